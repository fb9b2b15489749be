"""The guards of conftest bite: a leaked window and an unexpected log record fail a test."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.ui.shell.programs import CHECKOUT

TESTS = """
import logging
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget
kept = []
def test_leaks(qapp):
    kept.append(QWidget())
def test_drops(qapp):
    QWidget()
def test_logs():
    logging.getLogger("x").warning("what is that")
def test_logs_as_announced(allowed_logs):
    allowed_logs.append("what is")
    logging.getLogger("x").warning("what is that")
def test_logs_quietly():
    logging.getLogger("x").info("fine")
def test_qt_warns(qapp):
    qWarning("no such thing")
"""


def test_guards(tmp_path: Path) -> None:
    (tmp_path / "test_guarded.py").write_text(TESTS)
    options = ["-p", "tests.conftest", "-c", str(CHECKOUT / "pyproject.toml"), "-rA", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, f"--rootdir={tmp_path}", str(tmp_path)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=120, check=False)
    lines = {re.sub(r" \S+::", " ", line.split(" - ")[0]) for line in done.stdout.splitlines()}
    assert {"ERROR test_leaks", "ERROR test_logs", "FAILED test_qt_warns"} <= lines, done.stdout
    assert {"PASSED test_drops", "PASSED test_logs_as_announced", "PASSED test_logs_quietly"} <= lines
    assert not {"ERROR test_drops", "ERROR test_logs_as_announced", "ERROR test_logs_quietly"} & lines
