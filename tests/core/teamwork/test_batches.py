"""Taking a whole batch back: as if it had never come, or not at all, and the same file may come again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.errors import CancelledError
from annotator.core.model import Attribute, AttributeKind, Change, Choice, Label, LabelSet
from annotator.core.project import Project
from annotator.core.store.batches import Batch
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.rows import TABLES
from annotator.core.store.union import Union
from tests.core.store.samples import article, contents, documents, living, refused
from tests.core.teamwork.stage import Team, accept, comment, judge, look, mark, notices, refuse, rows, settle, take

EVERYTHING = tuple(TABLES)


def newest(project: Project, verb: str) -> Batch:
    return next(batch for batch in project.batches() if batch.verb == verb)


def take_back(project: Project, acting: bytes, verb: str = "merge", **more: Any) -> Change:
    """Take the newest batch of this kind back, and look at everything afterwards."""
    change = project.take_back_batch(acting, newest(project, verb), backup=lambda: None, **more)
    assert project.check().problems == []
    return change


def whole(project: Project) -> list[str]:
    return list(project.connection.iterdump())


def work_of(team: Team, path: Path, person: int = 0) -> None:
    """Let somebody mark, link, comment, finish, and bring an article of their own."""
    me, first, second = team.people[person], *team.documents[:2]
    with Project.open(path) as work:
        holder = mark(work, me, first, 0)
        stance = mark(work, me, first, 6, "stance")
        work.set_links(stance, "holder", (holder,))
        gone = mark(work, me, second, 0)
        work.remove(gone)
        comment(work, me, first, "لست متأكدا", stance)
        accept(work, me, second, 12)
        refuse(work, me, second, 6)
        work.skip(me, second, "duplicate")
        work.import_articles([article(9, "actor:موسكو")])
        mark(work, me, documents(work)[-1], 0)


# --- merges ---------------------------------------------------------------------------------------------------------


def test_a_merge_that_is_taken_back_was_never_there(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    kept = mark(team.main, me, first, 30)
    path = team.file(0)
    work_of(team, path)
    with Project.open(path) as work:
        work.set_note(kept, "جديدة")
    before, seen = rows(team.main), contents(team.main)
    team.take(path)
    after = rows(team.main)
    assert newest(team.main, "merge").documents == 1
    assert newest(team.main, "merge").changed == 1
    change = take_back(team.main, team.lead)
    assert (change.verb, change.undoes) == (
        "take_back",
        (newest(team.main, "merge").writer, newest(team.main, "merge").seq),
    )
    assert rows(team.main) == before
    assert contents(team.main) == seen
    assert [made.returned for made in team.main.hand_overs()] == [None]
    assert newest(team.main, "merge").taken.person == "المدير"
    team.take(path)
    assert rows(team.main) == after
    assert look(team.main, path).brings_nothing
    take_back(team.main, team.lead)
    assert rows(team.main) == before


LATER: dict[str, tuple[Callable[[Team, bytes, bytes, bytes], object], list[str], int]] = {
    "a note": (lambda team, mine, stance, new: team.main.set_note(mine, "؟"), ["سمير"], 1),
    "a link": (lambda team, mine, stance, new: team.main.set_links(stance, "holder", ()), ["سمير"], 1),
    "a verdict": (lambda team, mine, stance, new: judge(team.main, team.lead, mine, None, "؟"), ["المدير"], 1),
    "a comment": (
        lambda team, mine, stance, new: comment(team.main, team.lead, team.documents[0], "؟", mine),
        ["المدير"],
        1,
    ),
    "an answer": (lambda team, mine, stance, new: accept(team.main, team.people[0], team.documents[0], 0), ["سمير"], 1),
    "an answer in a new article": (
        lambda team, mine, stance, new: refuse(team.main, team.people[1], new, 6),
        ["ليلى"],
        2,
    ),
    "a mark and its set": (lambda team, mine, stance, new: mark(team.main, team.people[1], new, 8), ["ليلى"], 2),
    "an assignment": (
        lambda team, mine, stance, new: team.main.assign(team.lead, team.people[1], [new]),
        ["المدير"],
        1,
    ),
    "two people": (
        lambda team, mine, stance, new: (team.main.set_unsure(mine, True), mark(team.main, team.people[1], new, 8)),
        ["سمير", "ليلى"],
        3,
    ),
}


@pytest.mark.parametrize("act", LATER)
def test_work_that_came_later_stands_in_the_way_and_is_named(team: Team, act: str) -> None:
    path = team.file(0)
    work_of(team, path)
    team.take(path)
    mine, stance = (item.id for item in living(team.main, team.documents[0], team.people[0]))
    later, people, count = LATER[act]
    later(team, mine, stance, documents(team.main)[-1])
    before = whole(team.main)
    with refused("batch.changed_since") as caught:
        take_back(team.main, team.lead)
    assert (caught.value.values["people"], caught.value.values["count"]) == (people, count)
    assert whole(team.main) == before


@pytest.mark.parametrize("act", ["a mark", "a note", "a link", "the state"])
def test_a_set_that_was_locked_is_not_changed_by_taking_a_merge_back(team: Team, act: str) -> None:
    me, (first, second, _) = team.people[0], team.documents
    known, other = mark(team.main, me, first, 0, "stance"), mark(team.main, me, first, 6)
    path = team.file(0)
    with Project.open(path) as work:
        acts: dict[str, Callable[[], object]] = {
            "a mark": lambda: mark(work, me, first, 12),
            "a note": lambda: work.set_note(known, "؟"),
            "a link": lambda: work.set_links(known, "target", (other,)),
            "the state": lambda: work.skip(me, first, "other"),
        }
        acts[act]()
    team.take(path)
    merged = rows(team.main)
    team.main.lock(team.lead, {me: [first, second]})
    with refused("batch.changed_since") as caught:
        take_back(team.main, team.lead)
    assert caught.value.values["count"] == 1  # nothing came for the other one
    assert rows(team.main) == merged
    team.main.unlock(team.lead, {me: [first]})
    take_back(team.main, team.lead)
    team.take(path)
    assert rows(team.main) == merged


def test_what_was_tried_there_and_undone_is_not_in_the_way(team: Team) -> None:
    path = team.file(0)
    work_of(team, path)
    before = rows(team.main)
    team.take(path)
    mark(team.main, team.people[1], documents(team.main)[-1], 8)
    team.main.undo(team.people[1])
    team.main.assign(team.lead, team.people[1], team.documents[:1])
    team.main.assign(team.lead, team.people[1], [documents(team.main)[-1]])
    team.main.unassign(team.lead, team.people[1], [documents(team.main)[-1]])
    take_back(team.main, team.lead)
    assert rows(team.main) == before
    with refused("redo.nothing"):
        team.main.redo(team.people[1])
    team.main.undo(team.lead)  # what was done on rows that went is passed over
    assert [item.person for item in team.main.assignments()] == [team.people[0]] * 3


def test_of_two_merges_the_later_one_goes_first(team: Team) -> None:
    path = team.file(0)
    states = [rows(team.main)]
    for start in (0, 6):
        with Project.open(path) as work:
            me, first = team.people[0], team.documents[0]
            for item in living(work, first, me):
                work.set_note(item.id, "ثانية")
            mark(work, me, first, start)
        team.take(path)
        states.append(rows(team.main))
    later, earlier = team.main.batches()[:2]
    with refused("batch.changed_since") as caught:
        team.main.take_back_batch(team.lead, earlier, backup=lambda: None)
    assert caught.value.values["people"] == ["سمير"]
    for batch, state in ((later, states[1]), (earlier, states[0])):
        team.main.take_back_batch(team.lead, batch, backup=lambda: None)
        assert rows(team.main) == state
        assert team.main.check().problems == []
    team.take(path)
    assert rows(team.main) == states[2]


def test_who_wrote_the_newer_copy_is_named_also_if_that_was_before_the_first_one_came(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mine = mark(work, me, first, 0)
    older = team.copy(path, "older.hashiya")
    with Project.open(path) as work:
        work.set_note(mine, "جديدة")
        work.skip(me, first, "other")
    states = [rows(team.main)]
    for file in (older, path):
        team.take(file)
        states.append(rows(team.main))
    later, earlier = team.main.batches()[:2]
    with refused("batch.changed_since") as caught:
        team.main.take_back_batch(team.lead, earlier, backup=lambda: None)
    assert (caught.value.values["people"], caught.value.values["count"]) == (["سمير"], 2)
    for batch, state in ((later, states[1]), (earlier, states[0])):
        team.main.take_back_batch(team.lead, batch, backup=lambda: None)
        assert rows(team.main) == state


def test_a_file_that_came_back_twice_is_taken_back_once(team: Team) -> None:
    path = team.file(0)
    work_of(team, path)
    before = rows(team.main)
    team.take(path)
    team.take(path)
    assert [batch.verb for batch in team.main.batches()].count("merge") == 1
    take_back(team.main, team.lead)
    assert rows(team.main) == before
    with refused("batch.taken"):
        take_back(team.main, team.lead)


def test_a_reviewers_gold_goes_and_comes_again(team: Team) -> None:
    me, reviewer = team.people
    first = team.documents[0]
    mine = mark(team.main, me, first, 0)
    judge(team.main, reviewer, mine, None, "؟")
    path = team.file(1, review=True)
    with Project.open(path) as work:
        other = settle(work, reviewer, first, 6)
        gold = settle(work, reviewer, first, 0, {"same_as": (other,)})
        judge(work, reviewer, mine, gold)
        work.decide(reviewer, "طالبان", "actor", {}, "جماعة")
    before = rows(team.main, EVERYTHING)
    team.take(path)
    assert newest(team.main, "merge").people == ("ليلى",)
    take_back(team.main, team.lead)
    returned = {key for key in before if key[0] == "handovers"}
    after = rows(team.main, EVERYTHING)
    assert {key: row for key, row in after.items() if key not in returned} == {
        key: row for key, row in before.items() if key not in returned
    }
    team.take(path)
    assert [item.id for item in living(team.main, first, GOLD_ID)] == [gold, other]
    assert [item.gold for item in team.main.verdicts(first)] == [gold]


def test_work_done_between_taking_back_and_merging_again_is_not_overruled(team: Team) -> None:
    """The annotator goes on at home, knowing nothing of it: all of it comes, the old and the new."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        one = mark(work, me, first, 0)
    team.take(path)
    with Project.open(path) as work:
        work.set_note(one, "في أثناء ذلك")
        two = mark(work, me, first, 6)
    take_back(team.main, team.lead)
    again = team.file(0)
    team.take(path)
    assert {item.id: item.note for item in living(team.main, first, me)} == {one: "في أثناء ذلك", two: ""}
    with Project.open(path) as work:
        take(work, again, acting=me)
        assert len(living(work, first, me)) == 2  # a second hand-over of that time took nothing away


