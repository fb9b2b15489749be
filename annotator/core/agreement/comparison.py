"""Two annotators, or all of them, compared: the counts of each document are kept, and figures follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from annotator.core.agreement.bootstrap import grouped, intervals
from annotator.core.agreement.counts import Counts, Kind, Section, total, worked_out
from annotator.core.agreement.figures import Figures
from annotator.core.agreement.ledger import Ledger, Row
from annotator.core.agreement.scheme import Scheme
from annotator.core.model import Annotator

Reckon = Callable[[Counts], Figures]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The agreement of these people over all marks, and over those that nobody among them is not sure of.

    `documents` are those that at least two of them have finished, `complete` those that all of them have.
    """

    people: tuple[Annotator, ...]
    documents: tuple[bytes, ...]
    complete: int
    all_marks: Figures
    sure_marks: Figures
    _kept: Kept = field(repr=False, compare=False)

    def of_document(self, document: bytes) -> tuple[Figures, Figures]:
        """Give the figures of one document, of all marks and of the sure ones; they have no intervals."""
        return self._kept.of_document(document)

    def with_intervals(self) -> Comparison:
        """Give the same with the 95% intervals, which takes a second or two."""
        return self._kept.compare(self.people, with_intervals=True)


class Kept:
    """The counts of documents as they come in, and how figures are reckoned from counts."""

    def __init__(self, scheme: Scheme, reckon: Reckon) -> None:
        self._scheme, self._reckon, self._ledger = scheme, reckon, Ledger()
        self._all: dict[bytes, Row] = {}
        self._sure: dict[bytes, Row] = {}  # where they differ

    def add(self, document: bytes, counts: Counts, sure: Counts | None) -> None:
        """Take the counts of one document; `sure` is None where nobody is unsure of anything."""
        self._all[document] = self._ledger.row(counts)
        if sure is not None:
            self._sure[document] = self._ledger.row(sure)

    def compare(self, people: Iterable[Annotator], *, with_intervals: bool) -> Comparison:
        """Reckon all figures; documents in whatever order they came give the same."""
        complete = self._ledger.total(self._all.values()).get(Section(Kind.DOCUMENTS), {}).get("all", 0)
        all_marks = self._figures(self._all, with_intervals)
        sure_marks = self._figures(self._all | self._sure, with_intervals) if self._sure else all_marks
        return Comparison(tuple(people), tuple(self._all), complete, all_marks, sure_marks, self)

    def of_document(self, document: bytes) -> tuple[Figures, Figures]:
        """Give the figures of one document."""
        all_marks = self._of_row(self._all[document])
        return all_marks, self._of_row(self._sure[document]) if document in self._sure else all_marks

    def _of_row(self, row: Row) -> Figures:
        return self._reckon(worked_out(self._ledger.total([row]), self._scheme))

    def _figures(self, documents: Mapping[bytes, Row], with_intervals: bool) -> Figures:
        rows = [documents[id_] for id_ in sorted(documents)]
        drawn = grouped(rows) if with_intervals else [rows]
        groups = [worked_out(self._ledger.total(group), self._scheme) for group in drawn]
        bounds = intervals(groups, self._reckon) if with_intervals else {}
        return {
            cell: replace(result, interval=bounds.get(cell)) if result.value is not None else result
            for cell, result in self._reckon(total(groups)).items()
        }
