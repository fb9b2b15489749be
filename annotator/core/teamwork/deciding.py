"""Decide on a slice of rows at once where they are all alike, and row by row where they are not.

A returned file has rows by the hundred thousand, and nearly always all of a slice stand in our file as they came, or
none of them is there. Both are seen by comparing whole columns.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import itemgetter

from annotator.core.store.ours import Ours, Standing
from annotator.core.store.received import ReceivedRow
from annotator.core.store.rows import TABLES, travelling
from annotator.core.store.union import Row
from annotator.core.teamwork.plan import Outcome
from annotator.core.teamwork.rules import Rules
from annotator.core.teamwork.tallies import Tallies

# What the rules look at in an annotation: a plan of 300,000 need not read the rest.
_LOOKED_AT = ("id", "document", "person", "label", "deleted", "stamp", "writer")


def columns_read(table: str, *, whole: bool) -> tuple[str, ...]:
    """Give the columns that a walk reads: all that travel where rows are to be written."""
    return travelling(table) if whole or table != "annotations" else _LOOKED_AT


@dataclass(slots=True)
class Step:
    """What a slice of one table brings: rows that we lack, and newer versions of ours."""

    table: str
    new: list[Row] = field(default_factory=list)
    newer: list[tuple[Row, Standing]] = field(default_factory=list)


class Deciding:
    """Applies the rules to slices of rows and counts what comes of it; `same` says that two people may be one."""

    def __init__(self, ours: Ours, rules: Rules, tallies: Tallies, *, whole: bool, same: bool) -> None:
        self._ours, self._rules, self._tallies = ours, rules, tallies
        self._whole, self._same = whole, same
        # Rows of two people may fall together in one: the second one has to see what became of the first.
        self._placed: dict[Row, Standing] = {}

    def decide(self, table: str, rows: list[Row]) -> Step:
        """Say what a slice brings."""
        alike = None
        if table == "annotations" and not self._same:
            alike = self._alike_marks(rows)
        elif table == "links":
            alike = self._alike_links(rows)
        return self._one_by_one(table, rows) if alike is None else alike

    def _alike_marks(self, rows: list[Row]) -> Step | None:
        """Decide on annotations that are all new or all known; None where they are not."""
        columns = dict(zip(columns_read("annotations", whole=self._whole), zip(*rows, strict=True), strict=True))
        ids, owners, documents = columns["id"], columns["person"], columns["document"]
        known = self._ours.versions_of_marks(ids)
        if not known and self._rules.admits_all(ids, owners, documents, columns["label"]):
            self._tallies.count_marks(owners, Outcome.NEW)
            return Step("annotations", new=rows)
        if known.issuperset(zip(ids, columns["stamp"], columns["writer"], owners, documents, strict=True)):
            self._rules.remember(ids, owners, documents)
            self._tallies.count_marks(owners, Outcome.UNCHANGED)
            return Step("annotations")
        return None

    def _alike_links(self, rows: list[Row]) -> Step | None:
        """Decide on links that all lead between new annotations of one set, or are all known."""
        sources = list(map(itemgetter(0), rows))
        if owners := self._rules.owners_of_new(sources, list(map(itemgetter(2), rows))):
            self._tallies.count_links(owners, Outcome.NEW)
            return Step("links", new=rows)
        known = self._ours.versions("links", sources)
        if known.issuperset((*row[:3], row[-2], row[-1]) for row in rows):
            self._tallies.count_links(map(self._rules.owner_of_mark, sources), Outcome.UNCHANGED)
            return Step("links")
        return None

    def _one_by_one(self, table: str, rows: list[Row]) -> Step:
        step, count = Step(table), len(TABLES[table].keys)
        columns = columns_read(table, whole=self._whole)[count:-2]
        standing = self._standing(table, rows, count)
        for row in rows:
            values = dict(zip(columns, row[count:-2], strict=True))
            name = (table, *row[:count])
            stands = self._placed.get(name) or standing.get(row[:count])
            theirs = ReceivedRow(row[:count], values, row[-2], row[-1])
            outcome = self._rules.decide(table, theirs, stands)
            self._tallies.count(table, theirs, self._rules.owner(table, theirs), outcome)
            if outcome is Outcome.NEW:
                step.new.append(row)
            elif outcome is Outcome.CHANGED and stands:
                step.newer.append((row, stands))
            if self._same and outcome in (Outcome.NEW, Outcome.CHANGED):
                self._placed[name] = Standing(theirs.stamp, theirs.writer, None)
        return step

    def _standing(self, table: str, rows: list[Row], count: int) -> dict[Row, Standing]:
        """Look up how our rows stand; of those that stand as they came, no more is asked than their version."""
        if table == "annotations":
            return self._ours.standing(table, (row[:count] for row in rows))
        known = self._ours.versions(table, (row[0] for row in rows))
        same = {row[:count]: Standing(row[-2], row[-1], None) for row in rows if (*row[:count], *row[-2:]) in known}
        there = {version[:count] for version in known}
        others = (row[:count] for row in rows if row[:count] in there and row[:count] not in same)
        return {**same, **self._ours.standing(table, others)}
