"""What a reader has prepared to draw, and pictures of it, for the tests of painting."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from annotator.ui.reader.badges import Sign
from annotator.ui.reader.lines import origin_of
from annotator.ui.reader.name_tags import Stroke
from annotator.ui.reader.painting import rings
from annotator.ui.reader.signs import Row
from annotator.ui.reader.widget import Reader


def picture(reader: Reader) -> QImage:
    return reader.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(one: QImage, other: QImage) -> list[tuple[int, int]]:
    assert one.size() == other.size()
    return [(x, y) for y in range(one.height()) for x in range(one.width()) if one.pixel(x, y) != other.pixel(x, y)]


def rows(reader: Reader) -> Iterator[tuple[QPointF, Row]]:
    """Every line with signs, with the place of its block in the document."""
    block = reader.document().begin()
    while block.isValid():
        origin = origin_of(block)
        for number in range(block.layout().lineCount()):
            row = reader._signs.row(block, number, reader)
            if row:
                yield origin, row
        block = block.next()


def badges(reader: Reader) -> list[Sign]:
    return [badge for _, row in rows(reader) for badge in row.badges]


def named(reader: Reader) -> set[str]:
    return {tag.form.text.text() for _, row in rows(reader) for tag in row.tags if tag.form.text}


def strokes_of(reader: Reader, identity: bytes) -> list[tuple[QPointF, Stroke]]:
    """What each line shows of a mark, from the first to the last."""
    block, found = reader.document().begin(), []
    while block.isValid():
        origin = origin_of(block)
        for number in range(block.layout().lineCount()):
            decor = reader.line_decor(block, number)
            stroke = decor.stroke_of(identity) if decor else None
            if stroke:
                found.append((origin, stroke))
        block = block.next()
    return found


def ring_of(reader: Reader, identity: bytes) -> list[QRectF]:
    """The rings around a mark, in the coordinates of the document."""
    mark = reader.marks.get(identity)
    assert mark
    block, number = reader.line_with(mark.start)
    decor = reader.line_decor(block, number)
    stroke = decor.stroke_of(identity) if decor else None
    assert decor and stroke
    return [rect.translated(origin_of(block)) for rect in rings(decor, stroke)]
