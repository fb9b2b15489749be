"""Search in a project: the same as to look through all texts one after the other, whatever the index knows."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.core.project.searching import Marked, ProjectSearch
from annotator.core.store.search import index as index_module
from annotator.core.store.search.reader import SLICE
from annotator.core.text import finding
from annotator.core.text.finding import plain
from annotator.core.text.query import Extent, Query
from tests.core.store.samples import article, documents, new_project, place, refused
from tests.core.text.samples import PIECES, TEST_STRINGS

WORDS = (
    "أعربت",
    "وروسيا",
    "روسيا،",
    "للأمم",
    "الأمم",
    "تهريب",
    "تهريبها",
    "مُحَمَّد",
    "داعـــش",
    "على",
    "مدرسة",
    "٢٠٢١",
    "😀",
    "\n",
)


def texts(count: int) -> list[str]:
    """Texts at random, but always the same ones."""
    rng = random.Random(5)
    made = []
    for number in range(count):
        some = [rng.choice(rng.choice((WORDS, PIECES, TEST_STRINGS))) for _ in range(rng.randrange(1, 40))]
        made.append(f"{number} " + rng.choice(("", " ", " ", " ")).join(some).replace("\r", "").replace("\u2029", ""))
    return [text.replace("\ufeff", "") for text in made]


def scan(project: Path, query: Query) -> list[tuple[bytes, Span]]:
    """The naive search: every text in its order."""
    with Project.open(project, write=False) as opened:
        everything = [(id_, opened.document(id_).text) for id_ in documents(opened)]
    return [(id_, span) for id_, text in everything for span in query.find(text)]


def found(search: ProjectSearch, query: Query) -> list[tuple[bytes, Span]]:
    return [(hit.document, hit.span) for hit in search.hits(query)]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.hashiya"
    with new_project(path, articles=0) as project:
        project.import_articles(Article(text, text[:5], "x") for text in texts(90))
    return path


@pytest.fixture(scope="module", params=["whole", "half", "none", "no trigrams"])
def search(many: Path, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """A search whose index knows all documents, some, or none."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "no trigrams":
            patch.setattr(index_module, "_TOKENIZER", "quadrigram")
        made = ProjectSearch(many, tmp_path_factory.mktemp("cache"))
    asked = iter([False, False, True])
    if request.param != "none":
        stopped = (lambda: next(asked)) if request.param == "half" else (lambda: False)
        assert made.keep_in_step(stopped) is (request.param != "half")
    yield made
    made.close()


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_finds_what_a_look_through_all_texts_finds(search: ProjectSearch, many: Path, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts(90)))
    start = data.draw(st.integers(0, len(text) - 1))
    inside = text[start : start + data.draw(st.integers(1, 9))]
    words = data.draw(st.just(inside) | st.sampled_from([*WORDS, *PIECES, "ا", "سي", "روسيا", "2021", "محمد"]))
    query = Query(words, data.draw(st.booleans()), data.draw(st.sampled_from(list(Extent))))
    if query.is_empty:
        with refused("search.empty"):
            search.hits(query)
    else:
        assert found(search, query) == scan(many, query)


@pytest.mark.parametrize("words", ["س", "رو", "روسيا", "الامم", "مُحمد", "داعش", "علي", "مدرسه", "2021", "😀", "ﻻ"])
def test_each_kind_of_folding_finds_something_and_all_of_it(search: ProjectSearch, many: Path, words: str) -> None:
    assert found(search, Query(words))
    assert found(search, Query(words)) == scan(many, Query(words))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "أخبار.hashiya"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_a_place_comes_with_its_words_and_what_is_around(path: Path, cache: Path) -> None:
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        first, *_ = hits = list(search.hits(Query("تهريب")))
        assert len(hits) == 9
        assert [hit.document for hit in hits[::3]] == documents(project)
        assert [hit.span for hit in hits[:3]] == sorted(hit.span for hit in hits[:3])
        text = project.document(first.document).text
        assert first.words == text[first.span.start : first.span.end] == "تهريب"
        assert (first.title, first.before) == ("مقالة 0", "أعربت موسكو عن قلقها من ")
        assert first.after == " المخدرات عبر حدود طاجيكستان، وروسيا"
        assert first.marks == ()


