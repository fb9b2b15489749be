"""What the dialog of taking back is told and what it answers. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.teamwork.plan import MergePlan, SameName

UNKNOWN_FILE = "merge.unknown_file"


class Standing(StrEnum):
    """What a returned file waits for."""

    READY = "ready"
    EMPTY = "empty"  # all of it is here already
    ASKS = "asks"  # somebody has to say who is who
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Returned:
    """One returned file with its plan, or why there is none.

    `person` is whose work it is where the project did not make the file. `names` are people who have a name of ours and
    another id; `same` says of them (by their id there) whom of ours they are, None for somebody else. `left_out` files
    are not taken in.
    """

    path: Path
    plan: MergePlan | None = None
    error: KnownError | None = None
    person: bytes | None = None
    names: tuple[SameName, ...] = ()
    same: Mapping[bytes, bytes | None] = field(default_factory=dict)
    left_out: bool = False

    @property
    def standing(self) -> Standing:
        """Say what this file waits for."""
        if self.plan is None:
            asks = self.error is not None and self.error.code == UNKNOWN_FILE
            return Standing.ASKS if asks else Standing.REFUSED
        if any(one.theirs not in self.same for one in self.names):
            return Standing.ASKS
        return Standing.EMPTY if self.plan.brings_nothing else Standing.READY

    @property
    def same_person(self) -> dict[bytes, bytes]:
        """Give who in the file is whom of ours, as the merge takes it."""
        return {theirs: ours for theirs, ours in self.same.items() if ours is not None}

    @property
    def is_wanted(self) -> bool:
        """Say whether the file will be taken in; one that brings nothing is still noted as back."""
        return not self.left_out and self.standing in (Standing.READY, Standing.EMPTY)

    def planned(self, plan: MergePlan) -> Returned:
        """Give the file with its plan; who was asked about once stays in question, so that the answer can change."""
        new = tuple(one for one in plan.same_names if one.theirs not in {known.theirs for known in self.names})
        return replace(self, plan=plan, error=None, names=self.names + new)

    def refused(self, error: KnownError) -> Returned:
        """Give the file with the reason why there is no plan."""
        return replace(self, plan=None, error=error)

    def answered(self, theirs: bytes, ours: bytes | None) -> Returned:
        """Give the file with the answer who that person is."""
        return replace(self, same={**self.same, theirs: ours})


class Obstacle(StrEnum):
    """Why nothing can be taken in."""

    NO_FILES = "no_files"
    ASKS = "asks"
    REFUSED = "refused"


def obstacle(files: Sequence[Returned]) -> Obstacle | None:
    """Say what keeps the taking back from beginning: one open question, or nothing that can come in."""
    if not files:
        return Obstacle.NO_FILES
    if any(file.standing is Standing.ASKS and not file.left_out for file in files):
        return Obstacle.ASKS
    return None if any(file.is_wanted for file in files) else Obstacle.REFUSED


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of one file: what it brought, or why it brought nothing."""

    path: Path
    plan: MergePlan | None = None
    error: KnownError | None = None
