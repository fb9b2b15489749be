"""A quotation on at most three lines, cut in its middle where it is longer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.ui import theme
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.wording import is_rtl, one_line

LINES = 3
_LONGEST = 300  # code points that three lines could ever show, with room to spare
_PX, _PITCH = 17, 27  # size and pitch of the lines in pixels
_WORD = 12  # code points; a cut moves at most so far to the end of a word
_BAR, _PAD, _SIDE = 3, 7, 12
_RTL, _LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def middle_cut(text: str, fits: Callable[[str], bool]) -> str:
    """Give the text, or as much of its head and tail with «…» between as fits; never inside a grapheme."""
    if fits(text):
        return text
    low, high = 0, min(len(text) - 1, _LONGEST)
    while low < high:
        kept = (low + high + 1) // 2
        low, high = (kept, high) if fits(_cut(text, kept)) else (low, kept - 1)
    return _cut(text, low)


def _cut(text: str, kept: int) -> str:
    """Leave out the middle: between words where one ends near by, so that no half word is read as a word."""
    start, end = kept - kept // 2, len(text) - kept // 2
    start = max(text.rfind(" ", max(start - _WORD, 0), start), 0) or start
    end = text.find(" ", end, end + _WORD) + 1 or end
    middle = expand_to_graphemes(text, Span(start, end))
    return f"{text[: middle.start].rstrip()} … {text[middle.end :]}"


class Quotation(Panel):
    """The words of a mark on paper; where they begin stands a bar in the colour of the label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._color, self._font = "", QColor(), QFont()
        self._fitted: tuple[float, str] = (-1, "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def set_quotation(self, text: str, color: QColor) -> None:
        """Show these words under that colour."""
        short = one_line(text if len(text) <= 2 * _LONGEST else f"{text[:_LONGEST]}…{text[-_LONGEST:]}")
        if (short, color) == (self._text, self._color):
            return
        self._text, self._color = short, color
        self.setAccessibleName(self._text)
        self._forget()

    @property
    def shown(self) -> str:
        """Give the words as they are shown at the width of the moment."""
        return self._fit(self._inner(self.width()))

    def restyle(self) -> None:
        self._font = theme.reading_font(_PX)
        self._forget()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = self._inner(width)
        _, lines = self._lay_out(self._fit(inner), inner)
        return max(lines, 1) * _PITCH + 2 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _PITCH + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        p, rtl = theme.palette(), is_rtl(self._text)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(p.hairline))
        painter.setBrush(QColor(p.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        bar = QRectF(self.width() - _BAR - 4 if rtl else 4, 6, _BAR, self.height() - 12)
        painter.fillRect(bar, self._color)
        width = self._inner(self.width())
        layout, _ = self._lay_out(self._fit(width), width)
        painter.setPen(QColor(p.text))
        layout.draw(painter, QPointF(_SIDE if rtl else self.width() - _SIDE - width, _PAD))
        painter.end()

    def _forget(self) -> None:
        self._fitted = (-1, "")
        self.updateGeometry()
        self.update()

    @staticmethod
    def _inner(width: int) -> float:
        return max(width - 2 * _SIDE - _BAR - 2, 40)

    def _fit(self, width: float) -> str:
        """Give the quotation cut to three lines of that width, and remember it."""
        if self._fitted[0] != width:
            words = middle_cut(f"«{self._text}»", lambda text: self._lay_out(text, width)[1] <= LINES)
            self._fitted = (width, words)
        return self._fitted[1]

    def _lay_out(self, text: str, width: float) -> tuple[QTextLayout, int]:
        """Set the words in lines of that width, one more than fit at most; give the layout and the number of lines."""
        option = QTextOption(Qt.AlignmentFlag.AlignRight if is_rtl(text) else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(_RTL if is_rtl(text) else _LTR)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = 0
        while lines <= LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, lines * _PITCH + (_PITCH - line.height()) / 2))
            lines += 1
        layout.endLayout()
        return layout, lines
