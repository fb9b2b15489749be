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
from annotator.core.teamwork.late import Late, marks_of
from annotator.core.teamwork.plan import Outcome, Reason
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

    def __init__(self, ours: Ours, rules: Rules, tallies: Tallies, late: Late, *, whole: bool, same: bool) -> None:
        self._ours, self._rules, self._tallies, self._late = ours, rules, tallies, late
        self._whole, self._same = whole, same
        # Rows of two people may fall together in one, and a row may have waited in several versions: the second one
        # has to see what became of the first.
        self._placed: dict[Row, Standing] = {}

    def decide(self, table: str, rows: list[Row]) -> Step:
        """Say what a slice brings."""
        alike, count = None, len(TABLES[table].keys)
        if self._late.meets(table, (row[:count] for row in rows)):
            return self._one_by_one(table, rows)
        if table == "annotations" and not self._same:
            alike = self._alike_marks(rows)
        elif table == "links":
            alike = self._alike_links(rows)
        return self._one_by_one(table, rows) if alike is None else alike

    def decide_late(self, table: str) -> Step:
        """Say which of the rows that wait come in now; those of this file that do not are counted as such."""
        step, waiting = Step(table), self._late.of(table)
        standing = self._ours.standing(table, dict.fromkeys(it.row.key for it in waiting))
        for it in waiting:
            stands = self._placed.get((table, *it.row.key)) or standing.get(it.row.key)
            rules = self._late.rules_for(it)
            outcome = rules.decide(table, it.row, stands)
            came, applied = self._late.came(it), outcome in (Outcome.NEW, Outcome.CHANGED)
            if came or applied:
                self._tallies.count(table, it.row, rules.owner(table, it.row), outcome)
            if applied:
                self._tallies.waited += not came
                self._take(step, it.columns if self._whole else it.row.key, it.row, outcome, stands)
            if not isinstance(outcome, Reason):
                self._late.done(it)
        return step

    def look_up_late(self) -> None:
        """Take note of those marks of our file that the rows that wait speak of."""
        known = self._ours.versions_of_marks(marks_of(it for table in TABLES for it in self._late.of(table)))
        for id_, _, _, owner, document in known:
            self._rules.remember((id_,), (owner,), (document,))

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
            stands = self._placed.get((table, *row[:count])) or standing.get(row[:count])
            theirs = ReceivedRow(row[:count], values, row[-2], row[-1])
            outcome = self._rules.decide(table, theirs, stands)
            if self._late.keep(table, theirs, outcome):
                continue  # counted when all that it may wait for has been seen
            self._tallies.count(table, theirs, self._rules.owner(table, theirs), outcome)
            self._take(step, row, theirs, outcome, stands)
        return step

    def _take(
        self, step: Step, row: Row, theirs: ReceivedRow, outcome: Outcome | Reason, stands: Standing | None
    ) -> None:
        if outcome is Outcome.NEW:
            step.new.append(row)
        elif outcome is Outcome.CHANGED and stands:
            step.newer.append((row, stands))
        else:
            return
        name = (step.table, *theirs.key)
        if self._same or self._late.meets(step.table, (theirs.key,)):
            owner, document = (_id(theirs.values.get(column)) for column in ("person", "document"))
            self._placed[name] = Standing(theirs.stamp, theirs.writer, None, owner, document)

    def _standing(self, table: str, rows: list[Row], count: int) -> dict[Row, Standing]:
        """Look up how our rows stand; of those that stand as they came, no more is asked than their version."""
        if table == "annotations":
            return self._ours.standing(table, (row[:count] for row in rows))
        known = self._ours.versions(table, (row[0] for row in rows))
        same = {row[:count]: Standing(row[-2], row[-1], None) for row in rows if (*row[:count], *row[-2:]) in known}
        there = {version[:count] for version in known}
        others = (row[:count] for row in rows if row[:count] in there and row[:count] not in same)
        return {**same, **self._ours.standing(table, others)}


def _id(value: object) -> bytes | None:
    return value if isinstance(value, bytes) else None
