"""Calls of the system that fail or take long: never a false «saved», never a false «not saved», and work goes on."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from annotator.core.model import Span
from annotator.core.project import Project
from annotator.core.store.store import Store
from tests.core.store.samples import documents, new_project
from tests.faults.system import calls, child, mutant, need_strace, traced

pytestmark = pytest.mark.slow

# What one act asks of the disk. SQLite syncs with fdatasync here, the folder of the journal too.
_CALLS = ("fdatasync", "unlink", "pwrite64")
_STEP = {"pwrite64": 7}
_KNOWN = {"store.io", "store.full", "store.cannot_open"}


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiya"
    with new_project(path, articles=2) as project:
        project.annotate(project.add_person("سمير"), documents(project)[0], Span(50, 60), "actor")
    return path


def _told(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def _untrue(path: Path, told: list[dict]) -> list[dict]:
    """Give what was told wrongly: saved but not in the file, or not saved but there."""
    with Project.open(path) as project:
        assert project.check().problems == []
        rows = project.connection.execute("SELECT writer, seq FROM changes").fetchall()
    changes = [(writer.hex(), seq) for writer, seq in rows]
    saved = [act for act in told if "saved" in act]
    wrong = [act for act in saved if tuple(act["saved"]) not in changes]
    before = 5 if len(changes) - len(saved) == 5 else 0  # new, label set, import, person, mark
    return wrong + ([] if before else [act for act in told if "code" in act])


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("verb", ["annotate", "note"])
def test_each_failing_call_of_an_act_is_told_truly(annotated: Path, tmp_path: Path, verb: str, error: str) -> None:
    need_strace()
    whole = annotated.read_bytes()
    count = calls(child("child_acting", annotated, verb), _CALLS, tmp_path / "log")
    assert count["fdatasync"] >= 4
    failures = 0
    for name in _CALLS:
        for number in range(1, count[name] + 1, _STEP.get(name, 1)):
            annotated.write_bytes(whole)
            command = child("child_acting", annotated, verb, "annotate")
            done = traced(command, f"{name}:error={error}:when={number}")
            assert done.returncode == 0, done.stderr
            told = _told(done.stdout)
            assert _untrue(annotated, told) == [], (name, number)
            assert "saved" in told[-1], "the disk is well again, so the next act is saved"
            assert all(act.get("code", "store.io") in _KNOWN for act in told)
            failures += "code" in told[0]
    assert failures >= 4, "hardly any failure reached an act"


def test_a_commit_that_failed_after_the_fact_is_told_as_saved(annotated: Path, tmp_path: Path) -> None:
    """The journal is gone, so the act is in the file; only the sync of its folder failed."""
    need_strace()
    count = calls(child("child_acting", annotated, "annotate"), ("fdatasync",), tmp_path / "log")
    done = traced(child("child_acting", annotated, "annotate"), f"fdatasync:error=EIO:when={count['fdatasync']}")
    told = _told(done.stdout)
    assert "saved" in told[0]
    assert _untrue(annotated, told) == []


_DOES_NOT_LOOK = """
from annotator.core.store.store import Store
Store._is_in_file = lambda *_: False
"""


def test_the_mutant_that_does_not_look_is_caught(annotated: Path, tmp_path: Path) -> None:
    need_strace()
    honest = child("child_acting", annotated, "annotate")
    count = calls(honest, ("fdatasync",), tmp_path / "log")
    told = _told(traced(mutant(_DOES_NOT_LOOK, honest), f"fdatasync:error=EIO:when={count['fdatasync']}").stdout)
    assert "code" in told[0]
    assert _untrue(annotated, told) == told


def test_a_disk_that_stays_broken_saves_nothing_and_loses_nothing(annotated: Path) -> None:
    need_strace()
    done = traced(child("child_acting", annotated, "annotate", "annotate", "read"), "fdatasync:error=EIO")
    told = _told(done.stdout)
    assert [act.get("code") for act in told] == ["store.io", "store.io", None]
    with Project.open(annotated) as project:
        assert project.check().problems == []
        assert len(project.annotations(documents(project)[0], project.person_named("سمير").id)) == 1


def test_a_disk_that_cannot_be_read_is_a_sentence(annotated: Path, tmp_path: Path) -> None:
    need_strace()
    count = calls(child("child_acting", annotated, "read"), ("pread64",), tmp_path / "log", annotated)["pread64"]
    codes = []
    for number in range(1, count, 4):
        done = traced(child("child_acting", annotated, "read"), f"pread64:error=EIO:when={number}+", annotated)
        assert done.returncode == 0, done.stderr
        codes.append(_told(done.stdout)[-1].get("code"))
    # SQLite calls a page that the disk does not give malformed, and the newest backup is what helps then too.
    assert set(codes) == {"store.io", "project.damaged"}


def test_a_slow_disk_is_waited_for(annotated: Path) -> None:
    need_strace()
    start = time.monotonic()
    done = traced(child("child_acting", annotated, "annotate"), "fdatasync:delay_enter=500000")
    took = time.monotonic() - start
    told = _told(done.stdout)
    assert "saved" in told[0]
    assert _untrue(annotated, told) == []
    assert took > 4 * 0.5, "the disk was not slow"


def test_an_error_at_commit_is_settled_by_looking_without_strace(annotated: Path) -> None:
    """The same where strace may not run: COMMIT works, and then an error is raised."""
    with Project.open(annotated) as project:
        person, document = project.person_named("سمير").id, documents(project)[0]
        project.store.connection.close()
        project.store.connection = _failing_after_commit(annotated)
        change = project.annotate(person, document, Span(0, 5), "actor")
        assert change.annotations[0].start == 0
        project.annotate(person, document, Span(1, 6), "actor")
        assert project.check().problems == []
    assert isinstance(project.store, Store)


def _failing_after_commit(path: Path):
    import sqlite3

    class Failing(sqlite3.Connection):
        def execute(self, statement: str, *values: object):
            done = super().execute(statement, *values)
            if statement == "COMMIT":
                raise sqlite3.OperationalError("disk I/O error")
            return done

    return sqlite3.connect(path, isolation_level=None, factory=Failing)
