"""What waits for the first paint is done once, when the window stands, and also for one that is never painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import first_paint


class Window(QWidget):
    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:
        self._told.append("painted")
        super().paintEvent(event)


def test_after_the_first_paint_and_once(qtbot: QtBot) -> None:
    told: list[str] = []
    window = Window(told)
    qtbot.addWidget(window)
    first_paint.after_first_paint(window, lambda: told.append("then"))
    window.show()
    qtbot.waitUntil(lambda: "then" in told)
    window.repaint()
    assert told == ["painted", "then", "painted"]


def test_a_window_that_is_never_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_paint, "_LONGEST_WAIT_MS", 1)
    told: list[str] = []
    window = Window(told)
    qtbot.addWidget(window)
    first_paint.after_first_paint(window, lambda: told.append("then"))
    qtbot.waitUntil(lambda: told == ["then"])
