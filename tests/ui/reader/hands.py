"""Hands for the tests of the reader: real mouse events at places named by the words that stand there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.model import Span
from annotator.ui.reader.widget import Reader

NO, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton


def span_of(reader: Reader, surface: str) -> Span:
    start = reader.text.index(surface)
    return Span(start, start + len(surface))


def point(reader: Reader, surface: str, part: float = 0.5) -> QPoint:
    """A point of the viewport on a surface of the text: 0 is its first letter's side, 1 its last's."""
    area = reader.span_area(span_of(reader, surface))
    return QPoint(round(area.right() - area.width() * part), area.bottom() - 10)


def move(widget: QWidget, place: QPoint, held: Qt.KeyboardModifier = NO, buttons: Qt.MouseButton = LEFT) -> None:
    """Move the mouse with a button down, or with NONE."""
    there = QPointF(widget.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), there, NONE, buttons, held)
    QApplication.sendEvent(widget, event)


def press(reader: Reader, place: QPoint, held: Qt.KeyboardModifier = NO) -> None:
    QTest.mousePress(reader.viewport(), LEFT, held, place)


def release(reader: Reader, place: QPoint, held: Qt.KeyboardModifier = NO) -> None:
    QTest.mouseRelease(reader.viewport(), LEFT, held, place)


def drag(reader: Reader, first: QPoint, last: QPoint, held: Qt.KeyboardModifier = NO) -> None:
    press(reader, first, held)
    for place in ((first + last) / 2, last):
        move(reader.viewport(), place, held)
    release(reader, last, held)


def click(reader: Reader, place: QPoint, held: Qt.KeyboardModifier = NO) -> None:
    QTest.mouseClick(reader.viewport(), LEFT, held, place)


def double_click(reader: Reader, place: QPoint) -> None:
    """The second press of two, as Qt reports it, without the first."""
    QTest.mouseDClick(reader.viewport(), LEFT, NO, place)
    release(reader, place)


def selected(reader: Reader) -> str:
    span = reader.selected_span()
    return reader.text[span.start : span.end] if span else ""


def scroll_to(reader: Reader, offset: int) -> None:
    """Bring the line of an offset (code points) to the top of the page; the first one with the page's margin."""
    top = reader._line_band(offset)[0]
    reader.verticalScrollBar().setValue(round(top) if top > reader.looks.style.margin else 0)
