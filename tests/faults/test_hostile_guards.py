"""Each guard over received files is needed: with it switched off some hostile file gets through.

Some files are caught by two guards, one behind the other. Then the first is off in both runs, so that the second is
proved by itself.
"""

from __future__ import annotations

import os
import sqlite3
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.store import check_history
from annotator.core.store.header import Header
from annotator.core.store.received import (
    LIMITS,
    Limits,
    Received,
    about,
    checking,
    fetching,
    history,
    layout,
    private,
    recovering,
    rules,
    shapes,
    tables,
    taking,
    watch,
)
from tests.faults.hostile.files import FILES, beside
from tests.faults.hostile.layouts import LAYOUTS, LONG, as_view
from tests.faults.hostile.rows import ROWS
from tests.faults.hostile.tools import Spoil

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("temp")]

_SPOILS = {str(hostile): hostile.spoil for hostile in (*FILES, *LAYOUTS, *ROWS)}
_SMALL, _FEW_ROWS = Limits(seconds=0.3), Limits(rows=10)


@dataclass(frozen=True)
class Off:
    """How a guard is switched off: this name in this place becomes that."""

    place: object
    name: str
    value: object

    def apply(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(self.place, self.name, self.value)


def _nothing(*_: object) -> None:
    """A guard that sees nothing."""


def _rule(table: str) -> Off:
    return Off(tables, "RULES", {name: rule for name, rule in rules.RULES.items() if name != table})


_LAYOUT = Off(layout, "check_layout", _nothing)
_PAGES = Off(layout, "check_pages", _nothing)
_AUTHORIZER = Off(private, "may_read", lambda *_: sqlite3.SQLITE_OK)
_FORMS = Off(shapes.Shape, "check", lambda _, rows: tuple(zip(*rows, strict=True)))
_LENGTHS = Off(private, "allow_rows_of", _nothing)
_SUMS = Off(checking, "require_sum", _nothing)
_HEADER = Off(taking, "check_header", lambda head, _: Header.parse(head))


def _play_back_alone(copy: Path, watched: watch.Watch) -> Header:
    """Believe the header that was read before the journal was played back."""
    header = Header.parse(copy.read_bytes()[:100])
    recovering.play_back(copy, watched)
    return header


@dataclass(frozen=True)
class Guard:
    """One guard, how it is switched off, a file that it alone stops, and the guards before it that stop it too."""

    name: str
    off: Off
    spoil: Spoil
    before: tuple[Off, ...] = ()
    limits: Limits = LIMITS


def _guard(name: str, off: Off, file: str | Spoil, *before: Off, limits: Limits = LIMITS) -> Guard:
    return Guard(name, off, _SPOILS[file] if isinstance(file, str) else file, before, limits)


def _spied_on(path: Path) -> None:
    """A link, with what it leads to."""
    path.rename(path.with_name("moved"))
    path.symlink_to("moved")


GUARDS = [
    _guard("ordinary files", Off(taking, "open_ordinary", lambda path, _: path.open("rb")), _spied_on),
    _guard("size", Off(taking, "check_size", _nothing), _nothing, limits=Limits(file_bytes=10_000)),
    _guard("application", _HEADER, "another application"),
    _guard("newer layout", _HEADER, "newer layout"),
    _guard("-wal", Off(taking, "refuse_wal", _nothing), "a -wal beside it"),
    _guard("layout", _LAYOUT, "trigger"),
    _guard("layout, of a computing index", _LAYOUT, "index over an expression"),
    _guard("layout, of a column", _LAYOUT, "column with another collation"),
    _guard("authorizer", _AUTHORIZER, "view named as people", _LAYOUT),
    _guard(
        "clock",
        Off(watch.Watch, "look", _nothing),
        as_view("decisions", f"SELECT * FROM {{real}} WHERE pk IN ({LONG})"),
        _LAYOUT,
        _AUTHORIZER,
        _rule("decisions"),
        limits=_SMALL,
    ),
    _guard("pages", _PAGES, "free pages that nobody knows"),
    _guard("lengths of rows", _LENGTHS, "note of 20 MB", _FORMS),
    _guard(
        "lengths of texts",
        _LENGTHS,
        "text of 70 MB",
        Off(tables, "check_text", lambda document, _, known: known.texts.pop(document)),
    ),
    _guard("number of rows", Off(fetching, "require_few", _nothing), _nothing, limits=_FEW_ROWS),
    _guard("forms", _FORMS, "writer too short"),
    _guard("forms of numbers", _FORMS, "unsure of two"),
    _guard("forms of stamps", _FORMS, "stamp of the year 9999"),
    _guard("questions to texts", Off(shapes, "require_fitting", _nothing), "label with a bidi control"),
    _guard("references", Off(shapes, "require_found", _nothing), "hand-over to nobody"),
    _guard("uniqueness", Off(tables, "require_new", _nothing), "two sets of a person"),
    _guard("texts", Off(rules, "is_same", lambda *_: True), "another text"),
    _guard("clean texts", Off(rules, "is_clean", lambda _: True), "text that was never cleaned"),
    _guard("people", _rule("people"), "a person who says to be gold"),
    _guard("documents", _rule("documents"), "article of another id"),
    _guard("labels", _rule("labels"), "definition of a strange colour"),
    _guard("attributes", _rule("attributes"), "attribute of a strange kind"),
    _guard("project", _rule("project"), "project id that is none"),
    _guard("annotations", _rule("annotations"), "mark past its text"),
    _guard("links", _rule("links"), "link to another set"),
    _guard("verdicts", _rule("verdicts"), "verdict with a mark that is not gold"),
    _guard("comments", _rule("comments"), "comment past its text"),
    _guard("answers", _rule("answers"), "answer past its text"),
    _guard("answers, of their marks", _rule("answers"), "answer with a mark of another set"),
    _guard("file", Off(about, "_check", _nothing), "value without end"),
    _guard("edits", Off(history, "check_edit", _nothing), "edit of a strange column"),
    _guard("chains", Off(history.History, "_require_next", _nothing), "hash changed"),
    _guard("edits of no change", Off(history.History, "_require_none", _nothing), "edits of no change", _SUMS),
    _guard("heads", Off(check_history, "heads", lambda _: []), "newest change left out"),
    _guard("newest rows", Off(check_history, "newest_rows", lambda _: []), "newest row as it was before"),
    _guard("digest", Off(checking, "require_sum", _nothing), "digest of other rows"),
    _guard("number of edits", Off(checking, "require_sum", _nothing), "count of edits"),
    _guard("small statements", Off(private, "_SMALL", {}), "left-over statement of a megabyte", _LAYOUT),
    _guard(
        "small statements, of their columns",
        Off(private, "_SMALL", {}),
        "left-over statement of many columns",
        _LAYOUT,
        _PAGES,
    ),
    _guard(
        "header after a journal", Off(taking, "_recover", _play_back_alone), "journal that brings back a newer layout"
    ),
]


def _code(path: Path, limits: Limits) -> str:
    try:
        Received.open(path, limits=limits).close()
    except KnownError as error:
        return error.code
    return ""


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_without_one_guard_a_hostile_file_gets_through(
    guard: Guard, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard.spoil(path)
    for other in guard.before:
        other.apply(monkeypatch)
    assert _code(path, guard.limits).startswith("received."), "the guard does not stop it"
    guard.off.apply(monkeypatch)
    assert _code(path, guard.limits) == "", "another guard stops it"


def test_a_file_without_its_end_is_refused_before_it_is_copied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite would find it too, after a gigabyte has come from a slow stick."""
    told: list[int] = []
    path.write_bytes(path.read_bytes()[:-1000])
    for copied in (False, True):
        with pytest.raises(KnownError) as caught:
            Received.open(path, progress=lambda done, _: told.append(done))
        assert caught.value.code == "received.damaged"
        assert bool(told) is copied
        monkeypatch.setattr(taking, "require_end", _nothing)


def test_a_file_that_is_written_while_it_is_copied_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(done: int, total: int) -> None:
        with path.open("r+b") as file:
            file.write(b"S")
        os.utime(path, ns=(1, time.time_ns()))

    with pytest.raises(KnownError) as caught:
        Received.open(path, progress=write)
    assert caught.value.code == "received.open_elsewhere"
    monkeypatch.setattr(taking, "moved", lambda *_: False)
    Received.open(path, progress=write).close()


def test_a_journal_that_comes_while_the_file_is_copied_is_seen(path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        Received.open(path, progress=lambda *_: beside(path, "-journal").touch())
    assert caught.value.code == "received.open_elsewhere"


def test_a_bug_in_the_progress_is_not_taken_for_a_fault_of_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_BETWEEN_TELLS", 0.0)
    monkeypatch.setattr(private, "_OPS_BETWEEN_LOOKS", 1)

    def fail(done: int, total: int) -> None:
        if any(frame.name == "interrupts" for frame in traceback.extract_stack()):
            raise ZeroDivisionError

    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        Received.open(path, progress=fail)
