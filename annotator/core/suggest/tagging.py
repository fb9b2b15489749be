"""From marks to one tag for each token, and back: `B-actor I-actor O`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotator.core.suggest.dictionary import Dictionary
from annotator.core.suggest.reading import Place, Reading
from annotator.core.suggest.suggestion import Mark

OUTSIDE = "O"


class Guess(NamedTuple):
    """Tokens that the learner would mark, and how probably something is to be marked there (0 to 1)."""

    place: Place
    label: str
    probability: float


def tags_of_marks(reading: Reading, marks: Iterable[Mark]) -> list[str]:
    """Give the tags of the marks; of those that overlap the longest counts, and one that parts a word does not."""
    located = [(place, mark.label) for mark in marks if (place := reading.locate(mark.span))]
    return _tags(len(reading.tokens), sorted(located, key=lambda one: one[0].first - one[0].stop))


def flags(dictionary: Dictionary, reading: Reading) -> list[str]:
    """Give what the dictionary would mark, as tags."""
    matches = dictionary.matches(reading, lambda _, entry: entry.probability > 0.5)
    return _tags(len(reading.tokens), [(match.place, match.entry.label) for match in matches])


def _tags(count: int, located: Iterable[tuple[Place, str]]) -> list[str]:
    tags = [OUTSIDE] * count
    for (first, stop, _), label in located:
        if all(tag == OUTSIDE for tag in tags[first:stop]):
            tags[first:stop] = [f"B-{label}"] + [f"I-{label}"] * (stop - first - 1)
    return tags


def guesses(marginals: Sequence[Mapping[str, float]], least: float) -> list[Guess]:
    """Give what is likelier than `least` to be marked, from the probabilities of the tags of each token.

    Whether a token belongs to any mark is asked first, then to which: each place that is right or nearly right saves
    an annotator as much as one that is wrong costs.
    """
    found: list[Guess] = []
    for number, tags in enumerate(marginals):
        probability = 1 - tags.get(OUTSIDE, 0.0)
        if probability <= least:
            continue
        tag = max((tag for tag in tags if tag != OUTSIDE), key=lambda tag: (tags[tag], tag))
        kind, label = tag[:1], tag[2:]
        last = found[-1] if found else None
        if kind == "I" and last and last.place.stop == number and last.label == label:
            place = Place(last.place.first, number + 1, 0)
            found[-1] = Guess(place, label, min(last.probability, probability))
        else:
            found.append(Guess(Place(number, number + 1, 0), label, probability))
    return found
