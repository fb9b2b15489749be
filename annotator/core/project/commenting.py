"""The verbs on what people say to each other: comments on marks and places, and decisions of the project."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from annotator.core.errors import KnownError
from annotator.core.model import Change, Comment, Decision, Span
from annotator.core.project.annotating import AnnotatingVerbs, as_json
from annotator.core.project.base import faults_told
from annotator.core.store import team
from annotator.core.store.identity import GOLD_ID

MOST_CHARACTERS = 4_000  # of a comment or a note
_MOST_OF_A_NAME = 200


class CommentingVerbs(AnnotatingVerbs):
    """Each verb is one change; all raise KnownErrors `comment.*`, `decision.*` and `document.*`."""

    @faults_told
    def comments(self, document_id: bytes) -> list[Comment]:
        """Give what people said about a document, by place."""
        return team.comments(self.connection, document_id)

    @faults_told
    def comments_beside(self, document_id: bytes, owner: bytes, reader: bytes) -> list[Comment]:
        """Give of that what the reader may know who works in the set of `owner`; a reviewer, in gold, reads all."""
        if owner == GOLD_ID:
            return team.comments(self.connection, document_id)
        return team.comments_beside(self.connection, document_id, owner, reader)

    def comment(
        self,
        person: bytes,
        document_id: bytes,
        span: Span,
        text: str,
        annotation_id: bytes | None = None,
        comment_id: bytes | None = None,
    ) -> Change:
        """Say something about a place (code points) of a document, or about the annotation that stands there.

        That is talk and no annotation: it may be said about a closed article too.
        """
        self._require_inside(document_id, span)
        values = {
            "document": document_id,
            "person": person,
            "annotation": annotation_id,
            "start": span.start,
            "end": span.end,
            "text": _said(text),
        }
        with self.store.write(person, "comment", document_id) as transaction:
            transaction.put("comments", (comment_id or self.store.ids.new(),), values)
        return self.store.change_of(transaction)

    def take_comment_back(self, person: bytes, comment: Comment) -> Change:
        """Remove a comment of one's own."""
        self._require_own(person, comment)
        with self.store.write(person, "comment", comment.document) as transaction:
            transaction.delete("comments", (comment.id,))
        return self.store.change_of(transaction)

    def reword_comment(self, person: bytes, comment: Comment, text: str) -> Change:
        """Put a comment of one's own into other words."""
        self._require_own(person, comment)
        with self.store.write(person, "comment", comment.document) as transaction:
            transaction.update("comments", (comment.id,), {"text": _said(text)})
        return self.store.change_of(transaction)

    def _require_own(self, person: bytes, comment: Comment) -> None:
        self._require_there(comment.document)
        if comment.person != person:
            raise KnownError("Only who wrote a comment can change it.", code="comment.of_another")
        if all(one.id != comment.id for one in self.comments(comment.document)):
            raise KnownError("This comment is no longer there; undo brings it back.", code="comment.removed")

    @faults_told
    def decisions(self) -> list[Decision]:
        """Give how the project treats names."""
        return team.decisions(self.connection)

    def decide(
        self,
        person: bytes,
        name: str,
        label: str,
        attributes: Mapping[str, str | bool],
        note: str,
        decision_id: bytes | None = None,
    ) -> Change:
        """Enter how the project treats a name, or change what was entered under that id."""
        name = " ".join(unicodedata.normalize("NFC", name).split())
        if not 0 < len(name) <= _MOST_OF_A_NAME:
            raise KnownError(
                f"A decision is about a name of 1 to {_MOST_OF_A_NAME} characters.",
                code="decision.name",
                most=_MOST_OF_A_NAME,
            )
        if label:
            self._usable_label(label)
            for key, value in attributes.items():
                self._require_value(label, key, value)
        values = {
            "name": name,
            "label": label or None,
            "attributes": as_json(attributes),
            "note": _said(note) if note.strip() else None,
        }
        with self.store.write(person, "decision") as transaction:
            transaction.put("decisions", (decision_id or self.store.ids.new(),), values)
        return self.store.change_of(transaction)

    def drop_decision(self, person: bytes, decision_id: bytes) -> Change:
        """Take a decision away."""
        with self.store.write(person, "decision") as transaction:
            transaction.delete("decisions", (decision_id,))
        return self.store.change_of(transaction)


def _said(text: str) -> str:
    text = text.strip()
    if not 0 < len(text) <= MOST_CHARACTERS:
        raise KnownError(f"Write 1 to {MOST_CHARACTERS} characters.", code="comment.length", most=MOST_CHARACTERS)
    return text
