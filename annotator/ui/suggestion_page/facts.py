"""What the window of the suggestions shows, worked out from memory, model, labels and wishes. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from annotator.core.model import Label, LabelSet
from annotator.core.suggest.knowledge import Knowledge
from annotator.core.suggest.model import Model, Scores, Tally, Validation
from annotator.core.suggest.training import due_at

NOT_MEASURED = Tally()


class Standing(Enum):
    """Whether a label is suggested: yes, not wanted, or not before it has been shown that it helps."""

    ON = auto()
    OFF = auto()
    WAITING = auto()


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """A label in use: its standing, whether it is wanted, what its suggestions were worth, how many names it has."""

    label: Label
    standing: Standing
    wanted: bool
    tally: Tally
    names: int


class CurvePoint(NamedTuple):
    """After so many documents: what the dictionary alone is worth, and what it is with the model."""

    documents: int
    alone: Tally
    both: Tally


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is shown; `learning` is from how many documents a model is being trained now, 0 where none is."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    labels: tuple[LabelFacts, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    model: Model | None = None
    due_at: int = field(default_factory=lambda: due_at(None))
    learning: int = 0

    @property
    def total(self) -> Tally:
        """Give what all labels together are worth, those that wait left out."""
        return sum((one.tally for one in self.labels if one.standing is not Standing.WAITING), NOT_MEASURED)

    @property
    def tested(self) -> int:
        """Give in how many documents the curve was measured."""
        return self.model.validation.documents - self.curve[-1].documents if self.model and self.curve else 0

    @property
    def by_model(self) -> list[Label]:
        """Give the labels for which the model is used."""
        better = self.model.validation.better if self.model else frozenset()
        return [one.label for one in self.labels if one.label.key in better and one.standing is not Standing.WAITING]


def facts_of(
    knowledge: Knowledge,
    model: Model | None,
    labels: LabelSet,
    *,
    unproven: Collection[str],
    off: Collection[str],
    learning: int = 0,
) -> Facts:
    """Put together what is shown; `unproven` labels (keys) wait until they help, `off` ones are not wanted."""
    validation = model.validation if model else Validation(0)
    waiting = frozenset(unproven) - validation.helpful
    names: dict[str, int] = {}
    for one in knowledge.names:
        names[one.label] = names.get(one.label, 0) + 1

    def of(label: Label) -> LabelFacts:
        waits, wanted = label.key in waiting, label.key not in off
        standing = Standing.OFF if not wanted else Standing.WAITING if waits else Standing.ON
        tally = validation.both.get(label.key, NOT_MEASURED) if waits else validation.of(label.key)
        return LabelFacts(label, standing, wanted, tally, names.get(label.key, 0))

    shown = [label for label in labels.labels if not label.retired]
    proven = [label.key for label in shown if label.key not in waiting]
    curve = tuple(_point(scores, proven) for scores in validation.curve)
    return Facts(knowledge, tuple(map(of, shown)), curve, model, due_at(model), learning)


def _point(scores: Scores, labels: Iterable[str]) -> CurvePoint:
    wanted = list(labels)
    return CurvePoint(scores.documents, _total(scores.dictionary, wanted), _total(scores.both, wanted))


def _total(tallies: Mapping[str, Tally], labels: Iterable[str]) -> Tally:
    return sum((tallies[label] for label in labels if label in tallies), NOT_MEASURED)


def suggested(tally: Tally) -> int:
    """Give how many suggestions were measured."""
    return tally.right + tally.near + tally.wrong


def marked(tally: Tally) -> int:
    """Give how many marks were to be found."""
    return tally.right + tally.missing


def saved_of_ten(tally: Tally) -> float:
    """Give how many acts are saved with ten marks, of the twenty that they take without help."""
    return 10 * tally.saved / marked(tally) if marked(tally) else 0.0
