"""Files and folders that may only be read: opening for writing says so at once, reading works."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from annotator.core.project import Project
from annotator.core.store.identity import ORIGINAL_ID
from tests.core.store.samples import new_project
from tests.faults.system import child, mutant, need_mounts, read_only


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "disc" / "p.hashiya"
    path.parent.mkdir()
    with new_project(path, articles=2) as project:
        project.add_person("سمير")
    return path


def _told(output: str) -> dict:
    return json.loads(output.splitlines()[-1])


def test_a_read_only_folder(annotated: Path) -> None:
    need_mounts()
    told = _told(read_only(child("child_acting", annotated, "annotate"), annotated.parent).stdout)
    assert (told["verb"], told["code"]) == ("open", "project.read_only")
    assert "copy it" in told["sentence"]


def test_a_read_only_file_in_a_folder_that_may_be_written(annotated: Path) -> None:
    need_mounts()
    told = _told(read_only(child("child_acting", annotated, "annotate"), annotated).stdout)
    assert (told["verb"], told["code"]) == ("open", "store.read_only")
    with Project.open(annotated) as project:
        assert project.check().problems == []


_DOES_NOT_TRY = """
from annotator.core.store import store
store._prove_writable = lambda _: None
"""


def test_the_mutant_that_opens_for_writing_without_trying_is_caught(annotated: Path) -> None:
    need_mounts()
    told = _told(read_only(mutant(_DOES_NOT_TRY, child("child_acting", annotated, "annotate")), annotated).stdout)
    assert told["verb"] != "open"


_READ = """
import sys
from pathlib import Path
from annotator.core.project import Project
from annotator.core.errors import KnownError
try:
    with Project.open(Path(sys.argv[1]), write=False) as project:
        print(len(project.document_rows(None)), project.check().problems)
except KnownError as error:
    print(error.code, error)
"""


def test_reading_from_a_read_only_folder(annotated: Path) -> None:
    need_mounts()
    done = read_only([child("x")[0], "-c", _READ, str(annotated)], annotated.parent)
    assert done.stdout == "2 []\n", done.stderr


def test_what_a_cut_off_writer_left_on_a_read_only_disc_is_explained(annotated: Path, tmp_path: Path) -> None:
    """The journal cannot be rolled back there; the main file alone would be a torn copy, so the sentence names both."""
    need_mounts()
    with Project.open(annotated) as project:
        project.connection.execute("PRAGMA cache_size = 1")
        with project.store.write(ORIGINAL_ID, "test") as transaction:
            for number in range(200):
                transaction.put("project", (f"key{number}",), {"value": "x" * 500})
            for name in ("p.hashiya", "p.hashiya-journal"):
                shutil.copy(annotated.with_name(name), tmp_path / name)
    for name in ("p.hashiya", "p.hashiya-journal"):
        shutil.copy(tmp_path / name, annotated.with_name(name))
    done = read_only([child("x")[0], "-c", _READ, str(annotated)], annotated.parent)
    assert done.stdout.startswith("store.unfinished"), (done.stdout, done.stderr)
    assert "p.hashiya-journal" in done.stdout
    with Project.open(annotated) as project:
        assert project.check().problems == []
