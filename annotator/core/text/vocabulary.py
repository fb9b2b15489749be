"""How often words stand in a text and in its project: the evidence by which proclitics are told from first letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from annotator.core.text.frequent import frequent
from annotator.core.text.stems import stems

# Of a folded text: no marks, no tatweel, one form of each letter.
_WORD = re.compile("[ء-ي]+")


def word_counts(texts: Iterable[str]) -> Counter[str]:
    """Count the Arabic words of many texts, such as those of a project, in the spelling that they fold to."""
    from annotator.core.text.fold import fold_text

    counts = Counter[str]()
    for text in texts:
        counts.update(_WORD.findall(fold_text(text)))
    return counts


class Vocabulary:
    """Counts the words of one text when it is first asked, a few milliseconds for an article; knows those of a project.

    `project` holds counts of `word_counts`; the text may be among its texts.
    """

    def __init__(self, text: str = "", project: Mapping[str, int] | None = None) -> None:
        self._text, self._project = text, project or {}
        # What was worked out for a written word; for whoever asks this vocabulary.
        self.kept: dict[tuple[str, bool], int] = {}

    def seen(self, word: str) -> int:
        """Say how often the word (folded) was seen by itself or with an article: here, or in the project if more."""
        return self._seen(word) + self.with_article(word)

    def with_article(self, word: str) -> int:
        """Say how often the word (folded) was seen with an article."""
        return self._seen("ال" + word)

    def after_others(self, word: str) -> int:
        """Say how often the word (folded) was seen after an article or a preposition: its first letter is its own."""
        # للأمن and كلمات are no لأمن and لمات after a preposition.
        before = ("ال", "ب") if word[0] == "ل" else ("ال", "ب", "ك", "ل")
        return sum(self._seen(one + word) for one in before)

    def weight(self, word: str) -> int:
        """Say how well the word (folded) is known: how often it was seen, and its weight among the frequent words."""
        return self.seen(word) + frequent().get(word, 0)

    def weight_of_stem(self, word: str) -> int:
        """Give the same for what is best known among what the word may be without its endings."""
        return max(map(self.weight, stems(word)), default=0)

    def _seen(self, word: str) -> int:
        here = self._counts.get(word, 0)
        return max(here, self._project.get(word, 0)) if self._project else here

    @cached_property
    def _counts(self) -> Counter[str]:
        return word_counts([self._text])
