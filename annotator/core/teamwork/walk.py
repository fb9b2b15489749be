"""One walk through a returned file, table by table: each row beside ours, decided, counted, given on in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from annotator.core.ids import answer_id
from annotator.core.project import Project
from annotator.core.store import reading, team
from annotator.core.store.chains import NewChanges
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.ours import Ours, slices
from annotator.core.store.received import Received
from annotator.core.store.state import State
from annotator.core.store.union import Row, Union
from annotator.core.store.waiting import read_waiting, write_waiting
from annotator.core.teamwork.deciding import Deciding, Step, columns_read
from annotator.core.teamwork.late import Late
from annotator.core.teamwork.parties import Parties
from annotator.core.teamwork.plan import MergePlan, SameName
from annotator.core.teamwork.rules import ORDER, Rules
from annotator.core.teamwork.tallies import Tallies, same_names, tally

Progress = Callable[[int, int], None]
SamePeople = Mapping[bytes, bytes]


class Walk:
    """Goes through a file that came back; what it found is counted, and `plan` sums it up.

    `whole` rows are needed to write them; to look at them some columns will do.
    """

    def __init__(
        self, project: Project, received: Received, parties: Parties, same_person: SamePeople, *, whole: bool
    ) -> None:
        self._project, self._received, self._parties = project, received, parties
        self._same, self._whole = same_person, whole
        self._theirs = received.people()
        names = {person.id: person.name for person in (*self._theirs, *project.people())}
        self._tallies = Tallies(GOLD_ID if parties.review else parties.person.id, names)
        self._titles = reading.titles(project.connection)
        self._late: Late | None = None
        self.state = State.read(project.connection).text()

    def new_changes(self) -> NewChanges:
        """Give the history that comes along: that of the person whose work this is."""
        mine = self._parties.person.id
        people = {mine: mine} | {theirs: ours for theirs, ours in self._same.items() if ours == mine}
        return NewChanges.find(self._project.connection, self._received.chains(), people)

    def steps(self, ours: Ours, progress: Progress | None = None) -> Iterator[Step]:
        """Decide on all rows, and then on those that wait, in an order in which they can be inserted.

        `progress` gets (rows done, rows in all) and may raise to stop.
        """
        connection, terms = self._project.connection, self._parties.terms(self._project, ours)
        late = Late(
            read_waiting(connection, self._project.path),
            terms,
            lambda person: team.locked_documents(connection, person),
        )
        self._late = late
        deciding = Deciding(ours, Rules(terms), self._tallies, late, whole=self._whole, same=bool(self._same))
        total, done = sum(self._received.count(table) for table in ORDER), 0
        for table in ORDER:
            for rows in self._slices(table):
                yield deciding.decide(table, rows)
                done += len(rows)
                if progress:
                    progress(done, total)
        deciding.look_up_late()
        for table in ORDER:
            yield deciding.decide_late(table)

    def keep_waiting(self, union: Union) -> None:
        """Write down which rows wait from now on, after all steps."""
        assert self._late
        ended, new = self._late.ended(), self._late.new()
        if ended or new:
            write_waiting(union.connection, union.batch, ended=ended, new=new)

    def _slices(self, table: str) -> Iterator[list[Row]]:
        found = self._received.slices(table, *columns_read(table, whole=self._whole))
        if not self._same:
            return found
        renamed = (self._renamed(table, row) for row in chain.from_iterable(found))
        return slices((row for row in renamed if table != "people" or row[0] not in self._same), 1)

    def _renamed(self, table: str, row: Row) -> Row:
        """Let a row be that of the person who is the same here; an answer is called by whose it is."""
        named: Row = tuple(self._same.get(value, value) if isinstance(value, bytes) else value for value in row)
        return (answer_id(*named[1:6]), *named[1:]) if table == "answers" and named != row else named

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
            kept=len(self._late.new()) if self._late else 0,
        )
