"""The verbs on suggestions: what was accepted, as it is or corrected, and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from annotator.core.model import SUGGESTION, NewMark, Proposal, Span
from annotator.ui.session.comments import CommentVerbs
from annotator.ui.session.suggesting import Suggesting

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion


class Accepted(NamedTuple):
    """A suggestion, and the span (code points) and label of the mark that is made of it: others correct it."""

    suggestion: Suggestion
    span: Span
    label: str


class AnswerVerbs(CommentVerbs):
    """Each is one act, drawn at once: what is answered is suggested no more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.suggesting = Suggesting(self)

    def accept(self, accepted: Sequence[Accepted]) -> tuple[bytes, ...]:
        """Make marks of suggestions of the open document and give their ids, in the same order."""
        opened = self._writable()
        if opened is None:
            return ()
        person, document = opened.person, opened.document.id
        answered = [(proposal_of(one.suggestion), self._made(one, document)) for one in accepted]
        marks = [self._drawn(mark, person) for _, mark in answered]
        shown = [mark for mark in marks if opened.find(mark.span, mark.label) is None]
        self.suggesting.drop([one.suggestion for one in accepted])
        self._act(lambda project: project.accept(person, document, answered), *shown)
        return tuple(mark.id for mark in marks)

    def _made(self, accepted: Accepted, document: bytes) -> NewMark:
        span = accepted.span
        return NewMark(
            *(document, span.start, span.end, accepted.label, self._ids.new()),
            origin=SUGGESTION,
            confidence=accepted.suggestion.probability,
        )

    def refuse(self, refused: Sequence[Suggestion]) -> None:
        """Say that nothing is to be marked there."""
        if opened := self._writable():
            person, document = opened.person, opened.document.id
            proposals = [proposal_of(one) for one in refused]
            self.suggesting.drop(refused)
            self.act(lambda project: project.refuse(person, document, proposals))


def proposal_of(suggestion: Suggestion) -> Proposal:
    """Give a suggestion as its answer keeps it."""
    span, source = suggestion.span, suggestion.reason.source.value
    return Proposal(span.start, span.end, suggestion.label, source, suggestion.probability)
