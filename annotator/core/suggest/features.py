"""What the sequence learner sees of each token: the word, its parts, its neighbours, our lists, and the dictionary.

The features are those that work for names in Arabic news (Benajiba and Rosso 2008; Abdul-Hamid and Darwish 2010): the
letters at both ends of a word stand for its morphology, so that no analyser is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from annotator.core.suggest.known_words import kinds_of
from annotator.core.suggest.reading import Form, Reading

VERSION = 2
"""Counts up when the features change, or what is kept with a model: older ones are then of no use."""

_ENDS = frozenset("\n.؟?!…۔")
_MOST_TOKENS = 150
_EDGE = "<>"


def sequences(reading: Reading) -> list[range]:
    """Cut a text into runs of token numbers that are labelled together: sentences, or less where they are very long."""
    found, first = [], 0
    for number, token in enumerate(reading.tokens, start=1):
        if token.text in _ENDS or number - first == _MOST_TOKENS or number == len(reading.tokens):
            found.append(range(first, number))
            first = number
    return found


def features(reading: Reading, flags: Sequence[str]) -> list[list[str]]:
    """Give the features of every token; `flags` are what the dictionary says of each."""
    forms = [token.forms for token in reading.tokens]
    texts = [_EDGE, _EDGE, *(form[0].text for form in forms), _EDGE, _EDGE]
    kinds: list[tuple[str, ...]] = [(), (), *map(_kinds, forms), (), ()]
    dictionary = [_EDGE, *flags, _EDGE]
    return [
        [
            *_of_word(form),
            *_of_neighbours(*texts[number : number + 5]),
            *(f"k{step}={kind}" for step in (0, 1, 3, 4) for kind in kinds[number + step]),
            f"d={dictionary[number + 1]}",
            f"d-={dictionary[number]}",
            f"d+={dictionary[number + 2]}",
        ]
        for number, form in enumerate(forms)
    ]


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
        *(f"k={kind}" for kind in _kinds(forms)),
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


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "number"
    if word.isascii():
        return "latin"
    return "word" if len(word) > 1 else "sign"
