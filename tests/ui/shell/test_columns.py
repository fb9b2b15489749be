"""The columns of the page: what folds where, what the user's own word does, and what is kept of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from annotator import paths
from annotator.core.model import DocumentRow, LabelSet
from annotator.ui import language
from annotator.ui.annotate import column_state
from annotator.ui.annotate.column_state import NARROW_PX, ColumnState
from annotator.ui.annotate.columns import Columns
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.rail import WIDTH
from annotator.ui.reader.widget import Reader

KEY = Qt.Key
ROWS = [DocumentRow(bytes([n]), f"مقال {n}", 9) for n in range(60)]
WIDE, NARROW = (1400, 800), (1024, 524)


class Stand(QWidget):
    """The columns with their real parts, as the page holds them."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.inspector, middle = DocumentList(), Inspector(), QWidget()
        self.reader = Reader(reader_style(LabelSet(()), closed=False))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reader)
        self.columns = Columns(self.list, middle, self.inspector)
        self.columns.text_wanted.connect(self.reader.setFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.columns)

    def docked(self) -> bool:
        return self.list.isVisible() and self.list.window() is self and not self.columns.overlay.isAncestorOf(self.list)


@pytest.fixture
def stand(qtbot, restored: QApplication) -> Stand:
    widget = Stand()
    qtbot.addWidget(widget)
    widget.resize(*WIDE)
    widget.list.set_rows(ROWS)
    widget.reader.load("أعربت موسكو عن قلقها.")
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.reader.setFocus()
    return widget


def resize(stand: Stand, size: tuple[int, int]) -> None:
    stand.resize(*size)
    QApplication.processEvents()


# --- the rules, without widgets -----------------------------------------------------------------------------------


def test_the_width_decides_until_the_user_does() -> None:
    state = ColumnState()
    assert [state.is_folded(cramped=cramped) for cramped in (True, False)] == [True, False]
    folded = state.with_list_toggled(cramped=False)
    assert [folded.is_folded(cramped=cramped) for cramped in (True, False)] == [True, True]
    shown = state.with_list_toggled(cramped=True)
    assert [shown.is_folded(cramped=cramped) for cramped in (True, False)] == [False, False]


@pytest.mark.parametrize("cramped", [True, False])
def test_a_wish_that_the_width_fulfils_anyway_is_none(cramped: bool) -> None:
    state = ColumnState()
    assert state.with_list_toggled(cramped=cramped).with_list_toggled(cramped=cramped) == state


def test_narrow_pages_have_an_inspector_of_their_own_width() -> None:
    state = ColumnState().with_widths(narrow=True, list_px=0, inspector_px=250)
    state = state.with_widths(narrow=False, list_px=300, inspector_px=320)
    assert (state.list_px, state.inspector_width(narrow=True), state.inspector_width(narrow=False)) == (300, 250, 320)
    assert state.with_widths(narrow=False, list_px=0, inspector_px=0) == state


def test_what_is_kept_comes_back() -> None:
    state = ColumnState(300, 320, 250, folded=True, details=False, reading_only=True)
    assert column_state.from_bytes(column_state.to_bytes(state)) == state


def _with(**values: object) -> bytes:
    kept = json.loads(column_state.to_bytes(ColumnState()))
    kept["columns"].update(values)
    return json.dumps(kept).encode()


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"{}",
        b"null",
        b'{"list_px": 300}',
        b"\x00\x00\x00\xff\x00\x00\x00\x01\x00\x00\x00\x03",
        b'{"columns": {"list_px": 300, "folded"',
        "ة".encode("utf-16"),
        _with(list_px=0),
        _with(list_px=-5),
        _with(inspector_px=10**9),
        _with(folded="yes"),
    ],
)
def test_broken_bytes_and_those_of_others_are_no_state(kept: bytes) -> None:
    assert column_state.from_bytes(kept) is None


# --- on the screen ------------------------------------------------------------------------------------------------


