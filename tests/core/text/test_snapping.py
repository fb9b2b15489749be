import pytest
import regex
from hypothesis import example, given

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.words import clause_at, snap_to_words, trim, words
from tests.core.text.samples import ANY_TEXTS, TEST_STRINGS, TEXTS, texts_with_offsets, texts_with_spans


def marked(pattern: str) -> tuple[str, Span]:
    """Read `a[b]c` as a text and a span of it."""
    start, end = pattern.index("["), pattern.index("]") - 1
    return pattern.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(
    ("drag", "snapped"),
    [
        ("قال [بوتي]ن اليوم", "قال [بوتين] اليوم"),
        ("قال[ بوتين ]اليوم", "قال [بوتين] اليوم"),
        ("قا[ل بو]تين", "[قال بوتين]"),
        ("[وروسيا، ]وداعش", "[وروسيا]، وداعش"),
        ("و[روسيا]", "[وروسيا]"),
        ("ال[«داعش»]،", "ال«[داعش]»،"),
        ("[تنظيم «داعش»] قال", "[تنظيم «داعش»] قال"),
        ("[تنظيم «داع]ش» قال", "[تنظيم «داعش»] قال"),
        ("قال “ال[قاعدة” والتنظيم]", "قال [“القاعدة” والتنظيم]"),
        ("[حركة (طالبان]).", "[حركة (طالبان)]."),
        ("([(أ) وب])", "([(أ) وب])"),
        ("[«العدل» أداة «الملك»]،", "[«العدل» أداة «الملك»]،"),
        ('["العدل" أداة "الملك"]،', '["العدل" أداة "الملك"]،'),
        ('"[أ" ب]"', '["أ" ب]"'),
        ('قال "ال[قاعدة] و"داعش"', 'قال "[القاعدة] و"داعش"'),
        ("تنظيم ”ال[دولة]“ قال", "تنظيم ”[الدولة]“ قال"),
        ("[تنظيم ”داعش]“ قال", "[تنظيم ”داعش“] قال"),
        ("[تنظيم ”داعش]” قال", "[تنظيم ”داعش”] قال"),
        ("[تنظيم («داعش]») قال", "[تنظيم («داعش»)] قال"),
        ("«ا[ل]«ا»", "«[ال]«ا»"),
        ('[تنظيم "داعش]" قال', '[تنظيم "داعش"] قال'),
        ("[قال «إن روسيا] قلقة»", "[قال «إن روسيا] قلقة»"),
        ("«[تنظيم (أ) و(ب]»)", "«[تنظيم (أ) و(ب]»)"),
        ("في 2021/[10]/21 م", "في [2021/10/21] م"),
        ("بنسبة 12[.]5% من", "بنسبة [12.5%] من"),
        ("5[أسباب]", "5[أسباب]"),
        ("[5أ]سباب", "[5أسباب]"),
        ("مو[سكو]- أعربت", "[موسكو]- أعربت"),
        ("مُحَ[مَّ]دٌ", "[مُحَمَّدٌ]"),
        ("\u202d[وأضاف\u202c «لن»]", "\u202d[وأضاف\u202c «لن»]"),
        ("[\u202dوأضاف\u202c] «لن»", "\u202d[وأضاف]\u202c «لن»"),
        ("طالبان[ 😀 ]", "طالبان [😀] "),
        ("[طالبان 😀]", "[طالبان] 😀"),
        ("👩[\u200d]🔬", "[👩\u200d🔬]"),
        ("ا[ \n\u200f]ب", "ا \n[]\u200fب"),
        ("اب[]ج", "[ابج]"),
        ("اب[] ج", "اب[] ج"),
        ("[]", "[]"),
        ("[،]", "[،]"),
    ],
)
def test_snapping(drag, snapped):
    text, span = marked(drag)
    assert (text, snap_to_words(text, span)) == marked(snapped)


@given(texts_with_spans(ANY_TEXTS))
def test_a_snapped_span_covers_the_words_it_touches_and_no_other_letter(case):
    text, start, end = case
    touched = [word for word in words(text) if word.start < end and word.end > start]
    snapped = snap_to_words(text, Span(start, end))
    if touched:
        assert snapped.start <= touched[0].start
        assert snapped.end >= touched[-1].end
        outside = text[snapped.start : touched[0].start] + text[touched[-1].end : snapped.end]
        assert not regex.search(r"[\p{L}\p{N}]", outside)
    else:
        widened = expand_to_graphemes(text, Span(start, end))
        assert widened.start <= snapped.start <= snapped.end <= widened.end


@given(texts_with_spans())
@example(("\u0600%1", 1, 3))
@example(("\u0600 ", 0, 2))
def test_a_snapped_span_ends_between_graphemes_on_something_visible(case):
    text, start, end = case
    snapped = snap_to_words(text, Span(start, end))
    assert expand_to_graphemes(text, snapped) == snapped
    assert trim(text, snapped) == snapped


