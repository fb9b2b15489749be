"""Binding commands to other keys, what is kept of it, and what of a settings file counts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui import settings
from annotator.ui.keys.bindings import Bindings, bindings
from annotator.ui.keys.commands import COMMANDS, Where
from annotator.ui.settings import Settings


def kept(keys: Bindings) -> Bindings:
    """What another start of the program would read."""
    return Bindings()


def test_a_new_installation_has_the_keys_of_the_table(keys: Bindings) -> None:
    assert all(keys.keys_of(entry.id) == entry.keys for entry in COMMANDS)
    assert keys.command_of("[", Where.READER) == "edge.left.grow_word"
    assert keys.command_of("Ctrl+F", Where.WINDOW) == "find.open"
    assert keys.command_of("7", Where.STRIP) == "strip.choice"
    assert keys.command_of("Shift+1", Where.READER) == "label_all.1"
    assert keys.command_of("Shift+1", Where.PLACES) is None


def test_a_bare_key_of_the_window_works_in_the_reader_alone(keys: Bindings) -> None:
    assert keys.keys_of("document.next") == ("N", "Ctrl+PgDown")
    assert keys.command_of("N", Where.READER) == "document.next"
    assert keys.command_of("N", Where.WINDOW) is None
    assert keys.command_of("Ctrl+PgDown", Where.READER) is None
    assert keys.command_of("Ctrl+PgDown", Where.WINDOW) == "document.next"


def test_other_keys_are_kept_and_told(keys: Bindings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keys.changed):
        keys.set("mark.unsure", ("S", "Shift+S"))
    assert keys.command_of("S", Where.READER) == "mark.unsure"
    assert keys.command_of("U", Where.READER) is None
    assert keys.is_changed("mark.unsure")
    assert kept(keys).keys_of("mark.unsure") == ("S", "Shift+S")
    assert Settings().keys() == {"mark.unsure": ("S", "Shift+S")}  # the differences and nothing else


def test_a_command_may_have_no_key(keys: Bindings) -> None:
    keys.set("document.skip", ())
    assert kept(keys).keys_of("document.skip") == ()


def test_the_keys_of_the_table_are_no_difference(keys: Bindings) -> None:
    keys.set("mark.unsure", ("S",))
    keys.set("mark.unsure", ("U",))
    assert not keys.is_changed("mark.unsure")
    assert Settings().keys() == {}


def test_punctuation_comes_back_from_the_file(keys: Bindings) -> None:
    for chord in (",", "Shift+,", ";", "'", "\\", "/", "=", "-", "Ctrl+,", "`"):
        keys.set("mark.unsure", (chord, "U"))
        assert kept(keys).keys_of("mark.unsure") == (chord, "U")
        Settings().set_keys({})


def test_conflicts_are_named_between_reader_and_window_but_not_with_the_strip(keys: Bindings) -> None:
    assert [entry.id for entry in keys.conflicts("mark.unsure", "N")] == ["document.next"]
    assert [entry.id for entry in keys.conflicts("project.open", "Ctrl+[")] == ["edge.left.shrink_letter"]
    assert keys.conflicts("mark.unsure", "-") == []
    assert keys.conflicts("mark.unsure", "U") == []


def test_keys_that_are_set_are_taken_from_the_other_command(keys: Bindings) -> None:
    keys.set("mark.unsure", ("N",))
    assert keys.keys_of("document.next") == ("Ctrl+PgDown",)
    assert keys.command_of("N", Where.READER) == "mark.unsure"
    assert kept(keys).keys_of("document.next") == ("Ctrl+PgDown",)


def test_two_commands_can_swap_their_keys_and_that_is_kept(keys: Bindings) -> None:
    keys.set("mark.unsure", ("C",))
    keys.set("mark.comment", ("U",))
    again = kept(keys)
    assert (again.keys_of("mark.unsure"), again.keys_of("mark.comment")) == (("C",), ("U",))


def test_reset_of_one_takes_its_keys_back(keys: Bindings) -> None:
    keys.set("mark.unsure", ("N", "S"))
    keys.reset("document.next")
    assert keys.keys_of("document.next") == ("N", "Ctrl+PgDown")
    assert keys.keys_of("mark.unsure") == ("S",)


def test_reset_of_all(keys: Bindings) -> None:
    keys.set("mark.unsure", ("N",))
    keys.set("find.open", ("Ctrl+G",))
    keys.reset(None)
    assert all(keys.keys_of(entry.id) == entry.keys for entry in COMMANDS)
    assert Settings().keys() == {}


@pytest.mark.parametrize(
    ("command", "chord"),
    [
        ("escape", "S"),  # fixed
        ("strip.take", "S"),
        ("mark.unsure", "Escape"),  # the keys of a fixed command
        ("mark.unsure", "Ctrl+C"),
        ("mark.unsure", "Shift+Left"),  # the caret's
        ("find.open", "G"),  # a field needs the letter
        ("find.open", "Delete"),
        ("mark.unsure", "Ctrl+Alt+S"),  # AltGr
        ("mark.unsure", "s"),
    ],
)
def test_what_cannot_be_bound(keys: Bindings, command: str, chord: str) -> None:
    with pytest.raises(ValueError, match="cannot have"):
        keys.set(command, (chord,))
    assert not keys.is_changed(command)


@pytest.mark.parametrize(
    "entries",
    [
        {"no.such.command": ("S",)},
        {"mark.unsure": ("Ctrl+Alt+S",)},
        {"mark.unsure": ("S", "nonsense")},
        {"escape": ("S",)},
        {"find.open": ("G",)},
        {"mark.unsure": ("Left",)},
        {"mark.unsure": ("N",)},  # document.next has it too
        {"mark.unsure": ("S",), "mark.comment": ("S",)},
    ],
)
def test_a_wrong_entry_of_the_file_is_ignored_and_the_rest_counts(keys: Bindings, entries: dict) -> None:
    Settings().set_keys({**entries, "span.grow": ("M",)})
    keys.reload()
    assert keys.keys_of("span.grow") == ("M",)
    chords = [
        chord for entry in COMMANDS if entry.where in (Where.READER, Where.WINDOW) for chord in keys.keys_of(entry.id)
    ]
    assert len(chords) == len(set(chords))
    assert keys.keys_of("document.next") == ("N", "Ctrl+PgDown")
    assert keys.keys_of("escape") == ("Escape",)


def test_tab_leaves_the_text_if_the_user_wants_that(keys: Bindings) -> None:
    keys.set_tab_leaves(leaves=True)
    assert keys.command_of("Tab", Where.READER) is None
    assert keys.keys_of("mark.previous") == ("K",)
    assert keys.command_of("Tab", Where.STRIP) == "strip.next"
    assert Settings().get(settings.TAB_LEAVES)
    keys.set("mark.next", ("L",))
    keys.set_tab_leaves(leaves=False)
    assert keys.keys_of("mark.next") == ("Tab", "L")


def test_there_is_one_object_for_the_process(keys: Bindings) -> None:
    assert bindings() is keys
