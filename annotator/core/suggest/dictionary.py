"""The names that an annotator has marked, and how often they were marked where they stood.

The state is what was learned and nothing else: forgetting a mark gives the dictionary that never learned it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from annotator.core.suggest.archive import Archive, Finished
from annotator.core.suggest.reading import Name, Place, Reading
from annotator.core.suggest.suggestion import Mark

PRIOR = 2 / 3
_WEIGHT = 1.5


def probability(marked: int, places: int, prior: float = PRIOR) -> float:
    """Give the mean of a beta distribution: how probably the next place is marked, if so many of them were."""
    return (marked + _WEIGHT * prior) / (places + _WEIGHT)


class Entry(NamedTuple):
    """What is known of one name under one label: marked so many times at so many places."""

    name: Name
    label: str
    marked: int
    places: int

    @property
    def probability(self) -> float:
        """Give how probably the next place is to be marked; above one half just where at least half of them were."""
        return probability(self.marked, self.places)


class Match(NamedTuple):
    """An entry at a place of a text."""

    place: Place
    entry: Entry


Accepts = Callable[[Place, Entry], bool]
K = TypeVar("K")


class Dictionary:
    """Learns and forgets marks and refusals in documents; a mark's name depends on its text alone."""

    def __init__(self) -> None:
        self.archive = Archive()
        self._marked: dict[Name, Counter[str]] = {}
        self._names: dict[str, dict[Name, None]] = {}
        # Of documents that are not finished only these places count: nobody has yet said no to the others.
        self._open: Counter[Name] = Counter()
        self._refused: Counter[tuple[Name, str]] = Counter()

    def learn(self, name: Name, label: str) -> None:
        """Learn one mark of a document that is not finished."""
        if name not in self._marked:
            self._marked[name] = Counter()
            self._names.setdefault(name[0], {})[name] = None
        self._marked[name][label] += 1
        self._open[name] += 1

    def forget(self, name: Name, label: str) -> None:
        """Forget one mark that was learned and belongs to no finished document."""
        _take_one(self._marked[name], label)
        _take_one(self._open, name)
        if not self._marked[name]:
            del self._marked[name]
            del self._names[name[0]][name]

    def refuse(self, name: Name, label: str) -> None:
        """Learn that one place of a document that is not finished is not to be marked so."""
        self._refused[name, label] += 1

    def forgive(self, name: Name, label: str) -> None:
        """Forget one refusal."""
        _take_one(self._refused, (name, label))

    def finish(self, document: bytes, finished: Finished, names: list[Name]) -> None:
        """Let every place of a document count; `names` are those of its marks, which were learned before."""
        self.archive.add(document, finished)
        for name in names:
            _take_one(self._open, name)

    def reopen(self, document: bytes, names: list[Name]) -> None:
        """Undo `finish`."""
        self.archive.remove(document)
        self._open.update(names)

    def learn_finished(self, document: bytes, reading: Reading, marks: Iterable[Mark]) -> None:
        """Learn a whole finished document at once."""
        marks = list(marks)
        named = [(name, mark.label) for mark in marks if (name := name_of(reading, mark))]
        for name, label in named:
            self.learn(name, label)
        self.finish(document, Finished(reading, marks), [name for name, _ in named])

    def entry(self, name: Name, label: str) -> Entry:
        """Give what is known of a name under a label."""
        known = self._marked.get(name)
        marked = known[label] if known else 0
        places = self.archive.places(name, label) + self._open[name] + self._refused[name, label]
        return Entry(name, label, marked, max(places, marked))

    def matches(self, reading: Reading, accepts: Accepts) -> list[Match]:
        """Give the longest acceptable entries in a text, from its beginning, none overlapping another."""
        found: list[Match] = []
        entries: dict[Name, list[Entry]] = {}
        number = 0
        while number < len(reading.tokens):
            match = self._longest(reading, number, accepts, entries)
            if match:
                found.append(match)
            number = match.place.stop if match else number + 1
        return found

    def _longest(
        self, reading: Reading, number: int, accepts: Accepts, entries: dict[Name, list[Entry]]
    ) -> Match | None:
        best: Match | None = None
        for name in self._beginning(reading, number):
            place = reading.match(name, number)
            if place is None or (best and len(name) <= len(best.entry.name)):
                continue
            if name not in entries:
                entries[name] = self._by_probability(name)
            entry = next((entry for entry in entries[name] if accepts(place, entry)), None)
            best = Match(place, entry) if entry else best
        return best

    def _beginning(self, reading: Reading, number: int) -> Iterator[Name]:
        for form in reading.tokens[number].forms:
            yield from self._names.get(form.text, ())

    def _by_probability(self, name: Name) -> list[Entry]:
        entries = [self.entry(name, label) for label in self._marked[name]]
        return sorted(entries, key=lambda entry: (-entry.probability, entry.label))


def name_of(reading: Reading, mark: Mark) -> Name | None:
    """Give the name of a mark; None if it begins or ends inside a word."""
    place = reading.locate(mark.span)
    return reading.name_of(place) if place else None


def _take_one(counts: Counter[K], key: K) -> None:
    counts[key] -= 1
    if not counts[key]:
        del counts[key]
