"""The window of the suggestions: three tabs that follow what is learned, beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from annotator.core.suggest.terms import terms_of
from annotator.ui.panels import style
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.session import Session
from annotator.ui.suggestion_page.facts import Facts, facts_of
from annotator.ui.suggestion_page.names import NamesPanel
from annotator.ui.suggestion_page.quality import QualityPanel
from annotator.ui.suggestion_page.switches import SwitchesPanel

if TYPE_CHECKING:
    from annotator.core.suggest.knowledge import Knowledge
    from annotator.core.suggest.recommender import Recommender

_SIZE, _SMALLEST = QSize(820, 560), QSize(640, 400)
_AGAIN_MS = 300


class SuggestionsDialog(Dialog):
    """Asks the thread of the suggestions what it knows, again whenever something was learned or done."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.facts = Facts()
        self.tabs, self.pages = QTabWidget(), QStackedWidget()
        self.empty, self.counting = EmptyState(), EmptyState()
        self.switches, self.quality, self.names = SwitchesPanel(), QualityPanel(), NamesPanel()
        self.notice, self.close_button = plain_label("caption"), QPushButton()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()
        self._ask()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Suggestions"))
        for place, words in enumerate((self.tr("Suggesting"), self.tr("How good"), self.tr("Known names"))):
            self.tabs.setTabText(place, words)
        self.empty.set_words(self.tr("Suggestions learn from one annotator's marks: say first who annotates."))
        self.counting.set_words(self.tr("One moment: what was learned is counted…"))
        self.close_button.setText(self.tr("Close"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    # --- what is shown -----------------------------------------------------------------------------------------

    def _ask_soon(self) -> None:
        """Ask when the work rests. A method, for a lambda would still be called when the dialog is gone."""
        self._again.start()

    def _ask(self) -> None:
        if self._session.person is None:
            self.pages.setCurrentWidget(self.empty)
        elif self.pages.currentWidget() is self.empty:
            self.pages.setCurrentWidget(self.counting)
        self._show_wish()
        self._session.suggesting.run(_knowledge, self._take)

    def _take(self, knowledge: Knowledge) -> None:
        if not self.is_open:
            return
        suggesting, labels = self._session.suggesting, self._session.labels
        self.facts = facts_of(
            knowledge,
            suggesting.model,
            labels,
            unproven=terms_of(labels).unproven,
            off=suggesting.off,
            learning=suggesting.learning,
        )
        for panel in (self.switches, self.quality, self.names):
            panel.show_facts(self.facts)
        self.pages.setCurrentWidget(self.tabs)

    def _show_wish(self) -> None:
        suggesting = self._session.suggesting
        self.switches.show_wish(on=suggesting.on, minimum=suggesting.minimum)

    def _connect(self) -> None:
        session, suggesting, switches = self._session, self._session.suggesting, self.switches
        for soon in (suggesting.learned, suggesting.training_turned, session.labels_changed, session.person_changed):
            soon.connect(self._ask)
        session.changed.connect(self._ask_soon)
        switches.on_wanted.connect(suggesting.set_on)
        switches.minimum_wanted.connect(suggesting.set_minimum)
        switches.label_wanted.connect(lambda label, wanted: suggesting.set_off(label, not wanted))
        switches.state.learn_wanted.connect(suggesting.learn_now)
        switches.state.stop_wanted.connect(suggesting.stop_learning)
        for card in self.quality.cards:
            card.project = session.info.path if session.info else None
            card.saved.connect(self.notice.setText)
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        for panel in (self.switches, self.quality, self.names):
            self.tabs.addTab(panel, "")
        for page in (self.empty, self.counting, self.tabs):
            self.pages.addWidget(page)
        self.close_button.setAutoDefault(False)  # Enter belongs to the control that has the keyboard
        buttons = QHBoxLayout()
        buttons.addWidget(self.notice, 1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.pages, 1)
        layout.addLayout(buttons)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)


def _knowledge(recommender: Recommender) -> Knowledge:
    from annotator.core.suggest.knowledge import knowledge_of

    return knowledge_of(recommender.memory)
