"""What a received file makes the system do: it is opened for reading, and everything else happens in our folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.project import Project
from annotator.core.store import journal
from annotator.core.store.received import Limits, Received
from tests.faults import system
from tests.faults.hostile.files import FILES, beside, growing, in_the_middle, naming
from tests.faults.hostile.layouts import LAYOUTS
from tests.faults.hostile.rows import ROWS

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("temp")]

_ALL = {str(hostile): hostile for hostile in (*FILES, *LAYOUTS, *ROWS)}
_SOME = (
    "words",
    "file in WAL",
    "a -wal beside it",
    "link",
    "pipe",
    "journal, played back",
    "journal of noise",
    "journal that is a link",
    "journal that brings back a trigger",
    "trigger",
    "view named as texts",
    "virtual table",
    "check that computes",
    "path as a title",
    "note of 20 MB",
    "edit of a column that asks",
)
# A call, its file names, and how they are used.
_CALL = re.compile(r'^\d+ +(\w+)\(([^"]*"(?:[^"\\]|\\.)*"(?:[^"]*"(?:[^"\\]|\\.)*")?.*)$')
_ASKING = {"stat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
           "getcwd", "getxattr", "execve", "chdir", "statfs"}  # fmt: skip


def _made(names: tuple[str, ...], full: bytes, folder: Path) -> None:
    for number, name in enumerate(names):
        place = folder / f"{number:02}"
        place.mkdir(parents=True)
        path = place / "p.hashiya"
        path.write_bytes(full)
        _ALL[name].spoil(path)


def _touching(log: Path) -> Iterator[tuple[str, str]]:
    """Give each call that does more than ask, with its arguments, after the child began with the files."""
    lines = iter(log.read_text().splitlines())
    assert any("/from here" in line for line in lines)
    for line in lines:
        found = _CALL.match(line)
        if found and found[1] not in _ASKING:
            yield found[1], found[2]


def test_nothing_outside_our_folder_is_written_or_removed(full: bytes, tmp_path: Path) -> None:
    system.need_strace()
    folder, temp, log = tmp_path / "received", tmp_path / "private", tmp_path / "log"
    temp.mkdir()
    _made(_SOME, full, folder)
    command = ["strace", "-f", "-qq", "-s", "500", "-o", str(log), "-e", "trace=%file"]
    done = system.run([*command, *system.child("child_receiving", folder, temp)])
    assert done.returncode == 0, done.stderr
    told = [line.split()[1] for line in done.stdout.splitlines()]
    assert told == [_ALL[name].code or "-" for name in _SOME]
    touched = list(_touching(log))
    assert len(touched) > 100
    for call, arguments in touched:
        reads = call in ("open", "openat") and not re.search("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", arguments)
        assert reads or f'"{temp}/' in arguments or _in_open_folder(arguments), (call, arguments)
        assert "/etc/passwd" not in arguments
    assert not list(temp.iterdir())


def _in_open_folder(arguments: str) -> bool:
    """Tell whether a name is one within a folder that is open already, as when a tree of ours is removed."""
    return re.match(r'\d+, "[^/"]+"', arguments) is not None


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    victim = tmp_path / "thesis.txt"
    victim.write_text("what somebody has written")
    return victim


def _refusal(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        act()
    return caught.value.code


def test_a_journal_that_names_another_file_is_refused_before_sqlite_deletes_that(path: Path, victim: Path) -> None:
    naming(victim)(path)
    assert _refusal(lambda: Received.open(path)) == "received.open_elsewhere"
    assert _refusal(lambda: Project.open(path)) == "project.damaged"
    assert _refusal(lambda: Project.open(path, write=False)) == "project.damaged"
    assert victim.exists()


def test_the_mutant_that_does_not_look_at_the_name_loses_a_file(
    path: Path, victim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    naming(victim)(path)
    monkeypatch.setattr(journal, "names_another_file", lambda _: False)
    Received.open(path).close()
    assert not victim.exists()


def test_the_project_itself_would_lose_it_too(path: Path, victim: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naming(victim)(path)
    monkeypatch.setattr(journal, "names_another_file", lambda _: False)
    Project.open(path).close()
    assert not victim.exists()


def test_a_journal_may_not_fill_the_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutant lets the copy grow beyond any limit; that is seen only when it has happened."""
    growing(50_000)(path)
    limits = Limits(file_bytes=50 << 20)
    assert _refusal(lambda: Received.open(path, limits=limits)) == "received.open_elsewhere"
    assert _refusal(lambda: Project.open(path)) == "project.damaged"
    monkeypatch.setattr(journal, "size_before", lambda _: 0)
    assert _refusal(lambda: Received.open(path, limits=limits)) == "received.too_large"


def test_the_journal_of_a_project_that_was_cut_off_is_still_played_back(path: Path) -> None:
    in_the_middle(path)
    with Project.open(path) as project:
        assert project.check().problems == []
    assert not beside(path, "-journal").exists()


def _told_of_one(command: list[str]) -> str:
    done = system.run(command)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[1]


def test_a_disk_that_cannot_be_read_is_a_sentence(full: bytes, tmp_path: Path) -> None:
    system.need_strace()
    folder, temp = tmp_path / "received", tmp_path / "private"
    temp.mkdir()
    _made(("journal, played back",), full, folder)
    command = system.child("child_receiving", folder, temp)
    path = folder / "00" / "p.hashiya"
    for place, number in ((path, 1), (path, 2), (beside(path, "-journal"), 1)):
        failing = ["-P", str(place), "-e", "trace=read", "-e", f"inject=read:error=EIO:when={number}"]
        assert _told_of_one(["strace", "-f", "-qq", "-o", "/dev/null", *failing, *command]) == "received.unreadable", (
            place,
            number,
        )
    assert _told_of_one(command) == "-"
    assert not list(temp.iterdir())


def test_no_room_for_the_private_copy_is_a_sentence(full: bytes, tmp_path: Path) -> None:
    system.need_mounts()
    folder, temp = tmp_path / "received", tmp_path / "private"
    temp.mkdir()
    _made(("a longer line of file",), full, folder)
    command = system.child("child_receiving", folder, temp)
    assert _told_of_one(system.small_disk(command, temp, "64k")) == "received.no_room"
