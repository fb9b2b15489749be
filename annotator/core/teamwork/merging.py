"""Take a file back: look at all of it first, then write it in one transaction, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from annotator.core.errors import KnownError
from annotator.core.model import Change
from annotator.core.project import Project
from annotator.core.store import team
from annotator.core.store.connection import known_faults
from annotator.core.store.ours import Ours
from annotator.core.store.received import Received
from annotator.core.store.union import Union
from annotator.core.store.union_history import History
from annotator.core.teamwork.parties import Parties
from annotator.core.teamwork.plan import MergePlan
from annotator.core.teamwork.walk import Progress, SamePeople, Walk

_NOBODY: SamePeople = MappingProxyType({})


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
    same_person: SamePeople = _NOBODY,
    progress: Progress | None = None,
) -> MergePlan:
    """Say what a merge of this file would do; nothing is written.

    `person` names whose file it is where the project has no record of it, `same_person` who in it (id there) is whom
    of ours. `progress` gets (rows done, rows in all) and may raise to stop. Raises KnownErrors `merge.*` and
    `received.*`.
    """
    with known_faults(project.path):
        walk = Walk(project, received, Parties.of(project, received, person), same_person, whole=False)
        changes = walk.new_changes()
        for _ in walk.steps(Ours(project.connection), progress):
            pass
        return walk.plan(changes)


def merge(
    project: Project,
    received: Received,
    planned: MergePlan,
    *,
    acting: bytes,
    backup: Callable[[], object],
    same_person: SamePeople = _NOBODY,
    progress: Progress | None = None,
) -> Merged:
    """Do what was planned, after `backup` made a verified copy; arguments as of `plan_merge`.

    A file that brings nothing new is noted as returned, and that is all. Raises KnownErrors `merge.*`, among them
    `merge.stale` where the project is no longer as it was when the plan was made.
    """
    parties = Parties.of(project, received, planned.person.id)
    if not planned.brings_nothing:
        backup()
    done: list[MergePlan] = []

    def fill(union: Union) -> None:
        walk = Walk(project, received, parties, same_person, whole=True)
        if walk.state != planned.state:
            raise _stale()
        changes = walk.new_changes()
        history = History(union, changes)
        for step in walk.steps(union.ours, progress):
            union.add(step.table, step.new, received.text if step.table == "documents" else None)
            history.meet(step.table, step.new)
            for row, ours in step.newer:
                union.replace(step.table, row, ours)
        history.write()
        walk.keep_waiting(union)
        done.append(walk.plan(changes))

    change = project.merge(acting, fill, _hand_overs(project, received, parties))
    return Merged(done[0], change)


def _hand_overs(project: Project, received: Received, parties: Parties) -> list[bytes]:
    """Give which of our hand-overs came back: a work file may have taken in several."""
    if parties.outward:
        return []
    there = {row.key[0] for row in received.rows("handovers")} | {received.file_id}
    made = team.hand_overs(project.connection)
    return [item.id for item in made if item.id in there and item.person == parties.person.id]


def _stale() -> KnownError:
    return KnownError("The project has changed since the plan was made; look at the plan again.", code="merge.stale")
