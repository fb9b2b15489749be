import csv
from functools import cache
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Clitics, Span
from annotator.core.text.clitic_shapes import BEGINNINGS
from annotator.core.text.clitics import (
    Vocabulary,
    end_cuts,
    has_cut,
    next_end_cut,
    next_start_cut,
    start_cuts,
    starts_at_bracket,
    word_for,
)
from annotator.core.text.fold import fold_text
from annotator.core.text.words import words
from tests.core.text.samples import ANY_TEXTS, TEST_STRINGS, texts_with_offsets

ROOT = Path(__file__).parents[3]
ARTICLES = ROOT.parent / "shared" / "articles"
MARKED = ROOT / "tests" / "data" / "proclitics.tsv"
NO_WORDS = Vocabulary("")


def cut(word: str, vocabulary: Vocabulary = NO_WORDS) -> str:
    """Give the word with a bar at the beginning that a label gets that leaves proclitics outside."""
    span = word_for(word, 0, Clitics.OUTSIDE, vocabulary)
    return word[: span.start] + "|" * (span.start > 0) + word[span.start :]


@cache
def marked_by_hand() -> dict[str, str]:
    with MARKED.open(encoding="utf-8", newline="") as lines:
        return dict(csv.reader(lines, delimiter="\t"))


def words_of_articles() -> list[tuple[str, Vocabulary]]:
    if not ARTICLES.is_dir():
        pytest.skip("the two articles are not beside this checkout, in ../shared/articles")
    found = []
    for path in sorted(ARTICLES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        vocabulary = Vocabulary(text)
        distinct = {text[word.start : word.end] for word in words(text)}
        found += [(word, vocabulary) for word in sorted(distinct) if fold_text(word)[0] in "وفبكل"]
    return found


def test_every_word_of_the_articles_that_can_be_cut_is_marked():
    assert {word for word, _ in words_of_articles()} == set(marked_by_hand())


def test_the_cuts_in_the_articles_are_those_that_were_marked_by_hand():
    """244 of 245 are right: none is cut wrongly, and this one, which is a name as well, is left whole."""
    found = words_of_articles()
    assert len(found) == 245
    marked = marked_by_hand()
    wrong = {word: cut(word, of_article) for word, of_article in found if cut(word, of_article) != marked[word]}
    assert wrong == {"باسم": "باسم"}


NAMES = """
واشنطن وارسو وايت وانغ والتز والاس وائل وليد وهران ووهان ونستون ويلسون ويليامز ويتكوف وينستون ويكيليكس
وستمنستر بوتين بايدن باكستان باريس برايس بروكسل بغداد بكين بلينكن باول بومبيو بريطانيا بلغاريا بالي بالتيمور
برادر بترايوس بشار بسام فلاديمير فرنسا فلسطين فنزويلا فيينا فالنسيا فالنتينا فيتنام فاطمة فيصل فؤاد فورد
فنلندا فرانس كابول كابل كابولوف كازاخستان كالاس كاليفورنيا كالينينغراد كندا كوريا كوبا كييف كيري كمال كميل
كريستوفر كردستان كركوك لافروف لبنان ليبيا لندن لتوانيا لوكاشينكو لولا لشكر ليفربول لمياء لاهاي
"""


@pytest.mark.parametrize("name", NAMES.split())
def test_names_stay_whole_and_lose_what_is_before_them(name):
    assert cut(name) == name
    # Even where the article has what would be left.
    assert cut(name, Vocabulary(f"{name[1:]} {name}")) == name
    assert cut(f"و{name}") == f"و|{name}"


LOOKING_SO = """
كما لكن بعد قبل كل بين وزير وزارة وفق
فريق بلاد بالغ والد بالون كبرى وحدة كامل لجنة فقط فيما ولي والي
"""


@pytest.mark.parametrize("word", LOOKING_SO.split())
def test_words_that_merely_look_so_stay_whole(word):
    assert cut(word) == word


@pytest.mark.parametrize(
    "word",
    [
        *("و|القاهرة", "ب|الكرملين", "ف|السلطات", "ك|العادة", "ب|القاهرة", "و|الله", "وب|الكرملين", "فب|الرغم"),
        *("ل|لأمم", "ول|لأمم", "ل|لاتحاد", "ل|لولايات", "ل|لجنة", "فل|لرئيس"),
        *(
            "و|في",
            "ف|من",
            "و|إلى",
            "و|على",
            "ف|عن",
            "و|لم",
            "و|لن",
            "ف|قد",
            "و|أن",
            "ف|إن",
            "و|لا",
            "و|ما",
            "ف|هو",
            "و|هي",
        ),
        *("و|ذلك", "ف|هذه", "ب|هذا", "ل|هذه", "و|كما", "و|لكن", "و|بعد", "و|كل", "ب|كل"),
        *("و|روسيا", "ل|روسيا", "ول|موسكو", "ب|موسكو", "ب|أفغانستان", "و|بوتين", "ل|لبنان", "ب|واشنطن", "ل|كابول"),
        *("و|أعلنت", "و|إيران", "ب|إعلان", "ل|أسباب", "و|آليات", "ك|أول", "و|استمرار", "ب|استخدام", "ل|ارتفاع"),
        *("و|تسعى", "و|يخشى", "و|منطقة", "و|نتج", "ل|تحقيق", "ب|مشاركة", "و|سيكون"),
        # the vowels are the proclitic's, and others show that it is none
        *("وَ|روسيا", "وَ|الْقاهِرة", "لِ|لْأُمَم", "ب\u200c|الكرملين", "وـ|روسيا", "وَـ|روسيا"),
        *("فُقد", "كُتب", "وُجد", "بُثّ", "كَفّ"),
        # verbs keep the sign of the future
        *("سيسعدنا", "ستتعامل", "سأعلن"),
        # other languages, numbers, initials, what is too short
        *("می\u200cخواهم", "بگذار", "وکیل", "BBC", "2021", "ق.م", "ل.ل.", "و", "لله", "له", "والـ"),
    ],
)
def test_cuts_that_need_no_vocabulary(word):
    assert cut(word.replace("|", "")) == word


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("قندوز وقندوز", "وقندوز", "و|قندوز"),
        ("ولزامير زامير", "ولزامير", "ول|زامير"),
        ("رنار برنار برنار", "برنار", "برنار"),
        ("الضعف لضعف", "لضعف", "ل|ضعف"),
        ("اللجنة ولجنة جنة", "ولجنة", "و|لجنة"),
        ("الفكرة بفكرة كرة", "بفكرة", "ب|فكرة"),
        ("الوجبة وجبة جبة", "وجبة", "وجبة"),
        ("الونشريس ونشريس", "ونشريس", "ونشريس"),
        ("نشريس ونشريس", "ونشريس", "و|نشريس"),
        ("مُحَمَّد بمحمد", "بمحمد", "ب|محمد"),
        ("أضاف واضاف", "واضاف", "و|اضاف"),
        ("كد وكد", "وكد", "وكد"),
    ],
)
def test_the_words_of_the_article_make_a_cut_likely(text, word, found):
    assert cut(word, Vocabulary(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في بروان", "بروان"),
        ("ومن لبنى", "لبنى"),
        ("من وإلى", "و|إلى"),
        ("من وراء", "وراء"),
        ("لم يبدأ", "يبدأ"),
        ("في كأسي", "كأسي"),
        ("لم لتحقيق", "لتحقيق"),
        ("ثم لتحقيق", "ل|تحقيق"),
        # a name, and a word that only ends so
        ("علي وزعفران", "و|زعفران"),
        ("ثمن لتحقيق", "ل|تحقيق"),
        ("في، لتحقيق", "ل|تحقيق"),
    ],
)
def test_no_proclitic_stands_after_a_preposition_or_before_the_verb_of_a_particle(text, found):
    offset = text.index(" ") + 1
    vocabulary = Vocabulary("روان روان روان زعفران")
    span = word_for(text, offset, Clitics.OUTSIDE, vocabulary)
    assert text[offset : span.start] + "|" * (span.start > offset) + text[span.start :] == found


