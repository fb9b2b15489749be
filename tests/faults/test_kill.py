"""kill -9 while annotating: every act that was told as saved is in the file, and the file is sound."""

from __future__ import annotations

import json
import random
import select
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.core.project import Project
from annotator.core.store import reading
from tests.core.store.samples import new_project
from tests.faults.child_annotating import told

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
RUNS = 50


def killed(path: Path, seed: int, *mutant: str) -> list[dict]:
    """Let a child annotate, kill it at a random time, and give the acts that it told as saved."""
    command = [sys.executable, "-m", "tests.faults.child_annotating", str(path), str(seed), *mutant]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert select.select([process.stdout], [], [], 30)[0], "the child told nothing"
        with suppress(subprocess.TimeoutExpired):  # it ends by itself only when it fails
            process.wait(random.Random(seed).uniform(0, 0.15))
        process.kill()
        lines = process.stdout.read().split(b"\n")
    return [json.loads(line) for line in lines[:-1]]  # the last line has no end: it was never told


def lost(path: Path, acts: list[dict]) -> list[dict]:
    """Give the told acts that the file does not hold."""
    with Project.open(path) as project:
        assert project.check().problems == []
        changes = set(project.connection.execute("SELECT writer, seq, stamp, verb FROM changes"))
        missing = [act for act in acts if _key(act) not in changes]
        last = {id_: told_ for act in acts for id_, told_ in act["marks"].items()}
        found = {
            item.id.hex(): item for item in reading.annotations_by_id(project.connection, map(bytes.fromhex, last))
        }
    # One act more than was told may be in the file: its mark is newer than what was told of it.
    differs = [
        {"mark": id_}
        for id_, (stamp, text) in last.items()
        if id_ not in found or (told(found[id_]) != text and found[id_].stamp <= stamp)
    ]
    return missing + differs


def _key(act: dict) -> tuple[bytes, int, int, str]:
    return bytes.fromhex(act["writer"]), act["seq"], act["stamp"], act["verb"]


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiya"
    with new_project(path, articles=6) as project:
        project.add_person("سمير")
    return path


def test_no_act_that_was_told_is_lost_in_fifty_kills(annotated: Path) -> None:
    acts: list[dict] = []
    cut = 0
    for seed in range(RUNS):
        acts += killed(annotated, seed)
        cut += annotated.with_name(annotated.name + "-journal").exists()
        assert lost(annotated, acts) == [], f"after kill {seed}"
    assert len(acts) > 3 * RUNS, "too few acts: the test would prove little"
    assert cut > 0, "no kill fell into a transaction"


def test_the_mutant_that_tells_before_commit_is_caught(annotated: Path) -> None:
    for seed in range(3):
        acts = killed(annotated, seed, "early")
        assert acts
        assert lost(annotated, acts) == acts[-1:]
