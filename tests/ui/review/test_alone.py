"""One set held against gold: of a calibration it is for looking, and the reviewer's queue knows nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID
from annotator.core.teamwork.handover import hand_over
from annotator.ui.review.queue import Show
from tests.ui.review.conftest import OTHER, Review, Team, span_of

NEWCOMER = 2


@pytest.fixture(autouse=True)
def calibrated(team: Team, tmp_path: Path) -> None:
    """The second article has gold; the newcomer has one mark as it has it, one otherwise, and lacks one."""
    project, document, me = team.project, team.documents[1], team.people[NEWCOMER]
    for words, label in (("طالبان", "actor"), ("كابول", "location"), ("خبر", "actor")):
        project.annotate(GOLD_ID, document, span_of(words, text=OTHER), label)
    project.finish(GOLD_ID, document)
    hand_over(project, tmp_path / "out.hashiya", Contents(me, (document,), calibration=True), acting=team.lead)
    for words, label in (("طالبان", "actor"), ("كابول", "actor")):
        project.annotate(me, document, span_of(words, text=OTHER), label)
    project.finish(me, document)


def filters(review: Review) -> list[str]:
    combo = review.page.panel.filter
    return [str(combo.itemData(place)) for place in range(combo.count())]


def look(review: Review, team: Team, label: str | None = None) -> None:
    review.page.show_cases(label, (team.people[NEWCOMER], GOLD_ID), team.documents[1])
    review.qtbot.waitUntil(lambda: review.page.desk.is_calibration)
    review.settle()


def places(review: Review) -> list[tuple[int, int]]:
    return [(case.place.start, len(case.annotations)) for case in review.page.desk.queue.shown()]


def test_the_article_is_no_work_of_the_reviewers(review: Review, team: Team) -> None:
    assert [row.id for row in review.page.desk.rows] == [team.documents[0]]
    assert review.page.desk.reviewed.document.id == team.documents[0]


def test_a_score_leads_to_the_set_beside_gold(review: Review, team: Team) -> None:
    look(review, team)
    desk = review.page.desk
    assert list(desk.reviewed.sets) == [team.people[NEWCOMER]]
    assert places(review) == [(0, 0), (11, 1), (21, 1)]  # what gold has alone is a case too
    assert desk.queue.counts()[Show.DIFFERENT] == 2
    review.page.panel.chips.choose(Show.DIFFERENT.value)
    assert places(review) == [(0, 0), (21, 1)]
    assert review.page.panel.filter.currentText().endswith("against gold")
    assert "حسن" in review.page.panel.filter.currentText()  # nobody is judged blindly here


def test_of_one_label_its_cases_alone_are_shown(review: Review, team: Team) -> None:
    look(review, team, "location")
    assert places(review) == [(21, 1)]
    assert review.page.desk.is_calibration


@pytest.mark.parametrize("key", ["1", "0", "A", "Shift+A"])
def test_no_key_changes_gold(review: Review, team: Team, key: str) -> None:
    look(review, team)
    before = review.gold(), review.verdicts()
    review.press(key)
    assert (review.gold(), review.verdicts()) == before
    assert review.told[-1] == "This set is scored against gold; gold stays as it is."


def test_gold_that_is_taken_up_again_still_is_not_the_newcomers(review: Review, team: Team) -> None:
    look(review, team)
    review.page.desk.reopen()
    review.settle()
    assert review.page.desk.is_calibration
    before = review.gold()
    review.press("1")
    assert review.gold() == before
    review.page.desk.finish()
    review.settle()
    assert review.page.desk.alone is None  # settled is what all others have, and here nobody has anything
    assert review.page.desk.queue.open_cases() == []


def test_the_filter_leads_there_and_back(review: Review, team: Team) -> None:
    look(review, team)
    combo = review.page.panel.filter
    assert [one for one in filters(review) if one.startswith("gold:")] == [f"gold:{team.people[NEWCOMER].hex()}"]
    for place, alone in ((0, None), (combo.count() - 1, team.people[NEWCOMER])):
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
        review.settle()
        assert review.page.desk.alone == alone
    assert combo.currentData() == f"gold:{team.people[NEWCOMER].hex()}"


def test_another_article_shows_all_sets_again(review: Review, team: Team) -> None:
    look(review, team)
    review.page.list.document_chosen.emit(team.documents[0])
    review.settle()
    assert review.page.desk.alone is None
    assert len(review.page.desk.reviewed.sets) == 2


def test_coming_back_to_the_place_keeps_what_was_looked_at(review: Review, team: Team) -> None:
    look(review, team)
    review.page.enter()
    review.settle()
    assert review.page.desk.is_calibration
