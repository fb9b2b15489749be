from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.ui.keys.bindings import Bindings, bindings


@pytest.fixture
def keys(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bindings]:
    """The keys of the process, as the settings of this test say; afterwards those of the table again."""
    bindings().reload()
    yield bindings()
    bindings().reset(None)
    bindings().set_tab_leaves(leaves=False)
