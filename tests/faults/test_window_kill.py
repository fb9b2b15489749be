"""Kill a real window while it marks: what it showed as saved is in the file."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.project import Project
from tests.faults.window_project import make_project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


def kill_after(path: Path, marks: int, *arguments: str) -> set[bytes]:
    """Let a window mark words by keys, kill it when it has shown so many as saved; give their ids."""
    command = [sys.executable, "-m", "tests.faults.window_driver", "marks", str(path), *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    first = [process.stdout.readline() for _ in range(marks)]
    process.send_signal(signal.SIGKILL)
    rest, errors = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, errors
    # A line that was cut off by the kill was never shown whole; all others count, also those after the last look.
    lines = [line for line in (*first, *rest.splitlines(keepends=True)) if line.endswith("\n")]
    assert len(lines) >= marks, errors
    return {bytes.fromhex(json.loads(line)["saved"]) for line in lines}


def in_file(path: Path) -> set[bytes]:
    """Give the ids of all annotations in the file, which must be in order."""
    with Project.open(path) as project:
        assert not project.check().problems
        person = next(person for person in project.people() if person.kind == "person")
        documents = project.document_rows(person.id)
        return {mark.id for document in documents for mark in project.annotations(document.id, person.id)}


def read_until(path: Path, told: str, *arguments: str) -> tuple[list, list]:
    """Let a window read on and kill it when it has told that; give where it began, and where it was then."""
    command = [sys.executable, "-m", "tests.faults.window_driver", "reads", str(path), "0", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = {"begins": []}
    while told not in lines and (line := process.stdout.readline()):
        lines |= json.loads(line)
    process.send_signal(signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, errors
    return lines["begins"], lines[told]


def test_a_killed_window_opens_again_where_reading_stopped(home: Path, tmp_path: Path) -> None:
    path = make_project(tmp_path, articles=3)
    first, place = read_until(path, "kept")
    assert (first[0], place[0]) == ("قلق موسكو", "قلق موسكو 2")
    assert place[1] > 0
    second, further = read_until(path, "kept")
    assert second == place
    assert further[0] == "قلق موسكو 3"


def test_a_window_that_keeps_its_place_only_when_it_is_left_is_caught(home: Path, tmp_path: Path) -> None:
    path = make_project(tmp_path, articles=3)
    first, place = read_until(path, "stands", "forgets")
    assert place != first
    assert read_until(path, "stands", "forgets")[0] == first


@pytest.mark.parametrize("marks", [1, 2, 4, 7, 11])
def test_what_was_shown_as_saved_is_in_the_file(home: Path, tmp_path: Path, marks: int) -> None:
    path = make_project(tmp_path)
    shown = kill_after(path, marks, "0")
    assert shown <= in_file(path)


def test_a_window_that_says_saved_too_early_is_caught(home: Path, tmp_path: Path) -> None:
    path = make_project(tmp_path)
    shown = kill_after(path, 3, "0.4", "early")
    assert not shown <= in_file(path)
