"""How far a project is: shares of people, each document once, and the work of local days."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from annotator.core.model import Annotator, Progress, Verdict
from annotator.core.project import Project
from annotator.core.project.overview import Overview, read_overview
from annotator.core.project.shares import project_progress, shares_of, together
from annotator.core.project.work import DayWork, days_until, start_of, work_by_day
from annotator.core.review.plan import GoldPlan
from annotator.core.store import overview as store_overview
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.overview import ActRow, OverviewReader, StateRow
from tests.core.store.samples import documents, new_project, place

NEW, BUSY, DONE, LEFT, LOCKED = (
    Progress.NEW,
    Progress.IN_PROGRESS,
    Progress.FINISHED,
    Progress.SKIPPED,
    Progress.LOCKED,
)
ANN, BOB, GOLD = Annotator(b"a" * 16, "أ"), Annotator(b"b" * 16, "ب"), Annotator(GOLD_ID, "gold", "gold")
DAY = date(2026, 3, 14)


def look(project: Project, days: int = 7) -> Overview:
    return read_overview(project.path, days_until(date.today(), days))


def assign(project: Project, person: bytes, *which: bytes, locked: bool = False) -> None:
    with project.store.write(person, "assign") as transaction:
        for document in which:
            transaction.put("assignments", (document, person), {"locked": int(locked)})


def mark(project: Project, person: bytes, document: bytes, words: str = "موسكو", label: str = "actor") -> bytes:
    text = project.document(document).text
    return project.annotate(person, document, place(text, words), label).annotations[0].id


def named(overview: Overview) -> dict[str, dict[Progress, int]]:
    return {share.person.name: dict(share.progress) for share in overview.people}


# --- whose documents ----------------------------------------------------------------------------------------------


def test_without_assignments_every_document_is_everybodys(project: Project, me: bytes) -> None:
    project.add_person("ليلى")
    one, two, _ = documents(project)
    mark(project, me, one)
    project.finish(me, one)
    project.skip(me, two, "duplicate")
    found = look(project)
    assert named(found) == {"سمير": {DONE: 1, LEFT: 1, NEW: 1}, "ليلى": {NEW: 3}}
    assert (found.progress, found.unassigned) == ({DONE: 1, LEFT: 1, NEW: 1}, None)


def test_with_assignments_everyone_answers_for_their_own(project: Project, me: bytes) -> None:
    layla, lead = project.add_person("ليلى"), project.add_person("مديرة")
    helper = project.add_person("معاون")
    one, two, three = documents(project)
    assign(project, me, one, two)
    assign(project, layla, two)
    mark(project, me, one)
    mark(project, helper, three)
    project.finish(me, one)
    project.finish(layla, two)
    found = look(project)
    assert named(found) == {"سمير": {DONE: 1, NEW: 1}, "ليلى": {DONE: 1}, "معاون": {BUSY: 1}}
    assert lead not in {share.person.id for share in found.people}
    assert [share.left for share in found.people] == [1, 0, 1]
    assert (found.progress, found.unassigned) == ({DONE: 1, BUSY: 2}, 1)


def test_each_document_and_person_come_once(project: Project, me: bytes) -> None:
    one, two, three = documents(project)
    mark(project, me, one)
    mark(project, me, three)
    assign(project, me, one, two)
    reader = OverviewReader(project.path)
    rows = [row for row in reader.states() if row.person == me]
    reader.close()
    assert sorted((row.state, row.assigned) for row in rows) == [("in_progress", 0), ("in_progress", 1), ("new", 1)]


def test_the_leads_word_outweighs_the_state_of_a_set(project: Project, me: bytes) -> None:
    one, two, _ = documents(project)
    project.finish(me, one)
    assign(project, me, one, two, locked=True)
    found = look(project)
    assert named(found) == {"سمير": {LOCKED: 2}}
    assert found.progress == {LOCKED: 2, NEW: 1}


def test_gold_has_to_do_with_every_document_and_shows_once_it_is_begun(project: Project, me: bytes) -> None:
    one = documents(project)[0]
    assert look(project).gold is None
    actor = mark(project, me, one)
    project.settle(me, one, GoldPlan(verdicts=(Verdict(actor, me, 1, None, "label"),)))
    assign(project, me, one)
    gold = look(project).gold
    assert gold is not None
    assert (gold.person.name, dict(gold.progress), gold.documents) == ("gold", {BUSY: 1, NEW: 2}, 3)


@pytest.mark.parametrize("at_once", [1, 2, 100_000])
def test_marks_are_counted_by_label_without_the_removed(
    project: Project, me: bytes, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(store_overview, "SLICE", at_once)
    one, two, _ = documents(project)
    mark(project, me, one)
    mark(project, me, two)
    mark(project, me, two, "تهريب المخدرات", "threat")
    project.remove(mark(project, me, two, "روسيا", "actor"))
    found = look(project)
    assert [dict(share.marks) for share in found.people] == [{"actor": 2, "threat": 1}]
    assert [(share.person.name, dict(share.marks)) for share in found.sets] == [
        ("original", {"actor": 3, "location": 3})
    ]


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({NEW}, NEW),
        ({LEFT}, LEFT),
        ({LOCKED}, LOCKED),
        ({DONE, NEW}, BUSY),
        ({DONE, BUSY}, BUSY),
        ({DONE, LEFT}, DONE),
        ({DONE, LOCKED, LEFT}, DONE),
        ({LOCKED, LEFT}, LEFT),
        ({LOCKED, NEW}, BUSY),
    ],
)
def test_a_document_is_finished_when_nobody_has_anything_left_to_do(states: set[Progress], expected: Progress) -> None:
    assert together(states) is expected


def test_whoever_only_helped_does_not_hold_up_an_assigned_document() -> None:
    rows = [StateRow(1, ANN.id, "finished", 1), StateRow(1, BOB.id, "in_progress", 0)]
    assert project_progress(rows, {ANN.id, BOB.id}, 2) == {DONE: 1, NEW: 1}
    assert project_progress(rows[1:], {ANN.id}, 2) == {NEW: 2}


def test_a_project_without_documents_has_nothing_to_do(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.hashiya", articles=0) as project:
        project.add_person("سمير")
        found = look(project)
    assert (found.documents, found.progress, [share.documents for share in found.people]) == (0, {}, [0])


def test_shares_keep_the_order_of_arrival() -> None:
    shares = shares_of([BOB, ANN, GOLD], [], {ANN.id: {"actor": 3}}, 4)
    assert [(share.person.name, share.documents, dict(share.marks)) for share in shares] == [
        ("ب", 4, {}),
        ("أ", 4, {"actor": 3}),
        ("gold", 4, {}),
    ]


# --- work by day --------------------------------------------------------------------------------------------------


def noon(day: date, hours: int = 12) -> int:
    return start_of(day) + hours * 3_600_000


def act(number: int, verb: str, document: int | None = 1, *, day: date = DAY, undoes: int | None = None) -> ActRow:
    writer, marks = b"w" if undoes is not None else None, int(verb == "annotate")
    return ActRow(noon(day), ANN.id, verb, document, b"w", number, writer, undoes, marks)


def work_of(*acts: ActRow, days: int = 3) -> dict[date, tuple[int, int]]:
    found = work_by_day(reversed(acts), days_until(DAY, days)).get(ANN.id, {})
    return {day: (done.finished, done.marks) for day, done in found.items() if done != DayWork()}


def test_marks_and_finished_documents_fall_on_their_days() -> None:
    before = DAY - timedelta(days=1)
    acts = [act(0, "annotate", day=before), act(1, "annotate"), act(2, "annotate"), act(3, "finish")]
    assert work_of(*acts) == {before: (0, 1), DAY: (1, 2)}


def test_what_was_undone_does_not_count_and_what_was_brought_back_does() -> None:
    undone = [act(0, "annotate"), act(1, "annotate"), act(2, "undo", undoes=1)]
    assert work_of(*undone) == {DAY: (0, 1)}
    assert work_of(*undone, act(3, "redo", undoes=2)) == {DAY: (0, 2)}
    assert work_of(*undone, act(3, "redo", undoes=2), act(4, "undo", undoes=1)) == {DAY: (0, 1)}


def test_a_document_counts_on_the_day_of_its_last_finish() -> None:
    before = DAY - timedelta(days=2)
    twice = [act(0, "finish", day=before), act(1, "reopen", day=before), act(2, "finish")]
    assert work_of(*twice) == {DAY: (1, 0)}
    assert work_of(*twice[:2]) == {}
    assert work_of(*twice, act(3, "skip")) == {}
    assert work_of(*twice, act(3, "skip", 2)) == {DAY: (1, 0)}


def test_days_that_are_not_asked_for_are_left_out_but_their_acts_are_known() -> None:
    tomorrow = DAY + timedelta(days=1)
    assert work_of(act(0, "annotate", day=DAY - timedelta(days=3)), act(1, "annotate", day=tomorrow)) == {}
    assert work_of(act(0, "finish"), act(1, "reopen", day=tomorrow)) == {}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
def test_a_day_ends_at_local_midnight(monkeypatch: pytest.MonkeyPatch) -> None:
    last, first = datetime(2026, 3, 14, 20, 59, 59), datetime(2026, 3, 14, 21, 0, 0)
    try:
        for zone, expected in {"Asia/Riyadh": [DAY, DAY + timedelta(days=1)], "UTC": [DAY, DAY]}.items():
            monkeypatch.setenv("TZ", "UTC")
            time.tzset()
            moments = [round(moment.timestamp() * 1000) for moment in (last, first)]
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            rows = [ActRow(at, ANN.id, "annotate", 1, b"w", at, None, None, 1) for at in reversed(moments)]
            found = work_by_day(rows, {DAY, DAY + timedelta(days=1)})[ANN.id]
            assert sorted(day for day, done in found.items() for _ in range(done.marks)) == expected
            assert date.fromtimestamp(start_of(DAY) / 1000) == DAY
            assert date.fromtimestamp(start_of(DAY) / 1000 - 1) == DAY - timedelta(days=1)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_work_of_today_is_read_from_the_changes(project: Project, me: bytes) -> None:
    one, two, _ = documents(project)
    mark(project, me, one)
    mark(project, me, one, "روسيا")
    project.finish(me, one)
    mark(project, me, two)
    project.undo(me)
    found = look(project)
    assert {person: dict(days) for person, days in found.work.items()} == {me: {date.today(): DayWork(1, 2)}}


def test_imports_and_gold_sets_are_no_work_of_persons(project: Project, me: bytes) -> None:
    assert look(project).work == {}
    project.reviewer = me
    mark(project, GOLD_ID, documents(project)[0])
    work = look(project).work
    assert Counter({person: sum(done.marks for done in days.values()) for person, days in work.items()}) == {me: 1}


# --- the file -----------------------------------------------------------------------------------------------------


def test_the_version_is_another_one_after_every_act(project: Project, me: bytes) -> None:
    before = look(project).version
    assert look(project).version == before
    mark(project, me, documents(project)[0])
    assert look(project).version != before


def test_reading_waits_for_nobody_and_nobody_for_it(project: Project, me: bytes) -> None:
    reader = OverviewReader(project.path)
    try:
        reader.states(), reader.marks(), reader.acts(0)
        project.connection.execute("PRAGMA busy_timeout = 0")
        mark(project, me, documents(project)[0])
    finally:
        reader.close()


def test_the_acts_since_a_day_are_found_by_an_index(project: Project) -> None:
    reader = OverviewReader(project.path)
    sent: list[str] = []
    connection: sqlite3.Connection = reader._connection
    connection.set_trace_callback(sent.append)
    reader.acts(start_of(DAY))
    connection.set_trace_callback(None)
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sent[-1]}")]
    reader.close()
    assert any(step.startswith("SEARCH c USING INDEX changes_person (person=? AND stamp>?)") for step in plan), plan