@pytest.mark.parametrize(
    "word",
    [
        # no proclitic is written or read so
        *("ڤيينا", "ڤنزويلا", "گوگل", "پاکستان", "ؤلد", "و\u0654لد", "وِزارة", "بَلد", "فِرقة", "كِتاب", "وْلد"),
        # hamzas: after a proclitic, of the root, and not written
        *("ب|أجدير", "و|أم", "ك|أساس", "بأس", "كأسها", "لأنهم", "و|اعلن", "ف|على", "و|الى", "فعلي", "والي"),
        # what is known, alone or with an ending, against what is known better
        *("ب|مصالحها", "ل|قطاعاتهم", "بلغها", "كسور", "بحرية", "و|حزبه", "ل|يصبح", "ف|سيكون", "وسيطة"),
        # shapes
        *("ل|زامير", "ك|جولييت", "ب|ذكاء", "ل|انطلاق", "ف|انفجرت", "ل|يستشهد", "ف|سيتكفل"),
        *("فانكوفر", "لانكستر", "فسيفساء", "فستانها", "برايتون", "كاولون", "لويانغ"),
        # two letters after the article, and names that begin as if it were there
        *("ب|الحج", "و|الحق", "بالاك", "ب|الاتحاد", "ب|اليمن", "فاليانتسين", "و|الشارقة"),
    ],
)
def test_letters_marks_forms_and_shapes(word):
    assert cut(word.replace("|", "")) == word


