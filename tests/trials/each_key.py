"""Each key alone: what the table says must come out, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QLineEdit

from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import is_bare
from annotator.ui.keys.commands import COMMANDS, Where
from tests.trials.stage import Stage

_OF_FIELDS = ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+E")  # undo, redo and the end of the line
Outcome = tuple[str, list[str], list[str]]  # what was pressed, what should come, what came


def text_keys(stage: Stage) -> Iterator[Outcome]:
    """Press the keys of the text."""
    for command, chord in _rows(lambda where, bare: where is Where.READER or (where is Where.WINDOW and bare)):
        yield chord, [command], stage.type(chord)


def window_keys(stage: Stage) -> Iterator[Outcome]:
    """Press the keys of the window, with the keyboard in the text and with it in the list of articles."""
    for command, chord in _rows(lambda where, bare: where is Where.WINDOW and not bare):
        yield chord, [command], stage.type(chord)
    stage.page.list.findChild(QLineEdit).setFocus()
    for command, chord in _rows(lambda where, bare: where is Where.WINDOW and not bare):
        yield f"{chord} in a field", [] if chord in _OF_FIELDS else [command], stage.type(chord)
    stage.reader.setFocus()


def strip_keys(stage: Stage) -> Iterator[Outcome]:
    """Press the keys of the strip, which is offered each before the text."""

    def offer(chord: str) -> bool:
        stage.log.append(bindings().command_of(chord, Where.STRIP) or chord)
        return True

    before, stage.reader.key_hook = stage.reader.key_hook, offer
    for command, chord in _rows(lambda where, _: where is Where.STRIP):
        yield chord, [command], stage.type(chord)
    stage.reader.key_hook = before


def keypad(stage: Stage) -> Iterator[Outcome]:
    """Press the digits of the keypad while NumLock is on."""
    stage.type("NumLock")
    for digit in range(10):
        wanted = f"label.{digit}" if digit else "label.all"
        yield f"Keypad{digit}", [wanted], stage.type(f"Keypad{digit}")
    stage.type("NumLock")


def silent_keys(stage: Stage) -> Iterator[Outcome]:
    """Press Shift with 0, which types 0 on a French row and does nothing; another key tells the end."""
    yield "Shift+0", ["span.grow"], stage.type("Shift+0", "G")


def _rows(wanted: Callable[[Where, bool], bool]) -> list[tuple[str, str]]:
    return [
        (entry.id, chord)
        for entry in COMMANDS
        for chord in bindings().keys_of(entry.id)
        if wanted(entry.where, is_bare(chord))
    ]
