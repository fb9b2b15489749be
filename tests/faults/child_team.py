"""A child process on a team's project: `python -m tests.faults.child_team FILE handover|merge|takeback OTHER`.

OTHER is the file to be made or the one that came back; a merge or an import is taken back without one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import ORIGINAL_ID
from annotator.core.store.received import Received
from annotator.core.teamwork.handover import hand_over
from annotator.core.teamwork.merging import merge, plan_merge
from tests.core.store.samples import documents


def act(project: Project, verb: str, other: Path) -> None:
    if verb == "handover":
        contents = Contents(project.person_named("سمير").id, tuple(documents(project)), start_from=ORIGINAL_ID)
        hand_over(project, other, contents, acting=ORIGINAL_ID)
        return
    if verb == "takeback":
        project.take_back_batch(ORIGINAL_ID, project.batches()[0], backup=lambda: None)
        return
    with Received.open(other) as received:
        planned = plan_merge(project, received)
        merge(project, received, planned, acting=ORIGINAL_ID, backup=lambda: None)


if __name__ == "__main__":
    with Project.open(Path(sys.argv[1])) as project:
        act(project, sys.argv[2], Path(sys.argv[3]))
