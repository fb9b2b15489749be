"""From a case to the rows of the panel and the lanes under the text. No widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Annotation, Label, LabelSet, Span
from annotator.core.review.case import Case, CaseKind
from annotator.core.review.plan import Review
from annotator.ui import language, theme
from annotator.ui.annotate.strip.naming import name
from annotator.ui.panels.wording import one_line
from annotator.ui.reader.lanes import Lane
from annotator.ui.review.lane_row import LaneFace
from annotator.ui.review.words import fields_text, hidden_name, letter_name

_LONGEST = 120


def letter_of(place: int) -> str:
    """Give the letter of the set at that place of the document, from 0."""
    return chr(ord("A") + place % 26)


@dataclass(frozen=True, slots=True)
class Faces:
    """What is needed to say a case: the text, the labels, all cases, and the names of people where they are shown."""

    text: str
    labels: LabelSet
    review: Review
    names: Mapping[bytes, str] | None

    def rows(self, case: Case) -> list[LaneFace]:
        """Give a row for each lane, and the row of gold."""
        return [*(self._row(case, number) for number in range(len(case.lanes))), self._gold(case)]

    def lanes(self, case: Case) -> list[Lane]:
        """Give the lanes under the words: one for each that differs, gold last."""
        found = [
            Lane(
                letter_name(lane.letter),
                self._color(lane.annotation),
                lane.annotation.span if lane.annotation else None,
            )
            for lane in case.lanes
        ]
        found += [Lane("✓", theme.palette().gold, row.span, gold=True) for row in case.gold]
        return found

    def who_of(self, people: Sequence[bytes], person: bytes) -> str:
        """Name one annotator of the document, whose sets stand in this order."""
        return self.who((person,), (letter_of(people.index(person)),))

    def who(self, people: tuple[bytes, ...], letters: tuple[str, ...]) -> str:
        """Name annotators, or hide their names behind letters."""
        comma = "، " if language.is_rtl() else ", "
        if self.names is None:
            return comma.join(hidden_name(letter) for letter in letters)
        return comma.join(self.names.get(person, "?") for person in people)

    def _row(self, case: Case, number: int) -> LaneFace:
        lane = case.lanes[number]
        mark, cap = lane.annotation, language.digits(str(number + 1))
        people = list(case.marks)
        letters = tuple(letter_of(people.index(person)) for person in lane.people)
        who = self.who(lane.people, letters)
        if mark is None:
            return LaneFace(cap, who, None, "", QCoreApplication.translate("Review", "no mark here"))
        label = self.labels.get(mark.label) or Label(mark.label, {})
        ticked = not case.is_open and any(row.span == mark.span and row.label == mark.label for row in case.gold)
        unsure = any(own is not None and own.unsure for person, own in case.marks.items() if person in lane.people)
        return LaneFace(cap, who, label, name(label), self._quote(mark), self._fields(case, mark), unsure, ticked)

    def _gold(self, case: Case) -> LaneFace:
        who = QCoreApplication.translate("Review", "Gold")
        if not case.gold:
            rejected = bool(case.verdicts) and not case.is_open
            words = (
                QCoreApplication.translate("Review", "no mark here: so it was settled")
                if rejected
                else QCoreApplication.translate("Review", "nothing yet")
            )
            return LaneFace("", who, None, "", words, gold=True)
        row = case.gold[0]
        label = self.labels.get(row.label) or Label(row.label, {})
        return LaneFace("", who, label, name(label), self._quote(row), self._fields(case, row), gold=True)

    def _fields(self, case: Case, mark: Annotation) -> str:
        """Give the values of the fields that differ; of one set alone, all that has a value."""
        keys = case.fields
        if case.kind is CaseKind.SINGLE:
            label = self.labels.get(mark.label)
            has = {*mark.attributes, *mark.links, *(key.removesuffix("_is") for key in mark.attributes)}
            keys = tuple(one.key for one in label.attributes if one.key in has) if label else ()
        known = {**self.review.marks, **{row.id: row for one in self.review.cases for row in one.gold}}
        linked = {one for targets in mark.links.values() for one in targets}
        quotes = {one: self._quote(known[one]) for one in linked if one in known}
        return fields_text(mark, keys, self.labels, quotes)

    def _quote(self, mark: Annotation) -> str:
        return self._words(mark.span)

    def _words(self, span: Span) -> str:
        return one_line(self.text[span.start : span.end][:_LONGEST])

    def _color(self, mark: Annotation | None) -> str:
        label = self.labels.get(mark.label) if mark else None
        return theme.label_color(label).name() if label else theme.palette().muted
