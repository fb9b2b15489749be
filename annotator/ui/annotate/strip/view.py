"""The strip itself: fields above, what can be picked below, on a card that points to its mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.annotate.strip.faces import Face, TabFace
from annotator.ui.annotate.strip.field_tab import FieldTab
from annotator.ui.annotate.strip.picks import Picks
from annotator.ui.annotate.strip.placing import Side
from annotator.ui.keys.named import with_key
from annotator.ui.panels import style
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import own_tooltip

_NOTCH, _PAD, _RADIUS = 7, 6, 8
_CROSS = 28


class _Ground(QWidget):
    """Opaque, as the card with its round corners is not: Qt paints what changes here without the article under it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(theme.palette().chrome))


class StripView(Panel):
    """Tells what was clicked; the keyboard stays in the text. `stale` asks for all words anew."""

    field_chosen = Signal(str)
    closing = Signal()
    stale = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.tabs: list[FieldTab] = []
        self.picks = Picks()
        self.cross = QToolButton()
        self._ground = _Ground()
        self._face: Face | None = None
        self._least = QSize()
        self._side, self._points_to = Side.UNDER, -1
        self._lay_out()
        self.restyle()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setProperty("role", "cross")
        self.cross.setFixedSize(_CROSS, _CROSS)
        self.cross.clicked.connect(self.closing)
        theme.set_icon(self.cross, "close", "muted", 14)
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addStretch()
        self._row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(self._row)
        self._column.addWidget(self.picks)
        card = QVBoxLayout(self)
        card.setContentsMargins(_PAD, _NOTCH + _PAD, _PAD, _NOTCH + _PAD)
        card.addWidget(self._ground)

    def set_face(self, face: Face) -> None:
        """Show this; what is the same as before is not touched."""
        if face == self._face:
            return
        if self._face is None or _asked(face) != _asked(self._face):
            self._least = QSize()
        self._set_tabs(face.tabs)
        self.picks.set_face(face)
        self.setAccessibleName(f"{face.title}: {next((tab.name for tab in face.tabs if tab.current), '')}")
        self._face = face

    def _set_tabs(self, faces: tuple[TabFace, ...]) -> None:
        if len(self.tabs) != len(faces):
            for old in self.tabs:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.tabs = [FieldTab(face) for face in faces]
            for place, tab in enumerate(self.tabs):
                tab.clicked.connect(lambda _=False, tab=tab: self.field_chosen.emit(tab.face.key))
                self._row.insertWidget(place, tab, 1)
        for tab, face in zip(self.tabs, faces, strict=True):
            if tab.face != face:
                tab.set_face(face)

    def size_for(self, width: int) -> QSize:
        """Give the size at a width in pixels; while one field is asked, the strip does not become lower again.

        With each target that is taken and dropped it would jump, and move what is read above or below it.
        """
        # Of the ground itself: the layout around it knows of a change only when events have been handled.
        inner = self._column.totalHeightForWidth(width - 2 * _PAD)
        needed = inner + 2 * (_NOTCH + _PAD)
        kept = self._least.height() if self._least.width() == width else 0
        self._least = QSize(width, max(needed, kept))
        return self._least

    def set_keys_active(self, active: bool) -> None:
        """Show the keys as ones that work now, or in grey while the text lacks the keyboard."""
        self.picks.set_keys_active(active)
        for tab in self.tabs:
            tab.set_keys_active(active)

    def point_to(self, side: Side, x: int) -> None:
        """Point to a mark on that side at a distance from the left edge in pixels; -1: the mark is out of view."""
        if (side, x) != (self._side, self._points_to):
            self._side, self._points_to = side, x
            self.update()

    def retranslate(self) -> None:
        self.cross.setToolTip(own_tooltip(with_key(self.tr("Close"), "strip.close")))
        self.cross.setAccessibleName(self.tr("Close"))
        self.stale.emit()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.update()
        self._ground.update()

    # A press beside the buttons is for nobody; the text below must not take it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        p = theme.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(p.border), 1))
            painter.setBrush(QColor(p.chrome))
            painter.drawPath(self._outline())

    def _outline(self) -> QPainterPath:
        card = QRectF(self.rect()).adjusted(0.5, _NOTCH + 0.5, -0.5, -_NOTCH - 0.5)
        path = QPainterPath()
        path.addRoundedRect(card, _RADIUS, _RADIUS)
        if self._points_to < 0:
            return path
        x = min(max(self._points_to, _RADIUS + _NOTCH), self.width() - _RADIUS - _NOTCH)
        foot, tip = (card.top() + 1, 1.0) if self._side is Side.UNDER else (card.bottom() - 1, self.height() - 1.0)
        notch = QPainterPath(QPointF(x - _NOTCH, foot))
        notch.lineTo(x, tip)
        notch.lineTo(x + _NOTCH, foot)
        notch.closeSubpath()
        return path.united(notch)


def _asked(face: Face) -> tuple[str, str | None]:
    return face.title, next((tab.key for tab in face.tabs if tab.current), None)
