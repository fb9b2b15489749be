from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.teamwork.stage import Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """A lead with three articles and two people."""
    team = Team(tmp_path)
    yield team
    team.close()
