"""kill -9 at a hundred system calls of a merge, its taking back and a hand-over: each is done whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Proposal, Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.teamwork.handover import hand_over
from tests.core.store.samples import documents, living, new_project
from tests.core.teamwork.stage import look, take
from tests.faults.system import calls, child, mutant, need_strace, traced

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

_CALLS = ("fdatasync", "fsync", "unlink", "rename", "pwrite64")
_POINTS = 100


def _points(count: dict[str, int]) -> Iterator[str]:
    """Give where to kill: at each call of the rarer kinds, and at some of the writes, a hundred in all."""
    rare = {name: number for name, number in count.items() if name != "pwrite64"}
    left = max(1, _POINTS - sum(rare.values()))
    step = max(1, count["pwrite64"] // left)
    for name, number in count.items():
        for when in range(1, number + 1, step if name == "pwrite64" else 1):
            yield f"{name}:signal=KILL:when={when}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "lead").mkdir()
    path = tmp_path / "lead" / "p.hashiya"
    with new_project(path, articles=40) as project:
        me = project.add_person("سمير")
        project.annotate(me, documents(project)[0], Span(50, 60), "actor")
    return path


@pytest.fixture
def returned(project: Path, tmp_path: Path) -> Path:
    """A work file with many new marks and one that was changed."""
    out = tmp_path / "returned.hashiya"
    with Project.open(project) as lead:
        me = lead.person_named("سمير").id
        hand_over(lead, out, Contents(me, tuple(documents(lead))), acting=me)
    with Project.open(out) as work:
        for number, document in enumerate(documents(work)):
            for start in range(0, 30, 6):
                mark = work.annotate(me, document, Span(start, start + 5), "actor").annotations[0].id
                work.set_note(mark, "ملاحظة " * number)
            work.refuse(me, document, [Proposal(start, start + 5, "actor", "model", 0.5) for start in range(40, 60, 5)])
        work.set_note(living(work, documents(work)[0], me)[-1].id, "الأولى")
    return out


def _restore(project: Path, image: bytes) -> None:
    project.with_name("p.hashiya-journal").unlink(missing_ok=True)
    project.write_bytes(image)


def _cut_merge(project: Path, command: list[str]) -> list[bool]:
    """Kill a merge at each point; tell of each whether all of it is there. Something between is an error."""
    image, journal = project.read_bytes(), project.with_name("p.hashiya-journal")
    with Project.open(project) as lead:
        before = list(lead.connection.iterdump())
    places = (project, journal, project.parent)
    count = calls(command, _CALLS, project.with_name("log"), *places)
    with Project.open(project) as lead:
        marks, changes = lead.check().annotations, lead.check().changes
    outcomes = []
    for point in _points(count):
        _restore(project, image)
        traced(command, point, *places)
        with Project.open(project) as lead:
            report = lead.check()
            assert report.problems == [], point
            whole = (report.annotations, report.changes) == (marks, changes)
            assert whole or list(lead.connection.iterdump()) == before, point
            assert lead.hand_overs()[0].returned if whole else not lead.hand_overs()[0].returned, point
        outcomes.append(whole)
    return outcomes


def test_a_merge_cut_off_anywhere_is_whole_or_nothing(project: Path, returned: Path) -> None:
    need_strace()
    outcomes = _cut_merge(project, child("child_team", project, "merge", returned))
    assert len(outcomes) >= _POINTS
    assert outcomes.count(False) > 50, "hardly any kill fell into the merge"
    assert outcomes.count(True) >= 1, "nor after it"


_COMMITS_TABLE_BY_TABLE = """
from annotator.core.store.union import Union
honest = Union.add
def add(self, name, rows, text=None):
    honest(self, name, rows, text)
    self.connection.execute("COMMIT")
    self.connection.execute("BEGIN IMMEDIATE")
