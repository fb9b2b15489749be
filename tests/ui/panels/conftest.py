"""What the tests of the panels share: labels, marks of a real sentence, and typing in Arabic."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.model import LabelSet
from tests.ui.keys.conftest import keys

__all__ = ["keys", "labels"]


@pytest.fixture(scope="session")
def labels() -> LabelSet:
    """The label set of a new project."""
    return read_label_set(paths.resource("labels", "default.toml"))
