"""The start loads nothing that the start page does not need: `main()` in a process of its own, to its first paint."""

from __future__ import annotations

import os
import subprocess
import sys

# The command line, the libraries behind import and search, and everything behind an open project.
HEAVY = ("click", "pyarabic", "sqlite_utils", "sqlite3", "msgspec", "regex", "filelock", "annotator.ui.project_view")
START = f"""
import os, sys
sys.argv = ["hashiya"]
from PySide6.QtWidgets import QApplication
from annotator.ui import first_paint

def look(window, then):
    def painted():
        print([name for name in {HEAVY!r} if name in sys.modules], flush=True)
        os._exit(0)
    wait(window, painted)

wait, first_paint.after_first_paint = first_paint.after_first_paint, look
from annotator.cli import main
main()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(home) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", START], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (run.returncode, run.stdout) == (0, "[]\n"), run.stderr


def test_the_window_of_a_project_is_there_before_what_learns() -> None:
    """Suggestions load it in their thread, once somebody has been chosen and the first article is shown."""
    learning = ("pycrfsuite", "multiprocessing", "annotator.core.suggest.memory", "annotator.core.suggest.reading")
    code = f"import sys, annotator.ui.project_view; print([name for name in {learning!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (run.returncode, run.stdout) == (0, "[]\n"), run.stderr
