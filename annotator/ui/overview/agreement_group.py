"""Agreement in the overview: what is compared and how, and below the cards with its numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from annotator.ui.overview.agreement_cards import AnswersCard, ByDocumentCard, ByLabelCard, Cases, PairsCard
from annotator.ui.overview.agreement_head import AgreementHead
from annotator.ui.overview.reckoner import Found, Reckoner
from annotator.ui.panels.panel import Panel
from annotator.ui.work_thread import WorkThread

_GAP = 16


class AgreementGroup(Panel):
    """What was found stays until a newer version of the file is compared.

    `answered` tells the figure of the first look, None where there is nothing to compare. The card of the answers
    stands where the page puts it.
    """

    answered = Signal(object)  # Result | None
    cases_wanted = Signal(object, object, object)

    def __init__(self, thread: WorkThread) -> None:
        super().__init__()
        self.head = AgreementHead()
        self.reckoner = Reckoner(self, thread, self.head.line)
        self.pairs, self.by_label = PairsCard(), ByLabelCard()
        self.answers, self.by_document = AnswersCard(), ByDocumentCard()
        self.cards = (self.pairs, self.by_label, self.by_document, self.answers)
        self.found: Found | None = None
        self._lay_out()
        self._connect()
        self._show()

    def set_opening(self, *, opens: bool) -> None:
        """Say whether numbers lead to cases."""
        for card in self.cards:
            card.opens = opens

    def forget(self) -> None:
        """Show nothing: another project comes."""
        self.reckoner.forget()
        self.found = None
        self.head.set_report(None)
        self._show()

    def retranslate(self) -> None:
        self._show()

    def _take(self, found: Found) -> None:
        self.found = found
        self.head.set_report(found.report)
        self._show()
        is_shared = any(pair.documents for pair in found.report.pairs)
        self.answered.emit(found.first if is_shared else None)

    def _show(self) -> None:
        view = self.found.view if self.found and not self.head.is_empty else None
        if view is not None:
            self.head.set_view(view)
            for card in self.cards:
                card.show_view(view)
        for card in self.cards:
            card.setVisible(view is not None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for part in (self.head, self.pairs, self.by_label, self.by_document):
            column.addWidget(part)

    def _connect(self) -> None:
        self.reckoner.found.connect(self._take)
        self.reckoner.begun.connect(self.head.compare.hide)
        self.reckoner.stopped.connect(self.head.compare.show)
        self.head.chosen.connect(self.reckoner.choose)
        self.head.compare.clicked.connect(self.reckoner.again)
        for card in self.cards:
            card.chart.opened.connect(self._open)

    def _open(self, cases: Cases) -> None:
        self.cases_wanted.emit(*cases)
