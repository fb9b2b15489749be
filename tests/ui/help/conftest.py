from __future__ import annotations

from tests.ui.keys.conftest import keys

__all__ = ["keys"]
