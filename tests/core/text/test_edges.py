import pytest
import regex
from hypothesis import assume, example, given
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.text.edges import drag_edge, move_edge
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import snap_to_words, trim, words
from tests.core.text.samples import ANY_TEXTS, TEST_STRINGS, texts_with_spans
from tests.core.text.test_snapping import marked

SIDES = st.sampled_from(["left", "right"])
STEPS = st.sampled_from(["word", "letter"])


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("قال [بوتين] أمس", "left word grow", "قال [بوتين أمس]"),
        ("قال [بوتين] أمس", "right word grow", "[قال بوتين] أمس"),
        ("[قال بوتين] أمس", "left word shrink", "[قال] بوتين أمس"),
        ("[قال بوتين] أمس", "right word shrink", "قال [بوتين] أمس"),
        ("قال [بوتين] أمس", "left word shrink", "قال [بوتين] أمس"),
        ("قال [بوتين]، أمس", "left word grow", "قال [بوتين، أمس]"),
        ("قال [بوتين، أمس]", "left word shrink", "قال [بوتين]، أمس"),
        ("[قال]", "left word grow", "[قال]"),
        ("[قال]", "right word grow", "[قال]"),
        ("و[روسيا]", "right letter grow", "[وروسيا]"),
        ("[وروسيا]", "right letter shrink", "و[روسيا]"),
        ("و[روسيا]", "right word grow", "[وروسيا]"),
        ("و[روسيا] والصين", "left word grow", "و[روسيا والصين]"),
        ("و[روسيا والصين]", "left word shrink", "و[روسيا] والصين"),
        ("حلفائ[ها]", "left letter shrink", "حلفائ[ه]ا"),
        ("قا[ل] بوتين", "left letter grow", "قا[ل ب]وتين"),
        ("قا[ل ب]وتين", "left letter shrink", "قا[ل] بوتين"),
        ("مُ[حَ]مَّدٌ", "left letter grow", "مُ[حَمَّ]دٌ"),
        ("مُ[حَمَّ]دٌ", "left letter shrink", "مُ[حَ]مَّدٌ"),
        ("[ا]", "left letter shrink", "[ا]"),
        ("\u202d[وأضاف]\u202c «لن»", "left letter grow", "\u202d[وأضاف\u202c «]لن»"),
        ("\u202d[وأضاف]\u202c لن", "left letter grow", "\u202d[وأضاف\u202c ل]ن"),
        ("طالبان [😀] نعم", "right letter grow", "طالبا[ن 😀] نعم"),
        ("تنظيم «[داعش]» قال", "right word grow", "[تنظيم «داعش»] قال"),
        ("[تنظيم «داعش»] قال", "right word shrink", "تنظيم «[داعش]» قال"),
        ("[تنظيم «داعش»] قال", "left word grow", "[تنظيم «داعش» قال]"),
        ("[تنظيم «داعش» قال]", "left word shrink", "[تنظيم «داعش»] قال"),
        ("تنظيم «[داعش]» قال", "right letter grow", "تنظيم [«داعش»] قال"),
        ("تنظيم [«داعش»] قال", "right letter shrink", "تنظيم «[داعش]» قال"),
        ("تنظيم [«داعش»] قال", "left word shrink", "تنظيم «[داعش]» قال"),
        ("[حركة (طالبان)] قال", "left letter shrink", "[حركة (طالبان]) قال"),
        # Latin words: the left edge is their start, as long as they go on there.
        ("في New [York] Times أمس", "left word grow", "في [New York] Times أمس"),
        ("في New [York] Times أمس", "right word grow", "في New [York Times] أمس"),
        ("في [New York] Times أمس", "left word shrink", "في New [York] Times أمس"),
        ("قناة B[B]C قالت", "left letter grow", "قناة [BB]C قالت"),
        ("قناة B[B]C قالت", "right letter grow", "قناة B[BC] قالت"),
        ("قناة [BBC] قالت", "left letter shrink", "قناة B[BC] قالت"),
        # ... and where they do not, the line goes on at their end.
        ("قناة [BBC] قالت", "left word grow", "قناة [BBC قالت]"),
        ("قناة [BBC] قالت", "right word grow", "[قناة BBC] قالت"),
        ("قناة [BBC قالت]", "left word shrink", "قناة [BBC] قالت"),
        ("[BBC] قالت", "left word grow", "[BBC قالت]"),
        ("قناة [BBC]", "left word grow", "قناة [BBC]"),
        ("in [May] 2021", "left word grow", "[in May] 2021"),
        ("عام [2021] في", "left word grow", "عام [2021 في]"),
        ("عام [2021] في", "right word grow", "[عام 2021] في"),
        ("في [2021/10/21] أمس", "right letter shrink", "في [2021/10/2]1 أمس"),
        ("بين [12 13] يوما", "left word shrink", "بين [12] 13 يوما"),
        (" [ ] ا", "left letter grow", " [ ] ا"),
    ],
)
def test_a_key_moves_an_edge(before, key, after):
    text, span = marked(before)
    side, step, direction = key.split()
    assert (text, move_edge(text, span, side, step, grow=direction == "grow")) == marked(after)


