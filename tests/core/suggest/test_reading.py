import pytest
from hypothesis import example, given

from annotator.core.model import Span
from annotator.core.suggest.reading import Place, Reading
from annotator.core.text.graphemes import expand_to_graphemes
from tests.core.suggest.samples import TEXTS, mark_of
from tests.core.text.samples import ANY_TEXTS, TEST_STRINGS, texts_with_spans


def quoted(text: str, *name: str) -> list[str]:
    """Give the text at each place of a name."""
    reading = Reading(text)
    return [text[span.start : span.end] for span in map(reading.span, reading.find(name))]


def name(text: str, words: str, nth: int = 0) -> tuple[str, ...] | None:
    reading = Reading(text)
    place = reading.locate(mark_of(text, words, nth=nth).span)
    return reading.name_of(place) if place else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت روسيا", ["روسيا"]),
        ("قالت وروسيا", ["روسيا"]),
        ("من روسـيا", ["روسـيا"]),
        ("من رُوسِيَا", ["رُوسِيَا"]),
        ("روسيات", []),
    ],
)
def test_a_name_is_found_in_each_spelling_and_after_proclitics(text, found):
    assert quoted(text, "روسيا") == found


def test_the_article_that_lost_its_alef_is_the_same_name():
    text = "مقر الأمم المتحدة وكلمة للأمم المتحدة"
    assert name(text, "الأمم المتحدة") == name(text, "لأمم المتحدة", nth=1) == ("الامم", "المتحده")
    assert quoted(text, "الامم", "المتحده") == ["الأمم المتحدة", "لأمم المتحدة"]


def test_quotation_marks_make_no_other_name_and_come_along_in_pairs():
    text = "تنظيم «داعش» وتنظيم داعش"
    assert quoted(text, "تنظيم", "داعش") == ["تنظيم «داعش»", "تنظيم داعش"]
    assert name(text, "تنظيم «داعش»") == ("تنظيم", "داعش")


def test_a_mark_on_the_closing_quotation_mark_comes_along():
    assert quoted("تنظيم «داعش»\u0301 اليوم", "تنظيم", "داعش") == ["تنظيم «داعش»\u0301"]


@pytest.mark.parametrize("between", [" ، ", "\n", ". "])
def test_no_name_goes_over_a_sign_or_the_end_of_a_line(between):
    assert quoted(f"حركة{between}طالبان", "حركه", "طالبان") == []


def test_names_whose_first_letter_is_their_own_stay_whole():
    assert name("لقاء بوتين", "بوتين") == ("بوتين",)
    assert name("لقاء لبنان", "لبنان") == ("لبنان",)


def test_the_proclitic_is_left_out_of_the_name_whether_it_was_marked_or_not():
    text = "قالت روسيا وروسيا"
    assert name(text, "وروسيا") == name(text, "روسيا") == ("روسيا",)


def test_a_span_that_parts_a_word_has_no_place():
    reading = Reading("قالت روسيا")
    assert reading.locate(Span(6, 10)) is None
    assert reading.locate(Span(5, 9)) is None
    assert reading.locate(Span(4, 5)) is None
    assert reading.locate(Span(5, 10)) == Place(1, 2, 0)


def test_a_lone_tatweel_is_no_token():
    assert [token.text for token in Reading("من ـ الى").tokens] == ["من", "الي"]


@given(texts_with_spans(ANY_TEXTS))
@example(("😀 وطالبان", 2, 9))
def test_locating_a_place_and_giving_its_span_agree(text_and_span):
    text, start, end = text_and_span
    reading = Reading(text)
    place = reading.locate(Span(start, end))
    if place:
        span = reading.span(place)
        assert reading.locate(span) == place


@given(ANY_TEXTS | TEXTS)
def test_tokens_come_in_order_and_every_place_is_of_whole_graphemes(text):
    reading = Reading(text)
    for one, other in zip(reading.tokens, reading.tokens[1:], strict=False):
        assert one.start < one.end <= other.start
    for number, token in enumerate(reading.tokens):
        for form in token.forms:
            span = reading.span(Place(number, number + 1, form.cut))
            assert expand_to_graphemes(text, span) == span


@pytest.mark.parametrize("text", TEST_STRINGS)
def test_every_token_of_a_hard_string_is_found_again(text):
    reading = Reading(text)
    for number, token in enumerate(reading.tokens):
        assert any(place.first == number for place in reading.find((token.text,)))
