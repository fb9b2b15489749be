"""Which labels somebody means who types: folded, in every language of their names, and by key. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from annotator.core.model import Label
from annotator.ui.panels.folding import fold


def matching_labels(labels: Iterable[Label], query: str) -> list[Label]:
    """Give the labels in use that have all words of the query; those that begin with it come first."""
    in_use = [label for label in labels if not label.retired]
    words = fold(query).split()
    if not words:
        return in_use
    start = " ".join(words)
    found = [label for label in in_use if any(_has(name, words) for name in _names(label))]
    return sorted(found, key=lambda label: not any(name.startswith(start) for name in _names(label)))


def _names(label: Label) -> tuple[str, ...]:
    return tuple(map(_folded, (*label.names.values(), label.key)))


def _has(name: str, words: list[str]) -> bool:
    return all(word in name for word in words)


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").split())