def test_every_threat_with_a_word_in_it(path: Path, cache: Path) -> None:
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        first, second = project.add_person("سمير"), project.add_person("ليلى")
        one, other, _ = documents(project)
        text = project.document(one).text
        threat = project.annotate(first, one, place(text, "تهريب المخدرات"), "threat").annotations[0]
        project.annotate(second, one, place(text, "تهريب"), "actor")
        project.annotate(second, other, place(project.document(other).text, "تهريب المخدرات عبر"), "threat")
        removed = project.annotate(first, other, place(project.document(other).text, "تهريب المخدرات"), "threat")
        project.remove(removed.annotations[0].id)

        def marks(label: str | None, person: bytes | None, words: str = "تهريب") -> list[list[tuple[bytes, str]]]:
            hits = search.hits(Query(words), Marked(frozenset({label} if label else ()), person))
            return [[(mark.person, mark.label) for mark in hit.marks] for hit in hits]

        assert marks("threat", None) == [[(first, "threat")], [(second, "threat")]]
        assert marks("threat", first) == [[(first, "threat")]]
        assert marks(None, second) == [[(second, "actor")], [(second, "threat")]]
        assert marks(None, None) == [[(first, "threat"), (second, "actor")], [(second, "threat")]]
        assert marks("threat", None, "تهريب المخدرات عبر") == [[(second, "threat")]]
        assert marks("stance", None) == []
        (hit,) = search.hits(Query("المخدرات"), Marked(frozenset({"threat"}), first))
        assert [(mark.id, mark.start, mark.end) for mark in hit.marks] == [(threat.id, threat.start, threat.end)]


def test_all_marks_of_some_labels_without_any_words(path: Path, cache: Path) -> None:
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        first, second = project.add_person("سمير"), project.add_person("ليلى")
        one, other, _ = documents(project)
        text = project.document(one).text
        project.annotate(first, other, place(project.document(other).text, "موسكو"), "location")
        for person in (first, second):
            project.annotate(person, one, place(text, "تهريب المخدرات"), "threat")
        project.annotate(first, one, place(text, "تهريب"), "location")

        def marked(*labels: str, person: bytes | None = None) -> list[tuple[str, list[str], int]]:
            found = search.documents(None, Marked(frozenset(labels), person))
            hits = (hit for each in found for hit in each.hits())
            return [
                (hit.words, [mark.label for mark in hit.marks], documents(project).index(hit.document)) for hit in hits
            ]

        assert marked("threat") == [("تهريب المخدرات", ["threat", "threat"], 0)]
        assert marked("threat", person=second) == [("تهريب المخدرات", ["threat"], 0)]
        assert marked("location", "threat", person=first) == [
            ("تهريب المخدرات", ["threat"], 0),
            ("تهريب", ["location"], 0),
            ("موسكو", ["location"], 1),
        ]
        assert marked("stance") == []
        hits = search.hits(Query("تهريب"), Marked(frozenset({"location", "threat"}), first))
        assert [[mark.label for mark in hit.marks] for hit in hits] == [["threat", "location"]]
        with refused("search.empty"):
            search.documents(None)


def test_marks_and_text_of_one_document(path: Path, cache: Path) -> None:
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        person = project.add_person("سمير")
        one, other, _ = documents(project)
        text = project.document(one).text
        mark = project.annotate(person, one, place(text, "تهريب المخدرات"), "threat").annotations[0]
        assert [found.id for found in search.marks(one, Marked(person=person))] == [mark.id]
        assert search.marks(other, Marked(person=person)) == search.marks(b"gone", Marked()) == []
        assert (search.text(one), search.text(b"gone")) == (text, None)


def test_a_search_that_is_stopped_ends(path: Path, cache: Path) -> None:
    with new_project(path, articles=SLICE * 3) as project, ProjectSearch(path, cache) as search:
        person = project.add_person("سمير")
        for document in documents(project):
            project.annotate(person, document, place(project.document(document).text, "تهريب"), "threat")
        for query, marked in ((Query("موسكو"), None), (None, Marked(frozenset({"threat"})))):
            stop: list[bool] = []
            found = search.documents(query, marked, lambda stop=stop: bool(stop))
            assert next(found)
            stop.append(True)
            assert len(list(found)) < SLICE


def test_it_follows_what_others_write(path: Path, cache: Path) -> None:
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        assert search.keep_in_step()
        assert len(list(search.hits(Query("المقالة رقم")))) == 3
        project.import_articles([article(7), article(8)])
        assert [hit.title for hit in search.hits(Query("رقم 7"))] == ["مقالة 7"]
        assert search.keep_in_step()
        assert [hit.title for hit in search.hits(Query("المقالة رقم 7"))] == ["مقالة 7"]
        assert len(list(search.hits(Query("المقالة رقم")))) == 5


