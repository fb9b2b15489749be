"""Whether everything is in the file: «saved» with the time, or how much is on its way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui import language, theme
from annotator.ui.panels.panel import Panel, plain_label, set_role

_ICON_PX = 16


class SaveState(Panel):
    """Says «saved» only when it was told so; `brief` leaves the word to the sign beside it.

    All its words have the same room: an act changes them twice, and the bar must not be laid out anew each time.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time: datetime | None = None
        self._waiting = 0
        self._brief = False
        self._signs: dict[tuple[str, str, float], QPixmap] = {}  # an act draws two; an SVG for each would cost more
        self.sign, self.words = QLabel(), plain_label("state")
        self.sign.setFixedSize(_ICON_PX, _ICON_PX)
        policy = self.sign.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.sign.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.sign)
        layout.addWidget(self.words)
        self.retranslate()

    def set_saved(self, time: datetime) -> None:
        """Say that everything is in the file since that time."""
        self._time, self._waiting = time, 0
        self._tell()

    def set_saving(self, waiting: int) -> None:
        """Say how many acts are not in the file yet; with 0 the last time of saving shows again."""
        self._waiting = waiting
        self._tell()

    def set_brief(self, brief: bool) -> None:
        """Show the time alone, for narrow windows."""
        if brief != self._brief:
            self._brief = brief
            self.retranslate()

    def retranslate(self) -> None:
        self._tell()
        self._make_room()

    def _tell(self) -> None:
        saved = self._waiting == 0 and self._time is not None
        words = self._saved_words() if self._waiting == 0 else self._saving_words(self._waiting)
        set_role(self.words, "state-saved" if saved else "state")
        self.words.setText(words)
        self.setToolTip(self.tr("Everything is saved.") if saved else "")
        self.setAccessibleName(words)
        self._show_sign()

    def _make_room(self) -> None:
        """Take as much room as the widest of all words will need."""
        self.words.ensurePolished()
        times = (self._time_words(f"{digit}{digit}:{digit}{digit}:{digit}{digit}") for digit in range(10))
        metrics = self.words.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, (*times, self._saving_words(1), self._saving_words(88))))
        self.words.setFixedSize(widest + 2, metrics.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()  # only now the style sheet has given the words their font

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def restyle(self) -> None:
        self._signs.clear()
        self._show_sign()

    def _show_sign(self) -> None:
        name, role = ("check", "saved") if self._waiting == 0 else ("clock", "muted")
        ratio = self.devicePixelRatio()
        sign = self._signs.get((name, role, ratio))
        if sign is None:
            size = QSize(_ICON_PX, _ICON_PX)
            sign = self._signs[name, role, ratio] = theme.icon(name, role, _ICON_PX).pixmap(size, ratio)
        self.sign.setVisible(bool(self.words.text()))
        self.sign.setPixmap(sign)

    def _saved_words(self) -> str:
        if self._time is None:
            return ""
        return self._time_words(f"{self._time:%H:%M:%S}")

    def _time_words(self, time: str) -> str:
        time = language.digits(time)
        return time if self._brief else self.tr("saved {time}").format(time=time)

    def _saving_words(self, waiting: int) -> str:
        if waiting == 1:
            return self.tr("saving…")
        return self.tr("saving {count}…").format(count=language.number(waiting))
