"""A file for one person: the chosen documents, that person's work, and not a byte of anybody else's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.core.errors import CancelledError
from annotator.core.model import Progress
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.store import Store
from annotator.core.teamwork.handover import hand_over
from tests.core.store.samples import article, documents, living, refused, visible
from tests.core.teamwork.stage import Team, comment, judge, mark, rows, settle


def _marked(project: Project, person: bytes) -> list[tuple[object, ...]]:
    return [visible(item) for document in documents(project) for item in living(project, document, person)]


def test_it_holds_the_chosen_documents_and_the_persons_own_work(team: Team) -> None:
    me, other = team.people
    first, second, third = team.documents
    actor, stance = mark(team.main, me, first, 0), mark(team.main, me, first, 6, "stance")
    team.main.set_links(stance, "holder", (actor,))
    team.main.set_note(actor, "ملاحظتي")
    mark(team.main, me, third, 0)
    mark(team.main, other, first, 20)
    path = team.file(0, [first, second])
    before = rows(team.main)
    with Project.open(path) as work:
        assert work.check().problems == []
        info = work.info()
        assert (info.assignee, info.review, info.name) == (me, False, "تجربة")
        assert (info.project_id, info.labels) == (team.main.info().project_id, team.main.info().labels)
        assert [person.name for person in work.people()] == ["original", "gold", "سمير"]
        assert documents(work) == [first, second]
        assert [work.document(item) for item in documents(work)] == [
            team.main.document(item) for item in documents(work)
        ]
        assert len(_marked(work, me)) == 2
        assert work.progress(first, me) is Progress.IN_PROGRESS
        assert rows(work).items() <= before.items()  # each with the version that it has in the project
        mark(work, me, second, 0)  # and it can be worked in
        assert work.check().problems == []


def test_no_byte_of_others_is_in_it(team: Team) -> None:
    me, other = team.people
    first, second, third = team.documents
    secret = mark(team.main, other, first, 0)
    team.main.set_note(secret, "سرّ ليلى")
    comment(team.main, other, first, "قول ليلى")
    mine = mark(team.main, me, first, 0)
    team.main.set_note(mine, "مسودة محذوفة")
    team.main.set_note(mine, "نهائية")
    gold = settle(team.main, team.lead, first, 3)
    team.main.import_articles([article(9)])
    raw = team.file(0, [first, documents(team.main)[-1]]).read_bytes()
    for words in ("سرّ ليلى", "قول ليلى", "ليلى", "المدير", "مسودة محذوفة", "المقالة رقم 2"):
        assert words.encode() not in raw, words
    for id_ in (other, secret, gold, second, third):
        assert id_ not in raw
        assert id_.hex().encode() not in raw
    assert "نهائية".encode() in raw
    connection = sqlite3.connect(team.folder / "1.hashiya")
    assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert connection.execute("SELECT verb FROM changes").fetchall() == [("hand_over",)]
    assert connection.execute("SELECT DISTINCT batch FROM documents").fetchall() == [(1,)]
    connection.close()


def test_the_project_notes_it_in_one_change(team: Team) -> None:
    changes = team.main.check().changes
    path = team.file(0, team.documents[:2])
    (made,) = team.main.hand_overs()
    assert (made.number, made.person, made.review, made.documents) == (1, team.people[0], False, 2)
    assert (made.returned, made.due) == (None, "")
    assert [(item.document, item.batch) for item in team.main.assignments()] == [
        (document, 1) for document in team.documents[:2]
    ]
    assert team.main.check().changes == changes + 1
    with Project.open(path) as work:
        assert work.info().file_id == made.id.hex()
        assert work.hand_overs() == [made]  # whoever opens it sees its number and when it is due
        assert work.assignments() == team.main.assignments()
    team.file(1)
    assert [item.number for item in team.main.hand_overs()] == [1, 2]
    assert team.main.check().problems == []


def test_a_file_for_review_holds_everyones_sets_gold_and_what_was_said(team: Team) -> None:
    me, reviewer = team.people
    first, second, _ = team.documents
    mine = mark(team.main, me, first, 0)
    mark(team.main, me, second, 0)
    gold = settle(team.main, team.lead, first, 0)
    judge(team.main, team.lead, mine, gold, "صحيح")
    comment(team.main, me, first, "سؤالي", mine)
    comment(team.main, team.lead, first, "عامّ")
    with Project.open(team.file(1, [first], review=True)) as work:
        assert work.info().review
        assert [len(living(work, first, person)) for person in (me, GOLD_ID, ORIGINAL_ID)] == [1, 1, 0]
        assert rows(work).items() <= rows(team.main).items()
        kinds = [key[0] for key in rows(work)]
        assert (kinds.count("verdicts"), kinds.count("comments")) == (1, 2)
        assert work.assignments() == []
        assert reviewer in {person.id for person in work.people()}
    assert team.main.assignments() == []  # a reviewer is not whose set it is


def test_an_annotator_sees_what_was_said_about_the_own_marks_alone(team: Team) -> None:
    me, other = team.people
    first = team.documents[0]
    mine, theirs = mark(team.main, me, first, 0), mark(team.main, other, first, 0)
    said = [
        comment(team.main, team.lead, first, "عن علامتك", mine),
        comment(team.main, me, first, "عن الموضع"),
    ]
    comment(team.main, team.lead, first, "عن علامة ليلى", theirs)
    comment(team.main, other, first, "قول ليلى")
    with Project.open(team.file(0, [first])) as work:
        assert {key[1] for key in rows(work, ("comments",))} == set(said)
        assert "المدير" in {person.name for person in work.people()}  # who said it


def test_gold_is_given_where_both_are_finished(team: Team) -> None:
    me, _ = team.people
    settled, gold_open, mine_open = team.documents
    for document in team.documents:
        judge(team.main, team.lead, mark(team.main, me, document, 0), None, "لا شيء")
        settle(team.main, team.lead, document, 0)
    for document in (settled, mine_open):
        with team.main.store.write(team.lead, "finish", document, owner=GOLD_ID) as transaction:
            transaction.put("sets", (document, GOLD_ID), {"state": "finished"})
    for document in (settled, gold_open):
        team.main.finish(me, document)
    with Project.open(team.file(0, with_gold=True)) as work:
        assert [len(living(work, document, GOLD_ID)) for document in team.documents] == [1, 0, 0]
        assert [key[0] for key in rows(work)].count("verdicts") == 1
    with Project.open(team.file(0)) as work:
        assert _marked(work, GOLD_ID) == []
        assert "verdicts" not in [key[0] for key in rows(work)]


def test_the_spans_that_came_with_the_articles_are_given_on_request(team: Team) -> None:
    with Project.open(team.file(0)) as without, Project.open(team.file(0, with_original=True)) as given:
        assert _marked(without, ORIGINAL_ID) == []
        assert _marked(given, ORIGINAL_ID) == _marked(team.main, ORIGINAL_ID)


def test_new_articles_of_a_work_file_come_after_all_of_the_project(team: Team) -> None:
    with Project.open(team.file(0, team.documents[:1])) as work:
        work.import_articles([article(9), article(10)])
        new = documents(work)[1:]
    team.take(team.folder / "1.hashiya")
    team.main.import_articles([article(11)])
    assert documents(team.main)[:5] == [*team.documents, *new]


def test_what_cannot_be_handed_over_is_refused_and_leaves_nothing(team: Team, tmp_path: Path) -> None:
    out, before = tmp_path / "out.hashiya", list(team.main.connection.iterdump())
    me = team.people[0]
    cases = {
        "handover.nothing": Contents(me, ()),
        "team.no_annotator": Contents(GOLD_ID, (team.documents[0],)),
        "team.unknown_documents": Contents(me, (b"x" * 16,)),
    }
    for code, contents in cases.items():
        with refused(code):
            hand_over(team.main, out, contents, acting=team.lead)
    contents = Contents(me, (team.documents[0],))
    with refused("handover.due"):
        hand_over(team.main, out, contents, acting=team.lead, due="tomorrow")
    with refused("handover.folder"):
        hand_over(team.main, tmp_path, contents, acting=team.lead)
    with refused("handover.project"):
        hand_over(team.main, team.main.path, contents, acting=team.lead)
    assert not out.exists()
    assert list(team.main.connection.iterdump()) == before
    out.write_text("somebody's", encoding="utf-8")
    with refused("handover.exists"):
        hand_over(team.main, out, contents, acting=team.lead)
    assert out.read_text(encoding="utf-8") == "somebody's"


def test_only_the_project_itself_hands_out(team: Team, tmp_path: Path) -> None:
    with Project.open(team.file(0)) as work, refused("handover.not_main"):
        contents = Contents(team.people[0], (team.documents[0],))
        hand_over(work, tmp_path / "out.hashiya", contents, acting=team.people[0])


def test_it_can_be_stopped(team: Team, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise CancelledError

    names, before = sorted(tmp_path.iterdir()), list(team.main.connection.iterdump())
    contents = Contents(team.people[0], tuple(team.documents))
    with refused("cancelled"):
        hand_over(team.main, tmp_path / "out.hashiya", contents, acting=team.lead, progress=stop)
    assert list(team.main.connection.iterdump()) == before
    assert sorted(tmp_path.iterdir()) == names


def test_a_file_whose_note_fails_goes_again(team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is complete before COMMIT; where that fails nobody would take it back."""

    def fail(*_: object) -> None:
        assert (tmp_path / "out.hashiya").exists()
        raise sqlite3.OperationalError("the disk went")

    monkeypatch.setattr(Store, "_finish", fail)
    with pytest.raises(sqlite3.OperationalError):
        hand_over(
            team.main, tmp_path / "out.hashiya", Contents(team.people[0], tuple(team.documents)), acting=team.lead
        )
    assert not (tmp_path / "out.hashiya").exists()
    assert team.main.hand_overs() == []
