"""The signs of progress: an empty, a half and a full circle, a struck one, a lock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.core.model import Progress
from annotator.ui import theme


def progress_name(progress: Progress) -> str:
    """Give the state in the language of the moment."""
    translate = QCoreApplication.translate
    names = {
        Progress.NEW: translate("Progress", "New"),
        Progress.IN_PROGRESS: translate("Progress", "In progress"),
        Progress.FINISHED: translate("Progress", "Finished"),
        Progress.SKIPPED: translate("Progress", "Skipped"),
        Progress.LOCKED: translate("Progress", "Locked"),
    }
    return names[progress]


def draw_sign(painter: QPainter, box: QRectF, progress: Progress, *, mirrored: bool) -> None:
    """Draw the sign of that state into a square box; the half circle grows from the leading side."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    palette = theme.palette()
    ring = box.adjusted(1, 1, -1, -1)
    if progress is Progress.LOCKED:
        _lock(painter, ring, QColor(palette.muted))
    elif progress is Progress.FINISHED:
        _finished(painter, ring, QColor(palette.saved), QColor(palette.chrome))
    else:
        color = QColor(palette.accent if progress is Progress.IN_PROGRESS else palette.muted)
        _ring(painter, ring, color)
        if progress is Progress.IN_PROGRESS:
            painter.setBrush(color)
            painter.drawPie(ring, 90 * 16 if not mirrored else -90 * 16, 180 * 16)
        elif progress is Progress.SKIPPED:
            painter.drawLine(*_diagonal(ring))
    painter.restore()


def _ring(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)


def _diagonal(box: QRectF) -> tuple[QPointF, QPointF]:
    part = box.width() * 0.146
    inner = box.adjusted(part, part, -part, -part)
    return inner.topLeft(), inner.bottomRight()


def _finished(painter: QPainter, box: QRectF, color: QColor, check: QColor) -> None:
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color)
    painter.drawEllipse(box)
    x, y, side = box.x(), box.y(), box.width()
    painter.setPen(QPen(check, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    points = ((0.26, 0.52), (0.44, 0.70), (0.75, 0.33))
    painter.drawPolyline([QPointF(x + side * a, y + side * b) for a, b in points])


def _lock(painter: QPainter, box: QRectF, color: QColor) -> None:
    x, y, side = box.x(), box.y(), box.width()
    painter.setPen(QPen(color, 1.5))
    painter.drawArc(QRectF(x + side * 0.24, y, side * 0.52, side * 0.8), 0, 180 * 16)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(x + side * 0.12, y + side * 0.45, side * 0.76, side * 0.5), 1.5, 1.5)
