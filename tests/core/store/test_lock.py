"""One writer at a time: who holds a project is named, and a dead holder holds nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.core.project import Project
from tests.core.store.samples import contents, new_project, refused

_HOLD = """
import sys
from pathlib import Path
from annotator.core.project import Project
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project open for writing."""
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
def closed(path: Path) -> Path:
    new_project(path, articles=1).close()
    return path


def test_the_same_process_cannot_open_a_project_twice_for_writing(project: Project, path: Path) -> None:
    with refused("project.locked") as caught:
        Project.open(path)
    assert caught.value.values["process"] == os.getpid()


def test_reading_needs_no_lock(project: Project, path: Path) -> None:
    with Project.open(path, write=False) as reader:
        assert contents(reader) == contents(project)


def test_another_process_is_named_each_time_it_is_in_the_way(closed: Path) -> None:
    with holder(closed) as process:
        for _ in range(2):  # a lock that empties its file when it is refused would be nameless the second time
            with refused("project.locked") as caught:
                Project.open(closed)
            assert caught.value.values["process"] == process.pid
            assert str(process.pid) in str(caught.value)
            assert caught.value.values["host"] in str(caught.value)


def test_kill_9_frees_the_lock(closed: Path) -> None:
    with holder(closed) as process:
        process.kill()
        process.wait()
        Project.open(closed).close()


def test_a_link_to_a_project_shares_its_lock(closed: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "link.hashiya").symlink_to(closed)
    with holder(closed), refused("project.locked"):
        Project.open(other / "link.hashiya")
    with holder(other / "link.hashiya"), refused("project.locked"):
        Project.open(closed)


def test_an_unreadable_lock_file_still_locks(closed: Path) -> None:
    with holder(closed):
        (closed.parent / f".{closed.name}.lock").write_bytes(b"\xff")
        with refused("project.locked"):
            Project.open(closed)


def test_closing_frees_the_lock(closed: Path) -> None:
    for _ in range(3):
        Project.open(closed).close()
