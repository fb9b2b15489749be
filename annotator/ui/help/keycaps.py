"""Keys drawn as the caps of a keyboard, with the Latin and the Arabic letter on one cap."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.keys.caps import caps, shown

_HEIGHT, _DEPTH, _RADIUS = 23.0, 2.0, 4.0
_PAD, _BETWEEN_LETTERS, _BETWEEN_CAPS, _BETWEEN_CHORDS = 6.0, 5.0, 3.0, 10.0
_LATIN_PX, _ARABIC_PX = 12, 13
_MOST = 4  # more chords of one command are a range, such as 1 … 9
_DOTS = "…"


def chords_width(chords: Sequence[str]) -> float:
    """Give the room that these chords need side by side, in pixels."""
    widths = [_chord_width(part) for part in _shortened(chords)]
    return sum(widths) + _BETWEEN_CHORDS * max(len(widths) - 1, 0)


def draw_chords(painter: QPainter, box: QRectF, chords: Sequence[str], *, quiet: bool, mirrored: bool) -> None:
    """Draw the chords into the box, the first one at its leading edge; `quiet` for keys that cannot be changed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a bracket on a key is not mirrored
    x, top = box.right() if mirrored else box.left(), box.center().y() - _HEIGHT / 2
    for part in _shortened(chords):
        width = _chord_width(part)
        _draw_chord(painter, QPointF(x - width if mirrored else x, top), part, quiet=quiet)
        x += (-1 if mirrored else 1) * (width + _BETWEEN_CHORDS)
    painter.restore()


class KeyCaps(QWidget):
    """A chord as a small picture; its accessible name says it in letters."""

    def __init__(self, chord: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chord = chord
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(shown(chord))

    def sizeHint(self) -> QSize:
        return QSize(round(_chord_width(self._chord)) + 2, round(_HEIGHT) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            draw_chords(painter, QRectF(self.rect()).adjusted(1, 0, -1, 0), (self._chord,), quiet=False, mirrored=False)


def _shortened(chords: Sequence[str]) -> list[str]:
    return list(chords) if len(chords) <= _MOST else [chords[0], _DOTS, chords[-1]]


def _font(px: int) -> QFont:
    return theme.ui_font(px)


def _chord_width(chord: str) -> float:
    if chord == _DOTS:
        return QFontMetricsF(_font(_LATIN_PX)).horizontalAdvance(_DOTS)
    widths = [_cap_width(*cap) for cap in caps(chord)]
    return sum(widths) + _BETWEEN_CAPS * (len(widths) - 1)


def _cap_width(latin: str, arabic: str) -> float:
    letters = QFontMetricsF(_font(_LATIN_PX)).horizontalAdvance(latin)
    if arabic:
        letters += _BETWEEN_LETTERS + QFontMetricsF(_font(_ARABIC_PX)).horizontalAdvance(arabic)
    return max(round(letters + 2 * _PAD), _HEIGHT)


def _draw_chord(painter: QPainter, place: QPointF, chord: str, *, quiet: bool) -> None:
    """Draw one chord from left to right, as keys lie on a keyboard in every language."""
    colors = theme.palette()
    ink = QColor(colors.muted if quiet else colors.text)
    if chord == _DOTS:
        painter.setPen(ink)
        painter.setFont(_font(_LATIN_PX))
        box = QRectF(place.x(), place.y(), _chord_width(chord), _HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chord)
        return
    x = place.x()
    for latin, arabic in caps(chord):
        box = QRectF(x, place.y(), _cap_width(latin, arabic), _HEIGHT)
        _draw_cap(painter, box, quiet=quiet)
        _draw_letters(painter, box.adjusted(0, 0, 0, -_DEPTH), latin, arabic, ink)
        x = box.right() + _BETWEEN_CAPS


def _draw_cap(painter: QPainter, box: QRectF, *, quiet: bool) -> None:
    colors = theme.palette()
    edge = QColor(colors.hairline if quiet else colors.border)
    face = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(edge)
    if not quiet:
        painter.drawRoundedRect(face, _RADIUS, _RADIUS)  # what shows of it below is the front of the cap
    painter.setBrush(QColor(colors.pressed if colors.dark else colors.paper))
    painter.drawRoundedRect(face.adjusted(0, 0, 0, -_DEPTH), _RADIUS, _RADIUS)


def _draw_letters(painter: QPainter, box: QRectF, latin: str, arabic: str, ink: QColor) -> None:
    """Write the Latin letter at the left and the Arabic one at the right, where keyboards have them."""
    painter.setPen(ink)
    painter.setFont(_font(_LATIN_PX))
    side = Qt.AlignmentFlag.AlignLeft if arabic else Qt.AlignmentFlag.AlignHCenter
    inner = box.adjusted(_PAD, 0, -_PAD, 0) if arabic else box
    absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner, side | absolute, latin)
    if arabic:
        painter.setFont(_font(_ARABIC_PX))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | absolute, arabic)
