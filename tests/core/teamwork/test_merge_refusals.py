"""Files that have no place here, people who may be one, and what stops a merge: nothing changes, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.errors import CancelledError
from annotator.core.project import Project
from annotator.core.store import identity
from annotator.core.store.received import Received
from annotator.core.store.union import Union
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.core.teamwork.plan import Reason, SameName, Tally, Warn
from tests.core.store.samples import living, refused
from tests.core.teamwork.stage import Team, comment, look, mark, notices, refusals, rows, take

# --- files ---------------------------------------------------------------------------------------------------------


def test_a_file_of_another_project(team: Team, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Team(tmp_path / "other")
    with refused("merge.other_project") as caught:
        look(team.main, other.file(0))
    assert caught.value.values["name"] == "تجربة"
    other.close()


def test_the_project_itself_and_copies_of_it(team: Team, tmp_path: Path) -> None:
    copy = tmp_path / "copy.hashiya"
    team.main.backup(copy)
    with Project.open(copy) as project:
        mark(project, team.people[0], team.documents[0], 0)
    for path in (team.main.path, copy):
        with refused("merge.main_file"):
            look(team.main, path)


def test_a_file_that_this_project_never_made(team: Team, tmp_path: Path) -> None:
    """As when the lead went back to an old copy of the project, or the power went before the file was noted."""
    old, me = tmp_path / "old.hashiya", team.people[0]
    team.main.backup(old)
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, me, team.documents[0], 0)
    with Project.open(old) as project:
        with refused("merge.unknown_file"):
            look(project, path)
        for nobody in (identity.GOLD_ID, b"x" * 16):
            with refused("merge.no_person"):
                look(project, path, person=nobody)
        plan = take(project, path, acting=team.lead, person=me).plan
        assert (plan.number, plan.kinds["annotations"]) == (None, Tally(new=1))
        # Whoever it is said to be of: the marks of others stay out.
        other = take(project, path, acting=team.lead, person=team.people[1]).plan
        assert other.kinds["annotations"] == Tally(unchanged=1)
        assert project.hand_overs() == []


def test_a_work_file_takes_hand_overs_of_its_person_and_kind_alone(team: Team) -> None:
    mine, others, review = team.file(0), team.file(1), team.file(0, review=True)
    with Project.open(mine) as work:
        with refused("merge.other_person"):
            look(work, others)
        with refused("merge.review_apart"):
            look(work, review)
        with refused("merge.main_file"):
            look(work, team.main.path)


def test_what_comes_back_twice_brings_nothing_and_needs_no_backup(team: Team) -> None:
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, team.people[0], team.documents[0], 0)
    team.take(path)
    before, changes = rows(team.main), team.main.check().changes
    (first,) = team.main.hand_overs()
    with Received.open(path) as received:
        plan = plan_merge(team.main, received)
        assert plan.brings_nothing

        def no_backup() -> None:
            raise AssertionError("nothing is to be changed")

        merge(team.main, received, plan, acting=team.lead, backup=no_backup)
    assert rows(team.main) == before
    assert team.main.check().changes == changes + 1
    (again,) = team.main.hand_overs()
    assert again.returned >= first.returned


# --- people --------------------------------------------------------------------------------------------------------


def _entered_twice(team: Team) -> tuple[Path, bytes]:
    """The lead lost the newest copy and entered somebody anew under the same name."""
    team.main.backup(team.folder / "old.hashiya")
    me = team.main.add_person("هدى")
    team.people.append(me)
    path = team.file(2)
    with Project.open(path) as work:
        actor = mark(work, me, team.documents[0], 0)
        stance = mark(work, me, team.documents[0], 6, "stance")
        work.set_links(stance, "holder", (actor,))
        comment(work, me, team.documents[0], "سؤال", actor)
    team.main.close()
    team.main = Project.open(team.folder / "old.hashiya")
    return path, me


def test_the_same_name_with_another_id_is_asked_about(team: Team) -> None:
    path, theirs = _entered_twice(team)
    ours = team.main.add_person("هدى")
    plan = look(team.main, path, person=ours)
    assert plan.same_names == (SameName("هدى", theirs, ours),)
    assert refusals(plan) == {
        (Reason.NEW_PERSON, "people"): 1,
        (Reason.LEAD, "assignments"): 3,
        (Reason.LEAD, "handovers"): 1,
        (Reason.NOT_ASSIGNEE, "sets"): 1,
        (Reason.NOT_ASSIGNEE, "annotations"): 2,
        (Reason.NOT_ASSIGNEE, "links"): 1,
        (Reason.NOT_ASSIGNEE, "comments"): 1,
    }
    assert plan.brings_nothing


def test_the_same_person_under_two_ids_is_taken_as_one(team: Team) -> None:
    path, theirs = _entered_twice(team)
    ours = team.main.add_person("هدى")
    mark(team.main, ours, team.documents[0], 30)
    same = {theirs: ours}
    plan = take(team.main, path, acting=team.lead, person=ours, same_person=same).plan
    assert plan.same_names == ()
    assert plan.kinds["annotations"] == Tally(new=2)
    assert [item.start for item in living(team.main, team.documents[0], ours)] == [0, 6, 30]
    assert [item.links for item in living(team.main, team.documents[0], ours)][1]
    assert take(team.main, path, acting=team.lead, person=ours, same_person=same).plan.brings_nothing


def test_two_people_of_one_file_that_are_one_here(team: Team) -> None:
    """Somebody entered a second name in the work file and marked under both."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, me, first, 0)
        second = work.add_person("سمير ٢")
        mark(work, second, first, 6)
        work.finish(second, first)
    plan = team.take(path, same_person={second: me}).plan
    assert plan.kinds["annotations"] == Tally(new=2)
    assert [item.start for item in living(team.main, first, me)] == [0, 6]
    assert team.main.progress(first, me) == "finished"  # the newer of the two