def test_the_order_is_that_of_the_list(path: Path, cache: Path) -> None:
    new_project(path).close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE documents SET ordinal = 10 - ordinal")
    connection.close()
    with ProjectSearch(path, cache) as search:
        titles = ["مقالة 2", "مقالة 1", "مقالة 0"]
        assert [hit.title for hit in search.hits(Query("المقالة رقم"))] == titles
        assert search.keep_in_step()
        assert [hit.title for hit in search.hits(Query("المقالة رقم"))] == titles


def test_removed_documents_are_left_out_and_forgotten_until_they_come_back(path: Path, cache: Path) -> None:
    query, titles = Query("المقالة رقم"), ["مقالة 0", "مقالة 1", "مقالة 2"]
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        assert search.keep_in_step()
        lead, gone = project.add_person("سمير"), documents(project)[1:2]
        project.remove_documents(lead, gone, project.removal(gone), backup=lambda: None)
        for _ in range(2):
            assert [hit.title for hit in search.hits(query)] == titles[::2]
            assert search.keep_in_step()
        with ProjectSearch(path, cache) as other:
            assert len(other._index.rows) == 2
        project.undo(lead)
        for _ in range(2):
            assert [hit.title for hit in search.hits(query)] == titles
            assert search.keep_in_step()


def test_articles_are_folded_once_for_many_queries_but_long_ones(
    path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_project(path, articles=0) as project:
        project.import_articles([article(1), article(2, length=300)])
    folded: list[int] = []
    monkeypatch.setattr(finding, "plain", lambda text: folded.append(len(text)) or plain(text))
    with ProjectSearch(path, cache) as search:
        for words in ("موسكو", "طاجيكستان", "قلقها"):
            assert found(search, Query(words)) == scan(path, Query(words))
        short, long = sorted(set(folded))
        assert folded.count(short) == 1 + 3  # the scan folds anew
        assert folded.count(long) == 3 + 3


def test_the_index_is_kept_and_nothing_is_done_twice(path: Path, cache: Path) -> None:
    new_project(path, articles=SLICE * 2 + 1).close()
    told: list[tuple[int, int]] = []
    with ProjectSearch(path, cache) as search:
        assert search.keep_in_step(progress=lambda *counts: told.append(counts))
    total = SLICE * 2 + 1
    assert told == [(SLICE, total), (SLICE * 2, total), (total, total)]
    (file,) = cache.rglob("search.db")
    kept = file.stat().st_ino
    with ProjectSearch(path, cache) as search:
        assert search.keep_in_step(stopped=lambda: pytest.fail("nothing was to do"))
    assert kept == file.stat().st_ino


def test_what_was_done_before_a_stop_stays(path: Path, cache: Path) -> None:
    new_project(path, articles=SLICE * 3).close()
    with ProjectSearch(path, cache) as search:
        asked = iter([False, True])
        assert not search.keep_in_step(lambda: next(asked))
    told: list[tuple[int, int]] = []
    with ProjectSearch(path, cache) as search:
        assert search.keep_in_step(progress=lambda *counts: told.append(counts))
    assert told == [(SLICE, SLICE * 2), (SLICE * 2, SLICE * 2)]


def test_the_first_places_are_found_without_the_others(path: Path, cache: Path) -> None:
    new_project(path, articles=SLICE * 3).close()
    with ProjectSearch(path, cache) as search:
        sent: list[str] = []
        search._reader._connection.set_trace_callback(sent.append)
        assert len(list(islice(search.hits(Query("موسكو")), 4))) == 4
        assert len([text for text in sent if "texts" in text]) == 1


def test_searching_holds_no_cursor_and_finds_by_index(path: Path, cache: Path) -> None:
    with new_project(path) as project, ProjectSearch(path, cache) as search:
        sent: list[str] = []
        connection = search._reader._connection
        connection.set_trace_callback(sent.append)
        hits = search.hits(Query("موسكو"), Marked(frozenset({"actor"}), project.person_named("original").id))
        assert next(hits)
        project.add_person("منى")  # nothing keeps it from writing
        assert len(list(hits)) == 2
        connection.set_trace_callback(None)
        asked = [text for text in sent if text.startswith("SELECT") and "FROM documents WHERE" not in text]
        assert len(asked) >= 3
        for text in asked:
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")]
            assert not [step for step in plan if step.startswith("SCAN")], plan


def test_a_file_id_that_is_none_keeps_nothing(path: Path, cache: Path) -> None:
    new_project(path).close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE file SET value = '../../elsewhere' WHERE key = 'file_id'")
    connection.close()
    with ProjectSearch(path, cache) as search:
        assert search.keep_in_step()
        assert len(list(search.hits(Query("المقالة رقم")))) == 3
    assert not cache.exists()
    assert not list(path.parent.rglob("search.db"))
