"""The menu of the right mouse button and of the Menu key: what it is about, and where it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from annotator.ui.reader.widget import Reader


def open_menu(reader: Reader, event: QContextMenuEvent) -> None:
    """Open the menu at the mouse or the caret; whoever listens to `menu_wanted` adds to it."""
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        place, subject = _at_caret(reader)
    else:
        place = event.globalPos()
        subject = reader.aim(QPointF(reader.viewport().mapFromGlobal(place)))
    menu = QMenu(reader)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(QCoreApplication.translate("Reader", "Copy"), reader.copy)
    copy.setEnabled(reader.selected_span() is not None)
    reader.menu_wanted.emit(menu, subject)
    menu.popup(place)


def _at_caret(reader: Reader) -> tuple[QPoint, bytes | int]:
    caret, current = reader.caret_offset(), reader.current_mark()
    reader.show_offset(caret)
    return reader.viewport().mapToGlobal(reader.caret_area().bottomLeft()), caret if current is None else current
