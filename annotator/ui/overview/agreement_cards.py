"""The cards of agreement: people, labels, answers and articles, each number with what it means."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.agreement.measures import Measure
from annotator.core.agreement.result import Result
from annotator.core.model import AttributeKind, Label
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language
from annotator.ui.language import digits, number
from annotator.ui.overview.agreement_view import OF_PAIRS, AgreementView, Score
from annotator.ui.overview.card import Card
from annotator.ui.overview.matrix import Matrix, PairCell
from annotator.ui.overview.measure_words import figure_words, reason_words, score_words, sentence_of
from annotator.ui.overview.ranking import Ranked, Ranking
from annotator.ui.overview.sheet import Row, Sheet
from annotator.ui.panels import wording
from annotator.ui.plain import isolate, plain

Cases = tuple[str | None, tuple[bytes, ...], bytes | None]  # of a label, of people, of a document
MOST_DOCUMENTS = 12


def cells(result: Result) -> Row:
    """Give a figure as cells of a table: value, interval, what it rests on, or why there is none."""
    low, high = result.interval or (None, None)
    return (result.value, low, high, result.n, reason_words(result.reason))


class FigureCard(Card):
    """A card whose numbers lead to the cases behind them, where there is a place for cases."""

    opens = False

    def key(self, cases: Cases) -> Cases | None:
        """Give what a number tells when it is opened."""
        return cases if self.opens else None

    def words(self, name: str, result: Result, measure: Measure) -> str:
        """Say what a number is and means, and that it can be opened; strangers' words in the name are isolated."""
        return self._opening(figure_words(name, result, measure))

    def _opening(self, words: str) -> str:
        how = self.tr("A click or Enter opens the cases.")
        return f"{words}\n{how}" if self.opens else words

    def headings(self, *names: str) -> tuple[str, ...]:
        """Give the headings of a table of figures."""
        value, low, high = self.tr("Value"), digits(self.tr("From (95%)")), digits(self.tr("To (95%)"))
        return (*names, value, low, high, self.tr("Rests on"), self.tr("Note"))

    def with_parts(self, headings: tuple[str, ...], rows: Iterable[tuple[Row, Score | None]]) -> Sheet:
        """Give a table of figures, with precision and recall where some row has them."""
        rows = list(rows)
        if not any(score and score.precision for _, score in rows):
            return Sheet(headings, tuple(row for row, _ in rows))
        more = (self.tr("Precision"), self.tr("Recall"))
        return Sheet((*headings, *more), tuple((*row, *_parts(score)) for row, score in rows))


def _parts(score: Score | None) -> Row:
    precision, recall = (score.precision, score.recall) if score else (None, None)
    return precision.value if precision else None, recall.value if recall else None


class PairsCard(FigureCard):
    """Everybody with everybody, and everybody against gold."""

    def __init__(self) -> None:
        self.matrix = Matrix()
        super().__init__(self.matrix)

    def show_view(self, view: AgreementView) -> None:
        """Show the pairs."""
        names = [plain(person.name, 80) for person in view.people]
        measure = OF_PAIRS[view.choice.family]
        pairs: dict[tuple[int, int], PairCell] = {}
        rows: list[tuple[Row, Score | None]] = []
        for (one, other), result in sorted(view.pairs.items()):
            both = self.tr("{one} and {other}").format(one=isolate(names[one]), other=isolate(names[other]))
            words = self.words(both, result, measure)
            ids = (view.people[one].id, view.people[other].id)
            pairs[one, other] = PairCell(result.value, words, self.key((None, ids, None)))
            rows.append(((names[one], names[other], *cells(result)), None))
        gold = self.tr("Gold")
        rows += [((name, gold, *cells(score.result)), score) for name, score in zip(names, view.scores, strict=False)]
        remark = self.tr("✓ Against gold it is a score: gold is right, and has no part in the other numbers.")
        self.set_words(self.tr("Who agrees with whom"), remark if view.scores else "")
        self.matrix.set_pairs(names, pairs, [self._against_gold(view, *one) for one in enumerate(view.scores)], gold)
        self.set_sheet(self.with_parts(self.headings(self.tr("Person"), self.tr("And")), rows))

    def _against_gold(self, view: AgreementView, place: int, score: Score) -> PairCell:
        person = view.people[place]
        words = score_words(isolate(plain(person.name, 80)), score, OF_PAIRS[view.choice.family])
        cases = (None, (person.id, GOLD_ID), score.document)
        return PairCell(score.result.value, self._opening(words), self.key(cases) if score.document else None)


