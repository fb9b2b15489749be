"""How good suggestions are: label by label, and how that came about with each finished article."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.core.suggest.model import Tally
from annotator.ui import language, theme
from annotator.ui.language import digits, number
from annotator.ui.overview.card import Card
from annotator.ui.overview.legend import Entry, Legend
from annotator.ui.overview.sheet import Row, Sheet
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate
from annotator.ui.suggestion_page.curve import LearningCurve, looks, sample
from annotator.ui.suggestion_page.facts import CurvePoint, Facts, marked, saved_of_ten, suggested
from annotator.ui.suggestion_page.score_bars import ScoreBar, ScoreBars, draw_bar
from annotator.ui.suggestion_page.words import standing_words, worth_words


class ScoreCard(Card):
    """What the suggestions of each label are worth in articles that they were not learned from."""

    def __init__(self) -> None:
        self.bars, self.legend = ScoreBars(), Legend()
        super().__init__(self.bars, self.legend)

    def show_facts(self, facts: Facts) -> None:
        """Show these figures; labels of which nothing was measured are left out."""
        shown = [one for one in facts.labels if suggested(one.tally) or marked(one.tally)]
        measured = facts.model.validation.documents if facts.model else 0
        remark = digits(
            self.tr(
                "Measured on your %n finished article(s): each was suggested by what the others taught, and compared "
                "with your marks.",
                "",
                measured,
            )
        )
        self.set_words(self.tr("How good by label"), remark)
        self.legend.set_entries(
            [
                Entry(partial(_draw_bar, full=True), self.tr("suggestions that are right")),
                Entry(partial(_draw_bar, full=False), self.tr("marks that are found")),
            ]
        )
        bars = []
        rows: list[Row] = []
        for one in shown:
            name = name_of(one.label.names, language.current(), one.label.key)
            words = f"{isolate(name)}: {standing_words(one)}"
            bars.append(ScoreBar(one.label, name, one.tally, words))
            rows.append((name, *_figures(one.tally)))
        self.bars.set_bars(bars)
        self.set_sheet(Sheet(self._headings(), tuple(rows)), "" if shown else self._nothing(facts))

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Label"),
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("Score (F1)"),
            self.tr("Right"),
            self.tr("Nearly"),
            self.tr("Wrong"),
            self.tr("Missing"),
        )

    def _nothing(self, facts: Facts) -> str:
        words = self.tr(
            "Nothing has been measured yet. From {least} finished articles on, each of them is suggested by what the "
            "others taught, and compared with your marks."
        )
        return words.format(least=number(facts.due_at))


class CurveCard(Card):
    """What more finished articles have brought."""

    def __init__(self) -> None:
        self.curve, self.legend = LearningCurve(), Legend()
        super().__init__(self.curve, self.legend)

    def show_facts(self, facts: Facts) -> None:
        """Show the curve of all labels that are suggested together."""
        self.set_words(self.tr("Learning curve"), self._remark(facts))
        alone, both = looks()
        self.legend.set_entries(
            [
                Entry(sample(both), self.tr("dictionary and model")),
                Entry(sample(alone), self.tr("dictionary alone")),
            ]
        )
        self.curve.set_points([(point, self._words(point)) for point in facts.curve])
        nothing = self.tr("The curve comes with the first model.") if not facts.curve else ""
        self.set_sheet(Sheet(self._headings(), tuple(map(_row, facts.curve))), nothing)

    def _remark(self, facts: Facts) -> str:
        """Say what the two ends of the curve mean."""
        if not facts.curve:
            return ""
        words = self.tr(
            "The score (F1) is right suggestions and found marks in one figure, measured on the same %n of your "
            "article(s) each time, after learning from more and more of the others. With {count} of them help saves "
            "{acts} of the {all} acts that {marks} marks take.",
            "",
            facts.tested,
        )
        last = facts.curve[-1]
        acts = language.decimal(saved_of_ten(last.both), 1)
        return words.format(count=number(last.documents), acts=acts, all=number(20), marks=number(10))

    def _words(self, point: CurvePoint) -> str:
        learned = digits(self.tr("after %n article(s)", "", point.documents))
        both, alone = _percent(point.both.f1), _percent(point.alone.f1)
        figures = self.tr("score {both}, the dictionary alone {alone}").format(both=both, alone=alone)
        return " · ".join(filter(None, (learned, figures, worth_words(point.both))))

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Articles learned"),
            self.tr("Score alone"),
            self.tr("Score with model"),
            self.tr("Precision"),
            self.tr("Recall"),
            digits(self.tr("Acts saved of 20")),
        )


class QualityPanel(Panel):
    """The two cards below each other; what is cut off can be scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score, self.curve = ScoreCard(), CurveCard()
        self.cards: tuple[Card, ...] = (self.score, self.curve)
        self._facts = Facts()
        self._inner = QWidget()
        theme.set_role(self._inner, "clear")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 8, 8, 8)
        column.setSpacing(12)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch()
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        for card in self.cards:
            card.chart.walked.connect(partial(self._keep_in_sight, card))

    def show_facts(self, facts: Facts) -> None:
        """Show these figures."""
        self._facts = facts
        self.score.show_facts(facts)
        self.curve.show_facts(facts)

    def retranslate(self) -> None:
        self.show_facts(self._facts)

    restyle = retranslate

    def _keep_in_sight(self, card: Card, box: QRect) -> None:
        center = card.chart.mapTo(self._inner, box.center())
        self.area.ensureVisible(center.x(), center.y(), 0, box.height())


def _figures(tally: Tally) -> Row:
    return tally.precision, tally.recall, tally.f1, tally.right, tally.near, tally.wrong, tally.missing


def _row(point: CurvePoint) -> Row:
    both = point.both
    return point.documents, point.alone.f1, both.f1, both.precision, both.recall, saved_of_ten(both)


def _percent(share: float) -> str:
    return f"{number(round(100 * share))}%"


def _draw_bar(painter: QPainter, box: QRectF, *, full: bool) -> None:
    draw_bar(painter, box, full=full)
