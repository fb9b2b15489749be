"""What suggestions would have been worth in the documents that are finished, by cross-validation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.core.model import Clitics
from annotator.core.suggest.habits import overlap
from annotator.core.suggest.learner import FOLDS, Example, examples_of, train
from annotator.core.suggest.model import Model, Scores, Tally, Validation
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark

# Together nine tenths of one more training; the last point of the curve is the first fold itself.
_SHARES = (1 / 8, 1 / 4, 1 / 2)
_NEW = b"the document that is asked for"


def validate(examples: Sequence[Example], policies: Mapping[str, Clitics]) -> Validation:
    """Suggest for each document what was learned from the other folds, with and without the model, and count by label.

    The flags of the other documents come from a dictionary that knows the fold too: they say how far it is to be
    trusted, and nothing about the fold's own tokens.
    """
    dictionary: dict[str, Tally] = {}
    both: dict[str, Tally] = {}
    curve: list[Scores] = []
    for fold in range(min(FOLDS, len(examples))):
        known = [example for number, example in enumerate(examples) if number % FOLDS != fold]
        tested = examples[fold::FOLDS]
        scores = _score(known, tested, policies)
        _add(dictionary, scores.dictionary)
        _add(both, scores.both)
        if fold == 0:
            curve = [*_growing(known, tested, policies), scores]
    return Validation(len(examples), dictionary, both, tuple(curve))


def _growing(known: Sequence[Example], tested: Sequence[Example], policies: Mapping[str, Clitics]) -> Iterator[Scores]:
    """Learn from more and more of the known documents, as if the others were not there, and test on the same ones."""
    counts = sorted({round(len(known) * share) for share in _SHARES} - {0, len(known)})
    for count in counts:
        some = examples_of([(example.reading, example.marks) for example in known[:count]])
        yield _score(some, tested, policies)


def _score(known: Sequence[Example], tested: Sequence[Example], policies: Mapping[str, Clitics]) -> Scores:
    """Suggest for the tested documents what was learned from the known ones, with and without a model of them."""
    dictionary: dict[str, Tally] = {}
    both: dict[str, Tally] = {}
    recommender = _taught(known, policies)
    model = Model(train(known), len(known), _trust_all([*known, *tested]))
    for example in tested:
        recommender.memory.add(_NEW, example.reading, {})
        for tallies, adopted in ((dictionary, None), (both, model)):
            recommender.adopt(adopted)
            found = {suggestion.mark for suggestion in recommender.suggestions(_NEW)}
            _add(tallies, compare(found, set(example.marks)))
        recommender.remove(_NEW)
    return Scores(len(known), dictionary, both)


def _taught(examples: Iterable[Example], policies: Mapping[str, Clitics]) -> Recommender:
    recommender = Recommender(policies)
    for number, example in enumerate(examples):
        marks = {index.to_bytes(4, "big"): mark for index, mark in enumerate(example.marks)}
        recommender.memory.add(number.to_bytes(4, "big"), example.reading, marks, finished=True)
    return recommender


def _trust_all(examples: Iterable[Example]) -> Validation:
    labels = {mark.label for example in examples for mark in example.marks}
    return Validation(0, both={label: Tally(right=1) for label in labels})


def compare(found: set[Mark], wanted: set[Mark]) -> dict[str, Tally]:
    """Compare suggestions with the marks of a document, by label; what is near counts under its own label."""
    missing = wanted - found
    near = {mark for mark in found - wanted if any(_is_near(mark, other) for other in missing)}
    return {
        label: Tally(
            right=_count(found & wanted, label),
            near=_count(near, label),
            wrong=_count(found - wanted - near, label),
            missing=_count(missing, label),
        )
        for label in sorted({mark.label for mark in found | wanted})
    }


def _is_near(mark: Mark, other: Mark) -> bool:
    return mark.span == other.span or (mark.label == other.label and overlap(mark.span, other.span))


def _count(marks: set[Mark], label: str) -> int:
    return sum(mark.label == label for mark in marks)


def _add(tallies: dict[str, Tally], more: Mapping[str, Tally]) -> None:
    for label, tally in more.items():
        tallies[label] = tallies.get(label, Tally()) + tally
