"""What an annotator did before, read from the project file: what a recommender begins with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from annotator.core.model import Progress
from annotator.core.store.agreement import AgreementReader, ComparedMark
from annotator.core.suggest.memory import Memory
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.remembered import Values
from annotator.core.suggest.suggestion import Mark


class PastDocument(NamedTuple):
    """A document with the annotator's marks, and what stands on them, by the ids of the annotations."""

    id: bytes
    text: str
    marks: dict[bytes, Mark]
    finished: bool
    attributes: dict[bytes, Values]


def past_documents(project: Path, person: bytes, documents: Collection[bytes] | None = None) -> Iterator[PastDocument]:
    """Give the documents that a person has finished, then those in work, each in the order of the project.

    `documents` (ids) says which are asked for; None for all. It reads on a connection of its own, in slices, and so
    beside writing. No other annotator's marks are read: in blind double annotation nobody is shown what somebody else
    has marked. Raises KnownErrors of the store.
    """
    reader = AgreementReader(project)
    try:
        people = [one for one in reader.people() if one.id == person]
        for state in (Progress.FINISHED, Progress.IN_PROGRESS):
            for document in reader.documents(reader.places(people, [state], documents)):
                annotations = document.sets[person]
                answers = {each.id: each.attributes for each in annotations}
                finished = state is Progress.FINISHED
                yield PastDocument(document.id, document.text, _marks(annotations), finished, answers)
    finally:
        reader.close()


def remember(memory: Memory, documents: Iterable[PastDocument]) -> None:
    """Take in what was done before: four milliseconds for an article of 2,500 characters."""
    for each in documents:
        reading = Reading(each.text)
        memory.add(each.id, reading, each.marks, attributes=each.attributes, finished=each.finished)


def _marks(annotations: Iterable[ComparedMark]) -> dict[bytes, Mark]:
    return {each.id: Mark(each.start, each.end, each.label) for each in annotations}
