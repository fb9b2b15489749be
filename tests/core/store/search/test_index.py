"""The index: no document with a place is ever ruled out, and what it keeps comes back."""

from __future__ import annotations

import hashlib
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.store.search import index as module
from annotator.core.store.search.index import SearchIndex
from annotator.core.text.query import Query, search_form
from tests.core.text.samples import TEST_STRINGS, TEXTS
from tests.core.text.test_query import cases


def keyed(text: str) -> tuple[tuple[bytes, bytes], str]:
    digest = hashlib.sha256(text.encode()).digest()
    return (digest[:16], digest), text


def made(*texts: str) -> SearchIndex:
    index = SearchIndex.new()
    assert index is not None
    with index.adding():
        index.add(map(keyed, texts))
    return index


def kept(index: SearchIndex, texts: list[str], query: Query) -> list[str]:
    """Give the texts that the index does not rule out."""
    rows = index.rows_with(query.pieces)
    return [text for text in texts if rows is None or index.rows[keyed(text)[0]] in rows]


@settings(max_examples=300, deadline=None)
@given(cases(), st.lists(TEXTS | cases().map(lambda case: case[0]), max_size=5))
def test_no_document_with_a_place_is_ruled_out(case, others):
    text, query = case
    texts = list(dict.fromkeys([text, *others]))
    index = made(*texts)
    found = kept(index, texts, query)
    assert [one for one in texts if query.find(one)] == [one for one in found if query.find(one)]
    index.close()


def test_documents_without_the_trigrams_are_ruled_out():
    texts = ["أعربت موسكو عن قلقها", "محادثات في طهران", "وزارة الداخلية", "قال «نعم» ثم"]
    index = made(*texts)
    assert kept(index, texts, Query("قلقها")) == texts[:1]
    assert kept(index, texts, Query("طَهْران")) == texts[1:2]
    assert kept(index, texts, Query("وزاره  الداخليه")) == texts[2:3]
    assert kept(index, texts, Query('"نعم"')) == texts[3:]
    assert kept(index, texts, Query('" OR "', exact=True)) == []
    assert kept(index, texts, Query("لا شيء من هذا")) == []
    assert index.rows_with(Query("في").pieces) is None
    assert index.rows_with(Query("ق").pieces) is None


@pytest.mark.parametrize("words", ["نعم\0", "\ud800نعم", "\0", "\ud800"])
def test_what_no_text_can_hold_is_in_no_document(words):
    index = made(*TEST_STRINGS)
    assert index.rows_with(Query(words).pieces) == set()


def test_a_long_query_asks_for_some_of_its_trigrams():
    text = " ".join(f"كلمة{number}" for number in range(300))
    index = made(text, text[:-1])
    assert kept(index, [text, text[:-1]], Query(text)) in ([text], [text, text[:-1]])
    assert kept(index, [text], Query(text[::-1])) == []


def test_what_is_added_afterwards_is_found_too_and_an_image_holds_all():
    index = made("أعربت موسكو عن قلقها")
    again = SearchIndex.new(index.image())
    with again.adding():
        again.add([keyed("وموسكو")])
    assert len(again.rows_with(("موسكو",))) == 2
    assert len(SearchIndex.new(again.image()).rows_with(("موسكو",))) == 2
    assert len(index.rows_with(("موسكو",))) == 1


def test_an_index_holds_no_text():
    image = made("أعربت موسكو عن قلقها", "second text").image()
    for words in ("موسكو", "أعربت", "second", search_form("أعربت موسكو")):
        assert words.encode() not in image


def test_where_sqlite_has_no_trigrams_there_is_no_index(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_TOKENIZER", "quadrigram")
    assert SearchIndex.new() is None


def test_other_errors_of_sqlite_are_bugs():
    index = made("أعربت")
    index.close()
    with pytest.raises(sqlite3.ProgrammingError):
        index.rows_with(("أعر",))
