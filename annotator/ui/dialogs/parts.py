"""Parts that the dialogs share."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

MARGINS = (24, 20, 24, 16)
_FRAME = QSize(24, 64)  # what a window manager needs around a dialog


def captioned(caption: QLabel, *fields: QWidget) -> QVBoxLayout:
    """Set a caption over fields that stand side by side; the first one takes the room."""
    column, row = QVBoxLayout(), QHBoxLayout()
    column.setSpacing(3)
    row.setSpacing(8)
    for place, field in enumerate(fields):
        row.addWidget(field, 0 if place else 1)
    column.addWidget(caption)
    column.addLayout(row)
    return column


def closing_row(before: QWidget | None, cancel: QPushButton, do: QPushButton) -> QHBoxLayout:
    """Give the last row of a dialog: what is to be known, then Cancel and the deed, which Enter does."""
    row = QHBoxLayout()
    row.setSpacing(8)
    if before is not None:
        row.addWidget(before, 1)
    else:
        row.addStretch()
    row.addWidget(cancel)
    row.addWidget(do)
    cancel.setAutoDefault(False)
    do.setDefault(True)
    return row


def room_of(dialog: QWidget) -> QSize:
    """Give the largest size that a dialog may begin with on its screen."""
    return dialog.screen().availableSize() - _FRAME
