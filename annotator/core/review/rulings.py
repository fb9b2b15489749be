"""What a verdict comes to: it is computed and never stored, so that it is right after every change and merge."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.core.model import Annotation, LabelSet, Ruling, Verdict
from annotator.core.review.fields import Comparer


def ruling_of(
    verdict: Verdict, annotation: Annotation, gold: Annotation | None, labels: LabelSet, places: Mapping[bytes, int]
) -> Ruling:
    """Say whether an annotation was accepted, rejected or corrected, by the gold row that the verdict names.

    Accepted is what gold has with the same span, label, attributes and links; links are the same when they lead into
    one case (`places_of`). A row that gold no longer has makes it rejected, as None does.
    """
    if verdict.gold is None or gold is None:
        return Ruling.REJECTED
    comparer = Comparer(labels, places)
    return Ruling.ACCEPTED if comparer.content(annotation) == comparer.content(gold) else Ruling.CORRECTED
