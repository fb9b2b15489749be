"""What the program proposes, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.core.model import Span


class Mark(NamedTuple):
    """A span (code points) with a label, as an annotator made it."""

    start: int
    end: int
    label: str

    @property
    def span(self) -> Span:
        """Give `[start, end)` as one value."""
        return Span(self.start, self.end)


class Source(StrEnum):
    """Who proposes."""

    DICTIONARY = "dictionary"
    PART = "part"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is proposed: by the dictionary because it was `marked` so at so many of its `places`.

    As a part, because it is the first or last word of the name that was marked at `whole` in the same document.
    """

    source: Source
    marked: int = 0
    places: int = 0
    whole: Span | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span with a label, and how probably both are right (0 to 1).

    All suggestions of one document with the same `name` and label are a group, answered with one key.
    """

    span: Span
    label: str
    probability: float
    name: tuple[str, ...]
    reason: Reason

    @property
    def mark(self) -> Mark:
        """Give the mark that accepting makes."""
        return Mark(self.span.start, self.span.end, self.label)
