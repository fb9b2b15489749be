"""Taking files back: what comes, who may bring what, and what a second batch brings the other way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Progress, Span
from annotator.core.project import Project
from annotator.core.review.plan import GoldPlan
from annotator.core.store.identity import GOLD_ID
from annotator.core.teamwork.plan import Reason, Tally, Warn
from tests.core.store.samples import article, documents, living
from tests.core.teamwork.stage import Team, comment, judge, look, mark, notices, refusals, rows, settle, take


def test_a_persons_work_comes_back_whole(team: Team) -> None:
    me = team.people[0]
    first, second, third = team.documents
    kept, gone = mark(team.main, me, first, 0), mark(team.main, me, first, 30)
    path = team.file(0)
    team.file(0, [third])  # this one stays out
    with Project.open(path) as work:
        stance = mark(work, me, first, 6, "stance")
        work.set_links(stance, "holder", (kept,))
        work.set_attribute(stance, "polarity", "opposed")
        work.resize(kept, Span(0, 4))
        work.remove(gone)
        work.skip(me, second, "duplicate")
        comment(work, me, first, "لست متأكدا", stance)
        mark(work, me, third, 0)
        before = rows(work)
    done = team.take(path)
    assert done.plan.kinds["annotations"] == Tally(new=2, changed=2)
    assert done.plan.people == {"سمير": Tally(new=2, changed=2)}
    assert done.plan.progress == {"skipped": 1, "in_progress": 2}
    assert notices(done.plan) == {Warn.UNFINISHED: 2}
    assert before.items() <= rows(team.main).items()
    assert team.main.skip_reason(second, me) == "duplicate"
    acts = team.main.history_of(stance)
    assert [act.verb for act in acts] == ["attributes", "links", "annotate"]
    assert team.main.can_undo(team.lead) is None  # a merge is not undone with Ctrl+Z
    assert [made.returned is not None for made in team.main.hand_overs()] == [True, False]
    with Project.open(path) as work:
        work.set_links(stance, "holder", ())
    assert team.take(path).plan.kinds["links"] == Tally(changed=1)
    assert next(item for item in living(team.main, first, me) if item.id == stance).links == {}


def test_the_reviewer_brings_verdicts_and_gold(team: Team) -> None:
    me, reviewer = team.people
    first = team.documents[0]
    mine, holder = mark(team.main, me, first, 0), mark(team.main, me, first, 6)
    path = team.file(1, review=True)
    with Project.open(path) as work:
        other = settle(work, reviewer, first, 6)
        gold = settle(work, reviewer, first, 0, {"same_as": (other,)})
        judge(work, reviewer, mine, gold)
        judge(work, reviewer, holder, None, "ليس فاعلا")
        comment(work, reviewer, first, "لماذا؟", mine)
        work.set_note(mine, "a reviewer does not write in others' sets")
    done = team.take(path)
    assert {kind: tally.new for kind, tally in done.plan.kinds.items() if tally.new} == {
        "gold_sets": 1,
        "gold_annotations": 2,
        "gold_links": 1,
        "verdicts": 2,
        "comments": 1,
    }
    assert refusals(done.plan) == {(Reason.NOT_ASSIGNEE, "annotations"): 1}
    assert [item.id for item in living(team.main, first, GOLD_ID)] == [gold, other]
    assert next(item for item in living(team.main, first, me) if item.id == mine).note == ""


def test_a_comment_that_was_put_into_other_words_or_taken_back_comes_back_so(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    mine = mark(team.main, me, first, 0)
    for text in ("سؤال", "خطأ"):
        comment(team.main, me, first, text, mine)
    comment(team.main, team.lead, first, "جواب", mine)
    path = team.file(0)
    with Project.open(path) as work:
        asked, wrong, answer = sorted(work.comments_beside(first, me, me), key=lambda one: one.id)
        assert answer.person == team.lead
        work.reword_comment(me, asked, "سؤال أوضح")
        work.take_comment_back(me, wrong)
        comment(work, me, first, "شكرا", mine)
    team.take(path)
    assert {one.text for one in team.main.comments(first)} == {"سؤال أوضح", "جواب", "شكرا"}
    assert team.main.check().problems == []


def test_equal_acceptances_of_two_reviewers_are_one_mark_in_gold(team: Team) -> None:
    me, reviewer = team.people
    mine = mark(team.main, me, team.documents[0], 0)
    files = [team.file(number, review=True) for number in (0, 1)]
    for person, path in zip((me, reviewer), files, strict=True):
        with Project.open(path) as work:
            judge(work, person, mine, settle(work, person, team.documents[0], 0))
    for path in files:
        team.take(path)
    (gold,) = living(team.main, team.documents[0], GOLD_ID)
    assert {item.gold for item in team.main.verdicts(team.documents[0])} == {gold.id}


def test_a_reviewers_newest_word_holds(team: Team) -> None:
    """Two reviewers, one after the other: the second one takes away what the first one said otherwise."""
    me, reviewer = team.people
    mine = mark(team.main, me, team.documents[0], 0)
    judge(team.main, team.lead, mine, None, "not_a_case")
    path = team.file(1, review=True)
    with Project.open(path) as work:
        (first,) = work.verdicts(team.documents[0])
        gold = settle(work, reviewer, team.documents[0], 0)
        taken = GoldPlan(verdicts=(replace(first, deleted=True),))
        work.settle(reviewer, team.documents[0], taken)
        judge(work, reviewer, mine, gold)
    earlier = team.copy(path, "earlier.hashiya")
    assert team.take(path).plan.kinds["verdicts"] == Tally(new=1, changed=1)
    (held,) = team.main.verdicts(team.documents[0])
    assert (held.reviewer, held.gold) == (reviewer, gold)
    with Project.open(path) as work:
        for _ in range(2):
            work.undo(reviewer)  # on second thoughts: the first one was right
    team.take(path)
    team.take(earlier)
    assert [item.reviewer for item in team.main.verdicts(team.documents[0])] == [team.lead]


def test_a_reviewer_adds_decisions_and_the_leads_stand(team: Team) -> None:
    reviewer = team.people[1]
    team.main.decide(team.lead, "روسيا", "actor", {}, "دولة")
    (of_the_lead,) = team.main.decisions()
    path = team.file(1, review=True)
    with Project.open(path) as work:
        work.decide(reviewer, "طالبان", "actor", {}, "جماعة")
        work.decide(reviewer, "روسيا", "location", {}, "مكان", of_the_lead.id)
    plan = team.take(path).plan
    assert refusals(plan) == {(Reason.LEAD, "decisions"): 1}
    assert [(item.name, item.note) for item in team.main.decisions()] == [("روسيا", "دولة"), ("طالبان", "جماعة")]
    added = team.main.decisions()[1]
    with Project.open(path) as work:
        work.decide(reviewer, "طالبان", "actor", {}, "حركة", added.id)
    team.take(path)
    assert team.main.decisions()[1].note == "حركة"  # still the reviewer's own
    team.main.decide(team.lead, "طالبان", "actor", {}, "حركة مسلحة", added.id)
    with Project.open(path) as work:
        work.decide(reviewer, "طالبان", "actor", {}, "تنظيم", added.id)
    assert (Reason.LEAD, "decisions") in refusals(team.take(path).plan)
    assert team.main.decisions()[1].note == "حركة مسلحة"


def test_an_annotator_brings_no_gold_and_no_verdicts_and_nothing_of_the_lead(team: Team) -> None:
    me, other = team.people
    first = team.documents[0]
    theirs = mark(team.main, other, first, 40)
    path = team.file(0)
    with Project.open(path) as work:
        mine = mark(work, me, first, 0)
        gold = settle(work, me, first, 0)
        judge(work, me, mine, gold)
        stranger = work.add_person("غريب")
        mark(work, stranger, first, 8)
        work.assign(me, me, [first])
        work.lock(me, {me: [first]})
        with work.store.write(me, "label_set") as transaction:
            transaction.put("labels", ("actor",), {"definition": "{}"})
            transaction.put("labels", ("weather",), {"ordinal": 9, "definition": "{}"})
            transaction.put("project", ("name",), {"value": "مشروعي"})
            transaction.put("decisions", (b"d" * 16,), {"name": "روسيا"})
            transaction.delete("documents", (first,))
    with pytest.raises(KnownError, match="labels"):  # the reader sees that no label is defined so
        look(team.main, path)
    with Project.open(path) as work, work.store.write(me, "label_set") as transaction:
        for key in ("actor", "weather"):
            transaction.put("labels", (key,), {"definition": f'{{"key":"{key}","names":{{}}}}'})
    lead_tables = ("labels", "attributes", "project", "assignments", "decisions", "people")
    before = rows(team.main, lead_tables)
    plan = team.take(path).plan
    assert refusals(plan) == {
        (Reason.LEAD, "labels"): 2,
        (Reason.LEAD, "project"): 1,
        (Reason.LEAD, "decisions"): 1,
        (Reason.LEAD, "assignments"): 1,
        (Reason.NEW_PERSON, "people"): 1,
        (Reason.NOT_ASSIGNEE, "gold_sets"): 1,
        (Reason.NOT_ASSIGNEE, "gold_annotations"): 1,
        (Reason.NOT_ASSIGNEE, "sets"): 1,
        (Reason.NOT_ASSIGNEE, "annotations"): 1,
        (Reason.NOT_ASSIGNEE, "verdicts"): 1,
        (Reason.REMOVED_DOCUMENT, "documents"): 1,
    }
    named = {item.kind: dict(item.names) for item in plan.refusals}
    assert (named["people"], named["annotations"]) == ({"غريب": 1}, {"غريب": 1})
    assert rows(team.main, lead_tables) == before
    assert [item.id for item in living(team.main, first, me)] == [mine]
    assert [item.id for item in living(team.main, first, other)] == [theirs]
    assert team.documents == documents(team.main)


def test_the_second_batch_goes_into_the_work_file_and_comes_back_in_it(team: Team) -> None:
    me = team.people[0]
    first, second, third = team.documents
    work = team.file(0, [first])
    with Project.open(work) as project:
        mark(project, me, first, 0)
        project.finish(me, first)
    team.take(work)
    team.main.reopen_for(team.lead, {me: [first]})
    settle(team.main, team.lead, first, 0)
    team.main.import_articles([article(8, "weather:موسكو")], add_labels=True)
    with team.main.store.write(team.lead, "guidelines") as transaction:
        transaction.put("project", ("guidelines.ar",), {"value": "دليل جديد"})
    batch = team.file(0, [first, second, documents(team.main)[-1]])
    with Project.open(work) as project:
        plan = take(project, batch, acting=me).plan
        assert plan.kinds["documents"] == Tally(new=2, unchanged=1)
        assert not plan.refusals
        assert documents(project) == [first, second, documents(team.main)[-1]]
        assert project.progress(first, me) is Progress.IN_PROGRESS
        assert project.labels().guidelines["ar"] == "دليل جديد"
        assert project.labels().get("weather")
        mark(project, me, first, 20)
        mark(project, me, second, 0)
        assert living(project, first, GOLD_ID) == []  # not settled: the annotator stays blind
    assert team.take(work).plan.kinds["annotations"] == Tally(new=2, unchanged=1)
    assert [made.returned is not None for made in team.main.hand_overs()] == [True, True]
    assert third not in {item.document for item in team.main.assignments()}


def test_one_work_file_takes_another_copy_of_itself(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, me, first, 0)
    laptop = team.copy(path, "laptop.hashiya")
    for number, file in enumerate((path, laptop)):
        with Project.open(file) as work:
            mark(work, me, first, 6 + 6 * number)
    with Project.open(path) as work:
        take(work, laptop, acting=me)
        assert [item.start for item in living(work, first, me)] == [0, 6, 12]
    assert team.take(path).plan.kinds["annotations"].new == 3
    assert team.take(laptop).plan.brings_nothing


# --- undo afterwards -----------------------------------------------------------------------------------------------


def test_undo_finds_what_was_done_in_this_file_alone(team: Team) -> None:
    """The person sits down at the lead's computer: what the work file brought is undone there, not here."""
    me, first = team.people[0], team.documents[0]
    early = mark(team.main, me, first, 0)
    path = team.file(0)
    here = mark(team.main, me, first, 20)
    with Project.open(path) as work:
        mark(work, me, first, 6)
        work.undo(me)
        there = mark(work, me, first, 12)
    team.take(path)
    assert team.main.can_redo(me) is None
    team.main.undo(me)
    assert {item.id for item in living(team.main, first, me)} == {early, there}
    team.main.undo(me)
    assert [item.id for item in living(team.main, first, me)] == [there]
    assert team.main.can_undo(me) is None
    team.main.redo(me)
    team.main.redo(me)
    assert {item.id for item in living(team.main, first, me)} == {early, here, there}


