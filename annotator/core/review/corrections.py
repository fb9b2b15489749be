"""My corrections: what gold made of an annotator's own marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, LabelSet, Reason, Verdict
from annotator.core.review.case import Case, places_of
from annotator.core.review.cases import cases
from annotator.core.review.fields import Comparer
from annotator.core.review.standing import standing


@dataclass(frozen=True, slots=True)
class Correction:
    """An own mark that gold changed or does not have (`new` is None), or one that I lack (`old` is None)."""

    old: Annotation | None
    new: Annotation | None
    reason: str = ""


def my_corrections(
    text: str,
    me: bytes,
    own: Sequence[Annotation],
    gold: Sequence[Annotation],
    labels: LabelSet,
    verdicts: Iterable[Verdict] = (),
    *,
    is_settled: bool = False,
) -> list[Correction]:
    """Give in reading order what gold has otherwise than one's own set of a document.

    Own marks without a verdict that stands are left out as long as the review goes on. With `is_settled` gold is
    whole, as in a calibration batch: then it is compared with these too.
    """
    found = cases(text, {me: own}, gold, labels, verdicts)
    comparer = Comparer(labels, places_of(found))
    corrections = [correction for case in found for correction in _of(case, gold, is_settled)]
    return [each for each in corrections if not _is_same(each.old, each.new, comparer)]


def _is_same(old: Annotation | None, new: Annotation | None, comparer: Comparer) -> bool:
    return old is not None and new is not None and comparer.content(old) == comparer.content(new)


def _of(case: Case, gold: Sequence[Annotation], is_settled: bool) -> Iterator[Correction]:
    if not case.annotations:
        yield Correction(None, case.gold[0], Reason.MISSING)
    for old in case.annotations:
        verdict = max(standing(old, case.verdicts), key=lambda verdict: verdict.stamp, default=None)
        if not case.is_open and verdict:
            yield Correction(old, next((row for row in gold if row.id == verdict.gold), None), verdict.reason)
        elif is_settled:
            yield Correction(old, case.gold[0] if case.gold else None)
