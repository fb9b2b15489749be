"""What is assumed of the marks of the open document, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Progress, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.ui.session import Session

TEXTS = ("وقع هجوم في الشمال.", "هجوم ثم هجوم ثم هجوم.")
KIND = {"kind": "terrorism"}


@pytest.fixture
def session(qtbot, tmp_path: Path) -> Iterator[Session]:
    """A project in which one mark of the first article has its kind."""
    path = tmp_path / "p.hashiya"
    with Project.create(path, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(text, "", "x") for text in TEXTS)
        me = project.add_person("سمير")
        mark = project.annotate(me, project.document_rows(None)[0].id, Span(4, 8), "threat").annotations[0].id
        project.set_attribute(mark, "kind", "terrorism")
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    with qtbot.waitSignal(session.rows_loaded) as rows, qtbot.waitSignal(session.suggesting.learned):
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitSignal(session.assuming.changed):
        session.show_document(rows.args[0][1].id)
    yield session
    session.shut_down()


def test_what_was_answered_in_another_article_holds_at_once(session: Session) -> None:
    mark = session.annotate(Span(0, 4), "threat")
    assert session.assuming.of(mark) == KIND, "also while the mark is on its way to the file"
    place = session.annotate(Span(8, 12), "actor")
    assert session.assuming.of(place) == {}


def test_an_answer_in_the_article_goes_before_it_at_once(session: Session) -> None:
    first, second = session.annotate(Span(0, 4), "threat"), session.annotate(Span(8, 12), "threat")
    session.set_attribute(first, "kind", "unrest")
    assert session.assuming.of(second) == {"kind": "unrest"}
    session.set_attribute(first, "kind", None)
    assert session.assuming.all() == {first: KIND, second: KIND}


def test_an_act_in_another_article_is_heard_of(qtbot, session: Session) -> None:
    mark = session.annotate(Span(0, 4), "threat")
    qtbot.waitUntil(lambda: session.waiting == 0)
    with qtbot.waitSignal(session.assuming.changed):
        session.act(
            lambda project: project.remove(
                project.annotations(project.document_rows(None)[0].id, session.person.id)[0].id
            )
        )
    assert session.assuming.of(mark) == {}


def test_nothing_is_assumed_in_gold_nor_in_a_finished_article(qtbot, session: Session) -> None:
    session.annotate(Span(0, 4), "threat")
    session.finish()
    document = session.open_document
    qtbot.waitUntil(lambda: document.progress is Progress.FINISHED)
    assert session.assuming.all() == {}
    with qtbot.waitSignal(session.document_opened):
        session.show_document(document.document.id, owner=GOLD_ID)
    assert not session.assuming._later.isActive(), "nothing is asked for"
    gold = session.annotate(Span(0, 4), "threat")
    assert [gap.annotation for gap in session.missing()] == [gold]
    qtbot.waitUntil(lambda: session.waiting == 0)
