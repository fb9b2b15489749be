"""How the key of a label stands on its button: small and bold, in a box that is square where one character is all."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

HEIGHT = 18
_PX, _PAD = 12, 4


def badge_font(font: QFont, *, bold: bool = True) -> QFont:
    """Give the font of the badge on a button with that font."""
    small = QFont(font)
    small.setPixelSize(_PX)
    small.setBold(bold)
    return small


def badge_width(font: QFont, key: str) -> int:
    """Give how wide the badge is in pixels; 0 without a key."""
    words = QFontMetrics(badge_font(font)).horizontalAdvance(key)
    return max(words + 2 * _PAD, HEIGHT) if key else 0
