"""Sets that begin as copies: whose they are, that they come once, and that what was done with them stands."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.core.model import PRE_ANNOTATION, Annotation, Progress, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from tests.core.store.samples import documents, living, refused
from tests.core.teamwork.stage import Team, mark, refusals, rows, settle, take


@pytest.fixture
def first(team: Team) -> bytes:
    """A document with an actor and a stance in the set `original`, linked, of which one has a note and a doubt."""
    document = team.documents[0]
    team.main.reopen(ORIGINAL_ID, document)
    for found in living(team.main, document, ORIGINAL_ID):
        team.main.remove(found.id)
    actor, stance = mark(team.main, ORIGINAL_ID, document, 0), mark(team.main, ORIGINAL_ID, document, 6, "stance")
    mark(team.main, ORIGINAL_ID, document, 20)
    team.main.set_links(stance, "holder", (actor,))
    team.main.set_note(actor, "من الآلة")
    team.main.set_unsure(stance, True)
    return document


def content(marks: Sequence[Annotation]) -> list[tuple[object, ...]]:
    """Marks without what names them, links by the places that they lead to."""
    places = {mark.id: mark.start for mark in marks}
    return [
        (
            mark.start,
            mark.end,
            mark.label,
            dict(mark.attributes),
            {role: tuple(places[target] for target in targets) for role, targets in mark.links.items()},
            mark.note,
            mark.unsure,
        )
        for mark in marks
    ]


def test_the_persons_set_begins_with_a_copy_that_says_where_it_comes_from(team: Team, first: bytes) -> None:
    me, other = team.people
    source = living(team.main, first, ORIGINAL_ID)
    before = rows(team.main)
    with Project.open(team.file(0, [first], start_from=ORIGINAL_ID)) as work:
        assert work.check().problems == []
        copies = living(work, first, me)
        assert content(copies) == content(source)
        assert len(copies) == 3
        assert {copy.origin for copy in copies} == {PRE_ANNOTATION}
        assert {copy.id for copy in copies}.isdisjoint(mark.id for mark in source)
        assert living(work, first, ORIGINAL_ID) == []  # that set itself is another wish
        assert work.progress(first, me) is Progress.NEW
        assert rows(work).items() <= rows(team.main).items()
    assert team.main.check().problems == []
    assert before.items() <= rows(team.main).items()
    assert living(team.main, first, other) == []


def test_it_comes_back_as_the_persons_own_work(team: Team, first: bytes) -> None:
    me, _ = team.people
    path = team.file(0, [first], start_from=ORIGINAL_ID)
    source = living(team.main, first, ORIGINAL_ID)
    with Project.open(path) as work:
        actor, stance, wrong = living(work, first, me)
        work.resize(actor.id, Span(0, 4))
        assert work.progress(first, me) is Progress.IN_PROGRESS  # to correct is to work
        work.remove(wrong.id)
        work.set_unsure(stance.id, False)
        new = mark(work, me, first, 30, "location")
        mine = rows(work, ("annotations", "links", "sets"))
    done = team.take(path)
    assert refusals(done.plan) == {}
    assert mine.items() <= rows(team.main, ("annotations", "links", "sets")).items()
    assert [(found.start, found.end, found.origin) for found in living(team.main, first, me)] == [
        (0, 4, PRE_ANNOTATION),
        (6, 11, PRE_ANNOTATION),
        (30, 35, "manual"),
    ]
    assert living(team.main, first, me)[-1].id == new
    assert living(team.main, first, ORIGINAL_ID) == source
    assert team.take(path).plan.brings_nothing


def test_handing_out_again_doubles_nothing(team: Team, first: bytes) -> None:
    me, _ = team.people
    path = team.file(0, [first], start_from=ORIGINAL_ID)
    before = rows(team.main)
    team.file(0, team.documents, start_from=ORIGINAL_ID)
    again = team.file(0, [first], start_from=ORIGINAL_ID)
    assert {key: row for key, row in rows(team.main).items() if first in key or row.get("document") == first} == {
        key: row for key, row in before.items() if first in key or row.get("document") == first
    }
    with Project.open(path) as work:
        actor, _, wrong = living(work, first, me)
        work.remove(wrong.id)
        work.relabel(actor.id, "location")
        edited = content(living(work, first, me))
        take(work, again, acting=me)  # added to the work file
        assert content(living(work, first, me)) == edited


def test_a_set_that_is_there_is_left_alone(team: Team, first: bytes) -> None:
    me, other = team.people
    own = mark(team.main, me, first, 40)
    undone = mark(team.main, other, first, 40)
    team.main.undo(other)
    for person, kept in ((0, [own]), (1, [])):
        team.file(person, [first], start_from=ORIGINAL_ID)
        assert [found.id for found in living(team.main, first, team.people[person])] == kept
    assert undone not in {found.id for found in living(team.main, first, other)}


def test_an_old_copy_of_the_project_hands_out_the_same_rows(team: Team, first: bytes, tmp_path: Path) -> None:
    """The lead goes back to a copy from before the hand-over, and hands the same document out anew."""
    me, _ = team.people
    old = tmp_path / "old.hashiya"
    team.main.backup(old)
    with Project.open(team.file(0, [first], start_from=ORIGINAL_ID)) as work:
        team.close()
        shutil.copy(old, tmp_path / "main.hashiya")
        team.main = Project.open(tmp_path / "main.hashiya")
        actor, _, wrong = living(work, first, me)
        work.remove(wrong.id)
        work.set_note(actor.id, "صحّحتها")
        edited = content(living(work, first, me))
        team._files = 5
        take(work, team.file(0, [first], start_from=ORIGINAL_ID), acting=me)
        assert content(living(work, first, me)) == edited


def test_another_set_may_be_copied_but_not_the_own(team: Team) -> None:
    me, other = team.people
    document = team.documents[0]
    theirs, removed = mark(team.main, other, document, 0), mark(team.main, other, document, 6)
    team.main.remove(removed)
    settle(team.main, team.lead, document, 20)
    team.file(0, [document], start_from=other)
    (copy,) = living(team.main, document, me)
    assert (copy.start, copy.origin) == (0, PRE_ANNOTATION)
    assert copy.id != theirs
    with refused("handover.start"):
        team.file(0, [document], start_from=me)
    newcomer = team.main.add_person("منى")
    team.people.append(newcomer)
    team.file(2, [document], start_from=GOLD_ID)
    assert [found.start for found in living(team.main, document, newcomer)] == [20]


def test_where_there_is_nothing_to_copy_no_set_begins(team: Team) -> None:
    document = team.documents[0]
    team.file(0, [document], start_from=team.people[1])
    assert ("sets", document, team.people[0]) not in rows(team.main)
    assert documents(team.main) == team.documents
