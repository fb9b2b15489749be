"""What the lead sees of all articles: where they come from, and everybody's part in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, ArticleSpan, Progress, Span
from annotator.core.project.project import GOLD_ID, Project
from annotator.core.store.articles import ArticleRow, Part
from annotator.core.text.vocabulary import word_counts

TEXTS = ("أعربت موسكو عن قلقها", "وروسيا تخشى «داعش»", "نص ثالث في 2021")


@pytest.fixture
def project(tmp_path: Path):
    labels = default_label_set(paths.resource("labels", "default.toml"))
    with Project.create(tmp_path / "p.hashiya", "p", labels) as made:
        meta = {"source": "العرب", "published": "2021-10-21", "more": [1]}
        made.import_articles(Article(text, text[:6], "x", meta=meta if text == TEXTS[0] else {}) for text in TEXTS)
        yield made


def assign(project: Project, person: bytes, document: bytes, **values: object) -> None:
    with project.store.write(person, "assign") as transaction:
        transaction.put("assignments", (document, person), values)


def test_each_article_tells_where_it_comes_from(project: Project) -> None:
    first, second, third = project.articles()
    assert (first.source, first.published, first.length) == ("العرب", "2021-10-21", len(TEXTS[0]))
    assert (second.source, second.published) == ("", "")
    assert [row.title for row in (first, second, third)] == [text[:6] for text in TEXTS]


def test_parts_are_of_those_who_were_given_an_article_or_began_it(project: Project) -> None:
    one, two = project.add_person("سمير"), project.add_person("ليلى")
    first, second, third = (row.id for row in project.articles())
    assign(project, two, first, batch=3)
    project.annotate(one, first, Span(6, 11), "actor")
    assign(project, one, second, locked=1)
    project.finish(two, third)
    project.annotate(two, second, Span(0, 6), "actor")
    project.undo(two)
    assert [row.parts for row in project.articles()] == [
        (Part(one, Progress.IN_PROGRESS, False), Part(two, Progress.NEW, True, 3)),
        (Part(one, Progress.LOCKED, True),),
        (Part(two, Progress.FINISHED, False),),
    ]


def test_a_set_that_came_in_with_the_articles_is_a_part(project: Project) -> None:
    spans = [ArticleSpan(6, 11, "actor")]
    project.import_articles([Article(TEXTS[0], "x", "x", spans=spans)], set_name="سمير")
    (part,) = project.articles()[0].parts
    assert (part.person, part.assigned) == (project.person_named("سمير").id, False)


def test_a_part_that_was_reopened_is_in_progress_and_one_that_was_taken_away_is_gone(project: Project) -> None:
    one = project.add_person("سمير")
    first, second, _ = (row.id for row in project.articles())
    project.finish(one, first)
    with project.store.write(one, "reopen_for") as transaction:
        transaction.put("assignments", (first, one), {"reopened_stamp": transaction.stamp})
        transaction.put("assignments", (second, one), {})
    with project.store.write(one, "unassign") as transaction:
        transaction.delete("assignments", (second, one))
    assert [row.parts for row in project.articles()][:2] == [(Part(one, Progress.IN_PROGRESS, True),), ()]


def test_gold_has_no_part(project: Project) -> None:
    reviewer = project.add_person("مراجع")
    first = project.articles()[0].id
    project.reviewer = reviewer
    project.annotate(GOLD_ID, first, Span(6, 11), "actor")
    assert project.articles()[0] == ArticleRow(first, TEXTS[0][:6], len(TEXTS[0]), "العرب", "2021-10-21")
    project.finish(GOLD_ID, first)
    assert project.articles()[0].parts == ()


def test_words_are_counted_of_those_articles_alone_that_are_there(project: Project) -> None:
    first, second, _ = (row.id for row in project.articles())
    assert project.count_words([first, second, b"x" * 16]) == {first: 4, second: 3}


def test_words_are_counted_as_they_fold_in_the_beginnings_of_articles(project: Project) -> None:
    first, second, _ = (row.id for row in project.articles())
    counted = project.word_counts([first, second, b"x" * 16], 1_000)
    assert counted == word_counts(TEXTS[:2])
    assert project.word_counts([first], len(TEXTS[0].split()[0])) == word_counts([TEXTS[0].split()[0]])
