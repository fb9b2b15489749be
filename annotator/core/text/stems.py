"""What may be left of a word when its endings are taken off: only for comparing it with words that are known."""

from __future__ import annotations

from collections.abc import Iterator

# Pronouns and endings as they are folded, longer ones before those that end them.
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ي")
_ENDINGS = ("تين", "تان", "يات", "ات", "ان", "ين", "ون", "يه", "وا", "تم", "ه", "ت", "ا", "ي")
_SHORTEST = 3


def stems(word: str) -> Iterator[str]:
    """Give what the word (folded) may be without a pronoun, then also without an ending."""
    bare = list(_without(word, _PRONOUNS))
    yield from bare
    for one in (word, *bare):
        for stem in _without(one, _ENDINGS):
            yield stem
            yield stem + "ه"
            yield stem + "ي"


def _without(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        stem = word.removesuffix(ending)
        # Foreign names are full of what looks like اول and اخر with an ending.
        if stem != word and len(stem) >= _SHORTEST + stem.startswith("ا"):
            yield stem
