"""What holds for every test: no screen, a home of its own, no leaked window, no unexpected log record."""

from __future__ import annotations

import atexit
import gc
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Time is measured by the benchmarks: on a busy machine an example takes long, and is right all the same.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True
)
hypothesis.settings.load_profile("untimed")

# Before the first import of Qt and of ours: what is read at import must not see the developer's own screen or home.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = os.environ["HASHIYA_HOME"] = tempfile.mkdtemp(prefix="hashiya-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder that stands for the user's home in this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("HASHIYA_HOME", str(folder))
    return folder


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def allowed_logs() -> Iterator[list[str]]:
    """Fail on a log record of WARNING or above, unless the test put a pattern for it into this list."""
    allowed: list[str] = []
    records = _Records()
    logging.getLogger().addHandler(records)
    yield allowed
    logging.getLogger().removeHandler(records)
    unexpected = [line for line in records.lines if not any(re.search(pattern, line) for pattern in allowed)]
    assert not unexpected, "unexpected log records:\n" + "\n".join(unexpected)


@pytest.fixture(autouse=True)
def no_leaked_windows() -> Iterator[None]:
    """Fail when a window outlives its test; it would keep painting and receiving events in the next one."""
    yield
    leaked = [repr(window) for window in _close(_windows())]
    assert not leaked, "windows left open: " + ", ".join(leaked)


def _windows() -> list:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    for collect in (lambda: None, gc.collect):  # the collection costs more than most tests: only when it matters
        collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not (found := [window for window in QApplication.topLevelWidgets() if window.parent() is None]):
            break
    return found


def _close(windows: list) -> list:
    for window in windows:
        window.close()
        window.deleteLater()
    return windows