def test_below_1200_pixels_the_list_is_a_rail_and_the_inspector_narrow(stand: Stand) -> None:
    assert stand.docked()
    assert not stand.columns.rail.isVisible()
    assert stand.inspector.width() == column_state.INSPECTOR_PX
    resize(stand, (NARROW_PX - 1, 700))
    assert not stand.docked()
    assert stand.columns.rail.isVisible()
    assert stand.inspector.width() == column_state.NARROW_INSPECTOR_PX
    resize(stand, (NARROW_PX, 700))
    assert stand.docked()
    assert not stand.columns.rail.isVisible()
    assert (stand.list.width(), stand.inspector.width()) == (column_state.LIST_PX, column_state.INSPECTOR_PX)


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_at_1024_the_text_keeps_560_pixels(stand: Stand, restored: QApplication, tongue: str) -> None:
    language.apply(restored, tongue)
    for line in paths.resource("samples", "articles.jsonl").read_text(encoding="utf-8").splitlines():
        stand.reader.load(json.loads(line)["text"])
        resize(stand, NARROW)
        assert stand.columns.rail.width() == WIDTH
        assert stand.inspector.width() == 240
        assert stand.reader.viewport().width() - 2 * 32 >= 560


def test_the_users_own_word_wins(stand: Stand) -> None:
    stand.columns.toggle_list()
    assert stand.columns.rail.isVisible() and not stand.docked()
    resize(stand, NARROW)
    resize(stand, WIDE)
    assert stand.columns.list_folded
    stand.columns.toggle_list()
    resize(stand, NARROW)
    assert stand.columns.list_folded
    stand.columns.toggle_list()
    assert stand.docked()
    assert stand.width() == NARROW[0]
    resize(stand, WIDE)
    resize(stand, NARROW)
    assert stand.docked()


def test_details_hide_and_come_back(stand: Stand) -> None:
    stand.columns.toggle_inspector()
    assert not stand.inspector.isVisible()
    resize(stand, NARROW)
    assert not stand.inspector.isVisible()
    stand.columns.toggle_inspector()
    assert stand.inspector.width() == 240


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_reading_only_leaves_the_text_alone(stand: Stand, size: tuple[int, int]) -> None:
    resize(stand, size)
    stand.columns.set_reading_only(True)
    QApplication.processEvents()
    assert stand.columns.reading_only
    assert not (stand.list.isVisible() or stand.columns.rail.isVisible() or stand.inspector.isVisible())
    assert stand.reader.width() == size[0]
    resize(stand, WIDE)
    assert not stand.list.isVisible()
    stand.columns.set_reading_only(False)
    assert stand.docked() and stand.inspector.isVisible()


def test_a_column_called_for_ends_reading_only(stand: Stand) -> None:
    stand.columns.set_reading_only(True)
    stand.columns.toggle_inspector()
    assert stand.inspector.isVisible() and not stand.columns.reading_only
    stand.columns.toggle_list()
    stand.columns.set_reading_only(True)
    stand.columns.toggle_list()
    assert stand.docked()


def test_a_project_without_articles_says_how_to_begin_also_in_a_narrow_window(stand: Stand) -> None:
    resize(stand, NARROW)
    stand.list.set_rows([])
    assert stand.docked()
    stand.list.set_rows(ROWS)
    assert stand.columns.rail.isVisible() and not stand.docked()


# --- the list over the text ---------------------------------------------------------------------------------------


def test_the_rail_lays_the_list_over_the_text_and_esc_takes_it_away(stand: Stand) -> None:
    resize(stand, NARROW)
    columns, text = stand.columns, stand.reader.geometry()
    QTest.mouseClick(columns.rail.opener, Qt.MouseButton.LeftButton)
    assert columns.overlay.is_open and stand.list.isVisible()
    assert columns.rail.opener.isChecked()
    assert stand.list.widgets.search.hasFocus()
    assert stand.reader.geometry() == text  # nothing moves under the eyes
    assert columns.overlay.geometry().left() == WIDTH
    QTest.keyClick(stand.list.widgets.search, KEY.Key_Escape)
    assert not columns.overlay.is_open and not columns.rail.opener.isChecked()
    assert stand.reader.hasFocus()


def test_words_in_the_search_go_with_the_first_esc(stand: Stand) -> None:
    resize(stand, NARROW)
    stand.columns.open_list()
    search = stand.list.widgets.search
    search.setText("مقال")
    QTest.keyClick(search, KEY.Key_Escape)
    assert stand.columns.overlay.is_open and search.text() == ""
    QTest.keyClick(search, KEY.Key_Down)
    QTest.keyClick(stand.list.widgets.view, KEY.Key_Escape)
    assert not stand.columns.overlay.is_open


def test_choosing_an_article_closes_the_list(stand: Stand, qtbot) -> None:
    resize(stand, NARROW)
    stand.columns.open_list()
    view = stand.list.widgets.view
    with qtbot.waitSignal(stand.list.document_chosen) as chosen:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(4, 0)).center()
        )
    assert chosen.args == [bytes([4])]
    assert not stand.columns.overlay.is_open
    assert stand.reader.hasFocus()


