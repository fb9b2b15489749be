"""Files that are dropped on a panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[Path]:
    """Give the local files among what is dragged, in their order."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
