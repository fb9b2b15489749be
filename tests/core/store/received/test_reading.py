"""A file of ours that somebody sent is read back whole, and leaves no trace."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from annotator.core.errors import CancelledError
from annotator.core.project import Project
from annotator.core.store import schema
from annotator.core.store.received import Limits, Received
from annotator.core.store.received.forms import FORMS, Changes, Edits
from annotator.core.store.rows import TABLES, read_row
from tests.core.store.layout1 import LAYOUT_1
from tests.core.store.received.samples import said
from tests.core.store.samples import documents, living, new_project

pytestmark = pytest.mark.usefixtures("temp")


def test_every_row_is_given_as_the_store_reads_it(path: Path) -> None:
    with Received.open(path) as received, Project.open(path, write=False) as project:
        for name, table in TABLES.items():
            rows = list(received.rows(name))
            assert rows, name
            assert len({row.key for row in rows}) == len(rows) == received.count(name)
            for row in rows:
                values = read_row(project.connection, table, row.key, tuple(set(row.values) - {"deleted"}))
                assert {**row.values, "stamp": row.stamp, "writer": row.writer} == values, name


def test_slices_give_the_columns_that_are_asked_for(path: Path) -> None:
    with Received.open(path) as received:
        rows = [row for part in received.slices("links", "target", "role") for row in part]
        assert sorted(rows) == sorted((row.key[2], row.key[1]) for row in received.rows("links"))
        rows = [row for part in received.slices("annotations", "document", "id", "end", "stamp") for row in part]
        given = [
            (row.values["document"], *row.key, row.values["end"], row.stamp) for row in received.rows("annotations")
        ]
        assert rows == given
        rows = [row for part in received.slices("annotations", "writer", "id", "person") for row in part]
        given = [(row.writer, *row.key, row.values["person"]) for row in received.rows("annotations")]
        assert rows == given


def test_texts_people_and_facts_are_given(path: Path) -> None:
    with Received.open(path) as received, Project.open(path, write=False) as project:
        info = project.info()
        assert (received.project_id, received.project_name) == (info.project_id, info.name)
        assert received.file_id.hex() == info.file_id
        assert (received.role, received.assignee, received.review) == ("main", None, False)
        assert received.people() == list(info.people)
        assert received.size == path.stat().st_size
        assert (received.version, received.had_journal, received.ahead) == (schema.VERSION, False, False)
        for document in documents(project):
            assert received.text(document) == project.document(document).text
        with pytest.raises(LookupError):
            received.text(b"\0" * 16)


def test_chains_give_all_changes_with_their_edits(path: Path) -> None:
    with Received.open(path) as received, Project.open(path, write=False) as project:
        changes = list(received.chains())
        rows = project.connection.execute("SELECT writer, seq, verb, hash FROM changes").fetchall()
        assert [(change.writer, change.seq, change.verb, change.hash) for change in changes] == rows
        edits = project.connection.execute("SELECT tbl, row_id, before, after FROM edits").fetchall()
        assert [edit for change in changes for edit in change.edits] == edits
        undo = next(change for change in changes if change.verb == "undo")
        assert undo.undoes == (undo.writer, undo.seq - 1)
        me = project.person_named("سمير").id
        assert (undo.person, undo.document) == (me, documents(project)[0])
        assert received.largest_stamp == max(change.stamp for change in changes)


def test_a_hand_over_says_whose_it_is(path: Path) -> None:
    with Project.open(path, write=False) as project:
        me = project.person_named("سمير").id
    values = [("assignee", me.hex()), ("review", "1"), ("something newer", "x")]
    with sqlite3.connect(path) as other:
        other.execute("UPDATE file SET value = 'handover' WHERE key = 'role'")
        other.executemany("INSERT INTO file VALUES(?, ?)", values)
    other.close()
    with Received.open(path) as received:
        assert (received.role, received.assignee, received.review) == ("handover", me, True)


def test_a_file_of_an_older_layout_is_brought_up_to_date_in_the_copy_alone(temp: Path) -> None:
    before = LAYOUT_1.read_bytes()
    with Received.open(LAYOUT_1) as received:
        assert received.version == 1
        assert received.count("verdicts") == 0
        assert all(row.values["guideline"] is None for row in received.rows("annotations"))
        assert len(list(received.chains())) > 10
        assert len(list(temp.iterdir())) == 1
    assert LAYOUT_1.read_bytes() == before


def test_a_project_without_articles_is_read(tmp_path: Path) -> None:
    path = tmp_path / "empty.hashiya"
    new_project(path, articles=0).close()
    with Received.open(path) as received:
        assert received.count("documents") == received.count("annotations") == 0
        assert list(received.rows("annotations")) == []


def test_the_file_may_lie_where_nothing_can_be_written_and_stays_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Received.open(path) as received:
            said(received)
        assert list(path.parent.iterdir()) == [path]
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == before


def test_progress_comes_to_its_end_and_is_told_no_more_then(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.core.store.received.watch._BETWEEN_TELLS", 0.0)
    told: list[tuple[int, int]] = []
    with Received.open(path, progress=lambda done, total: told.append((done, total))) as received:
        count = len(told)
        said(received)
    assert len(told) == count > 20
    assert told == sorted(told)
    assert told[-1][0] > 0.9 * told[-1][1] == 0.9 * 2 * path.stat().st_size


@pytest.mark.parametrize("after", [0, 1, 3, 10, 25])
def test_stopping_leaves_nothing(path: Path, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.core.store.received.watch._BETWEEN_TELLS", 0.0)
    calls: list[int] = []

    def stop(done: int, total: int) -> None:
        calls.append(done)
        if len(calls) > after:
            raise CancelledError

    with pytest.raises(CancelledError):
        Received.open(path, progress=stop)


def test_stopping_is_heard_in_the_middle_of_a_statement(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.core.store.received.watch._BETWEEN_TELLS", 0.0)
    monkeypatch.setattr("annotator.core.store.received.private._OPS_BETWEEN_LOOKS", 1)
    within: list[bool] = []

    def stop(done: int, total: int) -> None:
        import traceback

        within.append(any(frame.name == "interrupts" for frame in traceback.extract_stack()))
        if within[-1]:
            raise CancelledError

    with pytest.raises(CancelledError):
        Received.open(path, progress=stop)
    assert within[-1]


def test_the_time_of_whoever_reads_is_not_the_file_s(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Received.open(path, limits=Limits(seconds=30.0)) as received:
        clock = [1_000.0]
        monkeypatch.setattr("annotator.core.store.received.watch.time.monotonic", lambda: clock[0])
        for _ in received.rows("annotations"):
            clock[0] += 1_000
        for _ in received.chains():
            clock[0] += 1_000


def test_two_readings_may_go_on_at_once(path: Path) -> None:
    with Received.open(path) as received:
        for row, change in zip(received.rows("annotations"), received.chains(), strict=False):
            assert row.key
            assert change.hash
            assert received.text(row.values["document"])


def test_closing_twice_is_harmless(path: Path) -> None:
    received = Received.open(path)
    received.close()
    received.close()


def test_forms_have_the_columns_of_their_tables(path: Path) -> None:
    """A new column of a new layout must get a form before it can be read."""
    with Project.open(path, write=False) as project:
        for name, form in {**FORMS, "changes": Changes, "edits": Edits}.items():
            rows = project.connection.execute(f"PRAGMA table_info({name})").fetchall()
            assert [column for _, column, *_ in rows] == [field.name for field in msgspec.structs.fields(form)]
    assert set(FORMS) == set(TABLES)


def test_what_the_program_itself_writes_is_taken_in(path: Path) -> None:
    """Every verb, with values at the edge of what it takes."""
    with Project.open(path) as project:
        me, document = project.person_named("سمير").id, documents(project)[0]
        mark = living(project, document, me)[0]
        project.set_note(mark.id, "سطر\n\tو" * 10_000)
        project.set_note(mark.id, "")
        project.set_unsure(mark.id, True)
        project.redo(me) if project.store.find_redo(me) else project.undo(me)
        project.add_person("ع" * 64)
        project.add_person("O’Brien <b> & co.")
        project.reopen(me, documents(project)[2])
    with Received.open(path) as received:
        assert said(received)
