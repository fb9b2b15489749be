"""Folding for search, loaded when it is first needed: pyarabic has no part in the first picture of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


@cache
def folder() -> Callable[[str], str]:
    """Give `fold_text` of the core."""
    from annotator.core.text.fold import fold_text

    return fold_text


def fold(text: str) -> str:
    """Fold the text for matching; nothing is loaded for no text."""
    return folder()(text) if text else text
