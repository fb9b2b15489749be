import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.text.clean import clean
from annotator.core.text.offsets import OffsetMap, display_text
from tests.core.text.samples import ANY_TEXTS, RAW_TEXTS, TEST_STRINGS


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(ANY_TEXTS)
def test_positions_are_the_utf_16_length_of_what_is_before(text):
    offsets = OffsetMap(text)
    positions = [offsets.to_position(offset) for offset in range(len(text) + 1)]
    assert positions == [units(text[:offset]) for offset in range(len(text) + 1)]
    assert (offsets.length, offsets.units) == (len(text), positions[-1])


@given(ANY_TEXTS)
def test_there_and_back(text):
    offsets = OffsetMap(text)
    for offset in range(len(text) + 1):
        position = offsets.to_position(offset)
        assert offsets.to_offset(position) == offsets.to_offset(position, round_up=True) == offset


@given(ANY_TEXTS)
def test_inside_a_pair_goes_down_or_up(text):
    offsets = OffsetMap(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            inside = offsets.to_position(offset) + 1
            assert offsets.to_offset(inside) == offset
            assert offsets.to_offset(inside, round_up=True) == offset + 1


def test_example():
    offsets = OffsetMap("ab😀cd")
    assert [offsets.to_position(offset) for offset in range(6)] == [0, 1, 2, 4, 5, 6]
    assert [offsets.to_offset(position) for position in range(7)] == [0, 1, 2, 2, 3, 4, 5]
    assert offsets.to_offset(3, round_up=True) == 3


@pytest.mark.parametrize("text", ["", "ab", "a😀b"])
def test_outside_stays_outside(text):
    offsets = OffsetMap(text)
    assert offsets.to_position(-1) == offsets.to_offset(-1) == -1
    assert offsets.to_position(offsets.length + 1) == offsets.units + 1
    assert offsets.to_offset(offsets.units + 1) == offsets.length + 1


@given(RAW_TEXTS | st.text(st.characters()))
@example("\ud800")
def test_shown_text_is_as_long_unit_for_unit(text):
    shown = display_text(text)
    assert len(shown) == len(text)
    assert OffsetMap(shown).units == OffsetMap(text).units
    assert display_text(shown) == shown


@pytest.mark.parametrize("text", TEST_STRINGS)
def test_ordinary_text_is_shown_as_it_is(text):
    stored, _ = clean(text)
    assert display_text(stored) is stored
