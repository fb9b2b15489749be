"""Agreement above chance on nominal codes: kappa by Cohen and by Fleiss, and Krippendorff's alpha.

Up to the last division everything is done in whole numbers. n is the number of places that were compared.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from annotator.core.agreement.result import Reason, Result, undefined
from annotator.core.agreement.tables import Spread


def cohen_kappa(table: Mapping[tuple[Hashable, Hashable], int]) -> Result:
    """Give kappa of two annotators, with chance from the shares of each (Cohen 1960)."""
    n = agreed = 0
    first: dict[Hashable, int] = {}
    second: dict[Hashable, int] = {}
    for (one, other), count in table.items():
        n += count
        agreed += count if one == other else 0
        first[one] = first.get(one, 0) + count
        second[other] = second.get(other, 0) + count
    expected = sum(count * second.get(code, 0) for code, count in first.items())
    return _above_chance(n * agreed - expected, n * n - expected, n)


def fleiss_kappa(spreads: Mapping[int, Spread], annotators: int) -> Result:
    """Give kappa of several annotators, with chance from their common shares (Fleiss 1971); of two it is Scott's pi.

    Places that some of the annotators have no code for are left out.
    """
    found = spreads.get(annotators, Spread())
    values, others = found.places * annotators, annotators - 1
    expected = sum(count * count for count in found.values.values())
    reached = found.agreed * values - others * expected
    return _above_chance(reached, others * (values * values - expected), found.places)


def krippendorff_alpha(spreads: Mapping[int, Spread]) -> Result:
    """Give alpha with nominal distances (Krippendorff 2004, chapter 11).

    Places may have different numbers of codes; one with a single code has nothing to be compared with.
    """
    n, apart, values = 0, 0.0, dict[Hashable, int]()
    for codes, found in sorted(spreads.items()):
        if codes > 1:
            n += found.places
            apart += found.places * codes - found.agreed / (codes - 1)
            for code, count in found.values.items():
                values[code] = values.get(code, 0) + count
    total = sum(values.values())
    possible = total * total - sum(count * count for count in values.values())
    if not possible:
        return _above_chance(0, 0, n)
    return Result(1 - apart * (total - 1) / possible, n)


def _above_chance(reached: int, possible: int, n: int) -> Result:
    if not n:
        return undefined(Reason.NO_UNITS)
    return Result(reached / possible, n) if possible else undefined(Reason.ONE_CATEGORY, n)
