"""The translations fit the program: none missing, none left over, nothing lost in them, and compiled as committed."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
MORE_OPTIONS = {"ar": (), "en": ("-pluralonly",)}
FORMS = {"ar": 6, "en": 2}
# Arabic forms 3 to 5 stand for many numbers; those before name theirs in words.
COUNTED_FROM = {"ar": 3, "en": 0}
ISOLATED = re.compile("\u2066[^\u2069]*\u2069")
KEPT = re.compile(r"\{\w*\}|\*\.\w+|Ctrl\+\w+")
HINT = "run `make translations`, translate, and run it again"


class Message(NamedTuple):
    """One entry of a catalogue; `forms` are several where it counts."""

    context: str
    source: str
    forms: tuple[str, ...]
    counts: bool
    finished: bool


def catalogue(path: Path) -> list[Message]:
    return [
        _message(context.findtext("name", ""), entry)
        for context in ET.parse(path).iter("context")
        for entry in context.iter("message")
    ]


def _message(context: str, entry: ET.Element) -> Message:
    words = entry.find("translation")
    counts = entry.get("numerus") == "yes"
    forms = [form.text or "" for form in words.iter("numerusform")] if counts else [words.text or ""]
    finished = words.get("type") is None and all(forms)
    return Message(context, entry.findtext("source", ""), tuple(forms), counts, finished)


def run(tool: str, *options: str | Path) -> None:
    command = [Path(sys.executable).with_name(tool), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def keys(messages: Sequence[Message]) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in messages}


@pytest.fixture(scope="module", params=list(FORMS))
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def arabic() -> list[Message]:
    return catalogue(I18N / "hashiya_ar.ts")


def test_every_word_of_the_window_is_translated(tmp_path: Path, language: str) -> None:
    committed, fresh = I18N / f"hashiya_{language}.ts", tmp_path / f"hashiya_{language}.ts"
    shutil.copy(committed, fresh)
    sources = sorted(path.relative_to(ROOT) for path in (ROOT / "annotator" / "ui").rglob("*.py"))
    run("pyside6-lupdate", "-no-obsolete", "-locations", "none", *MORE_OPTIONS[language], *sources, "-ts", fresh)
    before, after = catalogue(committed), catalogue(fresh)
    assert keys(after) - keys(before) == set(), HINT
    assert keys(before) - keys(after) == set(), HINT
    assert [message for message in after if not message.finished] == [], HINT


def test_no_words_are_hidden_from_the_collector(arabic: list[Message]) -> None:
    """It does not look into f-strings: what stands there for translation would stay English for ever."""
    known = {message.source for message in arabic}
    for path in (ROOT / "annotator" / "ui").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and (source := translated(call)):
                assert source in known, f"{path.name}: {source}"


def translated(call: ast.Call) -> str:
    """Give the words that a call has translated, "" where they are no literal."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = {"tr": 0, "translate": 1}.get(name, len(call.args))
    words = call.args[place] if place < len(call.args) else None
    return words.value if isinstance(words, ast.Constant) and isinstance(words.value, str) else ""


def test_what_the_program_loads_is_made_of_it(tmp_path: Path, language: str) -> None:
    compiled = tmp_path / f"hashiya_{language}.qm"
    run("pyside6-lrelease", "-silent", I18N / f"hashiya_{language}.ts", "-qm", compiled)
    assert compiled.read_bytes() == (I18N / compiled.name).read_bytes(), HINT


def test_each_catalogue_names_its_language(language: str) -> None:
    assert ET.parse(I18N / f"hashiya_{language}.ts").getroot().get("language") == language


def test_placeholders_and_keys_stay(arabic: list[Message]) -> None:
    lost = [
        (message.source, form)
        for message in arabic
        for form in message.forms
        if sorted(KEPT.findall(form)) != sorted(KEPT.findall(message.source))
    ]
    assert lost == []


def test_arabic_is_arabic(arabic: list[Message]) -> None:
    worded = [message for message in arabic if re.search(r"[^\W\d_]", KEPT.sub("", message.source))]
    forms = [form for message in worded for form in message.forms]
    assert [form for form in forms if not re.search("[\u0620-\u064a]", form)] == []
    # A line that begins with Latin letters, or in a label to copy from with a file's name, runs the wrong way.
    assert [form for form in forms if _first_strong(form) != "AL"] == []
    errors = [form for message in arabic if message.context == "Errors" for form in message.forms]
    assert [form for form in errors if form.startswith(("{", "«"))] == [], "begin with a word"
    assert [form for form in forms if re.search("[\u0620-\u064a][?,;]", form)] == [], "write ؟ ، ؛"
    assert [form for form in forms if form.count("\u2066") != form.count("\u2069")] == []


def _first_strong(form: str) -> str:
    own = ISOLATED.sub("", re.sub(r"\{\w*\}|%n|\u200e", "", form))
    return next((kind for kind in map(unicodedata.bidirectional, own) if kind in ("L", "R", "AL")), "")


def test_counts_have_all_their_forms(language: str) -> None:
    messages = catalogue(I18N / f"hashiya_{language}.ts")
    assert [message for message in messages if message.counts != ("%n" in message.source)] == []
    counting = [message for message in messages if message.counts]
    assert [message for message in counting if len(message.forms) != FORMS[language]] == []
    counted = [form for message in counting for form in message.forms[COUNTED_FROM[language] :]]
    assert [form for form in counted if "%n" not in form or "(s)" in form] == []
