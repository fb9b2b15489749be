"""Bringing a file to this program's layout: each step whole or not at all, and files of every layout stay readable."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Proposal
from annotator.core.project import Project
from annotator.core.store import check_rows, schema
from annotator.core.store.check import verify_whole
from annotator.core.store.connection import connect
from annotator.core.store.schema import APPLICATION_ID, VERSION, migrate, objects, version_of
from tests.core.store.layout1 import LAYOUT_1, TOLD
from tests.core.store.layout2 import LAYOUT_2, TOLD_2, WORK_2
from tests.core.store.samples import contents, documents, refused
from tests.core.teamwork.stage import take


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    out = tmp_path / "empty.hashiya"
    out.touch()
    return out


def _names(path: Path) -> set[str]:
    with sqlite3.connect(path) as other:
        names = {name for (name,) in other.execute("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL")}
    other.close()
    return names


def test_migrating_makes_the_layout_and_marks_it(empty: Path) -> None:
    connection = connect(empty, write=True)
    migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    migrate(connection)  # nothing more to do
    connection.close()
    assert _names(empty) == set(objects())


def test_every_table_is_strict(empty: Path) -> None:
    connection = connect(empty, write=True)
    migrate(connection)
    rows = connection.execute("SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'").fetchall()
    connection.close()
    assert {strict for _, strict in rows} == {1}


def test_a_step_that_fails_leaves_nothing_of_itself(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: object) -> None:
        schema._create_layout(db)
        raise OSError("the power went")

    connection = connect(empty, write=True)
    monkeypatch.setattr(schema, "STEPS", (fail,))
    with pytest.raises(OSError, match="power"):
        migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    assert _names(empty) == set()
    monkeypatch.undo()
    migrate(connection)
    connection.close()
    assert _names(empty) == set(objects())


def test_the_steps_before_a_failing_one_stay(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise OSError("the power went")

    connection = connect(empty, write=True)
    monkeypatch.setattr(schema, "STEPS", (schema._create_layout, fail))
    monkeypatch.setattr(schema, "VERSION", 2)
    with pytest.raises(OSError, match="power"):
        migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    assert _names(empty) == set(objects(1))


def test_a_file_of_layout_1_opens_and_says_what_it_said(tmp_path: Path) -> None:
    """The fixture was written once, by `python -m tests.core.store.layout1`; it is never written again."""
    copy = tmp_path / LAYOUT_1.name
    shutil.copy(LAYOUT_1, copy)
    with Project.open(copy) as project:
        assert project.check().problems == []
        assert contents(project) == TOLD.read_text(encoding="utf-8")
        me = project.person_named("سمير").id
        assert project.can_undo(me).verb == "finish"
        project.undo(me)
        assert project.check().problems == []


def test_a_file_of_layout_2_opens_and_takes_its_work_file_back(tmp_path: Path) -> None:
    """Both were written once, by `python -m tests.core.store.layout2`; they are never written again."""
    copy = Path(shutil.copy(LAYOUT_2, tmp_path))
    with Project.open(copy) as project:
        assert project.check().problems == []
        assert contents(project) == TOLD_2.read_text(encoding="utf-8")
        assert check_rows.strangers(project.connection) == []
        me, document = project.person_named("سمير").id, documents(project)[0]
        done = take(project, WORK_2, acting=me)
        assert (done.plan.kinds["annotations"].new, done.plan.kinds["sets"].changed) == (1, 1)
        assert "answers" not in done.plan.kinds
        project.reopen(me, document)
        project.refuse(me, document, [Proposal(0, 3, "actor", "model", 0.5)])
        assert project.check().problems == []
    assert (tmp_path / "layout2 (layout 2).hashiya").is_file()


def test_a_migrated_file_has_the_layout_of_a_new_one_and_its_old_form_stays_beside_it(tmp_path: Path) -> None:
    copy = tmp_path / LAYOUT_1.name
    shutil.copy(LAYOUT_1, copy)
    with Project.open(copy) as project:
        assert check_rows.strangers(project.connection) == []
        assert version_of(project.connection) == VERSION
    kept = tmp_path / "layout1 (layout 1).hashiya"
    connection = connect(kept, write=False)
    assert version_of(connection) == 1
    assert verify_whole(connection).problems == []
    connection.close()


def test_an_older_file_is_not_migrated_by_reading_it(tmp_path: Path) -> None:
    copy = tmp_path / LAYOUT_1.name
    shutil.copy(LAYOUT_1, copy)
    with refused("project.older"):
        Project.open(copy, write=False)
    assert copy.read_bytes() == LAYOUT_1.read_bytes()


def test_a_damaged_older_file_is_refused_before_it_is_migrated(tmp_path: Path) -> None:
    copy = tmp_path / LAYOUT_1.name
    shutil.copy(LAYOUT_1, copy)
    with sqlite3.connect(copy) as other:
        other.execute("UPDATE documents SET stamp = stamp + 1 WHERE pk = 1")
    other.close()
    before = copy.read_bytes()
    with refused("project.damaged"):
        Project.open(copy)
    assert copy.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".hashiya"] == [copy.name]


def test_without_a_copy_of_the_older_file_nothing_is_migrated(tmp_path: Path) -> None:
    copy = tmp_path / LAYOUT_1.name
    shutil.copy(LAYOUT_1, copy)
    (tmp_path / "layout1 (layout 1).hashiya").mkdir()  # in the way
    with pytest.raises(KnownError):
        Project.open(copy)
    assert copy.read_bytes() == LAYOUT_1.read_bytes()
