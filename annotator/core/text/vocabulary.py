"""How often words stand in a text: the evidence by which proclitics are told from first letters."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

# Of a folded text: no marks, no tatweel, one form of each letter.
_WORD = re.compile("[ء-ي]+")


class Vocabulary:
    """Counts the words of one text when it is first asked: a few milliseconds for an article."""

    def __init__(self, text: str) -> None:
        self._text = text

    def count(self, word: str) -> int:
        """Say how often the word stands in the text by itself, in any spelling that folds to the same."""
        from annotator.core.text.fold import fold_text

        return self._counts[fold_text(word)]

    @cached_property
    def _counts(self) -> Counter[str]:
        from annotator.core.text.fold import fold_text

        return Counter(_WORD.findall(fold_text(self._text)))
