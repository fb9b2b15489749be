"""Badges on marks, which ask for a digit, and the words that say what a mark is to another: how they are painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.reader.forms import TICK_ROOM, TagForm
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.painting import RADIUS, paint_words


@dataclass(frozen=True, slots=True)
class Sign:
    """A badge or a role word in its place."""

    mark: ShownMark
    form: TagForm
    rect: QRectF
    color: QColor


def paint_role(painter: QPainter, role: Sign, looks: Looks) -> None:
    """Paint a role word: an outline in the colour of the link."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(role.color, looks.style.line_width))
    painter.setBrush(looks.paper)
    painter.drawRoundedRect(role.rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    paint_words(painter, role.rect, role.form, looks.forms.tag_font, role.color)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_badge(painter: QPainter, badge: Sign, looks: Looks, *, chosen: bool, ahead: bool) -> None:
    """Paint a badge: an outline, filled when chosen, within a second ring when Enter takes it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ahead:
        painter.setPen(QPen(looks.accent, 1.5))
        painter.setBrush(looks.paper)
        painter.drawRoundedRect(badge.rect.adjusted(-2.25, -2.25, 2.25, 2.25), 2 * RADIUS, 2 * RADIUS)
    painter.setPen(QPen(looks.accent if chosen else badge.color, 1.5))
    painter.setBrush(looks.accent if chosen else looks.paper)
    painter.drawRoundedRect(badge.rect.adjusted(0.75, 0.75, -0.75, -0.75), 1.5 * RADIUS, 1.5 * RADIUS)
    paint_words(painter, badge.rect, badge.form, looks.forms.badge_font, looks.paper if chosen else looks.text)
    if chosen:
        _paint_tick(painter, badge.rect, looks)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_tick(painter: QPainter, rect: QRectF, looks: Looks) -> None:
    x, y = rect.right() - TICK_ROOM - 3, rect.center().y()
    painter.setPen(QPen(looks.paper, 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline([QPointF(x, y), QPointF(x + 2.5, y + 2.5), QPointF(x + 7, y - 3)])
