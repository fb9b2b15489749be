"""Typing that QTest cannot do (it knows ASCII alone), and marks of a real sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.model import Annotation
from annotator.ui.panels.row_view import RowView

TEXT = (
    "أعربت موسكو عن قلقها إزاء الخطر “الإرهابي” القادم من أفغانستان، وأعلنت روسيا أن المحادثات لن تشمل الاعتراف "
    "بطالبان، وقالت روسيا إن تهريب المخدرات يهدد أمن روسيا."
)
PERSON, DOCUMENT = b"p" * 16, b"d" * 16
STAMP = 1_763_812_800_000 << 12


def type_text(widget: QWidget, text: str) -> None:
    """Type letter by letter, as a keyboard with that layout would."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def click_line(view: RowView, line: int) -> None:
    """Click on a line of a list."""
    index = view.model().index(line, 0)
    view.scrollTo(index)
    where = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))


def mark(
    number: int,
    words: str,
    label: str,
    *,
    nth: int = 0,
    attributes: Mapping[str, str | bool] | None = None,
    links: Mapping[str, tuple[bytes, ...]] | None = None,
    **more: object,
) -> Annotation:
    """Mark the nth place of these words in the sentence."""
    start = [found.start() for found in re.finditer(re.escape(words), TEXT)][nth]
    return Annotation(
        id=bytes([number]) * 16,
        document=DOCUMENT,
        person=PERSON,
        start=start,
        end=start + len(words),
        label=label,
        attributes=attributes or {},
        links=links or {},
        stamp=STAMP,
        **more,
    )


def rows(marks: list[Annotation], pending: tuple[Annotation, ...] = ()) -> list[tuple[Annotation, str, bool]]:
    """Give marks as the inspector takes them."""
    return [(one, TEXT[one.start : one.end], one in pending) for one in marks]
