"""How often words of Arabic news come: a small list of our own, for the day on which a project has no words yet."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def frequent() -> Mapping[str, int]:
    """Give the frequent words (folded, without an article where they may have one) and how much each weighs.

    The file says how it was made. It is read when the first word asks for it: in a few milliseconds.
    """
    from annotator import paths
    from annotator.core.text.fold import fold_text

    weights: dict[str, int] = {}
    for line in paths.resource("words", "frequent.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            weight, *words = fold_text(line).split()
            weights.update(dict.fromkeys(words, int(weight)))
    return weights
