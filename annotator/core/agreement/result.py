"""What a measure answers: a value, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a measure has no value; the words are for programs and stay as they are."""

    NO_DOCUMENTS = "no_documents"  # there is no document that all of them have finished
    NO_UNITS = "no_units"  # the texts have no word
    NOTHING_MARKED = "nothing_marked"  # nobody marked anything of this label
    NOTHING_MATCHED = "nothing_matched"  # no mark of one lies on a mark of the other
    NO_ANSWERS = "no_answers"  # nobody filled the attribute in on the matched marks
    ONE_CATEGORY = "one_category"  # everything got the same category, so that chance alone would agree as well


@dataclass(frozen=True, slots=True)
class Result:
    """A value with the number of things it rests on, and its 95% interval where several documents allow one.

    `value` is None where the measure is undefined, and `reason` says why.
    """

    value: float | None
    n: int
    reason: Reason | None = None
    interval: tuple[float, float] | None = None


def undefined(reason: Reason, n: int = 0) -> Result:
    """Make the result of a measure that has no value here."""
    return Result(None, n, reason)


def share(part: int, whole: int, reason: Reason) -> Result:
    """Give part of whole, which is n; undefined for this reason where the whole is nothing."""
    return Result(part / whole, whole) if whole else undefined(reason)
