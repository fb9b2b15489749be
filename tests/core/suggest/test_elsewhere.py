"""The places of some words in the other documents of a real project."""

import pytest

from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.core.suggest.elsewhere import found_elsewhere, open_documents
from annotator.core.suggest.occurrences import Sought, sought
from annotator.core.suggest.reading import Reading
from annotator.core.text.clitics import Vocabulary

HERE = "قالت حركة طالبان"
TEXTS = ("في طالبان وطالبان", "لا شيء هنا", "الحركة وطالبان", "حركة طالبان")


@pytest.fixture
def documents(project: Project) -> list[bytes]:
    before = project.document_ids()
    project.import_articles(Article(text, text, "x") for text in TEXTS)
    return [row.id for row in project.document_rows(None) if row.id not in before]


def words(text: str, wanted: str) -> Sought:
    start = text.index(wanted)
    what = sought(Reading(text), Span(start, start + len(wanted)), Vocabulary(text))
    assert what is not None
    return what


def test_documents_without_a_place_are_left_out_and_marks_come_along(
    project: Project,
    me: bytes,
    documents: list[bytes],
) -> None:
    project.annotate(me, documents[0], Span(3, 9), "actor")
    project.annotate(GOLD_ID, documents[2], Span(8, 14), "actor")
    found = found_elsewhere(project, me, documents, words(HERE, "طالبان"), {})
    assert [one.title for one in found] == [TEXTS[0], TEXTS[2], TEXTS[3]]
    assert [len(one.places) for one in found] == [2, 1, 1]
    assert [[tuple(mark) for mark in one.marks] for one in found] == [[(3, 9, "actor")], [], []]
    assert not any(place.own for one in found for place in one.places)


def test_places_with_a_head_and_without_are_both_known(project: Project, me: bytes, documents: list[bytes]) -> None:
    found = found_elsewhere(project, me, documents, words(HERE, "حركة طالبان"), {})
    assert [(len(one.places), len(one.places_along)) for one in found] == [(0, 2), (0, 1), (1, 1)]


def test_only_documents_that_take_marks_are_looked_through(
    project: Project,
    me: bytes,
    documents: list[bytes],
) -> None:
    project.finish(me, documents[0])
    project.skip(me, documents[1], "other")
    project.annotate(me, documents[2], Span(8, 14), "actor")
    assert set(open_documents(project, me)) == project.document_ids() - set(documents[:2])
