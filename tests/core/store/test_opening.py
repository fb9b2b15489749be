"""Creating, opening and closing; which files are refused, and how."""

from __future__ import annotations

import shutil
import sqlite3
import time
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Span
from annotator.core.project import Project
from annotator.core.store import connection
from annotator.core.store.schema import APPLICATION_ID, VERSION
from annotator.core.store.state import State
from tests.core.store.samples import LABELS, contents, documents, new_project, refused


def test_a_new_project_has_its_labels_and_the_two_fixed_sets(path: Path) -> None:
    with Project.create(path, "أخبار", LABELS) as project:
        info = project.info()
        assert (info.name, info.labels) == ("أخبار", LABELS)
        assert {person.name: person.kind for person in info.people} == {"original": "import", "gold": "gold"}
        assert project.check().problems == []


def test_a_project_says_the_same_after_closing_and_opening(project: Project, path: Path) -> None:
    before = contents(project)
    project.close()
    for write in (True, False):
        with Project.open(path, write=write) as again:
            assert contents(again) == before


def test_the_pragmas_of_an_open_project(project: Project) -> None:
    wanted = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
              "mmap_size": 0, "secure_delete": 1, "busy_timeout": 5000, "auto_vacuum": 0}  # fmt: skip
    wanted |= {"application_id": APPLICATION_ID, "user_version": VERSION}
    found = {name: project.connection.execute(f"PRAGMA {name}").fetchone() for name in wanted}
    # SQLite may be built without mmap and then says nothing.
    assert {name: (row[0] if row else 0) for name, row in found.items()} == wanted


def test_closing_twice_is_harmless(project: Project) -> None:
    project.close()
    project.close()


def test_opening_for_reading_changes_no_byte_and_leaves_no_lock(project: Project, path: Path) -> None:
    project.close()
    (path.parent / f".{path.name}.lock").unlink()
    before = path.read_bytes()
    with Project.open(path, write=False) as again:
        contents(again)
        with refused("store.read_only"):
            again.add_person("ليلى")
    assert path.read_bytes() == before
    assert sorted(item.name for item in path.parent.iterdir() if item.is_file()) == [path.name]


