"""What the tests of the page's parts share: the label set of a new project, and a reader with an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.model import LabelSet
from annotator.ui.reader.widget import Reader
from tests.ui.annotate.hands import articles, hands
from tests.ui.keys.conftest import keys
from tests.ui.reader.conftest import make_style

__all__ = ["articles", "hands", "keys", "labels", "make_reader"]


@pytest.fixture(scope="session")
def labels() -> LabelSet:
    """The label set of a new project."""
    return read_label_set(paths.resource("labels", "default.toml"))


@pytest.fixture
def make_reader(qtbot: QtBot) -> Callable[[str], Reader]:
    def make(text: str) -> Reader:
        reader = Reader(make_style())
        qtbot.addWidget(reader)
        reader.resize(700, 400)
        reader.load(text)
        return reader

    return make
