"""What the sequence learner sees of each token: the word, its parts, its neighbours, our lists, and the dictionary.

The features are those that work for names in Arabic news (Benajiba and Rosso 2008; Abdul-Hamid and Darwish 2010): the
letters at both ends of a word stand for its morphology, so that no analyser is needed.

What says something about words that were never seen stands there several times, and so weighs more: else the learner
would explain the names of a few documents by their own letters, and learn nothing from them for the next one. Of many
documents it finds out by itself what each says.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.core.suggest.known_words import kinds_of
from annotator.core.suggest.reading import Form, Reading

VERSION = 3
"""Counts up when the features change, or what is kept with a model: older ones are then of no use."""

_ENDS = frozenset("\n.؟?!…۔")
_MOST_TOKENS = 150
_EDGE = "<>"


class Weights(NamedTuple):
    """How many times a feature stands there.

    That the word or the one before it is on a list, that another neighbour is, and what the dictionary says.
    """

    on_list: int
    near_list: int
    said: int


_OF_FEW, _OF_MANY, _MANY = Weights(6, 3, 5), Weights(2, 1, 2), 100  # documents


def weights_for(documents: int) -> Weights:
    """Give how much the features weigh in a model that learns from so many documents."""
    return _OF_FEW if documents < _MANY else _OF_MANY


def sequences(reading: Reading) -> list[range]:
    """Cut a text into runs of token numbers that are labelled together: sentences, or less where they are very long."""
    found, first = [], 0
    for number, token in enumerate(reading.tokens, start=1):
        if token.text in _ENDS or number - first == _MOST_TOKENS or number == len(reading.tokens):
            found.append(range(first, number))
            first = number
    return found


class Sight:
    """What the learner sees of one text; with what the dictionary says of its tokens, that makes their features."""

    def __init__(self, reading: Reading, weights: Weights) -> None:
        self._weights = weights
        self._forms = [token.forms for token in reading.tokens]
        self._texts = [_EDGE, _EDGE, *(forms[0].text for forms in self._forms), _EDGE, _EDGE]
        self._kinds: list[tuple[str, ...]] = [(), (), *map(_kinds, self._forms), (), ()]

    def features(self, numbers: range, said: Sequence[str]) -> list[list[str]]:
        """Give the features of the tokens with these numbers; `said` are the flags that `flags_around` gives."""
        texts, kinds, weights = self._texts, self._kinds, self._weights
        return [
            [
                *_of_word(self._forms[number]),
                *_of_neighbours(*texts[number : number + 5]),
                *_of_lists(weights, *kinds[number : number + 5]),
                *_of_flags(weights, before, flag, after),
            ]
            for number, before, flag, after in zip(numbers, said, said[1:], said[2:], strict=False)
        ]


def flags_around(numbers: range, flags: Sequence[str]) -> tuple[str, ...]:
    """Give the flags of these tokens, one before and one behind them, out of those of a whole text."""
    before = flags[numbers.start - 1] if numbers.start else _EDGE
    after = flags[numbers.stop] if numbers.stop < len(flags) else _EDGE
    return (before, *flags[numbers.start : numbers.stop], after)


@lru_cache(maxsize=1 << 16)
def _of_word(forms: tuple[Form, ...]) -> tuple[str, ...]:
    word = forms[0].text
    return (
        f"w={word}",
        f"is={_shape(word)}",
        f"long={min(len(word), 8)}",
        *(f"stem={form.text}" for form in forms[1:]),
        *(f"p{length}={word[:length]}" for length in (1, 2, 3, 4)),
        *(f"s{length}={word[-length:]}" for length in (1, 2, 3)),
    )


@lru_cache(maxsize=1 << 16)
def _kinds(forms: tuple[Form, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for form in forms for kind in kinds_of(form.text)))


def _of_neighbours(second_before: str, before: str, word: str, after: str, second_after: str) -> tuple[str, ...]:
    return (
        f"-2={second_before}",
        f"-1={before}",
        f"+1={after}",
        f"+2={second_after}",
        f"-1s={before[-2:]}",
        f"-1p={before[:2]}",
        f"+1s={after[-2:]}",
        f"+1p={after[:2]}",
        f"-1|={before}|{word}",
        f"+1|={word}|{after}",
    )


@lru_cache(maxsize=1 << 12)
def _of_lists(
    weights: Weights,
    second_before: tuple[str, ...],
    before: tuple[str, ...],
    own: tuple[str, ...],
    after: tuple[str, ...],
    second_after: tuple[str, ...],
) -> tuple[str, ...]:
    return (
        *[f"k-2={kind}" for kind in second_before] * weights.near_list,
        *[f"k-1={kind}" for kind in before] * weights.on_list,
        *[f"k={kind}" for kind in own] * weights.on_list,
        *[f"k+1={kind}" for kind in after] * weights.near_list,
        *[f"k+2={kind}" for kind in second_after] * weights.near_list,
    )


@lru_cache(maxsize=1 << 12)
def _of_flags(weights: Weights, before: str, flag: str, after: str) -> tuple[str, ...]:
    return (f"d-={before}", *[f"d={flag}"] * weights.said, f"d+={after}")


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "number"
    if word.isascii():
        return "latin"
    return "word" if len(word) > 1 else "sign"
