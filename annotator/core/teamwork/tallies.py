"""Count what a merge does with each row, while it goes through them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from annotator.core.model import Annotator
from annotator.core.store.identity import GOLD_ID, ahead_of_clock, hours_ahead
from annotator.core.store.received import ReceivedRow
from annotator.core.teamwork.plan import Notice, Outcome, Reason, Refusal, Tally, Warn

_IN_GOLD = frozenset(("sets", "annotations", "links"))


@dataclass(slots=True)
class Tallies:
    """What was counted so far; `names` are the people of both files by id, `waited` the rows of earlier files."""

    person: bytes
    names: dict[bytes, str]
    kinds: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    people: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    progress: Counter[str] = field(default_factory=Counter)
    refused: defaultdict[tuple[Reason, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    titles: list[str] = field(default_factory=list)
    waited: int = 0

    def count(self, table: str, row: ReceivedRow, owner: bytes | None, outcome: Outcome | Reason) -> None:
        """Take one row into account."""
        kind = _kind(table, owner)
        if isinstance(outcome, Reason):
            self.refused[outcome, kind][self._name(table, row, owner, outcome)] += 1
            return
        self.kinds[kind, outcome] += 1
        if table == "annotations" and owner:
            self.people[self.names.get(owner, "?"), outcome] += 1
        elif table == "sets" and owner == self.person and row.values["deleted"] is None:
            self.progress[str(row.values["state"])] += 1
        elif table == "documents" and outcome is Outcome.NEW:
            self.titles.append(str(row.values["title"]))

    def count_marks(self, owners: Iterable[bytes], outcome: Outcome) -> None:
        """Take many annotations with one outcome into account."""
        for owner, count in Counter(owners).items():
            self.kinds[_kind("annotations", owner), outcome] += count
            self.people[self.names.get(owner, "?"), outcome] += count

    def count_links(self, owners: Iterable[bytes], outcome: Outcome) -> None:
        """Take many links with one outcome into account, each by the owner of its mark."""
        for owner, count in Counter(owners).items():
            self.kinds[_kind("links", owner), outcome] += count

    def _name(self, table: str, row: ReceivedRow, owner: bytes | None, reason: Reason) -> str:
        """Give what the lead needs to know of a refused row: its label, or whose it is."""
        if reason is Reason.UNKNOWN_LABEL:
            return str(row.values["label"])
        if table == "people":
            return str(row.values["name"])
        return self.names.get(owner, "") if owner else ""

    def refusals(self) -> tuple[Refusal, ...]:
        """Give the rows that are not applied, by reason and kind."""
        return tuple(
            Refusal(reason, kind, names.total(), {name: count for name, count in sorted(names.items()) if name})
            for (reason, kind), names in sorted(self.refused.items())
        )

    def notices(self, *, largest_stamp: int, journal: bool, forks: int, titles: Set[str]) -> tuple[Notice, ...]:
        """Give what the lead should know before agreeing; `titles` are those that our project had before."""
        apart = tuple(sorted(titles & set(self.titles)))
        ahead = hours_ahead(largest_stamp) if ahead_of_clock(largest_stamp) else 0
        found = (
            Notice(Warn.CLOCK_AHEAD, ahead),
            Notice(Warn.JOURNAL, int(journal)),
            Notice(Warn.UNFINISHED, self.progress["in_progress"]),
            Notice(Warn.FORKED, forks),
            Notice(Warn.KEPT_APART, len(apart), apart),
            Notice(Warn.WAITED, self.waited),
        )
        return tuple(notice for notice in found if notice.count)


def _kind(table: str, owner: bytes | None) -> str:
    return f"gold_{table}" if owner == GOLD_ID and table in _IN_GOLD else table


def tally(counted: Counter[tuple[str, Outcome]]) -> dict[str, Tally]:
    """Sort counts by what was counted."""
    names = dict.fromkeys(name for name, _ in counted)
    return {name: Tally(*(counted[name, outcome] for outcome in Outcome)) for name in names}


def same_names(theirs: Iterable[Annotator], ours: Iterable[Annotator]) -> list[tuple[str, bytes, bytes]]:
    """Give people of another file who have the name, but not the id, of one of ours: (name, their id, our id)."""
    ours = list(ours)
    ids, by_name = {person.id for person in ours}, {person.name: person.id for person in ours}
    return [
        (person.name, person.id, by_name[person.name])
        for person in theirs
        if person.id not in ids and person.name in by_name
    ]
