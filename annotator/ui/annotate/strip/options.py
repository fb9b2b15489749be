"""What can be picked in the strip now, and with which key. No Qt.

The keys are digits, `0` and `-`; an option that has none is reached by Tab and Space, or by the mouse.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from annotator.core.model import Annotation, Label, Span
from annotator.ui.annotate.strip.fields import Field, Living, answered, word_of

DIGITS = "123456789"
_WORD_KEYS = {"author": "0", "unstated": "-"}


class Kind(Enum):
    """What an option stands for; its value is a choice, an attribute key, a mark's id, a word or a label key."""

    CHOICE = auto()
    FLAG = auto()
    MARK = auto()
    WORD = auto()
    LABEL = auto()


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to pick, with the key that picks it ("" for none) and whether the mark has it already."""

    kind: Kind
    value: str | bytes
    key: str = ""
    chosen: bool = False


ENTER = Option(Kind.MARK, b"", "Enter")  # the button that does what Enter does


@dataclass(frozen=True, slots=True)
class Situation:
    """All that decides what a key means now.

    `candidates` are the marks that a link may point to, the likeliest first; `ahead` is where Tab has gone;
    `selected` are words selected in the text, `labels` what they may be marked as here, the usual one first, and
    `same` the marks that have just these words already, by label. `assumed` are the values by attribute that other
    marks of the name have: they stand in grey and need no answer, and Enter takes one for the mark's own.
    """

    mark: Annotation
    label: Label
    fields: tuple[Field, ...]
    field: Field
    living: Living
    candidates: tuple[bytes, ...] = ()
    ahead: str | bytes | None = None
    selected: Span | None = None
    labels: tuple[Label, ...] = ()
    same: Mapping[str, bytes] = dataclasses.field(default_factory=dict)
    assumed: Mapping[str, str | bool] = dataclasses.field(default_factory=dict)

    @property
    def targets(self) -> tuple[bytes, ...]:
        """Give the marks that the field points to, removed ones too."""
        return self.mark.links.get(self.field.key, ())


def options(now: Situation) -> tuple[Option, ...]:
    """Give all that can be picked now, in the order in which it is shown."""
    if not now.field.links:
        return tuple(_choices(now))
    found = _labels(now) if now.selected else _marks(now)
    return (*found, *_words(now))


def _choices(now: Situation) -> Iterator[Option]:
    has = now.mark.attributes
    values = [(Kind.CHOICE, choice.value, has.get(now.field.key) == choice.value) for choice in now.field.choices]
    flags = [(Kind.FLAG, flag.key, has.get(flag.key) is True) for flag in now.field.flags]
    for number, (kind, value, chosen) in enumerate((*values, *flags)):
        yield Option(kind, value, DIGITS[number : number + 1], chosen)


def _marks(now: Situation) -> Iterator[Option]:
    """Give the marks that have a digit; the others are hundreds, and nobody sees them in the strip."""
    return (_mark(now, number) for number in range(min(len(now.candidates), len(DIGITS))))


def _mark(now: Situation, number: int) -> Option:
    mark = now.candidates[number]
    return Option(Kind.MARK, mark, DIGITS[number : number + 1], mark in now.targets)


def _labels(now: Situation) -> Iterator[Option]:
    for label in now.labels:
        yield Option(Kind.LABEL, label.key, str(label.digit) if label.digit else "")


def _words(now: Situation) -> Iterator[Option]:
    """Give the words instead of a link: two have keys of their own, others take what is left of the two keys."""
    free = [key for word, key in _WORD_KEYS.items() if word not in {choice.value for choice in now.field.words}]
    present = word_of(now.mark, now.field.key)
    for word in now.field.words:
        key = _WORD_KEYS.get(word.value) or (free.pop(0) if free else "")
        yield Option(Kind.WORD, word.value, key, word.value == present)


def preselected(now: Situation) -> Option | None:
    """Give what Enter takes: where Tab has gone, else what is assumed; of unanswered links the likeliest mark."""
    if not now.field.links:
        wanted = now.assumed.get(now.field.key) if now.ahead is None else now.ahead
        return next((option for option in _choices(now) if option.value == wanted), None)
    if isinstance(now.ahead, bytes) and now.ahead in now.candidates:
        return _mark(now, now.candidates.index(now.ahead))
    asked = now.candidates and not answered(now.mark, now.field, now.living)
    return _mark(now, 0) if asked else None


def in_reach(now: Situation) -> Option | None:
    """Give what Space takes or drops: a flag that Tab has gone to, or a mark in a field that takes several."""
    found = preselected(now) if now.ahead is not None and not now.selected else None
    if found is None or found.value != now.ahead:
        return None
    return found if found.kind is Kind.FLAG or (found.kind is Kind.MARK and now.field.several) else None


def walkable(now: Situation) -> tuple[str | bytes, ...]:
    """Give what Tab goes to: choices and flags, or all marks, also those without a key."""
    return now.candidates if now.field.links else tuple(option.value for option in _choices(now))
