"""What somebody wants to see of the suggestions in one project."""

from __future__ import annotations

from dataclasses import dataclass

MINIMUM = 0.5  # as of the recommender, which is not loaded before it is needed


@dataclass(frozen=True, slots=True)
class Wish:
    """Whether a person wants suggestions, from which probability on, and for which labels (keys) not."""

    on: bool = True
    minimum: float = MINIMUM
    off: frozenset[str] = frozenset()
