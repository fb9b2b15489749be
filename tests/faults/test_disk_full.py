"""A full disk: the act is refused in a sentence, what was saved stays, and work goes on when there is room again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.system import child, mutant, need_mounts, on_small_disk, run

CASES = [
    "act_on_a_full_disk",
    "close_and_open_on_a_full_disk",
    "import_on_a_full_disk",
    "backup_on_a_full_disk",
    "export_on_a_full_disk",
    "creation_on_a_full_disk",
]


@pytest.mark.parametrize("case", CASES)
def test_on_a_disk_of_a_megabyte(tmp_path: Path, case: str) -> None:
    need_mounts()
    done = on_small_disk(child("child_full", tmp_path, case), tmp_path, "1m")
    assert done.stdout == "done\n", done.stderr


_COMMITS_BLINDLY = """
import sqlite3
from contextlib import suppress
from annotator.core.store.store import Store
def blind(self, *_):
    with suppress(sqlite3.Error):
        self.connection.execute("COMMIT")
Store._commit = blind
"""
_WRITES_IN_PLACE = """
from contextlib import contextmanager
from annotator.core.files import write_error
from annotator.core.store import backup, store
@contextmanager
def in_place(path, *, area="export"):
    path.unlink(missing_ok=True)
    path.touch()
    try:
        yield path
    except OSError as error:
        raise write_error(error, path, area) from error
backup.replace_file = store.replace_file = in_place
"""
MUTANTS = [
    (_COMMITS_BLINDLY, "act_on_a_full_disk"),
    (_WRITES_IN_PLACE, "backup_on_a_full_disk"),
    (_WRITES_IN_PLACE, "creation_on_a_full_disk"),
]


@pytest.mark.parametrize(("patch", "case"), MUTANTS, ids=[case for _, case in MUTANTS])
def test_the_mutants_are_caught(tmp_path: Path, patch: str, case: str) -> None:
    need_mounts()
    done = on_small_disk(mutant(patch, child("child_full", tmp_path, case)), tmp_path, "1m")
    assert "AssertionError" in done.stderr


def test_files_that_may_not_grow(tmp_path: Path) -> None:
    done = run(child("child_full", tmp_path, "files_may_not_grow"))
    assert done.stdout == "done\n", done.stderr
