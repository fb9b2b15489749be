"""The small project that most tests of the store and of the verbs begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.project import Project
from tests.core.store.samples import new_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "أخبار.hashiya"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """Three articles, each with two imported spans."""
    project = new_project(path)
    yield project
    project.close()


@pytest.fixture
def me(project: Project) -> bytes:
    return project.add_person("سمير")
