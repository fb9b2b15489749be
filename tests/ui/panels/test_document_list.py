from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import DocumentRow, Progress
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.document_widgets import EMPTY, LIST, NOTHING
from tests.ui.panels.helpers import click_line, type_text

TITLES = ["محادثات موسكو", "أسباب التقارب مع «طالبان»", "موسكو وطالبان", "MOSCOW News", "قلق"]
STATES = [Progress.NEW, Progress.FINISHED, Progress.IN_PROGRESS, Progress.NEW, Progress.LOCKED]
KEY = Qt.Key


@pytest.fixture
def panel(qtbot) -> DocumentList:
    widget = DocumentList()
    qtbot.addWidget(widget)
    widget.resize(260, 500)
    widget.set_rows([DocumentRow(bytes([n]), TITLES[n], 9, STATES[n], n) for n in range(5)])
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def shown(panel: DocumentList) -> list[str]:
    model = panel.widgets.view.model()
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def test_heading_and_chips_count(panel) -> None:
    assert panel.widgets.share.text() == "2 of 5"
    assert [panel.widgets.chips.button(key).text() for key in ("all", "new", "in_progress", "finished")] == [
        "All 5",
        "New 2",
        "In progress 1",
        "Finished 2",
    ]
    panel.update_row(bytes([0]), progress=Progress.SKIPPED)
    assert panel.widgets.chips.button("skipped").text() == "Skipped 1"


def test_typing_searches_and_enter_opens_the_first(qtbot, panel) -> None:
    panel.focus_search()
    type_text(panel.widgets.search, "طالبان")
    qtbot.waitUntil(lambda: shown(panel) == [TITLES[1], TITLES[2]])
    with qtbot.waitSignal(panel.document_chosen) as chosen:
        QTest.keyClick(panel.widgets.search, KEY.Key_Return)
    assert chosen.args == [bytes([1])]
    QTest.keyClick(panel.widgets.search, KEY.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(panel)) == 5)


