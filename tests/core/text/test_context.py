import pytest
from hypothesis import given

from annotator.core.model import Span
from annotator.core.text.context import context
from tests.core.text.samples import TEXTS, texts_with_spans

LINES = "قبل ذلك.\nأعربت موسكو عن قلقها من تهريب المخدرات عبر حدود طاجيكستان، وروسيا تتابع\nبعد ذلك."


@pytest.mark.parametrize(
    ("words", "reach", "before", "after"),
    [
        ("تهريب", 40, "أعربت موسكو عن قلقها من ", " المخدرات عبر حدود طاجيكستان، وروسيا"),
        ("تهريب", 10, "قلقها من ", " المخدرات"),
        ("تهريب", 3, "من ", ""),
        ("تهريب", 0, "", ""),
        ("أعربت", 10, "", " موسكو عن"),
        ("تتابع", 10, "وروسيا ", ""),
        ("قبل", 40, "", " ذلك."),
        ("خدرا", 40, "أعربت موسكو عن قلقها من تهريب الم", "ت عبر حدود طاجيكستان، وروسيا تتابع"),
    ],
)
def test_whole_words_of_the_line(words, reach, before, after):
    start = LINES.index(words)
    assert context(LINES, Span(start, start + len(words)), reach) == (before, after)


def test_a_line_of_one_long_word_is_cut_somewhere():
    text = "ا" * 50 + "ب" + "ا" * 50
    assert context(text, Span(50, 51), 10) == ("ا" * 10, "ا" * 10)


@given(texts_with_spans(TEXTS))
def test_it_is_what_stands_beside_the_place(case):
    text, start, end = case
    before, after = context(text, Span(start, end), 5)
    assert text[:start].endswith(before)
    assert text[end:].startswith(after)
    assert len(before) <= 5 >= len(after)
    assert "\n" not in before + after
