"""The words of a project are counted while nobody waits, and say where a word of the open article begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Clitics
from annotator.core.project import Project
from annotator.core.text.clitics import word_for
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.annotate.project_words import evenly
from annotator.ui.session import Session

FIRST = "التقى بروان أمس"
OTHER = "عاد روان إلى المدينة. قال روان إن الوفد وصل، ثم سافر روان."


@pytest.fixture
def page(qtbot, tmp_path: Path) -> Iterator[AnnotatePage]:
    session = Session()
    page = AnnotatePage(session)
    qtbot.addWidget(page)
    with qtbot.waitSignal(session.opened):
        session.open(project(tmp_path / "p.hashiya", FIRST, OTHER))
    yield page
    session.shut_down()


def project(path: Path, *texts: str) -> Path:
    with Project.create(path, "p", default_label_set(paths.resource("labels", "default.toml"))) as made:
        made.import_articles(Article(text, f"خبر {number}", "x") for number, text in enumerate(texts))
        made.add_person("سمير")
    return path


def annotate(qtbot, page: AnnotatePage) -> None:
    session = page._session
    with qtbot.waitSignal(session.document_opened, check_params_cb=lambda opened: opened is not None):
        session.choose_person(next(person for person in session.info.people if person.kind == "person"))


def seen(page: AnnotatePage) -> int:
    return page.reader.words.vocabulary().seen("روان")


def word(page: AnnotatePage) -> str:
    text = page.reader.text
    span = word_for(text, text.index("بروان"), Clitics.OUTSIDE, page.reader.words.vocabulary())
    return text[span.start : span.end]


def test_a_name_of_another_article_is_known_in_this_one(qtbot, page: AnnotatePage) -> None:
    annotate(qtbot, page)
    assert (seen(page), word(page)) == (0, "بروان")
    qtbot.waitUntil(lambda: seen(page) == 3)
    assert word(page) == "روان"


def test_words_are_counted_again_when_documents_come(qtbot, page: AnnotatePage) -> None:
    annotate(qtbot, page)
    qtbot.waitUntil(lambda: seen(page) == 3)
    with qtbot.waitSignal(page._session.rows_loaded):
        more = Article("روان وسمير، ثم روان", "خبر آخر", "x")
        page._session.run(lambda project: project.import_articles([more]), lambda _: page._session.reload())
    qtbot.waitUntil(lambda: seen(page) == 5)


def test_another_project_begins_with_nothing(qtbot, page: AnnotatePage, tmp_path: Path) -> None:
    annotate(qtbot, page)
    qtbot.waitUntil(lambda: seen(page) == 3)
    with qtbot.waitSignal(page._session.opened):
        page._session.open(project(tmp_path / "q.hashiya", FIRST))
    assert seen(page) == 0


@pytest.mark.parametrize(
    ("count", "most", "chosen"), [(0, 3, []), (3, 3, [0, 1, 2]), (7, 3, [0, 2, 4]), (6, 3, [0, 2, 4])]
)
def test_of_many_documents_some_are_counted_at_equal_distances(count, most, chosen) -> None:
    ids = [bytes([number]) for number in range(count)]
    assert list(evenly(ids, most)) == [ids[number] for number in chosen]
