"""One walk through a returned file, table by table: each row beside ours, decided, counted, given on in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from annotator.core.project import Project
from annotator.core.store import reading
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.ours import Ours, Standing, slices
from annotator.core.store.received import Received, ReceivedRow
from annotator.core.store.rows import TABLES, travelling
from annotator.core.store.state import State
from annotator.core.store.union import Row
from annotator.core.store.union_history import NewChanges
from annotator.core.teamwork.parties import Parties
from annotator.core.teamwork.plan import MergePlan, Outcome, SameName
from annotator.core.teamwork.rules import ORDER, Rules
from annotator.core.teamwork.tallies import Tallies, same_names, tally

# What the rules look at in an annotation: a plan of 300,000 need not read the rest.
_LOOKED_AT = ("id", "document", "person", "label", "deleted", "stamp", "writer")
Progress = Callable[[int, int], None]
SamePeople = Mapping[bytes, bytes]


@dataclass(slots=True)
class Step:
    """What a slice of one table brings: rows that we lack, and newer versions of ours."""

    table: str
    new: list[Row] = field(default_factory=list)
    newer: list[tuple[Row, Standing]] = field(default_factory=list)


class Walk:
    """Goes through a file that came back; what it found is counted, and `plan` sums it up.

    `whole` rows are needed to write them; to look at them some columns will do.
    """

    def __init__(
        self, project: Project, received: Received, parties: Parties, same_person: SamePeople, *, whole: bool
    ) -> None:
        self._project, self._received, self._parties = project, received, parties
        self._same, self._whole = same_person, whole
        # Rows of two people may fall together in one: the second one has to see what became of the first.
        self._placed: dict[Row, Standing] = {}
        self._theirs = received.people()
        names = {person.id: person.name for person in (*self._theirs, *project.people())}
        self._tallies = Tallies(GOLD_ID if parties.review else parties.person.id, names)
        self._titles = reading.titles(project.connection)
        self.state = State.read(project.connection).text()

    def new_changes(self) -> NewChanges:
        """Give the history that comes along: that of the person whose work this is."""
        mine = self._parties.person.id
        people = {mine: mine} | {theirs: ours for theirs, ours in self._same.items() if ours == mine}
        return NewChanges.find(self._project.connection, self._received.chains(), people)

    def steps(self, ours: Ours, progress: Progress | None = None) -> Iterator[Step]:
        """Decide on all rows, in an order in which they can be inserted.

        `progress` gets (rows done, rows in all) and may raise to stop.
        """
        rules = Rules(self._parties.terms(self._project, ours))
        total, done = sum(self._received.count(table) for table in ORDER), 0
        for table in ORDER:
            for rows in self._slices(table):
                plain = table == "annotations" and not self._same
                yield self._decide_marks(rows, ours, rules) if plain else self._decide(table, rows, ours, rules)
                done += len(rows)
                if progress:
                    progress(done, total)

    def _columns(self, table: str) -> tuple[str, ...]:
        return travelling(table) if self._whole or table != "annotations" else _LOOKED_AT

    def _slices(self, table: str) -> Iterator[list[Row]]:
        found = self._received.slices(table, *self._columns(table))
        if not self._same:
            return found
        renamed = (self._renamed(row) for row in chain.from_iterable(found))
        return slices((row for row in renamed if table != "people" or row[0] not in self._same), 1)

    def _renamed(self, row: Row) -> Row:
        """Let a row be that of the person who is the same here."""
        return tuple(self._same.get(value, value) if isinstance(value, bytes) else value for value in row)

    def _decide_marks(self, rows: list[Row], ours: Ours, rules: Rules) -> Step:
        """Decide on annotations: nearly always all of a slice stand in our file as they came, or none does."""
        columns = dict(zip(self._columns("annotations"), zip(*rows, strict=True), strict=True))
        ids, owners, documents = columns["id"], columns["person"], columns["document"]
        known = ours.versions_of_marks(ids)
        if not known and rules.admits_all(owners, documents, columns["label"], ids):
            self._tallies.count_marks(owners, Outcome.NEW)
            return Step("annotations", new=rows)
        versions = list(zip(ids, columns["stamp"], columns["writer"], owners, documents, strict=True))
        if known.issuperset(versions):
            rules.remember(ids, owners, documents)
            self._tallies.count_marks(owners, Outcome.UNCHANGED)
            return Step("annotations")
        return self._decide("annotations", rows, ours, rules)

    def _decide(self, table: str, rows: list[Row], ours: Ours, rules: Rules) -> Step:
        step, count = Step(table), len(TABLES[table].keys)
        columns = self._columns(table)[count:-2]
        standing = ours.standing(table, (row[:count] for row in rows))
        for row in rows:
            values = dict(zip(columns, row[count:-2], strict=True))
            name = (table, *row[:count])
            stands = self._placed.get(name) or standing.get(row[:count])
            theirs = ReceivedRow(row[:count], values, row[-2], row[-1])
            outcome = rules.decide(table, theirs, stands)
            self._tallies.count(table, theirs, rules.owner(table, theirs), outcome)
            if outcome is Outcome.NEW:
                step.new.append(row)
            elif outcome is Outcome.CHANGED and stands:
                step.newer.append((row, stands))
            if self._same and outcome in (Outcome.NEW, Outcome.CHANGED):
                self._placed[name] = Standing(theirs.stamp, theirs.writer, None)
        return step

    def plan(self, changes: NewChanges) -> MergePlan:
        """Give what the walk has found."""
        parties, tallies = self._parties, self._tallies
        others = [person for person in self._theirs if person.id not in self._same]
        return MergePlan(
            file_id=self._received.file_id,
            person=parties.person,
            review=parties.review,
            number=parties.made.number if parties.made else None,
            kinds=tally(tallies.kinds),
            people=tally(tallies.people),
            progress=dict(tallies.progress),
            refusals=tallies.refusals(),
            same_names=tuple(SameName(*found) for found in same_names(others, self._project.people())),
            notices=tallies.notices(
                largest_stamp=self._received.largest_stamp,
                journal=self._received.had_journal,
                forks=changes.forks,
                titles=self._titles,
            ),
            changes=len(changes.changes),
            state=self.state,
        )