@given(texts_with_spans())
def test_snapping_twice_changes_nothing(case):
    text, start, end = case
    once = snap_to_words(text, Span(start, end))
    assert snap_to_words(text, once) == once


@given(texts_with_spans(ANY_TEXTS))
def test_trimming(case):
    text, start, end = case
    trimmed = trim(text, Span(start, end))
    assert start <= trimmed.start <= trimmed.end <= end
    left_out = text[start : trimmed.start] + text[trimmed.end : end]
    assert regex.fullmatch(r"[\s\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]*", left_out)
    assert trim(text, trimmed) == trimmed


@pytest.mark.parametrize(
    ("wide", "trimmed"),
    [
        ("[ \n\u00a0طالبان\u2003\t]", " \n\u00a0[طالبان]\u2003\t"),
        ("[\u200f «ا» \u202c\u200b]", "\u200f [«ا»] \u202c\u200b"),
        ("[ \u064eا]", "[ \u064eا]"),
        ("[ \u200f ]", " \u200f []"),
        ("[]", "[]"),
    ],
)
def test_trimming_examples(wide, trimmed):
    text, span = marked(wide)
    assert (text, trim(text, span)) == marked(trimmed)


@pytest.mark.parametrize(
    ("click", "clause"),
    [
        ("قال أمس، إن رو[]سيا قلقة؛ ثم", "قال أمس، [إن روسيا قلقة]؛ ثم"),
        ("قال أمس،[] إن روسيا", "قال أمس، [إن روسيا]"),
        ("قال أمس[]، إن روسيا", "[قال أمس]، إن روسيا"),
        ("قال: «لن نع[]ترف» بها.", "قال: «[لن نعترف]» بها."),
        ("قال: «لن نعترف[]» بها.", "قال: «[لن نعترف]» بها."),
        ("قال: «لن نعترف.[]» بها.", "قال: «[لن نعترف].» بها."),
        ("في 10:46 من [] يوم 2021/10/21 بنسبة 12.5%.", "[في 10:46 من  يوم 2021/10/21 بنسبة 12.5%]."),
        ("في 10[]:46 م", "[في 10:46 م]"),
        ("سنة 300 ق.م. في[] بابل. ثم", "[سنة 300 ق.م. في بابل]. ثم"),
        ("قال د. محمد[] أمس", "[قال د. محمد أمس]"),
        ("with U.S. troops[]. Then", "[with U.S. troops]. Then"),
        ("عنوان\nموسكو- أعر[]بت عن", "عنوان\n[موسكو- أعربت عن]"),
        ("عنوان[]\nمتن", "[عنوان]\nمتن"),
        ("كلام.[]\nمتن", "[كلام].\nمتن"),
        ("أول\n[]\nثان", "أول\n[]\nثان"),
        ("\n[]«نعم»", "\n«[نعم]»"),
        ("هل هذا؟ نعم[]! لا", "هل هذا؟ [نعم]! لا"),
        ("[]", "[]"),
        ("نعم[]", "[نعم]"),
        ("[]نعم", "[نعم]"),
        ("\u202dوأضاف[]\u202c", "\u202d[وأضاف]\u202c"),
    ],
)
def test_clauses(click, clause):
    text, caret = marked(click)
    assert (text, clause_at(text, caret.start)) == marked(clause)


@given(texts_with_offsets(ANY_TEXTS))
def test_a_clause_stays_in_its_line_and_is_trimmed(case):
    text, offset = case
    clause = clause_at(text, offset)
    assert 0 <= clause.start <= clause.end <= len(text)
    assert "\n" not in text[clause.start : clause.end]
    assert "\n" not in text[min(offset, clause.end) : max(offset, clause.start)]
    if clause.start < clause.end:
        assert trim(text, clause) == clause


@given(texts_with_offsets(TEXTS))
def test_a_clause_cuts_no_word(case):
    text, offset = case
    clause = clause_at(text, offset)
    if clause.start < clause.end:
        assert all(word.end <= clause.start or word.start >= clause.start for word in words(text))
        assert all(word.end <= clause.end or word.start >= clause.end for word in words(text))


@pytest.mark.parametrize("piece", ["وروسيا ", "قال. ", "1.", "\n", " ", "«", "😀"])
def test_the_middle_of_a_million_characters(piece):
    text = piece * (1_000_000 // len(piece))
    middle = len(text) // 2
    snapped = snap_to_words(text, Span(middle, middle + 1))
    assert 0 <= snapped.start <= snapped.end <= len(text)
    assert trim(text, Span(middle, middle + 1)).start in (middle, middle + 1)
    clause = clause_at(text, middle)
    assert 0 <= clause.start <= clause.end <= len(text)


@pytest.mark.parametrize("text", TEST_STRINGS)
def test_every_span_and_offset_of_the_test_strings(text):
    for start in range(len(text) + 1):
        assert clause_at(text, start).end <= len(text)
        for end in range(start, len(text) + 1):
            snapped = snap_to_words(text, Span(start, end))
            assert 0 <= snapped.start <= snapped.end <= len(text)
