"""The file of an index: whole and of today's rules, or as good as not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.core.store.search import cached
from annotator.core.store.search.cached import cache_file, read_image, write_image
from tests.core.store.samples import refused

IMAGE = bytes(range(256)) * 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return cache_file(tmp_path / "cache", "0" * 32)


def test_what_is_kept_comes_back(path: Path) -> None:
    assert read_image(path) is None
    write_image(path, IMAGE)
    assert read_image(path) == IMAGE
    write_image(path, IMAGE[1:])
    assert read_image(path) == IMAGE[1:]
    assert [file.name for file in path.parent.iterdir()] == ["search.db"]


def test_no_byte_can_change_unseen(path: Path) -> None:
    write_image(path, IMAGE)
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_image(path) is None
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        assert read_image(path) is None
    path.write_bytes(whole)
    assert read_image(path) == IMAGE


def test_an_index_of_other_rules_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_image(path, IMAGE)
    monkeypatch.setattr(cached, "VERSION", "2 15.0.0")
    assert read_image(path) is None


@pytest.mark.parametrize(
    "file_id", ["", "..", "../../" + "0" * 26, "0" * 31 + "/", "0" * 32 + "\n", "A" * 32, "٠" * 32]
)
def test_an_id_that_is_none_names_no_file(tmp_path: Path, file_id: str) -> None:
    assert cache_file(tmp_path, file_id) is None


def test_strange_things_in_its_place_are_no_index(path: Path) -> None:
    path.mkdir(parents=True)
    assert read_image(path) is None
    with refused("search.failed"):
        write_image(path, IMAGE)
    path.rmdir()
    path.parent.rmdir()
    path.parent.write_bytes(b"a file")
    assert read_image(path) is None
    with refused("search.failed"):
        write_image(path, IMAGE)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_its_place_is_not_waited_for(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    assert read_image(path) is None


def test_what_killed_programs_left_behind_goes_after_a_day(path: Path) -> None:
    path.parent.mkdir(parents=True)
    old, new = path.with_name(".hashiya-1.tmp"), path.with_name(".hashiya-2.tmp")
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))
    write_image(path, IMAGE)
    assert sorted(file.name for file in path.parent.iterdir()) == [".hashiya-2.tmp", "search.db"]
