"""The small bar beside a selection made with the mouse: the labels with their digit keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from annotator.ui.reader.style import LabelStyle, ReaderStyle

_GAP = 6
_HEIGHT = 28


class SelectionBar(QFrame):
    """A floating row of label buttons; it never takes the focus from the text."""

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 4, 4, 4)
        self._row.setSpacing(4)
        self._style: ReaderStyle | None = None
        self.retranslate()
        self.hide()

    def set_style(self, style: ReaderStyle) -> None:
        """Make the buttons of the labels that have a digit, in the order of the digits."""
        self._style = style
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for key, label in sorted(style.labels.items(), key=lambda pair: pair[1].digit):
            if label.digit:
                self._row.addWidget(self._button(key, label, style))
        self.setFont(style.ui_font)
        self.setStyleSheet(_frame_sheet(style))

    def _button(self, key: str, label: LabelStyle, style: ReaderStyle) -> QPushButton:
        # An ampersand would be taken for a mnemonic and vanish.
        button = QPushButton(f"{style.number(label.digit)}  {label.name}".replace("&", "&&"), self)
        button.setObjectName(f"label.{key}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFont(style.ui_font)
        button.setMinimumHeight(_HEIGHT)
        button.setStyleSheet(_button_sheet(label, style))
        button.setAccessibleName(label.name)
        button.clicked.connect(lambda: self.label_chosen.emit(key))
        return button

    def show_beside(self, area: QRect, point: QPoint, bounds: QRect) -> None:
        """Show the bar under a selected area, or over it where there is no room, near a point and inside the bounds."""
        self.adjustSize()
        size = self.size()
        left = min(max(point.x() - size.width() // 2, bounds.left() + _GAP), bounds.right() - size.width() - _GAP)
        below = area.bottom() + _GAP
        top = below if below + size.height() <= bounds.bottom() else area.top() - _GAP - size.height()
        self.move(max(left, bounds.left()), min(max(top, bounds.top()), bounds.bottom() - size.height()))
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        """Set the words of the present language."""
        self.setAccessibleName(self.tr("Labels for the selection"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _frame_sheet(style: ReaderStyle) -> str:
    return f"#selection_bar {{ background: {style.paper}; border: 1px solid {style.border}; border-radius: 6px; }}"


def _button_sheet(label: LabelStyle, style: ReaderStyle) -> str:
    tint = QColor(label.color)
    wash = f"rgba({tint.red()}, {tint.green()}, {tint.blue()}, {round(style.fill_alpha * 255)})"
    return (
        f"QPushButton {{ background: {label.color}; color: {style.paper}; border: 1px solid {label.color};"
        " border-radius: 4px; padding: 0 10px; min-height: 26px; }"
        f"QPushButton:hover {{ background: {wash}; color: {style.text}; }}"
    )
