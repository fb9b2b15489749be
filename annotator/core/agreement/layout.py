"""Sets of one document laid out over its text, and what characters, words and units say of agreement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from annotator.core.agreement.counts import Kind, Numbers, Section
from annotator.core.agreement.mark import Mark
from annotator.core.agreement.scheme import Scheme
from annotator.core.agreement.tables import of_everyone, of_pair
from annotator.core.agreement.unitizing import count_units
from annotator.core.agreement.units import Unit, code_runs, count_characters, count_words, merged
from annotator.core.text.words import word_edges

Sets: TypeAlias = Mapping[bytes, Sequence[Mark]]  # by person, in the same order in all documents


class Ground:
    """A document's text as that on which sets are laid out: its length and its words, found once."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.starts, self.ends = word_edges(text)


class Layout:
    """All sets of a document, and the counts of codes and units for any of the annotators."""

    def __init__(self, ground: Ground, sets: Sets, scheme: Scheme) -> None:
        self._ground, self._width = ground, len(scheme.bits)
        self._laid = {person: _units_by_label(marks) for person, marks in sets.items()}
        self._numbers = {person: number for number, person in enumerate(sets)}
        coverage = [{scheme.bits[label]: units for label, units in laid.items()} for laid in self._laid.values()]
        runs = code_runs(coverage, self._width, ground.length)
        self._codes = {
            Kind.CHARACTER_CODES: count_characters(runs),
            Kind.WORD_CODES: count_words(runs, ground.starts, ground.ends),
        }

    def codes_of_pair(self, one: bytes, other: bytes) -> dict[Section, Numbers]:
        """Count characters and words by what two annotators say of them, in this order."""
        numbers = self._numbers[one], self._numbers[other]
        return {Section(kind): of_pair(codes, *numbers, self._width) for kind, codes in self._codes.items()}

    def codes_of_everyone(self) -> dict[Section, Numbers]:
        """Count characters and words by what all say of them, whoever says what."""
        count = len(self._numbers)
        return {Section(kind): of_everyone(codes, count, self._width) for kind, codes in self._codes.items()}

    def units(self, people: Sequence[bytes], labels: Iterable[str]) -> dict[Section, Numbers]:
        """Count the units of some annotators for these labels."""
        length = self._ground.length
        found: dict[Section, Numbers] = {Section(Kind.LENGTH): {"": length}}
        for label in labels:
            sets = [self._laid[person].get(label, ()) for person in people]
            found[Section(Kind.UNITS, label)] = count_units(sets, length)
        return found


def _units_by_label(marks: Sequence[Mark]) -> dict[str, list[Unit]]:
    spans: dict[str, list[Unit]] = {}
    for mark in marks:
        spans.setdefault(mark.label, []).append((mark.start, mark.end))
    return {label: merged(places) for label, places in spans.items()}
