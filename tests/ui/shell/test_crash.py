"""What happens when something of ours breaks, in real processes: a log, one dialog, and a word at the next start."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from annotator.ui import crash_files
from tests.ui.shell.programs import run, start

HEAD = """
import logging, os, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from annotator.core.errors import KnownError
from annotator.ui import crash
from annotator.ui.crash_dialog import CrashDialog

app = QApplication([])
app.setQuitOnLastWindowClosed(False)
reports = crash.start(Path(sys.argv[1]))
print("reports", len(reports), flush=True)

def dialogs():
    return [w for w in app.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]

def at(milliseconds, act):
    QTimer.singleShot(milliseconds, act)

def finish():
    for dialog in dialogs():
        dialog.accept()
    crash.stop()
    app.quit()
"""
CLEAN = HEAD + "at(0, finish); app.exec()"
SLOT = (
    HEAD
    + """
button = QPushButton()
button.clicked.connect(lambda: 1 / 0)
def look():
    print("dialogs", len(dialogs()), "copied", end=" ")
    copy = [b for b in dialogs()[0].findChildren(QPushButton) if b.text() == "Copy details"][0]
    copy.click()
    print("ZeroDivisionError" in app.clipboard().text(), "open", len(dialogs()))
at(0, button.click); at(0, button.click); at(50, look); at(100, finish); app.exec()
print("went on")
"""
)
TWO = (
    HEAD
    + """
def first(): 1 / 0
def second(): raise KeyError("second")
at(0, first); at(0, second); at(50, lambda: (print("dialogs", len(dialogs())), dialogs()[0].accept()))
at(100, first); at(150, lambda: print("dialogs", len(dialogs()))); at(200, finish); app.exec()
"""
)
PAINT = (
    HEAD
    + """
class Broken(QWidget):
    painted = 0
    def paintEvent(self, event):
        Broken.painted += 1
        if Broken.painted < 200:
            self.update()
        raise ValueError("cannot paint")
widget = Broken(); widget.resize(50, 50); widget.show()
def look():
    if Broken.painted < 200:
        return at(20, look)
    print("painted", Broken.painted, "dialogs", len(dialogs()))
    dialogs()[0].accept(); widget.update()
    at(50, lambda: (print("dialogs", len(dialogs())), widget.close(), finish()))
look(); app.exec()
"""
)
THREAD = (
    HEAD
    + """
threading.Thread(target=lambda: [].pop()).start()
at(50, lambda: (print("dialogs", len(dialogs())), finish())); app.exec()
"""
)
KNOWN = (
    HEAD
    + """
def fail(): raise KnownError("The disk is full.", code="none")
def look():
    boxes = [w for w in app.topLevelWidgets() if isinstance(w, QMessageBox)]
    print("dialogs", len(dialogs()), "boxes", [box.text() for box in boxes]); [box.close() for box in boxes]
at(0, fail); at(50, look); at(100, finish); app.exec()
"""
)
QT = (
    HEAD
    + """
class Bad:
    def __del__(self): raise RuntimeError("in del")
def act():
    qWarning("a warning of Qt"); Bad()
