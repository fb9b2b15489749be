"""Answers to suggestions on their way: their person's alone, and never without the mark that came of them."""

from __future__ import annotations

from annotator.core.model import Label, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.labels import put_label
from annotator.core.suggest.past import past_documents
from annotator.core.teamwork.plan import Reason, Tally
from tests.core.store.samples import living, refused
from tests.core.teamwork.stage import Team, accept, look, mark, refusals, refuse, rows, settle, take

ANSWERS = ("answers",)


def answered(project: Project, document: bytes, person: bytes) -> list[tuple[int, bool]]:
    """Where a person answered, and whether that was a refusal."""
    return [(answer.start, answer.annotation is None) for answer in project.answers(document, person)]


# --- out -----------------------------------------------------------------------------------------------------------


def test_a_work_file_holds_the_persons_own_answers_on_its_documents(team: Team) -> None:
    me, other = team.people
    first, second, _ = team.documents
    for person in (me, other):
        accept(team.main, person, first, 0)
        refuse(team.main, person, first, 6)
        refuse(team.main, person, second, 6)
    with Project.open(team.file(0, [first])) as work:
        assert len(rows(work, ANSWERS)) == 2
        assert rows(work, ANSWERS).items() <= rows(team.main, ANSWERS).items()
        assert work.answers(first, me) == team.main.answers(first, me)
        assert work.answers(first, other) == []


def test_a_reviewer_gets_nobody_elses_answers(team: Team) -> None:
    me, reviewer = team.people
    first = team.documents[0]
    accept(team.main, me, first, 0)
    refuse(team.main, me, first, 6)
    refuse(team.main, reviewer, first, 6)
    with Project.open(team.file(1, [first], review=True)) as work:
        assert [row["person"] for row in rows(work, ANSWERS).values()] == [reviewer]
        assert len(living(work, first, me)) == 1, "the mark itself is there"


