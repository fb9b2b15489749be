"""The annotator sees what the project decided about the words that are selected, or that carry the current mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Decision, Span
from annotator.core.project import Project
from annotator.ui import language
from annotator.ui.annotate.decided import decided_on, index_of
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.session import Session

TEXT = "قالت حركة طالبان إن موسكو تتابع، وحركة طالبان تنفي، وللأمم المتحدة رأي."
Decide = Callable[..., None]


def decision(name: str, number: int = 1) -> Decision:
    return Decision(bytes([number]) * 16, name)


def find(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


# --- looking up ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("حركة طالبان", "حركة طالبان", True),
        ("حَرَكَة  طالبان", "حركة طالبان", True),
        ("حركه طالبان", "حركة طالبان", True),
        ("حركة طالبان", "وحركة طالبان", True),
        ("طالبان", "حركة طالبان", False),
        ("حركة", "حركة طالبان", False),
        ("موسكو", "موسكو", True),
        ("موسكو", "موسكو تتابع", False),
    ],
)
def test_names_are_found_folded_and_behind_a_proclitic(name: str, words: str, found: bool) -> None:
    assert bool(decided_on(TEXT, find(words), index_of([decision(name)]))) is found


def test_several_decisions_on_one_name_come_together() -> None:
    index = index_of([decision("موسكو", 1), decision("مُوسكو", 2), decision("روسيا", 3)])
    assert [one.id[0] for one in decided_on(TEXT, find("موسكو"), index)] == [1, 2]


def test_nothing_and_very_much_have_no_decision() -> None:
    index = index_of([decision("موسكو")])
    assert decided_on(TEXT, None, index) == ()
    assert decided_on("موسكو " * 100, Span(0, 600), index) == ()


# --- on the page ---------------------------------------------------------------------------------------------------


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles([Article(TEXT, "مقال", "x")])
        person = project.add_person("سمير")
        project.decide(person, "حركة طالبان", "actor", {"kind": "armed_group"}, "قبل 2021 وبعدها")
    session = Session()
    yield session
    session.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> AnnotatePage:
    page = AnnotatePage(session)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(tmp_path / "p.hashiya")
    with qtbot.waitSignal(session.decisions_changed):
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    qtbot.waitUntil(lambda: session.open_document is not None)
    return page


@pytest.fixture
def decide(qtbot: QtBot, session: Session) -> Decide:
    def act(name: str, label: str = "", note: str = "", **attributes: str) -> None:
        person = session.person.id
        with qtbot.waitSignal(session.decisions_changed):
            session.act(lambda project: project.decide(person, name, label, attributes, note))

    return act


def lines(page: AnnotatePage) -> list[str]:
    note = page.inspector.decision
    plain = [line.text() for line in note.lines if line.isVisible()] if note.isVisible() else []
    return ["".join(letter for letter in text if letter not in "\u2068\u2069\u200e\u200f") for text in plain]


def test_selected_words_show_what_was_decided_about_them(page: AnnotatePage) -> None:
    assert lines(page) == []
    page.reader.select_span(find("حركة طالبان"))
    assert lines(page) == ["حركة طالبان: actor · armed group\nقبل 2021 وبعدها"]
    page.reader.select_span(find("موسكو"))
    assert lines(page) == []


def test_the_current_mark_shows_it_too_and_leaving_it_no_more(qtbot: QtBot, page: AnnotatePage) -> None:
    page.reader.select_span(find("حركة طالبان", 1))
    page.marking.use_digit(1)
    qtbot.waitUntil(lambda: page.inspector.details.mark is not None)
    assert page.reader.selected_span() is None
    assert lines(page)[0].startswith("حركة طالبان: actor")
    page.marking.leave_current()
    qtbot.waitUntil(lambda: lines(page) == [])


def test_a_decision_that_is_made_now_shows_at_once(page: AnnotatePage, decide: Decide, session: Session, qtbot) -> None:
    page.reader.select_span(find("موسكو"))
    decide("موسكو", "location")
    assert lines(page) == ["موسكو: location"]
    with qtbot.waitSignal(session.decisions_changed):
        session.undo()
    assert lines(page) == []


def test_it_speaks_the_language_of_the_window(page: AnnotatePage, restored, qtbot: QtBot) -> None:
    page.reader.select_span(find("حركة طالبان"))
    language.apply(restored, "ar")
    qtbot.waitUntil(lambda: lines(page) == ["حركة طالبان: فاعل · جماعة مسلحة\nقبل 2021 وبعدها"])
    assert page.inspector.decision.caption.text() == "قرار المشروع"


def test_words_of_strangers_stay_plain(page: AnnotatePage, decide: Decide) -> None:
    decide("موسكو", "actor", "<b>x</b>\u202eabc " * 100)
    page.reader.select_span(find("موسكو"))
    assert "<b>x</b>⟨U+202E⟩abc" in lines(page)[0]
    assert lines(page)[0].endswith("…")
    assert "&lt;b&gt;" in page.inspector.decision.lines[0].toolTip()


def test_another_project_begins_without_decisions(
    qtbot: QtBot, page: AnnotatePage, session: Session, tmp_path: Path
) -> None:
    page.reader.select_span(find("حركة طالبان"))
    with qtbot.waitSignal(session.decisions_changed):
        session.create(tmp_path / "q.hashiya", "q", session.labels)
    assert session.decisions == ()
    assert lines(page) == []
