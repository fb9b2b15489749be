import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.text.clitics import end_cuts, start_cuts
from annotator.core.text.finding import Finder
from annotator.core.text.fold import fold, fold_text
from annotator.core.text.graphemes import expand_to_graphemes
from annotator.core.text.query import Extent, Query, search_form
from annotator.core.text.words import trim, words
from tests.core.text.samples import PIECES, TEST_STRINGS, TEXTS
from tests.core.text.test_finding import matches_at, plain

# Few letters, so that queries are found.
LETTERS = st.text(st.sampled_from("االبولتهةـ\u064e  \n«”ﻻﷺ\u200d👩🔬🇷🇺١1"), max_size=30)
ARABIC = st.lists(
    st.sampled_from(["ال", "لل", "و", "ب", "بيت", "لغة", "لغت", "حكومة", "حكومت", "ها", "ه", "ي", " ", "ـ", "\u064e"]),
    max_size=12,
).map("".join)
QUERIES = st.text(st.sampled_from('االبولتهةـ\u064e "لإ\u200d👩🔬🇷🇺١1'), max_size=5) | st.sampled_from(PIECES)
NAMES = st.sampled_from(
    ["البيت", "بيت", "اللغة", "لغة", "حكومة", "الحكومة", "بيت الحكومة", "الة", "ال ة", "البيت حكومةٌ «"]
)


@st.composite
def cases(draw):
    """A text and a query that is mostly in it."""
    text = draw(LETTERS | ARABIC | TEXTS)
    start = draw(st.integers(0, len(text)))
    inside = text[start : draw(st.integers(start, min(len(text), start + 12)))]
    asked = draw(st.just(inside) | QUERIES | NAMES)
    return text, Query(asked, draw(st.booleans()), draw(st.sampled_from(list(Extent))))


def parted(text: str, offset: int) -> Span | None:
    """Give the word with letters before and after the offset."""
    around = (word for word in words(text) if word.start < offset < word.end)
    return next(
        (word for word in around if fold_text(text[word.start : offset]) and fold_text(text[offset : word.end])), None
    )


def fits(text: str, hit: Span, extent: Extent) -> bool:
    first, last = parted(text, hit.start), parted(text, hit.end)
    if extent is not Extent.CLITICS:
        return extent is Extent.PART or not (first or last)
    if first:
        cuts = start_cuts(text, first)
        if hit.start not in cuts and not {fold_text(text[cut : hit.start]) for cut in cuts} & {"ال", "لل"}:
            return False
    return last is None or (hit.end in end_cuts(text, last) and fold_text(text[hit.end : last.end]) != "ي")


def spellings(query: Query) -> list[tuple[str, list[str], str]]:
    """Give what must be before the words, the words, and which letters may be after them."""
    folded = plain(fold_text(query.words)).split()
    if not folded:
        return []
    found = [("", folded, "")]
    if query.extent is Extent.CLITICS and folded[0].startswith("ال") and len(folded[0]) > 3:
        rest = folded[0][2:]
        found.append(("ل", [rest if rest[0] == "ل" else "ل" + rest, *folded[1:]], ""))
    written = [one for one in query.words if plain(fold_text(one)).strip()]
    if query.extent is Extent.CLITICS and written[-1] in "ةﺓﺔۃ" and len(folded[-1]) > 2:
        found += [(before, [*some[:-1], some[-1][:-1] + "ت"], "هكن") for before, some, _ in found]
    return found


def slowly_found(text: str, query: Query) -> list[Span]:
    hits: list[Span] = []
    if query.exact:
        kept = trim(query.words, Span(0, len(query.words)))
        wanted = query.words[kept.start : kept.end]
        for start in range(len(text)):
            hit = Span(start, start + len(wanted))
            if wanted and text.startswith(wanted, start) and not (hits and hits[-1].end > start):
                hits += [hit] if expand_to_graphemes(text, hit) == hit and fits(text, hit, query.extent) else []
        return hits
    folded = fold(text)
    form, start = plain(folded.text), 0
    while start < len(form):
        ends = [
            end
            for before, some, after in spellings(query)
            if form[:start].endswith(before)
            and (end := matches_at(form, start, some))
            and (not after or form[end : end + 1] in tuple(after))
        ]
        hit = expand_to_graphemes(text, folded.span(start, ends[0])) if ends else None
        if hit and hits and hits[-1].end > hit.start:
            start = ends[0]
        elif hit and fits(text, hit, query.extent):
            hits.append(hit)
            start = ends[0]
        else:
            start += 1
    return hits


