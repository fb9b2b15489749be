"""How a state of progress looks as a part of a bar: a pattern of its own beside the colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.core.model import Progress
from annotator.ui import theme
from annotator.ui.palette import Palette, mix

# In the order in which they stand in a bar: what is done comes first.
ORDER = (Progress.FINISHED, Progress.IN_PROGRESS, Progress.NEW, Progress.SKIPPED, Progress.LOCKED)
_PATTERNS = {
    Progress.IN_PROGRESS: Qt.BrushStyle.BDiagPattern,
    Progress.SKIPPED: Qt.BrushStyle.Dense7Pattern,
    Progress.LOCKED: Qt.BrushStyle.HorPattern,
}
_PATTERN_ALPHA = 0.45


@dataclass(frozen=True, slots=True)
class Fill:
    """The surface of a state, its edge, what is written on it in, and its pattern if it has one."""

    ground: QColor
    edge: QPen
    ink: QColor
    pattern: QBrush | None


@cache
def fills(colors: Palette) -> Mapping[Progress, Fill]:
    """Give how each state looks in a palette."""
    return {state: _fill(state, colors) for state in ORDER}


def ground(state: Progress, colors: Palette) -> str:
    """Give the surface of a state."""
    return {
        Progress.FINISHED: colors.saved,
        Progress.IN_PROGRESS: mix(colors.paper, colors.accent, 0.2),
        Progress.NEW: colors.paper,
        Progress.SKIPPED: mix(colors.paper, colors.muted, 0.15),
        Progress.LOCKED: mix(colors.paper, colors.muted, 0.28),
    }[state]


def ink(state: Progress, colors: Palette) -> str:
    """Give what is written on that surface in."""
    return colors.on_accent if state is Progress.FINISHED else colors.text


def draw_state(painter: QPainter, box: QRectF, state: Progress) -> None:
    """Fill a box the way this state looks."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    draw_fill(painter, box, fills(theme.palette())[state])


def draw_fill(painter: QPainter, box: QRectF, fill: Fill) -> None:
    """Fill a box at whole pixels; the painter must not smooth edges."""
    painter.fillRect(box, fill.ground)
    if fill.pattern is not None:
        painter.fillRect(box, fill.pattern)
    painter.setPen(fill.edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))


def _fill(state: Progress, colors: Palette) -> Fill:
    line = {Progress.FINISHED: colors.saved, Progress.IN_PROGRESS: colors.accent}.get(state, colors.border)
    pattern = QColor(line)
    pattern.setAlphaF(_PATTERN_ALPHA)
    return Fill(
        QColor(ground(state, colors)),
        QPen(QColor(line), 1),
        QColor(ink(state, colors)),
        QBrush(pattern, _PATTERNS[state]) if state in _PATTERNS else None,
    )
