import pytest
import regex
from hypothesis import example, given

from annotator.core.model import Span
from annotator.core.text.words import count_words, next_word, previous_word, word_at, word_edges, words
from tests.core.text.samples import ANY_TEXTS, PIECES, TEXTS, texts_with_offsets

EXAMPLES = [
    ("", []),
    ("  \n،", []),
    ("وروسيا، «داعش» و“القاعدة”", ["وروسيا", "داعش", "و", "القاعدة"]),
    ("26/أغسطس/2021 - 10:46 م", ["26", "أغسطس", "2021", "10:46", "م"]),
    ("2021/10/21.", ["2021/10/21"]),
    ("2021-10-21", ["2021-10-21"]),
    ("2010-2020", ["2010", "2020"]),
    ("٤٬٠٥٣ كم", ["٤٬٠٥٣", "كم"]),
    ("4,053، 1.5, 3.", ["4,053", "1.5", "3"]),
    ("12.5% و٪٢٠", ["12.5%", "و", "٪٢٠"]),
    ("٣٫٥٪", ["٣٫٥٪"]),
    ("مُحَمَّدٌ", ["مُحَمَّدٌ"]),
    ("داعـــش", ["داعـــش"]),
    ("ا\u0654حمد", ["ا\u0654حمد"]),
    ("ڤلاديمير جباروڤ", ["ڤلاديمير", "جباروڤ"]),
    ("می\u200cخواهم", ["می\u200cخواهم"]),
    ("👩\u200d🔬 طالبان 😀", ["طالبان"]),
    ("ﷺ ﻻ", ["ﷺ", "ﻻ"]),
    ("\u202dوأضاف\u202c «لن»", ["وأضاف", "لن"]),
    ("abc\u202eطالبان\u202c", ["abc", "طالبان"]),
    ("تنظيم الدولة – ولاية خراسان", ["تنظيم", "الدولة", "ولاية", "خراسان"]),
    ("موسكو- أعربت", ["موسكو", "أعربت"]),
    ("5أسباب", ["5", "أسباب"]),
    ("كوفيد19 كوفيد-19", ["كوفيد", "19", "كوفيد", "19"]),
    ("مجموعة الـ20", ["مجموعة", "الـ", "20"]),
    ("وPHP والـBBC", ["و", "PHP", "والـ", "BBC"]),
    ("G20 F-16 3D", ["G20", "F", "16", "3D"]),
    ("O'Brien’s 'quoted'", ["O'Brien’s", "quoted"]),
    ("U.S. and V.I.P", ["U.S.", "and", "V.I.P"]),
    ("300 ق.م. وكالة (أ.ف.ب)", ["300", "ق.م", "وكالة", "أ.ف.ب"]),
    ("د.محمد أ.د.محمد", ["د", "محمد", "أ.د", "محمد"]),
    ("#حركة_طالبان @user", ["حركة", "طالبان", "user"]),
    ("سطر\u2028سطر\nسطر", ["سطر", "سطر", "سطر"]),
    ("هل؟نعم!لا؛بل…", ["هل", "نعم", "لا", "بل"]),
    ("\u06dd١", ["\u06dd١"]),
    ("1\ufe0f\u20e3", ["1\ufe0f\u20e3"]),
    ("e\u0301lan km²", ["e\u0301lan", "km²"]),
]


@pytest.mark.parametrize(("text", "found"), EXAMPLES)
def test_examples(text, found):
    assert [text[word.start : word.end] for word in words(text)] == found
    assert count_words(text) == len(found)


@given(ANY_TEXTS)
@example(" \u0301ا \u06dd ١ U.S. \u0301")
@example("  a \u200d b ")
def test_edges_in_bulk_are_those_of_the_words(text):
    starts, ends = word_edges(text)
    assert list(zip(starts, ends, strict=True)) == [(word.start, word.end) for word in words(text)]


@given(ANY_TEXTS)
def test_each_letter_and_digit_is_in_exactly_one_word(text):
    covered = [offset for word in words(text) for offset in range(word.start, word.end)]
    assert covered == sorted(set(covered))
    letters = {match.start() for match in regex.finditer(r"[\p{L}\p{N}]", text)}
    assert letters <= set(covered)
    assert all(letters & set(range(word.start, word.end)) for word in words(text))


@given(TEXTS)
@example("ا\u200d👩")
def test_words_begin_and_end_between_graphemes(text):
    cuts = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    assert all(word.end in cuts for word in words(text))
    # A word takes one sign that clings to the next character, and no more of them; snapping widens such a word.
    signs = {match.end() for match in regex.finditer(r"\p{GCB=Prepend}", text)}
    assert all(word.start in cuts | signs for word in words(text))


@given(TEXTS)
def test_no_word_holds_space_or_direction(text):
    assert not any(
        regex.search(r"[\s\u200b،؛؟«»“”\p{Bidi_Control}]", text[word.start : word.end]) for word in words(text)
    )


@given(texts_with_offsets(ANY_TEXTS))
def test_word_at_equals_a_search_through_all(case):
    text, offset = case
    containing = [word for word in words(text) if word.start <= offset < word.end]
    ending = [word for word in words(text) if word.end == offset]
    assert word_at(text, offset) == next(iter(containing + ending), None)


@given(texts_with_offsets(ANY_TEXTS))
@example(("اب %20", 4))
def test_next_and_previous_equal_a_search_through_all(case):
    text, offset = case
    starts = [word.start for word in words(text)]
    assert next_word(text, offset) == min((start for start in starts if start > offset), default=len(text))
    assert previous_word(text, offset) == max((start for start in starts if start < offset), default=0)


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("", 0, None),
        (" ", 0, None),
        (" ", 1, None),
        ("روسيا، داعش", 0, Span(0, 5)),
        ("روسيا، داعش", 5, Span(0, 5)),
        ("روسيا، داعش", 6, None),
        ("روسيا، داعش", 7, Span(7, 11)),
        ("روسيا، داعش", 11, Span(7, 11)),
        ("«داعش»", 0, None),
        ("«داعش»", 5, Span(1, 5)),
        ("5أسباب", 1, Span(1, 6)),
        ("10:46", 2, Span(0, 5)),
    ],
)
def test_word_at(text, offset, word):
    assert word_at(text, offset) == word


def test_stepping_through_a_text_and_back():
    text = "قال «بوتين»، 10:46."
    forward = [0]
    while forward[-1] < len(text):
        forward.append(next_word(text, forward[-1]))
    assert forward == [0, 5, 13, len(text)]
    backward = [len(text)]
    while backward[-1] > 0:
        backward.append(previous_word(text, backward[-1]))
    assert backward == [len(text), 13, 5, 0]


@pytest.mark.parametrize("piece", sorted({*PIECES, "وروسيا ", "،"} - {"中"}), ids=ascii)
def test_the_middle_of_a_million_characters(piece):
    text = (piece * 50 + " ") * (1_000_000 // (len(piece) * 50))
    middle = len(text) // 2
    word = word_at(text, middle)
    assert word is None or word.start <= middle <= word.end
    assert previous_word(text, middle) < middle < next_word(text, middle)
