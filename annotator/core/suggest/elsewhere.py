"""The places of some words in one document, and in the other documents that a person has still to finish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.core.model import Annotation, Document, Progress
from annotator.core.project import Project
from annotator.core.suggest.occurrences import Occurrence, Sought, may_have, occurrences
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.suggestion import Mark
from annotator.core.text.clitics import Vocabulary

SLICE = 20
"""So many documents at a time: some ten milliseconds, which an act can wait."""

_OPEN = (Progress.NEW, Progress.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Found:
    """A document with the places of some words, without their heads and with them, and the person's marks there."""

    document: bytes
    title: str
    text: str
    places: tuple[Occurrence, ...]
    places_along: tuple[Occurrence, ...]
    marks: tuple[Mark, ...]

    def occurrences(self, *, along: bool) -> tuple[Occurrence, ...]:
        """Give the places as they are found when heads come `along`, or do not."""
        return self.places_along if along else self.places

    def marked(self, marks: Iterable[Annotation]) -> Found:
        """Give the same with these marks of the person."""
        return replace(self, marks=_marks(marks))


def found_in(
    document: Document,
    reading: Reading,
    what: Sought,
    vocabulary: Vocabulary,
    marks: Iterable[Annotation],
    *,
    own: bool = False,
) -> Found:
    """Find the words in one document; it is their `own` where they were taken from it."""
    places, along = (tuple(occurrences(reading, what, vocabulary, along=along, own=own)) for along in (False, True))
    return Found(document.id, document.title, document.text, places, along, _marks(marks))


def _marks(annotations: Iterable[Annotation]) -> tuple[Mark, ...]:
    return tuple(Mark(one.start, one.end, one.label) for one in annotations)


def open_documents(project: Project, person: bytes) -> list[bytes]:
    """Give the documents that take a person's marks, in their order: not finished, skipped or locked."""
    return [row.id for row in project.document_rows(person) if row.progress in _OPEN]


def found_elsewhere(
    project: Project, person: bytes, documents: Iterable[bytes], what: Sought, counts: Mapping[str, int]
) -> list[Found]:
    """Find the words in some documents, `SLICE` of them at a time; one that has no place of them is left out.

    `counts` are those of the words of the project. Raises KnownErrors of the store.
    """
    found: list[Found] = []
    for id_ in documents:
        document = project.document(id_)
        if may_have(document.text, what):
            marks = project.living_annotations(id_, person)
            living = (mark for mark in marks if not mark.deleted)
            vocabulary = Vocabulary(document.text, counts)
            found.append(found_in(document, Reading(document.text), what, vocabulary, living))
    return [each for each in found if each.places_along]
