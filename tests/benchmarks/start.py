"""From the command to the first painted window, beside a bare PySide6 window; and where the imports' time goes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.timing import percentile, row

_ROOT = Path(__file__).parents[2]
_AIM = 1.5
_HEAVY = ("click", "pyarabic", "sqlite_utils")
# Both end when what the first paint drew is on the screen: the event loop comes round after it.
_BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.done)
    def done(self):
        print(time.monotonic(), flush=True)
        os._exit(0)

app = QApplication(sys.argv[:1])
window = Window()
window.show()
app.exec()
"""
_OURS = """
import os, sys, time
sys.argv = ["hashiya"]
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.done)
        return False
    def done(self):
        print(time.monotonic(), flush=True)
        print(*[name for name in HEAVY if name in sys.modules], flush=True)
        self.ready()
    def ready(self):
        if self.window._project is None:
            QTimer.singleShot(0, self.ready)
        else:
            print(time.monotonic(), flush=True)
            os._exit(0)

def exec_(*_):
    watch.window = next(window for window in QApplication.topLevelWidgets() if window.isVisible())
    watch.window.installEventFilter(watch)
    return real()

watch, real, QApplication.exec = Watch(), QApplication.exec, exec_
from annotator.cli import main
main()
""".replace("HEAVY", repr(_HEAVY))


@dataclass(frozen=True)
class Start:
    """One start: seconds to the first paint, the heavy modules loaded by then, seconds until a click is served."""

    painted: float
    heavy: list[str]
    ready: float
    errors: str


def _run(code: str, *options: str) -> Start:
    """Run a program to its first paint, and ours until it is ready."""
    home = Path(tempfile.gettempdir()) / "hashiya-bench-start"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HASHIYA_HOME": str(home)}
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, *options, "-c", code], cwd=_ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"a start ended before its first paint:\n{done.stderr}")
    painted, heavy, ready = (*done.stdout.splitlines(), *("",) * 2)[:3]
    return Start(float(painted) - began, heavy.split(), float(ready or began) - began, done.stderr)


def measure(rounds: int) -> None:
    """Print the medians of alternating starts, their ratio, and the modules that take longest to load."""
    pairs = [(_run(_BARE), _run(_OURS)) for _ in range(rounds + 1)][1:]  # the first ones fill the disk's cache
    least = percentile([bare.painted for bare, _ in pairs], 0.5)
    own = percentile([ours.painted for _, ours in pairs], 0.5)
    ready = percentile([ours.ready for _, ours in pairs], 0.5)
    heavy = pairs[0][1].heavy
    ratio = own / least
    over = f" (by {(own - _AIM * least) * 1000:.0f} ms)" if ratio > _AIM else ""
    print(f"\nCold start to the first painted window (medians of {rounds}, alternating)")
    row("bare PySide6 window", f"{least * 1000:.0f} ms")
    row("the start page", f"{own * 1000:.0f} ms; ratio {ratio:.2f}", f"aim <= {_AIM}{over}", met=ratio <= _AIM)
    row("  ready for the first click", f"{ready * 1000:.0f} ms")
    row(f"loads {', '.join(_HEAVY)}", ", ".join(heavy) or "none of them", "aim: none", met=not heavy)
    _print_imports()


def _print_imports() -> None:
    """Print the self time of imports before the first paint by package; measuring them adds about a third."""
    own: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    to_first_paint = _run(_OURS.replace("self.ready()", "os._exit(0)", 1), "-X", "importtime").errors
    for line in to_first_paint.splitlines():
        numbers, _, name = line.rpartition("|")
        micro = numbers.removeprefix("import time:").split("|")[0].strip()
        if micro.isdigit():
            own[_package(name.strip())] += int(micro)
            parts[name.strip()] += int(micro)
    row("imports, by package", ", ".join(f"{name} {micro / 1000:.0f} ms" for name, micro in own.most_common(4)))
    longest = [(name, micro) for name, micro in parts.most_common() if name.startswith("annotator")][:4]
    row("  longest of ours", ", ".join(f"{name.removeprefix('annotator.')} {us / 1000:.1f}" for name, us in longest))


def _package(module: str) -> str:
    top = module.split(".", maxsplit=1)[0]
    if top in ("PySide6", "shiboken6", "shibokensupport"):
        return "PySide6"
    return "annotator" if top == "annotator" else "Python's own"
