"""Plans of a merge, as the core makes them."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.teamwork.plan import MergePlan, Notice, Reason, Refusal, SameName, Tally, Warn
from tests.ui.team.people import LAYLA, SAMIR

PLAN = MergePlan(
    file_id=b"f" * 16,
    person=SAMIR,
    review=False,
    number=3,
    kinds={
        "documents": Tally(0, 0, 20),
        "annotations": Tally(34, 2, 40, 3),
        "links": Tally(5),
        "sets": Tally(10, 1),
        "comments": Tally(),
    },
    people={"سمير": Tally(34, 2, 40, 3)},
    progress={"finished": 9, "in_progress": 2},
    refusals=(),
    same_names=(),
    notices=(Notice(Warn.UNFINISHED, 2),),
    changes=50,
    state="s",
)
NOTHING_NEW = replace(PLAN, person=LAYLA, kinds={"annotations": Tally(0, 0, 40)}, notices=(), changes=0)
NAMES = (SameName("ليلى", b"x" * 16, LAYLA.id),)
REFUSED = replace(
    PLAN,
    refusals=(
        Refusal(Reason.UNKNOWN_LABEL, "annotations", 4, {f"label {number}": 1 for number in range(7)}),
        Refusal(Reason.LEAD, "labels", 1),
    ),
    notices=tuple(Notice(code, 30, ("مقال",) if code is Warn.KEPT_APART else ()) for code in Warn),
)
