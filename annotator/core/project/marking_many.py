"""The verbs on many annotations at once: mark many places, remove many marks; each is one act, undone as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, AttributeKind, Change, Label, NewMark, Span
from annotator.core.project.annotating import bad_value, has_place, initial_attributes
from annotator.core.project.base import faults_told
from annotator.core.project.linking import LinkingVerbs
from annotator.core.store import reading
from annotator.core.store.transaction import Transaction


class ManyVerbs(LinkingVerbs):
    """Each verb is one change, in one document or in several; all raise KnownErrors `document.*`, `annotation.*`."""

    def annotate_all(self, person: bytes, marks: Iterable[NewMark], verb: str = "annotate_all") -> Change:
        """Mark these places in one act; one that carries the label already is passed over, and links find it there."""
        places, found = self._places(person, marks)
        with self._write(person, verb, _only(place.document for place in places)) as transaction:
            self._put_all(transaction, places, found)
        return self.store.change_of(transaction)

    def remove_all(self, person: bytes, annotation_ids: Iterable[bytes]) -> Change:
        """Remove these annotations of one person in one act."""
        marks = [self._annotation(id_) for id_ in dict.fromkeys(annotation_ids)]
        for mark in marks:
            self._require_open(mark.document, mark.person)
            if mark.person != person:
                raise KnownError("This mark is somebody else's.", code="annotation.not_yours")
        with self._write(person, "remove_all", _only(mark.document for mark in marks)) as transaction:
            for mark in marks:
                transaction.delete("annotations", (mark.id,))
        return self.store.change_of(transaction)

    def _places(self, person: bytes, marks: Iterable[NewMark]) -> tuple[list[Annotation], dict[bytes, bytes]]:
        """Give the annotations to be made, and for the ids of those passed over the annotations that are there."""
        places: dict[tuple[bytes, Span, str], Annotation] = {}
        found: dict[bytes, bytes] = {}
        for mark in marks:
            place = self._place_of(person, mark)
            key = place.document, place.span, place.label
            there = places[key].id if key in places else self._there(place)
            if there is None:
                places[key] = place
            else:
                found[place.id] = there
        return list(places.values()), found

    def _place_of(self, person: bytes, mark: NewMark) -> Annotation:
        label, span = self._usable_label(mark.label), Span(mark.start, mark.end)
        self._require_open(mark.document, person)
        self._require_inside(mark.document, span)
        return Annotation(
            mark.id or self.store.ids.new(),
            mark.document,
            person,
            mark.start,
            mark.end,
            mark.label,
            attributes_of(mark, label),
            mark.links,
            mark.note,
            mark.origin,
            mark.confidence,
        )

    @faults_told
    def _there(self, place: Annotation) -> bytes | None:
        return reading.has_span(self.connection, place)

    def _put_all(self, transaction: Transaction, places: Sequence[Annotation], found: Mapping[bytes, bytes]) -> None:
        """Write all annotations, then their links: each may point to any of them."""
        new = {place.id: place for place in places}
        for place in places:
            self._put_new(transaction, place)
        for place in places:
            for role, targets in place.links.items():
                wanted = [found.get(target, target) for target in targets]
                for target in dict.fromkeys(wanted):
                    self._require_linkable(place, role, new.get(target) or self._annotation(target))
                    transaction.put("links", (place.id, role, target), {})
                if len(wanted) > 1 and self._attribute(place.label, role).kind is AttributeKind.LINK:
                    raise bad_value(role, len(wanted))


def attributes_of(mark: NewMark, label: Label) -> dict[str, str | bool]:
    """Give what a new mark starts with; raises KnownError `attribute.bad_value` for what the label does not know."""
    if mark.attributes is None:
        return initial_attributes(label)
    for key, value in mark.attributes.items():
        if not has_place(label, key, value):
            raise bad_value(key, value)
    return dict(mark.attributes)


def _only(documents: Iterable[bytes]) -> bytes | None:
    """Give the document where there is just one: the act of several belongs to none."""
    found = set(documents)
    return found.pop() if len(found) == 1 else None
