"""The file of an index: whole and of today's rules, or as good as not there."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from annotator.core.store.search import cached
from annotator.core.store.search.cached import cache_file, read_image, sweep, write_image
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


def kept(folder: Path) -> set[str]:
    return {path.parent.name[0] for path in folder.rglob("search.db")}


def keep(folder: Path, name: str, days: float) -> Path:
    """Keep an index that was used so many days ago."""
    path = cache_file(folder, name * 32)
    write_image(path, IMAGE)
    os.utime(path, (time.time() - days * 86_400,) * 2)
    return path


def test_what_nobody_used_for_long_is_swept_but_for_what_is_used_now(tmp_path: Path) -> None:
    for name, days in (("1", 10), ("2", 100), ("3", 80)):
        keep(tmp_path, name, days)
    used = keep(tmp_path, "4", 300)
    (tmp_path / ("2" * 32) / "model").write_text("something else")
    sweep(tmp_path, used)
    assert kept(tmp_path) == {"1", "3", "4"}
    assert (tmp_path / ("2" * 32) / "model").exists()
    assert time.time() - used.stat().st_mtime < 60
    os.utime(used.parent.parent / ("1" * 32) / "search.db", (0, 0))
    sweep(tmp_path, used)
    assert not (tmp_path / ("1" * 32)).exists()


def test_the_oldest_go_first_where_all_are_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, days in (("1", 1), ("2", 2), ("3", 3)):
        keep(tmp_path, name, days)
    monkeypatch.setattr(cached, "_MOST_KEPT", 2 * (len(IMAGE) + 32))
    sweep(tmp_path, None)
    assert kept(tmp_path) == {"1", "2"}
    sweep(tmp_path, keep(tmp_path, "4", 50))
    assert kept(tmp_path) == {"1", "4"}
    monkeypatch.setattr(cached, "_MOST_KEPT", 0)
    sweep(tmp_path, tmp_path / ("4" * 32) / "search.db")
    assert kept(tmp_path) == {"4"}


def test_what_is_no_index_is_not_swept(tmp_path: Path) -> None:
    stranger = tmp_path / "elsewhere" / "search.db"
    stranger.parent.mkdir()
    stranger.write_bytes(IMAGE)
    os.utime(stranger, (0, 0))
    sweep(tmp_path, tmp_path / "not there" / "search.db")
    sweep(tmp_path / "no folder", None)
    assert stranger.exists()
