"""What was said about the open document, as plain data: on which marks, on no mark, by whom. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from annotator.core.model import Comment, Document, Span


@dataclass(frozen=True, slots=True)
class Topic:
    """What is being written about: a mark, a place (code points), or a comment that is put into other words.

    `writer` is who writes. Words that wait here may go out when somebody else, or another document, is there already.
    """

    document: bytes
    writer: bytes
    place: Span
    mark: bytes | None = None
    comment: Comment | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """The comments of a document, who reads them, and what their writers are called here."""

    document: Document | None = None
    reader: bytes = b""
    comments: tuple[Comment, ...] = ()
    commented: frozenset[bytes] = frozenset()
    names: Mapping[bytes, str] = field(default_factory=dict)

    def on(self, mark: bytes) -> tuple[Comment, ...]:
        """Give what was said about a mark, in the order in which it was said."""
        if mark not in self.commented:
            return ()
        return tuple(sorted((one for one in self.comments if one.annotation == mark), key=lambda one: one.id))

    def loose(self, is_there: Callable[[bytes], object]) -> tuple[Comment, ...]:
        """Give what is on no mark, by place; `is_there` tells whether a mark is, and of one that went none is left."""
        return tuple(one for one in self.comments if one.annotation is None or not is_there(one.annotation))

    def is_whole(self, place: Span) -> bool:
        """Say whether a place is the whole article."""
        return self.document is not None and place == Span(0, len(self.document.text))

    def words(self, place: Span) -> str:
        """Give the words of a place, cut from the stored text."""
        return self.document.text[place.start : place.end] if self.document else ""

    def topic(self, place: Span | None = None, mark: bytes | None = None, comment: Comment | None = None) -> Topic:
        """Give what the reader would write about; without a place it is the whole article."""
        assert self.document is not None
        return Topic(self.document.id, self.reader, place or Span(0, len(self.document.text)), mark, comment)
