"""The session on a real file: pending, saved, failed, undone; and what came too late."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, NewMark, Progress, Span
from annotator.core.project import Project
from annotator.ui.session import Session

TEXTS = ("أعربت موسكو عن قلقها", "وروسيا تخشى «داعش»")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(text, text, "x") for text in TEXTS)
        project.add_person("سمير")
    return file


@pytest.fixture
def session(qtbot, path: Path) -> Iterator[Session]:
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    with qtbot.waitSignal(session.rows_loaded) as rows:
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitSignal(session.document_opened):
        session.show_document(rows.args[0][0].id)
    yield session
    session.shut_down()


def shown(session: Session) -> list[tuple[int, str, bool]]:
    return [(mark.start, mark.label, pending) for mark, pending in session.open_document.shown()]


def test_a_mark_is_pending_until_the_file_has_it(qtbot, session: Session) -> None:
    with qtbot.waitSignal(session.saved):
        session.annotate(Span(6, 11), "actor")
        assert shown(session) == [(6, "actor", True)]
    assert shown(session) == [(6, "actor", False)]


def test_a_failed_act_is_lifted_and_said(qtbot, session: Session) -> None:
    with qtbot.waitSignal(session.saved):
        session.annotate(Span(6, 11), "actor")
    with qtbot.waitSignal(session.failed) as failed:
        session.annotate(Span(6, 11), "actor")
    assert failed.args[0].code == "annotation.exists"
    assert shown(session) == [(6, "actor", False)]
    assert session.waiting == 0


def test_a_wish_for_a_mark_that_went_meanwhile_is_left_alone(qtbot, session: Session) -> None:
    """The details send a note that was half typed when its mark was removed."""
    mark = session.annotate(Span(6, 11), "actor")
    session.remove(mark)
    session.set_note(mark, "late")
    session.relabel(mark, "location")
    qtbot.waitUntil(lambda: session.waiting == 0)
    assert shown(session) == []
    session.set_note(b"x" * 16, "nobody's")


def test_links_and_attributes_show_at_once_and_after(qtbot, session: Session) -> None:
    holder = session.annotate(Span(6, 11), "actor")
    stance = session.annotate(Span(15, 20), "stance")
    session.set_attribute(stance, "polarity", "opposed")
    session.set_links(stance, "holder", (holder,))
    session.set_unlinked(stance, "target", "unstated")
    before = session.open_document.get(stance)
    qtbot.waitUntil(lambda: session.waiting == 0)
    after = session.open_document.get(stance)
    assert (before.attributes, before.links) == (after.attributes, after.links)
    assert after.links == {"holder": (holder,)}
    assert session.missing() == []


def test_a_mark_made_with_its_link_shows_whole_at_once(qtbot, session: Session) -> None:
    stance = session.annotate(Span(15, 20), "stance")
    holder = session.annotate_linked(Span(6, 11), "actor", stance, "holder")
    assert session.open_document.get(stance).links == {"holder": (holder,)}
    assert {(label, pending) for _, label, pending in shown(session)} == {("actor", True), ("stance", True)}
    qtbot.waitUntil(lambda: session.waiting == 0)
    assert session.open_document.get(stance).links == {"holder": (holder,)}
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert [label for _, label, _ in shown(session)] == ["stance"]
    assert session.open_document.get(stance).links == {}


def test_an_edge_moves_at_once_and_back_if_the_file_refuses(qtbot, session: Session) -> None:
    first, second = session.annotate(Span(6, 11), "actor"), session.annotate(Span(15, 20), "actor")
    session.resize(first, Span(6, 14))
    assert session.open_document.get(first).span == Span(6, 14)
    qtbot.waitUntil(lambda: session.waiting == 0)
    with qtbot.waitSignal(session.failed):
        session.resize(second, Span(6, 14))
        assert session.open_document.get(second).span == Span(6, 14)
    assert session.open_document.get(second).span == Span(15, 20)


def test_a_skipped_article_keeps_its_reason(qtbot, session: Session) -> None:
    with qtbot.waitSignal(session.saved):
        session.skip("duplicate")
    opened = session.open_document
    assert (opened.progress, opened.reason, opened.is_open) == (Progress.SKIPPED, "duplicate", False)
    with qtbot.waitSignal(session.document_opened) as again:
        session.show_document(opened.document.id)
    assert again.args[0].reason == "duplicate"
    with qtbot.waitSignal(session.saved):
        session.reopen()
    assert (session.open_document.progress, session.open_document.reason) == (Progress.IN_PROGRESS, "")


def test_the_history_of_a_mark_is_told(qtbot, session: Session) -> None:
    mark, told = session.annotate(Span(6, 11), "actor"), []
    session.relabel(mark, "location")
    session.history_of(mark, told.extend)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [act.verb for act in told] == ["relabel", "annotate"]


def test_a_history_that_cannot_be_read_is_a_sentence_and_no_crash(qtbot, session: Session, path: Path) -> None:
    with qtbot.waitSignal(session.saved):
        mark = session.annotate(Span(6, 11), "actor")
    with sqlite3.connect(path) as other:
        other.execute("UPDATE edits SET after = '{' WHERE tbl = 'annotations'")
    other.close()
    with qtbot.waitSignal(session.failed) as failed:
        session.history_of(mark, lambda _: pytest.fail("there is nothing to tell"))
    assert failed.args[0].code == "project.damaged"


def test_undo_goes_to_its_document_first(qtbot, session: Session) -> None:
    first = session.open_document.document.id
    session.annotate(Span(6, 11), "actor")
    with qtbot.waitSignal(session.rows_loaded) as rows:
        session.reload()
    with qtbot.waitSignal(session.document_opened):
        session.show_document(rows.args[0][1].id)
    with qtbot.waitSignal(session.changed) as undone:
        session.undo()
    assert undone.args[0].verb == "undo"
    assert session.open_document.document.id == first
    assert shown(session) == []
    assert session.open_document.progress is Progress.NEW


def test_a_mark_made_while_its_article_is_read_again_stays(qtbot, session: Session, path: Path) -> None:
    with qtbot.waitSignal(session.saved), qtbot.waitSignal(session.document_opened):
        session.show_document(session.open_document.document.id)  # reads the file before the mark is in it
        session.annotate(Span(0, 4), "actor")
    qtbot.waitUntil(lambda: session.waiting == 0)
    with qtbot.waitSignal(session.history_changed):  # what was asked before this is answered
        session.reload()
    assert shown(session) == [(0, "actor", False)]


def test_a_mark_made_in_an_article_that_is_just_coming_is_shown_there(qtbot, session: Session) -> None:
    """From the list of the search: Enter opens the article of a place, and a digit marks it."""
    with Project.open(session.info.path, write=False) as project:
        other = project.document_rows(None)[1].id
    with qtbot.waitSignal(session.saved):
        session.show_document(other)
        session.annotate_all([NewMark(other, 0, 6, "actor")])
    assert session.open_document.document.id == other
    assert shown(session) == [(0, "actor", False)]
    assert session.open_document.progress is Progress.IN_PROGRESS


def test_an_article_that_comes_after_the_person_has_changed_is_not_opened(qtbot, session: Session) -> None:
    with qtbot.waitSignal(session.people_changed):
        session.enter_person("ليلى", lambda person: None)
    other = next(person for person in session.info.people if person.name == "ليلى")
    document, answered = session.open_document.document.id, []
    session.show_document(document)
    session.choose_person(other)
    session.run(lambda _: True, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert session.open_document is None
    with qtbot.waitSignal(session.document_opened):
        session.show_document(document)
    assert session.open_document.person == other.id


def test_what_is_sent_before_the_end_is_in_the_file(qtbot, path: Path) -> None:
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    with qtbot.waitSignal(session.rows_loaded) as rows:
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitSignal(session.document_opened):
        session.show_document(rows.args[0][0].id)
    for end in range(1, 6):
        session.annotate(Span(0, end), "topic")
    session.shut_down()
    with Project.open(path) as project:
        assert project.status().annotations == 5


def test_many_marks_show_at_once_and_go_with_one_undo(qtbot, session: Session) -> None:
    here = session.open_document.document.id
    there = session.annotate(Span(6, 11), "actor")
    session.annotate_all([NewMark(here, *place, "actor") for place in ((0, 5), (6, 11), (15, 20))])
    assert [(start, pending) for start, _, pending in shown(session)] == [(0, True), (6, True), (15, True)]
    qtbot.waitUntil(lambda: session.waiting == 0)
    assert [(start, pending) for start, _, pending in shown(session)] == [(0, False), (6, False), (15, False)]
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert [mark.id for mark, _ in session.open_document.shown()] == [there]
    with qtbot.waitSignal(session.saved):
        session.remove_all([there])
        assert shown(session) == []


def test_marks_in_several_articles_are_one_act_here_and_there(qtbot, session: Session, path: Path) -> None:
    with Project.open(path, write=False) as project:
        here, other = (row.id for row in project.document_rows(None))
    with qtbot.waitSignal(session.rows_loaded) as loaded:
        session.annotate_all([NewMark(here, 6, 11, "actor"), NewMark(other, 1, 6, "actor")])
        assert shown(session) == [(6, "actor", True)]
    assert shown(session) == [(6, "actor", False)]
    assert {row.progress for row in loaded.args[0]} == {Progress.IN_PROGRESS}
    assert session.open_document.progress is Progress.IN_PROGRESS
    with qtbot.waitSignal(session.rows_loaded) as loaded:
        session.undo()
    assert shown(session) == []
    assert session.open_document.progress is Progress.NEW
    assert {row.progress for row in loaded.args[0]} == {Progress.NEW}


def test_the_list_of_articles_follows_marks_in_one_that_is_not_open(qtbot, session: Session) -> None:
    with Project.open(session.info.path, write=False) as project:
        other = project.document_rows(None)[1].id
    with qtbot.waitSignal(session.rows_loaded) as loaded, qtbot.waitSignal(session.counts_loaded) as counts:
        session.annotate_all([NewMark(other, 1, 6, "actor")])
    assert {row.id: row.progress for row in loaded.args[0]}[other] is Progress.IN_PROGRESS
    assert counts.args[0] == {other: 1}
    with qtbot.waitSignal(session.rows_loaded) as loaded:
        session.undo(follow=False)
    assert {row.progress for row in loaded.args[0]} == {Progress.NEW}


def test_a_finished_article_that_is_open_hinders_no_marks_elsewhere(qtbot, session: Session, path: Path) -> None:
    here, person = session.open_document.document.id, session.person.id
    with Project.open(path, write=False) as project:
        other = next(row.id for row in project.document_rows(None) if row.id != here)
    with qtbot.waitSignal(session.saved):
        session.finish()
    with qtbot.waitSignal(session.failed) as failed:
        session.annotate_all([NewMark(here, 6, 11, "actor")])
    assert failed.args[0].code == "document.finished"
    with qtbot.waitSignal(session.changed) as changed:
        session.annotate_all([NewMark(other, 1, 6, "actor")])
    (mark,) = changed.args[0].annotations
    assert (mark.document, mark.person) == (other, person)
    with qtbot.waitSignal(session.changed):
        session.remove_all([mark.id])
    with Project.open(path, write=False) as project:
        assert project.living_annotations(other, person) == []
