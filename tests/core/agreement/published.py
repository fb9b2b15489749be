"""Worked examples from the literature: the data of their tables, to be reckoned again."""

from __future__ import annotations

from collections import Counter


def _table(*items: tuple) -> Counter:
    """Count items, each the codes of its annotators; None is a missing one."""
    return Counter(items)


def _square(*rows: tuple[int, ...]) -> dict[tuple[int, int], int]:
    """Give the cells of a contingency table, the first annotator down and the second across."""
    return {(one, other): count for one, row in enumerate(rows) for other, count in enumerate(row)}


# Cohen (1960), tables 1 and 2: a hundred (for the first) and two hundred judgements in three categories.
COHEN_1 = _square((25, 12, 3), (13, 2, 15), (12, 16, 2))
COHEN_2 = _square((88, 14, 18), (10, 40, 10), (2, 6, 12))

# Artstein and Poesio (2008): utterances as statements, requests and (in the second) checks.
ARTSTEIN_POESIO_1 = _square((20, 10), (20, 50))
ARTSTEIN_POESIO_2 = _square((46, 0, 0), (6, 32, 6), (0, 0, 10))

# Fleiss (1971): thirty patients, each diagnosed by six of the psychiatrists, in five categories.
FLEISS = _table(
    *((4, 4, 4, 4, 4, 4), (2, 2, 2, 5, 5, 5), (2, 3, 3, 3, 3, 5), (5, 5, 5, 5, 5, 5), (2, 2, 2, 4, 4, 4)),
    *((1, 1, 3, 3, 3, 3), (3, 3, 3, 3, 5, 5), (1, 1, 3, 3, 3, 4), (1, 1, 4, 4, 4, 4), (5, 5, 5, 5, 5, 5)),
    *((1, 4, 4, 4, 4, 4), (1, 2, 4, 4, 4, 4), (2, 2, 2, 3, 3, 3), (1, 4, 4, 4, 4, 4), (2, 2, 4, 4, 4, 5)),
    *((3, 3, 3, 3, 3, 5), (1, 1, 1, 4, 5, 5), (1, 1, 1, 1, 1, 2), (2, 2, 4, 4, 4, 4), (1, 3, 3, 5, 5, 5)),
    *((5, 5, 5, 5, 5, 5), (2, 4, 4, 4, 4, 4), (2, 2, 4, 5, 5, 5), (1, 1, 4, 4, 4, 4), (1, 4, 4, 4, 4, 5)),
    *((2, 2, 2, 2, 2, 4), (1, 1, 1, 1, 5, 5), (2, 2, 4, 4, 4, 4), (1, 3, 3, 3, 3, 3), (5, 5, 5, 5, 5, 5)),
)

# The example of the encyclopedia's article on Fleiss' kappa: ten subjects, fourteen raters, five categories.
_VOTES = (
    *((0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1)),
    *((7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7)),
)
FOURTEEN_RATERS = _table(*(tuple(code for code, votes in enumerate(row) for _ in range(votes)) for row in _VOTES))

# Krippendorff (1980), p. 133 and p. 139: two coders and a dichotomy; three coders and four categories.
KRIPPENDORFF_BINARY = _table(*zip((0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (0, 1, 1, 0, 0, 1, 0, 1, 0, 0), strict=True))
KRIPPENDORFF_THREE = _table(
    *((1, 1, 1), (1, 2, 2), (2, 2, 2), (4, 4, 4), (1, 4, 4), (2, 2, 2), (1, 2, 3), (3, 3, 3), (2, 2, 2)),
)

# Krippendorff's example "C" (2004; "Computing Krippendorff's alpha-reliability"): four observers, codes missing.
_ = None
KRIPPENDORFF_C = _table(
    *((1, 1, _, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4)),
    *((4, 4, 4, 4), (1, 1, 2, 1), (2, 2, 2, 2), (_, 5, 5, 5), (_, _, 1, 1), (_, _, 3, _)),
)


def _units(*places: tuple[int, int]) -> list[tuple[int, int]]:
    """Give units as [start, end) from starts and lengths, as the sources print them."""
    return [(start, start + length) for start, length in places]


# Krippendorff (2004), p. 254: a continuum from 150 to 450, here from 0 to 300; categories c and k, two observers.
CONTINUUM = 300
UNITS_C = (_units((75, 70), (220, 30)), _units((70, 80), (205, 20), (250, 20)))
UNITS_K = (_units((30, 60), (150, 50)), _units((30, 60), (150, 50)))

# Krippendorff (1995), p. 57: a continuum of 24, four pairs of observers.
PAIRS = {
    "A": (_units((2, 8), (14, 6)), _units((4, 4), (15, 2))),
    "B": (_units((0, 18)), _units((0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1))),
    "C": (
        _units((2, 6), (10, 2), (14, 4), (20, 2)),
        _units((0, 2), (4, 4), (10, 4), (16, 2), (20, 2)),
    ),
    "D": (
        _units((0, 2), (2, 8), (10, 4), (14, 6), (20, 4)),
        _units((0, 4), (4, 4), (8, 7), (15, 2), (17, 7)),
    ),
}
