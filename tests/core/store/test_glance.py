"""A glance tells what a project file is and leaves nothing behind, whatever the file is."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.project import Project
from annotator.core.store.glance import ProjectFile, glance
from annotator.core.store.lock import lock_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "مشروع.hashiya"
    with Project.create(file, "أخبار", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.add_person("سمير")
    lock_path(file).unlink(missing_ok=True)
    return file


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_project_tells_its_name_and_ids_and_is_not_touched(path: Path) -> None:
    before = path.read_bytes()
    found = glance(path)
    with Project.open(path, write=False) as project:
        info = project.info()
    assert found == ProjectFile(path, info.project_id, "أخبار", info.file_id)
    assert (path.read_bytes(), [each.name for each in path.parent.glob("*.hashiya*")]) == (before, [path.name])
    assert not lock_path(path).exists()


def test_a_hand_over_tells_whose_it_is(path: Path) -> None:
    with Project.open(path, write=False) as project:
        (person,) = (one for one in project.people() if one.kind == "person")
    change(path, f"INSERT INTO file VALUES('assignee', '{person.id.hex()}')")
    found = glance(path)
    assert found is not None
    assert (found.assignee, found.name) == (person.id.hex(), "سمير")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS key FROM n",
        "CREATE TRIGGER t AFTER INSERT ON people BEGIN DELETE FROM people; END",
        "INSERT INTO file VALUES('assignee', 'no id')",
        "DELETE FROM project",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 99",
    ],
)
def test_a_file_of_another_layout_or_with_nonsense_is_left_to_opening(path: Path, statement: str) -> None:
    change(path, statement)
    assert glance(path) is None


def test_what_is_no_project_is_left_to_opening(path: Path, tmp_path: Path) -> None:
    assert glance(tmp_path / "nothing.hashiya") is None
    assert glance(tmp_path) is None
    torn = tmp_path / "torn.hashiya"
    torn.write_bytes(path.read_bytes()[:5000])
    assert glance(torn) is None


def test_an_unfinished_save_is_not_rolled_back_by_a_glance(path: Path) -> None:
    journal = path.with_name(path.name + "-journal")
    shutil.copy(path, journal)
    assert glance(path) is None
    assert journal.exists()