def test_a_work_file_undoes_its_own_acts_after_work_was_added_to_it(team: Team) -> None:
    me = team.people[0]
    first, second, _ = team.documents
    path = team.file(0, [first])
    with Project.open(path) as work:
        early = mark(work, me, first, 0)
    team.take(path)
    batch = team.file(0, [first, second])
    with Project.open(path) as work:
        take(work, batch, acting=me)
        mark(work, me, second, 0)
        work.undo(me)
        assert [item.id for item in living(work, first, me)] == [early]
        work.undo(me)
        assert living(work, first, me) == living(work, second, me) == []
        assert work.can_undo(me) is None
    assert team.take(path).plan.kinds["annotations"] == Tally(new=1, changed=1)  # the project has the first one


def test_undo_leaves_alone_what_another_copy_brought_and_sees_what_it_took_back(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        kept, gone = mark(work, me, first, 0), mark(work, me, first, 6)
    laptop = team.copy(path, "laptop.hashiya")
    with Project.open(laptop) as work:
        work.undo(me)
        mark(work, me, first, 12)
    with Project.open(path) as work:
        take(work, laptop, acting=me)
        assert work.can_redo(me) is None
        work.undo(me)  # not the third, which was made there; not the second, which was taken back there
        found = {item.id: bool(item.deleted) for item in work.annotations(first, me)}
        assert (found[kept], found[gone]) == (True, True)
        assert [item.start for item in living(work, first, me)] == [12]
        assert work.can_undo(me) is None
