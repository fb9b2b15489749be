"""What is shown of a report on agreement: one measure for pairs, scores, labels and articles. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.agreement.comparison import Comparison
from annotator.core.agreement.figures import Cell, Figures
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import Report
from annotator.core.agreement.result import Reason, Result, undefined
from annotator.core.model import Annotator, Attribute, AttributeKind, Label

Tick = Callable[[int, int], None]
Pair = tuple[bytes, bytes]
_FEW = 200
_LINKS = (AttributeKind.LINK, AttributeKind.LINKS)


class Family(StrEnum):
    """What the chooser offers: a measure of two people, and what stands for it among several."""

    ALPHA = "alpha"
    KAPPA = "kappa"
    UNITIZING = "unitizing"
    EXACT = "exact"
    OVERLAP = "overlap"
    EDGES = "edges"


OF_PAIRS = {
    Family.ALPHA: Measure.ALPHA_WORDS,
    Family.KAPPA: Measure.COHEN_WORDS,
    Family.UNITIZING: Measure.ALPHA_UNITIZING,
    Family.EXACT: Measure.F1_EXACT,
    Family.OVERLAP: Measure.F1_OVERLAP,
    Family.EDGES: Measure.BOUNDARIES,
}
# What an F1 against gold is made of: precision, recall.
OF_GOLD = {
    Measure.F1_EXACT: (Measure.PRECISION_EXACT, Measure.RECALL_EXACT),
    Measure.F1_OVERLAP: (Measure.PRECISION_OVERLAP, Measure.RECALL_OVERLAP),
}
# The others are of two people only: among several the mean of all pairs stands for them.
OF_ALL = {
    Family.ALPHA: Measure.ALPHA_WORDS,
    Family.KAPPA: Measure.FLEISS_WORDS,
    Family.UNITIZING: Measure.ALPHA_UNITIZING,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user asked for: a measure, a pair (ids) or everybody, and whether unsure marks are left out.

    The second of a pair may be gold.
    """

    family: Family = Family.ALPHA
    pair: Pair | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """A person's figure against gold and, where it is an F1, what it is made of; `document` is the first of theirs."""

    result: Result
    precision: Result | None = None
    recall: Result | None = None
    document: bytes | None = None


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The figures of one choice; `measure` is that of all but the pairs, which go by the places of their people.

    `people` are those who are compared, and then those who are scored against gold alone. `scores` are theirs in that
    order, `chosen` those of the chosen person by label ("" for all); both are empty where there is none. `documents`
    are None while they are not worked out: with many of them that takes seconds.
    """

    choice: Choice
    measure: Measure
    people: tuple[Annotator, ...]
    pairs: Mapping[tuple[int, int], Result]
    scores: Sequence[Score]
    chosen: Mapping[str, Score]
    overall: Result
    labels: Sequence[tuple[Label, Result]]
    attributes: Sequence[tuple[Label, Attribute, Result]]
    documents: Sequence[tuple[bytes, str, Result]] | None


class Viewer:
    """Finds figures in one report; those of single documents are reckoned when they are first asked for, and kept."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._documents: dict[tuple[tuple[bytes, ...], bytes, bool], Mapping[Measure, Result]] = {}

    @property
    def has_few(self) -> bool:
        """Say whether the figures of single documents are soon worked out."""
        return len(self.report.titles) <= _FEW

    def sharpened(self, tick: Tick | None = None) -> Viewer:
        """Give the same with 95% intervals; `tick` gets (comparisons done, comparisons in all) and may raise."""
        viewer = Viewer(self.report.with_intervals(tick))
        viewer._documents = self._documents  # figures of single documents have none
        return viewer

    def knows(self, pair: Pair | None) -> bool:
        """Say whether the report has this pair; it always has everybody."""
        return pair is None or any({person.id for person in one.people} == set(pair) for one in self._twos)

    def overall(self, choice: Choice) -> Result:
        """Give the figure over all labels and documents alone."""
        sought, measure = self._compared(choice)
        return mean([_figures(one, choice.sure)[Cell(measure)] for one in sought])

    def view(self, choice: Choice, tick: Tick | None = None, *, documents: bool = True) -> AgreementView:
        """Give the figures of a choice, with those of single documents or, where these are many, at first without.

        `tick` gets (documents done, documents in all) and may raise to stop.
        """
        report, (sought, measure) = self.report, self._compared(choice)

        def figure(label: str) -> Result:
            return mean([_figures(one, choice.sure)[Cell(measure, label)] for one in sought])

        return AgreementView(
            choice,
            measure,
            (*report.people, *(one.people[0] for one in report.scores if one.people[0] not in report.people)),
            {self._places(one): _figures(one, choice.sure)[Cell(OF_PAIRS[choice.family])] for one in report.pairs},
            [_score(one, choice) for one in report.scores],
            self._chosen(choice),
            self.overall(choice),
            [(label, figure(label.key)) for label in report.labels.labels if not label.retired],
            list(self._attributes(choice)),
            self._ranked(sought, measure, choice.sure, tick) if documents else None,
        )

    def _compared(self, choice: Choice) -> tuple[tuple[Comparison, ...], Measure]:
        """Give what the figures come from: one pair, everybody together, or where no measure is for that, all pairs."""
        of_pairs = OF_PAIRS[choice.family]
        if choice.pair is not None:
            return (self._of(choice.pair),), of_pairs
        if len(self.report.pairs) == 1 or choice.family not in OF_ALL:
            return self.report.pairs, of_pairs
        return (self.report.everyone,), OF_ALL[choice.family]

    def _of(self, pair: Pair) -> Comparison:
        return next(one for one in self._twos if {person.id for person in one.people} == set(pair))

    @property
    def _twos(self) -> tuple[Comparison, ...]:
        """Give all that two are compared in: pairs of people, and people with gold."""
        return (*self.report.pairs, *self.report.scores)

    def _chosen(self, choice: Choice) -> Mapping[str, Score]:
        """Give what the figures of the chosen person against gold are made of, by label."""
        one = self._of(choice.pair) if choice.pair is not None else None
        if one is None or one not in self.report.scores:
            return {}
        keys = ["", *(label.key for label in self.report.labels.labels)]
        return {key: _score(one, choice, key) for key in keys}

    def _places(self, pair: Comparison) -> tuple[int, int]:
        one, other = sorted(self.report.people.index(person) for person in pair.people)
        return one, other

    def _attributes(self, choice: Choice) -> Iterator[tuple[Label, Attribute, Result]]:
        """Give how often two people give a mark the same answer; where everybody is meant, the mean of all pairs."""
        sought = (self._of(choice.pair),) if choice.pair is not None else self.report.pairs
        for label in self.report.labels.labels:
            for attribute in () if label.retired else label.attributes:
                measure = Measure.SAME_ENTITY if attribute.kind in _LINKS else Measure.VALUE_AGREEMENT
                cell = Cell(measure, label.key, attribute.key)
                found = [figures[cell] for one in sought if cell in (figures := _figures(one, choice.sure))]
                if found and not attribute.retired and (attribute.shown or mean(found).value is not None):
                    yield label, attribute, mean(found)

    def _ranked(
        self, sought: Sequence[Comparison], measure: Measure, sure: bool, tick: Tick | None
    ) -> list[tuple[bytes, str, Result]]:
        of_document: dict[bytes, list[Result]] = {}
        total, done = sum(len(one.documents) for one in sought), 0
        for one in sought:
            for document in one.documents:
                of_document.setdefault(document, []).append(self._in_document(one, document, sure)[measure])
                done += 1
                if tick:
                    tick(done, total)
        ranked = [(document, self.report.titles[document], mean(found)) for document, found in of_document.items()]
        return sorted(ranked, key=lambda row: (row[2].value is None, row[2].value))

    def _in_document(self, pair: Comparison, document: bytes, sure: bool) -> Mapping[Measure, Result]:
        """Give the figures over all labels alone: those of every label of every document would fill the memory."""
        whose = tuple(person.id for person in pair.people)
        if (whose, document, sure) not in self._documents:
            for kind, figures in enumerate(pair.of_document(document)):
                found = {cell.measure: result for cell, result in figures.items() if not cell.label}
                self._documents[whose, document, bool(kind)] = found
        return self._documents[whose, document, sure]


def _score(one: Comparison, choice: Choice, label: str = "") -> Score:
    figures, measure = _figures(one, choice.sure), OF_PAIRS[choice.family]
    precision, recall = (
        (figures[Cell(part, label)] for part in OF_GOLD[measure]) if measure in OF_GOLD else (None, None)
    )
    first = one.documents[0] if one.documents else None
    return Score(figures[Cell(measure, label)], precision, recall, first)


def _figures(one: Comparison, sure: bool) -> Figures:
    return one.sure_marks if sure else one.all_marks


def mean(results: Iterable[Result]) -> Result:
    """Give the only result, or the mean of those that have a value; it has no interval."""
    found = list(results)
    if len(found) == 1:
        return found[0]
    values = [result.value for result in found if result.value is not None]
    if values:
        return Result(sum(values) / len(values), sum(result.n for result in found))
    reasons = [result.reason for result in found if result.reason not in (None, Reason.NO_DOCUMENTS)]
    return undefined(reasons[0] if reasons and reasons[0] else Reason.NO_DOCUMENTS)