def test_of_a_calibration_nothing_goes_to_a_reviewer_who_was_scored(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    settle(team.main, team.lead, first, 0)
    team.main.finish(GOLD_ID, first)
    path = team.file(0, [first], calibration=True)
    with Project.open(path) as work:
        accept(work, me, first, 0)
        refuse(work, me, first, 6)
        work.finish(me, first)
    team.take(path)
    assert len(team.main.answers(first, me)) == 2
    with Project.open(team.file(0, [first], review=True)) as work:
        assert rows(work, ANSWERS) == {}


# --- in ------------------------------------------------------------------------------------------------------------


def test_answers_come_back_with_their_marks(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    refuse(team.main, me, first, 18)
    path = team.file(0)
    with Project.open(path) as work:
        accept(work, me, first, 0)
        refuse(work, me, first, 6)
        accept(work, me, first, 12, "location")
        accept(work, me, first, 18)  # refused before
        before = rows(work, ANSWERS)
    done = team.take(path)
    assert done.plan.kinds["answers"] == Tally(new=3, changed=1)
    assert rows(team.main, ANSWERS) == before
    assert answered(team.main, first, me) == [(0, False), (6, True), (12, False), (18, False)]
    assert look(team.main, path).brings_nothing
    with Project.open(path) as work:
        work.undo(me)
    assert team.take(path).plan.kinds["answers"] == Tally(changed=1, unchanged=3)
    assert answered(team.main, first, me) == [(0, False), (6, True), (12, False), (18, True)]


def test_two_copies_that_answered_one_place_make_one_answer(team: Team) -> None:
    """The newer one stands, in whatever order the copies come."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    copy = team.copy(path, "copy.hashiya")
    with Project.open(path) as work:
        refuse(work, me, first, 0)
    with Project.open(copy) as work:
        accept(work, me, first, 0)
    image = team.folder / "image.hashiya"
    team.main.backup(image)
    for number, order in enumerate([(path, copy), (copy, path)]):
        with Project.open(team.copy(image, f"main{number}.hashiya")) as project:
            for one in order:
                take(project, one, acting=team.lead)
            assert answered(project, first, me) == [(0, False)]


def test_nobody_brings_answers_of_others(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        refuse(work, work.add_person("هدى"), first, 0)
        refuse(work, GOLD_ID, first, 6)
        refuse(work, me, first, 12)
    plan = team.take(path).plan
    assert refusals(plan)[Reason.NOT_ASSIGNEE, "answers"] == 2
    assert plan.kinds["answers"] == Tally(new=1)
    assert team.main.answers(first, GOLD_ID) == []


def test_a_locked_or_removed_article_takes_no_answers(team: Team) -> None:
    me, (first, second, _) = team.people[0], team.documents
    path = team.file(0)
    with Project.open(path) as work:
        refuse(work, me, first, 0)
        accept(work, me, second, 0)
    team.main.lock(team.lead, {me: [first]})
    team.main.remove_documents(team.lead, [second], team.main.removal([second]), backup=lambda: None)
    plan = team.take(path).plan
    assert (refusals(plan)[Reason.LOCKED, "answers"], refusals(plan)[Reason.REMOVED_DOCUMENT, "answers"]) == (1, 1)
    assert plan.kept == 0
    team.main.undo(team.lead)
    team.main.unlock(team.lead, {me: [first]})
    assert team.take(path).plan.kinds["answers"] == Tally(new=2)


def test_an_answer_waits_for_its_mark(team: Team) -> None:
    """The mark has a label that the project lacks."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        _add_label(work, me)
        accept(work, me, first, 0, "new")
    plan = team.take(path).plan
    assert (refusals(plan)[Reason.WAITS, "answers"], refusals(plan)[Reason.UNKNOWN_LABEL, "annotations"]) == (1, 1)
    assert team.main.answers(first, me) == []
    _add_label(team.main, team.lead)
    team.take(team.file(0))  # any other file lets it in
    assert answered(team.main, first, me) == [(0, False)]


def _add_label(project: Project, acting: bytes) -> None:
    with project.store.write(acting, "label_set") as transaction:
        put_label(transaction, Label("new", {"ar": "جديد"}), 9)
    project._labels = None


def test_an_answer_with_a_mark_that_is_somebody_elses_here_stays_out(team: Team) -> None:
    me, other = team.people
    first = team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        made = accept(work, me, first, 0)
    team.main.annotate(other, first, Span(20, 25), "actor", made)
    plan = team.take(path).plan
    assert refusals(plan) == {(Reason.TAKEN, "answers"): 1}
    assert team.main.answers(first, me) == []


def test_one_person_under_two_ids_has_one_answer_for_each_place(team: Team) -> None:
    """The lead lost the newest copy, and entered somebody anew."""
    first = team.documents[0]
    old = team.folder / "old.hashiya"
    team.main.backup(old)
    theirs = team.main.add_person("هدى")
    team.people.append(theirs)
    path = team.file(2)
    with Project.open(path) as work:
        accept(work, theirs, first, 0)
        refuse(work, theirs, first, 6)
    with Project.open(old) as project:
        ours = project.add_person("هدى")
        kept = refuse(project, ours, first, 0)
        same = {theirs: ours}
        done = take(project, path, acting=team.lead, person=ours, same_person=same)
        assert done.plan.kinds["answers"] == Tally(new=1, overruled=1)
        assert answered(project, first, ours) == [(0, True), (6, True)]
        assert kept in {answer.id for answer in project.answers(first, ours)}
        assert take(project, path, acting=team.lead, person=ours, same_person=same).plan.brings_nothing


# --- and back ------------------------------------------------------------------------------------------------------


def test_a_merge_that_is_taken_back_takes_its_answers_along(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    refuse(team.main, me, first, 12)
    path = team.file(0)
    with Project.open(path) as work:
        accept(work, me, first, 0)
        refuse(work, me, first, 6)
        accept(work, me, first, 12)
    before = rows(team.main)
    team.take(path)
    after = rows(team.main)
    team.main.take_back_batch(team.lead, team.main.batches()[0], backup=lambda: None)
    assert rows(team.main) == before
    assert team.main.check().problems == []
    refuse(team.main, me, first, 6)  # as if it had never come
    team.main.undo(me)
    team.take(path)
    assert {key: row for key, row in rows(team.main).items() if key[0] != "answers"} == {
        key: row for key, row in after.items() if key[0] != "answers"
    }
    assert answered(team.main, first, me)[0] == (0, False)


def test_later_answers_stand_in_the_way_of_taking_a_merge_back(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, me, first, 0)
    team.take(path)
    accept(team.main, me, first, 0)
    with refused("batch.changed_since") as caught:
        team.main.take_back_batch(team.lead, team.main.batches()[0], backup=lambda: None)
    assert caught.value.values["people"] == ["سمير"]
    team.main.undo(me)
    team.main.take_back_batch(team.lead, team.main.batches()[0], backup=lambda: None)
    assert team.main.check().problems == []


def test_an_article_that_is_removed_and_brought_back_has_its_answers(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    accept(team.main, me, first, 0)
    refuse(team.main, me, first, 6)
    before = rows(team.main, ANSWERS)
    team.main.remove_documents(team.lead, [first], team.main.removal([first]), backup=lambda: None)
    assert list(past_documents(team.main.path, me)) == []
    team.main.undo(team.lead)
    assert rows(team.main, ANSWERS) == before
    (document,) = past_documents(team.main.path, me)
    assert len(document.answers) == 2
