"""From the open document to what the strip works with: the mark, its field, the marks that it may link to. No Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.core.model import Annotation, Label, LabelSet, Span
from annotator.ui.annotate.strip.fields import Field, fields_of, missing
from annotator.ui.annotate.strip.options import Situation
from annotator.ui.annotate.strip.ranking import Wanted, ranked
from annotator.ui.open_document import OpenDocument

_NEAR = 300  # marks on each side of the cue; no link reaches farther, and ranking all of ten thousand would be felt
_NOTHING: Mapping[str, str | bool] = {}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the strip stands: on a mark, in a field; `order` keeps the digits of its candidates, `ahead` is Tab's."""

    mark: bytes
    field: str
    order: tuple[bytes, ...] = ()
    ahead: str | bytes | None = None


def situation_of(
    opened: OpenDocument,
    labels: LabelSet,
    place: Place,
    selected: Span | None = None,
    assumed: Mapping[str, str | bool] = _NOTHING,
) -> Situation | None:
    """Give what decides the meaning of keys; None when the mark or the field is no longer there.

    `assumed` are the values by attribute that other marks of the name have.
    Selected words that are just those of the mark itself do not count: they are for a second label on them.
    """
    mark = opened.get(place.mark)
    label = labels.get(mark.label) if mark else None
    fields = fields_of(label, mark) if mark and label else ()
    field = next((field for field in fields if field.key == place.field), None)
    if mark is None or label is None or field is None:
        return None
    if selected == mark.span or not field.links:
        selected = None
    usable = _usable(labels, mark, field) if selected else ()
    found = {one.key: opened.find(selected, one.key) for one in usable} if selected else {}
    return Situation(
        mark,
        label,
        fields,
        field,
        living=lambda one: opened.get(one) is not None,
        candidates=_candidates(opened, mark, fields, field, place.order) if field.links else (),
        ahead=place.ahead,
        selected=selected,
        labels=usable,
        same={key: one for key, one in found.items() if one is not None and one != mark.id},
        assumed=assumed,
    )


def _usable(labels: LabelSet, mark: Annotation, field: Field) -> tuple[Label, ...]:
    """Give the labels that selected words may get here, a helper first: it is there for what has no other label."""
    wanted = field.attribute.targets or tuple(label.key for label in labels.labels if label.key != mark.label)
    usable = [label for label in labels.labels if label.key in wanted and not label.retired]
    return tuple(sorted(usable, key=lambda label: not label.helper))


def _candidates(
    opened: OpenDocument, mark: Annotation, fields: Iterable[Field], field: Field, order: tuple[bytes, ...]
) -> tuple[bytes, ...]:
    """Rank the marks for a link; those that have a digit already keep it, new ones come after them."""
    around = [one for one in _around(opened, mark) if one.id != mark.id]
    labels = field.attribute.targets
    present = {one.id for one in around if not labels or one.label in labels}
    kept = tuple(one for one in order if one in present)
    if len(kept) == len(present):
        return kept
    elsewhere = {one for other in fields if other.key != field.key for one in mark.links.get(other.key, ())}
    wanted = Wanted(labels, holder=not field.several, role=field.key, last=elsewhere)
    known = set(order)
    found = (one.id for one in ranked(opened.document.text, mark, around, wanted))
    return (*kept, *(one for one in found if one not in known))


def _around(opened: OpenDocument, mark: Annotation) -> Iterable[Annotation]:
    shown = opened.shown()
    place = bisect_left(shown, mark.start, key=lambda pair: pair[0].start)
    return (annotation for annotation, _ in shown[max(place - _NEAR, 0) : place + _NEAR])


def likely_spans(opened: OpenDocument, now: Situation) -> tuple[Span, ...]:
    """Give the places (code points) that must stay in view: where Tab has gone, else the likeliest marks.

    These are the first two for each link field that lacks an answer.
    """
    wanted = [now.ahead] if isinstance(now.ahead, bytes) else list(_likely(opened, now))
    return tuple(mark.span for one in wanted if (mark := opened.get(one)))


def _likely(opened: OpenDocument, now: Situation) -> Iterable[bytes]:
    for field in missing(now.fields, now.mark, now.living, now.assumed):
        if field.links:
            yield from _candidates(opened, now.mark, now.fields, field, ())[:2]
