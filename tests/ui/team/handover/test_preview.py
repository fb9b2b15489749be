"""The look at a hand-over before it is made: which article goes to whom, and nothing of what others have or do."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Annotator, Progress
from annotator.core.store.articles import ArticleRow, Part
from annotator.ui import language
from annotator.ui.team.handover.facts import HandOverFacts, Source, Wish, plan_files
from annotator.ui.team.handover.given import Column, given_articles
from annotator.ui.team.handover.preview_panel import ARTICLES, FILES, PreviewPanel
from tests.ui.team.people import LAYLA, PEOPLE, SAMIR

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
KARIM = Annotator(b"k" * 16, "كريم")


def facts(count: int, *parts: Part, **values: object) -> HandOverFacts:
    rows = tuple(ArticleRow(number.to_bytes(16), f"مقال {number}", 1_000, parts=parts) for number in range(count))
    return HandOverFacts("أخبار", (*PEOPLE, KARIM), rows, unassigned=tuple(row.id for row in rows), **values)


def shared(count: int, overlap: int) -> Wish:
    return Wish(tuple(person.id for person in PEOPLE), Source.UNASSIGNED, count=count, overlap=overlap)


@pytest.fixture
def panel(qtbot, restored: QApplication) -> PreviewPanel:
    language.apply(restored, "en")
    made = PreviewPanel()
    qtbot.addWidget(made)
    made.resize(800, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(panel: PreviewPanel, known: HandOverFacts, wish: Wish) -> None:
    panel.show_plans(known.rows, plan_files(known, wish))


def cells(panel: PreviewPanel) -> list[tuple[str, str]]:
    """Give titles with their people as the table shows them."""
    model = panel.given
    found = [tuple(str(model.index(line, column).data()) for column in Column) for line in range(model.rowCount())]
    return [(title, people.replace("\u2068", "").replace("\u2069", "")) for title, people in found]


def choose(panel: PreviewPanel, words: str) -> None:
    """Take an option of the box with the keyboard."""
    panel.whose.setFocus()
    line = next(line for line in range(panel.whose.count()) if words in panel.whose.itemText(line))
    while panel.whose.currentIndex() != line:
        QTest.keyClick(panel.whose, KEYS.Key_Down if panel.whose.currentIndex() < line else KEYS.Key_Up)


def test_each_article_stands_once_with_those_who_get_it() -> None:
    known = facts(6)
    found = given_articles(known.rows, plan_files(known, shared(4, 50)))
    assert [given.title for given in found] == [f"مقال {number}" for number in range(4)]
    assert sorted(len(given.plans) for given in found) == [1, 1, 2, 2]
    assert sum(given.is_shared for given in found) == 2


def test_the_titles_are_shown_beside_the_files(panel: PreviewPanel) -> None:
    show(panel, facts(4), shared(4, 50))
    assert panel.files.isVisible() and not panel.articles.isVisible()
    assert "2" in panel.choice[FILES].text() and "4" in panel.choice[ARTICLES].text()
    QTest.mouseClick(panel.choice[ARTICLES], LEFT)
    assert panel.articles.isVisible()
    assert [title for title, _ in cells(panel)] == [f"مقال {number}" for number in range(4)]
    assert sum(people == "سمير · ليلى" for _, people in cells(panel)) == 2


def test_those_for_two_people_or_for_one_can_be_shown_alone(panel: PreviewPanel) -> None:
    show(panel, facts(8), shared(8, 25))
    QTest.mouseClick(panel.choice[ARTICLES], LEFT)
    choose(panel, "To two people: 2")
    assert {people for _, people in cells(panel)} == {"سمير · ليلى"}
    assert len(cells(panel)) == 2
    choose(panel, "ليلى")
    assert len(cells(panel)) == 5
    show(panel, facts(8), Wish((SAMIR.id,), count=8))
    assert [people for _, people in cells(panel)] == ["سمير"] * 8


def test_enter_on_a_file_leads_to_its_articles(panel: PreviewPanel) -> None:
    show(panel, facts(4), shared(4, 0))
    panel.files.setFocus()
    QTest.keyClick(panel.files, KEYS.Key_Down)
    QTest.keyClick(panel.files, KEYS.Key_Return)
    assert panel.articles.hasFocus()
    assert [people for _, people in cells(panel)] == ["ليلى"] * 2


@pytest.mark.parametrize("review", [False, True])
def test_nothing_is_told_of_others_who_have_an_article(panel: PreviewPanel, review: bool) -> None:
    """Who else was given an article, or marked it, would tell whose marks are reviewed, and how far others are."""
    parts = (Part(KARIM.id, Progress.FINISHED, True, 1), Part(LAYLA.id, Progress.IN_PROGRESS, True, 2))
    known = facts(3, *parts)
    ids = tuple(row.id for row in known.rows)
    known = facts(3, *parts, chosen=ids, reviewable={SAMIR.id: ids})
    show(panel, known, Wish((SAMIR.id,), Source.OWN if review else Source.CHOSEN, review=review))
    model = panel.given
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    told = " ".join(
        str(model.index(line, column).data(role))
        for line in range(model.rowCount())
        for column in Column
        for role in roles
    )
    told += " ".join(panel.whose.itemText(line) for line in range(panel.whose.count()))
    assert "سمير" in told and "مقال 2" in told
    assert "كريم" not in told and "ليلى" not in told


def test_five_thousand_articles_are_shown_at_once(panel: PreviewPanel) -> None:
    known = facts(5_000)
    QTest.mouseClick(panel.choice[ARTICLES], LEFT)
    began = time.perf_counter()
    show(panel, known, shared(5_000, 20))
    QApplication.processEvents()
    assert time.perf_counter() - began < 0.5  # 15 ms were measured
    assert panel.given.rowCount() == 5_000


def test_markup_in_a_title_stays_text(panel: PreviewPanel) -> None:
    row = ArticleRow(b"x" * 16, "<b>x</b>\u202e", 9)
    known = HandOverFacts("p", PEOPLE, (row,), unassigned=(row.id,))
    show(panel, known, shared(1, 0))
    index = panel.given.index(0, Column.TITLE)
    assert index.data() == "<b>x</b>⟨U+202E⟩"
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)
