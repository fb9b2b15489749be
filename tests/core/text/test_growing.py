from itertools import pairwise

import pytest
import regex
from hypothesis import example, given

from annotator.core.model import Span
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.growing import grow, sentence_at
from annotator.core.text.words import clause_at, trim, words
from tests.core.text.samples import ANY_TEXTS, TEST_STRINGS, TEXTS, texts_with_offsets, texts_with_spans
from tests.core.text.test_snapping import marked

NOTHING_MORE = regex.compile(r"[\s\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff.؟?!…۔،؛:;,]*")


def presses(text: str, span: Span) -> list[Span]:
    found = [span]
    while (larger := grow(text, found[-1])) != found[-1]:
        found.append(larger)
    return found[1:]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # word, clause, sentence, paragraph
        (
            "قال أمس، إن رو[سي]ا قلقة؛ ثم غادر. وصل اليوم.",
            ["روسيا", "إن روسيا قلقة", "قال أمس، إن روسيا قلقة؛ ثم غادر", "قال أمس، إن روسيا قلقة؛ ثم غادر. وصل اليوم"],
        ),
        ("قال بو[]تين أمس", ["بوتين", "قال بوتين أمس"]),
        ("[قال أمس]", []),
        ("[قال أمس].", []),
        ("[قال أمس.]", []),
        # a headline without a full stop ends at its line
        ("محادثات [موسكو] اليوم\nتهريب المخدرات.", ["محادثات موسكو اليوم"]),
        ("أول\n[]\nثان", []),
        # quotations and brackets: inside, with them, then on
        ("تنظيم «[داعش]» قال", ["«داعش»", "تنظيم «داعش» قال"]),
        ("حركة (طالبان) [قالت]", ["حركة (طالبان) قالت"]),
        (
            "قال: «لن نق[بل]، أبدا». ثم غادر",
            [
                "نقبل",
                "لن نقبل",
                "لن نقبل، أبدا",
                "«لن نقبل، أبدا»",
                "قال: «لن نقبل، أبدا»",
                "قال: «لن نقبل، أبدا». ثم غادر",
            ],
        ),
        (
            "قال «إن “[القاعدة]” و“داعش” خطر»، وغادر",
            [
                "“القاعدة”",
                "إن “القاعدة” و“داعش”",
                "إن “القاعدة” و“داعش” خطر",
                "«إن “القاعدة” و“داعش” خطر»",
                "قال «إن “القاعدة” و“داعش” خطر»",
                "قال «إن “القاعدة” و“داعش” خطر»، وغادر",
            ],
        ),
        (
            "قال «إن [“القاعدة” و] خطر» أمس",
            ["إن “القاعدة” و خطر", "«إن “القاعدة” و خطر»", "قال «إن “القاعدة” و خطر» أمس"],
        ),
        ('قال "ن[عم]" أمس', ["نعم", '"نعم"', 'قال "نعم" أمس']),
        # half a pair takes its mate
        ("[تنظيم «داعش]» قال", ["تنظيم «داعش»", "تنظيم «داعش» قال"]),
        # what another quotation holds ends nothing
        ("[قال] أحمد “نعم. لا، بل”، وغادر", ["قال أحمد", "قال أحمد “نعم. لا، بل”", "قال أحمد “نعم. لا، بل”، وغادر"]),
        # a dash parts, a hyphen does not
        ("تنظيم الدولة – ولاية [خراسان] – قال", ["ولاية خراسان", "تنظيم الدولة – ولاية خراسان – قال"]),
        ("موسكو- [أعربت] عن", ["أعربت عن", "موسكو- أعربت عن"]),
        ("فيروس [كوفيد]-19 هنا", ["فيروس كوفيد-19 هنا"]),
        # signs in words, abbreviations, numbers, links
        ("قال د. م[حم]د و أ.ف.ب: نعم", ["محمد", "قال د. محمد و أ.ف.ب", "قال د. محمد و أ.ف.ب: نعم"]),
        (
            "في [10:46] من 2021/10/21 بنسبة 12.5%. ثم",
            ["في 10:46 من 2021/10/21 بنسبة 12.5%", "في 10:46 من 2021/10/21 بنسبة 12.5%. ثم"],
        ),
        ("سنة [300] ق.م. في بابل", ["سنة 300 ق.م. في بابل"]),
        ("زر [bbc].com أو http://a.b اليوم", ["زر bbc.com أو http://a.b اليوم"]),
        ("مع [U.S.] troops هنا؟ نعم", ["مع U.S. troops هنا", "مع U.S. troops هنا؟ نعم"]),
        ("قناة [BBC] و 2021 معا", ["قناة BBC و 2021 معا"]),
        # a word without its proclitic keeps it out
        ("قالت و[روسيا] معا، نعم", ["قالت وروسيا معا", "قالت وروسيا معا، نعم"]),
        ("[حلفائ]ها معا", ["حلفائها", "حلفائها معا"]),
        # invisible characters
        ("\u202d[وأضا]ف\u202c «لن»", ["وأضاف", "وأضاف\u202c «لن»"]),
        ("طالبان [😀] نعم", ["طالبان 😀 نعم"]),
        ("[أول\nثا]ن", ["أول\nثان"]),
    ],
)
def test_each_press_gives_a_larger_stretch(before, after):
    text, span = marked(before)
    assert [text[one.start : one.end] for one in presses(text, span)] == after