def test_the_policy_of_the_label_decides():
    text = "قال وروسيا"
    found = [word_for(text, 6, policy, NO_WORDS) for policy in (Clitics.OUTSIDE, Clitics.INSIDE, Clitics.ASK)]
    assert found == [Span(5, 10), Span(4, 10), Span(4, 10)]
    assert word_for(text, 4, Clitics.OUTSIDE, NO_WORDS) == Span(5, 10)
    assert word_for("قال ، ", 5, Clitics.OUTSIDE, NO_WORDS) is None


@pytest.mark.parametrize(
    ("text", "span", "has"),
    [
        ("وروسيا", Span(0, 6), True),
        ("وروسيا والصين", Span(0, 13), True),
        ("وروسيا", Span(1, 6), False),
        ("ولموسكو", Span(1, 7), True),
        ("واشنطن", Span(0, 6), False),
        ("«وروسيا»", Span(0, 8), False),
        ("وروسيا", Span(0, 1), False),
        ("وروسيا", Span(6, 6), False),
        ("", Span(0, 0), False),
    ],
)
def test_whether_a_span_begins_with_a_proclitic(text, span, has):
    assert has_cut(text, span, NO_WORDS) is has


def pieces(word: str, starts: tuple[int, ...]) -> list[str]:
    return [word[start:] for start in starts]


@pytest.mark.parametrize(
    ("word", "beginnings"),
    [
        ("وروسيا", ["وروسيا", "روسيا"]),
        ("وللأمم", ["وللأمم", "للأمم", "لأمم"]),
        ("وبالكرملين", ["وبالكرملين", "بالكرملين", "الكرملين"]),
        ("وزير", ["وزير", "زير"]),
        ("فسيقول", ["فسيقول", "سيقول", "يقول"]),
        ("سيسعدنا", ["سيسعدنا", "يسعدنا"]),
        ("سفارة", ["سفارة"]),
        ("أليس", ["أليس", "ليس"]),
        ("أفليس", ["أفليس", "فليس", "ليس"]),
        ("أمن", ["أمن"]),
        ("كل", ["كل"]),
        ("مُحَمَّدٌ", ["مُحَمَّدٌ"]),
        ("وَلِـموسكو", ["وَلِـموسكو", "لِـموسكو", "موسكو"]),
        ("ﻻعب", ["ﻻعب"]),
        ("ﻭﻻية", ["ﻭﻻية", "ﻻية"]),
        ("ق.م", ["ق.م"]),
        ("BBC", ["BBC"]),
    ],
)
def test_possible_beginnings(word, beginnings):
    assert pieces(word, start_cuts(word, Span(0, len(word)))) == beginnings


@pytest.mark.parametrize(
    ("text", "beginnings"),
    [
        ("و«داعش»", ["و«داعش»", "«داعش»"]),
        ("لـ«داعش»", ["لـ«داعش»", "«داعش»"]),
        ("وَ«داعش»", ["وَ«داعش»", "«داعش»"]),
        ("وبـ(الناتو)", ["وبـ(الناتو)", "بـ(الناتو)", "(الناتو)"]),
        ('و"داعش"', ['و"داعش"', '"داعش"']),
        ("ب“داعش”", ["ب“داعش”", "“داعش”"]),
        # the article stays inside
        ("والـ«ناتو»", ["والـ«ناتو»", "الـ«ناتو»"]),
        ("لل«ناتو»", ["لل«ناتو»", "ل«ناتو»"]),
        ("الـ«ناتو»", []),
        # words that look so, and marks that open nothing or stand apart
        ("بل«نعم»", []),
        ("كل«نعم»", []),
        ("أب«نعم»", []),
        ("ب) نعم", []),
        ('ك"', []),
        ("و «داعش»", []),
        ("وروسيا «داعش»", []),
        ("«داعش»", []),
        ("", []),
    ],
)
def test_possible_beginnings_before_a_bracket(text, beginnings):
    found = starts_at_bracket(text, 0)
    assert pieces(text, found) == beginnings
    for start in found:
        assert starts_at_bracket(text, start) == found


@pytest.mark.parametrize(
    ("word", "ends"),
    [
        ("حلفائها", ["حلفائها", "حلفائ"]),
        ("قادتهم", ["قادتهم", "قادت"]),
        ("بلديهما", ["بلديهما", "بلدي"]),
        ("بلادِهِ", ["بلادِهِ", "بلادِ"]),
        ("حربَـهم", ["حربَـهم", "حربَـ"]),
        ("حكومتنا", ["حكومتنا", "حكومت"]),
        ("يدعمونني", ["يدعمونني", "يدعمونن", "يدعمون"]),
        ("حكومة", ["حكومة"]),
        ("مستشفى", ["مستشفى"]),
        ("له", ["له"]),
        ("BBCها", ["BBCها"]),
    ],
)
def test_possible_ends(word, ends):
    assert [word[:end] for end in end_cuts(word, Span(0, len(word)))] == ends


