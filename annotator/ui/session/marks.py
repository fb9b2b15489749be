"""The verbs on marks, as the views ask for them; each is drawn at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.core.model import Annotation, AttributeKind, NewMark, Span
from annotator.core.project.annotating import initial_attributes, kept_attributes
from annotator.core.project.marking_many import attributes_of
from annotator.ui.session.acts import Acts


class MarkVerbs(Acts):
    """The verbs on one mark and on many; a mark that went meanwhile is left alone."""

    def new_id(self) -> bytes:
        """Make an id for a mark that others are linked to in the same act."""
        return self._ids.new()

    def annotate(self, span: Span, label_key: str) -> bytes | None:
        """Mark a span (code points) of the open document and give the new mark's id."""
        new = self._new(span, label_key)
        if new is None:
            return None
        self._act(lambda project: project.annotate(new.person, new.document, span, label_key, new.id), new)
        return new.id

    def annotate_linked(self, span: Span, label_key: str, source_id: bytes, role: str) -> bytes | None:
        """Mark a span (code points) and let a mark's link attribute point to it, as one act; give the new mark's id."""
        new, source = self._new(span, label_key), self._shown(source_id)
        attribute = self.labels[source.label].attribute(role) if source else None
        if new is None or source is None or attribute is None:
            return None
        before = source.links.get(role, ()) if attribute.kind is AttributeKind.LINKS else ()
        self._act(
            lambda project: project.annotate_linked(new.person, new.document, span, label_key, source_id, role, new.id),
            new,
            _pointing(source, role, (*before, new.id)),
        )
        return new.id

    def annotate_all(self, marks: Iterable[NewMark], verb: str = "annotate_all") -> None:
        """Mark many places in one act, in the open document or in others too; what is there already is passed over."""
        opened, marks = self.open_document, [replace(mark, id=mark.id or self._ids.new()) for mark in marks]
        if opened is None or not marks:
            return
        person = opened.person
        here = [self._drawn(mark, person) for mark in marks if mark.document == opened.document.id]
        shown = {(mark.span, mark.label): mark for mark in here if opened.find(mark.span, mark.label) is None}
        if not here or self._writable():
            self._act(lambda project: project.annotate_all(person, marks, verb), *shown.values())

    def _drawn(self, mark: NewMark, person: bytes) -> Annotation:
        """Give a mark as it will be in the file."""
        assert mark.id is not None
        attributes = attributes_of(mark, self.labels[mark.label])
        place = (mark.id, mark.document, person, mark.start, mark.end, mark.label)
        return Annotation(*place, attributes, mark.links, mark.note, mark.origin, mark.confidence)

    def remove_all(self, annotation_ids: Iterable[bytes]) -> None:
        """Remove many marks in one act; they may be in other documents too."""
        opened, ids = self.open_document, list(annotation_ids)
        if opened is None or not ids:
            return
        person = opened.person
        shown = [replace(mark, deleted=True) for id_ in ids if (mark := opened.get(id_))]
        if not shown or self._writable():
            self._act(lambda project: project.remove_all(person, ids), *shown)

    def _new(self, span: Span, label_key: str) -> Annotation | None:
        opened, label = self._writable(), self.labels.get(label_key)
        if opened is None or label is None:
            return None
        return Annotation(
            id=self._ids.new(),
            document=opened.document.id,
            person=opened.person,
            start=span.start,
            end=span.end,
            label=label_key,
            attributes=initial_attributes(label),
        )

    def resize(self, annotation_id: bytes, span: Span) -> None:
        """Move the edges of a mark (code points)."""
        if mark := self._shown(annotation_id):
            moved = replace(mark, start=span.start, end=span.end)
            self._act(lambda project: project.resize(annotation_id, span), moved)

    def relabel(self, annotation_id: bytes, label_key: str) -> None:
        """Give a mark another label."""
        if mark := self._shown(annotation_id):
            label = self.labels[label_key]
            known = {attribute.key for attribute in label.attributes}
            links = {role: targets for role, targets in mark.links.items() if role in known}
            new = replace(mark, label=label_key, attributes=kept_attributes(mark, label), links=links)
            self._act(lambda project: project.relabel(annotation_id, label_key), new)

    def remove(self, annotation_id: bytes) -> None:
        """Remove a mark; undo brings it back with its links."""
        if mark := self._shown(annotation_id):
            self._act(lambda project: project.remove(annotation_id), replace(mark, deleted=True))

    def set_attribute(self, annotation_id: bytes, key: str, value: str | bool | None) -> None:
        """Set or take away a choice, flag or text."""
        if mark := self._shown(annotation_id):
            rest = {name: old for name, old in mark.attributes.items() if name != key}
            new = replace(mark, attributes={**rest, key: value} if value else rest)
            self._act(lambda project: project.set_attribute(annotation_id, key, value), new)

    def set_links(self, annotation_id: bytes, role: str, targets: tuple[bytes, ...]) -> None:
        """Let a link attribute point to these marks."""
        if mark := self._shown(annotation_id):
            self._act(lambda project: project.set_links(annotation_id, role, targets), _pointing(mark, role, targets))

    def set_unlinked(self, annotation_id: bytes, role: str, word: str | None) -> None:
        """Let a link attribute say `author` or `unstated` instead of pointing."""
        if mark := self._shown(annotation_id):
            rest = {name: value for name, value in mark.attributes.items() if name != f"{role}_is"}
            links = {name: targets for name, targets in mark.links.items() if name != role}
            new = replace(mark, attributes={**rest, f"{role}_is": word} if word else rest, links=links)
            self._act(lambda project: project.set_unlinked(annotation_id, role, word), new)

    def set_note(self, annotation_id: bytes, note: str) -> None:
        """Set the note of a mark."""
        if mark := self._shown(annotation_id):
            self._act(lambda project: project.set_note(annotation_id, note), replace(mark, note=note))

    def set_unsure(self, annotation_id: bytes, unsure: bool) -> None:
        """Say that the annotator is not sure, or take that back."""
        if mark := self._shown(annotation_id):
            self._act(lambda project: project.set_unsure(annotation_id, unsure), replace(mark, unsure=unsure))


def _pointing(mark: Annotation, role: str, targets: tuple[bytes, ...]) -> Annotation:
    attributes = {name: value for name, value in mark.attributes.items() if name != f"{role}_is"}
    return replace(mark, attributes=attributes, links={**mark.links, role: tuple(sorted(targets))})
