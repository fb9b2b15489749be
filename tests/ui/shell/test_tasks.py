"""Progress: late, stoppable, never closed before the work is."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from annotator.core.errors import CancelledError
from annotator.ui.tasks import SHOW_AFTER_MS, Cancel, ProgressDialog


class Work(QObject):
    """Stands for the store thread: reports from another thread until it is stopped or done."""

    progress = Signal(object, object, str)
    finished = Signal()

    def run(self, cancel: Cancel, go_on: threading.Event) -> None:
        try:
            for step in range(1000):
                cancel.check()
                self.progress.emit(step, 1000, f"article {step}")
                go_on.wait(0.001)
        except CancelledError:
            self.progress.emit(0, 0, "taking back")
        self.finished.emit()


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def dialog(window: QWidget) -> ProgressDialog:
    return ProgressDialog(window, "Import", Cancel())


def test_short_work_shows_nothing(qtbot, dialog: ProgressDialog) -> None:
    dialog.progress(1, 2, "x")
    assert not dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.finish()


def test_long_work_shows_itself(qtbot, dialog: ProgressDialog) -> None:
    assert 200 <= SHOW_AFTER_MS <= 500
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.isModal()
    dialog.finish()


@pytest.mark.parametrize(
    ("done", "total", "value", "words"),
    [(0, 10, 0, "0 of 10"), (12_345, 50_000, 246, "12,345 of 50,000"), (5, 0, -1, ""), (2**40, 2**41, 500, "of")],
)
def test_numbers_are_shown(dialog: ProgressDialog, done: int, total: int, value: int, words: str) -> None:
    dialog.progress(done, total, "file.jsonl")
    bar = dialog.findChild(QProgressBar)
    assert bar.value() == value or (total == 0 and bar.maximum() == 0)
    assert words in dialog._count.text()
    dialog.finish()


@pytest.mark.parametrize("way", ["button", "escape", "close"])
def test_stop_asks_the_worker_and_waits(qtbot, window: QWidget, way: str) -> None:
    cancel = Cancel()
    dialog = ProgressDialog(window, "Import", cancel)
    qtbot.waitUntil(dialog.isVisible)
    stop = dialog.findChild(QPushButton)
    if way == "button":
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    elif way == "escape":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert cancel.cancelled
    assert dialog.isVisible() and not stop.isEnabled()
    dialog.finish()
    assert not dialog.isVisible()


def test_a_thread_reports_and_is_stopped(qtbot, window: QWidget) -> None:
    cancel, work, go_on = Cancel(), Work(), threading.Event()
    dialog = ProgressDialog(window, "Import", cancel)
    work.progress.connect(dialog.progress)
    work.finished.connect(dialog.finish)
    thread = threading.Thread(target=work.run, args=(cancel, go_on))
    with qtbot.waitSignal(dialog.destroyed):
        thread.start()
        qtbot.waitUntil(dialog.isVisible)
        dialog.reject()
    thread.join()


def test_check_raises_once_asked() -> None:
    cancel = Cancel()
    cancel.check()
    cancel.cancel()
    with pytest.raises(CancelledError):
        cancel.check()
