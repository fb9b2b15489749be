"""The lead lets suggestions learn from gold, or not, by one box under the work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.ui.session import Session
from annotator.ui.team.page import TeamPage
from tests.ui.team.conftest import TEXT


@pytest.fixture
def path(path):
    """A second article, of which only gold says something."""
    with Project.open(path) as project:
        project.import_articles([Article(f"{TEXT} ثم شيء آخر.", "أخرى", "x")])
        document = project.document_rows(None)[1].id
        project.annotate(GOLD_ID, document, Span(0, 5), "actor")
        project.finish(GOLD_ID, document)
    return path


def learned_from_gold(qtbot, session: Session) -> int:
    found: list[int] = []
    session.suggesting.run(lambda recommender: len(recommender.memory.gold), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_the_box_writes_and_suggestions_begin_anew(qtbot, session: Session, page: TeamPage) -> None:
    page.show_section("work")
    box = page.section.gold_teaches
    assert not box.isChecked()
    assert box.toolTip()
    qtbot.waitUntil(lambda: learned_from_gold(qtbot, session) == 0)
    box.setFocus()
    with qtbot.waitSignal(session.suggesting.learned):
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert session.info.gold_teaches
    assert learned_from_gold(qtbot, session) == 1
    with qtbot.waitSignal(session.suggesting.learned):
        session.undo(follow=False)
    qtbot.waitUntil(lambda: not box.isChecked())
    assert learned_from_gold(qtbot, session) == 0
