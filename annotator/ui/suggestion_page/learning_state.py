"""How far learning is: the last training, the next one, the one that is under way; and a button for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.ui import language, theme
from annotator.ui.language import digits, number
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.when import moment_of
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate
from annotator.ui.suggestion_page.facts import Facts

_BAR_PX = 140


class LearningState(Panel):
    """Two sentences and a button: learn anew, or stop."""

    learn_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.last, self.next = plain_label(wrap=True), plain_label("caption", wrap=True)
        self.bar, self.learn, self.stop = QProgressBar(), QPushButton(), QPushButton()
        self._facts = Facts()
        theme.set_role(self, "card")
        self._lay_out()
        self.learn.clicked.connect(self.learn_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.retranslate()

    def show_facts(self, facts: Facts) -> None:
        """Show how far learning is."""
        had_keyboard = self.learn.hasFocus() or self.stop.hasFocus()
        self._facts = facts
        self.last.setText(self._last_words())
        self.next.setText(self._next_words())
        learning = facts.learning > 0
        for part in (self.bar, self.stop):
            part.setVisible(learning)
        self.learn.setVisible(not learning)
        self.learn.setEnabled(facts.model is not None or facts.knowledge.finished >= facts.due_at)
        if had_keyboard:
            (self.stop if learning else self.learn).setFocus()

    def retranslate(self) -> None:
        self.learn.setText(self.tr("Learn anew now"))
        self.stop.setText(self.tr("Stop"))
        self.show_facts(self._facts)

    def _last_words(self) -> str:
        facts, model = self._facts, self._facts.model
        if facts.learning:
            words = digits(self.tr("Learning from %n finished article(s)…", "", facts.learning))
            self.bar.setAccessibleName(words)
            return words
        if model is None:
            return self.tr("Suggestions come from the dictionary: the names that you have marked.")
        learned = digits(self.tr("The model learned from %n finished article(s)", "", model.documents))
        last = self.tr("{learned}, {when}.").format(learned=learned, when=moment_of(model.trained_at))
        return f"{last} {self._use_words()}"

    def _use_words(self) -> str:
        labels = [isolate(name_of(one.names, language.current(), one.key)) for one in self._facts.by_model]
        if not labels:
            return self.tr("It is no better than the dictionary yet, which suggests alone.")
        return self.tr("It helps with: {labels}.").format(labels=" · ".join(labels))

    def _next_words(self) -> str:
        facts = self._facts
        finished, due = facts.knowledge.finished, facts.due_at
        parts = []
        if facts.learning:
            parts.append(self.tr("You can go on marking meanwhile."))
        elif finished >= due:
            parts.append(self.tr("Enough is finished to learn anew; that begins by itself."))
        elif facts.model is None:
            words = self.tr("Suggestions of the model begin at {due} finished articles; {finished} are finished.")
            parts.append(words.format(due=number(due), finished=number(finished)))
        else:
            words = self.tr("It learns anew by itself at {due} finished articles; {finished} are finished.")
            parts.append(words.format(due=number(due), finished=number(finished)))
        if facts.knowledge.gold:
            parts.append(digits(self.tr("Gold of %n article(s) is among them.", "", facts.knowledge.gold)))
        return " ".join(parts)

    def _lay_out(self) -> None:
        theme.set_icon(self.learn, "reset", px=16)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_PX)
        for button in (self.learn, self.stop):
            button.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.last)
        words.addWidget(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        for part in (self.bar, self.learn, self.stop):
            row.addWidget(part)
