"""What a merge will do, as it is shown before anything is written: plain values and counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.model import Annotator


class Outcome(StrEnum):
    """What becomes of a row of the returned file; `overruled` means that ours is newer."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    OVERRULED = "overruled"


class Reason(StrEnum):
    """Why a row that is new or newer is not applied."""

    NOT_ASSIGNEE = "not_assignee"  # somebody else's work
    LEAD = "lead"  # labels, attributes, assignments, decisions, guidelines: the lead's alone
    NEW_PERSON = "new_person"
    NAME_TAKEN = "name_taken"  # another person has that name here
    UNKNOWN_LABEL = "unknown_label"
    LOCKED = "locked"
    REMOVED_DOCUMENT = "removed_document"  # removed there, or removed here
    TAKEN = "taken"  # the id stands for a mark of somebody else or in another document
    WAITS = "waits"  # it speaks of a mark or document that is not here yet


class Warn(StrEnum):
    """What the lead should know before agreeing."""

    CLOCK_AHEAD = "clock_ahead"
    JOURNAL = "journal"
    UNFINISHED = "unfinished"
    FORKED = "forked"
    KEPT_APART = "kept_apart"
    WAITED = "waited"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows of one kind have each outcome."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    overruled: int = 0

    @property
    def applied(self) -> int:
        """Count the rows that a merge writes."""
        return self.new + self.changed


@dataclass(frozen=True, slots=True)
class Refusal:
    """Rows of one kind that are not applied, and why; `names` are the labels or people concerned, with their number."""

    reason: Reason
    kind: str
    count: int
    names: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know, with its number (hours, articles in progress, writers, articles apart, rows) and titles."""

    code: Warn
    count: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SameName:
    """A person of the returned file who has the name of another one here: perhaps the same, entered twice."""

    name: str
    theirs: bytes
    ours: bytes


@dataclass(frozen=True, slots=True)
class MergePlan:
    """All that a merge of one file will do.

    `kinds` are the tables, gold apart (`gold_annotations`); `people` counts annotations by whose they are; `progress`
    the sets of the person as handed back. `changes` counts the acts whose history comes along, `kept` the rows that are
    put aside until what they wait for is here. `state` says to which state of our project the plan belongs.
    """

    file_id: bytes
    person: Annotator
    review: bool
    number: int | None
    kinds: Mapping[str, Tally]
    people: Mapping[str, Tally]
    progress: Mapping[str, int]
    refusals: tuple[Refusal, ...]
    same_names: tuple[SameName, ...]
    notices: tuple[Notice, ...]
    changes: int
    state: str
    kept: int = 0

    @property
    def applied(self) -> int:
        """Count the rows that the merge writes."""
        return sum(tally.applied for tally in self.kinds.values())

    @property
    def brings_nothing(self) -> bool:
        """Tell whether all of it is here already: the file came back twice."""
        return not (self.applied or self.changes or self.kept)
