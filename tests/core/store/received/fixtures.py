"""A project with rows in every table, and a folder for temporary files in which nothing may stay."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.store.received.samples import full_project


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("full") / "p.hashiya"
    full_project(path)
    return path.read_bytes()


@pytest.fixture
def path(full: bytes, tmp_path: Path) -> Path:
    """A file that has something in every table, alone in its folder."""
    folder = tmp_path / "وارد"
    folder.mkdir()
    path = folder / "عمل سمير.hashiya"
    path.write_bytes(full)
    return path


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files; what is left in it at the end fails the test."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []
