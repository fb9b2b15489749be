"""Rules of the house that no linter knows; each says where it is broken."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "annotator").rglob("*.py"))


def places(pattern: str, *, outside: tuple[str, ...] = ()) -> list[str]:
    """Give file and line of each match in the program, but for the named files."""
    found = []
    for path in SOURCES:
        name = path.relative_to(ROOT / "annotator").as_posix()
        if not name.startswith(outside):
            lines = path.read_text(encoding="utf-8").splitlines()
            found += [f"{name}:{number}" for number, line in enumerate(lines, 1) if re.search(pattern, line)]
    return found


@pytest.mark.parametrize(
    ("pattern", "outside"),
    [
        (r"\bQMessageBox\b", ("ui/messages.py",)),
        (r"\b(setHtml|insertHtml|setMarkdown|RichText|AutoText|MarkdownText)\b", ()),
        (r"\bsqlite3\b", ("core/store/",)),
        (r"\b(QNetwork\w*|import socket|urllib\.request|http\.client)\b", ("core/store/lock.py",)),
        (r"\b(import pickle|marshal|shelve|joblib|yaml)\b", ()),
        (
            r"utf-16|utf_16|surrogate",
            ("core/text/", "core/exchange/", "ui/reader/", "ui/sentence_table.py", "ui/dialogs/import_"),
        ),
        (r"errors\s*=\s*[\"']replace", ()),
    ],
)
def test_a_word_stays_in_its_room(pattern: str, outside: tuple[str, ...]) -> None:
    assert not places(pattern, outside=outside)


def test_the_rules_can_fail() -> None:
    assert places(r"\bQMessageBox\b")
    assert places(r"\bsqlite3\b")


def test_lock_files_name_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?:|index-url|find-links|file:", text)


def test_the_binding_is_one_that_does_not_abort() -> None:
    """PySide6 6.12 loses references to None on Python 3.11 and aborts after some thousand calls."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    (line,) = re.findall(r"^pyside6-essentials==([\d.]+)", lock, re.MULTILINE)
    assert tuple(map(int, line.split(".")))[:2] < (6, 12)


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "tests" / "benchmarks").glob("[a-z]*.py")))
def test_every_benchmark_can_be_loaded(name: str) -> None:
    assert importlib.import_module(f"tests.benchmarks.{name}").__doc__
