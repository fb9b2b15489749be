"""The verbs on comments; each is drawn at once, and its words go back to where they were written if it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from annotator.core.model import Comment, Span
from annotator.ui.session.acts import Verb
from annotator.ui.session.marks import MarkVerbs


class CommentVerbs(MarkVerbs):
    """Say something, put it into other words, take it back; a closed document hinders none of that."""

    def comment(
        self,
        person: bytes,
        document: bytes,
        place: Span,
        text: str,
        mark: bytes | None = None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Say something about a place (code points) of a document, or about the mark that stands there."""
        new = Comment(self._ids.new(), document, person, place.start, place.end, text.strip(), mark)
        self._show_comment(document, (), new)
        self._talk(lambda project: project.comment(person, document, place, text, mark, new.id), refused)

    def reword_comment(self, comment: Comment, text: str, refused: Callable[[], None] | None = None) -> None:
        """Put one's own comment into other words."""
        self._show_comment(comment.document, (comment,), replace(comment, text=text.strip(), stamp=0))
        self._talk(lambda project: project.reword_comment(comment.person, comment, text), refused)

    def take_comment_back(self, comment: Comment) -> None:
        """Remove one's own comment; undo brings it back."""
        self._show_comment(comment.document, (comment,))
        self._talk(lambda project: project.take_comment_back(comment.person, comment), None)

    def _show_comment(self, document: bytes, gone: tuple[Comment, ...], *new: Comment) -> None:
        """Show comments as they will be; one without a stamp is not in the file yet."""
        opened = self.open_document
        if opened and opened.document.id == document:
            rest = (one for one in opened.comments if one not in gone)
            self._take_comments(opened, sorted((*rest, *new), key=lambda one: (one.start, one.id)))

    def _talk(self, verb: Verb, refused: Callable[[], None] | None) -> None:
        def failed() -> None:
            self._load_comments()
            if refused:
                refused()

        self._send(verb, self.open_document, None, refused=failed)
