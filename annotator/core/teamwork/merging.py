"""Take a file back: look at all of it first, then write it in one transaction, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from annotator.core.errors import KnownError
from annotator.core.model import Annotator, Change
from annotator.core.project import Project
from annotator.core.store import reading, team
from annotator.core.store.connection import known_faults
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.ours import Ours, Standing, slices
from annotator.core.store.received import Received, ReceivedRow
from annotator.core.store.rows import row_text
from annotator.core.store.state import State
from annotator.core.store.union import Union
from annotator.core.store.union_history import History, NewChanges
from annotator.core.teamwork.parties import Parties
from annotator.core.teamwork.plan import MergePlan, Outcome, Reason, SameName
from annotator.core.teamwork.rules import ORDER, Rules
from annotator.core.teamwork.tallies import Tallies, same_names, tally

Progress = Callable[[int, int], None]
_AT_ONCE = 500
_NOBODY: Mapping[bytes, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did, and the change that did it."""

    plan: MergePlan
    change: Change


def plan_merge(
    project: Project,
    received: Received,
    *,
    person: bytes | None = None,
    same_person: Mapping[bytes, bytes] = _NOBODY,
    progress: Progress | None = None,
) -> MergePlan:
    """Say what a merge of this file would do; nothing is written.

    `person` names whose file it is where the project has no record of it, `same_person` who in it (id there) is whom
    of ours. `progress` gets (rows done, rows in all) and may raise to stop. Raises KnownErrors `merge.*` and
    `received.*`.
    """
    with known_faults(project.path):
        merging = _Merging(project, received, Parties.of(project, received, person), same_person)
        changes = merging.new_changes()
        for _ in merging.judged(Ours(project.connection), progress):
            pass
        return merging.plan(changes)


def merge(
    project: Project,
    received: Received,
    planned: MergePlan,
    *,
    acting: bytes,
    backup: Callable[[], object],
    same_person: Mapping[bytes, bytes] = _NOBODY,
    progress: Progress | None = None,
) -> Merged:
    """Do what was planned, after `backup` made a verified copy; arguments as of `plan_merge`.

    A file that brings nothing new is noted as returned, and that is all. Raises KnownErrors `merge.*`, among them
    `merge.stale` where the project is no longer as it was when the plan was made.
    """
    parties = Parties.of(project, received, planned.person.id)
    merging = _Merging(project, received, parties, same_person)
    if not planned.brings_nothing:
        backup()
    done: list[MergePlan] = []

    def fill(union: Union) -> None:
        if planned.state != merging.state:
            raise _stale()
        changes = merging.new_changes()
        merging.write(union, History(union, changes), progress)
        done.append(merging.plan(changes))

    change = project.merge(acting, fill, merging.hand_overs())
    return Merged(done[0], change)


class _Judged(NamedTuple):
    """A row of the returned file, how ours stands, and what becomes of it."""

    row: ReceivedRow
    ours: Standing | None
    outcome: Outcome | Reason


class _Merging:
    """One walk through a returned file."""

    def __init__(
        self, project: Project, received: Received, parties: Parties, same_person: Mapping[bytes, bytes]
    ) -> None:
        self._project, self._received, self._parties = project, received, parties
        self._same = same_person
        self._people = received.people()
        names = {person.id: person.name for person in (*self._people, *project.people())}
        self._tallies = Tallies(GOLD_ID if parties.review else parties.person.id, names)
        self._titles = reading.titles(project.connection)
        self.state = State.read(project.connection).text()

    def new_changes(self) -> NewChanges:
        """Give the history that comes along: that of the person, whose acts these are."""
        mine = self._parties.person.id
        people = {mine: mine} | {theirs: ours for theirs, ours in self._same.items() if ours == mine}
        return NewChanges.find(self._project.connection, self._received.chains(), people)

    def judged(self, ours: Ours, progress: Progress | None = None) -> Iterator[tuple[str, list[_Judged]]]:
        """Decide on all rows, slice by slice, in an order in which they can be inserted."""
        rules = Rules(self._parties.terms(self._project, ours))
        total, done = sum(self._received.count(table) for table in ORDER), 0
        for table in ORDER:
            # Rows of two people may fall together in one: each has to see what became of the one before.
            size = 1 if self._same and table in ("sets", "verdicts") else _AT_ONCE
            for rows in slices(self._rows(table), size):
                standing = ours.standing(table, [row.key for row in rows])
                found = []
                for row in rows:
                    outcome = rules.decide(table, row, standing.get(row.key))
                    self._tallies.count(table, row, rules.owner(table, row), outcome)
                    found.append(_Judged(row, standing.get(row.key), outcome))
                yield table, found
                done += len(rows)
                if progress:
                    progress(done, total)

    def _rows(self, table: str) -> Iterator[ReceivedRow]:
        rows = self._received.rows(table)
        if not self._same:
            return rows
        if table == "people":
            return (row for row in rows if row.key[0] not in self._same)
        return (self._renamed(row) for row in rows)

    def _renamed(self, row: ReceivedRow) -> ReceivedRow:
        """Let a row be that of the person who is the same here."""
        key = tuple(self._same.get(part, part) if isinstance(part, bytes) else part for part in row.key)
        person = row.values.get("person")
        values = {**row.values, "person": self._same[person]} if person in self._same else row.values
        return row._replace(key=key, values=values)

    def write(self, union: Union, history: History, progress: Progress | None) -> None:
        """Write what is new or newer, rows first."""
        for table, found in self.judged(union.ours, progress):
            new = [it.row for it in found if it.outcome is Outcome.NEW]
            union.add(table, new, self._received.text if table == "documents" else None)
            if history.touches_rows:
                for row in new:
                    history.met(table, row_text(row.key), row)
            for it in found:
                if it.outcome is Outcome.CHANGED and it.ours:
                    union.replace(table, it.row, it.ours)
        history.write()

    def hand_overs(self) -> list[bytes]:
        """Give which of our hand-overs came back: a work file may have taken in several."""
        if self._parties.outward:
            return []
        there = {row.key[0] for row in self._received.rows("handovers")} | {self._received.file_id}
        made = team.hand_overs(self._project.connection)
        return [item.id for item in made if item.id in there and item.person == self._parties.person.id]

    def plan(self, changes: NewChanges) -> MergePlan:
        """Give what the walk has found."""
        parties, tallies = self._parties, self._tallies
        stamp = max((change.stamp for change in changes.changes), default=0)
        tallies.largest_stamp = max(tallies.largest_stamp, stamp)
        notices = tallies.notices(
            journal=self._received.had_journal,
            forks=changes.forks,
            known_titles=self._titles,
        )
        return MergePlan(
            file_id=self._received.file_id,
            person=parties.person,
            review=parties.review,
            number=parties.made.number if parties.made else None,
            kinds=tally(tallies.kinds),
            people=tally(tallies.people),
            progress=dict(tallies.progress),
            refusals=tallies.refusals(),
            same_names=self._same_names(),
            notices=notices,
            changes=len(changes.changes),
            state=self.state,
        )

    def _same_names(self) -> tuple[SameName, ...]:
        theirs: list[Annotator] = [person for person in self._people if person.id not in self._same]
        return tuple(SameName(*found) for found in same_names(theirs, self._project.people()))


def _stale() -> KnownError:
    return KnownError(
        "The project has changed since the plan was made; look at the plan again.", code="merge.stale"
    )
