"""A short piece of work by keys alone, with all that it does: marks, an edge, undo, strip, note, comment, dialogs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from annotator.core.model import Annotation
from tests.trials.each_key import Outcome
from tests.trials.stage import Stage


def story(stage: Stage) -> Iterator[Outcome]:
    """Work through the article and compare what the project holds after each step."""
    stage.reader.set_caret(_word(stage))
    old = {mark.id for mark in _marks(stage)}
    yield from _steps(
        stage,
        old,
        ("1", "actor"),
        ("2", "location"),
        ("Ctrl+Z", "actor"),
        ("Ctrl+Y", "location"),
        ("Ctrl+Z", "actor"),
        ("Ctrl+Shift+Z", "location"),
        ("X", ""),
        ("Ctrl+Z", "location"),
    )
    yield from _edge(stage)
    yield from _stance(stage)
    yield from _note(stage)
    yield from _comment(stage)
    yield from _dialogs(stage)


def _steps(stage: Stage, old: set[bytes], *steps: tuple[str, str]) -> Iterator[Outcome]:
    for chord, label in steps:
        stage.press(chord)
        stage.wait(lambda label=label: _label(stage, old) == label)
        yield chord, [label], [_label(stage, old)]
        if not stage.reader.current_mark() and label:
            stage.press("Tab")
            stage.pause(0.05)


def _edge(stage: Stage) -> Iterator[Outcome]:
    marks = _marks(stage)
    stage.page.marking.go_to(marks[-1].id)
    before = marks[-1].span
    for chord in ("[", "Shift+["):
        stage.press(chord)
        stage.wait(stage.settled)
    yield "[ Shift+[", [str(before)], [str(_marks(stage)[-1].span)]


def _stance(stage: Stage) -> Iterator[Outcome]:
    strip = stage.page.links.strip
    stage.press("4")
    stage.wait(lambda: strip.is_open)
    yield "4", ["strip"], ["strip" if strip.is_open else ""]
    stage.press("2")
    stage.wait(lambda: _current(stage).attributes.get("polarity") is not None)
    yield "2", ["opposed"], [str(_current(stage).attributes.get("polarity"))]
    stage.press("Escape")
    stage.wait(lambda: not strip.is_open)
    yield "Escape", [""], ["strip" if strip.is_open else ""]


def _note(stage: Stage) -> Iterator[Outcome]:
    stage.press("Shift+C")
    stage.wait(lambda: not stage.reader.hasFocus())
    stage.press("G")
    stage.press("Ctrl+Enter")
    stage.wait(lambda: stage.settled() and stage.reader.hasFocus())
    yield "Shift+C G Ctrl+Enter", ["1 letter"], [f"{len(_current(stage).note)} letter"]


def _comment(stage: Stage) -> Iterator[Outcome]:
    stage.press("C")
    stage.wait(lambda: not stage.reader.hasFocus())
    stage.press("G")
    stage.press("Ctrl+Enter")
    stage.wait(lambda: stage.settled() and stage.reader.hasFocus())
    opened, current = stage.window.session.open_document, stage.reader.current_mark()
    said = [one for one in opened.comments if one.annotation == current] if opened else []
    yield "C G Ctrl+Enter", ["1 letter"], [f"{len(one.text)} letter" for one in said]


def _dialogs(stage: Stage) -> Iterator[Outcome]:
    for chord, kind in (("F1", "HelpDialog"), ("Ctrl+/", "ShortcutsDialog"), ("Ctrl+,", "SettingsDialog")):
        stage.press(chord)
        stage.wait(lambda kind=kind: kind in _dialog_kinds())
        yield chord, [kind], _dialog_kinds()
        stage.window.project.dialogs.close_all()
        stage.take_keyboard()


def _word(stage: Stage) -> int:
    """Give a place in the article where nothing is marked."""
    taken = {offset for mark in _marks(stage) for offset in range(mark.start - 60, mark.end + 60)}
    text = stage.reader.text
    return next(at + 1 for at, letter in enumerate(text) if letter == " " and not {at, at + 30} & taken and at > 200)


def _marks(stage: Stage) -> list[Annotation]:
    opened = stage.window.session.open_document
    return [annotation for annotation, _ in opened.shown()] if opened else []


def _current(stage: Stage) -> Annotation:
    opened, current = stage.window.session.open_document, stage.reader.current_mark()
    mark = opened.get(current) if opened and current else None
    assert mark, "no mark is the current one"
    return mark


def _label(stage: Stage, old: set[bytes]) -> str:
    return "".join(mark.label for mark in _marks(stage) if mark.id not in old)


def _dialog_kinds() -> list[str]:
    return [
        type(w).__name__
        for w in QApplication.topLevelWidgets()
        if w.isVisible() and type(w).__name__.endswith("Dialog")
    ]
