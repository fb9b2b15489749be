"""The thread of the search: the index in the background, a newer question, trouble, and the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.model import Article
from annotator.core.project.searching import ProjectSearch
from annotator.core.text.query import Query
from annotator.ui.session import Session, search_work, searching
from annotator.ui.session.search_work import Question
from tests.ui.search.conftest import Hands, make_project

MANY = tuple(f"{number} " + "روسيا وموسكو " * 20 for number in range(150))


@pytest.fixture
def session(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session on a project of many articles, whose index is made at once."""
    monkeypatch.setattr(searching, "_IDLE_MS", 0)
    monkeypatch.setattr(searching, "_AGAIN_MS", 0)
    path = tmp_path / "p.hashiya"
    make_project(path, MANY)
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    person = next(person for person in opened.args[0].people if person.kind == "person")
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(person)
    yield session
    session.shut_down()


def index_files() -> list[Path]:
    return list(paths.cache_dir().rglob("search.db"))


def test_the_index_is_made_in_the_background_and_follows_the_project(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.searching.is_in_step)
    (file,) = index_files()
    size = file.stat().st_size
    with qtbot.waitSignal(session.rows_loaded):
        session.run(lambda project: project.import_articles([Article("خبر عن قسطنطينية", "خبر", "x")]), lambda _: None)
        session.reload()
    assert not session.searching.is_in_step
    qtbot.waitUntil(lambda: session.searching.is_in_step)
    assert file.stat().st_size >= size
    with ProjectSearch(session.info.path, paths.cache_dir()) as search:
        assert len(search._index.rows) == len(MANY) + 1


def test_a_broken_index_is_made_again_and_hinders_nothing(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.searching.is_in_step)
    path = session.info.path
    with qtbot.waitSignal(session.closed):
        session.close()
    (file,) = index_files()
    qtbot.waitUntil(lambda: session.searching._thread.waiting == 0)
    file.write_bytes(b"no index" * 1000)
    with qtbot.waitSignal(session.opened):
        session.open(path)
    with qtbot.waitSignal(session.searching.found) as found:
        session.searching.ask(Question(Query("روسيا")))
    assert found.args[0].parts
    session.reload()
    qtbot.waitUntil(lambda: session.searching.is_in_step)
    assert file.read_bytes()[:8] != b"no index"


def test_all_places_are_counted_after_the_first_ones(qtbot, session: Session) -> None:
    counts: list[tuple[int, int, bool]] = []
    session.searching.counted.connect(lambda *count: counts.append(count))
    with qtbot.waitSignal(session.searching.found) as found:
        session.searching.ask(Question(Query("موسكو")))
    assert not found.args[0].ended
    qtbot.waitUntil(lambda: bool(counts) and counts[-1][2])
    assert counts[-1] == (len(MANY) * 20, len(MANY), True)
    assert [count[0] for count in counts] == sorted(count[0] for count in counts)


def test_they_are_counted_also_when_the_first_ones_come_one_by_one(
    qtbot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_work, "_SECONDS", 0)
    counts: list[tuple[int, int, bool]] = []
    session.searching.counted.connect(lambda *count: counts.append(count))
    session.searching.ask(Question(Query("موسكو")))
    qtbot.waitUntil(lambda: bool(counts) and counts[-1][2])
    assert counts[-1] == (len(MANY) * 20, len(MANY), True)


def test_more_comes_when_it_is_asked_for_until_there_is_no_more(qtbot, session: Session) -> None:
    places: list[int] = []
    session.searching.found.connect(lambda portion: places.append(sum(len(part.hits) for part in portion.parts)))
    session.searching.ask(Question(Query("موسكو")))
    qtbot.waitUntil(lambda: len(places) == 1)
    session.searching.more(400)
    qtbot.waitUntil(lambda: sum(places) >= 500)
    session.searching.more(10_000)
    qtbot.waitUntil(lambda: session.searching.has_all)
    assert sum(places) == len(MANY) * 20
    session.searching.more()
    assert session.searching.has_all


def test_a_newer_question_stops_the_older_one_and_nothing_of_that_is_heard(qtbot, session: Session) -> None:
    heard: list[set[str]] = []
    session.searching.found.connect(
        lambda portion: heard.append({hit.words for part in portion.parts for hit in part.hits})
    )
    held = threading.Event()
    session.searching.run(lambda _: held.wait(10), lambda _: None, lambda _: None)
    session.searching.ask(Question(Query("روسيا")))
    older = session.searching._asked
    session.searching.ask(Question(Query("موسكو")))
    held.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [{"موسكو"}] * len(heard)
    assert older._stopped()


def test_a_project_that_has_gone_says_so(qtbot, tmp_path: Path, hands: Hands) -> None:
    moved = hands.path.rename(tmp_path / "elsewhere.hashiya")
    hands.keys("F4")
    hands.type("روسيا")
    qtbot.waitUntil(lambda: "أخبار" in hands.panel.sentence.text())
    assert hands.panel.sentence.isVisible()
    moved.rename(hands.path)
    hands.type(" ")
    hands.settle()
    assert len(hands.panel.model.documents) == 3


def test_the_thread_ends_with_the_session_and_says_nothing_after_it(qtbot, session: Session) -> None:
    heard: list[object] = []
    session.searching.found.connect(heard.append)
    session.searching.counted.connect(lambda *_: heard.append(1))
    session.searching.ask(Question(Query("روسيا")))
    session.shut_down()
    QApplication.processEvents()
    assert heard == []
    assert not session.is_running
    assert not session.searching.is_running
    session.searching.ask(Question(Query("روسيا")))
    assert not session.searching.is_running


def test_a_session_that_searched_nothing_has_no_thread(qtbot, tmp_path: Path) -> None:
    session = Session()
    make_project(tmp_path / "p.hashiya")
    with qtbot.waitSignal(session.opened):
        session.open(tmp_path / "p.hashiya")
    assert not session.searching.is_running
    session.shut_down()
