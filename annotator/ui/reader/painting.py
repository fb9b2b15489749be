"""Draws what was prepared: the tints under the text; brackets, rings, tags and the caret over it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from annotator.ui.reader.decor import LineDecor
from annotator.ui.reader.forms import ORPHAN_ROOM, PENDING_ROOM, SPEECH_ROOM, TAG_HEIGHT, TagForm
from annotator.ui.reader.looks import LEVEL_STEP, Looks
from annotator.ui.reader.name_tags import Stroke, Tag
from annotator.ui.reader.shapes import draw_bracket, draw_outline

RADIUS = 3.0


def paint_fills(painter: QPainter, decor: LineDecor) -> None:
    """Paint the tints of a line, the outer marks first."""
    for rect, color in decor.fills:
        painter.fillRect(rect, color)


def paint_brackets(painter: QPainter, decor: LineDecor, looks: Looks) -> None:
    """Paint the brackets of a line; those too deep share one thin line."""
    for stroke in decor.strokes:
        draw_bracket(painter, stroke.look.shape, stroke.part, stroke.y, stroke.look.ink)
        if stroke.mark.suggested:
            draw_outline(painter, stroke.part, decor.fill_top, stroke.y, stroke.look.ink)
    if decor.deep:
        painter.setPen(QPen(looks.border, looks.style.line_width))
    for stroke in decor.deep:
        for left, right in stroke.part.boxes:
            painter.drawLine(QLineF(left, stroke.y + 0.5, right, stroke.y + 0.5))


def paint_ring(painter: QPainter, decor: LineDecor, stroke: Stroke, pen: QPen) -> None:
    """Paint a ring around what a line shows of a mark."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rings(decor, stroke):
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def rings(decor: LineDecor, stroke: Stroke) -> list[QRectF]:
    """Give the ring around each box of a mark on a line."""
    top, bottom = decor.fill_top, stroke.y + LEVEL_STEP
    return [QRectF(left - 2, top, right - left + 4, bottom - top) for left, right in stroke.part.boxes]


def full_tag(stroke: Stroke, decor: LineDecor) -> Tag:
    """Give the tag of a mark with its whole name, where it stands or would like to."""
    form = stroke.look.forms[0]
    for tag in decor.tags:
        if tag.mark == stroke.mark and tag.form == form:
            return tag
    start = stroke.part.start
    left = start.x - form.width if start.outward > 0 else start.x
    return Tag(stroke.mark, stroke.look, form, QRectF(left, decor.tag_top, form.width, TAG_HEIGHT))


def paint_tag(painter: QPainter, tag: Tag, looks: Looks) -> None:
    """Paint one tag: filled when the mark is saved; an outline with a hollow dot while it is pending.

    The tag of a suggestion is a muted outline.
    """
    suggested = tag.mark is not None and tag.mark.suggested
    color = tag.look.color if tag.look and not suggested else looks.muted
    pending, unsure, orphan = (tag.mark.pending, tag.mark.unsure, tag.mark.orphan) if tag.mark else (False,) * 3
    hollow = pending or unsure or suggested
    rect = tag.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, looks.style.line_width, Qt.PenStyle.DotLine if unsure else Qt.PenStyle.SolidLine))
    painter.setBrush(looks.paper if hollow else color)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if tag.form.text:
        if pending:
            painter.setPen(QPen(color, 1))
            painter.drawEllipse(QPointF(rect.right() - PENDING_ROOM + 2, rect.center().y()), 2.0, 2.0)
        if orphan:
            x = rect.right() - PENDING_ROOM * pending - ORPHAN_ROOM / 2
            _warning(painter, QPointF(x, rect.center().y()), looks)
        if tag.mark and tag.mark.commented:
            x = rect.right() - PENDING_ROOM * pending - ORPHAN_ROOM * orphan - SPEECH_ROOM / 2
            _speech(painter, QPointF(x, rect.center().y()), color if hollow else looks.paper)
        paint_words(painter, tag.rect, tag.form, looks.forms.tag_font, color if hollow else looks.paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _warning(painter: QPainter, center: QPointF, looks: Looks) -> None:
    """Paint an exclamation mark on a disc: something that this mark links to is gone."""
    painter.setPen(QPen(looks.paper, 1))
    painter.setBrush(looks.error)
    painter.drawEllipse(center, 5.0, 5.0)
    painter.fillRect(QRectF(center.x() - 0.75, center.y() - 3, 1.5, 3.5), looks.paper)
    painter.fillRect(QRectF(center.x() - 0.75, center.y() + 1.5, 1.5, 1.5), looks.paper)


def _speech(painter: QPainter, center: QPointF, color: QColor) -> None:
    """Paint a small bubble: something was said about this mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    x, y = center.x(), center.y()
    painter.drawRoundedRect(QRectF(x - 4, y - 4, 8, 6), 1.5, 1.5)
    painter.drawPolygon(QPolygonF([QPointF(x - 2, y + 1.5), QPointF(x + 1, y + 1.5), QPointF(x - 2, y + 4.5)]))


def paint_words(painter: QPainter, rect: QRectF, form: TagForm, font: QFont, ink: QColor) -> None:
    """Paint the words of a form in the middle of its height."""
    if form.text:
        painter.setFont(font)
        painter.setPen(ink)
        top = rect.top() + (rect.height() - form.text.size().height()) / 2 - form.rise
        painter.drawStaticText(QPointF(rect.left() + form.inset, top), form.text)


def paint_selection(
    painter: QPainter, boxes: tuple[tuple[float, float], ...], top: float, bottom: float, color: QColor
) -> None:
    """Paint the selected text's ground on a line."""
    for left, right in boxes:
        painter.fillRect(QRectF(left, top, right - left, bottom - top), color)


def caret_rect(x: float, baseline: float, em: float) -> QRectF:
    """Give the place of the caret, 2 pixels wide."""
    return QRectF(round(x) - 1, round(baseline - 0.85 * em), 2, round(1.3 * em))