class RankingCard(FigureCard):
    """Rows of one kind."""

    def __init__(self) -> None:
        self.ranking = Ranking()
        super().__init__(self.ranking)

    def ranked(self, name: str, result: Result, measure: Measure, cases: Cases, label: Label | None = None) -> Ranked:
        """Give a row of the chart."""
        words, reason = self.words(isolate(name), result, measure), reason_words(result.reason)
        return Ranked(name, result.value, result.interval, reason, words, self.key(cases), label)


class ByLabelCard(RankingCard):
    """The labels in the order of the project."""

    def show_view(self, view: AgreementView) -> None:
        """Show the labels."""
        people = view.choice.pair or ()
        named = [
            (wording.name_of(label.names, language.current(), label.key), label, result)
            for label, result in view.labels
        ]
        self.set_words(self.tr("Agreement by label"), "")
        document = view.chosen[""].document if view.chosen else None
        self.ranking.set_rows(
            [
                self.ranked(name, result, view.measure, (label.key, people, document), label)
                for name, label, result in named
            ]
        )
        rows = [((name, *cells(result)), view.chosen.get(label.key)) for name, label, result in named]
        self.set_sheet(self.with_parts(self.headings(self.tr("Label")), rows))


class AnswersCard(RankingCard):
    """The attributes of the labels: whether two people answer the same about one mark."""

    def show_view(self, view: AgreementView) -> None:
        """Show the attributes."""
        people, ranked, rows = view.choice.pair or (), [], []
        for label, attribute, result in view.attributes:
            links = attribute.kind in (AttributeKind.LINK, AttributeKind.LINKS)
            measure = Measure.SAME_ENTITY if links else Measure.VALUE_AGREEMENT
            of = wording.name_of(label.names, language.current(), label.key)
            name = f"{of} · {wording.name_of(attribute.names, language.current(), attribute.key)}"
            ranked.append(self.ranked(name, result, measure, (label.key, people, None), label))
            rows.append((name, *cells(result)))
        self.set_words(self.tr("Agreement on answers"), sentence_of(Measure.VALUE_AGREEMENT))
        self.ranking.set_rows(ranked)
        self.set_sheet(Sheet(self.headings(self.tr("Question")), tuple(rows)))


class ByDocumentCard(RankingCard):
    """The articles on which people agree least; the table has them all."""

    def show_view(self, view: AgreementView) -> None:
        """Show the worst articles."""
        people, documents = view.choice.pair or (), view.documents or ()
        self.set_words(self.tr("Agreement by article"), self._remark(len(documents)))
        self.ranking.set_rows(
            [
                self.ranked(plain(title), result, view.measure, (None, people, document))
                for document, title, result in documents[:MOST_DOCUMENTS]
            ]
        )
        rows = tuple((title, *cells(result)) for _, title, result in documents)
        waiting = self.tr("The articles are still being compared.") if view.documents is None else ""
        self.set_sheet(Sheet(self.headings(self.tr("Article")), rows), waiting)

    def _remark(self, count: int) -> str:
        if not count:
            return ""
        if count > MOST_DOCUMENTS:
            words = self.tr("The {count} on which people agree least; the table has all of them.")
            return words.format(count=number(MOST_DOCUMENTS))
        return self.tr("Those on which people agree least come first.")