def test_a_click_into_the_text_closes_the_list(stand: Stand) -> None:
    resize(stand, NARROW)
    stand.columns.open_list()
    QTest.mouseClick(stand.reader.viewport(), Qt.MouseButton.LeftButton)
    assert not stand.columns.overlay.is_open
    assert stand.reader.hasFocus()


def test_a_second_click_on_the_rail_closes_the_list(stand: Stand) -> None:
    resize(stand, NARROW)
    for opened in (True, False):
        QTest.mouseClick(stand.columns.rail.opener, Qt.MouseButton.LeftButton)
        assert stand.columns.overlay.is_open is opened


def test_a_dialog_over_the_list_leaves_it_open(stand: Stand, qtbot) -> None:
    resize(stand, NARROW)
    stand.columns.open_list()
    other = QLabel("…", stand, Qt.WindowType.Dialog)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    other.setFocus()
    assert stand.columns.overlay.is_open
    other.close()


def test_a_wider_window_puts_the_open_list_back(stand: Stand) -> None:
    resize(stand, NARROW)
    stand.columns.open_list()
    resize(stand, WIDE)
    assert stand.docked() and not stand.columns.overlay.is_open


def test_going_to_an_article_finds_the_search_wherever_it_is(stand: Stand) -> None:
    search = stand.list.widgets.search
    for size, only in ((WIDE, False), (NARROW, False), (WIDE, True)):
        stand.columns.set_reading_only(only)
        resize(stand, size)
        stand.columns.go_to_article()
        assert search.hasFocus() and search.isVisible()
        stand.columns.close_list()


def test_the_list_lies_beside_the_rail_in_both_directions(stand: Stand, restored: QApplication) -> None:
    language.apply(restored, "ar")
    resize(stand, NARROW)
    stand.columns.open_list()
    overlay = stand.columns.overlay.geometry()
    assert overlay.right() + 1 == NARROW[0] - WIDTH
    assert (overlay.top(), overlay.height()) == (0, NARROW[1])
    language.apply(restored, "en")
    QApplication.processEvents()
    assert stand.columns.overlay.geometry().left() == WIDTH


def test_panes_in_the_order_of_reading(stand: Stand) -> None:
    middle = stand.reader.parentWidget()
    assert stand.columns.shown_parts() == [stand.list, middle, stand.inspector]
    resize(stand, NARROW)
    stand.columns.toggle_inspector()
    assert stand.columns.shown_parts() == [stand.columns.rail, middle]
    stand.columns.set_reading_only(True)
    assert stand.columns.shown_parts() == [middle]


# --- what is kept -------------------------------------------------------------------------------------------------


def test_widths_that_were_dragged_are_kept_for_each_kind_of_page(stand: Stand, qtbot) -> None:
    drag(stand, 1, 60)
    assert stand.list.width() == column_state.LIST_PX + 60
    resize(stand, NARROW)
    drag(stand, 2, -30)
    assert stand.inspector.width() == 270
    resize(stand, WIDE)
    assert (stand.list.width(), stand.inspector.width()) == (column_state.LIST_PX + 60, column_state.INSPECTOR_PX)
    kept = stand.columns.save_state()
    other = Stand()
    qtbot.addWidget(other)
    other.resize(*NARROW)
    other.list.set_rows(ROWS)
    other.show()
    other.columns.restore_state(kept)
    assert other.inspector.width() == 270
    other.columns.restore_state(QByteArray(b"broken"))
    assert other.columns.save_state() == kept


def drag(stand: Stand, handle: int, dx: int) -> None:
    """Drag a handle of the splitter; it is counted as if the list stood there."""
    place = handle if stand.docked() else handle - 1
    grip = stand.columns.splitter.handle(place)
    start = grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grip, start + type(start)(dx, 0))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=start)


def test_folded_columns_come_back_folded(stand: Stand) -> None:
    columns, unfolded = stand.columns, stand.columns.save_state()
    columns.toggle_list()
    columns.toggle_inspector()
    folded = columns.save_state()
    columns.restore_state(unfolded)
    assert stand.docked() and stand.inspector.isVisible()
    columns.restore_state(folded)
    assert columns.rail.isVisible() and not stand.inspector.isVisible()
    columns.restore_state(QByteArray(column_state.to_bytes(replace(ColumnState(), reading_only=True))))
    assert columns.reading_only and not columns.rail.isVisible()
