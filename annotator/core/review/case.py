"""A case: one place of a document where annotation sets agree or differ, with what gold has there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.model import Annotation, Span, Verdict


class CaseKind(StrEnum):
    """In what the sets differ at a place; of several differences the one that is settled first."""

    SINGLE = "single"
    """There is one set alone: an annotation to be checked."""
    MISSING = "missing"
    """Some set has nothing there."""
    LABEL = "label"
    BOUNDARY = "boundary"
    PROCLITIC = "proclitic"
    """The boundaries differ by a proclitic at the start, and nothing else does."""
    ATTRIBUTE = "attribute"
    """Span and label are the same; attributes or links differ."""
    AGREE = "agree"


@dataclass(frozen=True, slots=True)
class Lane:
    """What one or several sets have at a place, where they have the same; None: they have nothing there.

    The letter is that of its first set: A is the first set of the document, in every case.
    """

    letter: str
    people: tuple[bytes, ...]
    annotation: Annotation | None


@dataclass(frozen=True, slots=True)
class Case:
    """One place of a document: the annotations that belong together, at most one of each set, and gold there.

    `place` covers the annotations; a gold row that no set has is a case of its own, without annotations. `fields` are
    the keys of the attributes and links that differ between annotations of one label. `verdicts` are the living
    verdicts on its annotations, also those that were given on an older version.

    A case is open until verdicts that still stand speak of all its annotations and gold agrees with them.
    `changed_since`: an annotation was changed after the verdict on it. `disputed`: gold or another verdict says
    otherwise than a verdict. `vouched` are those of its gold rows that were settled with other sets in view.
    """

    kind: CaseKind
    place: Span
    marks: Mapping[bytes, Annotation | None]
    lanes: tuple[Lane, ...]
    gold: tuple[Annotation, ...]
    fields: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    is_open: bool = True
    changed_since: bool = False
    disputed: bool = False
    vouched: frozenset[bytes] = frozenset()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Give the annotations of the sets, in the order of the sets."""
        return tuple(mark for mark in self.marks.values() if mark is not None)

    @property
    def unsure(self) -> bool:
        """Tell whether an annotator was not sure of an annotation."""
        return any(mark.unsure for mark in self.annotations)


def places_of(cases: Sequence[Case]) -> dict[bytes, int]:
    """Give for each annotation and gold row, by id, the number of its case: links into one case mean the same."""
    return {mark.id: number for number, case in enumerate(cases) for mark in (*case.annotations, *case.gold)}
