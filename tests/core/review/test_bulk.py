"""Many cases in one act: agreed ones, proclitics, and gold filled in before anybody looks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.ids import GOLD_ID
from annotator.core.model import Annotation, Clitics, LabelSet
from annotator.core.review.bulk import accept_agreed, all_agree, majority, prefill, set_of, settle_proclitics
from annotator.core.review.case import Case
from annotator.core.review.gold import gold_row
from annotator.core.review.settling import accept, reject
from tests.core.review.samples import LABELS, A, B, C, Desk, desk, mark, stance, words


@pytest.fixture
def three() -> Desk:
    return desk(
        *(mark(person, "actor", "موسكو") for person in (A, B, C)),
        *(mark(person, "threat", "تهريب المخدرات") for person in (A, B)),
        *(mark(person, "actor", each) for person, each in ((A, "وروسيا"), (B, "روسيا"), (C, "وروسيا"))),
        mark(A, "location", "كابول"),
    )


def open_words(found: Desk) -> list[str | None]:
    return [words(case.annotations)[0] for case in found.cases() if case.is_open]


def test_agreed_cases_are_accepted_in_one_act(three: Desk) -> None:
    plan = three.do(accept_agreed(three.review()))
    assert three.gold_words() == [("actor", "موسكو")]
    assert len(plan.verdicts) == 3
    assert open_words(three) == ["تهريب المخدرات", "وروسيا", "كابول"]
    assert accept_agreed(three.review()).is_empty


@pytest.mark.parametrize(
    ("strategy", "gold"),
    [
        (all_agree, ["موسكو"]),
        (majority(2), ["موسكو", "تهريب المخدرات", "وروسيا"]),
        (majority(3), ["موسكو"]),
        (majority(1), ["موسكو", "تهريب المخدرات", "وروسيا"]),
        (set_of(A), ["موسكو", "تهريب المخدرات", "وروسيا", "كابول"]),
        (set_of(C), ["موسكو", "وروسيا"]),
    ],
)
def test_gold_is_filled_in_by_a_strategy_once(three: Desk, strategy, gold) -> None:
    three.do(prefill(three.review(), strategy))
    assert [each for _, each in three.gold_words()] == gold
    assert not set(gold) & set(open_words(three))
    assert prefill(three.review(), strategy).is_empty


def test_half_of_the_voices_is_no_majority() -> None:
    found = desk(mark(A, "actor", "موسكو"), mark(B, "location", "موسكو"))
    assert prefill(found.review(), majority(1)).is_empty


def test_filling_in_again_keeps_what_was_settled(three: Desk) -> None:
    three.do(reject(three.review(), three.case("وروسيا")))
    three.do(accept(three.review(), three.case("كابول"), three.sets[A][3]))
    three.do(prefill(three.review(), majority(2)))
    assert [each for _, each in three.gold_words()] == ["موسكو", "تهريب المخدرات", "كابول"]
    three.do(prefill(three.review(), set_of(B)))
    assert [each for _, each in three.gold_words()] == ["موسكو", "تهريب المخدرات", "كابول"]


def test_gold_made_by_hand_is_not_filled_over(three: Desk) -> None:
    gold = [mark(GOLD_ID, "location", "موسكو"), mark(GOLD_ID, "threat", "تهريب المخدرات")]
    three.gold = list(gold)
    three.do(prefill(three.review(), set_of(A)))
    assert all(row in three.gold for row in gold)
    assert ("actor", "موسكو") not in three.gold_words()
    # Where gold has just that, the verdicts say so.
    assert open_words(three) == ["موسكو"]


def test_unsure_marks_wait_for_a_reviewer(three: Desk) -> None:
    three.sets[B][0] = replace(three.sets[B][0], unsure=True)
    three.do(prefill(three.review(), all_agree))
    assert three.gold_words() == []
    three.do(accept_agreed(three.review()))
    assert three.gold_words() == [("actor", "موسكو")]


def test_the_rest_of_an_article_alone_can_be_filled_in(three: Desk) -> None:
    three.do(prefill(three.review(), set_of(A), three.cases()[2:]))
    assert [each for _, each in three.gold_words()] == ["وروسيا", "كابول"]


def test_a_set_that_comes_later_and_says_the_same_is_taken_as_the_others_were(three: Desk) -> None:
    late = three.sets.pop(C)
    three.do(prefill(three.review(), all_agree))
    three.do(reject(three.review(), three.case("وروسيا")))
    three.sets[C] = late
    assert "موسكو" in open_words(three)
    plan = three.do(accept_agreed(three.review()))
    assert ([verdict.annotation for verdict in plan.verdicts], plan.put) == ([late[0].id], ())
    assert "موسكو" not in open_words(three)


def test_a_rejection_is_not_overruled_by_agreement() -> None:
    found = desk(mark(A, "actor", "موسكو"), mark(B, "actor", "موسكو"))
    found.do(reject(found.review(A), found.case("موسكو", A)))
    assert accept_agreed(found.review()).is_empty
    assert found.cases()[0].is_open


def test_gold_of_a_set_that_is_not_in_view_is_not_filled_over() -> None:
    found = desk(mark(A, "actor", "وروسيا"), mark(B, "actor", "روسيا"))
    found.do(accept(found.review(A), found.cases(A)[0], found.sets[A][0]))
    assert prefill(found.review(B), set_of(B)).is_empty


def test_links_of_one_act_lead_to_what_the_same_act_settles() -> None:
    marks = []
    for person, holder in ((A, "روسيا"), (B, "وروسيا"), (C, "وروسيا")):
        held = mark(person, "actor", holder)
        marks += [stance(person, "قلقها", "opposed", {"holder": (held.id,)}), held]
    found = desk(*marks)
    plan = found.do(prefill(found.review(), majority(2)))
    assert found.gold_words() == [("stance", "قلقها"), ("actor", "وروسيا")]
    assert plan.companions == ()
    (cue,) = [row for row in plan.put if row.label == "stance"]
    assert found.living()[cue.links["holder"][0]].label == "actor"


def test_a_target_follows_its_mark_to_the_label_that_the_same_act_gives_it() -> None:
    marks = []
    for person, label in ((A, "actor"), (B, "location"), (C, "location")):
        place = mark(person, label, "كابول")
        marks += [stance(person, "قلقها", "opposed", {"target": (place.id,)}), place]
    found = desk(*marks)
    plan = found.do(prefill(found.review(), majority(2)))
    assert found.gold_words() == [("stance", "قلقها"), ("location", "كابول")]
    assert (plan.companions, plan.lost) == ((), ())


def test_twins_with_other_attributes_are_not_filled_in_over_each_other() -> None:
    twins = mark(A, "actor", "موسكو"), mark(A, "actor", "موسكو", attributes={"kind": "state"})
    found = desk(*twins)
    found.do(prefill(found.review(), set_of(A)))
    assert [row.attributes for row in found.living().values()] == [{}]
    assert [case.is_open for case in found.cases()] == [False, True]
    assert prefill(found.review(), set_of(A)).is_empty


def test_a_row_that_came_along_is_given_to_the_case_that_wants_it() -> None:
    twins = mark(A, "actor", "موسكو"), mark(A, "actor", "موسكو")
    found = desk(*twins, gold=[gold_row(twins[0])])
    assert [len(case.gold) for case in found.cases()] == [1, 0]

    def strategy(case: Case) -> Annotation:
        (one,) = case.annotations
        return one if one == twins[1] else replace(one, label="location")

    found.do(prefill(found.review(), strategy, reversed(found.cases())))
    assert sorted(found.gold_words()) == [("actor", "موسكو"), ("location", "موسكو")]
    assert not any(case.is_open for case in found.cases())


def test_what_came_along_is_settled_by_the_next_act() -> None:
    marks = []
    for person, holder in ((A, "روسيا"), (B, "وروسيا"), (C, "وروسيا")):
        held = mark(person, "actor", holder)
        marks += [stance(person, "قلقها", "opposed", {"holder": (held.id,)}), held]
    found = desk(*marks)
    found.do(prefill(found.review(), all_agree))
    assert found.gold_words() == [("stance", "قلقها"), ("actor", "روسيا")]
    found.do(prefill(found.review(), majority(2)))
    assert found.gold_words() == [("stance", "قلقها"), ("actor", "وروسيا")]
    (cue,) = [row for row in found.living().values() if row.label == "stance"]
    assert cue.links["holder"][0] in found.living()


@pytest.mark.parametrize(
    ("policy", "gold"), [(Clitics.OUTSIDE, ["روسيا"]), (Clitics.INSIDE, ["وروسيا"]), (Clitics.ASK, [])]
)
def test_proclitics_are_settled_as_the_label_has_it(three: Desk, policy, gold) -> None:
    labels = (replace(LABELS["actor"], clitics=policy), *LABELS.labels[1:])
    three.labels = LabelSet(labels)
    plan = three.do(settle_proclitics(three.review(), three.text))
    assert [each for _, each in three.gold_words()] == gold
    assert {verdict.reason for verdict in plan.verdicts} == ({"", "boundary"} if gold else set())
    assert ("وروسيا" in open_words(three)) == (not gold)
    assert settle_proclitics(three.review(), three.text).is_empty


@pytest.mark.parametrize(
    ("policy", "gold"), [(Clitics.OUTSIDE, ["«داعش»"]), (Clitics.INSIDE, ["و«داعش»"]), (Clitics.ASK, [])]
)
def test_proclitics_before_a_quotation_mark_are_settled_as_the_label_has_it(policy, gold) -> None:
    text = "تنظيم القاعدة و«داعش» أمس"
    labels = LabelSet((replace(LABELS["actor"], clitics=policy), *LABELS.labels[1:]))
    found = desk(mark(A, "actor", "و«داعش»", text), mark(B, "actor", "«داعش»", text), text=text)
    found.labels = labels
    found.do(settle_proclitics(found.review(), text))
    assert [each for _, each in found.gold_words()] == gold


def test_the_policy_may_want_what_nobody_marked() -> None:
    text = "اجتماع لم ينعقد ولموسكو رأي"
    found = desk(mark(A, "actor", "ولموسكو", text), mark(B, "actor", "لموسكو", text), text=text)
    found.do(settle_proclitics(found.review(), text))
    assert found.gold_words() == [("actor", "موسكو")]
    assert not found.cases()[0].is_open
