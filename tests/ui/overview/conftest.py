"""A small team with three articles, its overview, and a short bootstrap: what is tested here is not the statistics."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.agreement import bootstrap
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import LabelSet
from annotator.core.project import Project
from annotator.ui.overview.page import OverviewPage
from annotator.ui.session import Session
from tests.core.store.samples import documents, new_project, place

MARKS = (("موسكو", "actor"), ("طاجيكستان", "location"), ("تهريب المخدرات", "threat"))


@pytest.fixture(scope="session")
def labels() -> LabelSet:
    """The label set of a new project."""
    return default_label_set(paths.resource("labels", "default.toml"))


@pytest.fixture(autouse=True)
def short_bootstrap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "DRAWS", 39)


def mark(project: Project, person: bytes, document: bytes, *marks: tuple[str, str]) -> None:
    text = project.document(document).text
    for words, label in marks:
        made = project.annotate(person, document, place(text, words), label).annotations[0]
        if label == "threat":
            project.set_attribute(made.id, "kind", "terrorism")


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Two people: one has finished two of three articles, the other one, and they differ in one mark."""
    path = tmp_path / "team.hashiya"
    with new_project(path) as project:
        ann, bob = project.add_person("سمير"), project.add_person("ليلى")
        one, two, _ = documents(project)
        mark(project, ann, one, *MARKS)
        mark(project, bob, one, *MARKS[:2])
        mark(project, ann, two, MARKS[0])
        for person, document in ((ann, one), (bob, one), (ann, two)):
            project.finish(person, document)
    return path


@pytest.fixture
def session(qtbot) -> Iterator[Session]:
    session = Session()
    yield session
    session.shut_down()


@pytest.fixture
def visit(qtbot, session: Session) -> Iterator[Callable[[Path], OverviewPage]]:
    """Open a project and enter its overview; it is read when this comes back, agreement may follow."""
    pages: list[OverviewPage] = []

    def enter(path: Path, size: tuple[int, int] = (1400, 900)) -> OverviewPage:
        with qtbot.waitSignal(session.opened):
            session.open(path)
        page = OverviewPage(session)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.enter()
        qtbot.waitUntil(lambda: page.overview is not None)
        return page

    yield enter
    for page in pages:
        page.stop()


def is_done(page: OverviewPage) -> bool:
    """Say whether agreement is worked out, the intervals too."""
    found = page.agreement.found
    return found is not None and found.with_intervals and not page.agreement.head.line.isVisible()


@pytest.fixture
def compared(qtbot, visit) -> Callable[[Path], OverviewPage]:
    """The same, and wait for agreement."""

    def enter(path: Path, size: tuple[int, int] = (1400, 900)) -> OverviewPage:
        page = visit(path, size)
        qtbot.waitUntil(lambda: is_done(page), timeout=30_000)
        return page

    return enter
