"""The verbs on annotations: mark, relabel, resize, remove, attributes, note, unsure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Attribute, AttributeKind, Change, Label, Progress, Span
from annotator.core.project.base import Verbs, faults_told
from annotator.core.store import reading
from annotator.core.store.bounds import to_json
from annotator.core.store.transaction import Transaction


def initial_attributes(label: Label) -> dict[str, str | bool]:
    """Give what a new annotation of this label starts with: the defaults of its attributes."""
    return {attribute.key: attribute.default for attribute in label.attributes if attribute.default}


def kept_attributes(annotation: Annotation, label: Label) -> dict[str, str | bool]:
    """Give the attributes of an annotation that make sense under another label, with that label's defaults."""
    kept = {key: value for key, value in annotation.attributes.items() if has_place(label, key, value)}
    return {**initial_attributes(label), **kept}


def has_place(label: Label, key: str, value: str | bool) -> bool:
    """Tell whether a label knows such a value; two labels may mean different things by one key."""
    attribute = label.attribute(key)
    if attribute is not None:
        return fits(attribute, value)
    linking = label.attribute(key.removesuffix("_is"))
    return linking is not None and value in {choice.value for choice in linking.unlinked}


def fits(attribute: Attribute, value: str | bool) -> bool:
    """Tell whether an attribute may hold a value; a retired choice may stay where it is."""
    return {
        AttributeKind.CHOICE: isinstance(value, str) and value in {choice.value for choice in attribute.choices},
        AttributeKind.FLAG: isinstance(value, bool),
        AttributeKind.TEXT: isinstance(value, str),
    }.get(attribute.kind, False)


