"""What has no value says why: it is never 1, and it is never an exception."""

from __future__ import annotations

from annotator.core.agreement.kappa import cohen_kappa, fleiss_kappa, krippendorff_alpha
from annotator.core.agreement.result import Reason
from annotator.core.agreement.tables import spread
from annotator.core.agreement.unitizing import alpha_unitizing, count_units, measured
from annotator.core.agreement.units import merged


def alpha_u(*sets: list, length: int = 20) -> object:
    units = [merged(spans) for spans in sets]
    return alpha_unitizing([measured(count_units(units, length), len(sets), length)], len(sets), length)


def test_nothing_at_all_is_undefined() -> None:
    for result in (cohen_kappa({}), fleiss_kappa({}, 3), krippendorff_alpha({}), krippendorff_alpha(spread({}))):
        assert (result.value, result.n, result.reason) == (None, 0, Reason.NO_UNITS)
    result = alpha_u([], [], [])
    assert (result.value, result.n, result.reason) == (None, 0, Reason.NOTHING_MARKED)


def test_one_category_is_undefined() -> None:
    table = {(1, 1): 24}
    for result in (cohen_kappa(table), fleiss_kappa(spread(table), 2), krippendorff_alpha(spread(table))):
        assert (result.value, result.n, result.reason) == (None, 24, Reason.ONE_CATEGORY)


def test_two_categories_that_never_meet_are_defined() -> None:
    """One says always yes, the other always no: that is what chance gives as well."""
    assert cohen_kappa({(1, 0): 24}).value == 0.0


def test_a_single_code_at_a_place_is_no_comparison() -> None:
    assert krippendorff_alpha(spread({(1,): 3, (None, 2): 4})).reason is Reason.NO_UNITS


def test_a_single_unit_is_no_agreement() -> None:
    """Of one code point it is exactly what chance gives; of more it is less, for it fits into fewer places."""
    assert alpha_u([(0, 1)], [], []).value == 0.0
    assert alpha_u([(3, 9)], []).value < 0


def test_units_without_length_are_none() -> None:
    for sets in ([[(0, 0)], [(0, 0)]], [[(0, 0)], []]):
        assert alpha_u(*sets).reason is Reason.NOTHING_MARKED
    assert alpha_u([(0, 0), (2, 7)], [(2, 7)]).value == 1.0


def test_a_continuum_that_leaves_no_choice_is_undefined() -> None:
    result = alpha_u([(0, 1)], [(0, 1)], length=1)
    assert (result.value, result.n, result.reason) == (None, 2, Reason.ONE_CATEGORY)
