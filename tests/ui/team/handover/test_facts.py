"""Who would get which articles, and what the files would be called; without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.ui.team.handover.facts import (
    HandOverFacts,
    Obstacle,
    Source,
    Wish,
    file_name,
    obstacle,
    plan_files,
)
from tests.hard_strings import HARD_STRINGS
from tests.ui.team.people import LAYLA, PEOPLE, ROWS, SAMIR, article, given

BOTH = (SAMIR.id, LAYLA.id)
FRESH = tuple(article(number, f"مقال {number}") for number in range(1, 11))


def facts(rows=FRESH, **more: object) -> HandOverFacts:
    return HandOverFacts("أخبار", PEOPLE, rows, unassigned=tuple(row.id for row in rows), **more)


def test_the_next_articles_are_shared_evenly(tmp_path: Path) -> None:
    plans = plan_files(facts(), Wish(BOTH, Source.UNASSIGNED, count=6, folder=tmp_path))
    assert [len(plan.documents) for plan in plans] == [3, 3]
    assert {id_[0] for plan in plans for id_ in plan.documents} == {1, 2, 3, 4, 5, 6}
    assert [plan.shared for plan in plans] == [0, 0]


def test_a_part_goes_to_two_people_each(tmp_path: Path) -> None:
    plans = plan_files(facts(), Wish(BOTH, Source.UNASSIGNED, count=10, overlap=20, folder=tmp_path))
    assert [(len(plan.documents), plan.shared) for plan in plans] == [(6, 2), (6, 2)]
    alone = plan_files(facts(), Wish(BOTH[:1], Source.UNASSIGNED, count=10, overlap=20, folder=tmp_path))
    assert [(len(plan.documents), plan.shared) for plan in alone] == [(10, 0)]
    review = plan_files(
        facts(chosen=tuple(row.id for row in FRESH)), Wish(BOTH, Source.CHOSEN, overlap=20, review=True)
    )
    assert [plan.shared for plan in review] == [0, 0]


def test_everybody_may_get_what_they_have_not_finished() -> None:
    own, reviewable = {SAMIR.id: (ROWS[4].id,), LAYLA.id: (ROWS[0].id,)}, {LAYLA.id: (ROWS[2].id,)}
    known = facts(ROWS, own=own, reviewable=reviewable)
    plans = plan_files(known, Wish(BOTH, Source.OWN, overlap=50))
    assert [[id_[0] for id_ in plan.documents] for plan in plans] == [[5], [1]]
    assert [plan.known for plan in plans] == [1, 1]
    (review,) = plan_files(known, Wish(BOTH, Source.OWN, review=True))
    assert (review.person, review.documents) == (LAYLA.id, (ROWS[2].id,))


def test_who_gets_nothing_gets_no_file() -> None:
    chosen = (FRESH[0].id,)
    plans = plan_files(facts(chosen=chosen), Wish(BOTH, Source.CHOSEN))
    assert [len(plan.documents) for plan in plans] == [1]


def test_words_are_told_when_all_are_counted() -> None:
    words = {row.id: 100 for row in FRESH[:6]}
    counted = plan_files(facts(words=words), Wish(BOTH[:1], Source.UNASSIGNED, count=6))
    assert counted[0].words == 600
    assert plan_files(facts(words=words), Wish(BOTH[:1], Source.UNASSIGNED, count=7))[0].words is None


def test_files_are_numbered_on_and_named_for_project_and_person(tmp_path: Path) -> None:
    plans = plan_files(facts(next_number=4), Wish(BOTH, Source.UNASSIGNED, count=4, folder=tmp_path))
    assert [plan.path.name for plan in plans] == ["أخبار - سمير - 4.hashiya", "أخبار - ليلى - 5.hashiya"]
    assert plans[0].path.parent == tmp_path


@pytest.mark.parametrize("name", [*HARD_STRINGS, "a/b\\c:d", "..", " . ", "x" * 400, "\u202egnp"])
def test_any_name_becomes_one_that_file_systems_take(tmp_path: Path, name: str) -> None:
    made = file_name(name, name, 3)
    assert Path(made).name == made
    assert made.endswith("3.hashiya")
    assert not made.startswith(".")
    assert made.isprintable()
    (tmp_path / made).touch()


def test_what_keeps_it_from_beginning_is_told_one_after_the_other(tmp_path: Path) -> None:
    wish = Wish(BOTH, Source.UNASSIGNED, count=2, folder=tmp_path)
    plans = plan_files(facts(), wish)
    assert obstacle(Wish(folder=tmp_path), []) is Obstacle.NOBODY
    assert obstacle(wish, []) is Obstacle.NOTHING
    assert obstacle(Wish(BOTH, folder=tmp_path / "no"), plans) is Obstacle.NO_FOLDER
    assert obstacle(wish, plans) is None


def test_a_part_that_was_given_before_is_known() -> None:
    rows = (article(1, "x", given(SAMIR)), article(2, "y"))
    chosen = tuple(row.id for row in rows)
    (plan,) = plan_files(facts(rows, chosen=chosen), Wish((SAMIR.id,), Source.CHOSEN))
    assert plan.known == 1
