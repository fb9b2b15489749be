"""The order in which a reviewer gets the cases, and what a filter leaves of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.core.model import Annotation, LabelSet
from annotator.core.review.case import Case, CaseKind, places_of
from annotator.core.review.fields import Comparer, Content

_NO_DISAGREEMENT = (CaseKind.AGREE, CaseKind.SINGLE)


def unsure_first(cases: Iterable[Case]) -> list[Case]:
    """Give the cases of which an annotator was not sure before the others, each part in the order that it had."""
    return sorted(cases, key=lambda case: not case.unsure)


def disagreements(cases: Iterable[Case]) -> list[Case]:
    """Give the cases in which the sets differ."""
    return [case for case in cases if case.kind not in _NO_DISAGREEMENT]


def unlike_gold(cases: Sequence[Case], labels: LabelSet) -> list[Case]:
    """Give the cases in which the sets do not have just what gold has there; all cases of the document are needed."""
    comparer = Comparer(labels, places_of(cases))

    def contents(marks: Iterable[Annotation]) -> set[Content]:
        return {comparer.content(mark) for mark in marks}

    return [case for case in cases if contents(case.annotations) != contents(case.gold)]


def of_label(cases: Iterable[Case], label: str) -> list[Case]:
    """Give the cases in which a set or gold has this label."""
    return [case for case in cases if any(mark.label == label for mark in (*case.annotations, *case.gold))]


def of_annotator(cases: Iterable[Case], person: bytes) -> list[Case]:
    """Give the cases in which this person has an annotation."""
    return [case for case in cases if case.marks.get(person) is not None]


def without_verdict(cases: Iterable[Case]) -> list[Case]:
    """Give the cases that are open: no verdict, or none that holds."""
    return [case for case in cases if case.is_open]
