"""A plan in the making: gold as it will be, worked out when all that one act settles is known."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from annotator.core.ids import uuid8
from annotator.core.model import Annotation, Verdict
from annotator.core.review.carrying import Carrier
from annotator.core.review.case import Case
from annotator.core.review.gold import filled, gold_row
from annotator.core.review.gold_rows import GoldRows
from annotator.core.review.plan import GoldLinks, GoldPlan, Review
from annotator.core.review.standing import standing

_Word = tuple[Annotation, bytes | None, str]


class Draft:
    """Collect what one act says of cases; `plan` gives it as one value."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._before = {row.id: row for case in review.cases for row in case.gold}
        self._rows = GoldRows(self._before.values())
        self._carrier = Carrier(review, self._rows)
        self._words: list[_Word] = []

    def settle(self, case: Case, wanted: Annotation, reason: str = "") -> None:
        """Let gold have this at the place of the case, and nothing else; links may lead to marks or gold rows."""
        twins = self._rows.twins(wanted)
        row = next((twin for twin in twins if _says(twin, wanted)), None) or self._new_row(case, wanted)
        for old in {*self._carrier.left_of(case.gold), *(twin.id for twin in twins)} - {row.id}:
            self._rows.remove(old, row.id)
        self._rows.put(row)
        self._carrier.take_links(row.id, wanted)
        self._carrier.settled[self._review.number_of(case)] = row.id
        content_of = self._review.comparer.content
        content = content_of(wanted)
        self._words += [(mark, row.id, "" if content_of(mark) == content else reason) for mark in case.annotations]

    def reject(self, case: Case, reason: str = "") -> None:
        """Let gold have nothing at the place of the case.

        Beside rejected annotations what was settled with other sets in view stays, unless it is just what they say.
        """
        said = {(mark.span, mark.label) for mark in case.annotations}
        for row in case.gold:
            if not said or row.id not in case.vouched or (row.span, row.label) in said:
                self._rows.remove(row.id)
        self._words += [(mark, None, reason) for mark in case.annotations]

    def extend(self, case: Case, gold: bytes) -> None:
        """Say of the annotations without a standing verdict what was said of the others: this gold row."""
        unsaid = [mark for mark in case.annotations if not standing(mark, case.verdicts)]
        self._words += [(mark, gold, "") for mark in unsaid]

    def has_room_for(self, case: Case, wanted: Annotation) -> bool:
        """Tell whether no gold row of another case has the same span and label, but other attributes."""
        own = self._carrier.left_of(case.gold)
        return all(_says(twin, wanted) for twin in self._rows.twins(wanted) if twin.id not in own)

    def plan(self) -> GoldPlan:
        """Give the plan; links are carried over last, when it is known what gold has."""
        self._carrier.carry_links()
        kept = [row for row in self._rows if not self._is_put(row)]
        return GoldPlan(
            tuple(row for row in self._rows if self._is_put(row)),
            tuple(gold for gold in self._before if gold not in self._rows),
            tuple(change for row in kept for change in self._relinked(row)),
            tuple(verdict for word in self._words for verdict in self._verdicts(*word)),
            tuple(self._carrier.companions),
            tuple(self._carrier.lost),
        )

    def _new_row(self, case: Case, wanted: Annotation) -> Annotation:
        """Give the gold row; with another id where a row that stays was changed by hand and kept its old one."""
        row = gold_row(wanted)
        going = {old.id for old in case.gold}
        while row.id in self._rows and row.id not in going:
            row = replace(row, id=uuid8(hashlib.sha256(row.id).digest()))
        return row

    def _is_put(self, row: Annotation) -> bool:
        before = self._before.get(row.id)
        return before is None or replace(before, links=row.links) != row

    def _relinked(self, row: Annotation) -> Iterator[GoldLinks]:
        before = self._before[row.id].links
        for role in sorted({*before, *row.links}):
            targets = row.links.get(role, ())
            if set(targets) != set(before.get(role, ())):
                yield GoldLinks(row.id, role, targets)

    def _verdicts(self, mark: Annotation, gold: bytes | None, reason: str) -> Iterator[Verdict]:
        """Give the reviewer's verdict, if it is new, and take back those of others that say otherwise."""
        said = Verdict(mark.id, self._review.reviewer, mark.stamp, gold, reason)
        verdicts = standing(mark, self._review.case_of(mark).verdicts)
        if not any(
            replace(said, seen_stamp=verdict.seen_stamp, stamp=verdict.stamp) == verdict for verdict in verdicts
        ):
            yield said
        for verdict in verdicts:
            if verdict.reviewer != said.reviewer and verdict.gold != said.gold:
                yield replace(verdict, deleted=True)


def _says(row: Annotation, wanted: Annotation) -> bool:
    """Tell whether a gold row of that span and label has the attributes, too."""
    return filled(row.attributes) == filled(wanted.attributes)