at(0, act); at(50, lambda: (print("dialogs", len(dialogs())), finish())); app.exec()
"""
)
ABORT = HEAD + "at(0, os.abort); app.exec()"
WAIT = HEAD + "sys.stdin.readline(); finish()"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


def log(folder: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(crash_files.LOG)))


def test_a_clean_end_leaves_a_log_and_no_marker(folder: Path) -> None:
    assert run(CLEAN, folder).stdout == "reports 0\n"
    assert [path.suffix for path in folder.iterdir()] == [".log"]
    assert "Hashiya" in log(folder) and "Qt 6" in log(folder)
    assert run(CLEAN, folder).stdout == "reports 0\n"


def test_an_error_in_a_slot_is_told_once_and_work_goes_on(folder: Path) -> None:
    done = run(SLOT, folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "reports 0\ndialogs 1 copied True open 1\nwent on\n"
    assert log(folder).count("Traceback") == 1
    assert "ZeroDivisionError" in log(folder) and "ZeroDivisionError" in done.stderr
    assert list(folder.glob(crash_files.MARKER)) == []


def test_no_cascade_and_no_repetition(folder: Path) -> None:
    """The second error waits in the log while a dialog is open; the first one never comes back."""
    assert run(TWO, folder).stdout == "reports 0\ndialogs 1\ndialogs 0\n"
    assert "KeyError: 'second'" in log(folder)


def test_an_error_in_painting_shows_one_dialog_and_a_short_log(folder: Path) -> None:
    done = run(PAINT, folder)
    assert done.stdout == "reports 0\npainted 200 dialogs 1\ndialogs 0\n", done.stderr
    assert log(folder).count("Traceback") == 1
    assert "100 times so far" in log(folder)
    assert len(log(folder)) < 5000


def test_an_error_in_a_thread_is_told_in_the_window(folder: Path) -> None:
    assert run(THREAD, folder).stdout == "reports 0\ndialogs 1\n"
    assert "pop from empty list" in log(folder)


def test_a_known_error_is_a_message_and_no_crash(folder: Path) -> None:
    assert run(KNOWN, folder).stdout == "reports 0\ndialogs 0 boxes ['The disk is full.']\n"
    assert "Traceback" not in log(folder)


def test_qt_and_destructors_speak_into_the_log(folder: Path) -> None:
    assert run(QT, folder).stdout == "reports 0\ndialogs 0\n"
    assert "WARNING qt: a warning of Qt" in log(folder)
    assert "RuntimeError: in del" in log(folder)


def test_an_abort_leaves_its_stack_and_the_next_start_says_so_once(folder: Path) -> None:
    done = run(ABORT, folder)
    assert done.returncode == -signal.SIGABRT
    assert run(CLEAN, folder).stdout == "reports 1\n"
    (report,) = folder.glob(crash_files.REPORT)
    text = report.read_text()
    assert "Fatal Python error: Aborted" in text and "app.exec" not in text and "<string>" in text
    assert text.startswith("Hashiya") and "log: " in text
    assert run(CLEAN, folder).stdout == "reports 0\n"


def test_two_windows_do_not_take_each_other_for_dead(folder: Path) -> None:
    first = start(WAIT, folder)
    assert first.stdout is not None and first.stdout.readline() == "reports 0\n"
    assert run(CLEAN, folder).stdout == "reports 0\n"
    second = start(WAIT, folder)
    assert second.stdout is not None and second.stdout.readline() == "reports 0\n"
    first.kill()
    first.communicate()
    assert run(CLEAN, folder).stdout == "reports 1\n"
    assert second.communicate("\n")[0] == "" and second.returncode == 0
    assert run(CLEAN, folder).stdout == "reports 0\n"


def test_a_home_that_cannot_be_written_keeps_nobody_from_working(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run(SLOT, tmp_path / "file" / "log")
    assert done.stdout.endswith("went on\n")


def test_the_log_of_one_run_stays_small(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import logging

    monkeypatch.setattr(crash_files, "_LOG_BYTES", 1000)
    handler = crash_files.new_log(folder)
    for number in range(100):
        handler.handle(logging.makeLogRecord({"msg": f"line {number} {'x' * 30}"}))
    handler.close()
    files = list(folder.iterdir())
    assert len(files) == 2
    assert sum(path.stat().st_size for path in files) < 2500
    assert "line 99" in "".join(path.read_text() for path in files)


def test_old_logs_go(folder: Path) -> None:
    folder.mkdir()
    for number in range(30):
        (folder / f"hashiya-2026010{number:02}-000000-1.log").touch()
        (folder / f"crash-2026010{number:02}-000000-1.txt").touch()
    crash_files.new_log(folder).close()
    assert len(list(folder.glob(crash_files.LOG))) == 20
    assert len(list(folder.glob(crash_files.REPORT))) == 19
    assert (folder / "crash-202601029-000000-1.txt").exists()
