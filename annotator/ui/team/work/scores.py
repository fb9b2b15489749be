"""A newcomer's score in a calibration as plain data: by label and by article, each with the cases behind it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.core.agreement.comparison import Comparison
from annotator.core.agreement.figures import Cell, Figures
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import Report
from annotator.core.agreement.result import Result
from annotator.core.model import HandOver, Label

Cases = tuple[str | None, bytes]  # of a label or of all, in a document
_F1 = Measure.F1_EXACT


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One line: F1 of exact marks with precision and recall; the number of a result is that of the marks it rests on.

    A line without a name is that of all labels.
    """

    name: str
    f1: Result
    precision: Result
    recall: Result
    cases: Cases


@dataclass(frozen=True, slots=True)
class Calibration:
    """One calibration that came back: whose, of which documents, and the scores of those that are finished."""

    made: HandOver
    name: str
    documents: tuple[bytes, ...]
    score: float | None
    labels: Sequence[ScoreRow]
    articles: Sequence[ScoreRow]


def calibration_of(
    made: HandOver, name: str, documents: tuple[bytes, ...], report: Report, name_of: Callable[[Label], str]
) -> Calibration:
    """Bring the scores of a report on one person together; labels that nobody used are left out."""
    if not report.scores:
        return Calibration(made, name, documents, None, (), ())
    (one,) = report.scores
    of_document = {document: one.of_document(document)[0] for document in one.documents}
    labels = [("", ""), *((label.key, name_of(label)) for label in report.labels.labels)]
    rows = [_row(words, one.all_marks, key, (key or None, _worst(one, of_document, key))) for key, words in labels]
    articles = [_row(report.titles[document], found, "", (None, document)) for document, found in of_document.items()]
    used = [row for row in rows if not row.name or row.f1.n]
    return Calibration(made, name, documents, rows[0].f1.value, used, articles)


def _row(name: str, figures: Figures, label: str, cases: Cases) -> ScoreRow:
    precision, recall = Cell(Measure.PRECISION_EXACT, label), Cell(Measure.RECALL_EXACT, label)
    return ScoreRow(name, figures[Cell(_F1, label)], figures[precision], figures[recall], cases)


def _worst(one: Comparison, of_document: dict[bytes, Figures], label: str) -> bytes:
    """Give the document in which a label differs most, the first one where all are alike."""
    values = {document: figures[Cell(_F1, label)].value for document, figures in of_document.items()}
    known = {document: value for document, value in values.items() if value is not None}
    return min(known, key=lambda document: known[document], default=one.documents[0])
