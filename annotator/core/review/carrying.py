"""Links on their way into gold: to the gold row of what they lead to, which comes along where gold lacks it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.core.model import Annotation
from annotator.core.review.gold import chosen_gold, gold_row
from annotator.core.review.gold_rows import GoldRows
from annotator.core.review.matching import shared
from annotator.core.review.plan import Companion, LostLink, Review
from annotator.core.review.standing import standing


class Carrier:
    """Gives gold rows their links; `settled` are the gold rows that the act gives to cases, by number."""

    def __init__(self, review: Review, rows: GoldRows) -> None:
        self._review = review
        self._rows = rows
        self._sources: dict[bytes, Annotation] = {}
        self.settled: dict[int, bytes] = {}
        self.companions: list[Companion] = []
        self.lost: list[LostLink] = []

    def left_of(self, rows: Iterable[Annotation]) -> list[bytes]:
        """Give those gold rows of a case that the act has not given to another one."""
        taken = set(self.settled.values())
        return [row.id for row in rows if row.id not in taken]

    def take_links(self, gold: bytes, source: Annotation) -> None:
        """Let a gold row link to what this annotation links to."""
        self._sources[gold] = source

    def carry_links(self) -> None:
        """Carry all links over; what comes along brings what it links to itself, and so on."""
        carried: set[bytes] = set()
        while waiting := [gold for gold in self._sources if gold in self._rows and gold not in carried]:
            for gold in waiting:
                carried.add(gold)
                found = {role: self._carried(gold, role, ids) for role, ids in self._sources[gold].links.items()}
                links = {role: ids for role, ids in found.items() if ids}
                self._rows.put(replace(self._rows[gold], links=links))
        for row in self._rows:
            if row.id not in carried:
                links = {role: self._moved(row, role, ids) for role, ids in row.links.items()}
                self._rows.put(replace(row, links=links))

    def _carried(self, gold: bytes, role: str, ids: Iterable[bytes]) -> tuple[bytes, ...]:
        found = set()
        for id_ in ids:
            row = self._counterpart(gold, role, id_) or self._brought_along(role, id_)
            if row is None:
                self.lost.append(LostLink(gold, role, id_))
            else:
                found.add(row)
        return tuple(sorted(found - {gold}))

    def _moved(self, row: Annotation, role: str, ids: Iterable[bytes]) -> tuple[bytes, ...]:
        """Let the links of other gold rows follow; a link to what is gone stays, and shows that it is."""
        found = set()
        for id_ in ids:
            there = self._rows.present(id_)
            may_link = there in self._rows and self._review.may_link(row.label, role, self._rows[there].label)
            found.add(there if may_link else id_)
        return tuple(sorted(found - {row.id}))

    def _counterpart(self, gold: bytes, role: str, id_: bytes) -> bytes | None:
        """Give the gold row that stands for a linked mark: that of its case, else the one of its label over it."""
        if self._rows.present(id_) in self._rows:
            return self._rows.present(id_)
        mark = self._review.marks.get(id_)
        if mark is None:
            return None
        label = self._rows[gold].label
        rows = [row for row in self._settled(mark) if self._review.may_link(label, role, row.label)]
        if not rows:
            rows = [row for row in self._rows if row.label == mark.label and row.id != gold and shared(row, mark)]
        best = max(rows, key=lambda row: (_common(row, mark), shared(row, mark), row.id), default=None)
        return best.id if best else None

    def _settled(self, mark: Annotation) -> list[Annotation]:
        """Give the gold rows that the act or a verdict names for a mark, else those of its case."""
        number = self._review.places[mark.id]
        if number in self.settled:
            return [self._rows[self.settled[number]]]
        case = self._review.cases[number]
        named = [verdict.gold for verdict in standing(mark, case.verdicts)]
        present = [self._rows.present(gold) for gold in named or self.left_of(case.gold) if gold is not None]
        return [self._rows[gold] for gold in present if gold in self._rows]

    def _brought_along(self, role: str, id_: bytes) -> bytes | None:
        mark = self._review.marks.get(id_)
        if mark is None or self._is_ruled(mark) or self._rows.twins(mark):
            return None
        row = gold_row(mark)
        if row.id in self._rows:
            return None
        self._rows.put(row)
        self.take_links(row.id, mark)
        self.companions.append(Companion(role, row.id, id_))
        return row.id

    def _is_ruled(self, mark: Annotation) -> bool:
        """Tell whether it was said already that gold has something else in the place of this mark, or nothing."""
        case = self._review.case_of(mark)
        is_settled = self._review.places[mark.id] in self.settled
        return is_settled or bool(standing(mark, case.verdicts)) or bool(self.left_of(chosen_gold(case)))


def _common(one: Annotation, other: Annotation) -> int:
    """Give the number of characters that two spans share; at most 0 where they share none."""
    return min(one.end, other.end) - max(one.start, other.start)
