"""What a memory knows, for people to look at: the names with their labels, and how much was learned from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.core.suggest.memory import Memory
from annotator.core.suggest.reading import Name, Reading
from annotator.core.suggest.suggestion import Mark


class KnownName(NamedTuple):
    """A name as it was marked last, without its proclitics, its label, and how many of its places were marked so."""

    words: str
    label: str
    marked: int
    places: int


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The names, the most frequent ones first, and how many finished documents and documents in work they come from.

    `gold` counts those of the finished documents in which gold is what was learned; `marks` the marks of each label.
    """

    names: tuple[KnownName, ...] = ()
    finished: int = 0
    in_work: int = 0
    gold: int = 0
    marks: Mapping[str, int] = field(default_factory=dict)


def knowledge_of(memory: Memory) -> Knowledge:
    """Give all that was learned; to be called where the memory lives."""
    last: dict[tuple[Name, str], tuple[Reading, Mark]] = {}
    marks: dict[str, int] = {}
    for notes in memory.documents.values():
        for annotation, mark in notes.marks.items():
            marks[mark.label] = marks.get(mark.label, 0) + 1
            if name := notes.names[annotation]:
                last[name, mark.label] = notes.reading, mark
    entries = ((memory.dictionary.entry(name, label), _words(name, *seen)) for (name, label), seen in last.items())
    names = [KnownName(words, one.label, one.marked, one.places) for one, words in entries]
    finished = sum(notes.finished for notes in memory.documents.values())
    return Knowledge(
        tuple(sorted(names, key=lambda one: (-one.marked, -one.places, one.words, one.label))),
        finished,
        sum(bool(notes.marks) and not notes.finished for notes in memory.documents.values()),
        len(memory.gold),
        marks,
    )


def _words(name: Name, reading: Reading, mark: Mark) -> str:
    """Give the words of a mark from where its name begins: behind the proclitics."""
    place = reading.locate(mark.span)
    assert place
    cut = next(form.cut for form in reading.tokens[place.first].forms if form.text == name[0])
    span = reading.span(place._replace(cut=cut))
    return reading.text[span.start : span.end]
