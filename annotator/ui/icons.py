"""Own icons: drawn with one stroke in currentColor, coloured by the palette, mirrored where they point."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QTransform

from annotator import paths

ICON_PX = 20
# They point along the reading direction; question marks are letters, and Arabic turns them: ؟
MIRRORED = frozenset({"undo", "redo", "next", "previous", "rail", "unsure", "help", "send"})


def draw_icon(name: str, color: str, disabled: str, px: int = ICON_PX) -> QIcon:
    """Give the icon of that name in one colour and its disabled one, sharp on every screen that is connected."""
    mirrored = name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, color, disabled, px, _pixel_ratios(), mirrored)


@lru_cache(maxsize=256)
def _drawn(name: str, color: str, disabled: str, px: int, ratios: tuple[float, ...], mirrored: bool) -> QIcon:
    """Draw it once: each chip of a link has its cross, and to read an SVG for each of them is felt."""
    icon = QIcon()
    for ratio in ratios:
        drawn = render(name, color, px, ratio, mirrored=mirrored)
        icon.addPixmap(drawn, QIcon.Mode.Normal)
        icon.addPixmap(drawn, QIcon.Mode.Selected)  # Fusion would tint it in a chosen row
        icon.addPixmap(render(name, disabled, px, ratio, mirrored=mirrored), QIcon.Mode.Disabled)
    return icon


def render(name: str, color: str, px: int, ratio: float = 1.0, *, mirrored: bool = False) -> QPixmap:
    """Draw one icon as a pixmap of `px` device-independent pixels; KnownError when its file is missing."""
    from PySide6.QtSvg import QSvgRenderer

    # First: an error with a painter open on the pixmap would bring the process down.
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", color.encode())))
    pixmap = QPixmap(QSize(round(px * ratio), round(px * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon() -> QIcon:
    """Give the icon of the program itself, in the sizes that window managers and task bars ask for."""
    icon = QIcon()
    for px in (16, 24, 32, 48, 64, 128):
        icon.addPixmap(render("hashiya", "", px))
    return icon


@cache
def _source(name: str) -> bytes:
    return paths.resource("icons", f"{name}.svg").read_bytes()


def _pixel_ratios() -> tuple[float, ...]:
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))
