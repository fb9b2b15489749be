import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.text.characters import BIDI_CONTROLS
from annotator.core.text.graphemes import expand_to_graphemes, next_grapheme, previous_grapheme
from tests.core.text.samples import ANY_TEXTS, PIECES, texts_with_offsets, texts_with_spans

CLINGING = st.text(st.sampled_from("🇷🇺👩🔬\u200d\u064eاa\u1100\u1161\u11a8각कष\u094d\u0600\r\n\u200f❤\ufe0f"))
FLAGS = st.text(st.sampled_from("🇷🇺ا\u064e\u0600"))
HARD_TEXTS = ANY_TEXTS | CLINGING | FLAGS


def boundaries(text: str) -> list[int]:
    return [match.start() for match in regex.finditer(r"\X", text)] + [len(text)]


def visible(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in regex.finditer(r"\X", text) if match[0] not in BIDI_CONTROLS]


@given(texts_with_spans(HARD_TEXTS))
@example(("ب\u202cا", 0, 2))
def test_expanding_equals_the_segmentation_of_the_whole_text(case):
    text, start, end = case
    cuts = boundaries(text)
    start = max(cut for cut in cuts if cut <= start)
    end = min(cut for cut in cuts if cut >= end)
    while start < end and text[start] in BIDI_CONTROLS:
        start += 1
    while start < end and text[end - 1] in BIDI_CONTROLS:
        end -= 1
    assert expand_to_graphemes(text, Span(*case[1:])) == Span(start, end)


@given(texts_with_spans(HARD_TEXTS))
def test_expanding_twice_changes_nothing(case):
    text, start, end = case
    once = expand_to_graphemes(text, Span(start, end))
    assert expand_to_graphemes(text, once) == once


@given(texts_with_offsets(HARD_TEXTS))
def test_next_and_previous_equal_the_segmentation_of_the_whole_text(case):
    text, offset = case
    ends = [end for _, end in visible(text) if end > offset]
    starts = [start for start, _ in visible(text) if start < offset]
    assert next_grapheme(text, offset) == min(ends, default=len(text))
    assert previous_grapheme(text, offset) == max(starts, default=0)


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("", [0]),
        ("مُحَمَّدٌ", [0, 2, 4, 7, 9]),
        ("لا", [0, 1, 2]),
        ("ا\u0654ح", [0, 2, 3]),
        ("👩\u200d🔬ط", [0, 3, 4]),
        ("🇷🇺🇦🇫", [0, 2, 4]),
        ("\u202dو\u202c ل", [0, 2, 4, 5]),
        ("ل\u200f", [0, 1, 2]),
    ],
)
def test_the_caret_stops(text, stops):
    found = [0]
    while found[-1] < len(text):
        found.append(next_grapheme(text, found[-1]))
    assert found == stops


@pytest.mark.parametrize(
    ("text", "span", "widened"),
    [
        ("يهدّد", (2, 3), (2, 4)),
        ("يهدّد", (3, 5), (2, 5)),
        ("👩\u200d🔬 ط", (1, 2), (0, 3)),
        ("🇷🇺🇦🇫🇷", (1, 1), (0, 2)),
        ("🇷🇺🇦🇫🇷", (3, 4), (2, 4)),
        ("🇷🇺🇦🇫🇷", (4, 5), (4, 5)),
        ("\u0600🇷🇺🇦🇫", (2, 4), (0, 5)),
        ("\u202dوأضاف\u202c", (0, 7), (1, 6)),
        ("\u202d\u202c", (0, 2), (2, 2)),
        ("اب", (1, 1), (1, 1)),
        ("", (0, 0), (0, 0)),
    ],
)
def test_widening(text, span, widened):
    assert expand_to_graphemes(text, Span(*span)) == Span(*widened)


@pytest.mark.parametrize("piece", sorted({*PIECES, "مُحَمَّدٌ", "شعبالاتفصلهمسافة", "🇷🇺", "\r\n"}), ids=ascii)
def test_the_middle_of_a_million_characters(piece):
    text = piece * (1_000_000 // len(piece))
    middle = len(text) // 2
    whole = expand_to_graphemes(text, Span(middle, middle + 1))
    assert 0 <= whole.start <= whole.end <= len(text)  # empty among direction marks alone
    assert previous_grapheme(text, middle) < middle < next_grapheme(text, middle)