# --- stopping ------------------------------------------------------------------------------------------------------


def _sent(team: Team) -> Path:
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, team.people[0], team.documents[0], 0)
    return path


def test_a_plan_that_is_out_of_date_is_made_anew(team: Team) -> None:
    path = _sent(team)
    with Received.open(path) as received:
        plan = plan_merge(team.main, received)
        mark(team.main, team.people[0], team.documents[0], 6)
        with refused("merge.stale"):
            merge(team.main, received, plan, acting=team.lead, backup=lambda: None)
    assert len(living(team.main, team.documents[0], team.people[0])) == 1


def test_without_a_backup_nothing_is_taken(team: Team) -> None:
    path, before = _sent(team), list(team.main.connection.iterdump())

    def full() -> None:
        raise OSError("no room")

    with Received.open(path) as received:
        plan = plan_merge(team.main, received)
        with pytest.raises(OSError, match="no room"):
            merge(team.main, received, plan, acting=team.lead, backup=full)
    assert list(team.main.connection.iterdump()) == before


def test_it_can_be_stopped_while_planning_and_while_writing(team: Team) -> None:
    path, before = _sent(team), list(team.main.connection.iterdump())

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        if done > total // 2:
            raise CancelledError

    with Received.open(path) as received:
        with refused("cancelled"):
            plan_merge(team.main, received, progress=stop)
        plan = plan_merge(team.main, received)
        with refused("cancelled"):
            merge(team.main, received, plan, acting=team.lead, backup=lambda: None, progress=stop)
    assert list(team.main.connection.iterdump()) == before
    assert team.take(path).plan.applied == 2


def test_a_row_that_did_not_arrive_takes_all_back(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    path, before = _sent(team), list(team.main.connection.iterdump())
    honest = Union.add

    def forgetful(self: Union, name: str, found: list, *more: object) -> None:
        honest(self, name, found, *more)
        if name == "annotations":
            self.connection.execute("DELETE FROM annotations WHERE origin = 'manual'")

    monkeypatch.setattr(Union, "add", forgetful)
    with refused("merge.counts") as caught:
        team.take(path)
    assert caught.value.values == {"table": "annotations", "found": 6, "expected": 7}
    assert list(team.main.connection.iterdump()) == before


def test_a_journal_that_came_along_is_told(team: Team) -> None:
    with Received.open(_sent(team)) as received:
        received.had_journal = True  # the reader has recovered its private copy
        assert notices(plan_merge(team.main, received))[Warn.JOURNAL] == 1


def test_reading_alone_is_enough_to_plan(team: Team) -> None:
    path = _sent(team)
    team.main.close()
    image = team.main.path.read_bytes()
    with Project.open(team.main.path, write=False) as project:
        assert look(project, path).applied == 2
    assert team.main.path.read_bytes() == image
