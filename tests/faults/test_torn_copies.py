"""A copy of the main file taken while it is written, without its journal, is refused on opening.

SQLite alone finds many of these in order. The guard is that each of our looks is needed: without it some copy passes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.project import Project
from annotator.core.store import check, check_history, check_rows
from tests.core.store.samples import new_project
from tests.faults.torn import acts, bare, composed, images_of, rows

pytestmark = pytest.mark.slow


@dataclass
class Torn:
    """A stretch of work: the whole files before, between and after its acts, and copies that were really made."""

    act: str
    wholes: list[bytes]
    copied: list[bytes] = field(default_factory=list)
    in_turn: int = 24

    def copies(self) -> Iterator[bytes]:
        """Give the copies that were made and those that could have been, the same ones each time."""
        yield from self.copied
        yield from composed(self.wholes[0], self.wholes[-1], random.Random(self.act), 10, self.in_turn)


@dataclass
class Material:
    """One act torn; several acts torn; the number of copies that were really made."""

    single: list[Torn]
    several: list[Torn]
    really_copied: int


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    path = tmp_path_factory.mktemp("torn") / "p.hashiya"
    single, count = [], 0
    with new_project(path, articles=4) as project:
        me = project.add_person("سمير")
        wholes = [path.read_bytes()]
        for name, act in acts(project, me):
            images = images_of(project, act)
            copied = images[1:-1]
            count += len(copied)
            few = copied if len(copied) <= 40 else random.Random(name).sample(copied, 40)
            single.append(Torn(name, [images[0], images[-1]], few))
            wholes.append(images[-1])
    several = [
        Torn(f"{gap} acts to {single[at + gap - 1].act}", wholes[at : at + gap + 1], in_turn=16)
        for gap in (2, 3, 6)
        for at in range(0, len(wholes) - gap, 2)
    ]
    return Material(single, several, count)


def _opens(image: bytes, place: Path) -> bool:
    """Tell whether a copy is taken for a project; anything but the one right refusal is an error."""
    place.write_bytes(image)
    try:
        Project.open(place).close()
    except KnownError as error:
        if error.code != "project.damaged":
            raise
        return False
    return True


def _torn(torn: Torn, folder: Path) -> Iterator[bool]:
    """Tell of each torn copy whether opening takes it for whole; copies that say what a whole file says are left out.

    Those differ in pages that nobody reads, or in nothing but SQLite's count of transactions.
    """
    known = {bare(image) for image in torn.wholes}
    said: list[list[str] | None] = []
    for image in torn.copies():
        if bare(image) in known:
            continue
        if not _opens(image, folder / "copy.hashiya"):
            yield False
            continue
        said = said or [_said(whole, folder) for whole in torn.wholes]
        found = rows(folder / "copy.hashiya")
        if found is None or found not in said:
            yield True


def _said(image: bytes, folder: Path) -> list[str] | None:
    (folder / "whole.hashiya").write_bytes(image)
    return rows(folder / "whole.hashiya")


def _all_refused(stretches: list[Torn], folder: Path) -> int:
    """Count the torn copies, all of which must be refused."""
    count = 0
    for torn in stretches:
        for passes in _torn(torn, folder):
            assert not passes, f"a copy torn in {torn.act} was taken for whole"
            count += 1
    return count


def test_six_hundred_torn_copies_are_refused(material: Material, tmp_path: Path) -> None:
    assert _all_refused(material.single, tmp_path) >= 600
    assert material.really_copied >= 100, "copies of a transaction that really was open"


def test_copies_torn_over_several_acts_are_refused(material: Material, tmp_path: Path) -> None:
    """Copying a large file takes longer than an act."""
    assert _all_refused(material.several, tmp_path) >= 600


def test_whole_files_open(material: Material, tmp_path: Path) -> None:
    """A guard that refuses everything would pass the tests above."""
    for torn in material.single:
        for image in torn.wholes:
            assert _opens(image, tmp_path / "copy.hashiya")


LOOKS = [
    (check_rows, "integrity"),
    (check_rows, "digest"),
    (check_rows, "counts"),
    (check_rows, "references"),
    (check_rows, "texts"),
    (check_history, "heads"),
    (check_history, "newest_rows"),
    (check_history, "chains"),
]


@pytest.mark.parametrize(("module", "look"), LOOKS, ids=[name for _, name in LOOKS])
def test_without_one_look_some_torn_copy_passes(
    material: Material, tmp_path: Path, module: object, look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, look, lambda _: [])
    everything = [*material.single, *material.several]
    assert any(passes for torn in everything for passes in _torn(torn, tmp_path)), f"{look} is never needed here"


def test_without_any_look_most_torn_copies_pass(
    material: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What SQLite by itself would take: the reason for all this."""
    monkeypatch.setattr(check, "_raise_first", lambda *_: None)
    passes = [passes for torn in material.single[::3] for passes in _torn(torn, tmp_path)]
    assert sum(passes) > len(passes) / 3
