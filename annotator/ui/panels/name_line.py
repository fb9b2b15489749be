"""A line of foreign words that is cut at its end where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.panels.rows import draw_text
from annotator.ui.plain import plain, tooltip


class NameLine(QWidget):
    """One line; the whole of it is in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        """Give the whole line."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show this line."""
        self._text = plain(text)
        self.setToolTip(tooltip(text))
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 4, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, QFontMetrics(self.font()).height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(QColor(theme.palette().text))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_text(painter, self.rect(), self._text, self.font(), mirrored=rtl)
        painter.end()
