"""A project that three people worked on, each in their own way, and the review place on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotation, Article, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.ui.review.page import ReviewPage
from annotator.ui.session import Session

TEXT = (
    "محادثات موسكو\n"
    "أعربت موسكو عن قلقها إزاء تهريب المخدرات من أفغانستان، وروسيا تتابع ذلك مع حلفائها.\n"
    "وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده لن تعترف بحركة طالبان."
)
OTHER = "خبر ثان عن طالبان في كابول."


def span_of(words: str, nth: int = 0, text: str = TEXT) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


class Team:
    """Marks as three people; `lead` reviews."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.people = [project.add_person(name) for name in ("سمير", "ليلى", "حسن")]
        self.lead = project.add_person("مديرة")
        self.documents = [row.id for row in project.document_rows(None)]

    def mark(self, who: int, words: str, label: str, nth: int = 0, **values: str) -> bytes:
        span = span_of(words, nth)
        made = self.project.annotate(self.people[who], self.documents[0], span, label).annotations[0].id
        for key, value in values.items():
            self.project.set_attribute(made, key, value)
        return made

    def finish(self, *who: int, document: int = 0) -> None:
        for one in who:
            self.project.finish(self.people[one], self.documents[document])


def work(team: Team) -> None:
    """Agree on two marks, differ in edges, a particle, a label, an attribute and a mark that one lacks."""
    for who in (0, 1):
        team.mark(who, "موسكو", "actor")
        team.mark(who, "موسكو", "actor", 1)
    team.mark(0, "تهريب المخدرات", "threat", kind="drug_trafficking")
    team.mark(1, "تهريب المخدرات", "threat", kind="unrest")
    team.mark(0, "أفغانستان", "location")
    team.mark(1, "أفغانستان", "actor")
    team.mark(0, "روسيا", "actor")
    team.mark(1, "وروسيا", "actor")
    team.mark(0, "وزير الخارجية الروسي سيرغي لافروف", "actor")
    team.mark(1, "سيرغي لافروف", "actor")
    team.mark(0, "طالبان", "actor")
    team.finish(0, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "review.hashiya"


@pytest.fixture
def team(path: Path) -> Iterator[Team]:
    """Whoever changes the project more does it before the page is asked for."""
    with Project.create(path, "مراجعة", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles([Article(TEXT, "محادثات موسكو", "a"), Article(OTHER, "خبر ثان", "b")])
        team = Team(project)
        work(team)
        yield team


class Review:
    """A reviewer's hands on the page."""

    def __init__(self, qtbot, page: ReviewPage, session: Session, path: Path) -> None:
        self.qtbot, self.page, self.session, self.path = qtbot, page, session, path
        self.told: list[str] = []
        page.desk.told.connect(self.told.append)

    def press(self, *names: str) -> None:
        for name in names:
            *held, key = name.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifiers |= getattr(Qt.KeyboardModifier, f"{one}Modifier")
            target = QApplication.activePopupWidget() or self.page.reader
            QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"), modifiers)
            self.settle()

    def settle(self) -> None:
        """Wait until what was done is in the file and has been read again: an answer may ask for the next thing."""
        self.qtbot.waitUntil(lambda: not self.page.desk.is_stale)
        for _ in range(4):
            done: list[bool] = []
            self.session.run(lambda _: True, done.append)
            self.qtbot.waitUntil(
                lambda answered=done: bool(answered) and self.session.waiting == 0 and not self.page.desk.is_stale
            )

    @property
    def kinds(self) -> list[str]:
        return [case.kind.value for case in self.page.desk.queue.cases]

    @property
    def case(self):
        return self.page.desk.case

    def go_to(self, words: str) -> None:
        self.page.desk.go_to_place(span_of(words).start)

    def gold(self) -> list[Annotation]:
        with Project.open(self.path, write=False) as project:
            document = self.page.desk.reviewed.document.id
            return [one for one in project.living_annotations(document, GOLD_ID) if not one.deleted]

    def gold_words(self) -> list[tuple[str, str]]:
        text = self.page.desk.reviewed.document.text
        return [(text[one.start : one.end], one.label) for one in self.gold()]

    def verdicts(self):
        with Project.open(self.path, write=False) as project:
            return project.verdicts(self.page.desk.reviewed.document.id)


@pytest.fixture
def session(qtbot) -> Iterator[Session]:
    session = Session()
    yield session
    session.shut_down()


@pytest.fixture
def review(qtbot, session: Session, team: Team, path: Path) -> Review:
    lead = team.lead
    team.project.close()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    page = ReviewPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    person = next(person for person in opened.args[0].people if person.id == lead)
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(person)
    hands = Review(qtbot, page, session, path)
    with qtbot.waitSignal(page.desk.cases_changed):
        page.enter()
    return hands
