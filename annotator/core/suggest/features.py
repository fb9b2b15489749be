"""What the sequence learner sees of each token: the word, its parts, its neighbours, our lists, and the dictionary.

The features are those that work for names in Arabic news (Benajiba and Rosso 2008; Abdul-Hamid and Darwish 2010): the
letters at both ends of a word stand for its morphology, so that no analyser is needed.

A feature weighs the more the more it says about words that were never seen: with few documents the learner would else
explain each name by its own letters, and learn nothing from it for the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from annotator.core.suggest.known_words import kinds_of
from annotator.core.suggest.reading import Form, Reading

VERSION = 3
"""Counts up when the features change, or what is kept with a model: older ones are then of no use."""

_ENDS = frozenset("\n.؟?!…۔")
_MOST_TOKENS = 150
_EDGE = "<>"

_ENDING = 1.5  # the letters at both ends of a word, and the word before
_ON_LIST, _NEAR_LIST = 6.0, 3.0  # the word or the one before it is on a list of ours; another neighbour is
_SAID = 5.0  # by the dictionary

Features = Mapping[str, float]
"""The features of one token by name, and how much each of them weighs."""


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

    def __init__(self, reading: Reading) -> None:
        self._forms = [token.forms for token in reading.tokens]
        self._texts = [_EDGE, _EDGE, *(forms[0].text for forms in self._forms), _EDGE, _EDGE]
        self._kinds: list[tuple[str, ...]] = [(), (), *map(_kinds, self._forms), (), ()]

    def features(self, numbers: range, said: Sequence[str]) -> list[Features]:
        """Give the features of the tokens with these numbers; `said` are the flags that `flags_around` gives."""
        texts = self._texts
        return [
            {
                **_of_word(self._forms[number]),
                **_of_neighbours(*texts[number : number + 5]),
                **_of_lists(*self._kinds[number : number + 2], *self._kinds[number + 3 : number + 5]),
                **_of_flags(before, flag, after),
            }
            for number, before, flag, after in zip(numbers, said, said[1:], said[2:], strict=False)
        ]


def flags_around(numbers: range, flags: Sequence[str]) -> tuple[str, ...]:
    """Give the flags of these tokens, one before and one behind them, out of those of a whole text."""
    before = flags[numbers.start - 1] if numbers.start else _EDGE
    after = flags[numbers.stop] if numbers.stop < len(flags) else _EDGE
    return (before, *flags[numbers.start : numbers.stop], after)


@lru_cache(maxsize=1 << 16)
def _of_word(forms: tuple[Form, ...]) -> Features:
    word = forms[0].text
    return {
        f"w={word}": 1.0,
        f"is={_shape(word)}": _ENDING,
        f"long={min(len(word), 8)}": _ENDING,
        **{f"stem={form.text}": 1.0 for form in forms[1:]},
        **{f"p{length}={word[:length]}": _ENDING for length in (1, 2)},
        **{f"p{length}={word[:length]}": 1.0 for length in (3, 4)},
        **{f"s{length}={word[-length:]}": _ENDING for length in (1, 2, 3)},
        **{f"k={kind}": _ON_LIST for kind in _kinds(forms)},
    }


@lru_cache(maxsize=1 << 16)
def _kinds(forms: tuple[Form, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for form in forms for kind in kinds_of(form.text)))


def _of_neighbours(second_before: str, before: str, word: str, after: str, second_after: str) -> Features:
    return {
        f"-2={second_before}": 1.0,
        f"-1={before}": _ENDING,
        f"+1={after}": 1.0,
        f"+2={second_after}": 1.0,
        f"-1s={before[-2:]}": 1.0,
        f"-1p={before[:2]}": 1.0,
        f"+1s={after[-2:]}": 1.0,
        f"+1p={after[:2]}": 1.0,
        f"-1|={before}|{word}": 1.0,
        f"+1|={word}|{after}": 1.0,
    }


@lru_cache(maxsize=1 << 12)
def _of_lists(
    second_before: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...], second_after: tuple[str, ...]
) -> Features:
    return {
        **{f"k-2={kind}": _NEAR_LIST for kind in second_before},
        **{f"k-1={kind}": _ON_LIST for kind in before},
        **{f"k+1={kind}": _NEAR_LIST for kind in after},
        **{f"k+2={kind}": _NEAR_LIST for kind in second_after},
    }


@lru_cache(maxsize=1 << 12)
def _of_flags(before: str, flag: str, after: str) -> Features:
    return {f"d-={before}": 1.0, f"d={flag}": _SAID, f"d+={after}": 1.0}


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "number"
    if word.isascii():
        return "latin"
    return "word" if len(word) > 1 else "sign"