@settings(max_examples=400)
@given(cases())
def test_finding_equals_a_slow_scan(case):
    text, query = case
    assert query.find(text) == slowly_found(text, query)


@settings(max_examples=400)
@given(cases())
def test_no_text_with_a_place_lacks_a_piece(case):
    text, query = case
    form = search_form(text)
    assert not query.find(text) or all(piece in form for piece in query.pieces)


_, WORD, CLITICS = Extent


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("وروسيا روسيا وللروسي", Query("روسيا"), ["روسيا", "روسيا"]),
        ("وروسيا روسيا وللروسي", Query("روسيا", extent=WORD), ["روسيا"]),
        ("وروسيا روسيا وللروسي روسيانا", Query("روسيا", extent=CLITICS), ["روسيا", "روسيا", "روسيا"]),
        ("بيروت والبيروتي", Query("بيروت", extent=CLITICS), ["بيروت"]),
        ("للأمم والأمم أمم", Query("الأمم", extent=CLITICS), ["لأمم", "الأمم"]),
        ("للأمم والأمم أمم", Query("أمم", extent=CLITICS), ["أمم", "أمم", "أمم"]),
        ("للأمم والأمم أمم", Query("الأمم", exact=True, extent=CLITICS), ["الأمم"]),
        ("للغة وباللغة اللغة", Query("اللغة", extent=CLITICS), ["لغة", "اللغة", "اللغة"]),
        ("حكومتها حكومة حكوماتها للحكومة", Query("حكومة", extent=CLITICS), ["حكومت", "حكومة", "حكومة"]),
        ("حكومتها حكومة حكوماتها للحكومة", Query("حكومة"), ["حكومة", "حكومة"]),
        ("بيته بيت ه", Query("بيت ة", extent=CLITICS), ["بيت ه"]),
        ("اله ال ه", Query("ال ة", extent=CLITICS), ["ال ه"]),
        ("له لبيت", Query("الة", extent=CLITICS), []),
        ("وزير الخارجية ووزير  الخارجية", Query("وزير الخارجية", extent=WORD), ["وزير الخارجية"]),
        ("وزير الخارجية ووزير  الخارجية", Query("وزير الخارجية", extent=CLITICS), ["وزير الخارجية", "وزير  الخارجية"]),
        ("و«داعش» ـداعشـ داعشي", Query("داعش", extent=WORD), ["داعش", "داعشـ"]),
        ("اب ب ب", Query("ب ب", extent=WORD), ["ب ب"]),
        ("مُحَمَّدٌ محمد محمدٌ", Query("محمد", exact=True), ["محمد"]),
        ("مُحَمَّدٌ محمد", Query("مُحَمَّدٌ", exact=True), ["مُحَمَّدٌ"]),
        ("أحمد احمد", Query("احمد", exact=True), ["احمد"]),
        ("قال «نعم» و“نعم”", Query("«نعم»", exact=True), ["«نعم»"]),
        ("سطر\nسطر", Query("سطر\nسطر", exact=True), ["سطر\nسطر"]),
        ("سطر\nسطر", Query("سطر سطر"), []),
        ("ااا", Query("اا", exact=True), ["اا"]),
        ("عام ٢٠٢١", Query("2021", extent=WORD), ["٢٠٢١"]),
        ("😀 طالبان 😀", Query("😀", extent=WORD), ["😀", "😀"]),
        ("داعـــش", Query("ـ", exact=True), ["ـ"] * 3),
        ("a.c abc", Query("a.c"), ["a.c"]),
    ],
)  # fmt: skip
def test_examples(text, query, found):
    assert [text[hit.start : hit.end] for hit in query.find(text)] == found


@pytest.mark.parametrize("asked", ["", " ", "\n", "\u200f \u202d"])
@pytest.mark.parametrize("exact", [False, True])
def test_a_query_of_nothing_visible_is_empty(asked, exact):
    query = Query(asked, exact)
    assert query.is_empty
    assert [query.find(text) for text in TEST_STRINGS] == [[]] * len(TEST_STRINGS)


@given(TEXTS)
def test_the_search_form_has_one_space_for_all_between_two_words(text):
    form = search_form(text)
    assert not re.search(r"[^\S\n]{2}|[^\S\n ]", form)
    assert form.split() == plain(fold_text(text)).split()
    assert form.count("\n") == text.count("\n")


def test_finding_an_article_is_the_search_for_its_words_anywhere():
    for text in TEST_STRINGS:
        for asked in ("روسيا", "ا", "داعش", "٢١"):
            assert Query(asked).find(text) == Finder(text).find(asked)
