"""Bringing articles in: all of them or none, nothing twice, nothing lost."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from annotator.core.errors import CancelledError, KnownError
from annotator.core.model import Article, ArticleSpan, Progress, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, IdPool, document_id
from tests.core.store.samples import article, contents, documents, living, refused


def _whole_file(project: Project) -> list[str]:
    """Every row of every table."""
    return list(project.connection.iterdump())


def _spans(project: Project, document: bytes, person: bytes = ORIGINAL_ID) -> list[tuple[int, int, str]]:
    return [(item.start, item.end, item.label) for item in living(project, document, person)]


def test_articles_come_in_with_their_spans(project: Project) -> None:
    new = article(10, "actor:موسكو", "location:طاجيكستان", "threat:تهريب المخدرات")
    result = project.import_articles([new])
    assert (result.counts.documents, result.counts.annotations) == (1, 3)
    found = project.document(documents(project)[-1])
    assert (found.text, found.title, found.meta) == (new.text, new.title, new.meta)
    assert found.id == document_id(found.sha256)
    assert _spans(project, found.id) == sorted(span[:3] for span in new.spans)
    assert project.progress(found.id, ORIGINAL_ID) is Progress.FINISHED
    assert result.change.verb == "import"


def test_sets_exist_only_where_a_source_speaks_of_spans(project: Project) -> None:
    silent, empty = article(11), article(12)
    silent.spans = None
    empty.spans = []
    project.import_articles([silent, empty])
    states = [project.progress(item, ORIGINAL_ID) for item in documents(project)[-2:]]
    assert states == [Progress.NEW, Progress.FINISHED]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (None, "finished"),
        (Progress.IN_PROGRESS, "in_progress"),
        (Progress.SKIPPED, "skipped"),
        (Progress.LOCKED, "finished"),
    ],
)
def test_the_state_of_a_set_comes_along(project: Project, state: Progress | None, expected: str) -> None:
    project.import_articles([replace(article(13, "actor:موسكو"), state=state)])
    assert project.progress(documents(project)[-1], ORIGINAL_ID) == expected


def test_unknown_labels_are_all_listed_and_nothing_stays(project: Project) -> None:
    before = _whole_file(project)
    bad = [article(20, "new:موسكو"), article(21, "actor:موسكو", "other:حدود", "new:موسكو")]
    with refused("import.labels") as caught:
        project.import_articles(bad)
    assert caught.value.values["keys"] == ["new", "other"]
    assert "new" in str(caught.value)
    assert "other" in str(caught.value)
    assert _whole_file(project) == before
    result = project.import_articles(bad, add_labels=True)
    assert result.added_labels == ("new", "other")
    assert [label.key for label in project.labels().labels[-2:]] == ["new", "other"]
    assert project.import_articles([article(22, "new:موسكو")]).counts.annotations == 1


@pytest.mark.parametrize("key", ["", "x" * 65, "a\nb", "\u0627\u0655"])
def test_a_label_whose_key_will_not_do_is_refused(project: Project, key: str) -> None:
    before = _whole_file(project)
    with refused("label.key"):
        project.import_articles([Article("نص", "t", "x", spans=[ArticleSpan(0, 1, key)])], add_labels=True)
    assert _whole_file(project) == before


def test_a_label_with_a_stroke_in_its_key(project: Project, path: Path) -> None:
    project.import_articles([Article("نص", "t", "x", spans=[ArticleSpan(0, 1, "ORG/50%")])], add_labels=True)
    assert project.check().problems == []
    project.close()
    Project.open(path).close()


def test_an_error_in_the_middle_leaves_nothing(project: Project) -> None:
    before = _whole_file(project)

    def failing():
        yield from (article(number, "actor:موسكو") for number in range(30, 300))
        raise KnownError("news.jsonl, line 271: not JSON.")

    with pytest.raises(KnownError, match="line 271"):
        project.import_articles(failing(), set_name="هدى", add_labels=True)
    assert _whole_file(project) == before


def test_a_cancelled_import_leaves_nothing_not_even_its_person(project: Project) -> None:
    before = _whole_file(project)
    seen: list[int] = []

    def stop(done: int) -> None:
        seen.append(done)
        if done >= 200:
            raise CancelledError

    articles = (article(number, "actor:موسكو") for number in range(30, 1_000))
    with pytest.raises(CancelledError):
        project.import_articles(articles, set_name="هدى", progress=stop)
    assert seen == [100, 200]
    assert _whole_file(project) == before
    project.import_articles([article(31, "actor:موسكو")], set_name="هدى")
    assert project.check().problems == []


def test_a_repeated_import_doubles_nothing(project: Project) -> None:
    articles = [article(number, "actor:موسكو", "location:طاجيكستان") for number in range(40, 43)]
    doubled = ArticleSpan(*articles[0].spans[0][:3])
    articles[0].spans = [*articles[0].spans, doubled, doubled]  # exact duplicates of a source are kept
    first = project.import_articles(articles)
    assert first.counts.annotations == 8
    before = contents(project)
    again = project.import_articles(articles)
    assert (again.counts.documents, again.counts.known_documents) == (0, 3)
    assert (again.counts.annotations, again.counts.known_annotations) == (0, 8)
    assert contents(project) == before


def test_a_repeated_import_brings_what_is_missing_as_a_multiset(project: Project) -> None:
    project.import_articles([article(50, "actor:موسكو")])
    more = article(50, "actor:موسكو", "actor:موسكو", "threat:تهريب")
    result = project.import_articles([more])
    assert (result.counts.annotations, result.counts.known_annotations) == (2, 1)
    assert sorted(_spans(project, documents(project)[-1])) == sorted(span[:3] for span in more.spans)


def test_the_same_text_twice_is_one_document_with_both_sources(project: Project) -> None:
    one, two = article(60, "actor:موسكو"), article(60, "actor:موسكو", "location:طاجيكستان")
    two.meta, two.title = {"source": "another paper"}, "another title"
    result = project.import_articles([one, two, one])
    assert (result.counts.documents, result.counts.known_documents) == (1, 2)
    found = project.document(documents(project)[-1])
    assert found.title == one.title
    assert found.meta == {"source": "s60", "sources": [{"source": "another paper"}]}
    assert len(_spans(project, found.id)) == 2
    third = replace(one, meta={"source": "a third"})
    project.import_articles([third, two])
    sources = project.document(found.id).meta["sources"]
    assert sources == [{"source": "another paper"}, {"source": "a third"}]
    assert project.check().problems == []


def test_ids_are_kept_unless_the_file_has_them(project: Project) -> None:
    pool = IdPool()
    known, fresh = pool.new(), pool.new()
    first = Article("نص أول", "t", "x", spans=[ArticleSpan(0, 2, "actor", known)])
    second = Article("نص ثان", "t", "x", spans=[ArticleSpan(0, 2, "actor", known), ArticleSpan(3, 6, "actor", fresh)])
    project.import_articles([first])
    project.import_articles([second])
    ids = [[item.id for item in living(project, document, ORIGINAL_ID)] for document in documents(project)[-2:]]
    assert ids[0] == [known]
    assert ids[1][1] == fresh
    assert ids[1][0] not in (known, fresh)
    twice = Article("نص ثالث", "t", "x", spans=[ArticleSpan(0, 2, "actor", pool.new())] * 2)
    project.import_articles([twice])
    assert len({item.id for item in living(project, documents(project)[-1], ORIGINAL_ID)}) == 2


def test_attributes_notes_doubt_and_links_come_along(project: Project) -> None:
    pool = IdPool()
    actor, stance = pool.new(), pool.new()
    links = {"holder": (actor, actor), "target": (actor,)}
    spans = [
        ArticleSpan(4, 8, "stance", stance, {"polarity": "opposed"}, links, "ملاحظة", True),
        ArticleSpan(0, 3, "actor", actor),
        ArticleSpan(9, 12, "actor"),
    ]
    project.import_articles([Article("روس قلقت وقال", "t", "x", spans=spans)])
    found = {item.label: item for item in living(project, documents(project)[-1], ORIGINAL_ID)}
    assert found["stance"].links == {"holder": (actor,), "target": (actor,)}
    assert found["stance"].attributes == {"polarity": "opposed"}
    assert (found["stance"].note, found["stance"].unsure, found["stance"].origin) == ("ملاحظة", True, "import")
    assert project.check().problems == []


def test_links_follow_an_id_that_had_to_be_made_anew(project: Project) -> None:
    pool = IdPool()
    actor, stance = pool.new(), pool.new()
    spans = [ArticleSpan(0, 3, "actor", actor), ArticleSpan(4, 8, "stance", stance, None, {"holder": (actor,)})]
    for set_name in ("original", "gold"):
        project.import_articles([Article("روس قلقت وقال", "t", "x", spans=spans)], set_name=set_name)
    actor_gold, stance_gold = living(project, documents(project)[-1], GOLD_ID)
    assert actor_gold.id != actor
    assert stance_gold.links == {"holder": (actor_gold.id,)}


def test_a_new_span_links_to_one_that_was_there_before(project: Project) -> None:
    pool = IdPool()
    actor, stance = pool.new(), pool.new()
    project.import_articles([Article("روس قلقت وقال", "t", "x", spans=[ArticleSpan(0, 3, "actor", actor)])])
    spans = [ArticleSpan(0, 3, "actor", actor), ArticleSpan(4, 8, "stance", stance, None, {"holder": (actor,)})]
    project.import_articles([Article("روس قلقت وقال", "t", "x", spans=spans)])
    found = {item.label: item for item in living(project, documents(project)[-1], ORIGINAL_ID)}
    assert found["stance"].links == {"holder": (found["actor"].id,)}


def test_spans_go_to_the_named_set(project: Project, me: bytes) -> None:
    project.import_articles([article(70, "actor:موسكو")], set_name="gold")
    project.import_articles([article(71, "actor:موسكو")], set_name=" سمير ")
    project.import_articles([article(72, "actor:موسكو")], set_name="هدى")
    new = documents(project)[-3:]
    people = (GOLD_ID, me, project.person_named("هدى").id)
    assert [len(living(project, *pair)) for pair in zip(new, people, strict=True)] == [1, 1, 1]
    with refused("person.name"):
        project.import_articles([article(73)], set_name="\u200b")


def test_an_import_revives_a_set_that_undo_took_away(project: Project, me: bytes) -> None:
    document = documents(project)[0]
    project.annotate(me, document, Span(0, 3), "actor")
    project.undo(me)
    assert project.progress(document, me) is Progress.NEW
    project.import_articles([article(0, "actor:موسكو")], set_name="سمير")
    assert project.progress(document, me) is Progress.FINISHED
    assert project.status().people[-1].progress == {"finished": 1}
    assert project.check().problems == []


def test_an_import_leaves_the_work_of_people_alone(project: Project, me: bytes) -> None:
    document = documents(project)[0]
    project.annotate(me, document, Span(0, 3), "actor")
    before = project.annotations(document, me), project.progress(document, me)
    project.import_articles([article(0, "threat:تهريب")])
    assert (project.annotations(document, me), project.progress(document, me)) == before


def test_a_large_import_is_one_change_and_one_batch(project: Project) -> None:
    project.import_articles([article(number, "actor:موسكو", "threat:تهريب", length=1) for number in range(100, 2_400)])
    count, batches = project.connection.execute(
        "SELECT count(*), count(DISTINCT batch) FROM annotations WHERE document > 3"
    ).fetchone()
    assert (count, batches) == (4_600, 1)
    assert project.connection.execute("SELECT count(*) FROM edits WHERE tbl = 'annotations'").fetchone() == (0,)
    assert project.check().problems == []


def test_order_of_arrival_is_the_order_of_the_list(project: Project) -> None:
    project.import_articles(chain([article(90)], [article(80)]))
    assert [row.title for row in project.document_rows(None)[-2:]] == ["مقالة 90", "مقالة 80"]


def test_an_import_of_nothing(project: Project) -> None:
    result = project.import_articles([])
    assert (result.counts.documents, result.counts.annotations) == (0, 0)
    assert project.check().problems == []


@pytest.mark.parametrize("name", ["", "   ", "x" * 65, "a\u202eb", "a\nb\u200f"])
def test_names_that_will_not_do(project: Project, name: str) -> None:
    with refused("person.name"):
        project.add_person(name)


def test_a_name_is_taken_once(project: Project, me: bytes) -> None:
    for name in ("سمير", " سمير ", "gold", "original"):
        with refused("person.exists"):
            project.add_person(name)
    assert project.person_named("سمير").id == me
    with pytest.raises(sqlite3.IntegrityError):
        project.connection.execute("UPDATE people SET name = 'gold' WHERE name = 'سمير'")