def rounds(text: str, span: Span, step) -> list[str]:
    found = []
    for _ in range(len(text) + 2):
        span = step(span)
        found.append(text[span.start : span.end])
        if found[-1] == found[0] and len(found) > 1:
            return found[:-1]
    return found


@pytest.mark.parametrize(
    ("text", "span", "steps"),
    [
        ("وروسيا", Span(0, 6), ["روسيا", "وروسيا"]),
        ("وروسيا", Span(1, 6), ["وروسيا", "روسيا"]),
        ("وزير", Span(0, 4), ["زير", "وزير"]),
        # the likely cut first, then the others
        ("ولموسكو", Span(0, 7), ["موسكو", "لموسكو", "ولموسكو"]),
        ("ولبنان", Span(0, 6), ["لبنان", "بنان", "ولبنان"]),
        # several words, and a beginning that is none of the cuts
        ("وروسيا والصين", Span(0, 13), ["روسيا والصين", "وروسيا والصين"]),
        ("وروسيا", Span(3, 6), ["وروسيا", "روسيا"]),
        ("و«داعش»", Span(0, 7), ["«داعش»", "و«داعش»"]),
        ("وبـ«داعش»", Span(3, 9), ["بـ«داعش»", "وبـ«داعش»", "«داعش»"]),
        # never empty
        ("وروسيا", Span(0, 1), ["و"]),
        ("و«داعش»", Span(0, 1), ["و"]),
        ("«وروسيا»", Span(0, 8), ["«وروسيا»"]),
        ("😀", Span(0, 1), ["😀"]),
    ],
)
def test_going_round_the_beginnings(text, span, steps):
    assert rounds(text, span, lambda one: next_start_cut(text, one, NO_WORDS)) == steps


@pytest.mark.parametrize(
    ("text", "span", "steps"),
    [
        ("حلفائها", Span(0, 7), ["حلفائ", "حلفائها"]),
        ("روسيا وحلفائها", Span(0, 14), ["روسيا وحلفائ", "روسيا وحلفائها"]),
        ("يدعمونني", Span(0, 8), ["يدعمونن", "يدعمون", "يدعمونني"]),
        ("حلفائها", Span(0, 3), ["حلفائها", "حلفائ"]),
        ("حلفائها", Span(5, 7), ["ها"]),
        ("«نعم»", Span(0, 5), ["«نعم»"]),
    ],
)
def test_going_round_the_ends(text, span, steps):
    assert rounds(text, span, lambda one: next_end_cut(text, one)) == steps


ARABIC = st.text(st.sampled_from("وفبكلسأاإليتنمهـ\u064e\u064f\u0651\u200cةىﻻﷺﻭ. "), max_size=12)


@given(texts_with_offsets(ARABIC | ANY_TEXTS))
def test_cuts_are_whole_graphemes_inside_their_word(case):
    text, offset = case
    word = word_for(text, offset, Clitics.INSIDE, NO_WORDS)
    if word is None:
        return
    bounds = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    starts, ends = start_cuts(text, word), end_cuts(text, word)
    assert starts[0] == word.start
    assert ends[0] == word.end
    assert list(starts) == sorted(set(starts))
    assert list(ends) == sorted(set(ends), reverse=True)
    assert all(word.start < start < word.end and start in bounds for start in starts[1:])
    assert all(word.start < end < word.end and end in bounds for end in ends[1:])
    outside = word_for(text, offset, Clitics.OUTSIDE, Vocabulary(text))
    assert outside.end == word.end
    assert outside.start in starts
    assert has_cut(text, word, Vocabulary(text)) == (outside != word)


@given(texts_with_offsets(ARABIC | ANY_TEXTS))
def test_every_round_comes_back(case):
    text, offset = case
    word = word_for(text, offset, Clitics.INSIDE, NO_WORDS)
    if word is None:
        return
    assert len(rounds(text, word, lambda one: next_start_cut(text, one, NO_WORDS))) == len(start_cuts(text, word))
    assert len(rounds(text, word, lambda one: next_end_cut(text, one))) == len(end_cuts(text, word))


@pytest.mark.parametrize("text", TEST_STRINGS)
def test_every_span_of_the_test_strings(text):
    vocabulary = Vocabulary(text)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            span = Span(start, end)
            for other in (next_start_cut(text, span, vocabulary), next_end_cut(text, span)):
                assert 0 <= other.start < other.end <= len(text)


def test_the_beginnings_of_roots_are_written_folded():
    for letter, beginnings in BEGINNINGS.items():
        assert fold_text(" ".join(beginnings)).split() == list(beginnings)
        assert all(beginning.startswith(letter) for beginning in beginnings)
