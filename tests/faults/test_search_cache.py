"""The kept search index can be spoiled, cut off, taken away or shared: what is found stays the same."""

from __future__ import annotations

import json
import random
import select
import shutil
import sqlite3
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.core.project import Project
from annotator.core.project.searching import ProjectSearch
from annotator.core.store.search import cached
from annotator.core.store.search.cached import read_image
from annotator.core.text.query import Query
from tests.core.store.samples import article, new_project
from tests.faults.child_searching import places
from tests.faults.system import ROOT, child, mutant, need_mounts, need_strace, on_small_disk, read_only, run, traced

pytestmark = pytest.mark.slow

QUERIES = ("تهريب", "رقم 1", "طاجيكستان وروسيا", "ا", "لا شيء من هذا")
ARTICLES, TRIES, KILLS = 120, 150, 15


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.hashiya"
    new_project(path, articles=ARTICLES).close()
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def expected(project: Path, tmp_path: Path) -> dict[str, list]:
    """What a search finds that has no index at all."""
    nowhere = tmp_path / "a file"
    nowhere.write_bytes(b"")
    with ProjectSearch(project, nowhere) as search:
        return {
            words: [[hit.document.hex(), hit.span.start, hit.span.end] for hit in search.hits(Query(words))]
            for words in QUERIES
        }


def kept(cache: Path) -> Path:
    (file,) = cache.rglob("search.db")
    return file


