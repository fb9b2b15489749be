"""The sequence learner: a conditional random field over the tokens of a sentence (Lafferty et al. 2001), by CRFsuite.

The library is imported when a model is trained or loaded: the window starts without it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from annotator.core.suggest.dictionary import Dictionary
from annotator.core.suggest.features import Sight, flags_around, sequences, weights_for
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
    """A model trained on so many documents; the bytes must be those that training gave: CRFsuite survives no others.

    It keeps what it found in the text that it was asked about last. Asked again, with other flags, it looks at the
    sentences anew of which the dictionary says something else: so a text can be read before it is needed.
    """

    def __init__(self, trained: bytes, documents: int) -> None:
        import pycrfsuite

        self._weights = weights_for(documents)
        self._trained = trained  # the library reads in these bytes as long as it tags, and does not hold them
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._trained)
        self._tags: Sequence[str] = self._tagger.labels()
        self._last: tuple[Reading, dict[range, _Looked]] | None = None

    def guess(self, reading: Reading, said: Sequence[str], least: float) -> list[Guess]:
        """Give what is likelier than `least` to be marked; `said` are the flags of the dictionary."""
        if self._last is None or self._last[0] is not reading:
            self._last = reading, {}
        sight, looked = Sight(reading, self._weights), self._last[1]
        for numbers in sequences(reading):
            around = flags_around(numbers, said)
            if numbers not in looked or looked[numbers].said != around:
                looked[numbers] = _Looked(around, self._look(sight.features(numbers, around)))
        return guesses([tags for sequence in looked.values() for tags in sequence.marginals], least)

    def _look(self, seen: Sequence[Sequence[str]]) -> list[Mapping[str, float]]:
        self._tagger.set(seen)
        return [{tag: self._tagger.marginal(tag, place) for tag in self._tags} for place in range(len(seen))]


class _Looked(NamedTuple):
    """What the flags around a sentence were, and how probable each tag is for each of its tokens."""

    said: tuple[str, ...]
    marginals: list[Mapping[str, float]]


def train(examples: Sequence[Example]) -> bytes:
    """Train on finished documents: about two seconds for 50 of them, so call it in a process of its own."""
    import pycrfsuite

    trainer, weights = (
        pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False),
        weights_for(len(examples)),
    )
    for example in examples:
        sight, tags = Sight(example.reading, weights), tags_of_marks(example.reading, example.marks)
        for numbers in sequences(example.reading):
            seen = sight.features(numbers, flags_around(numbers, example.flags))
            trainer.append(seen, tags[numbers.start : numbers.stop])
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
