"""Every row of the table is handled by the program, and nothing is handled that has no row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.keys.chord import is_bare
from annotator.ui.keys.commands import COMMANDS, Where
from annotator.ui.main_window import MainWindow
from annotator.ui.window_acts import NEEDS_PROJECT, window_acts

BY_THE_READER = {"copy", "select.all"}


def ids(where: Where) -> set[str]:
    return {entry.id for entry in COMMANDS if entry.where is where}


@pytest.fixture
def window(qtbot: QtBot, restored: QApplication) -> Iterator[MainWindow]:
    made = MainWindow()
    yield made
    made.close()
    made.shut_down()
    made.deleteLater()


def test_the_page_knows_each_key_of_the_text(window: MainWindow) -> None:
    page = window.page
    known = {*page.marking.actions, *page._actions}
    bare = {entry.id for entry in COMMANDS if entry.where is Where.WINDOW and any(map(is_bare, entry.keys))}
    assert ids(Where.READER) | bare == known | BY_THE_READER


def test_the_window_knows_each_command(window: MainWindow) -> None:
    assert set(window_acts(window.project)) == ids(Where.WINDOW)
    assert set(NEEDS_PROJECT) <= ids(Where.WINDOW)
    for command in ids(Where.WINDOW):
        assert window.actions_[command].text()


def test_each_key_of_the_text_is_known_in_one_place(window: MainWindow) -> None:
    assert not set(window.page.marking.actions) & set(window.page._actions)