def test_in_a_work_file_nothing_is_taken_back(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    mine = mark(team.main, me, first, 0)
    path = team.file(0)
    team.main.set_note(mine, "من المدير")
    with Project.open(path) as work:
        take(work, team.file(0), acting=me)
        assert newest(work, "merge").changed == 4
        with refused("lead.not_main"):
            work.take_back_batch(me, newest(work, "merge"), backup=lambda: None)
        mark(work, me, first, 6)
    assert notices(team.take(path).plan) == {
        "unfinished": 1
    }  # its history, with the versions that a merge noted, is read like any


# --- imports --------------------------------------------------------------------------------------------------------


def test_an_import_that_is_taken_back_was_never_there(team: Team) -> None:
    before = rows(team.main, EVERYTHING)
    new = [article(number, "actor:موسكو", "weather:طاجيكستان") for number in (0, 7, 8, 7)]
    # The first one is known: it gets a place more where it was found, and one span more.
    new[0] = replace(new[0], meta={"source": "elsewhere"})
    team.main.import_articles(new, set_name="وكالة", add_labels=True)
    assert newest(team.main, "import").documents == 2
    take_back(team.main, team.lead, "import")
    after = rows(team.main, EVERYTHING)
    stays = {key[0] for key in after.keys() - before.keys() if after[key]["deleted"] is None}
    assert stays == {"people"}  # the label is a tombstone
    assert {key: after[key] for key in before} == before
    assert team.main.labels().get("weather") is None
    done = team.main.import_articles(new, set_name="وكالة", add_labels=True)
    assert (done.counts.documents, done.counts.known_documents) == (2, 2)


def test_an_import_that_brought_removed_articles_back_removes_them_again(team: Team) -> None:
    gone = team.documents[:2]
    team.main.remove_documents(team.lead, gone, team.main.removal(gone), backup=lambda: None)
    team.main.import_articles([article(0), article(1)])
    mark(team.main, team.people[0], gone[0], 0)
    with refused("batch.changed_since"):
        take_back(team.main, team.lead, "import")
    team.main.undo(team.people[0])
    take_back(team.main, team.lead, "import")
    assert documents(team.main) == team.documents[2:]


def test_an_import_goes_after_the_removal_of_its_articles_was_taken_back(team: Team) -> None:
    before = rows(team.main)
    team.main.import_articles([article(7, "actor:موسكو"), article(8)])
    new = documents(team.main)[-2:]
    for chosen, back in ((new, lambda: team.main.undo(team.lead)), (new[:1], None)):
        team.main.remove_documents(team.lead, chosen, team.main.removal(chosen), backup=lambda: None)
        with refused("batch.changed_since"):
            take_back(team.main, team.lead, "import")
        if back:
            back()
    take_back(team.main, team.lead, "remove_documents")
    take_back(team.main, team.lead, "import")
    assert rows(team.main) == before


def test_of_two_imports_of_an_article_the_later_one_goes_first(team: Team) -> None:
    before = rows(team.main)
    team.main.import_articles([article(7)])
    team.main.import_articles([replace(article(7), meta={"source": "elsewhere"})])
    later, earlier = team.main.batches()[:2]
    with refused("batch.import_since"):
        team.main.take_back_batch(team.lead, earlier, backup=lambda: None)
    for batch in (later, earlier):
        team.main.take_back_batch(team.lead, batch, backup=lambda: None)
        assert team.main.check().problems == []
    assert rows(team.main) == before


def test_an_import_that_somebody_works_on_stays(team: Team) -> None:
    team.main.import_articles([article(7), article(8)])
    new = documents(team.main)[-1]
    team.file(1, [new])
    with refused("batch.changed_since") as caught:
        take_back(team.main, team.lead, "import")
    assert caught.value.values["people"] == ["المدير"]
    take_back(team.main, team.lead, "hand_over")
    take_back(team.main, team.lead, "import")
    assert documents(team.main) == team.documents


def test_keys_of_this_file_are_given_again_and_old_acts_do_not_move_to_new_articles(team: Team) -> None:
    me = team.people[0]
    team.main.import_articles([article(7)])
    mark(team.main, me, documents(team.main)[-1], 0)
    team.main.undo(me)
    take_back(team.main, team.lead, "import")
    team.main.import_articles([article(8)])
    acts = team.main.connection.execute("SELECT count(*) FROM changes WHERE document IS NOT NULL").fetchone()
    assert acts == (0,)
    assert team.main.can_redo(me) is None


# --- hand-overs, labels, removed articles ---------------------------------------------------------------------------


def test_a_hand_over_is_taken_back_until_its_file_comes(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0, [first])
    batch = newest(team.main, "hand_over")
    assert (batch.documents, batch.people) == (1, ("سمير",))
    take_back(team.main, team.lead, "hand_over")
    assert (team.main.hand_overs(), team.main.assignments()) == ([], [])
    with refused("merge.unknown_file"):
        team.take(path)
    with Project.open(path) as work:
        mark(work, me, first, 0)
    team.take(path, person=me)  # the lead may still say whose it is
    other = team.file(1)
    team.take(other)
    with refused("batch.changed_since"):
        take_back(team.main, team.lead, "hand_over")


def test_a_hand_over_goes_with_the_sets_that_it_began(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    before = rows(team.main)
    path = team.file(0, start_from=ORIGINAL_ID)
    take_back(team.main, team.lead, "hand_over")
    assert rows(team.main) == before
    assert team.main.hand_overs() == []
    with Project.open(path) as work:
        mark(work, me, first, 40)
    team.take(path, person=me)  # the copies come with the file
    assert len(living(team.main, first, me)) == len(living(team.main, first, ORIGINAL_ID)) + 1


def test_a_hand_over_stays_once_somebody_worked_on_what_it_began(team: Team) -> None:
    team.file(0, start_from=ORIGINAL_ID)
    mark(team.main, team.people[0], team.documents[0], 40)
    with refused("batch.changed_since"):
        take_back(team.main, team.lead, "hand_over")


def test_labels_go_back_as_long_as_no_mark_uses_what_came(team: Team) -> None:
    weather = Label("weather", {"en": "weather"}, attributes=(Attribute("kind", AttributeKind.TEXT, {}),))
    old = team.main.labels()
    actor = old.get("actor")
    choices = Attribute("mood", AttributeKind.CHOICE, {}, choices=(Choice("calm", {}),))
    with_mood = replace(actor, attributes=(*actor.attributes, choices))
    more = LabelSet((*(with_mood if it.key == "actor" else it for it in old.labels), weather), old.guidelines)
    team.main.set_labels(team.lead, more)
    me, first = team.people[0], team.documents[0]
    for act in (
        lambda: mark(team.main, me, first, 0, "weather"),
        lambda: team.main.set_attribute(mark(team.main, me, first, 6), "mood", "calm"),
    ):
        act()
        with refused("label.in_use") as caught:
            take_back(team.main, team.lead, "label")
        assert caught.value.values["count"] == 1
        with refused("label.in_use"):
            team.main.undo(team.lead)
        with team.main.store.write(me, "purge") as transaction:
            for (id_,) in team.main.connection.execute("SELECT id FROM annotations WHERE person <> 1").fetchall():
                transaction.update("annotations", (id_,), {"label": "actor", "attributes": None})
    take_back(team.main, team.lead, "label")
    assert team.main.labels() == old


def test_a_hand_over_of_articles_that_went_is_taken_back_still(team: Team) -> None:
    team.main.import_articles([article(7)])
    new = documents(team.main)[-1]
    team.file(1, [new])
    team.main.unassign(team.lead, team.people[1], [new])
    take_back(team.main, team.lead, "import")
    take_back(team.main, team.lead, "hand_over")
    assert team.main.hand_overs() == []


def test_an_act_half_of_whose_rows_went_is_not_undone(team: Team) -> None:
    team.main.import_articles([article(7)])
    team.main.assign(team.lead, team.people[1], [team.documents[0], documents(team.main)[-1]])
    with team.main.store.write(team.people[0], "purge") as transaction:  # as if another had taken it away
        transaction.delete("assignments", (documents(team.main)[-1], team.people[1]))
    take_back(team.main, team.lead, "import")
    with refused("undo.gone"):
        team.main.undo(team.lead)


def test_batches_of_edits_go_back_one_after_the_other(team: Team) -> None:
    """The later hand-over and the later change of a label are taken back first; then the earlier ones can be."""
    labels = [team.main.labels()]
    for name in ("one", "two"):
        first, *others = labels[-1].labels
        labels.append(LabelSet((replace(first, names={"en": name}), *others), labels[0].guidelines))
        team.main.set_labels(team.lead, labels[-1])
        team.file(0)
    for verb in ("label", "hand_over"):
        later, earlier = (batch for batch in team.main.batches() if batch.verb == verb)
        with refused("batch.changed_since"):
            team.main.take_back_batch(team.lead, earlier, backup=lambda: None)
        for batch in (later, earlier):
            team.main.take_back_batch(team.lead, batch, backup=lambda: None)
    assert team.main.labels() == labels[0]
    assert (team.main.assignments(), team.main.hand_overs()) == ([], [])
    assert team.main.check().problems == []


def test_an_added_choice_in_use_stays(team: Team) -> None:
    old = team.main.labels()
    stance = old.get("stance")
    polarity = stance.attribute("polarity")
    wider = replace(polarity, choices=(*polarity.choices, Choice("mixed", {})))
    changed = replace(stance, attributes=tuple(wider if it.key == "polarity" else it for it in stance.attributes))
    team.main.set_labels(team.lead, LabelSet(tuple(changed if it.key == "stance" else it for it in old.labels), {}))
    mine = mark(team.main, team.people[0], team.documents[0], 0, "stance")
    team.main.set_attribute(mine, "polarity", "mixed")
    with refused("label.in_use"):
        take_back(team.main, team.lead, "label")
    team.main.set_attribute(mine, "polarity", "opposed")
    take_back(team.main, team.lead, "label")
    assert team.main.labels() == old


def test_removed_articles_come_back_by_their_batch_too(team: Team) -> None:
    gone = team.documents[:2]
    team.main.remove_documents(team.lead, gone, team.main.removal(gone), backup=lambda: None)
    team.main.undo(team.lead)
    assert newest(team.main, "remove_documents").taken is not None
    team.main.redo(team.lead)
    assert newest(team.main, "remove_documents").taken is None
    take_back(team.main, team.lead, "remove_documents")
    assert documents(team.main) == team.documents
    assert team.main.can_undo(team.lead) is None


# --- all of them ----------------------------------------------------------------------------------------------------


def test_a_stop_and_a_failed_backup_leave_everything(team: Team) -> None:
    path = team.file(0)
    work_of(team, path)
    team.take(path)
    before = whole(team.main)

    def stop(done: int, total: int) -> None:
        if done * 2 > total:
            raise CancelledError

    with pytest.raises(CancelledError):
        team.main.take_back_batch(team.lead, newest(team.main, "merge"), backup=lambda: None, progress=stop)

    def fail() -> None:
        raise OSError("the stick is full")

    with pytest.raises(OSError, match="stick"):
        team.main.take_back_batch(team.lead, newest(team.main, "merge"), backup=fail)
    assert whole(team.main) == before
    steps: list[tuple[int, int]] = []
    take_back(team.main, team.lead, progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    assert team.main.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_batch_whose_rows_are_not_all_there_is_refused(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link between marks that were here before came unnamed: nothing shows that it belongs to the batch."""
    me, first = team.people[0], team.documents[0]
    holder, stance = mark(team.main, me, first, 0), mark(team.main, me, first, 6, "stance")
    path = team.file(0)
    with Project.open(path) as work:
        work.set_links(stance, "holder", (holder,))
        mark(work, me, first, 12)
    monkeypatch.setattr(Union, "_name_unnumbered", lambda *_: None)
    team.take(path)
    with refused("batch.unproved"):
        take_back(team.main, team.lead)


_acts = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 1), st.integers(0, 5)), max_size=6)


def _work(team: Team, path: Path, person: int, acts: list[tuple[int, int, int]]) -> None:
    me = team.people[person]
    with Project.open(path) as work:
        for act, which, place in acts:
            document = team.documents[which]
            if act >= 7:
                answer = (accept, refuse)[act % 2]
                answer(work, me, document, place * 6)
                continue
            mine = [item.id for item in living(work, document, me)]
            if act <= 1 or not mine:
                if place * 6 not in {item.start for item in living(work, document, me)}:
                    mark(work, me, document, place * 6, ("actor", "stance")[act % 2])
                continue
            chosen = mine[place % len(mine)]
            if act == 2:
                work.remove(chosen)
            elif act == 3:
                work.set_note(chosen, f"{place}")
            elif act == 4:
                comment(work, me, document, "رأي", chosen)
            elif act == 5:
                work.undo(me)
            elif stances := [item.id for item in living(work, document, me) if item.label == "stance"]:
                actors = [item.id for item in living(work, document, me) if item.label == "actor"]
                work.set_links(stances[0], "holder", tuple(actors[:1]))


@given(st.lists(st.tuples(st.integers(0, 1), _acts), min_size=1, max_size=4), st.integers(0, 3))
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_taking_back_ends_at_the_state_before_and_merging_again_at_the_state_after(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[tuple[int, list[tuple[int, int, int]]]], back: int
) -> None:
    team = Team(tmp_path_factory.mktemp("team"), articles=2)
    files = [team.file(0), team.file(1)]
    states, sent = [rows(team.main)], []
    try:
        for number, (person, acts) in enumerate(rounds):
            _work(team, files[person], person, acts)
            copy = team.copy(files[person], f"sent-{number}.hashiya")
            before = len(team.main.batches())
            team.take(copy)
            if len(team.main.batches()) > before:
                states.append(rows(team.main))
                sent.append(copy)
        merges = [batch for batch in team.main.batches() if batch.verb == "merge"][: back + 1]
        for batch, state in zip(merges, states[-2::-1], strict=False):
            team.main.take_back_batch(team.lead, batch, backup=lambda: None)
            assert rows(team.main) == state
            assert team.main.check().problems == []
        for copy in sent[::-1]:
            team.take(copy)
        assert rows(team.main) == states[-1]
    finally:
        team.close()
