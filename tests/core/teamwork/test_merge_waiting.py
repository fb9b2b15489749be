"""Rows that come before what they speak of: they wait, and come in with it, whichever file brings that."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.model import ArticleSpan, Label
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.labels import put_label
from annotator.core.store.received import Received
from annotator.core.teamwork.plan import Reason, Tally, Warn
from tests.core.store.samples import article, contents, documents, living, refused
from tests.core.teamwork.stage import (
    SHARED,
    Team,
    comment,
    judge,
    look,
    mark,
    notices,
    refusals,
    remove_gold,
    rows,
    settle,
    take,
)

_LABEL = "weather"


def _add_label(project: Project, acting: bytes) -> None:
    with project.store.write(acting, "label_set") as transaction:
        put_label(transaction, Label(_LABEL, {"ar": "طقس"}), 9)
    project._labels = None


def _waiting(project: Project) -> int:
    return int(project.connection.execute("SELECT count(*) FROM file WHERE key GLOB 'waits:*'").fetchone()[0])


def _orders(team: Team, files: Sequence[tuple[int, Path]], image: Path) -> dict:
    """Take files back in their order, backwards, and twice each, once around, into copies of an old project."""
    found = []
    for number, order in enumerate((files, files[::-1], [*files, *files])):
        with Project.open(team.copy(image, f"order{number}.hashiya")) as project:
            for who, path in order:
                take(project, path, acting=team.lead, person=team.people[who])
            found.append((rows(project, (*SHARED, "decisions")), contents(project)))
            assert _waiting(project) == 0
    assert found[0] == found[1] == found[2]
    return found[0][0]


@pytest.fixture
def reviewed(team: Team) -> tuple[Path, Path, Path]:
    """An old copy of the project, the file of an annotator, and that of a reviewer who speaks of marks in it."""
    me, reviewer = team.people
    first = team.documents[0]
    work, review = team.file(0), team.file(1, review=True)
    old = team.folder / "old.hashiya"
    team.main.backup(old)
    with Project.open(work) as project:
        mine = mark(project, me, first, 0)
        other = mark(project, me, first, 6)
    team.take(work)
    batch = team.file(1, review=True)
    with Project.open(review) as project:
        take(project, batch, acting=reviewer)
        judge(project, reviewer, mine, settle(project, reviewer, first, 0))
        judge(project, reviewer, other, None, "ليس فاعلا")
        comment(project, reviewer, first, "لماذا؟", other)
    return old, work, review


def test_an_old_copy_of_the_project_gets_all_in_one_round(team: Team, reviewed: tuple[Path, Path, Path]) -> None:
    old, work, review = reviewed
    found = _orders(team, [(0, work), (1, review)], old)
    team.take(review)
    assert found == rows(team.main, (*SHARED, "decisions"))


def test_a_plan_tells_of_what_waits_and_of_what_waited(team: Team, reviewed: tuple[Path, Path, Path]) -> None:
    old, work, review = reviewed
    with Project.open(old) as project:
        plan = take(project, review, acting=team.lead).plan
        assert (refusals(plan)[Reason.WAITS, "verdicts"], refusals(plan)[Reason.WAITS, "comments"]) == (2, 1)
        assert plan.kept == _waiting(project) == 3
        again = take(project, review, acting=team.lead).plan
        assert (again.kept, again.brings_nothing) == (0, True)
        assert refusals(again) == refusals(plan)  # they are not here, and that is said each time
        plan = take(project, work, acting=team.lead).plan
        assert notices(plan)[Warn.WAITED] == 3
        assert (plan.kinds["verdicts"], plan.kinds["comments"]) == (Tally(new=2), Tally(new=1))
        assert _waiting(project) == 0
        assert take(project, review, acting=team.lead).plan.brings_nothing
        assert Warn.WAITED not in notices(look(project, work))


def test_the_newest_word_of_those_that_wait_comes_in(team: Team, reviewed: tuple[Path, Path, Path]) -> None:
    """Several copies of a reviewer's file come before the marks: also what the last of them takes back."""
    old, work, review = reviewed
    reviewer, first = team.people[1], team.documents[0]
    later = team.copy(review, "later.hashiya")
    with Project.open(later) as project:
        (mine, _) = living(project, first, team.people[0])
        judge(project, reviewer, mine.id, None, "لا")
        (gold,) = living(project, first, GOLD_ID)
        remove_gold(project, reviewer, first, gold.id)
    found = _orders(team, [(1, later), (0, work), (1, review)], old)
    said = [row["reason"] for key, row in found.items() if key[0] == "verdicts" and key[1] == mine.id]
    assert said == ["لا"]


