"""A marked sentence, drawn: what the program does, shown before there is a project."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.palette import mark_color

SENTENCE = "أعربت موسكو عن قلقها من تهريب المخدرات عبر حدود طاجيكستان."
# Words, label, colour in the light and in the dark look.
MARKS = (
    ("موسكو", QT_TRANSLATE_NOOP("Specimen", "Actor"), "#233F73", "#B4CDF3"),
    ("قلقها", QT_TRANSLATE_NOOP("Specimen", "Stance"), "#A22DE0", "#C07BF7"),
    ("تهريب المخدرات", QT_TRANSLATE_NOOP("Specimen", "Threat"), "#B23A12", "#FF7043"),
    ("حدود طاجيكستان", QT_TRANSLATE_NOOP("Specimen", "Location"), "#0B7A68", "#2AA48B"),
)
_FONT_PX, _PITCH, _TAG_PX, _WIDTH = 21, 56, 16, 304


class Specimen(QWidget):
    """One Arabic sentence with its four kinds of marks; always from right to left."""

    def __init__(self) -> None:
        super().__init__()
        theme.notifier.changed.connect(self.update)
        self.setAccessibleName(SENTENCE)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _height(_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(_height(self.width()))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = _laid_out(self.width())
        for words, label, light, dark in MARKS:
            color = QColor(mark_color(light, dark, theme.palette()))
            _draw_mark(painter, layout, words, QCoreApplication.translate("Specimen", label), color)
        painter.setPen(QColor(theme.palette().text))
        layout.draw(painter, QPointF(0, 0))
        painter.end()


def _height(width: int) -> int:
    return _laid_out(width).lineCount() * _PITCH + 4


def _laid_out(width: int) -> QTextLayout:
    layout = QTextLayout(SENTENCE, theme.reading_font(_FONT_PX))
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    top = _TAG_PX
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width - 4)
        line.setPosition(QPointF(0, top))
        top += _PITCH
    layout.endLayout()
    return layout


def _draw_mark(painter: QPainter, layout: QTextLayout, words: str, tag: str, color: QColor) -> None:
    start = SENTENCE.index(words)  # letters of one UTF-16 unit alone, so offset and position are the same
    end = start + len(words)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            box = _box(line, first, last)
            _draw_box(painter, box, color, begins=first == start, ends=last == end)
            _draw_tag(painter, box, tag if first == start else "", color)


def _box(line: QTextLine, first: int, last: int) -> QRectF:
    box = QRectF()
    for run in line.glyphRuns(first, last - first):
        box |= run.boundingRect()
    return box


def _draw_box(painter: QPainter, box: QRectF, color: QColor, *, begins: bool, ends: bool) -> None:
    fill = QColor(color)
    fill.setAlphaF(theme.palette().fill_alpha)
    painter.fillRect(box.adjusted(-1, 2, 1, -2), fill)
    painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    low = box.bottom() - 1
    painter.drawLine(QPointF(box.left(), low), QPointF(box.right(), low))
    for drawn, x in ((begins, box.right()), (ends, box.left())):
        if drawn:
            painter.drawLine(QPointF(x, low), QPointF(x, low - 5))


def _draw_tag(painter: QPainter, box: QRectF, tag: str, color: QColor) -> None:
    painter.setFont(theme.tag_font())
    painter.setPen(color)
    place = QRectF(box.right() - 120, box.top() - _TAG_PX + 2, 120, _TAG_PX)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(place, right | Qt.AlignmentFlag.AlignVCenter, tag)
