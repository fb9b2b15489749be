"""Where reading stopped in each project, in a small file for each. No Qt.

Not in the settings: whoever reads those waits while another thread writes them, and a slow disk takes seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from annotator import paths
from annotator.core.files import replace_file, write_error


@dataclass(frozen=True, slots=True)
class Place:
    """The document, and the caret in code points."""

    document: bytes
    caret: Annotated[int, msgspec.Meta(ge=0)]


def read_place(file_id: str) -> Place | None:
    """Give where reading stopped in a project, None where that is not known; `file_id` as hex."""
    try:
        return msgspec.json.decode(_file(file_id).read_bytes(), type=Place)
    except (OSError, ValueError):
        return None


def write_place(file_id: str, place: Place) -> None:
    """Keep where reading stopped in a project; a KnownError says why it could not be."""
    file = _file(file_id)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, file.parent, "export") from error
    with replace_file(file) as temporary:
        temporary.write_bytes(msgspec.json.encode(place))


def _file(file_id: str) -> Path:
    return paths.places_dir() / f"{file_id}.json"