Union.add = add
"""


def test_the_mutant_that_commits_table_by_table_is_caught(project: Path, returned: Path) -> None:
    need_strace()
    with pytest.raises((KnownError, AssertionError)):
        _cut_merge(project, mutant(_COMMITS_TABLE_BY_TABLE, child("child_team", project, "merge", returned)))


def _cut_taking_back(project: Path, command: list[str]) -> list[bool]:
    """Kill the taking back of the newest batch at each point; tell of each whether it is done."""
    image, journal = project.read_bytes(), project.with_name("p.hashiya-journal")
    with Project.open(project) as lead:
        before = list(lead.connection.iterdump())
    places = (project, journal, project.parent)
    count = calls(command, _CALLS, project.with_name("log"), *places)
    with Project.open(project) as lead:
        marks = lead.check().annotations
    outcomes = []
    for point in _points(count):
        _restore(project, image)
        traced(command, point, *places)
        with Project.open(project) as lead:
            report, done = lead.check(), lead.batches()[0].taken is not None
            assert report.problems == [], point
            assert (report.annotations == marks) if done else (list(lead.connection.iterdump()) == before), point
        outcomes.append(done)
    return outcomes


@pytest.fixture
def merged(project: Path, returned: Path) -> Path:
    """The project into which the work file was taken."""
    with Project.open(project) as lead:
        take(lead, returned, acting=lead.person_named("سمير").id)
    return project


def test_taking_a_merge_back_cut_off_anywhere_is_whole_or_nothing(merged: Path) -> None:
    need_strace()
    outcomes = _cut_taking_back(merged, child("child_team", merged, "takeback", merged))
    assert len(outcomes) >= _POINTS
    assert outcomes.count(False) > 50
    assert outcomes.count(True) >= 1


_REMOVES_TABLE_BY_TABLE = """
from annotator.core.store.withdrawal import Withdrawal
honest = Withdrawal._delete_large
def delete(self):
    self._connection.execute("COMMIT")
    self._connection.execute("BEGIN IMMEDIATE")
    honest(self)
Withdrawal._delete_large = delete
"""


def test_the_mutant_that_takes_back_in_two_steps_is_caught(merged: Path) -> None:
    need_strace()
    with pytest.raises((KnownError, AssertionError)):
        _cut_taking_back(merged, mutant(_REMOVES_TABLE_BY_TABLE, child("child_team", merged, "takeback", merged)))


def _cut_hand_over(project: Path, out: Path, command: list[str]) -> list[tuple[bool, bool]]:
    """Kill a hand-over at each point; tell of each whether the file and the note of it are there.

    A note without its file is an error, and so is a file that is not whole. A file without a note is refused.
    """
    image = project.read_bytes()
    with Project.open(project) as lead:
        before = list(lead.connection.iterdump())
    outcomes = []
    for point in _points(calls(command, _CALLS, project.with_name("log"))):
        _restore(project, image)
        for item in out.parent.iterdir():
            item.unlink()
        traced(command, point)
        with Project.open(project) as lead:
            assert lead.check().problems == [], point
            noted = bool(lead.hand_overs())
            assert noted or list(lead.connection.iterdump()) == before, point
            assert out.exists() or not noted, point
            if out.exists():
                _look_at(lead, out, noted=noted)
        outcomes.append((out.exists(), noted))
    return outcomes


def _look_at(lead: Project, out: Path, *, noted: bool) -> None:
    with Project.open(out) as work:
        assert work.check().problems == []
        assert documents(work) == documents(lead)
    if noted:
        assert look(lead, out).brings_nothing
        return
    with pytest.raises(KnownError) as caught:
        look(lead, out)
    assert caught.value.code == "merge.unknown_file"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "h.hashiya"


def test_a_hand_over_cut_off_anywhere_is_noted_only_with_its_file(project: Path, out: Path) -> None:
    need_strace()
    outcomes = _cut_hand_over(project, out, child("child_team", project, "handover", out))
    assert len(outcomes) >= _POINTS
    assert outcomes.count((False, False)) > 50
    assert outcomes.count((True, True)) >= 1


_NOTES_FIRST = """
from annotator.core.project.team import TeamVerbs
honest = TeamVerbs.record_hand_over
def first(self, acting, made, documents, build):
    change = honest(self, acting, made, documents, lambda: None)
    build()
    return change
TeamVerbs.record_hand_over = first
"""
_BUILDS_IN_PLACE = """
from contextlib import contextmanager
from annotator.core.teamwork import handover
@contextmanager
def in_place(path, *, area="export"):
    path.touch()
    yield path
handover.replace_file = in_place
"""


@pytest.mark.parametrize("spoiled", [_NOTES_FIRST, _BUILDS_IN_PLACE])
def test_the_mutants_that_lie_are_caught(project: Path, out: Path, spoiled: str) -> None:
    need_strace()
    with pytest.raises((KnownError, AssertionError)):
        _cut_hand_over(project, out, mutant(spoiled, child("child_team", project, "handover", out)))
