"""A project with a few marks, and the team's place on it as the lead sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, LabelSet, Span
from annotator.core.project import Project
from annotator.ui.session import Session
from annotator.ui.team.page import TeamPage
from tests.ui.shell.test_messages import boxes, press

TEXT = "أعربت موسكو عن قلقها من حركة طالبان، وروسيا تخشى تهريب المخدرات."


def span(words: str) -> Span:
    """Give the place of these words in the article."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture(scope="session")
def shipped() -> LabelSet:
    """The label set of a new project."""
    return default_label_set(paths.resource("labels", "default.toml"))


@pytest.fixture
def path(tmp_path: Path, shipped: LabelSet) -> Path:
    """A project in which the actor «موسكو» is a state, and one threat is marked."""
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", shipped) as project:
        project.import_articles([Article(TEXT, "محادثات موسكو", "x")])
        person = project.add_person("سمير")
        [row] = project.document_rows(person)
        actor = project.annotate(person, row.id, span("موسكو"), "actor").annotations[0].id
        project.set_attribute(actor, "kind", "state")
        project.annotate(person, row.id, span("تهريب المخدرات"), "threat")
    return file


@pytest.fixture
def session(qtbot: QtBot, path: Path) -> Iterator[Session]:
    """The session of the lead, with the article open."""
    made = Session()
    with qtbot.waitSignal(made.opened) as opened:
        made.open(path)
    with qtbot.waitSignal(made.rows_loaded):
        made.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, restored: QApplication) -> Iterator[TeamPage]:
    """The team's place at the size of a small laptop's window, entered; it goes after the session has ended."""
    made = TeamPage(session)
    made.resize(1024, 560)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.enter()
    yield made
    session.shut_down()
    made.close()
    made.deleteLater()


@pytest.fixture
def answer() -> Callable[[str], None]:
    """Press that button on the question that the next line asks."""

    def prepare(button: str) -> None:
        QTimer.singleShot(0, lambda: press(button)(boxes()[0]))

    return prepare
