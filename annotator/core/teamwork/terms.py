"""What decides over a merge besides the rows themselves, and what it has met so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.core.teamwork.plan import Reason

_Place = tuple[bytes, bytes]  # owner and document of an annotation


@dataclass(slots=True)
class Marks:
    """The annotations that a merge met and that are in our file afterwards: whose they are and on which document.

    `new` are those that no link of ours can lead from, `refused` those of the file that stay out.
    Most files hold many annotations and few rows that speak of one: they are sorted when the first one asks.
    """

    new: set[bytes] = field(default_factory=set)
    refused: dict[bytes, Reason] = field(default_factory=dict)
    _known: dict[bytes, _Place] = field(default_factory=dict)
    _waiting: list[tuple[Sequence[bytes], Sequence[bytes], Sequence[bytes]]] = field(default_factory=list)

    def add(self, ids: Sequence[bytes], owners: Sequence[bytes], documents: Sequence[bytes]) -> None:
        """Take note of annotations."""
        self._waiting.append((ids, owners, documents))

    def get(self, id_: object) -> _Place | None:
        """Give owner and document of an annotation, or None."""
        for ids, owners, documents in self._waiting:
            self._known.update(zip(ids, zip(owners, documents, strict=True), strict=True))
        self._waiting.clear()
        return self._known.get(id_) if isinstance(id_, bytes) else None


@dataclass(slots=True)
class Terms:
    """What decides over a merge, all of it from our own file.

    `person` is whose file it is. `outward` says that the lead's hand-over goes into that person's work file, which
    takes everything. `documents` are those of ours, `removed` ones among them; `writers` are those who wrote in
    this file itself.
    """

    person: bytes
    outward: bool
    review: bool
    people: dict[bytes, str]
    labels: frozenset[str]
    locked: frozenset[bytes]
    documents: set[bytes]
    writers: frozenset[bytes]
    removed: frozenset[bytes] = frozenset()
    marks: Marks = field(default_factory=Marks)
