"""The bar under the reader: labels with their keys, whether all is saved, who annotates, suggestions, «finished»."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.core.model import Label, LabelSet, Progress
from annotator.ui import theme
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.document_acts import WORKED_ON, DocumentActs
from annotator.ui.panels.label_strip import LabelStrip
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.save_state import SaveState
from annotator.ui.panels.suggestion_count import SuggestionCount
from annotator.ui.panels.trouble_line import TroubleLine
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate, own_tooltip, plain, tooltip

HEIGHT = 36
_LONGEST_NAME, _LONGEST_DEFINITION = 24, 400
_FOLDS, _LEAST = 6, 360


class LabelBar(Panel):
    """Tells what was clicked; it knows neither the document nor the mark."""

    label_chosen = Signal(str)
    suggestions_requested = Signal()
    skip_requested = Signal()
    finish_requested = Signal()
    reopen_requested = Signal()
    person_requested = Signal()
    trouble_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._language, self._person = LabelSet(()), "ar", ""
        self._progress: Progress | None = None
        self.trouble, self.strip, self.saved = TroubleLine(), LabelStrip(), SaveState()
        self.suggestions, self.person, self.acts = SuggestionCount(), QToolButton(), DocumentActs()
        self.skip, self.finish, self.reopen = self.acts.skip, self.acts.finish, self.acts.reopen
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
        """Show the keys as ones that work now, or in grey while the reader lacks the keyboard."""
        self.strip.set_keys_active(active)
        self._tell_keys()

    def set_person(self, name: str) -> None:
        """Name the one who annotates; "" for nobody yet."""
        self._person = name
        self.retranslate()

    def set_progress(self, progress: Progress | None) -> None:
        """Offer what can be done with the open document: mark, skip, finish or reopen it; None: no document."""
        self._progress = progress
        self.strip.setEnabled(progress in WORKED_ON)
        self.acts.set_progress(progress)
        self._tell_keys()
        self._fold_up()

    def set_suggestions(self, count: int) -> None:
        """Say how many suggestions the open document has; nothing where it has none."""
        was_hidden = self.suggestions.isHidden()
        self.suggestions.set_count(count)
        if self.suggestions.isHidden() != was_hidden:
            self._fold_up()

    def set_saved(self, time: datetime) -> None:
        """Say that everything is in the file since that time."""
        self.saved.set_saved(time)

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
        self.trouble.cross.setToolTip(self.tr("Close this message"))
        self.trouble.cross.setAccessibleName(self.tr("Close this message"))
        self.strip.more.setToolTip(self.tr("More labels"))
        self.strip.more.setAccessibleName(self.tr("More labels"))
        who = plain(self._person) or self.tr("nobody yet")
        words = self.tr("Who is annotating: {name}").format(name=who)
        self.person.setToolTip(tooltip(words))
        self.person.setAccessibleName(words)
        name = isolate(self._person, _LONGEST_NAME) if self._person else self.tr("Who is annotating?")
        self.person.setText(name.replace("&", "&&"))
        self.strip.show_keys()
        self.acts.retranslate()  # it may be wider now
        self._tell_keys()
        self._fold_up()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.strip.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_up()

    # Inside

    def _lay_out(self) -> None:
        theme.set_icon(self.person, "person", px=16)
        self.person.setFocusPolicy(KEYBOARD_ONLY)
        row = QWidget()
        row.setFixedHeight(HEIGHT)
        row.setMinimumWidth(_LEAST)  # the words that stand now must not keep the window from becoming narrower
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.strip, 1)
        for part in (self.saved, self.person, self.suggestions, self.acts):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.trouble)
        layout.addWidget(row)

    def _connect(self) -> None:
        self.strip.chosen.connect(self.label_chosen)
        self.suggestions.clicked.connect(self.suggestions_requested)
        self.acts.skip_requested.connect(self.skip_requested)
        self.acts.finish_requested.connect(self.finish_requested)
        self.acts.reopen_requested.connect(self.reopen_requested)
        self.person.clicked.connect(self.person_requested)
        self.trouble.closed.connect(self.trouble_closed)

    def _name(self, label: Label) -> str:
        return name_of(label.names, self._language, label.key)

    def _tell_keys(self) -> None:
        hint = self._why_closed() or (self.tr("Click into the text to use the keys.") if not self.strip.active else "")
        for button in self.strip.buttons:
            definition = name_of(button.label.definitions, self._language, "", _LONGEST_DEFINITION)
            name = isolate(button.text())
            if button.key:
                name = self.tr("{label} (key {key})").format(label=name, key=button.key)
            lines = (name, hint, isolate(definition, _LONGEST_DEFINITION) if definition else "")
            button.setToolTip(own_tooltip("\n".join(filter(None, lines))))

    def _why_closed(self) -> str:
        """Say why no mark can be made now, "" when one can."""
        reasons = {
            None: self.tr("No article is open."),
            Progress.FINISHED: self.tr("This article is finished: reopen it to change its marks."),
            Progress.SKIPPED: self.tr("This article is skipped: reopen it to change its marks."),
            Progress.LOCKED: self.tr("The project lead has locked this article."),
        }
        return reasons.get(self._progress, "")

    def _fold_up(self) -> None:
        """Leave out words until the labels have room: the name, «skip», the keys, «suggestions», «saved»."""
        for fold in range(_FOLDS):
            self._fold(fold)
            if self._needed() <= self.width():
                return

    def _fold(self, fold: int) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.person.setToolButtonStyle(beside if fold < 1 else alone)
        self.acts.set_named(skip=fold < 2, keys=fold < 3)
        self.suggestions.set_brief(fold >= 4)
        self.saved.set_brief(fold >= 5)

    def _needed(self) -> int:
        margins = self._row.contentsMargins()
        parts = (self.saved, self.person, self.suggestions, self.acts)
        others = sum(part.sizeHint().width() + self._row.spacing() for part in parts if not part.isHidden())
        return self.strip.sizeHint().width() + others + margins.left() + margins.right()
