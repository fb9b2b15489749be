"""All places of some words: levels, proclitics, heads, the word before; equal to a naive scan."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Clitics, Span
from annotator.core.suggest.occurrences import Level, Occurrence, may_have, occurrences, sought
from annotator.core.suggest.reading import Reading
from annotator.core.text.clitics import Vocabulary
from annotator.core.text.fold import fold_text
from annotator.core.text.graphemes import expand_to_graphemes
from tests.core.suggest.samples import WORDS, mark_of
from tests.core.text.samples import ANY_TEXTS, texts_with_spans

EXACT, FOLDED, CLITICS = Level
CONTEXT = "قالت موسكو إن روسيا وأفغانستان ولبنان وفرنسا تحضر. "  # by which the segmenter knows the names


def found(text: str, words: str, nth: int = 0, *, along: bool = False) -> list[Occurrence]:
    reading, vocabulary = Reading(text), Vocabulary(text)
    what = sought(reading, mark_of(text, words, nth=nth).span, vocabulary)
    assert what is not None
    return occurrences(reading, what, vocabulary, along=along)


def quoted(text: str, words: str, nth: int = 0, *, along: bool = False, inside: bool = False) -> list[str]:
    spans = (one.ends(along=along).span(inside=inside) for one in found(text, words, nth, along=along))
    return [text[span.start : span.end] for span in spans]


# Levels


def test_each_place_has_the_level_at_which_it_matches():
    text = "مدرسة ومُدرسة مدرسه مدرسـة المدرسة مدرسة"
    assert [(one.level, one.own) for one in found(text, "مدرسة")] == [
        (EXACT, True),
        (CLITICS, False),
        (FOLDED, False),
        (FOLDED, False),
        (EXACT, False),
    ]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("مصطفى", "مصطفي"),
        ("أحمد", "احمد"),
        ("محمد", "مُحَمَّد"),
        ("داعش", "داعـــش"),
        ("فلاديمير", "ڤلاديمير"),
        ("کابل", "كابل"),
        ("عام ٢٠٢١", "عام 2021"),
        ("تنظيم داعش", "تنظيم «داعش»"),
    ],
)
def test_spellings_that_fold_to_the_same_are_found(words, other):
    text = f"{words} ثم {other} هنا"
    assert [one.level for one in found(text, words)] == [EXACT, FOLDED]


def test_a_mark_of_quotation_is_not_halved():
    assert quoted("تنظيم داعش ثم تنظيم «داعش» هنا", "تنظيم داعش") == ["تنظيم داعش", "تنظيم «داعش»"]


def test_vowels_and_joiners_stay_with_their_letters():
    text = "محمد ثم مُحَمَّدٌ، ثم محمدـ"
    assert quoted(text, "محمد") == ["محمد", "مُحَمَّدٌ", "محمدـ"]


# Proclitics


def test_proclitics_are_outside_or_inside_as_the_label_wants():
    text = CONTEXT + "في روسيا، وروسيا، لروسيا، فبروسيا"
    assert quoted(text, "روسيا") == ["روسيا"] * 5
    assert quoted(text, "روسيا", inside=True) == ["روسيا", "روسيا", "وروسيا", "لروسيا", "فبروسيا"]


def test_words_with_a_proclitic_are_looked_for_without_it():
    text = CONTEXT + "وروسيا بروسيا"
    assert quoted(text, "وروسيا") == ["روسيا"] * 3
    assert [one.own for one in found(text, "وروسيا")] == [False, True, False]


def test_the_article_that_lost_its_alef_is_found_both_ways():
    text = "الأمم المتحدة ثم للأمم المتحدة وبالأمم المتحدة"
    assert quoted(text, "الأمم المتحدة") == ["الأمم المتحدة", "لأمم المتحدة", "الأمم المتحدة"]
    assert quoted(text, "لأمم المتحدة", 1) == ["الأمم المتحدة", "لأمم المتحدة", "الأمم المتحدة"]
    assert [one.level for one in found(text, "لأمم المتحدة", 1)] == [EXACT, CLITICS, CLITICS]


def test_a_name_that_begins_with_lam_keeps_it_after_another():
    text = CONTEXT + "للبنان ثم لبنان والبنان"
    assert quoted(text, "للبنان") == ["لبنان"] * 3
    assert quoted(text, "لبنان", 2) == ["لبنان"] * 3


def test_a_name_is_no_part_of_another_and_doubtful_letters_are_said_to_be():
    text = "بنان قالت إن لبنان هنا، وبنان أيضا"
    assert [(one.level, one.sure) for one in found(text, "بنان")] == [(EXACT, True), (CLITICS, False), (CLITICS, True)]
    assert quoted("روسيا روسيات الروسي", "روسيا") == ["روسيا"]


# The word before


def test_the_word_before_is_told_and_proclitics_in_its_place():
    text = CONTEXT + "محادثات موسكو، في «موسكو» بموسكو، ولموسكو. موسكو"
    assert [one.before for one in found(text, "موسكو")] == ["قالت", "محادثات", "في", "بـ", "ولـ", ""]


# Heads


def test_known_heads_come_along_with_and_without_proclitics():
    text = "حركة طالبان، بحركة طالبان، تنظيم «طالبان»، الرئيس طالبان، في طالبان"
    assert quoted(text, "طالبان", along=True) == [
        "حركة طالبان",
        "حركة طالبان",
        "تنظيم «طالبان»",
        "الرئيس طالبان",
        "طالبان",
    ]
    assert quoted(text, "طالبان", 1, along=True, inside=True)[1] == "بحركة طالبان"


@pytest.mark.parametrize("before", ["زعيم", "رئيس", "السابق", "قالت", "حماس"])
def test_what_is_no_head_of_the_name_stays_away(before):
    assert quoted(f"{before} طالبان", "طالبان", along=True) == ["طالبان"]


def test_no_sign_and_no_proclitic_is_between_a_head_and_its_name():
    assert quoted("حركة، طالبان وحركة\nطالبان وحركة وطالبان", "طالبان", along=True) == ["طالبان"] * 3


def test_words_that_begin_with_a_head_are_looked_for_without_it():
    text = "زعيم طالبان هنا وحركة طالبان وزعيم طالبان وطالبان"
    assert quoted(text, "زعيم طالبان") == ["زعيم طالبان"] * 2
    assert quoted(text, "زعيم طالبان", along=True) == ["زعيم طالبان", "حركة طالبان", "زعيم طالبان", "طالبان"]
    assert [one.own for one in found(text, "زعيم طالبان", along=True)] == [True, False, False, False]
    assert [one.headed is None for one in found(text, "زعيم طالبان", along=True)] == [False, False, False, True]


def test_places_do_not_overlap():
    assert quoted("طالبان طالبان طالبان", "طالبان طالبان") == ["طالبان طالبان"]


# What cannot be looked for


@pytest.mark.parametrize("span", [Span(5, 9), Span(6, 10), Span(4, 5), Span(10, 11)])
def test_parts_of_words_and_signs_have_no_places(span):
    text = "قالت روسيا، ثم"
    assert sought(Reading(text), span, Vocabulary(text)) is None


def test_a_label_that_asks_does_as_the_words_themselves():
    text = CONTEXT + "وروسيا"
    for words, inside in (("وروسيا", True), ("روسيا", False)):
        what = sought(Reading(text), mark_of(text, words).span, Vocabulary(text))
        assert what.is_inside(Clitics.ASK) is inside
        assert what.is_inside(Clitics.INSIDE)
        assert not what.is_inside(Clitics.OUTSIDE)


# Properties

MORE = (*WORDS, "بموسكو", "ولموسكو", "مُوسكو", "موسـكو", "فبروسيا", "لروسيا", "وللأمم", "الامم", "المتحده", "و", "2021")
RANDOM = st.lists(st.sampled_from(MORE), min_size=1, max_size=20).map(" ".join)
CHAINS = [one + other for one in ("", "و", "ف") for other in ("", "ب", "ك", "ل")][1:]


def naive(text: str, name: tuple[str, ...]) -> list[tuple[int, int]]:
    """Look at every word and compare it with every way to write a name."""
    tokens = [(match.start(), match.end(), fold_text(match[0])) for match in re.finditer(r"،|\n|[^\s«»،]+", text)]
    firsts = {name[0]: 0} | {chain + name[0]: len(chain) for chain in CHAINS if len(name[0]) > 1}
    if name[0].startswith("ال"):
        firsts |= {chain + "ل" + name[0][2:]: len(chain) for chain in CHAINS if chain.endswith("ل")}
    places, at = [], 0
    while at < len(tokens):
        window = tokens[at : at + len(name)]
        if window[0][2] in firsts and tuple(token[2] for token in window[1:]) == name[1:]:
            places.append((window[0][0] + firsts[window[0][2]], window[-1][1]))
            at += len(name)
        else:
            at += 1
    return places


@given(RANDOM, st.data())
def test_the_places_are_those_of_a_naive_scan(text, data):
    reading, vocabulary = Reading(text), Vocabulary(text)
    first = data.draw(st.integers(0, len(reading.tokens) - 1))
    stop = data.draw(st.integers(first + 1, min(first + 3, len(reading.tokens))))
    what = sought(reading, Span(reading.tokens[first].start, reading.tokens[stop - 1].end), vocabulary)
    if what is None:
        assert all(token.text in ("،", "\n") for token in reading.tokens[first:stop])
        return
    wanted = naive(text, what.name)
    places = [reading.locate(one.words.without) for one in occurrences(reading, what, vocabulary)]
    starts = [(reading.tokens[place.first].start + place.cut, reading.tokens[place.stop - 1].end) for place in places]
    assert starts == wanted
    assert may_have(text, what)


@given(texts_with_spans(ANY_TEXTS))
def test_all_spans_are_whole_graphemes_in_order_and_the_own_one_is_among_them(case):
    text, start, end = case
    reading, vocabulary = Reading(text), Vocabulary(text)
    what = sought(reading, Span(start, end), vocabulary)
    if what is None:
        return
    for along in (False, True):
        places = occurrences(reading, what, vocabulary, along=along)
        last = 0
        for place in places:
            for span in (place.words.without, place.words.whole, place.ends(along=along).whole):
                assert expand_to_graphemes(text, span) == span
            assert last <= place.words.without.start < place.words.without.end
            last = place.words.without.end
    assert may_have(text, what)
