"""Texts that broke other tools, and the two real articles, through the whole program."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import paths
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.exchange.project_files import ExportChoice, export_project, read_articles
from annotator.core.project import Project
from annotator.core.text.clean import clean
from tests.e2e.conftest import Player
from tests.hard_strings import HARD_STRINGS

SHARED = Path(__file__).parents[3] / "shared"
STRINGS = [*HARD_STRINGS, "مسافة\u00a0لا تنكسر"]


def new_project(path: Path) -> Project:
    return Project.create(path, "نصوص", default_label_set(paths.resource("labels", "default.toml")))


def exported(path: Path) -> list[dict]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    for line in lines:
        for span in line["spans"]:
            assert line["text"][span["start"] : span["end"]] == span["text"]
    return lines


def test_hard_strings_are_marked_as_they_are(play: Callable, tmp_path: Path) -> None:
    """Import, show, select all, mark, save, export, import again: the same characters, the same spans."""
    source, out, path = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / "hard.hashiya"
    source.write_text("".join(json.dumps({"text": string}) + "\n" for string in STRINGS), encoding="utf-8")
    with new_project(path) as project:
        project.import_articles(read_jsonl(source))
        project.add_person("سمير")
    expected = {clean(string)[0] for string in STRINGS}

    def story(player: Player) -> Generator[Callable, None, None]:
        yield lambda: player.dialog("PeopleDialog")
        dialog = player.dialog("PeopleDialog")
        dialog.list.setCurrentRow(0)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        yield lambda: player.window.session.open_document
        for left in range(len(expected), 0, -1):
            session = player.window.session
            here = session.open_document.document.id
            yield player.reader.hasFocus
            player.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            assert player.reader.selected_span() is not None
            player.key(Qt.Key.Key_1)
            yield player.saved(1)
            player.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            if left > 1:
                yield lambda: session.open_document.document.id != here  # noqa: B023
            else:
                yield lambda: not session.open_document.is_open  # noqa: B023

    play(story, str(path))
    export_project(path, out, ExportChoice("سمير", "finished"))
    lines = exported(out)
    assert {line["text"] for line in lines} == expected
    for line in lines:
        (span,) = line["spans"]
        shown = line["text"].strip()
        assert span["text"] in shown
        assert len(span["text"]) >= len(shown) - 4  # at most outer breaks and direction marks stay outside
    with new_project(tmp_path / "again.hashiya") as again:
        counts = again.import_articles(read_jsonl(out), set_name="سمير").counts
        assert (counts.documents, counts.annotations) == (len(expected), len(expected))
        export_project(again.path, tmp_path / "again.jsonl", ExportChoice("سمير"))

    def places(lines: list[dict]) -> set:
        return {
            (line["text"], *(tuple(span[k] for k in ("start", "end", "label")) for span in line["spans"]))
            for line in lines
        }

    assert places(exported(tmp_path / "again.jsonl")) == places(lines)


# Words of the two articles with label and which occurrence: nested (الدولة in تنظيم الدولة), inside a word
# (أمن in الأمن, روسيا in وروسيا), with quotation marks, and in mixed direction (4,053 كم).
FIRST = [
    ("موسكو", 2, 0), ("طالبان", 1, 0), ("تنظيم الدولة", 1, 0), ("الدولة", 2, 0), ("تهريب المخدرات", 3, 0),
    ("أفغانستان", 2, 0), ("روسيا", 1, 0), ("أمن", 3, 0), ("موسكو", 1, 3), ("الخطر “الإرهابي”", 3, 0), ("قلقها", 4, 0),
    ("2021/10/21", 5, 0), ("مخدرات", 3, 0),
]  # fmt: skip
SECOND = [
    ("روسيا", 1, 0), ("طالبان", 1, 0), ("داعش", 1, 0), ("4,053 كم", 5, 0), ("ڤلاديمير جباروڤ", 1, 0),
    ("تنظيم «داعش»", 1, 0), ("أفغانستان", 2, 0),
]  # fmt: skip


@pytest.mark.skipif(not SHARED.is_dir(), reason="the two real articles are not beside this checkout")
def test_the_real_articles(play: Callable, tmp_path: Path) -> None:
    """Twenty marks of all labels on the two articles, a stance with holder and target, exported and cut again."""
    path, out = tmp_path / "real.hashiya", tmp_path / "real.jsonl"
    files = sorted((SHARED / "articles").glob("*.txt"))
    with new_project(path) as project:
        project.import_articles(read_articles(files, {}))
    marks: dict[str, bytes] = {}

    def story(player: Player) -> Generator[Callable, None, None]:
        yield lambda: player.dialog("PeopleDialog")
        dialog = player.dialog("PeopleDialog")
        QTest.keyClicks(dialog.field, "reader")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        yield lambda: player.window.session.open_document
        session = player.window.session
        for words in (FIRST, SECOND):
            yield player.reader.hasFocus
            for count, (word, digit, nth) in enumerate(words, start=1):
                player.reader.select_span(player.find(word, nth))
                player.key(Qt.Key(Qt.Key.Key_0 + digit))
                yield player.saved(count)
                marks[f"{word}{digit}"] = player.reader.current_mark()
            if words is FIRST:
                session.set_attribute(marks["قلقها4"], "polarity", "opposed")
                session.set_links(marks["قلقها4"], "holder", (marks["موسكو1"],))
                session.set_links(marks["قلقها4"], "target", (marks["الخطر “الإرهابي”3"],))
                yield player.saved(len(FIRST))
                player.key(Qt.Key.Key_N)
                yield lambda: session.open_document.document.title.startswith("أسباب وآليات")

    play(story, str(path))
    export_project(path, out, ExportChoice("reader"))
    first, second = exported(out)
    assert first["text"] == clean(files[0].read_text(encoding="utf-8"))[0]
    assert len(first["spans"]) + len(second["spans"]) == len(FIRST) + len(SECOND) >= 15
    assert {span["label"] for span in first["spans"]} == {"actor", "location", "threat", "stance", "topic"}
    by_text = {(span["text"], span["label"]): span for span in first["spans"]}
    stance = by_text["قلقها", "stance"]["attributes"]
    assert stance["holder_is"] == stance["target_is"] == "linked"
    assert stance["holder"] == next(s["id"] for s in first["spans"] if s["text"] == "موسكو" and s["label"] == "actor")
    inside = by_text["أمن", "threat"]
    assert first["text"][inside["start"] - 2 : inside["end"]] == "الأمن"
