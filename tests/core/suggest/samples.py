"""What the tests of this room share: small texts, an annotator who marks words in them, and random acts."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from annotator.core.model import Clitics
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark, Suggestion

OUTSIDE = {"actor": Clitics.OUTSIDE, "location": Clitics.OUTSIDE}
DOCUMENT = b"one"

WORDS = (
    "موسكو",
    "وموسكو",
    "روسيا",
    "وروسيا",
    "حركة",
    "طالبان",
    "«طالبان»",
    "للأمم",
    "المتحدة",
    "الأمم",
    "قالت",
    "في",
    "،",
    "\n",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


class Annotator:
    """Marks by quotation, so that a test reads like an article."""

    def __init__(self, recommender: Recommender | None = None) -> None:
        self.recommender = recommender or Recommender(OUTSIDE)
        self._made = 0

    def open(self, text: str, document: bytes = DOCUMENT) -> None:
        self.recommender.memory.add(document, Reading(text), {})

    def mark(self, words: str, label: str = "actor", nth: int = 0, document: bytes = DOCUMENT) -> bytes:
        self._made += 1
        annotation = self._made.to_bytes(4, "big")
        text = self.recommender.memory.documents[document].reading.text
        self.recommender.memory.mark(document, annotation, mark_of(text, words, label, nth))
        return annotation

    def past(self, text: str, *marked: str, label: str = "actor") -> None:
        """Take in a finished document in which the first place of each of these words is marked."""
        self._made += 1
        document = self._made.to_bytes(8, "big")
        self.open(text, document)
        for words in marked:
            self.mark(words, label, document=document)
        self.recommender.memory.finish(document)

    def sees(self, document: bytes = DOCUMENT) -> list[tuple[str, str]]:
        text = self.recommender.memory.documents[document].reading.text
        return [(text[one.span.start : one.span.end], one.label) for one in self.suggestions(document)]

    def suggestions(self, document: bytes = DOCUMENT) -> list[Suggestion]:
        return self.recommender.suggestions(document)


def mark_of(text: str, words: str, label: str = "actor", nth: int = 0) -> Mark:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mark(start, start + len(words), label)


def names_in(texts: Iterable[str]) -> set[tuple[str, ...]]:
    """Give every name of one or two tokens that these texts could hold, in each form."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        tokens = Reading(text).tokens
        for number, token in enumerate(tokens):
            for form in token.forms:
                found.add((form.text,))
                found |= {(form.text, after.text) for after in tokens[number + 1 : number + 2]}
    return found
