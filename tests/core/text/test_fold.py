import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.text.fold import VERSION, fold, fold_text
from tests.core.text.samples import ANY_TEXTS, TEXTS, texts_with_spans

SAME = [
    ("مُحَمَّدٌ", "محمد"),
    ("الرحمٰن", "الرحمن"),
    ("داعـــش", "داعش"),
    ("أحمد", "احمد"),
    ("ا\u0654حمد", "احمد"),
    ("آسيا", "اسيا"),
    ("إلى", "الي"),
    ("ٱلله", "الله"),
    ("على", "علي"),
    ("مدرسة", "مدرسه"),
    ("مسؤول", "مسوول"),
    ("شئون", "شيون"),
    ("جزء", "جزء"),
    ("ڤلاديمير جباروڤ", "فلاديمير جباروف"),
    ("پوتين", "بوتين"),
    ("چيچان", "جيجان"),
    ("گروزني", "كروزني"),
    ("ژنرال", "زنرال"),
    ("می\u200cخواهم", "ميخواهم"),
    ("کابل", "كابل"),
    ("٤٬٠٥٣ كم", "4,053 كم"),
    ("۳٫۵٪", "3.5%"),
    ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    ("ﻻ ﻷ ﻹ ﻵ ﻼ", "لا لا لا لا لا"),
    ("ﷺ", "صلي الله عليه وسلم"),
    ("ﻣﺤﻤﺪ", "محمد"),
    ("ب\ufe76ت\ufe77", "بت"),
    ("وزير\u00a0الخارجية\u2009الروسي\u202fهنا", "وزير الخارجيه الروسي هنا"),
    ("\u202dوأضاف\u202c \u2067لن\u2069\u200f\u061c", "واضاف لن"),
    ("طا\u200bلب\u2060ا\ufeffن\u00ad", "طالبان"),
    ("MOSCOW", "moscow"),
    ("Straße", "strasse"),
    ("Élysée e\u0301 İ Å", "elysee e i a"),
    ("ＢＢＣ ﬁ", "bbc fi"),
    ("«داعش»، “القاعدة”", "«داعش»، “القاعده”"),
    ("سطر\nسطر", "سطر\nسطر"),
    ("❤\ufe0f 😀", "❤ 😀"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), SAME)
def test_spellings_that_become_one(text, folded):
    assert fold(text).text == fold_text(text) == folded


@pytest.mark.parametrize(("one", "other"), [("شؤون", "شوان"), ("روسيا", "وروسيا"), ("حد", "جد"), ("سماء", "سما")])
def test_different_words_stay_different(one, other):
    assert fold_text(one) != fold_text(other)


@given(ANY_TEXTS | TEXTS.map(lambda text: text * 40))
def test_each_character_folds_alone_and_knows_where_it_came_from(text):
    pieces = [fold_text(character) for character in text]
    folded = fold(text)
    assert folded.text == fold_text(text) == "".join(pieces)
    assert list(folded.index) == [offset for offset, piece in enumerate(pieces) for _ in piece]


def test_what_is_kept_of_folded_texts_is_made_anew_when_folding_changes():
    """Where this fails, put another number into VERSION, and the new hash here."""
    blocks = ((0x20, 0x700), (0x2000, 0x2070), (0xFB50, 0xFE00), (0xFE70, 0xFF00))
    lines = "\n".join(fold_text(chr(code)) for first, stop in blocks for code in range(first, stop))
    assert VERSION.split()[0] == "1"
    assert (
        hashlib.sha256(lines.encode()).hexdigest() == "bfa647dcef439f590d433bf4a34c015aec6f46ab3f1db4d15a8fa9e214444ae2"
    )


@given(ANY_TEXTS)
def test_folding_twice_changes_nothing(text):
    assert fold_text(fold_text(text)) == fold_text(text)


def test_every_character_folds_once_and_for_all():
    for code in range(0x110000):
        if not 0xD800 <= code <= 0xDFFF:
            folded = fold_text(chr(code))
            assert fold_text(folded) == folded, hex(code)
            assert ("\n" in folded) == (chr(code) == "\n"), hex(code)  # lines stay lines


@given(TEXTS)
def test_normal_forms_fold_alike(text):
    assert fold_text(unicodedata.normalize("NFD", text)) == fold_text(text)
    assert fold_text(unicodedata.normalize("NFC", text)) == fold_text(text)


@given(texts_with_spans(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويء 0123456789.,abc😀")))
def test_nothing_moves_where_nothing_is_folded(case):
    text, start, end = case
    assert fold_text(text) == text
    assert fold(text).span(start, end) == Span(start, end)


@given(texts_with_spans(ANY_TEXTS))
def test_the_span_of_a_match_folds_to_something_that_holds_it(case):
    text, start, end = case
    folded = fold(text)
    start, end = min(start, len(folded.text)), min(end, len(folded.text))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert folded.text[start:end] in fold_text(text[span.start : span.end])


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("قال مُحَمَّدٌ نعم", "محمد", "مُحَمَّدٌ"),
        ("تنظيم داعـــش", "داع", "داعـــ"),
        ("تنظيم داعـــش", "داعش", "داعـــش"),
        ("الرسول ﷺ قال", "عليه", "ﷺ"),
        ("\u202dوأضاف\u202c «لن»", "واضاف", "وأضاف"),
        ("می\u200cخواهم", "مي", "می\u200c"),
        ("ا\u0654حمد", "ا", "ا\u0654"),
        ("٤٬٠٥٣ كم", "4,053", "٤٬٠٥٣"),
        ("😀 طالبان", "طالبان", "طالبان"),
    ],
)
def test_a_match_leads_back_to_the_source(text, query, found):
    folded = fold(text)
    start = folded.text.index(fold_text(query))
    span = folded.span(start, start + len(fold_text(query)))
    assert text[span.start : span.end] == found


def test_an_empty_match_is_an_empty_span():
    folded = fold("مُح")
    assert [folded.span(place, place) for place in range(3)] == [Span(0, 0), Span(2, 2), Span(3, 3)]
    assert fold("").span(0, 0) == Span(0, 0)
