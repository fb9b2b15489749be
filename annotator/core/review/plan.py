"""What a reviewer's act does to gold and verdicts, as one value; the verbs of the project write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.core.model import Annotation, LabelSet, Verdict
from annotator.core.review.case import Case, places_of
from annotator.core.review.fields import Comparer


@dataclass(frozen=True)
class Review:
    """What a reviewer has before them: all cases of one document, and what the acts need besides."""

    cases: Sequence[Case]
    labels: LabelSet
    reviewer: bytes

    @cached_property
    def places(self) -> Mapping[bytes, int]:
        """Give the number of the case of each annotation and gold row."""
        return places_of(self.cases)

    @cached_property
    def marks(self) -> Mapping[bytes, Annotation]:
        """Give the annotations of all sets by id."""
        return {mark.id: mark for case in self.cases for mark in case.annotations}

    @cached_property
    def comparer(self) -> Comparer:
        """Give what compares annotations and gold rows of the document."""
        return Comparer(self.labels, self.places)

    def case_of(self, annotation: Annotation) -> Case:
        """Give the case of an annotation or gold row."""
        return self.cases[self.places[annotation.id]]

    def number_of(self, case: Case) -> int:
        """Give the place of a case among all of the document."""
        return self.places[(*case.annotations, *case.gold)[0].id]

    def may_link(self, label: str, role: str, target: str) -> bool:
        """Tell whether the role of a label may point to that other label."""
        known = self.labels.get(label)
        attribute = known.attribute(role) if known else None
        return attribute is None or not attribute.targets or target in attribute.targets


@dataclass(frozen=True, slots=True)
class GoldLinks:
    """Where a role of a gold row that stays points to from now on; no targets: to nothing."""

    annotation: bytes
    role: str
    targets: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """A mark that is in gold now because an accepted one links to it by this role."""

    role: str
    gold: bytes
    annotation: bytes


@dataclass(frozen=True, slots=True)
class LostLink:
    """A link of an annotation that its gold row cannot have: what it led to was rejected or removed."""

    gold: bytes
    role: str
    annotation: bytes


@dataclass(frozen=True, slots=True)
class GoldPlan:
    """One act of a reviewer.

    `put` are gold rows as they stand from now on, their links included: new ones, revived ones, and those that get
    other values. `remove` are ids of gold rows, `links` changes of rows that stay. Of `verdicts` the deleted ones are
    those of other reviewers who said otherwise: the newest word holds, and the history keeps the older one.
    """

    put: tuple[Annotation, ...] = ()
    remove: tuple[bytes, ...] = ()
    links: tuple[GoldLinks, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    companions: tuple[Companion, ...] = ()
    lost: tuple[LostLink, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to write."""
        return not (self.put or self.remove or self.links or self.verdicts)