def is_whole(text: str, span: Span) -> bool:
    return span.start < span.end and trim(text, expand_to_graphemes(text, span)) == span


@given(texts_with_spans(ANY_TEXTS), SIDES, STEPS, st.booleans())
@example(("«» ا", 0, 2), "left", "letter", False)
@example(("(\u064e)", 0, 1), "left", "word", False)
def test_a_moved_edge_leaves_a_span_that_can_be_seen(case, side, step, grow):
    text, start, end = case
    span = trim(text, expand_to_graphemes(text, Span(start, end)))
    assume(span.start < span.end)
    moved = move_edge(text, span, side, step, grow=grow)
    assert 0 <= moved.start < moved.end <= len(text)
    assert is_whole(text, moved)
    outer, inner = (moved, span) if grow else (span, moved)
    assert outer.start <= inner.start
    assert inner.end <= outer.end


@given(texts_with_spans(ANY_TEXTS), SIDES, STEPS, st.booleans())
def test_any_span_at_all_is_moved_without_harm(case, side, step, grow):
    text, start, end = case
    moved = move_edge(text, Span(start, end), side, step, grow=grow)
    assert moved == Span(start, end) or is_whole(text, moved)


@st.composite
def word_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(ANY_TEXTS)
    found = [word for word in words(text) if expand_to_graphemes(text, word) == word]
    assume(found)
    first = draw(st.integers(0, len(found) - 1))
    return text, Span(found[first].start, found[draw(st.integers(first, len(found) - 1))].end)


def is_latin(text: str) -> bool:
    if regex.search(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]", text):
        return False
    return bool(
        regex.search(r"\p{Bidi_Class=L}", text) or (regex.search(r"\p{N}", text) and not regex.search(r"\s", text))
    )


@given(word_spans(), SIDES)
def test_shrinking_by_a_word_undoes_growing_by_a_word(case, side):
    text, span = case
    assume(snap_to_words(text, span) == span)
    grown = move_edge(text, span, side, "word", grow=True)
    # A name that is half in the span goes on to its own left, and is no longer Latin when that reaches Arabic.
    assume(grown == span or not is_latin(text[span.start : span.end]) or is_latin(text[grown.start : grown.end]))
    if grown != span:
        assert move_edge(text, grown, side, "word", grow=False) == span


