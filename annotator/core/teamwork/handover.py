"""Hand work over: a project file for one person, built fresh, and a record of it in the lead's project."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.files import check_target, replace_file
from annotator.core.model import HandOver
from annotator.core.project import Project
from annotator.core.store.connection import known_faults
from annotator.core.store.fresh import build_hand_over
from annotator.core.store.handover import Contents

Progress = Callable[[int, int], None]


def hand_over(
    project: Project,
    out: Path,
    contents: Contents,
    *,
    acting: bytes,
    due: str = "",
    progress: Progress | None = None,
) -> HandOver:
    """Write the file `out` for one person and note it in the project, in one change of `acting`.

    `due` is a day such as `2026-12-01`, or "". `progress` gets (steps done, steps in all) and may raise to stop.
    Raises KnownErrors `handover.*` and `team.*`; then neither the file nor a note of it is left.
    """
    project.require_handable(contents)
    _require_day(due)
    _require_place(project, out)
    made = HandOver(
        project.store.ids.new(),
        max((item.number for item in project.hand_overs()), default=0) + 1,
        contents.person,
        contents.review,
        len(contents.documents),
        time.time_ns() // 1_000_000,
        due,
        calibration=contents.calibration,
    )
    complete = False

    def build() -> None:
        nonlocal complete
        with known_faults(out), replace_file(out, area="handover") as temporary:
            build_hand_over(project.connection, temporary, contents, made.id, progress)
            complete = True

    try:
        project.record_hand_over(acting, made, contents, build)
    except BaseException:
        if complete:  # it may have its name by now, and nobody would take it back
            out.unlink(missing_ok=True)
        raise
    return made


def _require_day(due: str) -> None:
    try:
        if due:
            date.fromisoformat(due)
    except ValueError:
        raise KnownError(
            f"“{due}” is no day; write it as year, month and day, such as 2026-12-01.", code="handover.due", due=due
        ) from None


def _require_place(project: Project, out: Path) -> None:
    check_target(out, forbidden=(project.path,), area="handover")
    if out.exists():
        raise KnownError(
            f"{out} exists already, and somebody may be working with it; choose another name.",
            code="handover.exists",
            path=str(out),
        )
