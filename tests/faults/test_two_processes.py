"""Two programs at one project: the second writer is refused, readers read, nothing is lost."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.core.project import Project
from annotator.core.store.lock import ProjectLock
from tests.core.store.samples import contents, new_project, refused
from tests.faults.system import ROOT, child, run
from tests.faults.test_kill import lost


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiya"
    with new_project(path, articles=6) as project:
        project.add_person("سمير")
    return path


class Writer:
    """Another process that annotates until the block ends, and tells its acts into a file that never fills up."""

    def __init__(self, path: Path) -> None:
        self._log = path.with_name("told")
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(child("child_annotating", path, 1, "calm"), stdout=log, cwd=ROOT)

    def __enter__(self) -> Writer:
        self.wait_for(1)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def told(self) -> list[dict]:
        return [json.loads(line) for line in self._log.read_bytes().split(b"\n")[:-1]]

    def wait_for(self, more: int) -> None:
        """Wait until so many more acts are told."""
        target = len(self.told()) + more
        while len(self.told()) < target:
            with suppress(subprocess.TimeoutExpired):
                pytest.fail(f"the writer ended with {self.process.wait(0.005)}")


def _refused_ten_times(path: Path) -> None:
    with Writer(path) as writer:
        for _ in range(10):
            writer.wait_for(1)
            with refused("project.locked") as caught:
                Project.open(path).close()
            assert caught.value.values["process"] == writer.process.pid
        told = json.loads(run(child("child_acting", path, "annotate")).stdout)
        assert (told["verb"], told["code"]) == ("open", "project.locked")
        assert str(writer.process.pid) in told["sentence"]
    assert lost(path, writer.told()) == []


def test_the_second_writer_is_refused_and_nothing_is_lost(annotated: Path) -> None:
    _refused_ten_times(annotated)


def test_the_mutant_without_a_lock_is_caught(annotated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ProjectLock, "acquire", lambda _: None)
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        _refused_ten_times(annotated)


def _read_ten_times(path: Path, writer: Writer) -> None:
    with writer:
        for _ in range(10):
            writer.wait_for(1)
            with Project.open(path, write=False) as reader:
                assert reader.check().problems == []
                contents(reader)
        writer.wait_for(1)  # no reader stopped it
    assert lost(path, writer.told()) == []


def test_readers_neither_stop_a_writer_nor_take_its_work_for_damage(annotated: Path) -> None:
    _read_ten_times(annotated, Writer(annotated))
