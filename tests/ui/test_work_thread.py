"""The thread of the store: its answers come in the window's thread, and none after its end."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication

from annotator.core.errors import KnownError
from annotator.ui.work_thread import WorkThread


@pytest.fixture
def answers() -> list[object]:
    return []


def test_an_answer_comes_when_events_are_handled(qtbot, answers: list[object]) -> None:
    thread = WorkThread("store")
    thread.submit(lambda: 7, answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == [7])
    error = KnownError("No.", code="x")

    def refuse() -> None:
        raise error

    thread.submit(refuse, lambda _: None, answers.append)
    qtbot.waitUntil(lambda: answers == [7, error])
    thread.stop()


def test_an_answer_that_is_on_its_way_at_the_end_is_not_delivered(qtbot, answers: list[object]) -> None:
    """The views that asked for it may be gone by then."""
    thread = WorkThread("store")
    later = threading.Event()
    thread.submit(lambda: 7, answers.append, answers.append)
    thread.submit(later.set, answers.append, answers.append)
    assert later.wait(10)  # so the first answer is among the events of the window
    thread.stop()
    QApplication.processEvents()
    assert answers == []
