"""How often names stand in the documents that the annotator has finished, marked or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.core.suggest.reading import Name, Place, Reading
from annotator.core.suggest.suggestion import Mark


class Finished:
    """A finished document: its reading, and where its longer marks are."""

    def __init__(self, reading: Reading, marks: Iterable[Mark]) -> None:
        self.reading = reading
        self._marked: dict[int, list[tuple[Place, str]]] = {}  # by the number of each of their tokens
        for mark in marks:
            place = reading.locate(mark.span)
            if place and place.stop - place.first > 1:  # inside one token there is no other name
                for number in range(place.first, place.stop):
                    self._marked.setdefault(number, []).append((place, mark.label))

    def tally(self, name: Name) -> Counter[str]:
        """Count the places of the name, under "", and by label those that only are part of a longer mark."""
        counts: Counter[str] = Counter()
        for place in self.reading.find(name):
            counts[""] += 1
            marked = self._marked.get(place.first, ())
            counts.update({label for around, label in marked if _is_inside(place, around)})
        return counts


class Archive:
    """The finished documents; what was once asked is kept, and follows when documents come and go."""

    def __init__(self) -> None:
        self._documents: dict[bytes, Finished] = {}
        self._with_form: dict[str, dict[bytes, None]] = {}
        self._known: dict[Name, Counter[str]] = {}

    def add(self, document: bytes, finished: Finished) -> None:
        """Take in a document that is not there yet."""
        self._documents[document] = finished
        for form in finished.reading.numbers:
            self._with_form.setdefault(form, {})[document] = None
        for name in self._known_in(finished):
            self._known[name].update(finished.tally(name))

    def remove(self, document: bytes) -> None:
        """Take a document out again."""
        finished = self._documents.pop(document)
        for form in finished.reading.numbers:
            del self._with_form[form][document]
        for name in self._known_in(finished):
            self._known[name].subtract(finished.tally(name))

    def places(self, name: Name, label: str) -> int:
        """Count the places of a name that could carry the label: in a longer mark of that label it could not."""
        counts = self._known.get(name)
        if counts is None:
            counts = self._known[name] = Counter()
            for document in self._with_form.get(name[0], ()):
                counts.update(self._documents[document].tally(name))
        return counts[""] - counts[label]

    def _known_in(self, finished: Finished) -> list[Name]:
        return [name for name in self._known if name[0] in finished.reading.numbers]


def _is_inside(place: Place, around: Place) -> bool:
    longer = around.stop - around.first > place.stop - place.first
    return longer and around.first <= place.first and place.stop <= around.stop
