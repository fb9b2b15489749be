"""The table of the articles with real keys and a real mouse, on plain rows."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.store.articles import ArticleRow, Part
from annotator.ui import language, theme
from annotator.ui.team.articles.panel import ArticlesPanel
from annotator.ui.team.articles.rows import Column, Stage
from annotator.ui.team.articles.widgets import EMPTY, NOTHING, TABLE
from tests.ui.panels.helpers import type_text
from tests.ui.team.people import LAYLA, PEOPLE, ROWS, SAMIR, P, article, given

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
KEYS, LEFT, CONTROL = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(qtbot) -> ArticlesPanel:
    made = ArticlesPanel()
    qtbot.addWidget(made)
    made.resize(900, 560)
    made.set_people(PEOPLE)
    made.set_rows(ROWS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(panel: ArticlesPanel) -> list[int]:
    return [panel.model.row(line).id[0] for line in range(panel.model.rowCount())]


def chosen(panel: ArticlesPanel) -> list[int]:
    return [row.id[0] for row in panel.chosen()]


def place(panel: ArticlesPanel, line: int, column: int = Column.TITLE) -> QPoint:
    return panel.view.visualRect(panel.model.index(line, column)).center()


def test_search_and_chips_narrow_and_say_how_many(panel) -> None:
    assert shown(panel) == [1, 2, 3, 4, 5]
    assert "5" in panel.widgets.heading.text()
    QTest.mouseClick(panel.widgets.chips.button(Stage.FINISHED), LEFT)
    assert shown(panel) == [3, 4]
    type_text(panel.widgets.search, "ارهاب")
    assert shown(panel) == [3]
    assert "1 of 5" in panel.widgets.heading.text()
    type_text(panel.widgets.search, "xyz")
    assert panel.widgets.pages.currentIndex() == NOTHING
    QTest.mouseClick(panel.widgets.nothing.button, LEFT)
    assert (shown(panel), panel.widgets.search.text()) == ([1, 2, 3, 4, 5], "")
    assert panel.widgets.chips.current == "all"


def test_an_empty_project_asks_for_articles(qtbot, panel) -> None:
    panel.set_rows(())
    assert panel.widgets.pages.currentIndex() == EMPTY
    assert not panel.widgets.search.isVisible()
    with qtbot.waitSignal(panel.import_wanted):
        QTest.mouseClick(panel.widgets.empty.button, LEFT)


def test_a_click_on_a_heading_sorts_and_a_third_one_gives_the_projects_order_back(panel) -> None:
    heading = panel.view.horizontalHeader()
    where = QPoint(heading.sectionViewportPosition(Column.DATE) + 20, heading.height() // 2)
    orders = []
    for _ in range(3):
        QTest.mouseClick(heading.viewport(), LEFT, pos=where)
        orders.append(shown(panel))
    assert orders == [[4, 5, 3, 2, 1], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]


def test_what_is_chosen_stays_chosen_while_it_is_shown(panel) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place(panel, 0))
    QTest.mouseClick(panel.view.viewport(), LEFT, CONTROL, place(panel, 3))
    assert chosen(panel) == [1, 4]
    assert "2 article" in panel.widgets.chosen.text()
    type_text(panel.widgets.search, "موسكو")
    assert (shown(panel), chosen(panel)) == ([1], [1])
    panel.widgets.search.clear()
    assert chosen(panel) == [1]
    panel.set_rows((article(9, "جديد"), *ROWS))
    assert (shown(panel), chosen(panel)) == ([9, 1, 2, 3, 4, 5], [1])


def test_fewer_rows_than_before_are_shown_as_they_are(panel) -> None:
    panel.view.selectAll()
    panel.set_rows(ROWS[3:])
    assert (shown(panel), chosen(panel)) == ([4, 5], [4, 5])


def test_the_keyboard_chooses_opens_and_searches(qtbot, panel) -> None:
    panel.view.setFocus()
    QTest.keyClick(panel.view, KEYS.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(panel) == [1, 2]
    QTest.keyClick(panel.view, KEYS.Key_A, CONTROL)
    assert chosen(panel) == [1, 2, 3, 4, 5]
    with qtbot.waitSignal(panel.article_wanted) as opened:
        QTest.keyClick(panel.view, KEYS.Key_Return)
    assert opened.args == [ROWS[1].id]
    type_text(panel.view, "ق")
    assert panel.widgets.search.hasFocus()
    assert panel.widgets.search.text() == "ق"
    QTest.keyClick(panel.widgets.search, KEYS.Key_Down)
    assert panel.view.hasFocus()


def test_a_double_click_opens_an_article(qtbot, panel) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=place(panel, 2))
    with qtbot.waitSignal(panel.article_wanted) as opened:
        QTest.mouseDClick(panel.view.viewport(), LEFT, pos=place(panel, 2))
    assert opened.args == [ROWS[2].id]


def test_nothing_can_be_done_before_something_is_chosen(qtbot, panel) -> None:
    buttons = (panel.widgets.assign, panel.widgets.hand_over, panel.widgets.more)
    assert [button.isEnabled() for button in buttons] == [False] * 3
    panel.view.choose([1])
    assert [button.isEnabled() for button in buttons] == [True] * 3
    with qtbot.waitSignal(panel.hand_over_wanted) as asked:
        QTest.mouseClick(panel.widgets.hand_over, LEFT)
    assert asked.args == [(ROWS[1].id,)]


def test_the_menu_of_assigning_shows_who_has_all_of_them_and_gives_or_takes(qtbot, panel) -> None:
    panel.view.choose([0, 1])
    QTest.mouseClick(panel.widgets.assign, LEFT)
    menu = panel.assign_menu
    samir, layla, _, new = menu.actions()
    assert (samir.text(), samir.isChecked()) == ("\u2068سمير\u2069 (1 of 2)", False)
    with qtbot.waitSignal(panel.assign_wanted) as asked:
        samir.trigger()
    assert asked.args == [SAMIR.id, True, (ROWS[0].id, ROWS[1].id)]
    with qtbot.waitSignal(panel.new_person_wanted):
        new.trigger()
    menu.close()
    panel.view.choose([0])
    QTest.mouseClick(panel.widgets.assign, LEFT)
    layla = menu.actions()[1]
    assert layla.isChecked()
    with qtbot.waitSignal(panel.assign_wanted) as asked:
        layla.trigger()
    assert asked.args == [LAYLA.id, False, (ROWS[0].id,)]
    menu.close()


def test_the_other_menu_offers_what_would_change_something(qtbot, panel) -> None:
    panel.view.choose([0, 2])
    QTest.mouseClick(panel.widgets.more, LEFT)
    opens, _, lock, unlock, reopen, _, _ = panel.more_menu.actions()
    assert not opens.isEnabled()
    assert lock.menu().actions()[0].text() == "Everyone"
    assert [entry.text() for entry in unlock.menu().actions()] == ["\u2068ليلى\u2069  1"]
    with qtbot.waitSignal(panel.deed_wanted) as asked:
        reopen.menu().actions()[0].trigger()
    assert asked.args == ["reopen_for", {SAMIR.id: (ROWS[0].id, ROWS[2].id)}]
    panel.more_menu.close()
    panel.view.choose([1])
    QTest.mouseClick(panel.widgets.more, LEFT)
    opens, _, lock, *_ = panel.more_menu.actions()
    assert (opens.isEnabled(), lock.isEnabled()) == (True, False)
    panel.more_menu.close()


def test_the_menu_under_the_mouse_or_the_menu_key_has_all_of_it(qtbot, panel) -> None:
    panel.view.choose([1])
    panel.view.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place(panel, 1), QPoint(5, 5))
    QApplication.sendEvent(panel.view.viewport(), event)
    words = [entry.text() for entry in panel.more_menu.actions() if not entry.isSeparator()]
    assert words[:-1] == ["Open in the text", "Assign to", "Hand over…", "Lock for", "Unlock for", "Reopen for"]
    assert words[-1].startswith("Remove from the project…\t")
    with qtbot.waitSignal(panel.hand_over_wanted) as asked:
        next(entry for entry in panel.more_menu.actions() if entry.text() == "Hand over…").trigger()
    assert asked.args == [(ROWS[1].id,)]
    panel.more_menu.close()


def test_a_person_narrows_the_table_to_their_articles(panel) -> None:
    panel.show_person(SAMIR.id)
    assert shown(panel) == [1, 3, 5]
    assert panel.widgets.person.currentData() == SAMIR.id
    panel.show_person(None, Stage.UNASSIGNED)
    assert (shown(panel), panel.widgets.chips.current) == ([2], Stage.UNASSIGNED)


def test_words_that_come_later_are_shown_and_sorted(panel) -> None:
    panel.view.sort_wanted.emit(Column.WORDS, True)
    panel.articles.words.update({row.id: 10 * row.id[0] for row in ROWS})
    panel.view.choose([0, 1])
    panel.show_words()
    panel.sort_again()
    assert shown(panel) == [5, 4, 3, 2, 1]
    assert panel.model.index(0, Column.WORDS).data() == "50"
    assert "30 word" in panel.widgets.chosen.text()


def test_signs_are_said_in_words_too(panel) -> None:
    said = panel.model.index(0, Column.PEOPLE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert [line.replace("\u2068", "").replace("\u2069", "") for line in said.splitlines()] == [
        "سمير: Finished",
        "ليلى: New",
    ]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_it_has_room_in_the_smallest_window_in_both_languages(restored: QApplication, panel, lang) -> None:
    language.apply(restored, lang)
    theme.apply(restored, "dark")
    panel.resize(836, 520)
    assert panel.minimumSizeHint().width() <= 836
    assert panel.view.viewport().height() >= 8 * 32
    assert panel.widgets.pages.currentIndex() == TABLE


def test_ten_thousand_articles_stay_quick(panel) -> None:
    parts = (Part(SAMIR.id, P.NEW, True), Part(LAYLA.id, P.FINISHED, True))
    rows = [
        ArticleRow(number.to_bytes(16, "big"), f"مقال عن موسكو {number}", 2_000, "العرب", "", parts)
        for number in range(10_000)
    ]
    panel.set_rows(rows)
    panel.widgets.search.setText("x")  # folds all titles once
    spent = []
    for query in ("موسكو", "موسكو 77", "", "مقال"):
        begin = time.perf_counter()
        panel.widgets.search.setText(query)
        QApplication.processEvents()
        spent.append(time.perf_counter() - begin)
    panel.view.selectAll()
    assert len(panel.chosen()) == 10_000
    assert max(spent) < 1.0  # some 50 ms on a quiet machine


def test_only_what_is_seen_is_drawn(panel) -> None:
    """Thousands of rows are one widget: the table asks for the cells that it paints."""
    rows = [article(number % 250, "م", given(SAMIR)) for number in range(5_000)]
    panel.set_rows(rows)
    assert len(panel.view.viewport().children()) == 0