@given(word_spans())
def test_left_is_the_end_in_arabic(case):
    text, span = case
    assume(regex.search(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]", text[span.start : span.end]))
    left = move_edge(text, span, "left", "word", grow=True)
    assert left.end > span.end or left == span
    right = move_edge(text, span, "right", "word", grow=True)
    assert right.start < span.start or right == span


@given(st.lists(st.sampled_from(["New", "York", "BBC", "G20"]), min_size=3, max_size=6), st.data())
def test_left_is_the_start_in_latin(names, data):
    text = " ".join(names)
    found = list(words(text))
    number = data.draw(st.integers(1, len(found) - 2))
    left = move_edge(text, found[number], "left", "word", grow=True)
    assert left == Span(found[number - 1].start, found[number].end)
    right = move_edge(text, found[number], "right", "word", grow=True)
    assert right == Span(found[number].start, found[number + 1].end)


@given(word_spans(), SIDES, STEPS)
def test_growing_goes_on_to_the_ends_of_the_text(case, side, step):
    text, span = case
    for _ in range(len(text) + 1):
        larger = move_edge(text, span, side, step, grow=True)
        if larger == span:
            break
        span = larger
    assert move_edge(text, span, side, step, grow=True) == span
    if step == "letter" and regex.search(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]", text[span.start : span.end]):
        seen = trim(text, Span(0, len(text)))
        assert span.end == seen.end if side == "left" else span.start == seen.start


@pytest.mark.parametrize(
    ("before", "edge", "to", "after"),
    [
        ("قال [بوتين] أمس", "end", 11, "قال [بوتين أمس]"),
        ("قال [بوتين] أمس", "end", 9, "قال [بوتين] أمس"),
        ("قال [بوتين أمس]", "end", 6, "قال [بوتين] أمس"),
        ("قال [بوتين أمس]", "end", 0, "قال [بوتين] أمس"),
        ("قال [بوتين] أمس", "start", 1, "[قال بوتين] أمس"),
        ("[قال بوتين] أمس", "start", 3, "قال [بوتين] أمس"),
        ("[قال بوتين] أمس", "start", 12, "قال [بوتين] أمس"),
        ("و[روسيا] والصين", "end", 9, "و[روسيا والصين]"),
        ("و[روسيا] والصين", "start", 0, "[وروسيا] والصين"),
        ("[تنظيم] «داعش» قال", "end", 9, "[تنظيم «داعش»] قال"),
        ("[تنظيم «داعش»] قال", "end", 8, "[تنظيم «داعش»] قال"),
        ("[تنظيم «داعش»] قال", "end", 6, "[تنظيم] «داعش» قال"),
        ("[😀] قال", "end", 1, "[😀] قال"),
        ("قال [😀 👍🏽]", "end", 5, "قال [😀] 👍🏽"),
    ],
)
def test_dragging_to_words(before, edge, to, after):
    text, span = marked(before)
    assert (text, drag_edge(text, span, edge, to, letters=False)) == marked(after)


@pytest.mark.parametrize(
    ("before", "edge", "to", "after"),
    [
        ("[وروسيا] قال", "start", 1, "و[روسيا] قال"),
        ("[وروسيا] قال", "start", 9, "وروسي[ا] قال"),
        ("[وروسيا] قال", "end", 0, "[و]روسيا قال"),
        ("[وروسيا] قال", "end", 7, "[وروسيا] قال"),
        ("[مُحَمَّدٌ]", "end", 5, "[مُحَمَّ]دٌ"),
        ("[مُحَمَّدٌ]", "start", 3, "مُ[حَمَّدٌ]"),
        ("تنظيم «[داعش]»", "start", 6, "تنظيم [«داعش»]"),
    ],
)
def test_dragging_to_letters(before, edge, to, after):
    text, span = marked(before)
    assert (text, drag_edge(text, span, edge, to, letters=True)) == marked(after)


@given(texts_with_spans(ANY_TEXTS), st.sampled_from(["start", "end"]), st.integers(-2, 60), st.booleans())
def test_a_dragged_edge_leaves_a_span_that_can_be_seen(case, edge, offset, letters):
    text, start, end = case
    dragged = drag_edge(text, Span(start, end), edge, offset, letters=letters)
    assert dragged == Span(start, end) or is_whole(text, dragged)


@given(word_spans(), st.sampled_from(["start", "end"]), st.booleans())
def test_an_edge_that_is_dragged_nowhere_stays(case, edge, letters):
    text, span = case
    assume(snap_to_words(text, span) == span)
    assert drag_edge(text, span, edge, getattr(span, edge), letters=letters) == span


@pytest.mark.parametrize("text", TEST_STRINGS)
def test_every_edge_of_the_test_strings(text):
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            span = trim(text, expand_to_graphemes(text, Span(start, end)))
            for side in ("left", "right"):
                for step in ("word", "letter"):
                    for grow in (True, False):
                        moved = move_edge(text, span, side, step, grow=grow)
                        assert moved == span or is_whole(text, moved)


@pytest.mark.parametrize("piece", ["وروسيا ", "قال. ", "BBC ", "\n", "«"])
def test_the_middle_of_a_million_characters(piece):
    text = piece * (1_000_000 // len(piece))
    middle = len(text) // 2
    for step in ("word", "letter"):
        moved = move_edge(text, Span(middle, middle + 1), "left", step, grow=True)
        assert moved.start <= middle < moved.end
    assert drag_edge(text, Span(middle, middle + 1), "end", middle + 9, letters=False).end <= middle + 20
