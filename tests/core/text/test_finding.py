from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.text import fold as folding
from annotator.core.text.finding import Finder
from annotator.core.text.fold import fold, fold_text
from annotator.core.text.graphemes import expand_to_graphemes
from tests.core.text.samples import ANY_TEXTS, PIECES, TEST_STRINGS, TEXTS

QUOTES = "«»“”„‹›‘’‚`´'"
# Few letters, so that queries are found.
LETTERS = st.text(st.sampled_from("ااأبب\u064eـ \n«”ﻻل\u200d👩🔬🇷🇺١1"), max_size=25)
QUERIES = st.text(st.sampled_from('اابب\u064eـ \n"لإ\u200d👩🔬🇷🇺١1'), max_size=4)


def plain(text: str) -> str:
    return "".join('"' if character in QUOTES else character for character in text)


def matches_at(text: str, start: int, words: list[str]) -> int | None:
    """Give where the words end if they begin at the start, with blanks between them and no newline."""
    for number, word in enumerate(words):
        blanks = start
        while number and start < len(text) and text[start].isspace() and text[start] != "\n":
            start += 1
        if (number and blanks == start) or not text.startswith(word, start):
            return None
        start += len(word)
    return start


def slowly_found(text: str, query: str) -> list[Span]:
    folded, wanted = fold(text), plain(fold_text(query)).split()
    hits: list[Span] = []
    start = 0
    while wanted and start < len(folded.text):
        end = matches_at(plain(folded.text), start, wanted)
        if end is None:
            start += 1
            continue
        hit = expand_to_graphemes(text, folded.span(start, end))
        if not hits or hits[-1].end <= hit.start:
            hits.append(hit)
        start = end
    return hits


@given(LETTERS | TEXTS, QUERIES | st.sampled_from(PIECES))
@example("«اب» ا", "ا")
@example("ﷺ", "ل")
def test_finding_equals_a_slow_scan(text, query):
    assert Finder(text).find(query) == slowly_found(text, query)


@given(ANY_TEXTS, st.data())
def test_hits_are_whole_graphemes_in_order(text, data):
    start = data.draw(st.integers(0, len(text)))
    query = text[start : data.draw(st.integers(start, len(text)))]
    hits = Finder(text).find(query)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert expand_to_graphemes(text, hit) == hit
        assert "".join(plain(fold_text(query)).split()) in "".join(plain(fold_text(text[hit.start : hit.end])).split())


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("قال مُحَمَّدٌ وأحمد نعم", "احمد", ["أحمد"]),
        ("قال مُحَمَّدٌ وأحمد نعم", "محمد", ["مُحَمَّدٌ"]),
        ("قال مُحَمَّدٌ نعم", "حم", ["حَمَّ"]),
        ("وروسيا روسيا وللروسي", "روسي", ["روسي", "روسي", "روسي"]),
        ("تنظيم داعـــش", "داعش", ["داعـــش"]),
        ("المدرسة على", "مدرسه", ["مدرسة"]),
        ("المدرسة على", "علي", ["على"]),
        ("٤٬٠٥٣ كم", "4,053", ["٤٬٠٥٣"]),
        ("قال “داعش” و«داعش»", '"داعش"', ["“داعش”", "«داعش»"]),
        ("وزير  الخارجية\u00a0الروسي", "وزير الخارجية الروسي", ["وزير  الخارجية\u00a0الروسي"]),
        ("وزير\nالخارجية", "وزير الخارجية", []),
        ("قال بوتين", " بوتين ", ["بوتين"]),
        ("\u202dوأضاف\u202c «لن»", "أضاف", ["أضاف"]),
        ("👩\u200d🔬 طالبان 😀", "👩", ["👩\u200d🔬"]),
        ("ﷺ", "الله", ["ﷺ"]),
        ("BBC bbc", "Bbc", ["BBC", "bbc"]),
        ("ااا", "اا", ["اا"]),
        ("a.c abc", "a.c", ["a.c"]),
    ],
)
def test_examples(text, query, found):
    assert [text[hit.start : hit.end] for hit in Finder(text).find(query)] == found


@pytest.mark.parametrize("query", ["", " ", "\n", "\u064e", "ـ", "\u0651ـ\u200d", "\u200f", " \u202d "])
@pytest.mark.parametrize("text", ["", " ", *TEST_STRINGS])
def test_a_query_of_nothing_visible_finds_nothing(text, query):
    assert Finder(text).find(query) == []


def test_a_text_is_folded_once_and_not_before_it_is_searched(monkeypatch):
    folded = []
    monkeypatch.setattr(folding, "fold", lambda text: folded.append(text) or fold(text))
    finder = Finder("قال بوتين")
    assert not folded
    finder.find("")
    assert not folded
    assert [finder.find("بوتين"), finder.find("قال")] == [[Span(4, 9)], [Span(0, 3)]]
    assert folded == ["قال بوتين"]


def test_a_million_characters():
    text = "قال مُحَمَّدٌ «نعم». " * 50_000 + "بوتين"
    finder = Finder(text)
    assert finder.find("بوتين") == [Span(len(text) - 5, len(text))]
    assert len(finder.find("محمد")) == 50_000
    assert len(finder.find("م")) == 150_000
