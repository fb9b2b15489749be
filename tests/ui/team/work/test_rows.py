"""People's work and where hand-overs are, without a window."""

from __future__ import annotations

import pytest

from annotator.core.model import HandOver
from annotator.ui.team.work.rows import Where, batch_rows, unassigned, where_is, work_rows
from tests.ui.team.people import LAYLA, PEOPLE, ROWS, SAMIR, P

GOLD = SAMIR.__class__(b"g" * 16, "gold", "gold")


def made(number: int, person: bytes, due: str = "", returned: int | None = None) -> HandOver:
    return HandOver(bytes([number]) * 16, number, person, False, 5, 1_763_812_800_000, due, returned)


@pytest.mark.parametrize(
    ("due", "returned", "where"),
    [
        ("", None, Where.HANDED),
        ("2026-12-01", None, Where.HANDED),
        ("2026-12-02", None, Where.HANDED),
        ("2026-11-30", None, Where.LATE),
        ("2026-11-30", 1, Where.BACK),
    ],
)
def test_a_file_is_late_from_the_day_after_it_was_due(due: str, returned: int | None, where: Where) -> None:
    assert where_is(made(1, SAMIR.id, due, returned), "2026-12-01") is where


def test_the_newest_hand_over_comes_first_and_one_of_somebody_who_went_has_no_name() -> None:
    batches = batch_rows([made(1, SAMIR.id), made(2, b"?" * 16)], PEOPLE, "2026-12-01")
    assert [(batch.made.number, batch.name) for batch in batches] == [(2, "?"), (1, "سمير")]


def test_everybodys_work_is_counted_by_state() -> None:
    late = batch_rows([made(1, LAYLA.id, "2026-01-01"), made(2, SAMIR.id)], PEOPLE, "2026-12-01")
    samir, layla = work_rows((*PEOPLE, GOLD), ROWS, late)
    assert (samir.given, samir.total, samir.closed, samir.late) == (3, 3, 2, 0)
    assert samir.counts == {P.FINISHED: 1, P.SKIPPED: 1, P.IN_PROGRESS: 1}
    assert (layla.given, layla.total, layla.closed, layla.late) == (2, 4, 2, 1)
    assert unassigned(ROWS) == 2
