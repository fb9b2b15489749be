"""The laws of a union: in any order, joined before or after, once or twice, the same comes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.model import Span
from annotator.core.project import Project
from annotator.core.store import identity
from annotator.core.teamwork import rules
from annotator.core.teamwork.plan import Outcome
from tests.core.store.samples import contents
from tests.core.teamwork.stage import Team, mark, rows, take, told


def _in_orders(team: Team, *files: Path) -> list[tuple[dict, str]]:
    """Take files back in their order, backwards, and twice each, into copies of the project."""
    found = []
    for number, order in enumerate((files, files[::-1], (*files, *files))):
        copy = team.folder / f"order{number}.hashiya"
        team.main.backup(copy)
        with Project.open(copy) as project:
            for path in order:
                take(project, path, acting=team.lead)
            found.append((rows(project), contents(project)))
    return found


def _laws(team: Team, files: tuple[Path, ...]) -> dict:
    """Assert that the order says nothing; give the rows that it comes to."""
    first, backwards, twice = _in_orders(team, *files)
    assert first == backwards == twice
    return first[0]


def _loses_nothing(team: Team, files: tuple[Path, ...], found: dict) -> None:
    """Assert that every row that was sent is there, or a newer version of it."""
    for path in files:
        with Project.open(path, write=False) as work:
            for key, version in told(work, team.people[0]):
                assert (found[key]["stamp"], found[key]["writer"]) >= version


def _conflict(team: Team) -> tuple[Path, Path]:
    """Two copies of one file, in which the same mark was changed and its set went different ways."""
    me = team.people[0]
    first, second, _ = team.documents
    disputed = mark(team.main, me, first, 0)
    path = team.file(0)
    with Project.open(path) as work:
        alone = mark(work, me, second, 0)
    other = team.copy(path, "other.hashiya")
    with Project.open(path) as work:
        work.relabel(disputed, "location")
        work.remove(alone)
        mark(work, me, second, 20)
        work.finish(me, first)
    with Project.open(other) as work:
        work.resize(disputed, Span(0, 9))
        work.set_note(alone, "ملاحظة")
        mark(work, me, first, 12)
        mark(work, me, second, 20)  # the same words and label: two marks of one place
        work.skip(me, first, "other")
    return path, other


def test_merging_is_commutative_and_idempotent_and_loses_nothing(team: Team) -> None:
    files = _conflict(team)
    found = _laws(team, files)
    _loses_nothing(team, files, found)
    # The newer version stands whole: the edges of the one, and not the label of the other.
    (disputed,) = [row for key, row in found.items() if key[0] == "annotations" and row["end"] == 9]
    assert disputed["label"] == "actor"


def test_merging_is_associative(team: Team) -> None:
    one, other = _conflict(team)
    apart = _in_orders(team, one, other)[0]
    joined = team.copy(one, "joined.hashiya")
    with Project.open(joined) as work:
        take(work, other, acting=team.people[0])
    assert _in_orders(team, joined)[0] == apart


def _swapped(row: object, ours: object, refusal: Callable[[], object]) -> object:
    if ours is None:
        return refusal() or Outcome.NEW
    if (row.stamp, row.writer) > (ours.stamp, ours.writer):
        return Outcome.OVERRULED
    return refusal() or Outcome.CHANGED


def _by_the_clock_of_the_merge(row: object, ours: object, refusal: Callable[[], object]) -> object:
    """Whoever comes last is right."""
    if ours is None:
        return refusal() or Outcome.NEW
    same = (row.stamp, row.writer) == (ours.stamp, ours.writer)
    return Outcome.UNCHANGED if same else refusal() or Outcome.CHANGED


def _by_stamp_alone(row: object, ours: object, refusal: Callable[[], object]) -> object:
    if ours is None:
        return refusal() or Outcome.NEW
    return refusal() or Outcome.CHANGED if row.stamp >= ours.stamp else Outcome.OVERRULED


def _with_equal_stamps(team: Team) -> tuple[Path, Path]:
    """Two clocks may agree to the last bit: then the writer decides."""
    me, first = team.people[0], team.documents[0]
    disputed = mark(team.main, me, first, 0)
    path = team.file(0)
    other = team.copy(path, "other.hashiya")
    stamp = identity.next_stamp(0) + (1 << 30)
    for file, end in ((path, 3), (other, 4)):
        with Project.open(file) as work, pytest.MonkeyPatch.context() as patch:
            patch.setattr("annotator.core.store.store.next_stamp", lambda _: stamp)
            work.resize(disputed, Span(0, end))
    return path, other


def test_equal_stamps_are_decided_by_the_writer(team: Team) -> None:
    _laws(team, _with_equal_stamps(team))


@pytest.mark.parametrize(
    ("mutant", "files"),
    [(_swapped, _conflict), (_by_the_clock_of_the_merge, _conflict), (_by_stamp_alone, _with_equal_stamps)],
)
def test_a_merge_by_another_rule_is_caught(
    team: Team, monkeypatch: pytest.MonkeyPatch, mutant: Callable, files: Callable
) -> None:
    sent = files(team)
    monkeypatch.setattr(rules, "judge", mutant)
    with pytest.raises(AssertionError):
        _loses_nothing(team, sent, _laws(team, sent))