def spoiled(image: bytes, rng: random.Random) -> bytes:
    changed = bytearray(image)
    kind = rng.randrange(5)
    if kind <= 1:
        for _ in range(rng.choice((1, 1, 4, 40))):
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    elif kind == 2:
        return bytes(changed[: rng.randrange(len(changed))])
    elif kind == 3:
        one, other = (slice(at * 4096, (at + 1) * 4096) for at in rng.sample(range(len(image) // 4096), 2))
        changed[one], changed[other] = changed[other], changed[one]
    else:
        at = rng.randrange(len(changed) - 512)
        changed[at : at + 512] = rng.randbytes(512)
    return bytes(changed)


def _same_with_spoiled_bytes(project: Path, cache: Path, tmp_path: Path) -> None:
    wanted, rng = expected(project, tmp_path), random.Random(7)
    places(project, cache, "ا")
    file = kept(cache)
    whole = file.read_bytes()
    for _ in range(TRIES):
        file.write_bytes(spoiled(whole, rng))
        with ProjectSearch(project, cache) as search:
            for words in QUERIES:
                found = [[hit.document.hex(), hit.span.start, hit.span.end] for hit in search.hits(Query(words))]
                assert found == wanted[words]
    assert places(project, cache, QUERIES[0]) == wanted[QUERIES[0]]
    assert read_image(file) is not None


def test_spoiled_bytes_change_nothing_that_is_found(project: Path, cache: Path, tmp_path: Path) -> None:
    _same_with_spoiled_bytes(project, cache, tmp_path)


def test_the_mutant_that_believes_the_file_is_caught(
    project: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached, "_digest", lambda _: bytes(32))
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        _same_with_spoiled_bytes(project, cache, tmp_path)


def _with_another_article(project: Path) -> None:
    with Project.open(project) as opened:
        opened.import_articles([article(ARTICLES)])


CALLS = [(call, number) for call in ("write", "fsync", "rename") for number in (1, 2)]


def _killed_at(project: Path, cache: Path, call: str, number: int, *, patch: str = "") -> None:
    """Kill a child when it keeps its index; the one that was kept before is whole, or the new one is."""
    places(project, cache, "ا")
    _with_another_article(project)
    command = child("child_searching", project, cache, "ا")
    traced(mutant(patch, command) if patch else command, f"{call}:error=EIO:signal=KILL:when={number}")
    assert read_image(kept(cache)) is not None


@pytest.mark.parametrize(("call", "number"), CALLS)
def test_a_kill_in_any_call_leaves_a_whole_index(
    project: Path, cache: Path, tmp_path: Path, call: str, number: int
) -> None:
    need_strace()
    _killed_at(project, cache, call, number)
    assert {words: places(project, cache, words) for words in QUERIES} == expected(project, tmp_path)


_WRITES_IN_PLACE = """
from contextlib import contextmanager
from annotator.core.store.search import cached
@contextmanager
def in_place(path, *, area="export"):
    yield path
cached.replace_file = in_place
"""


def test_the_mutant_that_writes_in_place_is_caught(project: Path, cache: Path) -> None:
    need_strace()
    with pytest.raises(AssertionError):
        _killed_at(project, cache, "write", 1, patch=_WRITES_IN_PLACE)


def test_kills_at_any_time_while_it_is_made(project: Path, cache: Path, tmp_path: Path) -> None:
    wanted = expected(project, tmp_path)
    command = child("child_searching", project, cache, QUERIES[0], "again")
    for seed in range(KILLS):
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            assert select.select([process.stdout], [], [], 60)[0], "the child told nothing"
            with suppress(subprocess.TimeoutExpired):  # it ends by itself only when it fails
                process.wait(random.Random(seed).uniform(0, 0.2))
            process.kill()
            lines = process.stdout.read().split(b"\n")[:-1]
        assert all(json.loads(line) == wanted[QUERIES[0]] for line in lines)
        assert places(project, cache, QUERIES[1]) == wanted[QUERIES[1]], f"after kill {seed}"
        assert read_image(kept(cache)) is not None


def test_several_processes_share_one_index(project: Path, cache: Path, tmp_path: Path) -> None:
    wanted = expected(project, tmp_path)[QUERIES[0]]
    command = child("child_searching", project, cache, QUERIES[0], "again")
    others = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    try:
        for other in others:
            assert select.select([other.stdout], [], [], 60)[0], "the child told nothing"
        for _ in range(20):
            assert places(project, cache, QUERIES[0]) == wanted
    finally:
        for other in others:
            other.kill()
    for other in others:
        told, errors = other.communicate()
        assert all(json.loads(line) == wanted for line in told.split(b"\n")[:-1])
        assert errors == b""


def test_a_cache_folder_that_may_only_be_read(project: Path, cache: Path, tmp_path: Path) -> None:
    need_mounts()
    cache.mkdir()
    done = read_only(child("child_searching", project, cache, QUERIES[0]), cache)
    assert json.loads(done.stdout) == expected(project, tmp_path)[QUERIES[0]], done.stderr
    assert not list(cache.iterdir())
    places(project, cache, "ا")
    _with_another_article(project)
    before = kept(cache).read_bytes()
    done = read_only(child("child_searching", project, cache, QUERIES[1]), cache)
    assert json.loads(done.stdout) == expected(project, tmp_path)[QUERIES[1]], done.stderr
    assert kept(cache).read_bytes() == before


def test_a_full_disk_under_the_cache(project: Path, cache: Path, tmp_path: Path) -> None:
    need_mounts()
    cache.mkdir()
    done = on_small_disk(child("child_searching", project, cache, QUERIES[0]), cache, "16k")
    assert json.loads(done.stdout) == expected(project, tmp_path)[QUERIES[0]], done.stderr


def test_no_folder_can_be_made(project: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = run(child("child_searching", project, tmp_path / "file" / "cache", QUERIES[0]))
    assert json.loads(done.stdout) == expected(project, tmp_path)[QUERIES[0]], done.stderr


def test_files_of_others_are_replaced(project: Path, cache: Path, tmp_path: Path) -> None:
    places(project, cache, "ا")
    file = kept(cache)
    strangers = [b"", b"not an index", project.read_bytes(), random.Random(1).randbytes(100_000)]
    for stranger in strangers:
        file.write_bytes(stranger)
        assert {words: places(project, cache, words) for words in QUERIES} == expected(project, tmp_path)
        assert read_image(file) is not None
    shutil.rmtree(cache)
    assert places(project, cache, QUERIES[0]) == expected(project, tmp_path)[QUERIES[0]]
