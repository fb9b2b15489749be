"""The one table: no key twice, each key on the keyboard, and a text for each row."""

from __future__ import annotations

import pytest

from annotator.ui.keys.caps import caps, shown
from annotator.ui.keys.chord import is_bare, is_chord
from annotator.ui.keys.chosen import moves_caret
from annotator.ui.keys.commands import COMMANDS, GESTURES, GROUPS, Where, command, title


def test_ids_are_unique_and_groups_known() -> None:
    assert len({entry.id for entry in COMMANDS}) == len(COMMANDS)
    assert {entry.group for entry in (*COMMANDS, *GESTURES)} == set(GROUPS)


@pytest.mark.parametrize("places", [(Where.READER, Where.WINDOW), (Where.STRIP,), (Where.FIELD,)])
def test_a_chord_serves_one_command(places: tuple[Where, ...]) -> None:
    chords = [chord for entry in COMMANDS if entry.where in places for chord in entry.keys]
    assert len(chords) == len(set(chords))


def test_each_chord_can_be_pressed_and_none_takes_the_carets() -> None:
    for entry in COMMANDS:
        assert all(is_chord(chord) and not moves_caret(chord) for chord in entry.keys), entry.id


def test_only_next_and_previous_article_use_bare_keys_in_the_window() -> None:
    bare = [entry.id for entry in COMMANDS if entry.where is Where.WINDOW and any(map(is_bare, entry.keys))]
    assert bare == ["document.next", "document.previous"]


def test_no_key_is_one_that_lies_elsewhere_on_arabic_keyboards_or_types_two_letters() -> None:
    assert not {"B", "`", "\\"} & {chord.rpartition("+")[2] for entry in COMMANDS for chord in entry.keys}


def test_a_label_is_named_with_its_digit() -> None:
    assert title("label.3") == "Mark with label 3"
    assert title("edit.undo") == "Undo"


def test_a_stranger_is_no_command() -> None:
    with pytest.raises(KeyError):
        command("nothing.here")


def test_caps_are_those_of_the_keyboard() -> None:
    assert caps("[") == [("[", "ج")]
    assert caps("Shift+G") == [("Shift", ""), ("G", "ل")]
    assert caps("Ctrl+Shift+Z") == [("Ctrl", ""), ("Shift", ""), ("Z", "")]
    assert caps("Alt+]") == [("Alt", ""), ("]", "د")]
    assert caps("B") == [("B", "لا")]
    assert caps("Space") == [("Space", "")]
    assert caps("1") == [("1", "")]


def test_shown_keys_do_not_disturb_a_sentence() -> None:
    assert shown("[") == "\u2066[ \u2068ج\u2069\u2069"
    assert shown("Ctrl+Z") == "\u2066Ctrl+Z\u2069"
    assert shown("Shift+,") == "\u2066Shift+, \u2068و\u2069\u2069"
