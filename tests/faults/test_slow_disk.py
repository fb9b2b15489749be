"""On a slow disk the window goes on: marks are drawn at once as pending, and called saved only after COMMIT."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.window_project import make_project

# Seconds. A window that waits for its disk stalls for 0.4 at least; what it takes itself (some 0.02) depends on the
# machine, and a busy one has been seen to take 0.29.
_LONGEST_STALL = 0.35
_COMMIT_SECONDS = "0.4"
_INJECTION = "inject=fsync,fdatasync:delay_enter=500000"  # microseconds for each sync; an act has five
_STRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=fsync,fdatasync", "-e", _INJECTION)


def drive(path: Path, *arguments: str, under: tuple[str, ...] = ()) -> tuple[list[dict], float, dict]:
    """Mark five words in a real window; give what it showed after each key, its longest stall, and its last state."""
    command = [*under, sys.executable, "-m", "tests.faults.window_driver", "slow", str(path), *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    *keys, stall, last = map(json.loads, done.stdout.splitlines())
    return keys, stall["longest"], last


def strace_is_missing() -> str:
    """Say why strace cannot be used here, or nothing."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run([*_STRACE, "-o", os.devnull, "true"], capture_output=True, text=True, check=False)
    return f"strace may not be used here: {tried.stderr.strip()}" if tried.returncode else ""


@pytest.mark.slow
def test_half_a_second_for_each_sync_does_not_hold_the_window_up(home: Path, tmp_path: Path) -> None:
    if reason := strace_is_missing():
        pytest.skip(reason)
    under = (*_STRACE, "-o", str(tmp_path / "strace.txt"))
    keys, stall, last = drive(make_project(tmp_path), "0", "2", under=under)
    assert keys == [{"pending": True, "says_saved": False}] * 5
    assert stall < _LONGEST_STALL
    # Two are in the file, three still on their way, and on the picture one tells which is which.
    assert last == {"saved": [True, True, False, False, False], "says_saved": False, "told_apart": True}
    assert (tmp_path / "strace.txt").read_text().count("(DELAYED)") >= 10


@pytest.mark.slow
@pytest.mark.parametrize("mutant", [(), ("waits",)])
def test_the_place_is_kept_behind_the_windows_back(home: Path, tmp_path: Path, mutant: tuple[str, ...]) -> None:
    if reason := strace_is_missing():
        pytest.skip(reason)
    under = (*_STRACE, "-o", str(tmp_path / "strace.txt"))
    project = str(make_project(tmp_path, articles=2))
    command = [*under, sys.executable, "-m", "tests.faults.window_driver", "reads", project, "0", *mutant]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as window:
        assert window.stdout is not None
        last = next((line for line in map(json.loads, window.stdout) if "kept" in line), None)
        os.killpg(window.pid, signal.SIGKILL)
    assert last is not None
    assert (last["longest"] < _LONGEST_STALL) is not bool(mutant)


def test_marks_are_pending_until_commit_and_then_saved(home: Path, tmp_path: Path) -> None:
    keys, stall, last = drive(make_project(tmp_path), _COMMIT_SECONDS, "5")
    assert keys == [{"pending": True, "says_saved": False}] * 5
    assert stall < _LONGEST_STALL
    assert last == {"saved": [True] * 5, "says_saved": True, "told_apart": True}


def test_a_window_that_waits_for_its_disk_is_caught(home: Path, tmp_path: Path) -> None:
    _, stall, _ = drive(make_project(tmp_path), _COMMIT_SECONDS, "5", "waits")
    assert stall > _LONGEST_STALL
