"""The first screen: three ways in, recent projects, drops, and nothing cut at the smallest size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton

from annotator.ui import language, theme
from annotator.ui.settings import Recent
from annotator.ui.start.action_button import ActionButton
from annotator.ui.start.recent_row import RecentRow
from annotator.ui.start_page import StartPage, dropped

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, restored: QApplication) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    return page


@pytest.fixture
def projects(tmp_path: Path) -> list[Recent]:
    here, gone = tmp_path / "here.hashiya", tmp_path / "gone.hashiya"
    here.touch()
    return [Recent(here, "أخبار آسيا"), Recent(gone, "Gone")]


def rows(page: StartPage) -> list[RecentRow]:
    QApplication.processEvents()
    return [row for row in page.findChildren(RecentRow) if row.isVisible()]


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def drop(page: StartPage, data: QMimeData) -> bool:
    """Drag over the page and let go; gives whether the page would take it."""
    actions, no_key = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), actions, data, LEFT, no_key)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), actions, data, LEFT, no_key))
    return enter.isAccepted()


def test_three_ways_in(qtbot, page: StartPage) -> None:
    open_, new, sample = page.findChildren(ActionButton)
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.mouseClick(open_, LEFT)
    assert opened.args == [None]
    with qtbot.waitSignal(page.new_requested):
        QTest.keyClick(new, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.sample_requested):
        QTest.mouseClick(sample, LEFT)
    with qtbot.waitSignal(page.sample_requested):
        QTest.keyClick(sample, Qt.Key.Key_Return)


def test_a_recent_project_opens(qtbot, page: StartPage, projects: list[Recent]) -> None:
    page.set_recent(projects)
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.mouseClick(rows(page)[0], LEFT)
    assert opened.args == [projects[0].path]
    with qtbot.waitSignal(page.open_requested):
        QTest.keyClick(rows(page)[0], Qt.Key.Key_Return)


def test_a_project_that_is_gone_says_so_and_does_not_open(qtbot, page: StartPage, projects: list[Recent]) -> None:
    page.set_recent(projects)
    gone = rows(page)[1]
    assert "not found here" in gone.accessibleName()
    with qtbot.assertNotEmitted(page.open_requested):
        QTest.mouseClick(gone, LEFT)
    projects[1].path.touch()  # the stick is in again
    with qtbot.waitSignal(page.open_requested):
        QTest.mouseClick(gone, LEFT)
    assert "not found here" not in gone.accessibleName()


def test_projects_are_taken_out_of_the_list(qtbot, page: StartPage, projects: list[Recent]) -> None:
    page.set_recent(projects)
    with qtbot.waitSignal(page.forget_requested) as forgotten:
        QTest.mouseClick(rows(page)[1].findChild(QToolButton), LEFT)
    assert forgotten.args == [projects[1].path]
    with qtbot.waitSignal(page.forget_requested):
        QTest.keyClick(rows(page)[0], Qt.Key.Key_Delete)
    page.set_recent([])
    assert rows(page) == []


def test_the_list_can_be_set_again(page: StartPage, projects: list[Recent]) -> None:
    for _ in range(3):
        page.set_recent(projects)
    assert len(rows(page)) == 2


def test_switches_in_the_corner(qtbot, page: StartPage, restored: QApplication) -> None:
    switch, look, options, guide = [button for button in page.findChildren(QToolButton) if button.isVisible()]
    for button, wish in ((options, page.settings_requested), (guide, page.help_requested)):
        with qtbot.waitSignal(wish):
            QTest.mouseClick(button, LEFT)
    assert "العربية" in switch.text()
    with qtbot.waitSignal(page.language_chosen) as chosen:
        QTest.mouseClick(switch, LEFT)
    assert chosen.args == ["ar"]
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert "English" in switch.text()
    assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert switch.mapTo(page, switch.rect().center()).x() < page.width() // 3
    with qtbot.waitSignal(page.theme_chosen) as chosen:
        QTest.mouseClick(look, LEFT)
    assert chosen.args == ["dark"]
    theme.apply(restored, "dark")
    with qtbot.waitSignal(page.theme_chosen) as chosen:
        QTest.mouseClick(look, LEFT)
    assert chosen.args == ["light"]


def test_dropped_projects_are_told_with_what_lay_beside_them(qtbot, page: StartPage) -> None:
    with qtbot.waitSignal(page.projects_dropped) as opened, qtbot.assertNotEmitted(page.articles_dropped):
        assert drop(page, files("/a/news.txt", "/a/One.HASHIYA", "/a/picture.png", "/a/two.hashiya"))
    assert opened.args == [[Path("/a/One.HASHIYA"), Path("/a/two.hashiya"), Path("/a/news.txt")]]


def test_dropped_articles_begin_a_project(qtbot, page: StartPage) -> None:
    with qtbot.waitSignal(page.articles_dropped) as made:
        assert drop(page, files("/a/1.txt", "/a/picture.png", "/a/2.jsonl"))
    assert made.args == [[Path("/a/1.txt"), Path("/a/2.jsonl")]]


def test_other_things_are_not_taken(qtbot, page: StartPage) -> None:
    web, words = QMimeData(), QMimeData()
    web.setUrls([QUrl("https://example.org/a.txt")])
    words.setText("/a/1.txt")
    with qtbot.assertNotEmitted(page.open_requested), qtbot.assertNotEmitted(page.articles_dropped):
        assert not any(drop(page, data) for data in (files("/a/picture.png"), web, words))
    assert dropped(web) == ([], [])


def test_every_text_is_plain(page: StartPage, tmp_path: Path) -> None:
    payload = "<img src='/etc/passwd' width=100000>\u202e"
    page.set_recent([Recent(tmp_path / payload.replace("/", "_"), payload)])
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()
    assert page.minimumSizeHint().width() <= 1024
    assert "⟨U+202E⟩" in rows(page)[0].accessibleName()


@pytest.mark.parametrize("wanted", ["ar", "en"])
@pytest.mark.parametrize("size", [(1024, 600), (1400, 900)])
@pytest.mark.parametrize("filled", [True, False])
def test_nothing_is_cut(page: StartPage, restored: QApplication, projects, wanted, size, filled: bool) -> None:
    language.apply(restored, wanted)
    page.set_recent(projects if filled else [])
    page.resize(*size)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 1024 and page.minimumSizeHint().height() <= 600
    for child in page.findChildren(QAbstractButton) + page.findChildren(QLabel):
        if child.isVisible():
            assert page.rect().contains(child.rect().translated(child.mapTo(page, child.rect().topLeft()))), child
            assert child.height() >= child.minimumSizeHint().height(), child


def test_every_button_speaks(page: StartPage, projects: list[Recent]) -> None:
    page.set_recent(projects)
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text().strip()
            if not button.text() and not isinstance(button, ActionButton):
                assert button.toolTip()
