"""Draws what decor.py prepared: the tints under the text; brackets, tags, the ring and the caret over it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.reader.decor import LineDecor, Stroke, Tag, tag_top
from annotator.ui.reader.looks import LEVEL_STEP, PENDING_ROOM, TAG_HEIGHT, Looks
from annotator.ui.reader.shapes import draw_bracket

_RADIUS = 3.0
_RING = 2.0


def paint_under(painter: QPainter, decor: LineDecor) -> None:
    """Paint the tints of a line, the outer marks first."""
    for rect, color in decor.fills:
        painter.fillRect(rect, color)


def paint_over(painter: QPainter, decor: LineDecor, looks: Looks) -> None:
    """Paint the brackets and tags of a line."""
    for stroke in decor.strokes:
        draw_bracket(painter, stroke.look.shape, stroke.part, stroke.y, stroke.look.color, pending=stroke.mark.pending)
    painter.setPen(QPen(looks.border, 1))
    for stroke in decor.deep:
        for left, right in stroke.part.boxes:
            painter.drawLine(QLineF(left, stroke.y + 0.5, right, stroke.y + 0.5))
    for tag in decor.tags:
        paint_tag(painter, tag, looks)


def paint_current(painter: QPainter, decor: LineDecor, identity: bytes, looks: Looks) -> None:
    """Paint the ring around the current mark, and its tag in full over the others."""
    stroke = decor.stroke_of(identity)
    if stroke is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(looks.accent, _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top = round(decor.baseline) - decor.bands.top
    for left, right in stroke.part.boxes:
        rect = QRectF(left, top, right - left, stroke.y + LEVEL_STEP - 1 - top)
        painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 1), _RADIUS, _RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if not stroke.part.start.broken:
        paint_tag(painter, _full_tag(stroke, decor), looks)


def _full_tag(stroke: Stroke, decor: LineDecor) -> Tag:
    placed = next((tag for tag in decor.tags if tag.mark == stroke.mark), None)
    form = stroke.look.forms[0]
    if placed and placed.form == form:
        return placed
    start = stroke.part.start
    left = start.x - form.width if start.outward > 0 else start.x
    return Tag(stroke.mark, stroke.look, form, QRectF(left, tag_top(decor), form.width, TAG_HEIGHT))


def paint_tag(painter: QPainter, tag: Tag, looks: Looks) -> None:
    """Paint one tag: filled when the mark is saved; an outline with a hollow dot while it is pending."""
    color = tag.look.color if tag.look else looks.muted
    pending, unsure = (tag.mark.pending, tag.mark.unsure) if tag.mark else (False, False)
    rect = tag.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine if unsure else Qt.PenStyle.SolidLine))
    painter.setBrush(looks.paper if pending or unsure else color)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    if pending:
        painter.setPen(QPen(color, 1))
        painter.drawEllipse(QPointF(rect.right() - PENDING_ROOM + 2, rect.center().y()), 2.0, 2.0)
    if tag.form.text:
        _words(painter, tag, looks, color if pending or unsure else looks.paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _words(painter: QPainter, tag: Tag, looks: Looks, ink: QColor) -> None:
    assert tag.form.text is not None
    painter.setFont(looks.tag_font)
    painter.setPen(ink)
    height = tag.form.text.size().height()
    painter.drawStaticText(
        QPointF(tag.rect.left() + tag.form.inset, tag.rect.top() + (TAG_HEIGHT - height) / 2), tag.form.text
    )


def paint_selection(
    painter: QPainter, boxes: tuple[tuple[float, float], ...], top: float, bottom: float, color: QColor
) -> None:
    """Paint the selected text's ground on a line."""
    for left, right in boxes:
        painter.fillRect(QRectF(left, top, right - left, bottom - top), color)


def caret_rect(x: float, baseline: float, em: float) -> QRectF:
    """Give the place of the caret, 2 pixels wide."""
    return QRectF(round(x) - 1, round(baseline - 0.85 * em), 2, round(1.3 * em))
