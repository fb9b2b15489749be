"""Every KnownError of the program has a sentence for the window, and every sentence gets the values that it names."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import annotator
from annotator.core.errors import CancelledError, KnownError
from annotator.ui import language
from annotator.ui.sentence_table import LINE_REASONS, SENTENCES
from annotator.ui.sentences import sentence

# The command line prints the error's own sentence.
ROOT = Path(annotator.__file__).parent
SOURCES = sorted(set(ROOT.rglob("*.py")) - {ROOT / "cli.py", *(ROOT / "commands").glob("*.py")})
# core/files.py puts the area in front of these.
AREAS = ["export", "backup"]
FILE_FAULTS = ["failed", "folder", "no_folder", "project", "disk_full", "not_writable", "unconfirmed"]


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
                yield f"{source.name}:{node.lineno}", node


def keywords(call: ast.Call) -> dict[str | None, ast.expr]:
    return {keyword.arg: keyword.value for keyword in call.keywords}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def known_errors() -> list[tuple[str, str, set[str | None]]]:
    found = []
    for where, call in calls("KnownError"):
        given = keywords(call)
        if isinstance(code := given.get("code"), ast.Constant):
            found.append((where, code.value, set(given) - {"code"}))
    return found


def test_the_search_finds_the_errors() -> None:
    assert len(known_errors()) > 40


@pytest.mark.parametrize(
    ("where", "code", "values"), known_errors(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_error_has_a_sentence_that_its_values_fill(where: str, code: str, values: set[str | None]) -> None:
    assert code in SENTENCES, f"{where}: put {code} into annotator/ui/sentence_table.py"
    if None not in values:  # **values cannot be seen from outside
        assert fields(SENTENCES[code]) <= values | ({"file"} if "path" in values else set()), where


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("fault", FILE_FAULTS)
def test_faults_of_writing_files(area: str, fault: str) -> None:
    values = {"path": "/a/b.jsonl", "folder": "/a", "reason": "why"}
    assert "{" not in sentence(KnownError("fallback", code=f"{area}.{fault}", **values))
    assert sentence(KnownError("fallback", code=f"{area}.{fault}", **values)) != "fallback"


def test_every_reason_to_refuse_a_line_is_there() -> None:
    found = 0
    for where, call in calls("LineError"):
        assert isinstance(kind := call.args[0], ast.Constant), where
        assert kind.value in LINE_REASONS, where
        assert fields(LINE_REASONS[kind.value]) <= {key for key in keywords(call) if key}, where
        found += 1
    assert found > 10


def test_line_errors_say_why(app_fonts: QApplication) -> None:
    fault = KnownError("x", code="import.line", path="/n/news.jsonl", line=12, kind="outside", reason="English", span=3)
    fault.values.update(start=10, end=90, length=44)
    said = sentence(fault)
    assert said.startswith("\u2068news.jsonl\u2069, line 12: span 3 (10 to 90) lies outside the text of 44 characters.")


def test_unknown_kind_and_missing_values_fall_back(app_fonts: QApplication) -> None:
    odd = KnownError("x", code="import.line", path="/n/a.jsonl", line=1, kind="new kind", reason="because")
    assert "\u2068because\u2069" in sentence(odd)
    assert sentence(KnownError("Own words.", code="project.newer")) == "Own words."
    assert sentence(KnownError("Own words.")) == "Own words."
    assert sentence(CancelledError()) == "Stopped. Nothing was changed."


def test_strangers_words_are_harmless_in_any_sentence(app_fonts: QApplication) -> None:
    said = sentence(KnownError("x", code="person.exists", name="a\u202eb{name}\n" + "z" * 5000))
    assert "⟨U+202E⟩" in said and "\n" not in said and "{name}" in said
    assert len(said) < 400
    assert "⟨U+202E⟩" in sentence(KnownError("x\u202ey"))


def test_numbers_follow_the_digits(restored: QApplication) -> None:
    language.apply(restored, "ar", "arabic")
    assert "١٢" in sentence(KnownError("x", code="finish.missing", count=12))
