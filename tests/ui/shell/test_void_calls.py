"""A PySide that loses a reference to None per void call ends the process within seconds of painting."""

from __future__ import annotations

from tests.ui.shell.programs import run

PROGRAM = """
from PySide6.QtCore import QObject
thing = QObject()
for number in range(20_000):
    thing.setObjectName("x")
print("alive")
"""


def test_twenty_thousand_void_calls() -> None:
    done = run(PROGRAM)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
