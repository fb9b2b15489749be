"""The sequence learner: a conditional random field over the tokens of a sentence (Lafferty et al. 2001), by CRFsuite.

The library is imported when a model is trained or loaded: the window starts without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from annotator.core.suggest.dictionary import Dictionary
from annotator.core.suggest.features import features, sequences
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.suggestion import Mark
from annotator.core.suggest.tagging import Guess, flags, guesses, tags_of_marks

FOLDS = 5
_SETTINGS = {"c1": 0.0, "c2": 0.1, "max_iterations": 60}


class Example(NamedTuple):
    """A finished document."""

    reading: Reading
    marks: tuple[Mark, ...]
    flags: tuple[str, ...]  # what a dictionary of the other documents says of its tokens


class Tagger:
    """A trained model; the bytes must be those that training gave: CRFsuite does not survive others."""

    def __init__(self, trained: bytes) -> None:
        import pycrfsuite

        self._trained = trained  # the library reads in these bytes as long as it tags, and does not hold them
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._trained)
        self._tags: Sequence[str] = self._tagger.labels()

    def guess(self, reading: Reading, said: Sequence[str], least: float) -> list[Guess]:
        """Give what is likelier than `least` to be marked; `said` are the flags of the dictionary."""
        marginals: list[dict[str, float]] = []
        seen = features(reading, said)
        for numbers in sequences(reading):
            self._tagger.set(seen[numbers.start : numbers.stop])
            marginals += (
                {tag: self._tagger.marginal(tag, place) for tag in self._tags} for place in range(len(numbers))
            )
        return guesses(marginals, least)


def train(examples: Iterable[Example]) -> bytes:
    """Train on finished documents: about two seconds for 50 of them, so call it in a process of its own."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for example in examples:
        seen, tags = features(example.reading, example.flags), tags_of_marks(example.reading, example.marks)
        for numbers in sequences(example.reading):
            trainer.append(seen[numbers.start : numbers.stop], tags[numbers.start : numbers.stop])
    with TemporaryDirectory(prefix="hashiya-") as folder:
        path = Path(folder, "model")
        trainer.train(str(path))
        return path.read_bytes()


def examples_of(documents: Sequence[tuple[Reading, tuple[Mark, ...]]]) -> list[Example]:
    """Give the documents with their flags, each from a dictionary that has not seen it, lest it be overtrusted."""
    found: dict[int, Example] = {}
    for fold in range(FOLDS):
        dictionary = Dictionary()
        for number, (reading, marks) in enumerate(documents):
            if number % FOLDS != fold:
                dictionary.learn_finished(number.to_bytes(4, "big"), reading, marks)
        for number in range(fold, len(documents), FOLDS):
            reading, marks = documents[number]
            found[number] = Example(reading, marks, tuple(flags(dictionary, reading)))
    return [found[number] for number in range(len(documents))]
