"""kill -9 at chosen system calls of an import or a creation: afterwards it is there whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Span
from annotator.core.project import Project
from tests.core.store.samples import LABELS, documents, new_project
from tests.faults.system import calls, child, mutant, need_strace, traced

pytestmark = pytest.mark.slow

_CALLS = ("fdatasync", "fsync", "unlink", "rename", "pwrite64")
_MOST = 10


def _points(count: dict[str, int]) -> Iterator[str]:
    """Give where to kill: at each call of a kind, or at some spread over them."""
    for name, number in count.items():
        for when in range(1, number + 1, max(1, -(-number // _MOST))):
            yield f"{name}:signal=KILL:when={when}"


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiya"
    with new_project(path, articles=2) as project:
        project.annotate(project.add_person("سمير"), documents(project)[0], Span(50, 60), "actor")
    return path


def _cut_import(path: Path, command: list[str]) -> list[bool]:
    """Kill an import at each point; tell of each whether all of it is there. Something between is an error."""
    image = path.read_bytes()
    with Project.open(path) as project:
        before = list(project.connection.iterdump())
    outcomes = []
    for point in _points(calls(command, _CALLS, path.with_name("log"))):
        path.with_name("p.hashiya-journal").unlink(missing_ok=True)
        path.write_bytes(image)
        traced(command, point)
        with Project.open(path) as project:
            assert project.check().problems == [], point
            whole = len(documents(project)) == 302
            assert whole or list(project.connection.iterdump()) == before, point
        outcomes.append(whole)
    return outcomes


def test_an_import_cut_off_anywhere_is_whole_or_nothing(annotated: Path) -> None:
    need_strace()
    outcomes = _cut_import(annotated, child("child_acting", annotated, "import"))
    assert outcomes.count(False) > 10, "hardly any kill fell into the import"
    assert outcomes.count(True) >= 1, "nor after it"


_COMMITS_SLICES = """
from annotator.core.store.bulk import Batch
honest = Batch.flush
def flush(self):
    honest(self)
    self._connection.execute("COMMIT")
    self._connection.execute("BEGIN IMMEDIATE")
Batch.flush = flush
"""


def test_the_mutant_that_commits_in_slices_is_caught(annotated: Path) -> None:
    need_strace()
    with pytest.raises((KnownError, AssertionError)):
        _cut_import(annotated, mutant(_COMMITS_SLICES, child("child_acting", annotated, "import")))


def _cut_creation(path: Path, command: list[str]) -> list[bool]:
    """Kill a creation at each point; tell of each whether the project is there. Half a one is an error."""
    outcomes = []
    for point in _points(calls(command, _CALLS, path.parent.with_name("log"))):
        for item in path.parent.iterdir():
            item.unlink()
        traced(command, point)
        outcomes.append(path.exists())
        if path.exists():
            with Project.open(path) as project:
                assert project.check().problems == [], point
                assert project.labels() == LABELS, point
        else:
            Project.create(path, "x", LABELS).close()  # what was left behind is in nobody's way
    return outcomes


@pytest.fixture
def new(tmp_path: Path) -> Path:
    (tmp_path / "made").mkdir()
    return tmp_path / "made" / "p.hashiya"


def test_a_creation_cut_off_anywhere_is_whole_or_nothing(new: Path) -> None:
    need_strace()
    outcomes = _cut_creation(new, child("child_creating", new))
    assert outcomes.count(False) > 10
    assert outcomes.count(True) >= 1


_CREATES_IN_PLACE = """
from contextlib import contextmanager
from annotator.core.store import store
@contextmanager
def in_place(path, *, area="export"):
    path.touch()
    yield path
store.replace_file = in_place
"""


def test_the_mutant_that_creates_in_place_is_caught(new: Path) -> None:
    need_strace()
    with pytest.raises((KnownError, AssertionError)):
        _cut_creation(new, mutant(_CREATES_IN_PLACE, child("child_creating", new)))
