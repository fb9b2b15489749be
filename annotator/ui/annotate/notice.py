"""A short sentence over the foot of the article; it goes away by itself and takes no focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui import theme

_MILLISECONDS = 4_000
_GAP_PX, _WIDEST_PX = 16, 560


class Notice(QLabel):
    """Lies over a widget and is announced to screen readers by its accessible name."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.set_role(self, "notice")
        self._end = QTimer(self, singleShot=True, interval=_MILLISECONDS)
        self._end.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence for some seconds; a newer one takes its place."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._end.start()

    def _place(self) -> None:
        room = min(_WIDEST_PX, self._over.width() - 2 * _GAP_PX)
        one_line = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _GAP_PX + 8
        width = min(room, one_line)
        height = self.heightForWidth(width)
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - height - _GAP_PX, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
