"""Passages that stand twice: found like a naive scan finds them, and spans carried from one to the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.text.fold import fold_text
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.repeats import SHORTEST, Passage, Repeats
from annotator.core.text.words import words
from tests.core.text.samples import ANY_TEXTS

LEAD = "تهريب المخدرات من أفغانستان وصل إلى مستويات غير مسبوقة"
TEXT = f"{LEAD}.\nقال الوزير إن تهريب المخدّرات من افغانستان وصل إلى مستويات “غير مسبوقة”، وهو قلق."


def place(words_: str, nth: int = 0, text: str = TEXT) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words_, start + 1)
    return Span(start, start + len(words_))


def test_a_passage_is_found_from_each_of_its_words_in_each_spelling():
    repeats = Repeats(TEXT)
    for word in words(LEAD):
        (passage,) = repeats.passages_at(word.start)
        assert repeats.span(passage.here, passage.count) == Span(0, len(LEAD))
        there = repeats.span(passage.there, passage.count)
        assert TEXT[there.start : there.end] == "تهريب المخدّرات من افغانستان وصل إلى مستويات “غير مسبوقة"
    assert repeats.passages_at(place("الوزير").start) == []
    assert repeats.passages_at(place("قلق").end) == []
    assert Repeats("").passages_at(0) == []


def test_five_words_are_no_passage():
    assert Repeats("واحد اثنان ثلاثة أربعة خمسة. واحد اثنان ثلاثة أربعة خمسة").passages_at(0) == []


def test_a_run_that_reaches_into_its_own_copy_is_no_passage():
    line = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة "
    assert Repeats(line * 2).passages_at(0) == [Passage(0, 7, 7)]
    assert Repeats(line * 3).passages_at(0) == [Passage(0, 14, 7)]  # from the first line on the next two run together


def test_of_a_line_that_comes_a_thousand_times_few_copies_are_looked_at():
    text = "\n".join(f"{number} كلمة أخرى هنا وهناك في كل مكان اليوم" for number in range(2000))
    assert 1 < len(Repeats(text).passages_at(len(text) // 2)) <= 16


@pytest.mark.parametrize(
    ("there", "here"),
    [
        (("أفغانستان", 0), "افغانستان"),
        (("تهريب المخدرات", 0), "تهريب المخدّرات"),
        (("المخدرا", 0), "المخدّرا"),  # an end inside a word is found letter by letter
        (("غير مسبوقة", 0), "غير مسبوقة"),
        (("مستويات غير مسبوقة", 0), "مستويات “غير مسبوقة”"),  # not one half of a quotation
    ],
)
def test_a_span_is_carried_over(there, here):
    repeats = Repeats(TEXT)
    (passage,) = repeats.passages_at(place("افغانستان").start)
    span = repeats.counterpart(passage, place(*there))
    assert TEXT[span.start : span.end] == here
    back = Passage(passage.there, passage.here, passage.count)
    assert repeats.counterpart(back, span) == place(*there)


def test_a_span_beyond_the_passage_has_no_counterpart():
    repeats = Repeats(TEXT)
    (passage,) = repeats.passages_at(0)
    assert repeats.counterpart(passage, place("إن تهريب")) is None
    assert repeats.counterpart(passage, place("قلق")) is None
    assert repeats.counterpart(passage, Span(0, 5)) is None


# Properties

FEW = st.lists(st.sampled_from(["ا", "أ", "ب", "ج", "،", "ـ", "«", "د"]), max_size=40).map(" ".join)


def naive(text: str, offset: int) -> set[tuple[int, int, int]]:
    """Compare the word with every other one, and go on from there in both directions."""
    found = [(word, fold_text(text[word.start : word.end])) for word in words(text)]
    folded = [one for _, one in found if one]
    spans = [word for word, one in found if one]
    number = next((at for at, word in enumerate(spans) if word.start <= offset < word.end), None)
    passages = set()
    for other in range(len(folded) if number is not None else 0):
        if other == number:
            continue
        before = after = 0
        while min(number, other) - before >= 0 and folded[number - before] == folded[other - before]:
            before += 1
        while max(number, other) + after < len(folded) and folded[number + after] == folded[other + after]:
            after += 1
        count = before + after - 1
        if before and SHORTEST <= count <= abs(other - number):
            passages.add((number - before + 1, other - before + 1, count))
    return passages


@given(FEW, st.data())
def test_the_passages_are_those_of_a_naive_scan(text, data):
    offset = data.draw(st.integers(0, max(len(text) - 1, 0)))
    if any(word.start <= offset < word.end for word in words(text)):
        found = {(one.here, one.there, one.count) for one in Repeats(text, most=99).passages_at(offset)}
        assert found == naive(text, offset)


@given(ANY_TEXTS, st.data())
def test_what_is_carried_over_is_whole_and_the_same_words(text, data):
    text = f"{text}\n{text}"
    repeats = Repeats(text)
    for word in words(text):
        for passage in repeats.passages_at(word.start):
            there = repeats.span(passage.there, passage.count)
            start = data.draw(st.integers(there.start, there.end - 1))
            span = Span(start, data.draw(st.integers(start + 1, there.end)))
            here = repeats.counterpart(passage, span)
            if here:
                assert expand_to_graphemes(text, here) == here
                assert fold_text(text[here.start : here.end]).strip()
