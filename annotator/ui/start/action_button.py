"""A large button with an icon, a verb and a line that says what the deed is for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from annotator.ui import theme

_ICON_PX = 24


class ActionButton(QPushButton):
    """A row to press on the start page; the first one of them is primary."""

    def __init__(self, icon: str, *, primary: bool = False) -> None:
        super().__init__()
        self.setAutoDefault(True)  # Enter presses it, not the space bar alone
        self._primary = primary
        self._icon, self._color = icon, "on_accent" if primary else "accent"
        self._sign, self._verb, self._reason = QLabel(), QLabel(), QLabel()
        theme.set_role(self, "deed-primary" if primary else "deed")
        theme.set_role(self._verb, "deed-primary" if primary else "deed")
        theme.set_role(self._reason, "small-primary" if primary else "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        theme.notifier.changed.connect(self._draw)
        self._draw()

    def set_words(self, verb: str, reason: str) -> None:
        """Set the verb and what it is for; both are read out together."""
        self._verb.setText(verb)
        self._reason.setText(reason)
        self.setAccessibleName(verb)
        self.setAccessibleDescription(reason)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._primary and self.hasFocus():
            self._draw_ring()

    def _draw_ring(self) -> None:
        """Ring the accent surface inside its edge, where the colour of its words parts from it best."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.palette().on_accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, 4)
        painter.end()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._verb, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        line.addWidget(self._sign)
        line.addLayout(words, 1)
        for child in (self._sign, self._verb, self._reason):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _draw(self) -> None:
        self._sign.setPixmap(theme.icon(self._icon, self._color, _ICON_PX).pixmap(_ICON_PX, _ICON_PX))
