"""Whole numbers from which every figure follows: they can be added, so one way of reckoning serves all levels."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from enum import StrEnum, auto
from typing import Any, NamedTuple, TypeAlias

from annotator.core.agreement.scheme import Scheme
from annotator.core.agreement.tables import of_labels
from annotator.core.agreement.unitizing import condensed, longest_unit


class Kind(StrEnum):
    """What a section of the counts holds, and by what its numbers are named."""

    DOCUMENTS = auto()  # "some", "all": documents that two at least, and that all annotators have finished
    LENGTH = auto()  # "": code points of the documents that all have finished
    CHARACTER_CODES = auto()  # the annotators' codes of all labels -> code points
    WORD_CODES = auto()  # the same -> words
    CHARACTERS = auto()  # worked out of the codes: in or out of a label, or the codes of all labels but the helpers
    WORDS = auto()
    SPANS = auto()  # `spans.SpanCounts`
    UNITS = auto()  # `unitizing.UnitCounts`
    VALUES = auto()  # `attributes.Values`
    LINKS = auto()  # "first", "second", "mention", "entity"


class Section(NamedTuple):
    """A kind of counts, of one label or (where it is empty) of all, of one attribute or none."""

    kind: Kind
    label: str = ""
    attribute: str = ""


Numbers: TypeAlias = Mapping[Any, int]
Counts: TypeAlias = Mapping[Section, Numbers]
_OF_CODES = {Kind.CHARACTER_CODES: Kind.CHARACTERS, Kind.WORD_CODES: Kind.WORDS}


def total(parts: Iterable[Counts]) -> dict[Section, Numbers]:
    """Add up the counts of several documents."""
    found: dict[Section, dict[Hashable, int]] = {}
    for part in parts:
        for section, numbers in part.items():
            into = found.setdefault(section, {})
            for name, number in numbers.items():
                into[name] = into.get(name, 0) + number
    return dict(found)


def worked_out(counts: Counts, scheme: Scheme) -> dict[Section, Numbers]:
    """Give the counts with tables of single labels in place of the codes of all; sums of these are as right."""
    found: dict[Section, Numbers] = {}
    for section, numbers in counts.items():
        kind = _OF_CODES.get(section.kind)
        if kind is None:
            found[section] = numbers
            continue
        found[Section(kind)] = of_labels(numbers, scheme.headline_mask)
        for label, bit in scheme.bits.items():
            found[Section(kind, label)] = of_labels(numbers, 1 << bit)
    return found


def shortened(parts: Iterable[Counts]) -> list[dict[Section, Numbers]]:
    """Give counts that are to be added in all ways with fewer numbers: gaps longer than any unit differ no more."""
    parts = list(parts)
    longest: dict[Section, int] = {}
    for part in parts:
        for section, numbers in part.items():
            if section.kind is Kind.UNITS:
                longest[section] = max(longest.get(section, 0), longest_unit(numbers))
    return [
        {
            section: condensed(numbers, longest[section]) if section.kind is Kind.UNITS else numbers
            for section, numbers in part.items()
        }
        for part in parts
    ]
