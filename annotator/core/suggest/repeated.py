"""The marks of a passage for another place where the same words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, LabelSet, NewMark, Span
from annotator.core.project.annotating import has_place
from annotator.core.text.repeats import Passage, Repeats


@dataclass(frozen=True, slots=True)
class Offer:
    """Marks that stand `there` and are missing `here`, each with its span here (code points).

    `twins` are the marks that stand in both places: by the ids of those there the ids of those here.
    """

    here: Span
    there: Span
    missing: tuple[tuple[Annotation, Span], ...]
    twins: Mapping[bytes, bytes]


def offer_at(repeats: Repeats, offset: int, marks: Iterable[Annotation], labels: LabelSet) -> Offer | None:
    """Give what the passage around an offset lacks of the marks of its other place; None if it lacks nothing.

    Of several other places it is the one with the most to give. Marks with a retired label are none that can be made.
    """
    passages = repeats.passages_at(offset)
    if not passages:
        return None
    usable = {label.key for label in labels.labels if not label.retired}
    living = [mark for mark in marks if not mark.deleted and mark.label in usable]
    offers = [_offer(repeats, passage, living) for passage in passages]
    best = max(offers, key=lambda offer: len(offer.missing))
    return best if best.missing else None


def new_marks(offer: Offer, labels: LabelSet, living: Iterable[bytes], new_id: Callable[[], bytes]) -> list[NewMark]:
    """Give the marks that an offer is about, with attributes, without notes; `living` are the ids of all marks.

    A link goes to the mark's twin here where it has one, else to the mark itself.
    """
    ids = {mark.id: new_id() for mark, _ in offer.missing}
    here, known = {**offer.twins, **ids}, {*living, *ids.values()}

    def links(mark: Annotation) -> Iterator[tuple[str, tuple[bytes, ...]]]:
        for role, targets in mark.links.items():
            moved = tuple(here.get(target, target) for target in targets)
            if kept := tuple(target for target in moved if target in known):
                yield role, kept

    def attributes(mark: Annotation) -> dict[str, str | bool]:
        label = labels[mark.label]
        return {key: value for key, value in mark.attributes.items() if has_place(label, key, value)}

    return [
        NewMark(mark.document, span.start, span.end, mark.label, ids[mark.id], attributes(mark), dict(links(mark)))
        for mark, span in offer.missing
    ]


def _offer(repeats: Repeats, passage: Passage, marks: Sequence[Annotation]) -> Offer:
    present = {(mark.span, mark.label): mark.id for mark in marks}
    missing: dict[tuple[Span, str], Annotation] = {}
    twins: dict[bytes, bytes] = {}
    for mark in marks:
        span = repeats.counterpart(passage, mark.span)
        if span is None:
            continue
        if twin := present.get((span, mark.label)):
            twins[mark.id] = twin
        else:
            missing.setdefault((span, mark.label), mark)
    here, there = (repeats.span(first, passage.count) for first in (passage.here, passage.there))
    return Offer(here, there, tuple((mark, span) for (span, _), mark in missing.items()), twins)