def test_a_removed_mark_with_a_label_that_the_lead_lacks_goes_out_and_comes_back(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        _add_label(work, me)
        work.remove(mark(work, me, first, 0, _LABEL))
    assert team.take(path).plan.kinds["annotations"] == Tally(new=1)
    again = team.file(0)
    with Project.open(again) as work:
        mark(work, me, first, 6)
    assert team.take(again).plan.kinds["annotations"] == Tally(new=1, unchanged=1)


def test_a_link_finds_its_mark_in_another_copy_of_the_file(team: Team) -> None:
    """In one copy the mark has a label that the lead lacks, in the other one it has not."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        stance, actor = mark(work, me, first, 0, "stance"), mark(work, me, first, 6)
    other = team.copy(path, "other.hashiya")
    with Project.open(other) as work:
        work.set_links(stance, "target", (actor,))
        _add_label(work, me)
        work.relabel(actor, _LABEL)
    image = team.folder / "image.hashiya"
    team.main.backup(image)
    found = []
    for number, order in enumerate(((path, other), (other, path), (other, path, other, path))):
        with Project.open(team.copy(image, f"order{number}.hashiya")) as project:
            for file in order:
                take(project, file, acting=team.lead)
            found.append((rows(project), contents(project)))
            assert next(item.links for item in living(project, first, me) if item.id == stance) == {"target": (actor,)}
            assert next(item.label for item in living(project, first, me) if item.id == actor) == "actor"
            _add_label(project, team.lead)
            plan = take(project, path, acting=team.lead).plan  # any file: the mark has waited for its label
            assert notices(plan)[Warn.WAITED] == 1
            assert next(item.label for item in living(project, first, me) if item.id == actor) == _LABEL
    assert found[0] == found[1] == found[2]


def test_marks_wait_for_an_article_that_another_copy_still_has(team: Team) -> None:
    me = team.people[0]
    path = team.file(0)
    with Project.open(path) as work:
        work.import_articles([article(9)])
        new = documents(work)[-1]
    other = team.copy(path, "other.hashiya")
    with Project.open(path) as work:
        mine = mark(work, me, new, 0)
        with work.store.write(me, "remove_document") as transaction:
            transaction.delete("documents", (new,))
    team.take(path)
    assert new not in documents(team.main)
    plan = team.take(other).plan
    assert notices(plan)[Warn.WAITED] == 2  # the mark and the state of its article
    assert [item.id for item in living(team.main, new, me)] == [mine]


def test_decisions_of_two_reviewers_come_alike_in_any_order(team: Team) -> None:
    """One changes what the other has decided; an old copy of the project knows of neither."""
    one, other = team.people
    mine, theirs = team.file(0, review=True), team.file(1, review=True)
    old = team.folder / "old.hashiya"
    team.main.backup(old)
    with Project.open(mine) as work:
        work.decide(one, "طالبان", "actor", {}, "جماعة")
    team.take(mine)
    batch = team.file(1, review=True)
    with Project.open(theirs) as work:
        take(work, batch, acting=other)
        (made,) = work.decisions()
        work.decide(other, "طالبان", "actor", {}, "حركة", made.id)
    found = _orders(team, [(0, mine), (1, theirs)], old)
    assert [row["note"] for key, row in found.items() if key[0] == "decisions"] == ["حركة"]


@pytest.mark.parametrize("key", ["waits:1", "waited:1:1"])
def test_what_waits_cannot_be_brought_in_by_a_file(team: Team, key: str) -> None:
    """Nobody but the project itself keeps rows that wait: nobody else looked at these."""
    path = team.file(0)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO file VALUES(?, '{}')", (key,))
    connection.close()
    with refused("received.row"):
        look(team.main, path)


def test_what_waits_in_a_project_does_not_hinder_whoever_reads_a_copy_of_it(
    team: Team, reviewed: tuple[Path, Path, Path]
) -> None:
    old, _, review = reviewed
    with Project.open(old) as project:
        take(project, review, acting=team.lead)
        assert project.check().problems == []
    with Received.open(old) as received:
        assert received.role == "main"
    with refused("merge.main_file"):
        look(team.main, old)


@pytest.mark.parametrize(
    "value", ["", "[]", '{"table":"links"}', "replace(value, 'verdicts', 'nothing')", "replace(value, '/', '')"]
)
def test_what_waits_and_cannot_be_read_is_damage(team: Team, reviewed: tuple[Path, Path, Path], value: str) -> None:
    old, work, review = reviewed
    with Project.open(old) as project:
        take(project, review, acting=team.lead)
    with sqlite3.connect(old) as connection:
        new = value if value.startswith("replace") else f"'{value}'"
        connection.execute(f"UPDATE file SET value = {new} WHERE key GLOB 'waits:*'")
    connection.close()
    with Project.open(old) as project, refused("project.damaged"):
        look(project, work)


def test_two_people_who_import_the_same_marks_keep_both(team: Team) -> None:
    """The file that both got says which ids its marks have; in the project these are the marks of two people."""
    given = article(0)
    given.spans = [ArticleSpan(0, 5, "actor", b"given".ljust(16, b"."))]
    files = []
    for number, name in enumerate(("سمير", "ليلى")):
        files.append((number, team.file(number)))
        with Project.open(files[-1][1]) as work:
            work.import_articles([given], set_name=name)
    old = team.folder / "old.hashiya"
    team.main.backup(old)
    found = _orders(team, files, old)
    assert len([key for key, row in found.items() if key[0] == "annotations" and row["end"] == 5]) == 2


# --- merges that are taken back ---------------------------------------------------------------------------------------


def _take_back(project: Project, acting: bytes, number: int = 0) -> None:
    """Take the newest merge back, or one that came so many merges before it."""
    merges = [batch for batch in project.batches() if batch.verb == "merge" and batch.taken is None]
    project.take_back_batch(acting, merges[number], backup=lambda: None)
    assert project.check().problems == []


def _all(project: Project) -> tuple[object, list]:
    """All rows, and all that wait."""
    query = "SELECT key FROM file WHERE key GLOB 'waits:*' ORDER BY key"
    return rows(project), project.connection.execute(query).fetchall()


def test_what_waits_goes_with_the_merge_that_brought_it(team: Team, reviewed: tuple[Path, Path, Path]) -> None:
    """A lead who takes a file back that was none of the project's finds nothing of it later."""
    old, work, review = reviewed
    with Project.open(old) as project:
        before = _all(project)
        take(project, review, acting=team.lead)
        waited = _all(project)
        _take_back(project, team.lead)
        assert _all(project) == before
        assert Warn.WAITED not in notices(take(project, work, acting=team.lead).plan)
        assert project.verdicts(team.documents[0]) == project.comments(team.documents[0]) == []
        _take_back(project, team.lead)
        assert take(project, review, acting=team.lead).plan.kept == 3
        assert _all(project) == waited


def test_what_waited_waits_again_when_the_merge_that_brought_it_in_is_taken_back(
    team: Team, reviewed: tuple[Path, Path, Path]
) -> None:
    old, work, review = reviewed
    with Project.open(old) as project:
        take(project, review, acting=team.lead)
        waiting = _all(project)
        take(project, work, acting=team.lead)
        after = _all(project)
        _take_back(project, team.lead)
        assert _all(project) == waiting
        assert notices(take(project, work, acting=team.lead).plan)[Warn.WAITED] == 3
        assert _all(project) == after


def test_a_merge_whose_rows_came_in_with_a_later_one_is_taken_back_after_that(
    team: Team, reviewed: tuple[Path, Path, Path]
) -> None:
    old, work, review = reviewed
    with Project.open(old) as project:
        states = [_all(project)]
        for path in (review, work):
            take(project, path, acting=team.lead)
            states.append(_all(project))
        with refused("batch.changed_since") as caught:
            _take_back(project, team.lead, 1)
        assert caught.value.values["people"] == ["ليلى"]
        assert _all(project) == states[-1]
        for state in states[-2::-1]:
            _take_back(project, team.lead)
            assert _all(project) == state


def test_what_speaks_of_a_mark_that_went_waits_until_it_is_there_again(
    team: Team, reviewed: tuple[Path, Path, Path]
) -> None:
    _, work, review = reviewed
    _take_back(team.main, team.lead)
    plan = team.take(review).plan
    assert (refusals(plan)[Reason.WAITS, "verdicts"], refusals(plan)[Reason.WAITS, "comments"]) == (2, 1)
    assert notices(team.take(work).plan)[Warn.WAITED] == 3
    assert len(team.main.verdicts(team.documents[0])) == 2


def test_what_waits_for_a_mark_in_a_removed_article_comes_when_the_article_is_back(
    team: Team, reviewed: tuple[Path, Path, Path]
) -> None:
    old, work, review = reviewed
    first = team.documents[0]
    with Project.open(old) as project:
        take(project, review, acting=team.lead)
        project.remove_documents(team.lead, [first], project.removal([first]), backup=lambda: None)
        take(project, work, acting=team.lead)
        assert len(project.verdicts(first)) == 0
        project.undo(team.lead)
        assert notices(take(project, work, acting=team.lead).plan)[Warn.WAITED] == 3
        assert len(project.verdicts(first)) == 2


def test_a_mark_waits_while_its_label_is_taken_back_and_comes_when_it_is_added_again(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        _add_label(work, me)
        mine = mark(work, me, first, 0, _LABEL)
    known = team.main.labels()
    more = replace(known, labels=(*known.labels, Label(_LABEL, {"ar": "طقس"})))
    team.main.set_labels(team.lead, more)
    team.main.undo(team.lead)
    plan = team.take(path).plan
    assert (refusals(plan)[Reason.UNKNOWN_LABEL, "annotations"], plan.kept) == (1, 1)
    team.main.set_labels(team.lead, more)
    assert team.take(path).plan.kinds["annotations"] == Tally(new=1)
    assert [item.id for item in living(team.main, first, me)] == [mine]
    (label, *_) = (batch for batch in team.main.batches() if batch.verb == "label")
    with refused("label.in_use"):
        team.main.take_back_batch(team.lead, label, backup=lambda: None)
    _take_back(team.main, team.lead)
    assert _waiting(team.main) == 1
    team.main.take_back_batch(team.lead, label, backup=lambda: None)
    assert team.main.labels() == known


@given(st.lists(st.integers(0, 4), min_size=2, max_size=8))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_merges_taken_back_one_by_one_let_wait_what_waited_before(
    team: Team, reviewed: tuple[Path, Path, Path], acts: list[int]
) -> None:
    """Files are taken in, and the newest of them back, as it comes; each state is met again on the way back."""
    old, work, review = reviewed
    later = team.folder / "later.hashiya"
    if not later.exists():
        team.copy(review, later.name)
        with Project.open(later) as project:
            for chosen in living(project, team.documents[0], team.people[0]):
                judge(project, team.people[1], chosen.id, None, "لا")
    files = (work, review, later)
    with Project.open(team.copy(old, "story.hashiya")) as project:
        states = [_all(project)]
        for act in (*acts, *[4] * len(acts)):
            batches = len(project.batches())
            if act < len(files):
                take(project, files[act], acting=team.lead)
                states += [_all(project)] if len(project.batches()) > batches else []
            elif len(states) > 1:
                _take_back(project, team.lead)
                states.pop()
            assert _all(project) == states[-1]
