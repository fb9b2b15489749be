"""The words of the open article, counted once: by them a proclitic is told from a first letter."""

from __future__ import annotations

from functools import lru_cache

from annotator.core.text.clitics import Vocabulary


@lru_cache(maxsize=4)
def vocabulary_of(text: str) -> Vocabulary:
    """Give the vocabulary of a text; the last few are kept, for two windows and the way back."""
    return Vocabulary(text)
