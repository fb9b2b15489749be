"""The verbs on links between annotations: which marks a role points to, or which word stands instead."""

from __future__ import annotations

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, AttributeKind, Change, Span
from annotator.core.project.annotating import AnnotatingVerbs, as_json, bad_value, unlink, without
from annotator.core.store.transaction import Transaction

_LINK_KINDS = (AttributeKind.LINK, AttributeKind.LINKS)


class LinkingVerbs(AnnotatingVerbs):
    """Each verb is one change; all raise KnownErrors `document.*`, `attribute.*` and `annotation.*`."""

    def annotate_linked(
        self,
        person: bytes,
        document_id: bytes,
        span: Span,
        label_key: str,
        source_id: bytes,
        role: str,
        annotation_id: bytes | None = None,
    ) -> Change:
        """Mark a span (code points) and let a link attribute of another annotation point to it, as one change.

        A `link` points to the new mark alone from then on, `links` to it besides those before.
        """
        source = self._annotation(source_id)
        place = self._new_place(person, document_id, span, label_key, annotation_id)
        attribute = self._attribute(source.label, role)
        self._require_linkable(source, role, place)
        before = source.links.get(role, ())
        kept = before if attribute.kind is AttributeKind.LINKS else ()
        with self._write(person, "annotate", document_id) as transaction:
            self._put_new(transaction, place)
            _point(transaction, source, role, (*kept, place.id))
        return self.store.change_of(transaction)

    def set_links(self, annotation_id: bytes, role: str, targets: tuple[bytes, ...]) -> Change:
        """Let a link attribute point to these annotations of the same document and set, and to no others."""

        def apply(transaction: Transaction, annotation: Annotation) -> None:
            self._require_targets(annotation, role, targets)
            _point(transaction, annotation, role, targets)

        return self._change(annotation_id, "links", apply)

    def set_unlinked(self, annotation_id: bytes, role: str, word: str | None) -> Change:
        """Say why a link attribute points to nothing, such as `author` or `unstated`; None takes the word away."""

        def apply(transaction: Transaction, annotation: Annotation) -> None:
            attribute = self._attribute(annotation.label, role)
            if word and word not in {choice.value for choice in attribute.unlinked}:
                raise bad_value(role, word)
            rest = without(annotation.attributes, f"{role}_is")
            attributes = {**rest, f"{role}_is": word} if word else rest
            transaction.update("annotations", (annotation_id,), {"attributes": as_json(attributes)})
            unlink(transaction, annotation_id, role, annotation.links.get(role, ()))

        return self._change(annotation_id, "links", apply)

    def _require_targets(self, annotation: Annotation, role: str, targets: tuple[bytes, ...]) -> None:
        attribute = self._attribute(annotation.label, role)
        if attribute.kind not in _LINK_KINDS or (attribute.kind is AttributeKind.LINK and len(targets) > 1):
            raise bad_value(role, len(targets))
        # What is linked already may have been removed since: it stays until somebody takes the link back.
        for target in targets:
            if target not in annotation.links.get(role, ()):
                self._require_linkable(annotation, role, self._annotation(target))

    def _require_linkable(self, annotation: Annotation, role: str, target: Annotation) -> None:
        attribute = self._attribute(annotation.label, role)
        if attribute.kind not in _LINK_KINDS:
            raise bad_value(role, target.label)
        same_set = (target.document, target.person) == (annotation.document, annotation.person)
        allowed = not attribute.targets or target.label in attribute.targets
        if not same_set or not allowed or target.id == annotation.id:
            raise KnownError(f"“{role}” cannot point to this mark.", code="annotation.bad_target", role=role)


def _point(transaction: Transaction, annotation: Annotation, role: str, targets: tuple[bytes, ...]) -> None:
    """Let a role point to these annotations and to no others; no word stands instead any more."""
    present = annotation.links.get(role, ())
    unlink(transaction, annotation.id, role, [target for target in present if target not in targets])
    for target in targets:
        transaction.put("links", (annotation.id, role, target), {})
    attributes = without(annotation.attributes, f"{role}_is")
    transaction.update("annotations", (annotation.id,), {"attributes": as_json(attributes)})
