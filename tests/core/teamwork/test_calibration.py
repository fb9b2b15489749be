"""Calibration: a newcomer gets articles with settled gold, is scored, sees the corrections, and changes no gold."""

from __future__ import annotations

import pytest

from annotator.core.agreement.figures import Cell
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import project_agreement
from annotator.core.model import Progress
from annotator.core.project import Project
from annotator.core.project.overview import read_overview
from annotator.core.store.batches import Batch
from annotator.core.store.identity import GOLD_ID
from annotator.core.teamwork.choosing import waiting
from tests.core.store.samples import living, refused
from tests.core.teamwork.stage import Team, judge, mark, rows, settle, take


@pytest.fixture
def settled(team: Team) -> list[bytes]:
    """Two documents that one person finished, with settled gold, each with one verdict; the third is open."""
    _, other = team.people
    for document in team.documents[:2]:
        judge(team.main, team.lead, mark(team.main, other, document, 0), settle(team.main, team.lead, document, 0))
        settle(team.main, team.lead, document, 10)
        team.main.finish(other, document)
        team.main.finish(GOLD_ID, document)
    return team.documents[:2]


def returned(team: Team, documents: list[bytes]) -> None:
    """The newcomer marks one actor as gold has it and one that gold lacks, on each, and hands in."""
    path = team.file(0, documents, calibration=True)
    with Project.open(path) as work:
        for document in documents:
            mark(work, team.people[0], document, 0)
            mark(work, team.people[0], document, 20)
            work.finish(team.people[0], document)
    team.take(path)


def test_it_holds_no_gold_and_only_the_lead_knows_what_it_is(team: Team, settled: list[bytes]) -> None:
    raw = team.file(0, settled, calibration=True)
    (made,) = team.main.hand_overs()
    assert made.calibration
    assert team.main.calibrations() == {made.id: tuple(settled)}
    team.file(1, team.documents[2:])
    for number in (1, 2):
        assert b"calibration." not in (team.folder / f"{number}.hashiya").read_bytes()
    with Project.open(raw) as work:
        assert work.check().problems == []
        assert living(work, settled[0], GOLD_ID) == []
        assert "verdicts" not in [key[0] for key in rows(work)]
        assert work.calibrations() == {}
        assert [one.calibration for one in work.hand_overs()] == [False]
    assert [one.calibration for one in team.main.hand_overs()] == [True, False]
    assert team.main.check().problems == []


def test_articles_fit_that_have_settled_gold_and_are_new_to_the_person(team: Team, settled: list[bytes]) -> None:
    me, other = team.people
    assert team.main.calibratable(me) == settled
    assert waiting(team.main, me, calibration=True, most=1) == (settled[0],)
    assert team.main.calibratable(other) == []  # who annotated them
    assert team.main.calibratable(team.lead) == []  # who settled them
    for wrong in ({"review": True}, {"with_gold": True}, {"start_from": GOLD_ID}):
        with refused("handover.calibration_kind"):
            team.file(0, settled, calibration=True, **wrong)
    with refused("handover.calibration") as caught:
        team.file(0, team.documents, calibration=True)
    assert caught.value.values["count"] == 1
    team.file(0, settled[:1])
    assert team.main.calibratable(me) == settled[1:]  # given once is known
    team.main.reopen(GOLD_ID, settled[1])
    assert team.main.calibratable(me) == []


def test_the_newcomer_is_scored_by_label(team: Team, settled: list[bytes]) -> None:
    returned(team, settled)
    (documents,) = team.main.calibrations().values()
    (score,) = project_agreement(team.main.path, {team.people[0]}, documents=documents, with_intervals=False).scores
    assert score.documents == tuple(settled)
    for measure in (Measure.F1_EXACT, Measure.PRECISION_EXACT, Measure.RECALL_EXACT):
        assert score.all_marks[Cell(measure, "actor")].value == 0.5


def test_what_comes_back_opens_nothing_and_changes_no_gold(team: Team, settled: list[bytes]) -> None:
    me, other = team.people
    gold = {key: row for key, row in rows(team.main).items() if GOLD_ID in (key[-1], row.get("person"))}
    before = team.main.review_rows()
    returned(team, settled)
    assert {key: row for key, row in rows(team.main).items() if GOLD_ID in (key[-1], row.get("person"))} == gold
    assert team.main.review_rows() == before
    assert [row.count for row in before] == [1, 1]
    assert team.main.reviewable(team.lead) == []
    found = team.main.reviewed(settled[0])
    assert (set(found.sets), found.calibrations) == ({other}, {me})
    # Even where gold is taken up again nobody has to rule on the newcomer's marks.
    team.main.reopen(GOLD_ID, settled[0])
    assert set(team.main.reviewed(settled[0]).sets) == {other}
    assert team.main.reviewable(team.lead) == [settled[0]]
    team.main.reopen(other, settled[0])
    assert team.main.reviewable(team.lead) == []


def test_it_can_be_looked_at_alone_and_is_not_for_a_reviewers_file(team: Team, settled: list[bytes]) -> None:
    me, other = team.people
    returned(team, settled)
    alone = team.main.reviewed(settled[0], me)
    assert (list(alone.sets), len(alone.sets[me]), alone.calibrations) == ([me], 2, {me})
    assert list(team.main.reviewed(settled[0], other).sets) == [other]
    team.main.reopen(GOLD_ID, settled[0])
    with Project.open(team.file(1, [settled[0]], review=True)) as work:
        assert [len(living(work, settled[0], person)) for person in (me, other, GOLD_ID)] == [0, 1, 2]
        assert ("sets", settled[0], me) not in rows(work)


