"""The short form of a name: after «جورج بوش» an article says «بوش», and after «حركة طالبان» it says «طالبان»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from annotator.core.model import Span
from annotator.core.suggest.dictionary import PRIOR, Dictionary, probability
from annotator.core.suggest.notes import Notes
from annotator.core.suggest.reading import Name, Place

_LONGEST = 3
_LEAST_LETTERS = 3

Seen = Counter[tuple[str, bool]]
"""How often short forms of a label's names were marked, and were not."""


class Part(NamedTuple):
    """A place where the first or the last word of a marked name stands alone."""

    place: Place
    name: Name
    label: str
    whole: Span  # where the name was marked


class PartHabit:
    """How often the short forms of a label's names are marked by this annotator."""

    def __init__(self) -> None:
        self._seen: Seen = Counter()

    def count(self, seen: Seen, by: int = 1) -> None:
        """Learn what one finished document says, or forget it with -1."""
        for key, times in seen.items():
            self._seen[key] += by * times

    def prior(self, label: str) -> float:
        """Give how probably a short form is to be marked of which nothing else is known."""
        right, wrong = self._seen[label, True], self._seen[label, False]
        return probability(right, right + wrong)


def parts(notes: Notes) -> Iterator[Part]:
    """Give the places of the short forms of the names that are marked in a document, those inside its marks too."""
    wholes: dict[tuple[str, str], Span] = {}
    for annotation, name in notes.names.items():
        if name and 1 < len(name) <= _LONGEST:
            mark = notes.marks[annotation]
            for word in (name[0], name[-1]):
                if len(word) >= _LEAST_LETTERS:
                    wholes.setdefault((word, mark.label), mark.span)
    for (word, label), whole in wholes.items():
        for place in notes.reading.find((word,)):
            yield Part(place, (word,), label, whole)


def parts_seen(notes: Notes, dictionary: Dictionary) -> Seen:
    """Count which short forms in a document were marked; those of which the dictionary knows better do not count."""
    seen: Seen = Counter()
    for place, name, label, _ in parts(notes):
        marks = notes.ground.over(notes.reading.span(place, inside=True))
        located = [(notes.reading.locate(mark.span), mark.label) for mark in marks]
        over = [(at, other) for at, other in located if at and at.first < place.stop and place.first < at.stop]
        is_marked = any(at.stop - at.first == 1 and other == label for at, other in over)
        if (is_marked or not over) and part_probability(dictionary, name, label, PRIOR) > 0.5:
            seen[label, is_marked] += 1
    return seen


def part_probability(dictionary: Dictionary, name: Name, label: str, prior: float) -> float:
    """Give how probably a short form is to be marked, by its own past and what holds for all of its label."""
    entry = dictionary.entry(name, label)
    return probability(entry.marked, entry.places, prior)