def test_arrows_and_enter_in_the_list(qtbot, panel) -> None:
    panel.focus_search()
    QTest.keyClick(panel.widgets.search, KEY.Key_Down)
    assert panel.widgets.view.hasFocus()
    QTest.keyClick(panel.widgets.view, KEY.Key_Down)
    QTest.keyClick(panel.widgets.view, KEY.Key_Down)
    with qtbot.waitSignal(panel.document_chosen) as chosen:
        QTest.keyClick(panel.widgets.view, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert chosen.args == [bytes([2])]


def test_typing_in_the_list_goes_to_the_search(qtbot, panel) -> None:
    panel.widgets.view.setFocus()
    type_text(panel.widgets.view, "قل")
    assert panel.widgets.search.text() == "قل"
    assert panel.widgets.search.hasFocus()
    qtbot.waitUntil(lambda: shown(panel) == ["قلق"])


def test_one_click_opens(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.document_chosen) as chosen:
        click_line(panel.widgets.view, 3)
    assert chosen.args == [bytes([3])]


def test_chips_filter_and_the_open_document_stays_in_sight(qtbot, panel) -> None:
    QTest.mouseClick(panel.widgets.chips.button("new"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(panel) == [TITLES[0], TITLES[3]])
    panel.set_current(bytes([0]))
    panel.update_row(bytes([0]), progress=Progress.IN_PROGRESS, count=1)
    assert shown(panel) == [TITLES[0], TITLES[3]]
    assert panel.next_after(bytes([0])) == bytes([3])
    panel.set_current(bytes([3]))
    assert shown(panel) == [TITLES[3]]
    panel.update_row(bytes([1]), progress=Progress.NEW)
    assert shown(panel) == [TITLES[1], TITLES[3]]


def test_the_open_document_is_scrolled_into_sight(qtbot, panel) -> None:
    panel.set_rows([DocumentRow(n.to_bytes(2, "big"), f"مقال {n}", 1) for n in range(300)])
    panel.set_current((250).to_bytes(2, "big"))
    view = panel.widgets.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_it_is_in_sight_also_when_the_panel_is_shown_later(qtbot) -> None:
    panel = DocumentList()
    qtbot.addWidget(panel)
    panel.resize(260, 500)
    panel.set_rows([DocumentRow(n.to_bytes(2, "big"), f"مقال {n}", 1) for n in range(300)])
    panel.set_current((250).to_bytes(2, "big"))
    with qtbot.waitExposed(panel):
        panel.show()
    view = panel.widgets.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_empty_states_speak(qtbot, panel) -> None:
    pages = panel.widgets.pages
    panel.set_rows([])
    assert pages.currentIndex() == EMPTY
    with qtbot.waitSignal(panel.import_requested):
        QTest.mouseClick(panel.widgets.empty.button, Qt.MouseButton.LeftButton)
    panel.set_rows([DocumentRow(b"x", "قلق", 1)])
    assert pages.currentIndex() == LIST
    panel.focus_search()
    type_text(panel.widgets.search, "سلام")
    qtbot.waitUntil(lambda: pages.currentIndex() == NOTHING)
    assert "سلام" in panel.widgets.nothing.sentence.text()
    QTest.mouseClick(panel.widgets.nothing.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(panel) == ["قلق"])


def test_new_rows_while_a_search_stands(qtbot, panel) -> None:
    panel.focus_search()
    type_text(panel.widgets.search, "موسكو")
    panel.set_rows([DocumentRow(b"a", "كابل", 1), DocumentRow(b"b", "من موسكو", 1)])
    qtbot.waitUntil(lambda: shown(panel) == ["من موسكو"])
    rows = [("a", "كابل"), ("b", "من موسكو"), ("c", "إلى موسكو")]
    panel.set_rows([DocumentRow(key.encode(), title, 1) for key, title in rows])
    qtbot.waitUntil(lambda: shown(panel) == ["من موسكو", "إلى موسكو"])
    assert panel.next_after(b"b", False) == b"c"


def test_fewer_rows_under_a_search_that_is_not_done_leave_no_stale_places(qtbot, panel) -> None:
    def some(count: int, title: str) -> list[DocumentRow]:
        return [DocumentRow(n.to_bytes(4, "big"), f"{title} {n}", 1, Progress.FINISHED) for n in range(count)]

    panel.set_rows(some(60_000, "مقال"))
    type_text(panel.widgets.search, "مقال")
    qtbot.waitUntil(lambda: panel.widgets.view.model().rowCount() == 60_000)
    panel.set_rows(some(30_000, "خبر"))
    assert panel.next_after(None) is None
    qtbot.waitUntil(lambda: panel.widgets.pages.currentIndex() == NOTHING)


def test_files_can_be_dropped_anywhere_on_the_panel(qtbot, panel, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "مقال.txt")), QUrl("https://example.org/no.txt")])
    actions, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 300), actions, data, button, keys)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(panel.files_dropped) as dropped:
        QApplication.sendEvent(panel, QDropEvent(QPointF(50, 300), actions, data, button, keys))
    assert dropped.args == [[tmp_path / "مقال.txt"]]


def test_counts_arrive_later(panel) -> None:
    panel.set_counts({bytes([0]): 31})
    spoken = panel.widgets.view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "31" in spoken
    assert "New" in spoken


def test_a_hundred_thousand_documents(qtbot, panel) -> None:
    many = [
        DocumentRow(n.to_bytes(4, "big"), f"{TITLES[n % 5]} في اليوم {n}", 1, STATES[n % 5]) for n in range(100_000)
    ]
    panel.set_rows(many)
    panel.focus_search()
    type_text(panel.widgets.search, "م")
    qtbot.waitUntil(lambda: not panel.search.timer.isActive())
    type_text(panel.widgets.search, "و")
    qtbot.waitUntil(lambda: len(shown(panel)) == 40_000)
    panel.set_current((70_000).to_bytes(4, "big"))
    panel.update_row((70_000).to_bytes(4, "big"), count=3)


def test_others_are_told_how_many_are_done_and_where_the_open_document_stands(qtbot, panel) -> None:
    with qtbot.waitSignal(panel.counted) as counted:
        panel.update_row(bytes([0]), progress=Progress.FINISHED)
    assert counted.args == [3, 5]
    with qtbot.waitSignal(panel.current_shown) as shown_at:
        panel.set_current(bytes([3]))
    assert shown_at.args == [bytes([3]), 3]
    QTest.mouseClick(panel.widgets.chips.button("finished"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.current_shown) as shown_at:
        panel.set_current(bytes([3]))
    assert shown_at.args[1] in (-1, 2)
