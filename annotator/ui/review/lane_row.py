"""One set's say on a case: its key, whose it is, label, words and what differs; a click accepts it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.rows import draw_text
from annotator.ui.plain import tooltip

_PAD, _CAP, _GAP, _LINE, _SAMPLE = 8, 20, 8, 22, 16


@dataclass(frozen=True, slots=True)
class LaneFace:
    """What a row shows; without a label the set has nothing there. `ticked` is what gold has."""

    cap: str
    who: str
    label: Label | None
    label_name: str
    words: str
    fields: str = ""
    unsure: bool = False
    ticked: bool = False
    gold: bool = False


class LaneRow(QAbstractButton):
    """Drawn whole, so that long words are cut and never widen the panel."""

    def __init__(self, face: LaneFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.setFocusPolicy(KEYBOARD_ONLY)
        self.setEnabled(not face.gold)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        said = " ".join(part for part in (face.who, face.label_name, face.words, face.fields) if part)
        self.setAccessibleName(said)
        self.setToolTip(tooltip("\n".join(part for part in (face.words, face.fields) if part)))

    def sizeHint(self) -> QSize:
        return QSize(240, 2 * _PAD + _LINE * (3 if self.face.fields else 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter)
            left = _PAD + _CAP + _GAP
            width = self.width() - left - _PAD
            self._draw_cap(painter, self._turned(QRect(_PAD, _PAD + 1, _CAP, _CAP)))
            self._draw_who(painter, self._turned(QRect(left, _PAD, width, _LINE)))
            self._draw_mark(painter, QRect(left, _PAD + _LINE, width, _LINE))
            if self.face.fields:
                small = self._font(12)
                painter.setPen(QColor(theme.palette().muted))
                self._write(painter, QRect(left, _PAD + 2 * _LINE, width, _LINE), self.face.fields, small)

    def _draw_ground(self, painter: QPainter) -> None:
        p, face = theme.palette(), self.face
        edge = p.accent if self.hasFocus() else p.gold if face.gold else p.hairline
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        hovered = self.isEnabled() and self.underMouse()
        painter.setBrush(QColor(p.pressed if self.isDown() else p.hover if hovered else p.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_cap(self, painter: QPainter, box: QRect) -> None:
        p, face = theme.palette(), self.face
        font = self._font(13, bold=True)
        painter.setFont(font)
        if face.gold or face.ticked:
            painter.setPen(QColor(p.gold))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")
            return
        painter.setPen(QPen(QColor(p.border), 1))
        painter.setBrush(QColor(p.paper))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(p.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.cap)

    def _draw_who(self, painter: QPainter, box: QRect) -> None:
        p = theme.palette()
        painter.setPen(QColor(p.gold if self.face.gold else p.muted))
        words = self.face.who + ("  ؟" if self.face.unsure else "")
        draw_text(painter, box, words, self._font(12), mirrored=self._mirrored, ours=True)

    def _draw_mark(self, painter: QPainter, box: QRect) -> None:
        p, face = theme.palette(), self.face
        if face.label is None:
            painter.setPen(QColor(p.muted))
            self._write(painter, box, face.words, self.font())
            return
        sample = QRect(box.left(), box.top() + (_LINE - _SAMPLE) // 2, _SAMPLE, _SAMPLE)
        draw_sample(painter, QRectF(self._turned(sample)), face.label)
        name = self._font(13, bold=True)
        taken = QFontMetrics(name).horizontalAdvance(face.label_name) + 2
        at = box.left() + _SAMPLE + 6
        painter.setPen(QColor(p.text))
        self._write(painter, QRect(at, box.top(), min(taken, box.width() // 2), _LINE), face.label_name, name)
        at += min(taken, box.width() // 2) + _GAP
        self._write(painter, QRect(at, box.top(), max(box.right() - at, 0), _LINE), face.words, self.font())

    def _write(self, painter: QPainter, box: QRect, words: str, font: QFont) -> None:
        draw_text(painter, self._turned(box), words, font, mirrored=self._mirrored)

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px)
        font.setWeight(QFont.Weight.Medium if bold else QFont.Weight.Normal)
        return font

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
