"""Accepting, rejecting and correcting one case, and when it stays settled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.ids import GOLD_ID
from annotator.core.model import Reason, Ruling, Span, Verdict
from annotator.core.review.bulk import accept_agreed
from annotator.core.review.case import CaseKind
from annotator.core.review.gold import gold_row
from annotator.core.review.rulings import ruling_of
from annotator.core.review.settling import accept, correct, reject
from tests.core.review.samples import LABELS, OTHER, REVIEWER, TEXT, A, B, C, Desk, desk, mark, stance

WHOLE, NAME = "وزير الخارجية الروسي سيرغي لافروف", "سيرغي لافروف"


@pytest.fixture
def minister() -> Desk:
    return desk(mark(A, "actor", NAME), mark(B, "actor", WHOLE), mark(C, "actor", WHOLE))


def test_accepting_makes_the_gold_row_and_speaks_of_every_mark(minister: Desk) -> None:
    case = minister.case(WHOLE)
    plan = minister.do(accept(minister.review(), case, case.marks[B], Reason.BOUNDARY))
    assert minister.gold_words() == [("actor", WHOLE)]
    (row,) = plan.put
    assert row.id == gold_row(case.marks[B]).id
    assert {verdict.gold for verdict in plan.verdicts} == {row.id}
    assert [(verdict.annotation, verdict.seen_stamp, verdict.reason) for verdict in plan.verdicts] == [
        (case.marks[A].id, 1, "boundary"),
        (case.marks[B].id, 1, ""),
        (case.marks[C].id, 1, ""),
    ]
    rulings = [
        ruling_of(verdict, one, row, LABELS, {}) for verdict, one in zip(plan.verdicts, case.annotations, strict=True)
    ]
    assert rulings == [Ruling.CORRECTED, Ruling.ACCEPTED, Ruling.ACCEPTED]
    after = minister.case(WHOLE)
    assert (after.is_open, after.gold[0].id) == (False, row.id)


def test_accepting_the_same_again_is_nothing(minister: Desk) -> None:
    case = minister.case(WHOLE)
    minister.do(accept(minister.review(), case, case.marks[B]))
    assert accept(minister.review(), minister.case(WHOLE), case.marks[C]).is_empty


def test_a_second_thought_replaces_the_gold_row(minister: Desk) -> None:
    case = minister.case(WHOLE)
    minister.do(accept(minister.review(), case, case.marks[B]))
    minister.do(accept(minister.review(), minister.case(WHOLE), case.marks[A]))
    assert minister.gold_words() == [("actor", NAME)]
    assert not minister.case(WHOLE).is_open
    # And back: the removed row is revived.
    plan = minister.do(accept(minister.review(), minister.case(WHOLE), case.marks[B]))
    assert plan.put[0].id == gold_row(case.marks[B]).id
    assert minister.gold_words() == [("actor", WHOLE)]


def test_rejecting_says_that_there_is_no_annotation_here(minister: Desk) -> None:
    minister.do(accept(minister.review(), minister.case(WHOLE), minister.sets[B][0]))
    plan = minister.do(reject(minister.review(), minister.case(WHOLE), Reason.NOT_A_CASE))
    assert [(verdict.gold, verdict.reason) for verdict in plan.verdicts] == [(None, "not_a_case")] * 3
    assert minister.gold_words() == []
    assert not minister.case(WHOLE).is_open


def test_correcting_makes_what_nobody_had(minister: Desk) -> None:
    start = TEXT.index("الروسي")
    span = Span(start, TEXT.index(NAME) + len(NAME))
    case = minister.case(WHOLE)
    plan = minister.do(correct(minister.review(), case, span, "actor", {"kind": "person"}, {}, Reason.BOUNDARY))
    assert minister.gold_words() == [("actor", "الروسي سيرغي لافروف")]
    assert plan.put[0].attributes == {"kind": "person"}
    assert {verdict.reason for verdict in plan.verdicts} == {"boundary"}
    assert not minister.case(WHOLE).is_open


def test_a_gold_row_of_the_same_content_stays_as_it_is_under_its_own_id() -> None:
    gold = mark(GOLD_ID, "actor", "موسكو", note="مثال")
    found = desk(mark(A, "actor", "موسكو"), gold=[gold])
    plan = found.do(accept(found.review(), found.case("موسكو"), found.sets[A][0]))
    assert (plan.put, plan.remove, plan.verdicts[0].gold) == ((), (), gold.id)
    assert not found.case("موسكو").is_open


def test_a_gold_row_that_was_changed_by_hand_keeps_its_id_and_stays() -> None:
    one = mark(A, "actor", "وزير الخارجية")
    moved = replace(gold_row(one), start=TEXT.index("موسكو"), end=TEXT.index("موسكو") + 5)
    found = desk(one, gold=[moved])
    plan = found.do(accept(found.review(), found.case("وزير الخارجية"), one))
    assert plan.put[0].id != moved.id
    assert found.gold_words() == [("actor", "وزير الخارجية"), ("actor", "موسكو")]
    assert not found.case("وزير الخارجية").is_open


def test_the_gold_row_of_an_open_case_that_has_the_id_is_put_right() -> None:
    one = mark(A, "actor", WHOLE)
    changed = replace(gold_row(one), start=TEXT.index(NAME))
    found = desk(one, gold=[changed])
    plan = found.do(accept(found.review(), found.case(WHOLE), one))
    assert ([row.id for row in plan.put], plan.remove) == ([changed.id], ())
    assert found.gold_words() == [("actor", WHOLE)]


def test_a_mark_that_is_changed_afterwards_opens_its_case_again(minister: Desk) -> None:
    minister.do(accept(minister.review(), minister.case(WHOLE), minister.sets[B][0]))
    minister.changed(minister.sets[A][0], attributes={"kind": "person"})
    case = minister.case(WHOLE)
    assert (case.is_open, case.changed_since, case.disputed) == (True, True, False)
    assert minister.gold_words() == [("actor", WHOLE)]
    minister.do(accept(minister.review(), case, case.marks[B]))
    assert not minister.case(WHOLE).changed_since
    assert not minister.case(WHOLE).is_open


def test_the_gold_row_of_a_mark_that_was_moved_away_still_belongs_to_its_case() -> None:
    found = desk(mark(A, "actor", "موسكو"))
    found.do(accept(found.review(), found.cases()[0], found.sets[A][0]))
    start = TEXT.index("كابول")
    moved = found.changed(found.sets[A][0], start=start, end=start + 5)
    (case,) = found.cases()
    assert (case.changed_since, len(case.gold)) == (True, 1)
    found.do(accept(found.review(), case, moved))
    assert found.gold_words() == [("actor", "كابول")]


def test_a_mark_of_another_set_that_comes_later_opens_the_case(minister: Desk) -> None:
    late = minister.sets.pop(C)
    minister.do(accept(minister.review(), minister.case(WHOLE), minister.sets[B][0]))
    minister.sets[C] = late
    case = minister.case(WHOLE)
    assert (case.is_open, case.changed_since, case.disputed) == (True, False, False)


def test_gold_that_goes_against_a_verdict_opens_the_case(minister: Desk) -> None:
    minister.do(accept(minister.review(), minister.case(WHOLE), minister.sets[B][0]))
    kept = minister.gold
    minister.gold = [replace(row, deleted=True) for row in kept]
    assert minister.case(WHOLE).disputed
    minister.gold = kept
    assert not minister.case(WHOLE).disputed
    minister.do(reject(minister.review(), minister.case(WHOLE)))
    minister.gold = kept
    assert minister.case(WHOLE).disputed


def test_reviewers_who_disagree_after_a_merge_open_the_case_and_the_next_word_closes_it(minister: Desk) -> None:
    case, mine, theirs = minister.case(WHOLE), minister.review(), minister.review(reviewer=OTHER)
    plans = accept(mine, case, case.marks[A]), accept(theirs, case, case.marks[B])
    for plan in plans:
        minister.do(plan)
    assert len(minister.gold_words()) == 2
    assert minister.case(WHOLE).disputed
    plan = minister.do(accept(minister.review(), minister.case(WHOLE), case.marks[B], Reason.BOUNDARY))
    assert minister.gold_words() == [("actor", WHOLE)]
    assert not minister.case(WHOLE).is_open
    assert not any(verdict.deleted for verdict in plan.verdicts)  # the other reviewer had said so, too
    plan = minister.do(reject(minister.review(), minister.case(WHOLE)))
    assert [verdict.reviewer for verdict in plan.verdicts if verdict.deleted] == [OTHER] * 3
    assert not minister.case(WHOLE).is_open


def test_one_rejects_and_one_corrects_is_a_dispute() -> None:
    found = desk(mark(A, "actor", "موسكو"))
    case, span = found.cases()[0], Span(TEXT.index("وأعربت"), TEXT.index("موسكو") + 5)
    for plan in (reject(found.review(), case), correct(found.review(reviewer=OTHER), case, span, "actor", {}, {})):
        found.do(plan)
    assert found.case("موسكو").disputed


def test_a_case_of_gold_alone_can_be_corrected_and_rejected() -> None:
    gold = mark(GOLD_ID, "threat", "تهريب المخدرات")
    found = desk(mark(A, "actor", "موسكو"), gold=[gold])
    case = found.case("تهريب المخدرات")
    found.do(correct(found.review(), case, gold.span, "threat", {"kind": "drug_trafficking"}, {}))
    assert [row.attributes for row in found.living().values()] == [{"kind": "drug_trafficking"}]
    found.do(reject(found.review(), found.case("تهريب المخدرات")))
    assert found.gold_words() == []


def test_what_was_settled_with_another_set_in_view_is_not_lost() -> None:
    long, short = "حكومة حركة طالبان", "طالبان"
    found = desk(mark(A, "actor", long), mark(B, "actor", short))
    found.do(accept(found.review(A), found.case(long, A), found.sets[A][0]))
    # Far from it: both are gold.
    assert found.case(short, B).gold == ()
    found.do(accept(found.review(B), found.case(short, B), found.sets[B][0]))
    assert found.gold_words() == [("actor", long), ("actor", short)]


def test_a_rejection_beside_the_gold_of_another_set_leaves_that_and_stands(minister: Desk) -> None:
    wrong = mark(A, "actor", "الخارجية الروسي سيرغي لافروف")
    minister.sets[A] = [wrong]
    minister.do(accept(minister.review(B, C), minister.case(WHOLE, B, C), minister.sets[B][0]))
    case = minister.cases(A)[0]
    assert (case.kind, len(case.gold)) == (CaseKind.SINGLE, 1)
    minister.do(reject(minister.review(A), case, Reason.BOUNDARY))
    assert minister.gold_words() == [("actor", WHOLE)]
    assert not minister.cases(A)[0].is_open
    assert not minister.cases()[0].is_open
    # But the very same mark cannot be gold and rejected.
    minister.do(reject(minister.review(C), minister.case(WHOLE, C)))
    assert minister.gold_words() == []
    assert minister.case(WHOLE, B).disputed


def test_of_two_equal_marks_one_cannot_be_rejected_and_one_gold() -> None:
    found = desk(*(mark(person, "actor", "موسكو") for person in (A, B, C)))
    found.do(reject(found.review(A), found.case("موسكو", A)))
    found.do(accept(found.review(B), found.case("موسكو", B), found.sets[B][0]))
    assert found.case("موسكو", A, B).disputed
    # Nor does an act on all that agree decide it.
    assert accept_agreed(found.review()).is_empty


def test_gold_in_the_place_of_a_rejected_mark_opens_its_case_and_gold_beside_it_does_not(minister: Desk) -> None:
    minister.do(reject(minister.review(), minister.case(WHOLE)))
    minister.gold = [mark(GOLD_ID, "actor", "وزير الخارجية"), mark(GOLD_ID, "location", WHOLE)]
    assert [case.is_open for case in minister.cases() if case.annotations] == [False]
    minister.gold.append(mark(GOLD_ID, "actor", "الخارجية الروسي سيرغي لافروف"))
    assert [case.disputed for case in minister.cases() if case.annotations] == [True]


def test_gold_that_another_set_gave_can_be_rejected_by_itself(minister: Desk) -> None:
    far = mark(B, "location", "كابول")
    minister.sets[B].append(far)
    minister.do(accept(minister.review(B), minister.case("كابول", B), far))
    minister.do(reject(minister.review(A), minister.case("كابول", A)))
    assert minister.gold_words() == []


def test_a_row_that_two_cases_name_is_shown_in_the_likelier_one() -> None:
    found = desk(mark(A, "actor", WHOLE), mark(B, "actor", "أعلن وزير"), mark(B, "actor", WHOLE))
    found.do(accept(found.review(), found.case(WHOLE), found.sets[A][0]))
    found.do(correct(found.review(), found.case("أعلن وزير"), found.sets[A][0].span, "actor", {}, {}))
    assert [len(case.gold) for case in found.cases()] == [0, 1]
    assert not any(case.is_open for case in found.cases())


def test_an_older_word_that_was_spoken_anew_claims_no_gold(minister: Desk) -> None:
    far = mark(GOLD_ID, "location", "كابول")
    minister.gold.append(far)
    minister.verdicts.append(Verdict(minister.sets[A][0].id, OTHER, 0, far.id))
    assert minister.case(WHOLE).gold == (far,)
    minister.gold.append(gold_row(minister.sets[B][0]))
    minister.verdicts += [Verdict(each[0].id, REVIEWER, 1, minister.gold[1].id) for each in minister.sets.values()]
    assert minister.case(WHOLE).gold == (minister.gold[1],)
    assert not minister.case(WHOLE).is_open


def test_two_marks_of_one_set_on_the_same_words_come_to_one_gold_row() -> None:
    twins = mark(A, "actor", "موسكو"), mark(A, "actor", "موسكو", attributes={"kind": "state"})
    found = desk(*twins)
    for one in twins:
        case = next(case for case in found.cases() if one in case.annotations)
        found.do(accept(found.review(), case, one))
        assert found.gold_words() == [("actor", "موسكو")]
    assert [row.attributes for row in found.living().values()] == [{"kind": "state"}]
    # The first one was overruled: a reviewer has to say so.
    assert [case.is_open for case in found.cases()] == [True, False]
    found.do(reject(found.review(), found.cases()[0]))
    assert not any(case.is_open for case in found.cases())
    assert found.gold_words() == [("actor", "موسكو")]


def test_half_a_name_is_corrected_to_the_whole_one_that_gold_has() -> None:
    found = desk(mark(A, "actor", WHOLE), mark(B, "actor", "وزير الخارجية الروسي"), mark(B, "actor", NAME))
    found.do(accept(found.review(), found.case(WHOLE), found.sets[A][0]))
    half = found.case(NAME)
    assert half.gold == ()
    whole = found.sets[A][0]
    found.do(correct(found.review(), half, whole.span, "actor", {}, {}, Reason.BOUNDARY))
    assert found.gold_words() == [("actor", WHOLE)]
    assert not any(case.is_open for case in found.cases())


def test_a_reason_alone_can_be_given_later() -> None:
    found = desk(mark(A, "actor", "موسكو"), mark(B, "location", "موسكو"))
    case = found.cases()[0]
    found.do(accept(found.review(), case, case.marks[A]))
    plan = found.do(accept(found.review(), found.cases()[0], case.marks[A], Reason.LABEL))
    assert [(verdict.annotation, verdict.reason) for verdict in plan.verdicts] == [(case.marks[B].id, "label")]
    assert (plan.put, plan.remove, plan.links) == ((), (), ())


def test_accepting_a_stance_gives_gold_its_attributes_and_words() -> None:
    cue = mark(A, "stance", "لن تعترف", attributes={"polarity": "opposed", "holder_is": "author", "past": False})
    found = desk(cue, stance(B, "لن تعترف", "mixed", {}))
    found.do(accept(found.review(), found.cases()[0], cue))
    (row,) = found.living().values()
    assert row.attributes == {"polarity": "opposed", "holder_is": "author"}
