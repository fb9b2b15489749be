"""The verbs on suggestions: what was accepted, as it is or corrected, and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from annotator.core.model import NewMark, Span
from annotator.ui.session.comments import CommentVerbs
from annotator.ui.session.suggesting import Suggesting

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion

ORIGIN = "suggestion"


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
        self.suggesting.drop([one.suggestion for one in accepted])
        marks = [
            NewMark(
                *(opened.document.id, one.span.start, one.span.end, one.label, self._ids.new()),
                origin=ORIGIN,
                confidence=one.suggestion.probability,
            )
            for one in accepted
        ]
        self.annotate_all(marks, verb="accept")
        return tuple(mark.id for mark in marks if mark.id)

    def refuse(self, refused: Sequence[Suggestion]) -> None:
        """Say that nothing is to be marked there."""
        if self._writable():
            self.suggesting.refuse(refused)
