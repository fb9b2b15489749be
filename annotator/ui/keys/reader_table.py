"""The keys of the text and of what opens over it, as in keys.md."""

from __future__ import annotations

from annotator.ui.keys.command import Command, Gesture, Where
from annotator.ui.language import QT_TRANSLATE_NOOP

_READER, _STRIP, _FIELD, _FIND = Where.READER, Where.STRIP, Where.FIELD, Where.FIND
_DIGITS = "123456789"


def _label(digit: int) -> Command:
    text = QT_TRANSLATE_NOOP("Actions", "Mark with label {digit}")
    return Command(f"label.{digit}", text, (str(digit),), _READER, "labels")


def _label_all(digit: int) -> Command:
    text = QT_TRANSLATE_NOOP("Actions", "Mark all places of the words with label {digit}")
    return Command(f"label_all.{digit}", text, (f"Shift+{digit}",), _READER, "labels")


def _edge(act: str, text: str, chord: str) -> Command:
    return Command(f"edge.{act}", text, (chord,), _READER, "edges", repeats=True)


def _reader(command: str, text: str, *keys: str, group: str = "marking", repeats: bool = False) -> Command:
    return Command(command, text, keys, _READER, group, repeats=repeats)


def _fixed(command: str, text: str, *keys: str, where: Where = _STRIP, group: str = "strip") -> Command:
    return Command(command, text, keys, where, group, fixed=True)


def _find(command: str, text: str, *keys: str) -> Command:
    return _fixed(command, text, *keys, where=_FIND, group="article")


def _place(command: str, text: str, *keys: str) -> Command:
    return _fixed(command, text, *keys, where=Where.PLACES, group="labels")


def _mouse(text: str, how: str) -> Gesture:
    return Gesture(text, "walking", mouse=how)


READER: tuple[Command, ...] = (
    *(_label(digit) for digit in range(1, 10)),
    *(_label_all(digit) for digit in range(1, 10)),
    _reader("label.all", QT_TRANSLATE_NOOP("Actions", "Choose among all labels"), "0", group="labels"),
    _reader(
        "mark.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove the mark, or refuse the suggestion"),
        "X",
        "Delete",
        "Backspace",
    ),
    _reader("suggestion.accept", QT_TRANSLATE_NOOP("Actions", "Accept the suggestion, or go to the next one"), "A"),
    _reader(
        "suggestion.accept_all",
        QT_TRANSLATE_NOOP("Actions", "Accept all suggestions of the same name"),
        *("Shift+A", "Shift+Enter"),
    ),
    _reader(
        "suggestion.refuse_all",
        QT_TRANSLATE_NOOP("Actions", "Refuse all suggestions of the same name"),
        *("Shift+X", "Shift+Delete", "Shift+Backspace"),
    ),
    _reader("mark.unsure", QT_TRANSLATE_NOOP("Actions", "Not sure of the mark"), "U"),
    _reader("mark.comment", QT_TRANSLATE_NOOP("Actions", "Comment on the mark, the words or the article"), "C"),
    _reader("mark.note", QT_TRANSLATE_NOOP("Actions", "Write a note on the mark"), "Shift+C"),
    _reader("mark.repeat", QT_TRANSLATE_NOOP("Actions", "Repeat the marks of the same passage here"), "D"),
    _reader(
        "mark.to_selection", QT_TRANSLATE_NOOP("Actions", "Select the words of the mark, or turn the page"), "Space"
    ),
    _fixed(
        "enter",
        QT_TRANSLATE_NOOP("Actions", "Accept the suggestion, or reopen a closed article"),
        "Enter",
        where=_READER,
        group="article",
    ),
    _fixed("escape", QT_TRANSLATE_NOOP("Actions", "One step back"), "Escape", where=_READER, group="walking"),
    _edge("left.grow_word", QT_TRANSLATE_NOOP("Actions", "Left edge: one word more"), "["),
    _edge("left.shrink_word", QT_TRANSLATE_NOOP("Actions", "Left edge: one word less"), "Shift+["),
    _edge("left.grow_letter", QT_TRANSLATE_NOOP("Actions", "Left edge: one letter more"), "Alt+["),
    _edge("left.shrink_letter", QT_TRANSLATE_NOOP("Actions", "Left edge: one letter less"), "Ctrl+["),
    _edge("right.grow_word", QT_TRANSLATE_NOOP("Actions", "Right edge: one word more"), "]"),
    _edge("right.shrink_word", QT_TRANSLATE_NOOP("Actions", "Right edge: one word less"), "Shift+]"),
    _edge("right.grow_letter", QT_TRANSLATE_NOOP("Actions", "Right edge: one letter more"), "Alt+]"),
    _edge("right.shrink_letter", QT_TRANSLATE_NOOP("Actions", "Right edge: one letter less"), "Ctrl+]"),
    _reader("cut.start", QT_TRANSLATE_NOOP("Actions", "Next cut at the start of the word"), ",", group="edges"),
    _reader("cut.end", QT_TRANSLATE_NOOP("Actions", "Next cut at the end of the word"), "Shift+,", group="edges"),
    _reader("span.grow", QT_TRANSLATE_NOOP("Actions", "Grow to phrase, clause, sentence"), "G", group="edges"),
    _reader("span.shrink", QT_TRANSLATE_NOOP("Actions", "Shrink again"), "Shift+G", group="edges"),
    _reader("strip.open", QT_TRANSLATE_NOOP("Actions", "Stance strip"), "Q", group="strip"),
    _reader("strip.holder", QT_TRANSLATE_NOOP("Actions", "Holder of the stance"), "W", group="strip"),
    _reader("strip.speaker", QT_TRANSLATE_NOOP("Actions", "Who passes the stance on"), "R", group="strip"),
    _reader("strip.target", QT_TRANSLATE_NOOP("Actions", "Target of the stance"), "T", group="strip"),
    _reader(
        "mark.next", QT_TRANSLATE_NOOP("Actions", "Next mark or suggestion"), "Tab", "J", group="walking", repeats=True
    ),
    _reader(
        "mark.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous mark or suggestion"),
        "Shift+Tab",
        "K",
        group="walking",
        repeats=True,
    ),
    _reader(
        "page.back", QT_TRANSLATE_NOOP("Actions", "Turn the page back"), "Shift+Space", group="walking", repeats=True
    ),
    _fixed("copy", QT_TRANSLATE_NOOP("Actions", "Copy the selected words"), "Ctrl+C", where=_READER, group="walking"),
    _fixed(
        "select.all", QT_TRANSLATE_NOOP("Actions", "Select the whole text"), "Ctrl+A", where=_READER, group="walking"
    ),
    _reader("document.skip", QT_TRANSLATE_NOOP("Actions", "Skip the article, with a reason"), "O", group="article"),
    _reader("view.tags", QT_TRANSLATE_NOOP("Actions", "Name tags always, or on pointing"), "V", group="view"),
)

