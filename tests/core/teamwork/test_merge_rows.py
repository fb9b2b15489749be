"""Rows that may not come in, or not yet, and histories that went two ways."""

from __future__ import annotations

import pytest

from annotator.core.model import Edit, Label, Span
from annotator.core.project import Project
from annotator.core.store import identity
from annotator.core.store.identity import DAY_MS
from annotator.core.store.labels import put_label
from annotator.core.store.received import Received
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.core.teamwork.plan import Reason, Tally, Warn
from tests.core.store.samples import article, documents, living
from tests.core.teamwork.stage import Team, comment, mark, notices, refusals


def test_unknown_labels_wait_until_the_lead_adds_them(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    known = mark(team.main, me, first, 0)
    path = team.file(0)
    with Project.open(path) as work:
        with work.store.write(me, "label_set") as transaction:
            put_label(transaction, Label("weather", {"ar": "طقس"}), 9)
        work._labels = None
        new = mark(work, me, first, 6, "weather")
        work.relabel(known, "weather")
        other = mark(work, me, first, 12)
    plan = team.take(path).plan
    assert refusals(plan) == {(Reason.LEAD, "labels"): 1, (Reason.UNKNOWN_LABEL, "annotations"): 2}
    assert next(item for item in plan.refusals if item.reason == Reason.UNKNOWN_LABEL).names == {"weather": 2}
    assert {item.id: item.label for item in living(team.main, first, me)} == {known: "actor", other: "actor"}
    with team.main.store.write(team.lead, "label_set") as transaction:
        put_label(transaction, Label("weather", {"ar": "طقس"}), 9)
    team.main._labels = None
    plan = team.take(path).plan
    assert plan.kinds["annotations"] == Tally(new=1, changed=1, unchanged=1)
    assert {item.id: item.label for item in living(team.main, first, me)} == {
        known: "weather",
        new: "weather",
        other: "actor",
    }


def test_a_row_that_comes_after_the_history_of_another_copy(team: Team) -> None:
    """Both copies' acts come at once, their marks wait; then one copy comes again, without what the other did."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    weather = Label("weather", {"ar": "طقس"})
    with Project.open(path) as work:
        with work.store.write(me, "label_set") as transaction:
            put_label(transaction, weather, 9)
        work._labels = None
        disputed = mark(work, me, first, 0, "weather")
    other = team.copy(path, "other.hashiya")
    with Project.open(other) as work:
        work.set_note(disputed, "ملاحظة")
    with Project.open(path) as work:
        work.resize(disputed, Span(0, 9))
    team.take(other)
    team.take(path)
    with team.main.store.write(team.lead, "label_set") as transaction:
        put_label(transaction, weather, 9)
    assert team.take(path).plan.kinds["annotations"] == Tally(new=1)
    assert team.take(other).plan.kinds["annotations"] == Tally(overruled=1)
    (found,) = living(team.main, first, me)
    assert (found.end, found.note) == (9, "")


def test_a_label_that_only_new_marks_carry_waits_too(team: Team) -> None:
    me = team.people[0]
    path = team.file(0)
    with Project.open(path) as work:
        with work.store.write(me, "label_set") as transaction:
            put_label(transaction, Label("weather", {"ar": "طقس"}), 9)
        work._labels = None
        mark(work, me, team.documents[0], 6, "weather")
    assert refusals(team.take(path).plan)[Reason.UNKNOWN_LABEL, "annotations"] == 1
    assert living(team.main, team.documents[0], me) == []


def test_marks_of_an_article_that_does_not_come_wait(team: Team) -> None:
    me = team.people[0]
    path = team.file(0)
    with Project.open(path) as work:
        work.import_articles([article(9)])
        mark(work, me, documents(work)[-1], 0)
        with work.store.write(me, "remove_document") as transaction:
            transaction.delete("documents", (documents(work)[-1],))
    assert refusals(team.take(path).plan) == {
        (Reason.REMOVED_DOCUMENT, "documents"): 1,
        (Reason.NOT_ASSIGNEE, "sets"): 1,
        (Reason.WAITS, "sets"): 1,
        (Reason.WAITS, "annotations"): 1,
    }


def test_older_copies_of_what_the_lead_changed_since_are_not_worth_a_word(team: Team) -> None:
    path = team.file(0)
    with team.main.store.write(team.lead, "guidelines") as transaction:
        transaction.put("project", ("guidelines.ar",), {"value": "دليل جديد"})
    plan = team.take(path).plan
    assert (plan.kinds["project"].overruled, plan.refusals) == (0, ())


def test_a_locked_set_stays_as_it_is_until_it_is_unlocked(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, me, first, 0)
    team.main.lock(team.lead, {me: [first]})
    assert refusals(team.take(path).plan) == {(Reason.LOCKED, "sets"): 1, (Reason.LOCKED, "annotations"): 1}
    assert living(team.main, first, me) == []
    team.main.unlock(team.lead, {me: [first]})
    assert team.take(path).plan.kinds["annotations"] == Tally(new=1)


def test_an_article_with_another_text_is_kept_apart(team: Team) -> None:
    path = team.file(0)
    changed = article(0, length=4)
    with Project.open(path) as work:
        work.import_articles([changed])
    plan = team.take(path).plan
    assert notices(plan) == {Warn.KEPT_APART: 1}
    assert plan.notices[0].names == (changed.title,)
    assert len(documents(team.main)) == 4
    assert team.take(path).plan.notices == ()


def test_an_article_that_the_lead_removed_stays_removed(team: Team) -> None:
    path = team.file(0)
    with team.main.store.write(team.lead, "remove_document") as transaction:
        transaction.delete("documents", (team.documents[0],))
    with Project.open(path) as work:
        again = article(0)
        again.meta = {"source": "elsewhere"}
        work.import_articles([again])  # the same text with another source: a newer row
    assert refusals(team.take(path).plan)[Reason.REMOVED_DOCUMENT, "documents"] == 1
    assert team.documents[0] not in documents(team.main)


def test_sources_of_an_article_that_both_have_come_along(team: Team) -> None:
    path = team.file(0)
    with Project.open(path) as work:
        again = article(0)
        again.meta = {"source": "elsewhere"}
        work.import_articles([again])
    assert team.take(path).plan.kinds["documents"] == Tally(changed=1, unchanged=2)
    assert team.main.document(team.documents[0]).meta["sources"] == [{"source": "elsewhere"}]


def test_an_id_that_stands_for_somebody_elses_mark_is_not_taken(team: Team) -> None:
    me, other = team.people
    first = team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        id_, mine = mark(work, me, first, 0), mark(work, me, first, 6)
        work.set_links(mine, "same_as", (id_,))
        said = comment(work, me, first, "قولي")
    team.main.annotate(other, first, Span(20, 25), "actor", id_)
    with team.main.store.write(other, "comment") as transaction:
        values = {"document": first, "person": other, "start": 0, "end": 1, "text": "قولها"}
        transaction.put("comments", (said,), values)
    with Project.open(path) as work:
        work.set_note(id_, "لي")
        with work.store.write(me, "comment") as transaction:
            transaction.update("comments", (said,), {"text": "قولي ثانية"})
    plan = team.take(path).plan
    assert refusals(plan) == {(Reason.TAKEN, kind): 1 for kind in ("annotations", "links", "comments")}
    assert [item.id for item in living(team.main, first, other)] == [id_]
    assert [(item.id, item.links) for item in living(team.main, first, me)] == [(mine, {})]


def test_a_clock_that_is_days_ahead_is_told(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    path = team.file(0)
    honest = identity.time.time_ns

    class Ahead:
        @staticmethod
        def time_ns() -> int:
            return honest() + 3 * DAY_MS * 1_000_000

    monkeypatch.setattr(identity, "time", Ahead)
    with Project.open(path) as work:
        mark(work, team.people[0], team.documents[0], 0)
    monkeypatch.undo()
    with Received.open(path) as received:
        plan = plan_merge(team.main, received)
        assert notices(plan)[Warn.CLOCK_AHEAD] in (71, 72)
        merge(team.main, received, plan, acting=team.lead, backup=lambda: None)
    later = mark(team.main, team.people[0], team.documents[0], 6)
    found = {item.id: item.stamp for item in living(team.main, team.documents[0], team.people[0])}
    assert max(found, key=found.get) == later  # what is done after a merge is newer than what it brought


# --- histories -----------------------------------------------------------------------------------------------------


def test_a_chain_that_went_two_ways_keeps_ours_and_is_told(team: Team) -> None:
    """A virtual machine that is set back goes on as the same writer."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    work = Project.open(path)
    mark(work, me, first, 0)
    image = path.read_bytes()
    seen = dict(work.store._writers)
    mark(work, me, first, 6)
    sent = team.copy(path, "sent.hashiya")
    work.close()
    path.write_bytes(image)
    with Project.open(path) as work:
        work.store._writers = seen
        mark(work, me, first, 12)
    assert team.take(sent).plan.notices[0].code is Warn.UNFINISHED
    forked = team.take(path).plan
    assert (notices(forked)[Warn.FORKED], forked.changes) == (1, 0)
    assert [item.start for item in living(team.main, first, me)] == [0, 6, 12]  # the marks come all the same


def test_an_edit_of_what_no_other_file_can_say_stays_out_with_its_chain(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        id_ = mark(work, me, first, 0)
        with work.store.write(me, "note") as transaction:
            transaction.edits.append(Edit("annotations", id_.hex(), {"batch": None}, {"batch": 7}))
        work.skip(me, team.documents[1], "other")  # the reader compares the newest rows itself
    plan = team.take(path).plan
    assert (notices(plan)[Warn.FORKED], plan.changes) == (1, 0)
    assert [item.id for item in living(team.main, first, me)] == [id_]


def test_history_mixed_by_time_ends_at_the_rows(team: Team) -> None:
    """A mark that lost has left edits behind that are older than the ones that won: the merge says how it ended."""
    me, first = team.people[0], team.documents[0]
    disputed = mark(team.main, me, first, 0)
    path = team.file(0)
    other = team.copy(path, "other.hashiya")
    with Project.open(path) as work:
        work.relabel(disputed, "location")
    with Project.open(other) as work:
        work.set_note(disputed, "ملاحظة")
    team.take(other)
    assert team.take(path).plan.kinds["annotations"] == Tally(overruled=1)
    (found,) = living(team.main, first, me)
    assert (found.label, found.note) == ("actor", "ملاحظة")
    assert [act.verb for act in team.main.history_of(disputed)] == ["note", "relabel", "annotate"]
