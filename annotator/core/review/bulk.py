"""The acts of a reviewer on many cases at once; none of them overrules what was settled before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator.core.model import Annotation, Reason
from annotator.core.review.case import Case, CaseKind
from annotator.core.review.draft import Draft
from annotator.core.review.gold import chosen_gold
from annotator.core.review.plan import GoldPlan, Review
from annotator.core.review.proclitic import by_policy
from annotator.core.review.standing import standing
from annotator.core.text.clitics import Vocabulary

Strategy = Callable[[Case], Annotation | None]
"""What gold is to have at the place of a case; None leaves the case to the reviewer."""


def all_agree(case: Case) -> Annotation | None:
    """Take what all sets have (a strategy)."""
    return case.annotations[0] if case.kind is CaseKind.AGREE else None


def majority(least: int) -> Strategy:
    """Make the strategy that takes what at least so many sets have, and more than have anything else or nothing."""

    def strategy(case: Case) -> Annotation | None:
        voices = max((len(lane.people) for lane in case.lanes), default=0)
        strongest = [lane for lane in case.lanes if len(lane.people) == voices]
        return strongest[0].annotation if voices >= least and len(strongest) == 1 else None

    return strategy


def set_of(person: bytes) -> Strategy:
    """Make the strategy that takes what one person has."""
    return lambda case: case.marks.get(person)


def prefill(review: Review, strategy: Strategy, among: Iterable[Case] | None = None) -> GoldPlan:
    """Settle the open cases by a strategy: all, or those among the given ones; a second time does nothing.

    Cases that a reviewer ruled on or made gold for stay as they are, and so do those with an unsure mark: an annotator
    asked for a reviewer.
    """
    cases = review.cases if among is None else among
    return _settle_all(review, (case for case in cases if not case.unsure), strategy)


def accept_agreed(review: Review) -> GoldPlan:
    """Accept in one act what all sets have."""
    return _settle_all(review, review.cases, all_agree)


def settle_proclitics(review: Review, text: str) -> GoldPlan:
    """Settle in one act the boundaries that differ by a proclitic, as each label's policy has it.

    A label that leaves proclitics outside gets the cut span, one that takes them in the whole word; one that wants to
    be asked leaves its cases open.
    """
    vocabulary = Vocabulary(text)

    def strategy(case: Case) -> Annotation | None:
        first = case.annotations[0] if case.kind is CaseKind.PROCLITIC else None
        label = review.labels.get(first.label) if first else None
        span = by_policy(text, case.place, label.clitics, vocabulary) if label else None
        return replace(first, start=span.start, end=span.end) if first and span else None

    return _settle_all(review, review.cases, strategy, Reason.BOUNDARY)


def _settle_all(review: Review, cases: Iterable[Case], strategy: Strategy, reason: str = "") -> GoldPlan:
    draft = Draft(review)
    for case in cases:
        wanted = strategy(case)
        if wanted is None:
            continue
        rulings = _rulings(case)
        if not rulings:
            if draft.has_room_for(case, wanted):
                draft.settle(case, wanted, reason)
        elif (gold := _ruled_so(review, case, wanted, rulings)) is not None:
            draft.extend(case, gold)
    return draft.plan()


def _rulings(case: Case) -> set[bytes | None]:
    """Give what was said of the case before: the gold rows that verdicts name or that somebody wanted so."""
    named = {verdict.gold for mark in case.annotations for verdict in standing(mark, case.verdicts)}
    return named | {row.id for row in chosen_gold(case)}


def _ruled_so(review: Review, case: Case, wanted: Annotation, rulings: set[bytes | None]) -> bytes | None:
    """Give the gold row of the case if a reviewer has ruled so before: on the same content, and on nothing else."""
    (row,) = case.gold if len(case.gold) == 1 else (None,)
    if row is None or rulings != {row.id}:
        return None
    ruled = [row, *(mark for mark in case.annotations if standing(mark, case.verdicts))]
    return row.id if review.comparer.content(wanted) in map(review.comparer.content, ruled) else None
