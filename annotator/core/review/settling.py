"""The acts of a reviewer on one case: accept, reject, correct."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.core.model import Annotation, Span
from annotator.core.review.case import Case
from annotator.core.review.draft import Draft
from annotator.core.review.plan import GoldPlan, Review


def accept(review: Review, case: Case, annotation: Annotation, reason: str = "") -> GoldPlan:
    """Take an annotation of the case into gold, in place of what gold has there.

    All annotations of the case get a verdict that names its gold row, those that differ from it with the reason. Its
    links lead to the gold rows of what it links to: those of the same case, else those of the same label with most
    overlap; else the linked mark comes along, unless a reviewer has ruled on it.
    """
    draft = Draft(review)
    draft.settle(case, annotation, reason)
    return draft.plan()


def reject(review: Review, case: Case, reason: str = "") -> GoldPlan:
    """Say that there is no annotation here: all of the case are rejected, and what gold has there goes."""
    draft = Draft(review)
    draft.reject(case, reason)
    return draft.plan()


def correct(
    review: Review,
    case: Case,
    span: Span,
    label: str,
    attributes: Mapping[str, str | bool],
    links: Mapping[str, tuple[bytes, ...]],
    reason: str = "",
) -> GoldPlan:
    """Let gold have this at the place of the case (code points); links are ids of annotations or of gold rows."""
    like = (*case.annotations, *case.gold)[0]
    wanted = replace(like, start=span.start, end=span.end, label=label, attributes=attributes, links=links)
    draft = Draft(review)
    draft.settle(case, wanted, reason)
    return draft.plan()
