"""A chart as a picture file: its heading, and under it what is painted, on paper and sharp enough to print."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

from annotator.core.files import check_target, replace_file
from annotator.ui import theme
from annotator.ui.language import is_rtl
from annotator.ui.panels.rows import draw_text

_RATIO, _MARGIN, _HEADING, _GAP = 2, 16, 32, 8


def picture_of(heading: str, widgets: Sequence[QWidget]) -> QImage:
    """Draw these widgets one under the other at twice their size."""
    width = max(widget.width() for widget in widgets)
    height = _HEADING + sum(widget.height() + _GAP for widget in widgets)
    size = QSize(width + 2 * _MARGIN, height + 2 * _MARGIN)
    image = QImage(size * _RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_RATIO)
    image.fill(QColor(theme.palette().paper))
    painter = QPainter(image)
    painter.setPen(QColor(theme.palette().text))
    font = theme.ui_font(16)
    font.setBold(True)
    line = QRect(_MARGIN, _MARGIN, width, _HEADING - _GAP)
    draw_text(painter, line, heading, font, mirrored=is_rtl(), ours=True)
    top = _MARGIN + _HEADING
    for widget in widgets:
        widget.render(painter, QPoint(_MARGIN, top), renderFlags=QWidget.RenderFlag.DrawChildren)
        top += widget.height() + _GAP
    painter.end()
    return image


def write_png(out: Path, image: QImage) -> None:
    """Write a picture; raises KnownErrors `export.*`, and then the old file stays."""
    check_target(out)
    with replace_file(out) as temporary:
        writer = QImageWriter(str(temporary), b"png")
        if not writer.write(image):
            raise OSError(writer.errorString())
