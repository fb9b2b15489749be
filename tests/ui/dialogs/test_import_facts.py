from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.ui.dialogs.import_facts import FilePreview, ImportState, Obstacle

TEXT = FilePreview(Path("/a/نص.txt"), "text", 1, 0, "utf-8", "قال", title="قال")
BAD = FilePreview(Path("/a/bad.txt"), "text", 0, 0, "utf-8", "", problem="It is not utf-8.")
LINES = FilePreview(Path("/a/x.jsonl"), "jsonl", 9, 40, "utf-8", "قال", unknown_labels=("ORG", "PERS"), duplicates=2)


def state(*previews: FilePreview) -> ImportState:
    made = ImportState()
    made.set_previews(previews)
    return made


def test_the_first_thing_to_mend_is_named_first() -> None:
    assert state().obstacle() is Obstacle.NOTHING
    assert state(TEXT).obstacle() is None
    made = state(TEXT, BAD, LINES)
    assert made.obstacle() is Obstacle.PROBLEM
    made.left_out.add(BAD.path)
    assert made.obstacle() is Obstacle.LABELS
    made.add_labels = True
    assert made.obstacle() is None
    made.set_name = "  "
    assert made.obstacle() is Obstacle.SET_NAME
    made.left_out.add(LINES.path)
    assert made.obstacle() is None
    made.left_out.add(TEXT.path)
    assert made.obstacle() is Obstacle.NOTHING


def test_counts_are_of_what_comes_in() -> None:
    made = state(TEXT, LINES)
    assert (made.articles, made.spans, made.duplicates) == (8, 40, 2)
    assert made.unknown_labels() == ["ORG", "PERS"]
    made.left_out.add(LINES.path)
    assert (made.articles, made.spans, made.duplicates) == (1, 0, 0)
    assert made.unknown_labels() == []


def test_only_articles_that_are_here_already_can_still_bring_spans() -> None:
    assert state(replace(LINES, duplicates=9, unknown_labels=())).obstacle() is None


def test_choices_hold_what_concerns_the_files_that_come_in() -> None:
    made = state(TEXT, BAD, LINES)
    made.left_out.add(BAD.path)
    made.encodings = {TEXT.path: "windows-1256", BAD.path: "utf-16"}
    made.titles = {TEXT.path: "عنوان", LINES.path: " "}
    made.set_name, made.add_labels = " سمير  علي ", True
    choices = made.choices()
    assert choices.paths == (TEXT.path, LINES.path)
    assert choices.encodings == {TEXT.path: "windows-1256"}
    assert choices.titles == {TEXT.path: "عنوان"}
    assert choices.set_name == "سمير علي"
    assert choices.add_labels


def test_more_files_keep_what_was_chosen_for_the_first_ones() -> None:
    made = state(TEXT, BAD)
    made.left_out.add(BAD.path)
    made.titles[TEXT.path] = "عنوان"
    made.set_previews([TEXT, BAD, LINES])
    assert BAD.path in made.left_out
    assert made.titles == {TEXT.path: "عنوان"}
    made.set_previews([LINES])
    assert not made.left_out
    assert not made.titles
    assert made.update(replace(LINES, articles=3)) == 0
    assert made.update(TEXT) is None
