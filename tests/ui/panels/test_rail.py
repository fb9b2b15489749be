from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip

from annotator.core.model import DocumentRow, Progress
from annotator.ui import language, theme
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.rail import WIDTH, Rail
from tests.ui.panels.helpers import click_line

LEFT = Qt.MouseButton.LeftButton
STATES = [Progress.FINISHED, Progress.IN_PROGRESS, Progress.NEW, Progress.SKIPPED, Progress.LOCKED]


@pytest.fixture
def source(qtbot) -> DocumentList:
    """The list whose model the rail shows; it tells the rail as the columns let it."""
    panel = DocumentList()
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def rail(qtbot, source: DocumentList, restored) -> Rail:
    widget = Rail(source.model)
    qtbot.addWidget(widget)
    source.counted.connect(widget.set_progress)
    source.current_shown.connect(widget.set_current)
    source.set_rows([DocumentRow(bytes([n]), f"مقال {n}", 9, STATES[n % 5], n) for n in range(60)])
    widget.resize(WIDTH, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_progress_in_all_is_a_ring_with_words(rail: Rail, source: DocumentList) -> None:
    assert rail.ring.share == pytest.approx(24 / 60)
    assert "24 of 60" in rail.ring.toolTip()
    source.update_row(bytes([1]), progress=Progress.FINISHED)
    assert rail.ring.share == pytest.approx(25 / 60)
    assert rail.ring.accessibleName() == "Finished: 25 of 60"
    source.set_rows([])
    assert not rail.ring.isVisible()


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_the_ring_grows_in_the_direction_of_reading(rail: Rail, restored: QApplication, tongue: str) -> None:
    language.apply(restored, tongue)
    rail.set_progress(15, 60)
    image = rail.ring.grab().toImage()
    done = QColor(theme.palette().saved)
    quarter = 18 if tongue == "en" else 5
    ahead, behind = image.pixelColor(quarter, 6), image.pixelColor(23 - quarter, 6)
    assert _near(ahead, done) and not _near(behind, done)


def _near(one: QColor, other: QColor) -> bool:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True)) < 120


def test_one_sign_for_each_article_and_the_open_one_in_the_middle(rail: Rail, source: DocumentList) -> None:
    source.set_current(bytes([30]))
    view = rail.view
    assert view.currentIndex().row() == 30
    middle = view.visualRect(view.currentIndex()).center().y()
    assert abs(middle - view.viewport().height() // 2) <= 28
    for near in (28, 29, 31, 32):
        assert view.viewport().rect().contains(view.visualRect(view.model().index(near, 0)))


def test_what_the_list_leaves_out_is_not_on_the_rail(qtbot, rail: Rail, source: DocumentList) -> None:
    source.widgets.search.setText("مقال 3")
    qtbot.waitUntil(lambda: rail.view.model().rowCount() == 15)


def test_signs_differ_by_state(rail: Rail) -> None:
    pictures = set()
    for line in range(5):
        box = rail.view.visualRect(rail.view.model().index(line, 0))
        image = rail.view.viewport().grab(box).toImage()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 5


def test_a_click_chooses_and_leaves_the_keyboard_where_it_is(qtbot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.document_chosen) as chosen:
        click_line(rail.view, 7)
    assert chosen.args == [bytes([7])]
    assert not rail.view.hasFocus()


def test_the_keyboard_can_walk_it(qtbot, rail: Rail, source: DocumentList) -> None:
    source.set_current(bytes([3]))
    rail.activateWindow()
    rail.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rail.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.document_chosen) as chosen:
        QTest.keyClick(rail.view, Qt.Key.Key_Return)
    assert chosen.args == [bytes([4])]


@pytest.mark.parametrize("step", ["document.previous", "document.next"])
def test_steps_and_the_list(qtbot, rail: Rail, step: str) -> None:
    with qtbot.waitSignal(rail.step_requested) as told:
        QTest.mouseClick(rail.steps[step], LEFT)
    assert told.args == [step]
    with qtbot.waitSignal(rail.list_requested):
        QTest.mouseClick(rail.opener, LEFT)


def test_every_button_speaks_and_names_its_keys(rail: Rail) -> None:
    rail.set_keys({"document.next": "N", "document.previous": "P", "document.go": "Ctrl+K"})
    assert "(Ctrl+K)" in rail.opener.toolTip()
    assert "(N)" in rail.steps["document.next"].toolTip()
    for button in rail.findChildren(QToolButton):
        assert button.accessibleName() and button.toolTip()
        assert min(button.width(), button.height()) >= 28


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_sign_names_its_article_when_pointed_at(rail: Rail) -> None:
    index = rail.view.model().index(1, 0)
    where = rail.view.visualRect(index).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, where, rail.view.viewport().mapToGlobal(where))
    QApplication.sendEvent(rail.view.viewport(), event)
    assert "مقال 1, In progress, marks: 1" in QToolTip.text()
    QToolTip.hideText()


def test_files_can_be_dropped_on_it(qtbot, rail: Rail, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "خبر.txt"))])
    how = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(9, 9), *how)
    enter.ignore()
    QApplication.sendEvent(rail, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(rail.files_dropped) as dropped:
        QApplication.sendEvent(rail, QDropEvent(QPointF(9, 9), *how))
    assert dropped.args == [[tmp_path / "خبر.txt"]]


def test_it_follows_language_and_look(rail: Rail, restored: QApplication) -> None:
    light = rail.grab().toImage().pixelColor(2, 2)
    theme.apply(restored, "dark")
    assert rail.grab().toImage().pixelColor(2, 2) != light
    before = rail.opener.accessibleName()
    rail.retranslate()
    assert rail.opener.accessibleName() == before