def _header(path: Path, at: int, value: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(value)


def _newer(path: Path) -> None:
    _header(path, 60, (VERSION + 1).to_bytes(4, "big"))


def _other_program(path: Path) -> None:
    _header(path, 68, b"\0\0\0\x07")


def _write_ahead(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode = WAL")
    other.close()


def _plain_sqlite(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t(x)")
    other.close()


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 3])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


REFUSALS = {
    "newer program": (_newer, "project.newer"),
    "other program": (_other_program, "project.foreign"),
    "plain sqlite": (_plain_sqlite, "project.foreign"),
    "write-ahead": (_write_ahead, "project.damaged"),
    "truncated": (_truncated, "project.damaged"),
    "empty": (lambda path: path.write_bytes(b""), "project.foreign"),
    "short": (lambda path: path.write_bytes(b"SQLite"), "project.foreign"),
    "text": (lambda path: path.write_text("مقالة"), "project.foreign"),
    "folder": (_folder, "project.unreadable"),
    "missing": (lambda path: path.unlink(), "project.missing"),
}


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("case", REFUSALS)
def test_what_is_no_sound_project_is_refused_in_one_sentence(
    project: Project, path: Path, case: str, write: bool
) -> None:
    project.close()
    spoil, code = REFUSALS[case]
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with refused(code) as caught:
        Project.open(path, write=write)
    assert path.name in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before, "a refused file must stay as it is"


def test_a_view_or_trigger_of_somebody_else_is_refused(project: Project, path: Path) -> None:
    project.close()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM annotations; END")
    other.close()
    with refused("project.damaged"):
        Project.open(path)


def test_a_refused_project_is_not_left_locked(project: Project, path: Path) -> None:
    project.close()
    good = path.read_bytes()
    _truncated(path)
    with refused("project.damaged"):
        Project.open(path)
    path.write_bytes(good)
    Project.open(path).close()


def test_a_project_is_never_created_over_something(project: Project, path: Path, tmp_path: Path) -> None:
    with refused("project.exists"):
        Project.create(path, "x", LABELS)
    with refused("project.no_folder"):
        Project.create(tmp_path / "none" / "x.hashiya", "x", LABELS)


def test_a_creation_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KnownError("Stopped.")

    monkeypatch.setattr("annotator.core.project.project.put_labels", fail)
    with pytest.raises(KnownError):
        Project.create(path, "x", LABELS)
    assert not path.exists()
    assert [item.name for item in path.parent.glob(".hashiya-*")] == []
    monkeypatch.undo()
    Project.create(path, "x", LABELS).close()


def test_the_clock_of_a_file_never_goes_back(project: Project, me: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    project.set_note(project.annotate(me, documents(project)[0], Span(0, 3), "actor").annotations[0].id, "a")
    year = 365 * 86_400 * 10**9
    stamps = [State.read(project.connection).stamp]
    real = time.time_ns
    for shift in (0, -30 * year, -30 * year, +1, 0):
        monkeypatch.setattr("annotator.core.store.identity.time.time_ns", lambda shift=shift: real() + shift)
        number = len(stamps)
        stamps.append(project.annotate(me, documents(project)[0], Span(number, number + 3), "actor").stamp)
    monkeypatch.undo()
    assert stamps == sorted(set(stamps))
    assert project.check().problems == []


def test_a_stamp_from_the_future_is_a_warning(project: Project, me: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project.check().warnings == []
    real = time.time_ns
    with monkeypatch.context() as patch:
        patch.setattr("annotator.core.store.identity.time.time_ns", lambda: real() + 3 * 86_400 * 10**9)
        project.annotate(me, documents(project)[0], Span(0, 3), "actor")
    report = project.check()
    assert report.problems == []
    assert "ahead" in report.warnings[0]


def test_an_act_on_a_file_that_lost_its_name_is_refused(project: Project, me: bytes, path: Path) -> None:
    moved = path.with_name("moved.hashiya")
    path.rename(moved)
    with refused("store.gone"):
        project.annotate(me, documents(project)[0], Span(0, 3), "actor")
    shutil.copy(__file__, path)
    with refused("store.gone"):
        project.annotate(me, documents(project)[0], Span(0, 3), "actor")
    new_project(path.with_name("other.hashiya")).close()
    path.with_name("other.hashiya").replace(path)
    with refused("store.gone"):
        project.annotate(me, documents(project)[0], Span(0, 3), "actor")
    moved.replace(path)
    project.annotate(me, documents(project)[0], Span(0, 3), "actor")
    project.close()
    with Project.open(path) as again:
        assert len(again.annotations(documents(again)[0], me)) == 1


def test_an_equal_file_put_in_place_is_taken_over(project: Project, me: bytes, path: Path) -> None:
    """A sync program writes a file anew under its name: what follows must land there and not in the old one."""
    copy = path.with_name("copy.hashiya")
    shutil.copy(path, copy)
    copy.replace(path)
    project.annotate(me, documents(project)[0], Span(0, 3), "actor")
    project.close()
    with Project.open(path) as again:
        assert len(again.annotations(documents(again)[0], me)) == 1
        assert again.check().problems == []


@pytest.mark.parametrize("write", [True, False])
def test_what_a_cut_off_writer_left_is_rolled_back_on_opening(
    project: Project, path: Path, tmp_path: Path, write: bool
) -> None:
    before = contents(project)
    project.connection.execute("PRAGMA cache_size = 1")  # so that pages spill into the file before COMMIT
    with project.store.write(project.people()[0].id, "test") as transaction:
        for number in range(200):
            transaction.put("project", (f"key{number}",), {"value": "x" * 500})
        for item in (path, path.with_name(path.name + "-journal")):
            shutil.copy(item, tmp_path / item.name.replace(path.stem, "cut"))
    cut = tmp_path / "cut.hashiya"
    assert cut.stat().st_size > 200_000, "nothing spilled: the test would prove nothing"
    with Project.open(cut, write=write) as recovered:
        assert recovered.check().problems == []
        assert contents(recovered) == before


def test_a_disk_that_fails_while_reading_is_a_known_fault(project: Project, path: Path) -> None:
    with path.open("r+b") as file:  # the drive is gone: what was there is no longer
        file.truncate(4096)
    with pytest.raises(KnownError) as caught:
        project.document_rows(None)
    assert caught.value.code in ("project.damaged", "store.io")


def test_an_unreadable_schema_is_damage(project: Project, path: Path) -> None:
    project.close()
    image = path.read_bytes()
    path.write_bytes(image.replace(b"CREATE TABLE links", b"CREATE TABLE \xcc\xff\xfeks", 1))
    with refused("project.damaged"):
        connection.connect(path, write=True)