def test_the_project_is_no_less_finished_for_it(team: Team, settled: list[bytes]) -> None:
    team.main.assign(team.lead, team.people[1], settled)
    before = read_overview(team.main.path, ()).progress
    assert before[Progress.FINISHED] == 2
    team.file(0, settled, calibration=True)
    found = read_overview(team.main.path, ())
    assert found.progress == before
    assert found.people[0].progress == {Progress.NEW: 2}  # it is work of the newcomer's all the same


def test_a_second_file_brings_the_corrections_and_closes_what_was_scored(team: Team, settled: list[bytes]) -> None:
    me, _ = team.people
    returned(team, settled)
    assert team.main.progress(settled[0], me) is Progress.FINISHED
    again = team.file(0, settled, with_gold=True)
    with Project.open(team.folder / "1.hashiya") as work:
        take(work, again, acting=me)
        found = work.corrections(me)
        assert [one.is_settled for one in found] == [True, True]
        assert [(one.old and one.old.start, one.new and one.new.start) for one in found[0].corrections] == [
            (None, 10),
            (20, None),
        ]
        (score,) = project_agreement(work.path, {me}, with_intervals=False).scores
        assert score.all_marks[Cell(Measure.F1_EXACT)].value == 0.5
        with refused("document.locked"):
            mark(work, me, settled[0], 10)
    assert team.main.progress(settled[0], me) is Progress.LOCKED
    assert list(team.main.calibrations().values()) == [tuple(settled)]
    assert [one.calibration for one in team.main.hand_overs()] == [True, False]


def test_gold_of_other_work_closes_nothing(team: Team, settled: list[bytes]) -> None:
    other = team.people[1]
    team.file(1, settled, with_gold=True)
    assert team.main.progress(settled[0], other) is Progress.FINISHED


def test_a_newcomers_beginnings_are_no_agreement_of_the_project(team: Team, settled: list[bytes]) -> None:
    me, other = team.people
    third = team.main.add_person("هدى")
    for document in settled:
        mark(team.main, third, document, 0)
        team.main.finish(third, document)
    before = project_agreement(team.main.path, with_intervals=False)
    returned(team, settled)
    report = project_agreement(team.main.path, with_intervals=False)
    assert (report.people, report.pairs, report.everyone) == (before.people, before.pairs, before.everyone)
    assert [score.people[0].id for score in report.scores] == [other, third, me]
    named = project_agreement(team.main.path, {me, other}, with_intervals=False)
    assert [pair.documents for pair in named.pairs] == [tuple(settled)]  # who asks is told
    # Other work of the newcomer's is compared as everybody's is.
    for person in (me, other):
        mark(team.main, person, team.documents[2], 0)
        team.main.finish(person, team.documents[2])
    assert me in {person.id for person in project_agreement(team.main.path, with_intervals=False).people}


def test_the_lead_sees_the_articles_at_the_stage_that_they_had(team: Team, settled: list[bytes]) -> None:
    team.main.assign(team.lead, team.people[1], settled)
    team.file(0, settled, calibration=True)
    rows_ = {row.id: row.parts for row in team.main.articles()}
    assert {(part.person, part.calibration) for part in rows_[settled[0]]} == {
        (team.people[0], True),
        (team.people[1], False),
    }


def _batch(team: Team, verb: str, number: int = 0) -> Batch:
    """Give the newest batch of its kind that stands, or one so many before it."""
    return [batch for batch in team.main.batches() if batch.verb == verb and batch.taken is None][number]


def _back(team: Team, verb: str, number: int = 0) -> None:
    team.main.take_back_batch(team.lead, _batch(team, verb, number), backup=lambda: None)
    assert team.main.check().problems == []


def test_answers_that_were_closed_are_not_taken_back(team: Team, settled: list[bytes]) -> None:
    """Later batches go first: the gold that was shown, the answers, and then the calibration itself."""
    me, _ = team.people
    before = rows(team.main)
    returned(team, settled)
    merged = rows(team.main)
    team.file(0, settled, with_gold=True)
    with refused("batch.changed_since") as caught:
        _back(team, "merge")
    assert (caught.value.values["people"], caught.value.values["count"]) == (["المدير"], 2)
    _back(team, "hand_over")
    assert rows(team.main) == merged
    assert team.main.progress(settled[0], me) is Progress.FINISHED
    _back(team, "merge")
    assert rows(team.main) == before
    assert len(team.main.calibrations()) == 1
    _back(team, "hand_over")
    assert team.main.calibrations() == {}
    assert team.main.calibratable(me) == settled
    returned(team, settled)
    assert team.main.review_rows()[0].count == 1
    (score,) = project_agreement(team.main.path, {me}, documents=settled, with_intervals=False).scores
    assert score.documents == tuple(settled)


def test_a_removed_article_of_a_calibration_counts_again_when_it_is_back(team: Team, settled: list[bytes]) -> None:
    me, first = team.people[0], settled[0]

    def scored() -> tuple[bytes, ...]:
        (documents,) = team.main.calibrations().values()
        scores = project_agreement(team.main.path, {me}, documents=documents, with_intervals=False).scores
        return scores[0].documents

    returned(team, settled)
    seen = (read_overview(team.main.path, ()).progress, team.main.review_rows(), team.main.articles())
    team.main.remove_documents(team.lead, [first], team.main.removal([first]), backup=lambda: None)
    assert scored() == tuple(settled[1:])
    assert [row.id for row in team.main.review_rows()] == settled[1:]
    team.file(0, settled[1:], with_gold=True)
    assert [(it.document, it.locked) for it in team.main.assignments() if it.person == me] == [(settled[1], True)]
    _back(team, "hand_over")
    _back(team, "remove_documents")
    assert scored() == tuple(settled)
    assert (read_overview(team.main.path, ()).progress, team.main.review_rows(), team.main.articles()) == seen
