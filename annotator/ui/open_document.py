"""The open document in memory: what is saved, and over it what is pending; no Qt, no store."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from annotator.core.model import Annotation, Comment, Document, Progress, Span

Shown = tuple[Annotation, bool]
_versions = count()


@dataclass(slots=True)
class _Pending:
    ticket: int
    annotation: Annotation


@dataclass(slots=True)
class OpenDocument:
    """One document with one person's annotation set; `reason` says why it was skipped, `comments` what was said here.

    `saved` is what the file holds, with those removed annotations that matter here. A pending act lies over it until
    its COMMIT returned (`settle`) or failed (`withdraw`): then the saved state shows again by itself. One act costs
    what it touches, also among ten thousand annotations. `version` is another one whenever an annotation says something
    else, not when it is only saved; no two documents ever have the same.
    """

    document: Document
    person: bytes
    progress: Progress
    saved: dict[bytes, Annotation]
    reason: str = ""
    comments: tuple[Comment, ...] = ()
    commented: frozenset[bytes] = frozenset()  # the annotations that a comment is on
    version: int = field(default_factory=lambda: next(_versions))
    _pending: list[_Pending] = field(default_factory=list)
    _tickets: int = 0
    _shown: list[Shown] = field(default_factory=list)
    _by_id: dict[bytes, Shown] = field(default_factory=dict)
    _touched: set[bytes] = field(default_factory=set)

    def __post_init__(self) -> None:
        living = ((annotation, False) for annotation in self.saved.values() if not annotation.deleted)
        self._shown = sorted(living, key=_place)
        self._by_id = {pair[0].id: pair for pair in self._shown}
        self.set_comments(self.comments)

    def shown(self) -> Sequence[Shown]:
        """Give the living annotations as the annotator sees them, by place, each with whether it is pending."""
        return tuple(self._shown)

    @property
    def count(self) -> int:
        """Give how many annotations are shown."""
        return len(self._shown)

    def get(self, annotation_id: bytes) -> Annotation | None:
        """Give one annotation as shown, or None when it is not there or removed."""
        pair = self._by_id.get(annotation_id)
        return pair[0] if pair else None

    def pair(self, annotation_id: bytes) -> Shown | None:
        """Give one annotation as shown with whether it is pending, or None when it is not there or removed."""
        return self._by_id.get(annotation_id)

    def find(self, span: Span, label: str) -> bytes | None:
        """Give the id of an annotation with just that span (code points) and label, or None."""
        place = (span.start, -span.end, label)
        number = bisect_left(self._shown, place, key=lambda pair: _place(pair)[:3])
        found = self._shown[number] if number < len(self._shown) else None
        return found[0].id if found and _place(found)[:3] == place else None

    def take_touched(self) -> set[bytes]:
        """Give the ids of all annotations that may look different since the last call."""
        touched, self._touched = self._touched, set()
        return touched

    def set_comments(self, comments: Iterable[Comment]) -> None:
        """Take over what was said here; annotations of which more or less is said now look different."""
        before, self.comments = self.commented, tuple(comments)
        self.commented = frozenset(one.annotation for one in self.comments if one.annotation)
        self._touched |= before ^ self.commented

    def text_of(self, annotation: Annotation) -> str:
        """Give the words under an annotation, cut from the stored text."""
        return self.document.text[annotation.start : annotation.end]

    def in_text_order(self, ids: Iterable[bytes]) -> tuple[bytes, ...]:
        """Give these marks by place, removed ones at the places that they had."""
        known = {one: self.get(one) or self.saved.get(one) for one in ids}
        return tuple(sorted(known, key=lambda one: _place((found, False))[:2] if (found := known[one]) else (0, 0)))

    @property
    def is_open(self) -> bool:
        """Tell whether marks may be changed."""
        return self.progress in (Progress.NEW, Progress.IN_PROGRESS)

    def pend(self, *annotations: Annotation) -> int:
        """Lay an act, as these annotations will be after it, over the saved state and give its ticket."""
        self._tickets += 1
        for annotation in annotations:
            self._pending.append(_Pending(self._tickets, annotation))
            self._refresh(annotation.id)
        return self._tickets

    def settle(
        self, ticket: int | None, annotations: Iterable[Annotation], progress: Progress | None, reason: str = ""
    ) -> None:
        """Take over what a COMMIT left in the file and lift the ticket's act."""
        left = {annotation.id: annotation for annotation in annotations}
        self.saved |= left  # before the act is lifted: what was saved before it must not show for a moment
        self.withdraw(ticket)
        for annotation_id in left:
            self._refresh(annotation_id)
        if progress is not None:
            self.progress, self.reason = progress, reason

    def withdraw(self, ticket: int | None) -> None:
        """Lift an act that failed or is done."""
        lifted = [item for item in self._pending if item.ticket == ticket]
        self._pending = [item for item in self._pending if item.ticket != ticket]
        for item in lifted:
            self._refresh(item.annotation.id)

    def _refresh(self, annotation_id: bytes) -> None:
        """Show one annotation as its newest pending act or the file has it now."""
        self._touched.add(annotation_id)
        before = self.get(annotation_id)
        if old := self._by_id.pop(annotation_id, None):
            del self._shown[bisect_left(self._shown, _place(old), key=_place)]
        acts = (item.annotation for item in reversed(self._pending) if item.annotation.id == annotation_id)
        newest = next(acts, None)
        annotation = newest or self.saved.get(annotation_id)
        if annotation is not None and not annotation.deleted:
            pair = (annotation, newest is not None)
            self._by_id[annotation_id] = pair
            insort(self._shown, pair, key=_place)
        if _said(before) != _said(self.get(annotation_id)):
            self.version = next(_versions)


def _place(pair: Shown) -> tuple[int, int, str, bytes]:
    annotation = pair[0]
    return annotation.start, -annotation.end, annotation.label, annotation.id


def _said(one: Annotation | None) -> object:
    """Give what an annotation says; who wrote it when is not part of it."""
    return (one.start, one.end, one.label, one.attributes, one.links, one.note, one.unsure) if one else None
