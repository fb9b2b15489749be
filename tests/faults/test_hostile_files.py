"""Files from somebody who means harm, or from a bad stick: refused in a sentence or read as data, and nothing else.

Of each: no crash, no hang, not one byte of it changed, nothing left in the temporary folder. Seeds make the same
files each time.
"""

from __future__ import annotations

import stat
import time
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.store.received import Received
from tests.core.store.received.samples import said
from tests.faults.hostile.files import FILES, changed_bytes
from tests.faults.hostile.layouts import LAYOUTS
from tests.faults.hostile.rows import ROWS
from tests.faults.hostile.tools import Hostile

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("temp")]

_SEEDS, _CHUNK = 240, 30
_LONGEST = 5.0


def outcome(hostile: Hostile, path: Path) -> str:
    """Make the file, take it in and read everything; give the code of its refusal, "" for data."""
    hostile.spoil(path)
    before, began = _contents(path.parent), time.monotonic()
    try:
        with Received.open(path) as received:
            assert said(received)
        code = ""
    except KnownError as error:
        code = error.code
        _is_one_harmless_sentence(error)
    assert time.monotonic() - began < _LONGEST, hostile
    assert _contents(path.parent) == before, hostile
    return code


def _is_one_harmless_sentence(error: KnownError) -> None:
    said = str(error)
    assert error.code.startswith("received.")
    assert said.isprintable(), repr(said)
    assert said.endswith(".") and len(said) < 400, said


def _contents(folder: Path) -> dict[str, object]:
    """Give everything in a folder: kinds, times and bytes."""
    found: dict[str, object] = {}
    for item in sorted(folder.rglob("*")):
        status = item.lstat()
        ordinary = stat.S_ISREG(status.st_mode) and status.st_size < 1 << 28
        content = item.read_bytes() if ordinary else item.readlink() if item.is_symlink() else b""
        found[item.name] = (status.st_mode, status.st_size, status.st_mtime_ns, content)
    return found


@pytest.mark.parametrize("hostile", [*FILES, *LAYOUTS, *ROWS], ids=str)
def test_a_hostile_file_is_refused_for_its_reason_or_read_as_data(hostile: Hostile, path: Path) -> None:
    assert outcome(hostile, path) == hostile.code


@pytest.mark.parametrize("first", range(0, _SEEDS, _CHUNK))
def test_bytes_that_changed_are_refused_or_harmless(first: int, full: bytes, path: Path) -> None:
    codes = []
    for seed in range(first, first + _CHUNK):
        path.write_bytes(full)
        codes.append(outcome(changed_bytes(seed), path))
    assert set(codes) <= {"", "received.damaged", "received.foreign", "received.layout", "received.newer",
                          "received.row", "received.wal"}  # fmt: skip
    assert codes.count("") < 0.7 * _CHUNK, "too much of the file is looked at by nobody"


def test_there_are_enough_of_them() -> None:
    assert len({str(hostile) for hostile in (*FILES, *LAYOUTS, *ROWS)}) >= 200
    assert len(FILES) + len(LAYOUTS) + len(ROWS) == len({str(hostile) for hostile in (*FILES, *LAYOUTS, *ROWS)})
