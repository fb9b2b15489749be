"""From the counts of one document or of many to figures: of all labels together, of each label, of each attribute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from annotator.core.agreement.attributes import LINKS
from annotator.core.agreement.counts import Counts, Kind, Numbers, Section
from annotator.core.agreement.kappa import cohen_kappa, fleiss_kappa, krippendorff_alpha
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.result import Reason, Result, share, undefined
from annotator.core.agreement.scheme import Scheme
from annotator.core.agreement.spans import boundaries, f1, part_of
from annotator.core.agreement.tables import spread
from annotator.core.agreement.unitizing import alpha_unitizing, measured


class Cell(NamedTuple):
    """Where a figure stands: of which measure, of a label or (where it is empty) all but helpers, of an attribute."""

    measure: Measure
    label: str = ""
    attribute: str = ""


Figures: TypeAlias = Mapping[Cell, Result]
Found: TypeAlias = Iterator[tuple[Cell, Result]]
# What can be said of more than two.
EVERYONE = (
    Measure.FLEISS_WORDS,
    Measure.FLEISS_CHARACTERS,
    Measure.ALPHA_WORDS,
    Measure.ALPHA_CHARACTERS,
    Measure.ALPHA_UNITIZING,
)
_OF_GOLD = {
    Measure.PRECISION_EXACT: ("exact", "first"),
    Measure.RECALL_EXACT: ("exact", "second"),
    Measure.PRECISION_OVERLAP: ("matched", "first"),
    Measure.RECALL_OVERLAP: ("matched", "second"),
}
_NOTHING: Numbers = {}


def pair_figures(counts: Counts, scheme: Scheme) -> dict[Cell, Result]:
    """Give all figures of two annotators from counts that are worked out."""
    found = dict(_of_marks(counts, scheme))
    found |= _of_any_number(counts, scheme, annotators=2)
    found |= _of_attributes(counts, scheme)
    return {cell: _or_no_documents(result, counts, "some") for cell, result in found.items()}


def score_figures(counts: Counts, scheme: Scheme) -> dict[Cell, Result]:
    """Give all figures of an annotator and gold, which is the second: also what part of either the other has."""
    found = {cell: _or_no_documents(result, counts, "some") for cell, result in _of_gold(counts, scheme)}
    return pair_figures(counts, scheme) | found


def everyone_figures(counts: Counts, scheme: Scheme, annotators: int) -> dict[Cell, Result]:
    """Give all figures of several annotators together from counts that are worked out."""
    partial = (Measure.ALPHA_WORDS, Measure.ALPHA_CHARACTERS)
    return {
        cell: _or_no_documents(result, counts, "some" if cell.measure in partial else "all")
        for cell, result in _of_any_number(counts, scheme, annotators)
    }


def _or_no_documents(result: Result, counts: Counts, which: str) -> Result:
    documents = counts.get(Section(Kind.DOCUMENTS), _NOTHING).get(which, 0)
    return result if documents else undefined(Reason.NO_DOCUMENTS)


def _rows(scheme: Scheme) -> Iterator[tuple[str, Sequence[str]]]:
    yield "", scheme.headline
    for label in scheme.bits:
        yield label, (label,)


def _of_marks(counts: Counts, scheme: Scheme) -> Found:
    for label, labels in _rows(scheme):
        spans = _spans(counts, labels)
        yield Cell(Measure.F1_EXACT, label), f1(spans, "exact")
        yield Cell(Measure.F1_OVERLAP, label), f1(spans, "matched")
        yield Cell(Measure.BOUNDARIES, label), boundaries(spans, "exact")
        yield Cell(Measure.BOUNDARY_STARTS, label), boundaries(spans, "starts")
        yield Cell(Measure.BOUNDARY_ENDS, label), boundaries(spans, "ends")
        yield Cell(Measure.COHEN_WORDS, label), cohen_kappa(_table(counts, Kind.WORDS, label))
        yield Cell(Measure.COHEN_CHARACTERS, label), cohen_kappa(_table(counts, Kind.CHARACTERS, label))


def _of_gold(counts: Counts, scheme: Scheme) -> Found:
    for label, labels in _rows(scheme):
        spans = _spans(counts, labels)
        for measure, names in _OF_GOLD.items():
            yield Cell(measure, label), part_of(spans, *names)


def _spans(counts: Counts, labels: Sequence[str]) -> Numbers:
    return _sum([counts.get(Section(Kind.SPANS, one), _NOTHING) for one in labels])


def _of_any_number(counts: Counts, scheme: Scheme, annotators: int) -> Found:
    length = counts.get(Section(Kind.LENGTH), _NOTHING).get("", 0)
    units = {
        label: measured(counts.get(Section(Kind.UNITS, label), _NOTHING), annotators, length) for label in scheme.bits
    }
    for label, labels in _rows(scheme):
        words, characters = (spread(_table(counts, kind, label)) for kind in (Kind.WORDS, Kind.CHARACTERS))
        yield Cell(Measure.FLEISS_WORDS, label), fleiss_kappa(words, annotators)
        yield Cell(Measure.FLEISS_CHARACTERS, label), fleiss_kappa(characters, annotators)
        yield Cell(Measure.ALPHA_WORDS, label), krippendorff_alpha(words)
        yield Cell(Measure.ALPHA_CHARACTERS, label), krippendorff_alpha(characters)
        found = alpha_unitizing([units[one] for one in labels], annotators, length)
        yield Cell(Measure.ALPHA_UNITIZING, label), found


def _of_attributes(counts: Counts, scheme: Scheme) -> Found:
    for label, attributes in scheme.attributes.items():
        matched = counts.get(Section(Kind.SPANS, label), _NOTHING).get("matched", 0)
        for attribute in attributes:
            answers = _links if attribute.kind in LINKS else _values
            yield from answers(counts, label, attribute.key, matched)


def _values(counts: Counts, label: str, attribute: str, matched: int) -> Found:
    table = counts.get(Section(Kind.VALUES, label, attribute), _NOTHING)
    equal = sum(count for (one, other), count in table.items() if one == other)
    found = share(equal, sum(table.values()), _silence(matched))
    yield Cell(Measure.VALUE_AGREEMENT, label, attribute), found
    kappa = cohen_kappa(table) if table else undefined(_silence(matched))
    yield Cell(Measure.VALUE_KAPPA, label, attribute), kappa


def _links(counts: Counts, label: str, attribute: str, matched: int) -> Found:
    links = _sum([counts.get(Section(Kind.LINKS, label, attribute), _NOTHING)])
    answers = links["first"] + links["second"]
    for measure, agreed in ((Measure.SAME_MENTION, "mention"), (Measure.SAME_ENTITY, "entity")):
        yield Cell(measure, label, attribute), share(2 * links[agreed], answers, _silence(matched))


def _silence(matched: int) -> Reason:
    return Reason.NO_ANSWERS if matched else Reason.NOTHING_MATCHED


def _table(counts: Counts, kind: Kind, label: str) -> Numbers:
    return counts.get(Section(kind, label), _NOTHING)


def _sum(parts: Sequence[Numbers]) -> Counter[str]:
    found: Counter[str] = Counter()
    for part in parts:
        found.update(part)
    return found
