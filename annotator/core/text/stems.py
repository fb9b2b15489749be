"""What may be left of a word when its endings are taken off: only for comparing it with words that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

_SHORTEST = 3


def _by_last_letter(endings: str) -> Mapping[str, Sequence[str]]:
    return {ending[-1]: [one for one in endings.split() if one[-1] == ending[-1]] for ending in endings.split()}


# As they are folded.
_PRONOUNS = _by_last_letter("هما كما ها هم هن كم نا ني ه ي")
_ENDINGS = _by_last_letter("تين تان يات ات ان ين ون يه وا تم ه ت ا ي")


@lru_cache(maxsize=1 << 12)
def stems(word: str) -> tuple[str, ...]:
    """Give what the word (folded) may be without a pronoun, then also without an ending."""
    bare = tuple(_without(word, _PRONOUNS))
    found = dict.fromkeys(bare)
    for one in (word, *bare):
        for stem in _without(one, _ENDINGS):
            found |= dict.fromkeys((stem, stem + "ه", stem + "ي"))
    return tuple(found)


def _without(word: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for ending in endings.get(word[-1], ()):
        stem = word.removesuffix(ending)
        # Foreign names are full of what looks like اول and اخر with an ending.
        if stem != word and len(stem) >= _SHORTEST + stem.startswith("ا"):
            yield stem
