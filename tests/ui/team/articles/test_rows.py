"""Stages, search and order of the lead's articles, without a window."""

from __future__ import annotations

import pytest

from annotator.core.store.articles import Part
from annotator.ui.team.articles.acts import assigned_counts, concerned
from annotator.ui.team.articles.counting import slices
from annotator.ui.team.articles.delegate import lay_out
from annotator.ui.team.articles.rows import Articles, Column, Stage, Wanted, people_order, stage_of
from tests.ui.team.people import LAYLA, ROWS, SAMIR, P, article, given, taken


@pytest.fixture
def articles() -> Articles:
    made = Articles()
    made.set(ROWS)
    return made


def shown(articles: Articles, **wanted: object) -> list[int]:
    return [place + 1 for place in articles.shown(Wanted(**wanted))]


@pytest.mark.parametrize(
    ("parts", "stage"),
    [
        ((), Stage.UNASSIGNED),
        ((taken(SAMIR, P.IN_PROGRESS),), Stage.UNASSIGNED),
        ((taken(SAMIR, P.FINISHED),), Stage.FINISHED),
        ((given(SAMIR),), Stage.ASSIGNED),
        ((given(SAMIR, P.FINISHED), given(LAYLA)), Stage.ASSIGNED),
        ((given(SAMIR, P.FINISHED), given(LAYLA, P.SKIPPED)), Stage.FINISHED),
        ((given(SAMIR, P.LOCKED),), Stage.FINISHED),
        ((given(SAMIR, P.FINISHED), taken(LAYLA, P.IN_PROGRESS)), Stage.FINISHED),
        ((given(SAMIR), taken(LAYLA, P.FINISHED)), Stage.ASSIGNED),
    ],
)
def test_an_article_is_finished_when_all_have_closed_it_who_were_given_it(parts, stage: Stage) -> None:
    assert stage_of(parts) is stage


def test_stages_narrow_what_is_shown_and_are_counted(articles: Articles) -> None:
    assert shown(articles) == [1, 2, 3, 4, 5]
    assert shown(articles, stage=Stage.UNASSIGNED) == [2]
    assert shown(articles, stage=Stage.ASSIGNED) == [1, 5]
    assert shown(articles, stage=Stage.FINISHED) == [3, 4]
    assert articles.stages(None) == {Stage.UNASSIGNED: 1, Stage.ASSIGNED: 2, Stage.FINISHED: 2}


def test_of_one_person_the_own_part_alone_counts(articles: Articles) -> None:
    assert shown(articles, person=SAMIR.id) == [1, 3, 5]
    assert shown(articles, person=SAMIR.id, stage=Stage.FINISHED) == [1, 3]
    assert articles.stages(SAMIR.id) == {Stage.FINISHED: 2, Stage.ASSIGNED: 1}
    assert shown(articles, person=b"?" * 16) == []


def test_words_are_found_folded_in_titles_sources_and_days(articles: Articles) -> None:
    assert shown(articles, query="اسباب") == [2]
    assert shown(articles, query="العرب ٢٠٢١") == [1]
    assert shown(articles, query="moscow") == [4]
    assert shown(articles, query="العرب", stage=Stage.FINISHED) == [3]


def test_titles_are_sorted_as_a_dictionary_does_and_not_by_their_signs(articles: Articles) -> None:
    assert shown(articles, column=Column.TITLE)[:3] == [3, 5, 2]
    assert shown(articles, column=Column.DATE, descending=True)[:2] == [1, 2]


def test_words_and_people_are_sorted_by_number(articles: Articles) -> None:
    articles.words = {ROWS[0].id: 9, ROWS[1].id: 100, ROWS[2].id: 20}
    assert shown(articles, column=Column.WORDS, descending=True)[:3] == [2, 3, 1]
    assert shown(articles, column=Column.PEOPLE, descending=True)[:2] == [3, 1]
    assert [row.id for row in articles.uncounted()] == [ROWS[3].id, ROWS[4].id]


def test_those_who_were_given_an_article_come_first() -> None:
    assert [part.person for part in people_order(ROWS[4].parts)] == [SAMIR.id, LAYLA.id]


def test_people_who_do_not_fit_are_counted() -> None:
    parts = [given(SAMIR), given(LAYLA), taken(SAMIR, P.NEW)]
    assert [len(lay_out(parts, room, lambda _: 30, 20)[0]) for room in (300, 150, 100, 20)] == [3, 2, 1, 1]
    assert lay_out(parts, 100, lambda _: 30, 20)[1] == 2
    placed, hidden = lay_out(parts[:1], 10, lambda _: 500, 20)
    assert (placed[0].width, hidden) == (96, 0)


def test_a_deed_concerns_those_alone_whom_it_changes() -> None:
    one, two = SAMIR.id, LAYLA.id
    found = {
        deed: {
            person: [row.id[0] for row in ROWS if row.id in documents]
            for person, documents in concerned(ROWS, deed).items()
        }
        for deed in ("lock", "unlock", "reopen_for")
    }
    assert found["lock"] == {one: [1, 3, 5], two: [1, 4, 5]}
    assert found["unlock"] == {two: [3]}
    assert found["reopen_for"] == {one: [1, 3], two: [4]}
    assert assigned_counts(ROWS) == {one: 3, two: 2}


def test_texts_are_counted_in_slices_of_about_as_much() -> None:
    rows = [article(number, "x") for number in range(250)]
    assert [len(some) for some in slices(rows)] == [100, 100, 50]
    assert list(slices(())) == []


def test_a_calibration_does_not_open_a_finished_article_again() -> None:
    newcomer = Part(LAYLA.id, P.NEW, True, 2, True)
    assert stage_of((given(SAMIR, P.FINISHED), newcomer)) is Stage.FINISHED
    assert stage_of((newcomer,)) is Stage.ASSIGNED