class AnnotatingVerbs(Verbs):
    """Each verb is one change; all raise KnownErrors `document.*`, `label.*` and `annotation.*`."""

    def annotate(
        self, person: bytes, document_id: bytes, span: Span, label_key: str, annotation_id: bytes | None = None
    ) -> Change:
        """Mark a span (code points) of a document; the caller may have made the id, to draw the mark at once."""
        place = self._new_place(person, document_id, span, label_key, annotation_id)
        with self._write(person, "annotate", document_id) as transaction:
            self._put_new(transaction, place)
        return self.store.change_of(transaction)

    def relabel(self, annotation_id: bytes, label_key: str) -> Change:
        """Give an annotation another label; attributes and links that the label does not know go."""
        label = self._usable_label(label_key)
        known = {attribute.key for attribute in label.attributes}

        def apply(transaction: Transaction, annotation: Annotation) -> None:
            values = {"label": label_key, "attributes": as_json(kept_attributes(annotation, label))}
            transaction.update("annotations", (annotation_id,), values)
            for role, targets in annotation.links.items():
                if role not in known:
                    unlink(transaction, annotation_id, role, targets)

        return self._change(annotation_id, "relabel", apply, label=label_key)

    def resize(self, annotation_id: bytes, span: Span) -> Change:
        """Move the edges of an annotation (code points)."""

        def apply(transaction: Transaction, annotation: Annotation) -> None:
            self._require_inside(annotation.document, span)
            transaction.update("annotations", (annotation_id,), {"start": span.start, "end": span.end})

        return self._change(annotation_id, "resize", apply, span=span)

    def remove(self, annotation_id: bytes) -> Change:
        """Remove an annotation; links to it stay and show its absence until undo or a new target."""
        return self._change(
            annotation_id, "remove", lambda transaction, _: transaction.delete("annotations", (annotation_id,))
        )

    def set_attribute(self, annotation_id: bytes, key: str, value: str | bool | None) -> Change:
        """Set a choice, flag or text; None, an empty text and False take it away."""

        def apply(transaction: Transaction, annotation: Annotation) -> None:
            self._require_value(annotation.label, key, value)
            attributes = {**annotation.attributes, key: value} if value else without(annotation.attributes, key)
            transaction.update("annotations", (annotation_id,), {"attributes": as_json(attributes)})

        return self._change(annotation_id, "attributes", apply)

    def set_note(self, annotation_id: bytes, note: str) -> Change:
        """Set the note of an annotation; an empty one removes it."""
        values = {"note": note or None}
        return self._change(
            annotation_id, "note", lambda transaction, _: transaction.update("annotations", (annotation_id,), values)
        )

    def set_unsure(self, annotation_id: bytes, unsure: bool) -> Change:
        """Say that the annotator is not sure of an annotation, or take that back."""
        values = {"unsure": int(unsure)}
        return self._change(
            annotation_id, "unsure", lambda transaction, _: transaction.update("annotations", (annotation_id,), values)
        )

    def _new_place(
        self, person: bytes, document_id: bytes, span: Span, label_key: str, annotation_id: bytes | None
    ) -> Annotation:
        """Give the annotation that may be made there; raises the KnownErrors of `annotate`."""
        label = self._usable_label(label_key)
        self._require_open(document_id, person)
        self._require_inside(document_id, span)
        id_ = annotation_id or self.store.ids.new()
        attributes = initial_attributes(label)
        place = Annotation(id_, document_id, person, span.start, span.end, label_key, attributes)
        self._refuse_duplicate(place)
        return place

    def _put_new(self, transaction: Transaction, place: Annotation) -> None:
        """Write a new annotation, and with the first one of a set the set."""
        if reading.progress(self.connection, place.document, place.person) is Progress.NEW:
            self._begin(transaction, place.document, place.person)
        values = {
            "document": place.document,
            "person": place.person,
            "start": place.start,
            "end": place.end,
            "label": place.label,
            "attributes": as_json(place.attributes),
            "origin": place.origin,
            "guideline": reading.guideline_version(self.connection),
        }
        if place.note:
            values["note"] = place.note
        if place.confidence is not None:
            values["confidence"] = place.confidence
        transaction.put("annotations", (place.id,), values)

    @staticmethod
    def _begin(transaction: Transaction, document_id: bytes, person: bytes) -> None:
        """Note that a set is worked on; its row may be there from a skip that was undone, with its reason."""
        state = {"state": Progress.IN_PROGRESS.value, "reason": None}
        transaction.put("sets", (document_id, person), state)

    def _change(
        self,
        annotation_id: bytes,
        verb: str,
        apply: Callable[[Transaction, Annotation], None],
        *,
        label: str | None = None,
        span: Span | None = None,
    ) -> Change:
        """Run a verb on one existing annotation; `label` and `span` are its new place, refused if taken."""
        annotation = self._annotation(annotation_id)
        progress = self._require_open(annotation.document, annotation.person)
        if label or span:
            new = span or annotation.span
            place = (annotation_id, annotation.document, annotation.person, new.start, new.end)
            self._refuse_duplicate(Annotation(*place, label or annotation.label))
        with self._write(annotation.person, verb, annotation.document) as transaction:
            apply(transaction, annotation)
            if progress is Progress.NEW and transaction.edits:  # the set came with the file
                self._begin(transaction, annotation.document, annotation.person)
        return self.store.change_of(transaction)

    def _usable_label(self, key: str) -> Label:
        label = self.labels().get(key)
        if label is None or label.retired:
            raise unknown_label(key)
        return label

    def _attribute(self, label: str, key: str) -> Attribute:
        found = self.labels()[label].attribute(key)
        if found is None:
            raise KnownError(
                f"The label “{label}” has no attribute “{key}”.", code="attribute.unknown", label=label, key=key
            )
        return found

    @faults_told
    def _require_inside(self, document_id: bytes, span: Span) -> None:
        length = reading.document_length(self.connection, document_id)
        if length is None:
            raise KnownError("This article is not in the project.", code="document.unknown")
        if not 0 <= span.start < span.end <= length:
            raise KnownError(
                f"A mark must lie inside the text; [{span.start}, {span.end}) does not.",
                code="annotation.outside",
                start=span.start,
                end=span.end,
            )

    @faults_told
    def _refuse_duplicate(self, place: Annotation) -> None:
        if reading.has_span(self.connection, place):
            raise KnownError("The same words carry this label already.", code="annotation.exists")

    def _require_value(self, label: str, key: str, value: str | bool | None) -> None:
        attribute = self._attribute(label, key)
        if value is not None and not fits(attribute, value):
            raise bad_value(key, value)


def unknown_label(key: str) -> KnownError:
    """Make the error for a label that the project does not have."""
    return KnownError(f"This project has no label “{key}”; choose one of its labels.", code="label.unknown", label=key)


def bad_value(key: str, value: object) -> KnownError:
    """Make the error for a value that an attribute cannot hold."""
    return KnownError(f"“{key}” cannot be {value!r}.", code="attribute.bad_value", key=key, value=value)


def unlink(transaction: Transaction, annotation_id: bytes, role: str, targets: Iterable[bytes]) -> None:
    """Let a role point to these annotations no longer."""
    for target in targets:
        transaction.delete("links", (annotation_id, role, target))


def without(attributes: Mapping[str, str | bool], key: str) -> dict[str, str | bool]:
    """Give the attributes without one."""
    return {name: value for name, value in attributes.items() if name != key}


def as_json(attributes: Mapping[str, str | bool]) -> str | None:
    """Write attributes as their column holds them; raises KnownError `value.strange`."""
    return to_json(attributes) if attributes else None
