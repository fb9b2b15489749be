"""The open document in memory: what is saved, and over it what is pending; no Qt, no store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.core.model import Annotation, Document, Progress


@dataclass(slots=True)
class _Pending:
    ticket: int
    annotation: Annotation


@dataclass(slots=True)
class OpenDocument:
    """One document with one person's annotation set.

    `saved` is what the file holds, removed annotations included. A pending act lies over it until its COMMIT returned
    (`settle`) or failed (`withdraw`): then the saved state shows again by itself.
    """

    document: Document
    person: bytes
    progress: Progress
    saved: dict[bytes, Annotation]
    _pending: list[_Pending] = field(default_factory=list)
    _tickets: int = 0

    def shown(self) -> list[tuple[Annotation, bool]]:
        """Give the living annotations as the annotator sees them, by place, each with whether it is pending."""
        over = {item.annotation.id: item.annotation for item in self._pending}
        annotations = [(annotation, False) for id_, annotation in self.saved.items() if id_ not in over]
        annotations += [(annotation, True) for annotation in over.values()]
        living = [pair for pair in annotations if not pair[0].deleted]
        return sorted(living, key=lambda pair: (pair[0].start, -pair[0].end, pair[0].label, pair[0].id))

    def get(self, annotation_id: bytes) -> Annotation | None:
        """Give one annotation as shown, or None when it is not there or removed."""
        for item in reversed(self._pending):
            if item.annotation.id == annotation_id:
                return None if item.annotation.deleted else item.annotation
        found = self.saved.get(annotation_id)
        return None if found is None or found.deleted else found

    def is_pending(self, annotation_id: bytes) -> bool:
        """Tell whether an act on this annotation waits for its COMMIT."""
        return any(item.annotation.id == annotation_id for item in self._pending)

    def text_of(self, annotation: Annotation) -> str:
        """Give the words under an annotation, cut from the stored text."""
        return self.document.text[annotation.start : annotation.end]

    @property
    def is_open(self) -> bool:
        """Tell whether marks may be changed."""
        return self.progress in (Progress.NEW, Progress.IN_PROGRESS)

    def pend(self, annotation: Annotation) -> int:
        """Lay an act over the saved state and give its ticket."""
        self._tickets += 1
        self._pending.append(_Pending(self._tickets, annotation))
        return self._tickets

    def settle(self, ticket: int | None, annotations: Iterable[Annotation], progress: Progress | None) -> None:
        """Take over what a COMMIT left in the file and lift the ticket's act."""
        self.withdraw(ticket)
        for annotation in annotations:
            self.saved[annotation.id] = annotation
        if progress is not None:
            self.progress = progress

    def withdraw(self, ticket: int | None) -> None:
        """Lift an act that failed or is done."""
        self._pending = [item for item in self._pending if item.ticket != ticket]
