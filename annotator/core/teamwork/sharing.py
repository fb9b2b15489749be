"""Who gets which documents: shares of equal size, with some documents for two people each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random


def share_out(
    documents: Sequence[bytes], people: Sequence[bytes], overlap: float = 0.2, seed: int = 0
) -> dict[bytes, tuple[bytes, ...]]:
    """Plan who works on which documents, each person's in the order given; the same seed gives the same plan.

    The share `overlap` (0 to 1) of the documents goes to two people each, spread evenly over the pairs of people, so
    that agreement can be measured between any two. All others go to one person each. Raises ValueError for another
    share.
    """
    if not 0 <= overlap <= 1:
        raise ValueError(f"a share lies between 0 and 1, not {overlap}")
    # Which documents fall to whom decides no more than a draw: nothing secret.
    draw = Random(seed)  # noqa: S311
    mixed = draw.sample(list(documents), len(documents))
    pairs = draw.sample(list(combinations(people, 2)), len(people) * (len(people) - 1) // 2)
    double = round(overlap * len(mixed)) if pairs else 0
    given: dict[bytes, set[bytes]] = {person: set() for person in people}
    for number, document in enumerate(mixed[:double]):
        for person in pairs[number % len(pairs)]:
            given[person].add(document)
    for document in mixed[double:] if people else ():
        min(given.values(), key=len).add(document)
    return {person: tuple(item for item in documents if item in given[person]) for person in people}
