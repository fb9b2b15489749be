"""The place of the lead's first look: how far are we, who is behind, is agreement fine."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.agreement.result import Result
from annotator.core.errors import KnownError
from annotator.core.project.overview import Overview, read_overview
from annotator.core.project.work import days_until
from annotator.ui import theme
from annotator.ui.keys.commands import title
from annotator.ui.overview.agreement_group import AgreementGroup
from annotator.ui.overview.answers import how_far, is_agreement_fine, who_is_behind
from annotator.ui.overview.card import Card
from annotator.ui.overview.columns import Columns
from annotator.ui.overview.labels_card import LabelsCard
from annotator.ui.overview.progress_card import ProgressCard
from annotator.ui.overview.tiles import Tiles
from annotator.ui.overview.work_card import DAYS, WorkCard
from annotator.ui.panels import style
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.project.places import REVIEW, PlacePage, places_of
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.work_thread import WorkThread

_EXPORT, _IMPORT = "project.export", "project.import"
_TWO_COLUMNS_PX = 1120
_AGAIN_MS = 300


class OverviewPage(PlacePage):
    """Reads the project on a connection and in a thread of its own, each time it is entered or something changes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._thread = session, WorkThread("overview", self)
        self.overview: Overview | None = None
        self._figure: Result | None = None
        self.heading, self.export, self.tiles = plain_label("title"), QPushButton(), Tiles(3)
        self.progress, self.labels, self.work = ProgressCard(), LabelsCard(), WorkCard()
        self.agreement, self.columns = AgreementGroup(self._thread), Columns()
        self.empty = EmptyState()
        self.cards: tuple[Card, ...] = (self.progress, self.labels, self.work, *self.agreement.cards)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self.acts = {"pane.next": partial(self._walk, 1), "pane.previous": partial(self._walk, -1)}
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------

    def enter(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.columns.setFocus()
        info = self._session.info
        self.agreement.set_opening(opens=info is not None and REVIEW in places_of(info))
        self._read()

    def _read(self) -> None:
        """Read what is so after the acts that wait in the store thread."""
        info = self._session.info
        if info is not None:
            self._session.run(lambda _: None, lambda _: self._ask(info.path))

    def _ask(self, path: Path) -> None:
        days = days_until(date.today(), DAYS)
        self._thread.submit(lambda: read_overview(path, days), lambda found: self._take(path, found), self._tell)

    def _take(self, path: Path, found: Overview) -> None:
        info = self._session.info
        if info is not None and info.path == path:
            self.overview = found
            for card in self.cards:
                card.project = path
            self._show()
            self.empty.setVisible(not found.documents)
            self.columns.setVisible(found.documents > 0)
            self.columns.content.show()
            self.agreement.reckoner.compare(path, found.version)

    def _show(self) -> None:
        found = self.overview
        if found is not None:
            self.tiles.set_answers([how_far(found), who_is_behind(found), is_agreement_fine(self._figure)])
            for card in (self.progress, self.labels, self.work):
                card.show_overview(found)

    def _answer(self, figure: Result | None) -> None:
        self._figure = figure
        self._show()

    def _forget(self) -> None:
        """Show nothing of the project that was open."""
        self.overview = self._figure = None
        self.columns.content.hide()
        self.columns.show()
        self.empty.hide()
        self.agreement.forget()

    def _note(self) -> None:
        if self.isVisible():
            self._again.start()

    def _tell(self, error: KnownError) -> None:
        self.notice.tell(sentence(error))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Overview"))
        self.export.setText(title(_EXPORT))
        self.empty.set_words(self.tr("No articles yet: import some, and see here how far they are."), title(_IMPORT))
        self._show()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    # --- building ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_icon(self.export, "export")
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.heading)
        row.addStretch()
        row.addWidget(self.export)
        self.columns.set_full(head, self.tiles)
        self.columns.content.hide()
        self.empty.hide()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.columns)
        around.addWidget(self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        own, answers = (self.progress, self.labels, self.work), self.agreement.answers
        if self.width() >= _TWO_COLUMNS_PX:
            self.columns.arrange((*own, answers), (self.agreement,))
        else:
            self.columns.arrange((*own, self.agreement, answers), ())

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(lambda _: self._forget())
        session.changed.connect(lambda _: self._note())
        session.rows_loaded.connect(lambda _: self._note())
        self._again.timeout.connect(self._read)
        self.export.clicked.connect(lambda: self.command_wanted.emit(_EXPORT))
        self.empty.clicked.connect(lambda: self.command_wanted.emit(_IMPORT))
        self.agreement.answered.connect(self._answer)
        self.agreement.reckoner.failed.connect(self._tell)
        self.agreement.cases_wanted.connect(self.cases_wanted)
        for card in self.cards:
            card.saved.connect(self.notice.tell)
            card.chart.walked.connect(partial(self.columns.reveal, card.chart))

    def _walk(self, step: int) -> None:
        """Put the keyboard into the next card that has something to walk through, or into the one before."""
        cards = [card for card in self.cards if card.first_stop().isVisible()]
        if not cards:
            return
        before = -1 if step > 0 else 0
        here = next((place for place, card in enumerate(cards) if card.isAncestorOf(self.focusWidget())), before)
        card = cards[(here + step) % len(cards)]
        card.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.columns.ensureWidgetVisible(card)

    # --- the end -----------------------------------------------------------------------------------------------

    def end(self) -> None:
        self.agreement.reckoner.stop()
        self._thread.end()

    @property
    def is_running(self) -> bool:
        return self._thread.isRunning()

    def stop(self) -> None:
        self.end()
        self._thread.stop()
