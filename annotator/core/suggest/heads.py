"""Words that stand before a name and belong to it: «حركة طالبان», «الرئيس بوتين»."""

from __future__ import annotations

from functools import cache

from annotator.core.suggest.known_words import kinds_of

# On the lists of bodies, but names themselves; on those of titles with an article, but no titles.
_NAMES = "القاعدة طالبان حماس داعش الأمم"
_NO_TITLES = "السابق الأسبق الله الحكم"
_ARTICLE = "ال"


def is_head(word: str) -> bool:
    """Say whether a folded word, without proclitics, makes one name with the name after it.

    A body without an article does («حركة طالبان»), and a title with one («الرئيس بوتين»). Not «زعيم طالبان»: a title
    without an article belongs to somebody else than the name.
    """
    has_article = word.startswith(_ARTICLE)
    return can_be_head(word) and ("title" if has_article else "body") in kinds_of(word)


def can_be_head(word: str) -> bool:
    """Say whether a folded word is a title or a body at all: it is a head if somebody marks it with the name."""
    return word not in _exceptions() and not {"title", "body"}.isdisjoint(kinds_of(word))


@cache
def _exceptions() -> frozenset[str]:
    from annotator.core.text.fold import fold_text

    return frozenset(fold_text(f"{_NAMES} {_NO_TITLES}").split())
