"""Undo and redo in a field whose every letter is in the draft: they are those of the whole draft."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.ui.team.section import Section

_KEY = QKeySequence.StandardKey


class _Keys(QObject):
    """A field would take back its own letters alone, and then go on in another order than the draft."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            back, again = event.matches(_KEY.Undo), event.matches(_KEY.Redo)
            if (back or again) and (section := _section_of(watched)):
                (section.undo if back else section.redo)()
                return True
        return super().eventFilter(watched, event)


def lead_to_draft(field: QWidget) -> None:
    """Let undo and redo in this field be those of its section."""
    field.installEventFilter(_Keys(field))


def _section_of(widget: QWidget | None) -> Section | None:
    while widget is not None and not isinstance(widget, Section):
        widget = widget.parentWidget()
    return widget
