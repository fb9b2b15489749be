"""What the question about files that were handed over says: whose they are, what each way does, what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotator.ui.handed.arrival import Arrival, Left, Meant
from annotator.ui.language import number
from annotator.ui.panels.wording import file_text
from annotator.ui.plain import isolate

translate = QCoreApplication.translate
_SHOWN = 4  # files that are named; of more it is said how many they are


def title(found: Arrival) -> str:
    """Say which files these are."""
    name, project = isolate(found.file.name), isolate(found.file.project)
    if found.more:
        words = translate("ArrivalDialog", "Files of “{project}”: {count}")
        return words.format(project=project, count=number(1 + len(found.more)))
    if not found.file.assignee:
        return translate("ArrivalDialog", "The project “{project}”").format(project=project)
    return translate("ArrivalDialog", "{name}'s file of “{project}”").format(name=name, project=project)


def files_words(found: Arrival) -> str:
    """Name the files that are meant."""
    return _listed([file_text(path) for path in (found.file.path, *found.more)])


def way_words(found: Arrival, way: Meant) -> tuple[str, str]:
    """Give what a way is called and what it does."""
    words = _words_of(found, way)
    name, project = isolate(found.file.name), isolate(found.file.project)
    first, work = file_text(found.file.path), file_text(found.work) if found.work else ""
    verb, reason = (one.format(name=name, project=project, file=first, work=work) for one in words)
    return verb, reason


def _words_of(found: Arrival, way: Meant) -> tuple[str, str]:
    if not found.file.assignee:
        return _of_project(way)
    return (_of_several(way) if found.more else None) or _of_one(way)


def _of_one(way: Meant) -> tuple[str, str]:
    words = {
        Meant.TAKE_BACK: (
            translate("ArrivalDialog", "Take it back into “{project}”"),
            translate("ArrivalDialog", "That project is on this computer; you see what comes in before it does"),
        ),
        Meant.ADD: (
            translate("ArrivalDialog", "Add it to your work file"),
            translate("ArrivalDialog", "Its articles come into {work}"),
        ),
        Meant.WORK_FILE: (
            translate("ArrivalDialog", "Open your work file"),
            translate("ArrivalDialog", "This is a copy of {work}; go on in that"),
        ),
        Meant.OPEN: (
            translate("ArrivalDialog", "Open it as {name}"),
            translate("ArrivalDialog", "As a file of its own; marks in it are kept under that name"),
        ),
    }
    return words[way]


def _of_several(way: Meant) -> tuple[str, str] | None:
    words = {
        Meant.TAKE_BACK: (translate("ArrivalDialog", "Take them back into “{project}”"), _of_one(way)[1]),
        Meant.ADD: (
            translate("ArrivalDialog", "Add them to your work file"),
            translate("ArrivalDialog", "Their articles come into {work}"),
        ),
        Meant.OPEN: (
            translate("ArrivalDialog", "Open them as {name}"),
            translate("ArrivalDialog", "The articles of all of them come into {file}"),
        ),
    }
    return words.get(way)


def _of_project(way: Meant) -> tuple[str, str]:
    if way is Meant.TAKE_BACK:
        verb = translate("ArrivalDialog", "Open “{project}” and take the others back")
        return verb, translate("ArrivalDialog", "You see what comes in before it does")
    return (
        translate("ArrivalDialog", "Open “{project}”"),
        translate("ArrivalDialog", "The project alone, without the other files"),
    )


def left_words(left: Sequence[tuple[Path, Left]]) -> str:
    """Say which files nothing is done with, and why; "" for none."""
    reasons = {
        Left.PROJECT: translate("ArrivalDialog", "of another project"),
        Left.PERSON: translate("ArrivalDialog", "for somebody else"),
        Left.COPY: translate("ArrivalDialog", "a copy"),
        Left.ALONE: translate("ArrivalDialog", "to be opened alone"),
    }
    files = _listed([f"{file_text(path)} ({reasons[reason]})" for path, reason in left])
    return translate("ArrivalDialog", "Left out: {files}").format(files=files) if left else ""


def _listed(files: Sequence[str]) -> str:
    named = translate("ArrivalDialog", ", ").join(files[:_SHOWN])
    if len(files) <= _SHOWN:
        return named
    more = translate("ArrivalDialog", "{files} and others: {count}")
    return more.format(files=named, count=number(len(files) - _SHOWN))
