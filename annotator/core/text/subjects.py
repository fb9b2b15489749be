"""Signs by which a name shows that it is the subject of a verb, or that it is not.

Closed lists of our own in place of a parser: they are quick, and what they miss costs a key. They are written as
newspapers write, and folded when they are first asked. All offsets are code points.
"""

from __future__ import annotations

from functools import cache

import regex  # type: ignore[import-untyped]

# What governs the name after it. Left out are words that lead to a holder: لدى، عند، من قبل، من جانب.
_PREPOSITIONS = """
من إلى عن على في مع بين ضد نحو حول خلال بعد منذ حتى داخل خارج تجاه إزاء أمام وراء تحت فوق وسط عبر ضمن حسب بحسب وفق رغم
مثل سوى بسبب لصالح غرار لسان
"""
# What may stand between a subject and its verb, or between the clause before and a verb.
_PARTICLES = "لا لن لم ما ليس ليست قد لقد سوف كان كانت كانوا يزال تزال زال زالت كما إذ ثم"
_PRONOUNS = """
هو هي هم هما نحن إنه إنها إنهم إننا أنه أنها أنهم أننا لأنه لأنها لأنهم لأننا بأنه بأنها بأنهم بأننا لكنه لكنها لكنهم
لكننا الذي التي الذين
"""

_LETTERS = r"[\p{L}\p{M}\u0640]{0,40}+"
_OPENING = r"[\p{Zs}\t«“\"(\[]"
# Read backwards from a name: the letters of its own word before it, then the word before that, if nothing parts them.
_BEFORE = regex.compile(rf"(?r)(?:({_LETTERS}){_OPENING}++)?+({_LETTERS})")
_GOVERNING = regex.compile("[وف]?[بكل]")
_APART, _NOTHING = regex.compile(rf"{_OPENING}++"), regex.compile(rf"{_OPENING}*+")


def is_governed(text: str, start: int) -> bool:
    """Say whether what begins there stands after a preposition, written apart or to the word; then it is no subject."""
    before, attached = _BEFORE.match(text, 0, start).groups("")
    return _GOVERNING.match(_folded(attached)) is not None or _is_listed(_folded(before), _prepositions())


def is_right_after(text: str, end: int, start: int) -> bool:
    """Say whether nothing but blanks and opening signs of one line is between `end` and `start`."""
    return end <= start and _NOTHING.fullmatch(text, end, start) is not None


def is_subject_before(text: str, end: int, start: int) -> bool:
    """Say whether a name that ends at `end` stands right before the verb at `start`, as in «روسيا لن تقبل»."""
    return end <= start and all(_folded(word) in _particles() for word in _APART.split(text[end:start]))


def has_pronoun_before(text: str, start: int) -> bool:
    """Say whether the verb at `start` has a pronoun for its subject, as in «لكنها لا تؤيد»."""
    while True:
        match = _BEFORE.match(text, 0, start)
        before = _folded(match[1] or "")
        if not before or not _is_listed(before, _particles()):
            return _is_listed(before, _pronouns())
        start = match.start()


def _is_listed(word: str, words: frozenset[str]) -> bool:
    """Say whether a folded word is one of the words, or one of them after «and»."""
    return word in words or (word[:1] in ("و", "ف") and word[1:] in words)


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(_folded(_PREPOSITIONS).split())


@cache
def _particles() -> frozenset[str]:
    return frozenset(["", *_folded(_PARTICLES).split()])


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(_folded(_PRONOUNS).split())


def _folded(words: str) -> str:
    from annotator.core.text.fold import fold_text

    return fold_text(words)
