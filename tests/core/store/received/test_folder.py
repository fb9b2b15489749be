"""Folders of private copies that a killed program left behind go when another one reads; those in use stay."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.core.store.received import Received, folder

ROOT = Path(__file__).parents[4]
_CHILD = """
import sys, tempfile
from pathlib import Path
tempfile.tempdir = sys.argv[2]
from annotator.core.store.received import Received
with Received.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    return temp


@contextmanager
def _reading(path: Path, temp: Path) -> Iterator[subprocess.Popen]:
    """Another program that has a received file open."""
    command = [sys.executable, "-c", _CHILD, str(path), str(temp)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as child:
        try:
            assert child.stdout.readline() == b"open\n"
            yield child
        finally:
            child.kill()


def _grow_old(temp: Path) -> None:
    for lock in temp.glob("*/*"):
        os.utime(lock, (1, 1))


def test_what_a_killed_program_left_goes_at_the_next_reading(path: Path, temp: Path) -> None:
    with _reading(path, temp) as child:
        child.kill()
        child.wait()
    (left,) = temp.iterdir()
    assert (left / "received.hashiya").is_file()
    folder.sweep(temp)
    assert left.exists()  # it may be one that takes its lock at this moment
    _grow_old(temp)
    with Received.open(path):
        assert not left.exists()
    assert list(temp.iterdir()) == []


def test_what_a_living_program_reads_stays(path: Path, temp: Path) -> None:
    with _reading(path, temp) as child:
        (used,) = temp.iterdir()
        _grow_old(temp)
        with Received.open(path):
            _grow_old(temp)
            folder.sweep(temp)  # nor does a program sweep what it reads itself
            assert len(list(temp.iterdir())) == 2
        assert (used / "received.hashiya").is_file()
        child.communicate()
        assert child.returncode == 0
    assert list(temp.iterdir()) == []


def test_strange_things_under_our_names_are_left_alone(path: Path, temp: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "in use").write_bytes(b"")
    (elsewhere / "thesis.txt").write_text("what somebody has written", encoding="utf-8")
    (temp / "hashiya-received-link").symlink_to(elsewhere)
    (temp / "hashiya-received-file").write_bytes(b"")
    (temp / "hashiya-received-empty").mkdir()
    (temp / "hashiya-received-linked").mkdir()
    (temp / "hashiya-received-linked" / "in use").symlink_to(elsewhere / "in use")
    (temp / "other").mkdir()
    shutil.copy(elsewhere / "in use", temp / "other" / "in use")
    _grow_old(temp)
    before = sorted(temp.iterdir())
    Received.open(path).close()
    assert sorted(temp.iterdir()) == before
    assert (elsewhere / "thesis.txt").is_file()


def test_the_folder_of_another_user_is_left_alone(path: Path, temp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = temp / "hashiya-received-other"
    other.mkdir()
    (other / "in use").write_bytes(b"")
    _grow_old(temp)
    monkeypatch.setattr(folder.os, "getuid", lambda: other.stat().st_uid + 1)
    Received.open(path).close()
    assert other.exists()


def test_the_mutant_that_asks_for_no_lock_takes_a_living_program_s_copy(
    path: Path, temp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _reading(path, temp):
        (used,) = temp.iterdir()
        _grow_old(temp)
        monkeypatch.setattr(folder, "_is_free", lambda _: True)
        Received.open(path).close()
        assert not used.exists()
