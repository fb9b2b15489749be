"""The words that were marked by hand, for a test and a benchmark: how many are cut where the reader cut them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from annotator.core.model import Clitics
from annotator.core.text.clitics import Vocabulary, starts_at_bracket, word_for

MARKED = Path(__file__).parents[2] / "data" / "segmented.tsv"


class Entry(NamedTuple):
    """A word, the word before it if it matters, and where the bar is."""

    part: str
    before: str
    marked: str

    @property
    def written(self) -> str:
        return self.marked.replace("|", "")


def entries() -> list[Entry]:
    lines = MARKED.read_text(encoding="utf-8").splitlines()
    return [Entry(*line.split("\t")) for line in lines if not line.startswith("#")]


def cut(entry: Entry, vocabulary: Vocabulary) -> str:
    """Give the word with a bar where a label begins that leaves proclitics outside."""
    text = f"{entry.before} {entry.written}".lstrip()
    offset = len(text) - len(entry.written)
    last = max(place for place, character in enumerate(text) if character.isalnum())
    in_brackets = starts_at_bracket(text, offset)
    start = in_brackets[-1] if in_brackets else word_for(text, last, Clitics.OUTSIDE, vocabulary).start
    begins_inside = any(character.isalnum() for character in text[offset:start])
    return text[offset:start] + "|" * begins_inside + text[start:]


def shares(part: str, vocabulary: Vocabulary) -> tuple[float, float, float]:
    """Give the shares of right words, of wrong cuts and of cuts left out among the words of a part."""
    found = Counter[str]()
    words = [entry for entry in entries() if entry.part == part]
    for entry in words:
        made = cut(entry, vocabulary)
        found["right" if made == entry.marked else _fault(made, entry.marked)] += 1
    return tuple(found[kind] / len(words) for kind in ("right", "wrong", "missed"))


def _fault(made: str, marked: str) -> str:
    return "wrong" if made.find("|") > marked.find("|") else "missed"
