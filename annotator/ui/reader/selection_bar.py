"""The small bar beside a selection made with the mouse: the labels with their digit keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QStyle, QWidget

from annotator.ui.plain import own_tooltip
from annotator.ui.reader.bar_button import BarButton
from annotator.ui.reader.style import ReaderStyle

_GAP, _EDGE, _BETWEEN = 6, 4, 2


class SelectionBar(QFrame):
    """A floating row of label buttons, or more rows on a narrow page; it never takes the focus from the text."""

    label_chosen = Signal(str)
    all_places_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._buttons: list[BarButton] = []
        self.retranslate()
        self.hide()

    def set_style(self, style: ReaderStyle) -> None:
        """Make the buttons of the labels that have a digit, in their order; the next selection shows them."""
        self.hide()
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        numbered = sorted(((label.digit, key) for key, label in style.labels.items() if label.digit))
        self._buttons = [self._button(key, style) for _, key in numbered]
        self.setStyleSheet(_frame_sheet(style))

    def _button(self, key: str, style: ReaderStyle) -> BarButton:
        button = BarButton(style.label(key), style, self)
        button.setObjectName(f"label.{key}")
        button.clicked.connect(lambda: (self.all_places_wanted if button.with_shift else self.label_chosen).emit(key))
        button.setToolTip(own_tooltip(self.tr("Shift and click: all places of the words")))
        button.show()
        return button

    def show_beside(self, area: QRect, point: QPoint, bounds: QRect) -> None:
        """Show the bar under a selected area, or over it where there is no room, near a point and inside the bounds."""
        if not self._buttons:
            return
        self.resize(self._arrange(bounds.width() - 2 * _GAP))
        size = self.size()
        left = min(max(point.x() - size.width() // 2, bounds.left() + _GAP), bounds.right() - size.width() - _GAP)
        below = area.bottom() + _GAP
        top = below if below + size.height() <= bounds.bottom() else area.top() - _GAP - size.height()
        self.move(max(left, bounds.left()), min(max(top, bounds.top()), bounds.bottom() - size.height()))
        self.show()
        self.raise_()

    def _arrange(self, room: int) -> QSize:
        """Place the buttons in rows no wider than the room, from the leading side on; give the size of it all."""
        x, y, width = _EDGE, _EDGE, 0
        boxes: list[QRect] = []
        for size in (button.sizeHint() for button in self._buttons):
            if x > _EDGE and x + size.width() + _EDGE > room:
                x, y = _EDGE, y + size.height() + _BETWEEN
            boxes.append(QRect(QPoint(x, y), size))
            x += size.width() + _BETWEEN
            width = max(width, x - _BETWEEN + _EDGE)
        whole = QRect(0, 0, width, boxes[-1].bottom() + 1 + _EDGE)
        for button, box in zip(self._buttons, boxes, strict=True):
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), whole, box))
        return whole.size()

    def retranslate(self) -> None:
        """Set the words of the present language."""
        self.setAccessibleName(self.tr("Labels for the selection"))
        for button in self._buttons:
            button.setToolTip(own_tooltip(self.tr("Shift and click: all places of the words")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _frame_sheet(style: ReaderStyle) -> str:
    return f"#selection_bar {{ background: {style.paper}; border: 1px solid {style.border}; border-radius: 6px; }}"