STRIP: tuple[Command, ...] = (
    _fixed("strip.choice", QT_TRANSLATE_NOOP("Actions", "In the strip: choose, or link to a badge"), *_DIGITS),
    _fixed("strip.author", QT_TRANSLATE_NOOP("Actions", "In the strip: the author"), "0"),
    _fixed("strip.unstated", QT_TRANSLATE_NOOP("Actions", "In the strip: not stated"), "-"),
    _fixed("strip.take", QT_TRANSLATE_NOOP("Actions", "In the strip: take this and go on"), "Enter"),
    _fixed("strip.next", QT_TRANSLATE_NOOP("Actions", "In the strip: next choice or mark"), "Tab"),
    _fixed("strip.previous", QT_TRANSLATE_NOOP("Actions", "In the strip: previous choice or mark"), "Shift+Tab"),
    _fixed("strip.toggle", QT_TRANSLATE_NOOP("Actions", "In the strip: take or drop this and stay"), "Space"),
    _fixed("strip.close", QT_TRANSLATE_NOOP("Actions", "In the strip: close it"), "Escape"),
)

FIELD: tuple[Command, ...] = (
    _fixed(
        "field.done",
        QT_TRANSLATE_NOOP("Actions", "In a note or comment: done, back to the text"),
        *("Ctrl+Enter", "Escape"),
        where=_FIELD,
        group="marking",
    ),
)

FIND: tuple[Command, ...] = (
    _find("find.go_on", QT_TRANSLATE_NOOP("Actions", "While finding: next place"), "Enter"),
    _find("find.go_back", QT_TRANSLATE_NOOP("Actions", "While finding: previous place"), "Shift+Enter"),
    _find("find.mark", QT_TRANSLATE_NOOP("Actions", "While finding: mark the place"), *(f"Alt+{n}" for n in _DIGITS)),
    _find("find.leave", QT_TRANSLATE_NOOP("Actions", "While finding: back to the text"), "Escape"),
)

ALL_PLACES: tuple[Command, ...] = (
    _place("places.tick", QT_TRANSLATE_NOOP("Actions", "In the list of places: tick, or take the tick away"), "Space"),
    _place("places.label", QT_TRANSLATE_NOOP("Actions", "In the list of places: another label"), *_DIGITS),
    _place("places.head", QT_TRANSLATE_NOOP("Actions", "In the list of places: take the head word along"), "H"),
    _place("places.everywhere", QT_TRANSLATE_NOOP("Actions", "In the list of places: in all open articles"), "E"),
    _place("places.mark", QT_TRANSLATE_NOOP("Actions", "In the list of places: mark what is ticked"), "Enter"),
    _place("places.close", QT_TRANSLATE_NOOP("Actions", "In the list of places: close it"), "Escape"),
)

READER_GESTURES: tuple[Gesture, ...] = (
    Gesture(QT_TRANSLATE_NOOP("Actions", "Move the caret"), "walking", ("Left", "Right", "Up", "Down")),
    Gesture(QT_TRANSLATE_NOOP("Actions", "Move the caret by a word"), "walking", ("Ctrl+Left", "Ctrl+Right")),
    Gesture(
        QT_TRANSLATE_NOOP("Actions", "Start and end of the line, with Ctrl of the text"), "walking", ("Home", "End")
    ),
    Gesture(QT_TRANSLATE_NOOP("Actions", "A page up, a page down"), "walking", ("PgUp", "PgDown")),
    _mouse(QT_TRANSLATE_NOOP("Actions", "Select words"), QT_TRANSLATE_NOOP("Actions", "drag, or Shift and an arrow")),
    _mouse(QT_TRANSLATE_NOOP("Actions", "Select letters"), QT_TRANSLATE_NOOP("Actions", "Ctrl and drag")),
    _mouse(
        QT_TRANSLATE_NOOP("Actions", "Select the word at the pointer"), QT_TRANSLATE_NOOP("Actions", "double click")
    ),
    _mouse(QT_TRANSLATE_NOOP("Actions", "Step into the word"), QT_TRANSLATE_NOOP("Actions", "double click again")),
    _mouse(QT_TRANSLATE_NOOP("Actions", "Select the clause"), QT_TRANSLATE_NOOP("Actions", "triple click")),
    _mouse(
        QT_TRANSLATE_NOOP("Actions", "Choose a mark, or the next one under it"), QT_TRANSLATE_NOOP("Actions", "click")
    ),
)
