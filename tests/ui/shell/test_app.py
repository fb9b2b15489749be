"""Start and end of the program in a process of its own."""

from __future__ import annotations

import signal
import sys

import pytest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.ui import app, appearance, language, settings, theme
from annotator.ui.palette import DARK, LIGHT
from annotator.ui.settings import Settings
from tests.ui.shell.programs import run, start

HEAVY = [
    "click",
    "pyarabic",
    "sqlite_utils",
    "sqlite3",
    "platformdirs._",
    "PySide6.QtNetwork",
    "socket",
    "logging.handlers",
]
IMPORTS = f"""
import sys
from annotator.ui import app
application = app.create_application(["hashiya"])
from annotator.ui.start_page import StartPage
page = StartPage()
page.show()
application.processEvents()
page.grab()
print([name for name in {HEAVY!r} if name in sys.modules])
"""
# A window of the simplest kind in the place of the real one: here the start and the end are looked at.
WINDOW = """
import sys, types
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow
class MainWindow(QMainWindow):
    window_requested, entered, closed = Signal(object), Signal(object), Signal(object)
    is_busy = False
    def end(self):
        print("ended", flush=True)
    def open_project(self, path):
        print("open", path.name, flush=True)
        {act}
    def shut_down(self):
        print("shut down", flush=True)
    def showEvent(self, event):
        print("shown", flush=True)
        super().showEvent(event)
    def closeEvent(self, event):
        print("closed", flush=True)
        self.closed.emit(self)
module = types.ModuleType("annotator.ui.main_window")
module.MainWindow = MainWindow
sys.modules[module.__name__] = module
from pathlib import Path
from annotator.ui.app import run
sys.exit(run(Path("a.hashiya")))
"""


def test_first_paint_needs_nothing_heavy() -> None:
    done = run(IMPORTS)
    assert done.stdout == "[]\n", done.stderr


def test_saved_look_and_language_hold_from_the_start(restored: QApplication) -> None:
    kept = Settings()
    kept.set(settings.THEME, "dark")
    kept.set(settings.LANGUAGE, "en")
    made = app.create_application(["hashiya"])
    assert made is restored
    assert theme.palette() is DARK
    assert language.current() == "en"
    assert made.applicationDisplayName() == "Hashiya"
    assert not made.windowIcon().isNull()


def test_what_is_chosen_is_kept(restored: QApplication) -> None:
    appearance.choose_theme(restored, "dark")
    appearance.choose_language(restored, "ar")
    appearance.choose_digits(restored, "arabic")
    assert language.number(3) == "٣"
    theme.apply(restored, "light")
    language.apply(restored, "en")
    appearance.apply_saved(restored)
    assert theme.palette() is DARK
    assert (language.current(), language.number(3)) == ("ar", "٣")
    appearance.choose_theme(restored, "light")
    assert theme.palette() is LIGHT


def test_a_run_from_start_to_end(home) -> None:
    done = run(WINDOW.format(act="self.close()"))
    assert (done.returncode, done.stdout) == (0, "shown\nopen a.hashiya\nclosed\nended\nshut down\n"), done.stderr
    assert [path.suffix for path in paths.log_dir().iterdir()] == [".log"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_end_of_a_session_closes_the_window_in_order(home, number: signal.Signals) -> None:
    process = start(WINDOW.format(act=""))
    assert [process.stdout.readline() for _ in range(2)] == ["shown\n", "open a.hashiya\n"]
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "closed\nended\nshut down\n"), err
    assert [path.suffix for path in paths.log_dir().iterdir()] == [".log"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_who_must_take_something_back_before_the_end_is_asked_again(home) -> None:
    busy = """def closeEvent(self, event):
        if not hasattr(self, "asked"):
            self.asked = True
            print("not yet", flush=True)
            event.ignore()
            return
"""
    process = start(WINDOW.format(act="").replace("def closeEvent(self, event):\n", busy))
    assert [process.stdout.readline() for _ in range(2)] == ["shown\n", "open a.hashiya\n"]
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "not yet\nclosed\nended\nshut down\n"), err


def test_after_a_crash_the_next_start_says_so(home) -> None:
    assert run(WINDOW.format(act="import os; os.abort()")).returncode == -signal.SIGABRT
    look = (
        "from PySide6.QtWidgets import QApplication; from PySide6.QtCore import QTimer; "
        "box = QApplication.activeModalWidget(); print(box.text(), '|', 'crash-' in box.informativeText()); "
        "box.close(); self.close()"
    )
    Settings().set(settings.LANGUAGE, "en")
    done = run(WINDOW.format(act=look))
    assert "The program ended unexpectedly last time. | True\n" in done.stdout, done.stderr
    assert "unexpectedly" not in run(WINDOW.format(act="self.close()")).stdout
