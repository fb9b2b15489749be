"""Align the annotation sets of a document into cases, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, LabelSet, Span, Verdict
from annotator.core.review.case import Case, CaseKind, Lane
from annotator.core.review.fields import Comparer, Content, Fields
from annotator.core.review.homes import gold_homes
from annotator.core.review.matching import Group, groups
from annotator.core.review.proclitic import differ_by_proclitic
from annotator.core.review.standing import Verdicts
from annotator.core.text.clitics import Vocabulary


def cases(
    text: str,
    sets: Mapping[bytes, Sequence[Annotation]],
    gold: Sequence[Annotation],
    labels: LabelSet,
    verdicts: Iterable[Verdict] = (),
) -> list[Case]:
    """Give the cases of a document: sets by person in the order of their letters, gold, and verdicts on any of it.

    Every annotation and every gold row is in exactly one case; removed ones are in none.
    """
    living = {person: [mark for mark in marks if not mark.deleted] for person, marks in sets.items()}
    rows = [row for row in gold if not row.deleted]
    said = Verdicts.of(verdicts, {mark.id for marks in living.values() for mark in marks}, rows)
    places = _places(living, rows, said)
    numbers = {mark.id: number for number, place in enumerate(places) for mark in (*place.group.values(), *place.gold)}
    letters = {person: _letter(number) for number, person in enumerate(sets)}
    aligner = _Aligner(text, letters, Comparer(labels, numbers), Vocabulary(text), said)
    return [aligner.case(place) for place in places]


@dataclass(frozen=True, slots=True)
class _Place:
    """A group of annotations with the gold rows that belong to it; gold alone where the group is empty."""

    group: Group
    gold: list[Annotation]
    span: Span
    key: tuple[int, int, bytes]


def _place(group: Group, gold: Sequence[Annotation] = ()) -> _Place:
    marks = list(group.values()) or gold
    start, end = min([mark.start for mark in marks]), max([mark.end for mark in marks])
    return _Place(group, list(gold), Span(start, end), (start, -end, min([mark.id for mark in marks])))


def _places(sets: Mapping[bytes, Sequence[Annotation]], gold: Sequence[Annotation], said: Verdicts) -> list[_Place]:
    found = sorted(map(_place, groups(sets)), key=lambda place: place.key)
    homes = gold_homes([place.group for place in found], gold, said)
    for row in sorted(gold, key=lambda row: (row.start, -row.end, row.id)):
        if row.id in homes:
            found[homes[row.id]].gold.append(row)
    alone = [_place({}, [row]) for row in gold if row.id not in homes]
    return sorted(found + alone, key=lambda place: place.key)


@dataclass(frozen=True, slots=True)
class _Aligner:
    """Looks at one place after the other, with all that is the same for the whole document."""

    text: str
    letters: Mapping[bytes, str]
    comparer: Comparer
    vocabulary: Vocabulary
    said: Verdicts

    def case(self, place: _Place) -> Case:
        fields = {person: self.comparer.fields(mark) for person, mark in place.group.items()}
        lanes = self._lanes(place.group, fields)
        differing = self._differing(place.group, fields)
        standing = self.said.standing_of(place.group.values(), place.gold)
        return Case(
            self._kind(place.group, lanes, differing),
            place.span,
            {person: place.group.get(person) for person in self.letters},
            lanes,
            tuple(place.gold),
            differing,
            tuple([verdict for mark in place.group.values() for verdict in self.said.on(mark)]),
            standing.is_open,
            standing.changed_since,
            standing.disputed,
            frozenset([row.id for row in place.gold if row.id in self.said.vouched]),
        )

    def _lanes(self, group: Group, fields: Mapping[bytes, Fields]) -> tuple[Lane, ...]:
        lanes: dict[Content | None, list[bytes]] = {}
        for person in self.letters:
            content = self.comparer.content(group[person], fields[person]) if person in group else None
            lanes.setdefault(content, []).append(person)
        return tuple([Lane(self.letters[people[0]], tuple(people), group.get(people[0])) for people in lanes.values()])

    def _differing(self, group: Group, fields: Mapping[bytes, Fields]) -> tuple[str, ...]:
        labels = {mark.label for mark in group.values()}
        return self.comparer.differing(labels.pop(), list(fields.values())) if len(labels) == 1 else ()

    def _kind(self, group: Group, lanes: Sequence[Lane], differing: Sequence[str]) -> CaseKind:
        if not group or len(group) < len(self.letters):
            return CaseKind.MISSING
        if len(self.letters) == 1:
            return CaseKind.SINGLE
        if len(lanes) == 1:
            return CaseKind.AGREE
        if len({mark.label for mark in group.values()}) > 1:
            return CaseKind.LABEL
        if len({mark.span for mark in group.values()}) == 1:
            return CaseKind.ATTRIBUTE
        is_proclitic = not differing and differ_by_proclitic(self.text, group.values(), self.vocabulary)
        return CaseKind.PROCLITIC if is_proclitic else CaseKind.BOUNDARY


def _letter(number: int) -> str:
    """Give A to Z, then AA, AB ..."""
    before = _letter(number // 26 - 1) if number >= 26 else ""
    return before + chr(ord("A") + number % 26)
