"""The verb that takes back what was handed over, and what it says of each file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from annotator import paths
from annotator.commands.parts import FILE, JSON, answer, bar, hashiya
from annotator.core.project import Project
from annotator.core.store.backup import Backups
from annotator.core.store.identity import ORIGINAL_ID
from annotator.core.store.received import Received
from annotator.core.teamwork.merging import merge as take_back
from annotator.core.teamwork.merging import plan_merge
from annotator.core.teamwork.plan import MergePlan, SameName, Tally

_OUTCOMES = ("new", "changed", "unchanged", "overruled")


@hashiya.command("merge")
@FILE
@click.argument("returned", metavar="RETURNED...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would be taken back.")
@click.option("--annotator", "name", metavar="NAME", help="Whose work it is, for files that this project never made.")
@click.option("--same-names", is_flag=True, help="People of one name are one person, entered twice.")
@JSON
def merge(
    file: Path, returned: tuple[Path, ...], dry_run: bool, name: str | None, same_names: bool, as_json: bool
) -> None:
    """Take files back that were handed over: first a plan of all, then a backup, then one after the other."""
    with ExitStack() as opened, Project.open(file, write=not dry_run) as project, bar("merge", as_json) as progress:
        person = project.person_named(name).id if name else None
        files = [opened.enter_context(Received.open(path, progress=progress)) for path in returned]
        # Whatever is wrong with one of them is found before any is taken back.
        plans = [_plan(project, received, person, same_names) for received in files]
        backup = _Backup(project)
        if not dry_run:
            plans = [_take_back(project, received, person, same_names, backup) for received in files]
    facts = [{"file": str(path), **_facts(plan)} for path, plan in zip(returned, plans, strict=True)]
    lines = [line for path, plan in zip(returned, plans, strict=True) for line in (f"{path}:", *_lines(plan))]
    report = {"dry_run": dry_run, "backup": str(backup.made) if backup.made else None, "files": facts}
    answer(as_json, report, "\n".join(lines))


class _Backup:
    """One backup before the first file that changes anything."""

    def __init__(self, project: Project) -> None:
        self.made: Path | None = None
        self._project = project

    def __call__(self) -> None:
        if self.made is None:
            backups = Backups(paths.backup_dir())
            self.made = backups.make(self._project.connection, self._project.path, "merge")


def _plan(project: Project, received: Received, person: bytes | None, same_names: bool) -> MergePlan:
    plan = plan_merge(project, received, person=person)
    return plan_merge(project, received, person=person, same_person=_same(plan)) if same_names else plan


def _same(plan: MergePlan) -> dict[bytes, bytes]:
    return {same.theirs: same.ours for same in plan.same_names}


def _take_back(
    project: Project, received: Received, person: bytes | None, same_names: bool, backup: Callable[[], object]
) -> MergePlan:
    """Plan anew, because the file before may have brought the same, and do it."""
    same = _same(plan_merge(project, received, person=person)) if same_names else {}
    plan = plan_merge(project, received, person=person, same_person=same)
    return take_back(project, received, plan, acting=ORIGINAL_ID, backup=backup, same_person=same).plan


def _facts(plan: MergePlan) -> dict[str, Any]:
    return {
        "file_id": plan.file_id.hex(),
        "annotator": plan.person.name,
        "number": plan.number,
        "review": plan.review,
        "rows": {kind: _tally(tally) for kind, tally in plan.kinds.items()},
        "annotations": {name: _tally(tally) for name, tally in plan.people.items()},
        "progress": dict(plan.progress),
        "not_applied": [
            {"reason": it.reason, "kind": it.kind, "count": it.count, "names": dict(it.names)} for it in plan.refusals
        ],
        "same_names": [_same_name(same) for same in plan.same_names],
        "notices": [{"code": it.code, "count": it.count, "names": list(it.names)} for it in plan.notices],
        "changes": plan.changes,
        "kept": plan.kept,
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {outcome: getattr(tally, outcome) for outcome in _OUTCOMES}


def _same_name(same: SameName) -> dict[str, str]:
    return {"name": same.name, "theirs": same.theirs.hex(), "ours": same.ours.hex()}


def _lines(plan: MergePlan) -> Sequence[str]:
    """Say the plan in words."""
    number = f", hand-over {plan.number}" if plan.number else ""
    progress = "; ".join(filter(None, [_counted(plan.progress), "" if plan.applied else "nothing new"]))
    lines = [f"  {plan.person.name}{number}: {progress or 'no set'}"]
    for kind, tally in plan.kinds.items():
        counts = {outcome: count for outcome, count in _tally(tally).items() if count and outcome != "unchanged"}
        lines += [f"  {kind}: {_counted(counts)}"] if counts else []
    for refused in plan.refusals:
        names = f" ({_counted(refused.names)})" if refused.names else ""
        lines.append(f"  not taken: {refused.count} {refused.kind}, {refused.reason}{names}")
    lines += [f"  same name, other id: {same.name}" for same in plan.same_names]
    lines += [f"  note: {it.code} {', '.join(it.names) or it.count}" for it in plan.notices]
    return lines


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())
