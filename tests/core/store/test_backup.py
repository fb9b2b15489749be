"""Backups: proved good before they get their name, found again by the place of their project, thinned by age."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.core.errors import CancelledError
from annotator.core.project import Project
from annotator.core.store.backup import Backups
from tests.core.store.samples import contents, new_project, refused

_HOUR, _DAY = 3_600, 86_400


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


def test_a_backup_says_what_its_project_says(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "copy.hashiya"
    steps: list[tuple[int, int]] = []
    project.backup(out, lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1] > 0
    with Project.open(out) as copy:
        assert contents(copy) == contents(project)
        assert copy.check().problems == []


def test_a_backup_replaces_an_older_one_and_leaves_nothing_beside(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out" / "copy.hashiya"
    out.parent.mkdir()
    for _ in range(2):
        project.backup(out)
    assert [item.name for item in out.parent.iterdir()] == [out.name]


def test_a_backup_onto_the_project_or_a_folder_is_refused(project: Project, path: Path, tmp_path: Path) -> None:
    with refused("backup.project"):
        project.backup(path)
    (tmp_path / "link.hashiya").symlink_to(path)
    with refused("backup.project"):
        project.backup(tmp_path / "link.hashiya")
    with refused("backup.folder"):
        project.backup(tmp_path)
    with refused("backup.no_folder"):
        project.backup(tmp_path / "none" / "x.hashiya")
    assert project.check().problems == []


def test_a_stopped_backup_leaves_the_old_file(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "copy.hashiya"
    out.write_text("old")

    def stop(*_: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        project.backup(out, stop)
    assert out.read_text() == "old"
    assert list(tmp_path.glob(".hashiya-*")) == []


def test_a_damaged_project_gives_no_backup(project: Project, path: Path, tmp_path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("UPDATE texts SET text = 'x' WHERE document = 1")
    other.close()
    with refused("backup.bad_copy"):
        project.backup(tmp_path / "copy.hashiya")
    assert not (tmp_path / "copy.hashiya").exists()
    assert list(tmp_path.glob(".hashiya-*")) == []


def test_the_newest_backup_is_found_by_the_place_of_its_project(
    project: Project, path: Path, tmp_path: Path, backups: Backups
) -> None:
    assert backups.newest_for(path) is None
    first = backups.make(project.connection, path, "idle")
    with new_project(tmp_path / "other.hashiya", articles=1) as other:
        backups.make(other.connection, other.path, "idle")
    assert backups.newest_for(path).path == first
    os.utime(first, (1, 1))
    second = backups.make(project.connection, path, "merge")
    assert second.parent == first.parent, "by project and file, not by name"
    assert backups.newest_for(path).path == second
    with Project.open(second) as copy:
        assert contents(copy) == contents(project)
    (second.parent / "source.json").write_text("{")
    assert backups.newest_for(path) is None, "half a note is no reason to fail while a project is being rescued"


def test_a_backup_can_be_made_beside_an_open_project(project: Project, path: Path, backups: Backups) -> None:
    out = backups.make_of(path, "idle")
    project.add_person("ليلى")
    with Project.open(out) as copy:
        assert copy.check().problems == []


def test_a_place_that_takes_no_backup_is_a_sentence(project: Project, path: Path, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where the folder should be")
    with refused("backup.failed"):
        Backups(tmp_path / "backups").make(project.connection, path, "idle")


def _made(folder: Path) -> list[float]:
    return sorted(item.stat().st_mtime for item in folder.glob("*.hashiya"))


def test_thinning_over_a_year_keeps_hours_then_days_then_weeks(tmp_path: Path) -> None:
    """Every half hour of an eight hour day, five days a week: at no moment is there a gap that a user would feel."""
    start = 1_700_000_000.0 // (7 * _DAY) * (7 * _DAY)
    most = 0
    for day in (day for day in range(365) if day % 7 < 5):
        for half_hour in range(16):
            now = start + day * _DAY + 8 * _HOUR + half_hour * 1_800
            made = tmp_path / f"{int(now)}.hashiya"
            made.touch()
            os.utime(made, (now, now))
            Backups.thin(tmp_path, now)
        kept = _made(tmp_path)
        most = max(most, len(kept))
        assert kept[-12:] == [now - 1_800 * number for number in range(11, -1, -1)]
        if day > 100:
            ages = [(now - item) / _DAY for item in kept]
            assert sum(age < 20 for age in ages) >= 14 + 11, "two weeks of working days, and the last hours"
            assert max(ages) >= 45, "seven Fridays back"
            assert max(earlier - later for earlier, later in pairwise(ages)) <= 8, "no gap above a week"
    assert most <= 12 + 14 + 8


def test_after_a_long_pause_the_last_backups_are_still_there(tmp_path: Path) -> None:
    old = 1_700_000_000.0
    for number in range(20):
        made = tmp_path / f"{number}.hashiya"
        made.touch()
        os.utime(made, (old + number * _DAY, old + number * _DAY))
    Backups.thin(tmp_path, old + 400 * _DAY)
    assert len(_made(tmp_path)) >= 14


def test_what_a_killed_backup_left_is_removed_a_day_later(tmp_path: Path) -> None:
    for age, name in ((2, "old"), (0, "new")):
        item = tmp_path / f".hashiya-{name}.tmp"
        item.touch()
        os.utime(item, (10 * _DAY - age * _DAY,) * 2)
    Backups.thin(tmp_path, 10 * _DAY)
    assert [item.name for item in tmp_path.iterdir()] == [".hashiya-new.tmp"]


_BACK_UP = """
import sys, time
from pathlib import Path
from annotator.core.project import Project
from annotator.core.store import backup
backup._PAGES_PER_STEP = 1
def slow(done, total):
    print(done, total, flush=True)
    time.sleep(0.002)
with Project.open(Path(sys.argv[1]), write=False) as project:
    project.backup(Path(sys.argv[2]), slow)
"""


@pytest.mark.parametrize("after", [1, 8, 15])
def test_a_killed_backup_leaves_no_file_with_the_final_name(project: Project, tmp_path: Path, after: int) -> None:
    out = tmp_path / "out" / "copy.hashiya"
    out.parent.mkdir()
    command = [sys.executable, "-c", _BACK_UP, str(project.path), str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for _ in range(after):
            process.stdout.readline()
        process.kill()
    assert not out.exists()
    project.backup(out)
    with Project.open(out) as copy:
        assert contents(copy) == contents(project)
