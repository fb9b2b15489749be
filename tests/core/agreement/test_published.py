"""The coefficients against the worked examples of their sources."""

from __future__ import annotations

from fractions import Fraction

import pytest

from annotator.core.agreement.kappa import cohen_kappa, fleiss_kappa, krippendorff_alpha
from annotator.core.agreement.tables import spread
from annotator.core.agreement.unitizing import DISTANCE, alpha_unitizing, count_units, measured
from tests.core.agreement import published


def near(value: float, within: float = 0.0005) -> object:
    return pytest.approx(value, abs=within)


def test_cohen_1960() -> None:
    assert cohen_kappa(published.COHEN_1).value == near(-0.092)
    assert cohen_kappa(published.COHEN_2).value == near(0.492)


def test_artstein_and_poesio_2008() -> None:
    table = published.ARTSTEIN_POESIO_1
    assert cohen_kappa(table).value == near(0.348)
    assert fleiss_kappa(spread(table), 2).value == near(0.341)  # Scott's pi, which Fleiss' kappa is for two
    table = published.ARTSTEIN_POESIO_2
    assert cohen_kappa(table).value == near(0.801)
    assert fleiss_kappa(spread(table), 2).value == near(0.7995, 0.0001)
    assert krippendorff_alpha(spread(table)).value == near(0.800, 0.001)


def test_fleiss_1971() -> None:
    spreads = spread(published.FLEISS)
    found = spreads[6]
    codes = 30 * 6
    assert found.agreed / (codes * 5) == near(0.5556, 0.0001)
    assert sum((count / codes) ** 2 for count in found.values.values()) == near(0.2201)  # from rounded shares
    assert fleiss_kappa(spreads, 6).value == near(0.430)
    assert fleiss_kappa(spreads, 6).n == 30


@pytest.mark.parametrize(("category", "kappa"), [(1, 0.248), (2, 0.248), (3, 0.517), (4, 0.470), (5, 0.565)])
def test_fleiss_1971_by_category(category: int, kappa: float) -> None:
    """A category against the rest is what a label of ours is: in or out."""
    table: dict[tuple[int, ...], int] = {}
    for codes, count in published.FLEISS.items():
        one = tuple(int(code == category) for code in codes)
        table[one] = table.get(one, 0) + count
    assert fleiss_kappa(spread(table), 6).value == near(kappa, 0.005)  # the source rounds on its way


def test_fourteen_raters() -> None:
    assert fleiss_kappa(spread(published.FOURTEEN_RATERS), 14).value == near(0.210)


def test_krippendorff_nominal() -> None:
    assert krippendorff_alpha(spread(published.KRIPPENDORFF_BINARY)).value == near(0.095)
    assert krippendorff_alpha(spread(published.KRIPPENDORFF_THREE)).value == near(0.642)
    alpha = krippendorff_alpha(spread(published.KRIPPENDORFF_C))
    assert alpha.value == near(0.743)
    assert alpha.n == 11  # the twelfth has one code alone


def unitizing(*labels: tuple, length: int) -> tuple[float | None, list]:
    found = [measured(count_units(sets, length), len(sets), length) for sets in labels]
    return alpha_unitizing(found, 2, length).value, found


def test_krippendorff_2004_unitizing() -> None:
    length = published.CONTINUUM
    alpha, (c,) = unitizing(published.UNITS_C, length=length)
    assert alpha == near(0.7286)
    assert c.distance * 2 / (2 * length**2) == near(0.0144, 0.0001)
    assert c.expected * 2 / length == near(0.0532, 0.0001)
    alpha, (k,) = unitizing(published.UNITS_K, length=length)
    assert alpha == 1.0
    assert k.expected * 2 / length == near(0.0490, 0.0001)
    alpha, _ = unitizing(published.UNITS_C, published.UNITS_K, length=length)
    assert alpha == near(0.8591)


def stretched(pair: str, stretch: Fraction) -> tuple[list, int]:
    """Give the units of a pair of observers in Krippendorff (1995), and the length of the continuum."""
    sets = [[(int(start * stretch), int(end * stretch)) for start, end in units] for units in published.PAIRS[pair]]
    return sets, int(24 * stretch)


