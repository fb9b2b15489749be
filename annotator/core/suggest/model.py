"""A trained model with what cross-validation says of it, and its file: a local cache that is checked before it is used.

The file is a line with the SHA-256 of the rest, a line of JSON, and the bytes of CRFsuite, which crashes the program on
a byte that is not its own. Such files stay on the machine: never in a project, never in a hand-over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from annotator.core.files import replace_file
from annotator.core.suggest.features import VERSION
from annotator.core.suggest.learner import Tagger


class Tally(msgspec.Struct, frozen=True):
    """How many suggestions of a label were right (span and label), nearly right, or wrong, and how many marks had none.

    Nearly right is what overlaps a mark that has no suggestion and shares its label or its span.
    """

    right: int = 0
    near: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.near + other.near, self.wrong + other.wrong, self.missing + other.missing
        )

    @property
    def saved(self) -> int:
        """Give the acts saved: marking takes two, accepting or putting right one, and refusing what is wrong one."""
        return self.right + self.near - self.wrong

    @property
    def precision(self) -> float:
        """Give the share of the suggestions that is right, 0 where there is none."""
        return self.right / (self.right + self.near + self.wrong) if self.right else 0.0

    @property
    def is_trusted(self) -> bool:
        """Say whether a suggestion is right more often than not: who sees others looks at none of them any more."""
        return self.precision > 0.5

    @property
    def recall(self) -> float:
        """Give the share of the marks that is suggested, 0 where there is none."""
        return self.right / (self.right + self.missing) if self.right else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall, for exact spans and labels."""
        return 2 * self.right / (2 * self.right + self.near + self.wrong + self.missing) if self.right else 0.0


class Scores(msgspec.Struct, frozen=True):
    """By label, what the dictionary alone and what both together suggest in documents that they have not learned.

    `documents` is how many they learned from.
    """

    documents: int
    dictionary: Mapping[str, Tally] = {}
    both: Mapping[str, Tally] = {}

    @property
    def better(self) -> frozenset[str]:
        """Give the labels for which the model saves more acts than it costs, and is right more often than not."""
        return frozenset(
            label
            for label, both in self.both.items()
            if both.is_trusted and both.saved > self.dictionary.get(label, Tally()).saved
        )

    @property
    def helpful(self) -> frozenset[str]:
        """Give the labels for which suggestions save acts and are right more often than not, whoever makes them."""
        return frozenset(label for label, both in self.both.items() if both.is_trusted and both.saved > 0)


class Validation(Scores, frozen=True):
    """What cross-validation says of so many finished documents, each of which was held out once.

    `curve` is how it came to that: scores in one fifth of the documents, after more and more of the others.
    """

    curve: tuple[Scores, ...] = ()

    def of(self, label: str) -> Tally:
        """Give what is counted for a label as it is suggested: by both where the model is better, else without it."""
        return (self.both if label in self.better else self.dictionary).get(label, Tally())


class _Head(msgspec.Struct):
    version: int
    documents: int
    validation: Validation
    trained_at: float


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model: how many documents it learned from, and for which labels it is of use.

    `trained_at` is when that was, in seconds since 1970.
    """

    trained: bytes = field(repr=False)
    documents: int
    validation: Validation
    trained_at: float = field(default=0.0, compare=False)

    def tagger(self) -> Tagger:
        """Give a tagger of it."""
        return Tagger(self.trained, self.documents)


def write_model(path: Path, model: Model) -> None:
    """Write the file of a model; raises KnownErrors `model.*`."""
    head = msgspec.json.encode(_Head(VERSION, model.documents, model.validation, model.trained_at))
    rest = head + b"\n" + model.trained
    with replace_file(path, area="model") as temporary:
        temporary.write_bytes(hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)


def read_model(path: Path) -> Model | None:
    """Read the file of a model; None if it is missing, damaged or of another version: then it is trained again."""
    try:
        digest, _, rest = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if hashlib.sha256(rest).hexdigest().encode() != digest:
        return None
    line, _, trained = rest.partition(b"\n")
    try:
        head = msgspec.json.decode(line, type=_Head)
    except msgspec.MsgspecError:
        return None
    return Model(trained, head.documents, head.validation, head.trained_at) if head.version == VERSION else None
