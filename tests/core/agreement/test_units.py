"""Codes by runs say the same as codes character by character and word by word."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.agreement.tables import of_everyone, of_labels, of_pair
from annotator.core.agreement.units import code_runs, count_characters, count_words, merged
from annotator.core.text.words import word_edges, words
from tests.core.agreement.samples import KEYS, TEXTS, marks, quickly

WIDTH = len(KEYS)


def coverage(set_: list) -> dict[int, list[tuple[int, int]]]:
    return {bit: merged((m.start, m.end) for m in set_ if m.label == label) for bit, label in enumerate(KEYS)}


def code(set_: list, start: int, end: int) -> int:
    """What an annotator says of a place, from the spans themselves."""
    return sum(
        1 << bit
        for bit, label in enumerate(KEYS)
        if any(m.label == label and m.start < end and start < m.end for m in set_)
    )


@st.composite
def texts_with_sets(draw: st.DrawFn) -> tuple[str, list]:
    text = draw(TEXTS)
    return text, [draw(marks(len(text))) for _ in range(3)]


@quickly
@given(texts_with_sets())
def test_runs_count_what_characters_and_words_count_one_by_one(given_: tuple[str, list]) -> None:
    text, sets = given_
    runs = code_runs([coverage(set_) for set_ in sets], WIDTH, len(text))
    characters = Counter(tuple(code(set_, at, at + 1) for set_ in sets) for at in range(len(text)))
    in_words = Counter(tuple(code(set_, word.start, word.end) for set_ in sets) for word in words(text))
    for found, expected in ((count_characters(runs), characters), (count_words(runs, *word_edges(text)), in_words)):
        for one, other in ((0, 1), (2, 0)):
            pairs = Counter()
            for codes, number in expected.items():
                pairs[codes[one], codes[other]] += number
            assert of_pair(found, one, other, WIDTH) == pairs
        together = Counter()
        for codes, number in expected.items():
            together[tuple(sorted(codes))] += number
        assert of_everyone(found, 3, WIDTH) == together


def test_spans_of_one_label_that_overlap_are_one_unit_and_those_that_touch_are_two() -> None:
    assert merged([(4, 9), (0, 3), (2, 5), (9, 12), (5, 6), (7, 7), (20, 20)]) == [(0, 9), (9, 12)]
    assert merged([]) == []


def test_a_text_without_marks_is_one_run() -> None:
    assert code_runs([{}, {}], WIDTH, 7) == [(7, 0)]
    assert count_words([(7, 0)], [0, 4], [3, 7]) == {0: 2}


def test_a_word_has_the_labels_of_all_that_covers_any_of_it() -> None:
    """A proclitic that one takes in and the other leaves out makes a difference of characters, not of words."""
    runs = code_runs([{0: [(1, 6)]}, {0: [(0, 6)]}], 1, 6)  # وروسيا
    assert count_words(runs, [0], [6]) == {0b11: 1}
    assert count_characters(runs) == {0b10: 1, 0b11: 5}
    runs = code_runs([{0: [(0, 1)], 1: [(3, 4)]}], 2, 6)
    assert count_words(runs, [0], [6]) == {0b11: 1}


def test_a_table_of_some_labels() -> None:
    assert of_labels({(0b101, 0b001): 4, (0b100, 0b000): 2, (0b001, 0b001): 1}, 0b001) == {(1, 1): 5, (0, 0): 2}
