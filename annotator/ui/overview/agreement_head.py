"""What agreement is measured by and between whom: chosen here, with what the measure means in one sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.agreement.comparison import Comparison
from annotator.core.agreement.report import Report
from annotator.core.store.identity import GOLD_ID
from annotator.ui import theme
from annotator.ui.overview.agreement_view import AgreementView, Choice, Family, Pair
from annotator.ui.overview.measure_words import family_name, figure_words, score_words
from annotator.ui.overview.progress_line import ProgressLine
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import isolate

EVERYBODY = ""
_TOP_PX = 32


class AgreementHead(Panel):
    """Tells another choice by `chosen`; the button `compare` is shown while what was begun is stopped."""

    chosen = Signal(object)  # Choice

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.remark = plain_label("section"), plain_label("caption", wrap=True)
        self.empty, self.compare = plain_label("empty", wrap=True), QPushButton()
        self.measure, self.between, self.sure = QuietCombo(), QuietCombo(), QCheckBox()
        self.line = ProgressLine()
        self._report: Report | None = None
        self._view: AgreementView | None = None
        theme.set_role(self, "card")
        self.compare.hide()
        self._lay_out()
        for box in (self.measure, self.between):
            box.activated.connect(lambda _: self.chosen.emit(self.choice()))
        self.sure.clicked.connect(lambda _: self.chosen.emit(self.choice()))
        self.retranslate()

    # Data

    def set_report(self, report: Report | None) -> None:
        """Offer the pairs of a report; None while there is none."""
        self._report = report
        self.retranslate()

    def set_view(self, view: AgreementView) -> None:
        """Say what the figures over everything are."""
        self._view = view
        self.retranslate()

    def choice(self) -> Choice:
        """Give what is chosen; a pair that is gone counts as everybody."""
        family = Family(self.measure.currentData() or Family.ALPHA)
        return Choice(family, self._pairs().get(self.between.currentData() or EVERYBODY), self.sure.isChecked())

    @property
    def is_empty(self) -> bool:
        """Say whether the report has nothing to compare."""
        return self._report is not None and not self._report.titles

    # Words

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Agreement"))
        self.empty.setText(self.tr("Nobody has finished an article yet that somebody else has finished too."))
        self.compare.setText(self.tr("Compare"))
        self.sure.setText(self.tr("Without unsure marks"))
        family = self.measure.currentData() or Family.ALPHA
        self.measure.set_options([(one, family_name(one)) for one in Family], family)
        self.measure.setAccessibleName(self.tr("Measure"))
        self._offer_pairs()
        if self._view is not None:
            self.remark.setText(self._remark(self._view))
        self._show_parts()

    def _offer_pairs(self) -> None:
        chosen = self.between.currentData() or EVERYBODY
        options = [(EVERYBODY, self.tr("Everybody"))]
        people = [person for two in self._twos for person in two.people]
        names = {person.id: isolate(person.name, 40) for person in people}
        for key, (one, other) in self._pairs().items():
            if other != GOLD_ID:
                words = self.tr("{one} and {other}").format(one=names[one], other=names[other])
            else:
                words = self.tr("{name} against gold").format(name=names[one])
            options.append((key, words))
        self.between.set_options(options, chosen if chosen in dict(options) else EVERYBODY)
        self.between.setAccessibleName(self.tr("Between whom"))
        self.between.setVisible(len(options) > 2)

    @property
    def _twos(self) -> tuple[Comparison, ...]:
        return (*self._report.pairs, *self._report.scores) if self._report else ()

    def _pairs(self) -> dict[str, Pair]:
        ids = [(one.people[0].id, one.people[1].id) for one in self._twos]
        return {f"{one.hex()} {other.hex()}": (one, other) for one, other in ids}

    def _remark(self, view: AgreementView) -> str:
        names = {person.id: person.name for person in view.people}
        whose = self.tr("Everybody")
        if view.choice.pair and view.chosen:
            return score_words(isolate(names[view.choice.pair[0]], 40), view.chosen[""], view.measure)
        if view.choice.pair:
            one, other = (isolate(names[id_], 40) for id_ in view.choice.pair)
            whose = self.tr("{one} and {other}").format(one=one, other=other)
        return figure_words(whose, view.overall, view.measure)

    def _show_parts(self) -> None:
        full = self._view is not None and not self.is_empty
        for part in (self.controls, self.remark):
            part.setVisible(full)
        self.empty.setVisible(self.is_empty)

    # Building

    def _lay_out(self) -> None:
        self.controls = QWidget()
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.measure, 3)
        row.addWidget(self.between, 2)
        row.addWidget(self.sure)
        top = QHBoxLayout()  # of one height, whatever happens: the numbers below must not jump
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self.line, 2)
        top.addWidget(self.compare)
        top.addStrut(_TOP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 14)
        column.setSpacing(8)
        column.addLayout(top)
        for part in (self.controls, self.remark, self.empty):
            column.addWidget(part)