# The source gives the limit of a long continuum.
LONG = Fraction(50_000)


@pytest.mark.parametrize(
    ("pair", "stretch", "observed", "expected", "alpha"),
    [
        ("A", LONG, 0.03125, 0.06990, 0.553),
        ("D", LONG, 0.38715, 0.41445, 0.066),
        ("C", Fraction(1, 2), 0.02777, 0.05494, 0.494),
        # What is printed of these two is not what the formula gives: see below.
        ("B", LONG, 2.26736, 1.17578, -0.9284),
        ("C", LONG, 0.02777, 0.09050, 0.6931),
    ],
)
def test_krippendorff_1995_unitizing(
    pair: str, stretch: Fraction, observed: float, expected: float, alpha: float
) -> None:
    sets, length = stretched(pair, stretch)
    found, (units,) = unitizing(sets, length=length)
    assert units.distance / length**2 == near(observed, 0.00001)
    assert units.expected * 2 / length == near(expected, 0.00001)
    assert found == near(alpha, 0.0005)


def test_krippendorff_1995_prints_b_with_gaps_that_are_longer_than_in_its_figure() -> None:
    """The observers' gaps are 6 and 14 long; with two more, all digits are as printed (D_e 1.17731, alpha -0.926)."""
    sets, length = stretched("B", LONG)
    counts = count_units(sets, length)
    assert {name for name in counts if isinstance(name, int) and name < 0} == {-6 * LONG, -14 * LONG}
    slipped = {(-16 * int(LONG) if name == -14 * LONG else name): count for name, count in counts.items()}
    expected = measured(slipped, 2, length).expected * 2 / length
    assert expected == near(1.17731, 0.00001)
    assert 1 - 2.26736 / expected == near(-0.926, 0.0005)


@pytest.mark.parametrize(
    ("length", "printed", "alpha"), [(120, 0.08234, 0.663), (1_200, 0.08600, 0.677), (24 * int(LONG), 0.08642, 0.679)]
)
def test_krippendorff_1995_prints_c_without_what_a_unit_shares_with_itself(
    length: int, printed: float, alpha: float
) -> None:
    """On 12 places the term is there (D_e 0.05494), as it is in A and D; on longer ones the digits come without it.

    On 120 places it is 0.08230 and not quite what is printed.
    """
    sets, length = stretched("C", Fraction(length, 24))
    lengths = [end - start for units in sets for start, end in units]
    pairs, itself = 2 * length * (2 * length - 1), sum(one * (one - 1) for one in lengths)
    right = measured(count_units(sets, length), 2, length).expected * 2 / length
    slipped = right * (pairs - itself) / pairs
    assert slipped == near(printed, 0.00005 if length == 120 else 0.00001)
    assert 1 - 0.02777 / slipped == near(alpha, 0.0005)


def test_the_distances_of_krippendorff_2004() -> None:
    """Units that overlap, at other places of one another, and one in a gap of the other."""
    assert count_units([[(225, 295)], [(220, 300)]], 450)[DISTANCE] == 50
    assert count_units([[(370, 400)], [(355, 375)]], 450)[DISTANCE] == 850
    assert count_units([[], [(400, 420)]], 450)[DISTANCE] == 400
    assert count_units([[(400, 420)], []], 450)[DISTANCE] == 400
    assert count_units([[(5, 11)], [(4, 6)]], 20)[DISTANCE] == 26
    assert count_units([[(5, 11)], [(5, 11)]], 20)[DISTANCE] == 0


def test_one_long_unit_over_three_short_ones() -> None:
    alpha, (found,) = unitizing(([(1, 9)], [(2, 3), (4, 5), (6, 7)]), length=10)
    assert found.distance * 2 / (2 * 10**2) == near(0.9100, 0.0001)
    assert found.expected * 2 / 10 == near(0.5351, 0.0001)
    assert alpha == near(-0.7003, 0.0001)
