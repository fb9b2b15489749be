"""The bar under the reader: labels with their digits, whether all is saved, who annotates, and «finished»."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.core.model import Label, LabelSet, Progress
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.label_strip import LabelStrip
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.save_state import SaveState
from annotator.ui.panels.trouble_line import TroubleLine
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate, plain, tooltip

HEIGHT = 36
_WORKED_ON = (Progress.NEW, Progress.IN_PROGRESS)
_LONGEST_NAME, _LONGEST_DEFINITION = 24, 400
_KEYS = "\u2066Ctrl+↵\u2069"


class LabelBar(Panel):
    """Tells what was clicked; it knows neither the document nor the mark."""

    label_chosen = Signal(str)
    finish_requested = Signal()
    reopen_requested = Signal()
    person_requested = Signal()
    trouble_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._language, self._person = LabelSet(()), "ar", ""
        self._progress: Progress | None = None
        self._fold = 0
        self.trouble, self.strip, self.saved = TroubleLine(), LabelStrip(), SaveState()
        self.person, self.finish, self.reopen = QToolButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.set_progress(None)
        self.restyle()
        self.retranslate()

    # Data

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show the labels in use with their names in that language."""
        self._labels, self._language = labels, language
        self.strip.set_labels(labels, self._name)
        self._tell_keys()
        self._fold_up()

    def set_keys_active(self, active: bool) -> None:
        """Show the digits as keys that work now, or in grey while the reader lacks the keyboard."""
        self.strip.set_keys_active(active)
        self._tell_keys()

    def set_person(self, name: str) -> None:
        """Name the one who annotates; "" for nobody yet."""
        self._person = name
        self.retranslate()

    def set_progress(self, progress: Progress | None) -> None:
        """Offer what can be done with the open document: finish it, reopen it, or nothing (None: no document)."""
        self._progress = progress
        self.strip.setEnabled(progress in _WORKED_ON)
        self.finish.setVisible(progress is None or progress in _WORKED_ON)
        self.finish.setEnabled(progress is not None)
        self.reopen.setVisible(progress in (Progress.FINISHED, Progress.SKIPPED))

    def set_saved(self, time: datetime) -> None:
        """Say that everything is in the file since that time."""
        self.saved.set_saved(time)
        self._fold_up()

    def set_saving(self, waiting: int) -> None:
        """Say how many acts are not in the file yet."""
        self.saved.set_saving(waiting)

    def set_trouble(self, sentence: str) -> None:
        """Show a sentence in red until the user closes it; "" says that the trouble is over."""
        if sentence:
            self.trouble.tell(sentence)
        else:
            self.trouble.clear()

    # Words and colours

    def retranslate(self) -> None:
        self.finish.setToolTip(self.tr("Finish this article and go to the next one (Ctrl+Enter)"))
        self.reopen.setText(self.tr("Reopen"))
        self.reopen.setToolTip(self.tr("Take this article up again to change its marks"))
        self.trouble.cross.setToolTip(self.tr("Close this message"))
        self.trouble.cross.setAccessibleName(self.tr("Close this message"))
        self.strip.more.setToolTip(self.tr("More labels"))
        self.strip.more.setAccessibleName(self.tr("More labels"))
        who = plain(self._person) or self.tr("nobody yet")
        words = self.tr("Who is annotating: {name}").format(name=who)
        self.person.setToolTip(tooltip(words))
        self.person.setAccessibleName(words)
        self._tell_keys()
        self._write()
        self._fold_up()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.strip.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_up()

    # Inside

    def _lay_out(self) -> None:
        theme.set_role(self.finish, "primary")
        theme.set_icon(self.person, "person", px=16)
        for button in (self.person, self.finish, self.reopen):
            button.setFocusPolicy(KEYBOARD_ONLY)
        row = QWidget()
        row.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.strip, 1)
        for part in (self.saved, self.person, self.reopen, self.finish):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.trouble)
        layout.addWidget(row)

    def _connect(self) -> None:
        self.strip.chosen.connect(self.label_chosen)
        self.finish.clicked.connect(self.finish_requested)
        self.reopen.clicked.connect(self.reopen_requested)
        self.person.clicked.connect(self.person_requested)
        self.trouble.closed.connect(self.trouble_closed)

    def _name(self, label: Label) -> str:
        return name_of(label.names, self._language, label.key)

    def _tell_keys(self) -> None:
        for button in self.strip.buttons:
            definition = name_of(button.label.definitions, self._language, "", _LONGEST_DEFINITION)
            lines = [self.tr("{label} (key {digit})").format(label=button.text(), digit=number(button.label.digit))]
            if not button.keys_active:
                lines.append(self.tr("Click into the text to use the keys."))
            button.setToolTip(tooltip("\n".join([*lines, definition] if definition else lines)))

    def _fold_up(self) -> None:
        """Leave out words step by step until the labels have room: the person's name, the key, the word «saved»."""
        for fold in range(4):
            self._fold = fold
            self._write()
            if self._needed() <= self.width():
                return

    def _write(self) -> None:
        name = isolate(self._person, _LONGEST_NAME) if self._person else self.tr("Who is annotating?")
        self.person.setText(name.replace("&", "&&"))
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.person.setToolButtonStyle(beside if self._fold < 1 else alone)
        words = self.tr("Finish")
        self.finish.setText(f"{words}  {_KEYS}" if self._fold < 2 else words)
        self.saved.set_brief(self._fold >= 3)

    def _needed(self) -> int:
        margins = self._row.contentsMargins()
        parts = [part for part in (self.saved, self.person, self.reopen, self.finish) if not part.isHidden()]
        others = sum(part.sizeHint().width() + self._row.spacing() for part in parts)
        return self.strip.sizeHint().width() + others + margins.left() + margins.right()
