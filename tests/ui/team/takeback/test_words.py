"""A merge in plain words, and what a returned file waits for; without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.teamwork.plan import Notice, Reason, Refusal, Tally, Warn
from annotator.ui.team.takeback.facts import Obstacle, Returned, Standing, obstacle
from annotator.ui.team.takeback.words import brought, headline, kind_name, lines, name_of, shown_kinds
from tests.ui.team.people import LAYLA
from tests.ui.team.takeback.plans import NAMES, NOTHING_NEW, PLAN, REFUSED

FILE = Path("a.hashiya")


def told(plan) -> str:
    return "\n".join(line.text for line in lines(plan)).replace("\u2068", "").replace("\u2069", "")


def test_what_comes_in_is_a_table_without_what_says_nothing() -> None:
    assert [kind for kind, _ in shown_kinds(PLAN.kinds)] == ["annotations", "sets"]
    more = {**PLAN.kinds, "documents": Tally(1, 0, 20), "gold_annotations": Tally(0, 1)}
    assert [kind for kind, _ in shown_kinds(more)] == ["annotations", "gold_annotations", "documents", "sets"]


def test_whose_file_it_is_stands_first() -> None:
    assert headline(PLAN).endswith("· hand-over 3 · annotating")
    assert "hand-over" not in name_of(replace(PLAN, number=None))
    assert headline(replace(PLAN, review=True)).endswith("reviewing")


def test_progress_overruled_and_warnings_are_sentences() -> None:
    assert "Finished 9 · In progress 2" in told(PLAN)
    assert "ours stays: 3" in told(PLAN)
    assert "begun and not finished: 2" in told(PLAN)
    assert "in the project already" in told(NOTHING_NEW)


def test_every_warning_and_every_reason_has_a_sentence() -> None:
    words = told(REFUSED)
    assert "hours ahead: 30" in words
    assert "(مقال)" in words
    assert "they come in with the next file. (label 0, label 1, label 2, label 3, label 4 and 2 more)" in words
    assert len(lines(REFUSED)) == 2 + len(Warn) + 2
    for reason in Reason:
        (line,) = [line for line in lines(replace(PLAN, refusals=(Refusal(reason, "links", 2),))) if "(2)" in line.text]
        assert "because " in line.text
        assert line.mood == "warning"


def test_every_kind_of_row_has_a_name() -> None:
    from annotator.core.store.rows import TABLES

    for table in (*TABLES, "gold_sets", "gold_annotations", "gold_links"):
        assert kind_name(table) != table


def test_what_a_file_brought_is_one_line() -> None:
    assert brought(PLAN) == "Marks: 36 · States of articles: 11"
    assert brought(NOTHING_NEW) == "nothing new"


def test_a_file_waits_for_answers_and_the_answer_can_change() -> None:
    file = Returned(FILE).planned(replace(PLAN, same_names=NAMES))
    assert (file.standing, file.is_wanted) == (Standing.ASKS, False)
    same = file.answered(NAMES[0].theirs, NAMES[0].ours).planned(PLAN)
    assert (same.standing, same.same_person) == (Standing.READY, {b"x" * 16: LAYLA.id})
    other = same.answered(NAMES[0].theirs, None).planned(replace(PLAN, same_names=NAMES))
    assert (other.standing, other.same_person, other.names) == (Standing.READY, {}, NAMES)


@pytest.mark.parametrize(
    ("file", "standing"),
    [
        (Returned(FILE).planned(PLAN), Standing.READY),
        (Returned(FILE).planned(NOTHING_NEW), Standing.EMPTY),
        (Returned(FILE).refused(KnownError("x", code="merge.unknown_file")), Standing.ASKS),
        (Returned(FILE).refused(KnownError("x", code="received.damaged")), Standing.REFUSED),
    ],
)
def test_every_file_stands_somewhere(file: Returned, standing: Standing) -> None:
    assert file.standing is standing


def test_a_question_or_nothing_to_take_in_is_an_obstacle() -> None:
    ready, empty = Returned(FILE).planned(PLAN), Returned(FILE).planned(NOTHING_NEW)
    asks = Returned(FILE).refused(KnownError("x", code="merge.unknown_file"))
    refused = Returned(FILE).refused(KnownError("x"))
    assert obstacle([]) is Obstacle.NO_FILES
    assert obstacle([ready, refused]) is None
    assert obstacle([empty]) is None
    assert obstacle([ready, asks]) is Obstacle.ASKS
    assert obstacle([ready, replace(asks, left_out=True)]) is None
    assert obstacle([replace(ready, left_out=True)]) is Obstacle.REFUSED
    assert obstacle([refused]) is Obstacle.REFUSED


def test_what_waited_and_comes_in_now_is_no_warning() -> None:
    (line,) = [line for line in lines(replace(PLAN, notices=(Notice(Warn.WAITED, 12),))) if "12" in line.text]
    assert line.mood == "plain"
