"""The verbs on marks, as the views ask for them; each is drawn at once."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.model import Annotation, Span
from annotator.core.project.annotating import initial_attributes, kept_attributes
from annotator.ui.session.acts import Acts


class MarkVerbs(Acts):
    """Mark, relabel, remove, attributes, links, note, unsure; a mark that went meanwhile is left alone."""

    def annotate(self, span: Span, label_key: str) -> bytes | None:
        """Mark a span (code points) of the open document and give the new mark's id."""
        opened, label = self._writable(), self.labels.get(label_key)
        if opened is None or label is None:
            return None
        new = Annotation(
            id=self._ids.new(),
            document=opened.document.id,
            person=opened.person,
            start=span.start,
            end=span.end,
            label=label_key,
            attributes=initial_attributes(label),
        )
        self._act(new, lambda project: project.annotate(new.person, new.document, span, label_key, new.id))
        return new.id

    def relabel(self, annotation_id: bytes, label_key: str) -> None:
        """Give a mark another label."""
        if mark := self._shown(annotation_id):
            label = self.labels[label_key]
            known = {attribute.key for attribute in label.attributes}
            links = {role: targets for role, targets in mark.links.items() if role in known}
            new = replace(mark, label=label_key, attributes=kept_attributes(mark, label), links=links)
            self._act(new, lambda project: project.relabel(annotation_id, label_key))

    def remove(self, annotation_id: bytes) -> None:
        """Remove a mark; undo brings it back with its links."""
        if mark := self._shown(annotation_id):
            self._act(replace(mark, deleted=True), lambda project: project.remove(annotation_id))

    def set_attribute(self, annotation_id: bytes, key: str, value: str | bool | None) -> None:
        """Set or take away a choice, flag or text."""
        if mark := self._shown(annotation_id):
            rest = {name: old for name, old in mark.attributes.items() if name != key}
            new = replace(mark, attributes={**rest, key: value} if value else rest)
            self._act(new, lambda project: project.set_attribute(annotation_id, key, value))

    def set_links(self, annotation_id: bytes, role: str, targets: tuple[bytes, ...]) -> None:
        """Let a link attribute point to these marks."""
        if mark := self._shown(annotation_id):
            attributes = {name: value for name, value in mark.attributes.items() if name != f"{role}_is"}
            new = replace(mark, attributes=attributes, links={**mark.links, role: targets})
            self._act(new, lambda project: project.set_links(annotation_id, role, targets))

    def set_unlinked(self, annotation_id: bytes, role: str, word: str | None) -> None:
        """Let a link attribute say `author` or `unstated` instead of pointing."""
        if mark := self._shown(annotation_id):
            rest = {name: value for name, value in mark.attributes.items() if name != f"{role}_is"}
            links = {name: targets for name, targets in mark.links.items() if name != role}
            new = replace(mark, attributes={**rest, f"{role}_is": word} if word else rest, links=links)
            self._act(new, lambda project: project.set_unlinked(annotation_id, role, word))

    def set_note(self, annotation_id: bytes, note: str) -> None:
        """Set the note of a mark."""
        if mark := self._shown(annotation_id):
            self._act(replace(mark, note=note), lambda project: project.set_note(annotation_id, note))

    def set_unsure(self, annotation_id: bytes, unsure: bool) -> None:
        """Say that the annotator is not sure, or take that back."""
        if mark := self._shown(annotation_id):
            self._act(replace(mark, unsure=unsure), lambda project: project.set_unsure(annotation_id, unsure))
