"""What the strip asks for: values to write, a place to go to, or a reason why a key does nothing. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from annotator.core.model import Span


@dataclass(frozen=True, slots=True)
class Put:
    """Give a choice or a flag a value; None takes it away."""

    key: str
    value: str | bool | None


@dataclass(frozen=True, slots=True)
class Point:
    """Let a link point to these marks and to no others."""

    role: str
    targets: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Say:
    """Let a word stand instead of a link; None takes it away."""

    role: str
    word: str | None


@dataclass(frozen=True, slots=True)
class Make:
    """Mark a span (code points) and link to it."""

    role: str
    label: str
    span: Span


Write: TypeAlias = Put | Point | Say | Make


@dataclass(frozen=True, slots=True)
class Answer:
    """Write this, if anything, then stay in the field or go on to the next one that lacks an answer.

    `keeps` what Tab has reached, so that Tab goes on from there; any other answer begins anew.
    """

    write: Write | None = None
    goes_on: bool = False
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """Preselect this: Enter will take it."""

    value: str | bytes


class Refusal(Enum):
    """Why a key does nothing here."""

    NO_CHOICE = auto()
    NO_MARK = auto()
    WRONG_LABEL = auto()
