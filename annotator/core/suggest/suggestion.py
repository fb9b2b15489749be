"""What the program proposes, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.core.model import Answer, Span


class Mark(NamedTuple):
    """A span (code points) with a label, as an annotator made it."""

    start: int
    end: int
    label: str

    @property
    def span(self) -> Span:
        """Give `[start, end)` as one value."""
        return Span(self.start, self.end)


class Answered(NamedTuple):
    """A suggestion as it was answered, with the id of the annotation that came of it; None for a refusal."""

    mark: Mark
    annotation: bytes | None

    def is_refused(self, marks: Mapping[bytes, Mark]) -> bool:
        """Say whether it stands as a refusal beside these marks: its annotation is gone or has another label."""
        made = marks.get(self.annotation) if self.annotation else None
        return made is None or made.label != self.mark.label


def answered(answer: Answer) -> Answered:
    """Give what a memory keeps of an answer."""
    return Answered(Mark(answer.start, answer.end, answer.label), answer.annotation)


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