@given(texts_with_spans(ANY_TEXTS))
@example(("a،\u064eb", 0, 1))
@example(("““\u064e", 0, 0))
@example(("اا “ا “", 7, 7))
@example(("\u0600\u0600ا", 3, 3))
def test_growing_ends_with_the_paragraph(case):
    text, start, end = case
    found = presses(text, Span(start, end))
    assert len(found) <= len(text)
    assert all(one.end - one.start < other.end - other.start for one, other in pairwise(found))
    assert all(one.start >= other.start and one.end <= other.end for one, other in pairwise(found))
    for one in found:
        assert trim(text, expand_to_graphemes(text, one)) == one
    core = found[-1] if found else trim(text, expand_to_graphemes(text, Span(start, end)))
    assert NOTHING_MORE.fullmatch(text, text.rfind("\n", 0, core.start) + 1, core.start)
    newline = text.find("\n", core.end)
    assert NOTHING_MORE.fullmatch(text, core.end, len(text) if newline < 0 else newline)


@given(texts_with_spans(ANY_TEXTS))
def test_growing_stays_in_the_paragraphs_of_the_span(case):
    text, start, end = case
    core = trim(text, expand_to_graphemes(text, Span(start, end)))
    for one in presses(text, Span(start, end)):
        assert "\n" not in text[one.start : core.start]
        assert "\n" not in text[core.end : one.end]
        assert core.start == core.end or (one.start <= core.start and core.end <= one.end)


@given(texts_with_spans(TEXTS))
def test_growing_cuts_no_word(case):
    text, start, end = case
    core = trim(text, expand_to_graphemes(text, Span(start, end)))
    for one in presses(text, core):
        for word in words(text):
            assert word.end <= one.start or word.start >= one.start or one.start == core.start
            assert word.end <= one.end or word.start >= one.end or one.end == core.end


@pytest.mark.parametrize(
    ("click", "sentence"),
    [
        ("قال أمس، إن رو[]سيا قلقة؛ ثم. وصل", "[قال أمس، إن روسيا قلقة؛ ثم]. وصل"),
        ("قال.[] وصل اليوم؟ نعم", "قال. [وصل اليوم]؟ نعم"),
        ("قال أمس[]. وصل", "[قال أمس]. وصل"),
        ("قال أمس..[]", "[قال أمس].."),
        ("قال: «نعم. ل[]ا» وغادر. وصل", "[قال: «نعم. لا» وغادر]. وصل"),
        ("قا[]ل: «نعم. لا» وغادر. وصل", "[قال: «نعم. لا» وغادر]. وصل"),
        ("قال د. محمد[] في 10.5 يوم. وصل", "[قال د. محمد في 10.5 يوم]. وصل"),
        ("عن[]وان\nقال.", "[عنوان]\nقال."),
        ("أول\n[]\nثان", "أول\n[]\nثان"),
        ("قال: «[]" + "نعم لا " * 40 + ". وصل»", "قال: «[" + "نعم لا " * 39 + "نعم لا] . وصل»"),
    ],
)
def test_sentences(click, sentence):
    text, caret = marked(click)
    assert (text, sentence_at(text, caret.start)) == marked(sentence)


@given(texts_with_offsets(ANY_TEXTS))
def test_a_sentence_holds_its_clause_and_stays_in_its_line(case):
    text, offset = case
    sentence, clause = sentence_at(text, offset), clause_at(text, offset)
    assert 0 <= sentence.start <= clause.start <= clause.end <= sentence.end <= len(text)
    assert "\n" not in text[sentence.start : sentence.end]
    if sentence.start < sentence.end:
        assert trim(text, expand_to_graphemes(text, sentence)) == sentence


@pytest.mark.parametrize("text", TEST_STRINGS)
def test_every_span_and_offset_of_the_test_strings(text):
    for start in range(len(text) + 1):
        assert sentence_at(text, start).end <= len(text)
        for end in range(start, len(text) + 1):
            assert len(presses(text, Span(start, end))) <= 6


@pytest.mark.parametrize("piece", ["وروسيا ", "قال. ", "قال، نعم", "\n", "😀"])
def test_the_middle_of_a_million_characters(piece):
    text = piece * (1_000_000 // len(piece))
    middle = len(text) // 2
    found = presses(text, Span(middle, middle + 1))
    assert len(found) <= 12
    assert all(one.end <= len(text) for one in found)
    assert sentence_at(text, middle).end <= len(text)
