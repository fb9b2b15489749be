"""Everything that interrupts the user: the only module that opens message boxes.

All of it is plain text; buttons carry verbs. Strangers' words inside are made harmless by annotator.ui.plain.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QMessageBox, QPushButton, QSpacerItem, QWidget

from annotator.core.errors import KnownError
from annotator.ui import theme
from annotator.ui.plain import isolate, plain, tooltip
from annotator.ui.sentences import sentence

__all__ = ["ask", "confirm", "error", "inform", "isolate", "plain", "sentence", "tooltip"]

_ICON_PX, _WIDTH_PX = 32, 456
# Boxes that wait for nobody live here until they are closed: without a parent Python would drop them at once.
_open: set[QMessageBox] = set()


def error(parent: QWidget | None, known: KnownError) -> None:
    """Tell the user about a fault that can be mended; returns at once, and the same sentence is never open twice."""
    _show(_box(parent, "warning", "error", sentence(known), ""))


def inform(parent: QWidget | None, text: str, detail: str = "") -> None:
    """Tell the user something that needs no answer; returns at once."""
    _show(_box(parent, "info", "accent", text, detail))


def confirm(parent: QWidget | None, question: str, verb: str, *, detail: str = "", danger: bool = False) -> bool:
    """Ask whether to do what the verb says; a dangerous deed is never the preselected button."""
    box = _box(parent, "warning" if danger else "info", "error" if danger else "accent", question, detail)
    do = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    keep = _add_cancel(box)
    if danger:
        theme.set_role(do, "danger")
    box.setDefaultButton(keep if danger else do)
    box.exec()
    return box.clickedButton() is do


def ask(
    parent: QWidget | None, question: str, verbs: Sequence[str], *, detail: str = "", default: int = 0
) -> int | None:
    """Let the user choose between deeds; gives the index of the verb, or None for Cancel and Esc."""
    box = _box(parent, "info", "accent", question, detail)
    buttons = [box.addButton(verb, QMessageBox.ButtonRole.ActionRole) for verb in verbs]
    _add_cancel(box)
    box.setDefaultButton(buttons[default])
    box.exec()
    chosen = box.clickedButton()
    return buttons.index(chosen) if chosen in buttons else None


def _box(parent: QWidget | None, icon: str, role: str, text: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent or QApplication.activeWindow())
    box.setWindowTitle(QCoreApplication.translate("Messages", "Hashiya"))
    box.setIconPixmap(theme.icon(icon, role, _ICON_PX).pixmap(_ICON_PX, _ICON_PX))
    box.setText(text)
    box.setInformativeText(detail)
    for label in box.findChildren(QLabel):  # setTextFormat would leave the second text open to markup
        label.setTextFormat(Qt.TextFormat.PlainText)
    layout = box.layout()
    if isinstance(layout, QGridLayout):
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        # A minimum width of the label itself would hide from Qt that the words need more, and they would be cut.
        layout.addItem(QSpacerItem(_WIDTH_PX - 48, 0), layout.rowCount(), 0, 1, layout.columnCount())
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box


def _show(box: QMessageBox) -> None:
    if any(other.text() == box.text() for other in _open):
        box.deleteLater()
        return
    box.setDefaultButton(
        box.addButton(QCoreApplication.translate("Messages", "Close"), QMessageBox.ButtonRole.RejectRole)
    )
    _open.add(box)
    box.finished.connect(lambda: _open.discard(box))
    box.finished.connect(box.deleteLater)
    box.open()


def _add_cancel(box: QMessageBox) -> QPushButton:
    cancel = box.addButton(QCoreApplication.translate("Messages", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    return cancel
