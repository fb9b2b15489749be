"""What a double click selects, and what each further one on the same word does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.core.model import Span
from annotator.core.text.words import word_at

if TYPE_CHECKING:
    from annotator.core.text.clitics import Vocabulary

WordRule = Callable[[int], Span | None]


class WordSteps:
    """Steps through the cuts of a word: the rule's word first, then into it, then the whole word again."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._rule: WordRule | None = None
        self._vocabulary: Vocabulary | None = None
        self.of_project: Mapping[str, int] = {}

    def load(self, text: str) -> None:
        """Take another text; the rule stays."""
        self._text, self._vocabulary = text, None

    def set_rule(self, rule: WordRule) -> None:
        """Say which span (code points) stands for the word at an offset; at first it is the whole word."""
        self._rule = rule

    def set_project(self, counts: Mapping[str, int]) -> None:
        """Say how often words come in the project (folded), which tells proclitics from first letters, too."""
        self.of_project, self._vocabulary = counts, None

    def vocabulary(self) -> Vocabulary:
        """Give the words of the text, counted when they are first asked for, and those of the project."""
        if self._vocabulary is None:
            # Late: it brings what the window does not need before its first paint.
            from annotator.core.text.clitics import Vocabulary

            self._vocabulary = Vocabulary(self._text, self.of_project)
        return self._vocabulary

    def after(self, selected: Span | None, offset: int) -> Span | None:
        """Give the word at an offset, or the next cut of it if one of its cuts is what was selected before."""
        word = word_at(self._text, offset)
        found = self._rule(offset) if self._rule else word
        if word is None or selected is None or not self._is_cut(selected, word, found):
            return found
        from annotator.core.text.clitics import next_start_cut

        return next_start_cut(self._text, selected, self.vocabulary())

    def _is_cut(self, selected: Span, word: Span, found: Span | None) -> bool:
        from annotator.core.text.clitics import start_cuts

        return selected == found or (selected.end == word.end and selected.start in start_cuts(self._text, word))
