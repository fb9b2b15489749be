"""All places of a name and the marks of a repeated passage, from the first key to the exported file."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Progress
from annotator.core.project import Project
from tests.e2e.conftest import Player
from tests.e2e.test_window import enter_name

LEAD = "تخشى موسكو من تهريب المخدرات من أفغانستان"
TEXT = f"""{LEAD}

أعربت موسكو عن قلقها 😀 إزاء حركة طالبان، وبموسكو محادثات عن حركة طالبان وعن طالبان.
قال الوزير في مُوسكو: «{LEAD}»."""
OTHER = "مقالة ثانية\n\nعادت حركة طالبان إلى موسكو."
KEYS, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "places.hashiya"
    with Project.create(path, "مواضع", default_label_set(paths.resource("labels", "default.toml"))) as made:
        made.import_articles([Article(TEXT, LEAD, "a"), Article(OTHER, "مقالة ثانية", "b")])
    return path


def exported(path: Path) -> dict[str, list[tuple[str, str]]]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        assert all(line["text"][span["start"] : span["end"]] == span["text"] for span in line["spans"])
    return {line["title"]: [(span["text"], span["label"]) for span in line["spans"]] for line in lines}


def test_all_places_of_names_and_a_repeated_passage(play: Callable, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    def story(player: Player) -> Generator[Callable, None, None]:
        yield from enter_name(player, "سمير")
        yield player.opened(LEAD)
        reader, session, page = player.reader, player.window.session, player.window.page
        reader.setFocus()
        yield reader.hasFocus
        # All places of موسكو in both articles; after «في» it is a place.
        reader.set_caret(player.find("موسكو", 1).start + 1)
        player.key(KEYS.Key_1, SHIFT)
        yield lambda: page.tag_all._sheet and page.tag_all._sheet.view.hasFocus()
        player.key(KEYS.Key_E)
        yield lambda: any(row.title for row in page.tag_all._choice.rows)
        while page.tag_all._sheet.line() is not next(
            row for row in page.tag_all._choice.rows if row.occurrence.before == "في"
        ):
            player.key(KEYS.Key_Down)
        player.key(KEYS.Key_2)
        player.key(KEYS.Key_Return)
        yield player.saved(5)
        # طالبان with the word before it, where that is one.
        reader.set_caret(player.find("طالبان", 2).start + 1)
        player.key(KEYS.Key_1, SHIFT)
        yield page.tag_all._sheet.view.hasFocus
        player.key(KEYS.Key_H)
        player.key(KEYS.Key_Return)
        yield player.saved(8)
        player.key(KEYS.Key_Z, CONTROL)
        yield player.saved(5)
        player.key(KEYS.Key_Y, CONTROL)
        yield player.saved(8)
        # The lead again, in quotation marks.
        reader.select_span(player.find("أفغانستان"))
        player.key(KEYS.Key_2)
        yield player.saved(9)
        reader.set_caret(player.find("أفغانستان", 1).start + 1)
        player.key(KEYS.Key_D)
        yield player.saved(10)
        player.key(KEYS.Key_Return, CONTROL)
        yield player.opened("مقالة ثانية")
        player.key(KEYS.Key_Return, CONTROL)
        yield lambda: session.open_document.progress is Progress.FINISHED
        player.window.actions_["project.export"].trigger()
        yield lambda: (dialog := player.dialog("ExportDialog")) and dialog.go.isEnabled()
        dialog = player.dialog("ExportDialog")
        dialog.set_path(out)
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        yield out.exists
        yield lambda: dialog.pages.currentWidget() is dialog.done_page
        QTest.keyClick(dialog, KEYS.Key_Escape)

    play(story, str(project))
    actor, location = "actor", "location"
    assert exported(out) == {
        LEAD: [
            ("موسكو", actor),
            ("أفغانستان", location),
            ("موسكو", actor),
            ("حركة طالبان", actor),
            ("موسكو", actor),
            ("حركة طالبان", actor),
            ("طالبان", actor),
            ("مُوسكو", location),
            ("موسكو", actor),
            ("أفغانستان", location),
        ],
        "مقالة ثانية": [("موسكو", actor)],
    }
