"""Links on their way into gold: re-pointed, brought along, moved with what they lead to, or lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.ids import GOLD_ID
from annotator.core.model import Annotation, Verdict
from annotator.core.review.gold import gold_row
from annotator.core.review.plan import Companion, GoldLinks, LostLink
from annotator.core.review.settling import accept, correct, reject
from tests.core.review.samples import REVIEWER, A, B, Desk, desk, mark, stance

WHOLE, NAME = "وزير الخارجية الروسي سيرغي لافروف", "سيرغي لافروف"


def target_words(found: Desk, row: Annotation, role: str) -> list[str]:
    return [found.text[found.living()[id_].start : found.living()[id_].end] for id_ in row.links.get(role, ())]


def take(found: Desk, one: Annotation, *people: bytes):
    case = next(case for case in found.cases(*people) if one in case.annotations)
    return found.do(accept(found.review(*people), case, one))


def cue_of(found: Desk) -> Annotation:
    return next(row for row in found.living().values() if row.label == "stance")


@pytest.fixture
def worry() -> Desk:
    """«أعربت موسكو عن قلقها من تهريب المخدرات»: a stance with a holder and a target, as two people see it."""
    marks = []
    for person, holder in ((A, "موسكو"), (B, "وأعربت موسكو")):
        held, feared = mark(person, "actor", holder), mark(person, "threat", "تهريب المخدرات")
        marks += [held, feared, stance(person, "قلقها", "opposed", {"holder": (held.id,), "target": (feared.id,)})]
    return desk(*marks)


def test_holder_and_target_come_along_and_the_plan_says_which(worry: Desk) -> None:
    held, feared, cue = worry.sets[A]
    plan = take(worry, cue)
    assert worry.gold_words() == [("actor", "موسكو"), ("stance", "قلقها"), ("threat", "تهريب المخدرات")]
    row = cue_of(worry)
    assert (target_words(worry, row, "holder"), target_words(worry, row, "target")) == (["موسكو"], ["تهريب المخدرات"])
    gold = {row.label: row.id for row in plan.put}
    assert plan.companions == (
        Companion("holder", gold["actor"], held.id),
        Companion("target", gold["threat"], feared.id),
    )
    # Nobody has looked at them yet.
    assert [case.is_open for case in worry.cases()] == [True, False, True]


def test_a_link_leads_to_what_gold_has_in_the_same_case(worry: Desk) -> None:
    take(worry, worry.sets[B][0])
    plan = take(worry, worry.sets[A][2])
    assert target_words(worry, cue_of(worry), "holder") == ["وأعربت موسكو"]
    assert [one.role for one in plan.companions] == ["target"]


def test_links_follow_when_gold_is_settled_anew(worry: Desk) -> None:
    take(worry, worry.sets[A][2])
    plan = take(worry, worry.sets[B][0])
    row = cue_of(worry)
    assert plan.links == (GoldLinks(row.id, "holder", row.links["holder"]),)
    assert target_words(worry, row, "holder") == ["وأعربت موسكو"]
    assert len(plan.remove) == 1


def test_a_link_to_a_rejected_gold_row_stays_and_shows_that_it_is_gone(worry: Desk) -> None:
    take(worry, worry.sets[A][2])
    before = cue_of(worry).links
    plan = worry.do(reject(worry.review(), worry.case("موسكو")))
    assert (plan.links, cue_of(worry).links) == ((), before)
    assert before["holder"][0] not in worry.living()


def test_what_a_reviewer_rejected_does_not_come_along(worry: Desk) -> None:
    worry.do(reject(worry.review(), worry.case("موسكو")))
    held, _, cue = worry.sets[A]
    plan = take(worry, cue)
    assert plan.lost == (LostLink(cue_of(worry).id, "holder", held.id),)
    assert "holder" not in cue_of(worry).links


def test_a_rejected_half_leads_to_the_whole_that_covers_it() -> None:
    half = mark(A, "actor", NAME)
    cue = stance(A, "ترحب", "supportive", {"holder": (half.id,)})
    found = desk(half, cue, mark(B, "actor", WHOLE), mark(B, "actor", "الروسي سيرغي لافروف"))
    take(found, found.sets[B][0], B)
    found.do(reject(found.review(A), found.case(NAME, A)))
    plan = take(found, cue, A)
    assert target_words(found, cue_of(found), "holder") == [WHOLE]
    assert plan.companions == plan.lost == ()


@pytest.mark.parametrize("rows", [("وزير الخارجية الروسي", NAME), (NAME, "وزير الخارجية الروسي")])
def test_the_gold_row_of_the_same_label_with_most_overlap_stands_for_a_linked_mark(rows: tuple[str, str]) -> None:
    linked = mark(A, "actor", "الروسي سيرغي لافروف")
    cue = stance(A, "ترحب", "supportive", {"holder": (linked.id,)})
    found = desk(linked, cue)
    found.do(reject(found.review(), found.cases()[0]))
    found.gold += [mark(GOLD_ID, "actor", each) for each in rows]
    found.verdicts[0] = replace(found.verdicts[0], gold=None)
    take(found, cue)
    assert target_words(found, cue_of(found), "holder") == [NAME]


def test_a_holder_that_gold_made_a_place_is_no_holder() -> None:
    held, place = mark(A, "actor", "موسكو"), mark(B, "location", "موسكو")
    cue = stance(A, "قلقها", "opposed", {"holder": (held.id,), "target": (held.id,)})
    found = desk(held, place, cue)
    take(found, place)
    plan = take(found, cue)
    # The target may be of any label; the holder may not.
    assert target_words(found, cue_of(found), "target") == ["موسكو"]
    assert [(one.role, one.annotation) for one in plan.lost] == [("holder", held.id)]
    # Made an actor again, the holder does not come back by itself: the reviewer accepts the stance anew.
    take(found, held)
    assert "holder" not in cue_of(found).links
    take(found, cue)
    assert target_words(found, cue_of(found), "holder") == ["موسكو"]


def test_a_holder_that_becomes_a_place_later_is_shown_as_gone() -> None:
    held, place = mark(A, "actor", "موسكو"), mark(B, "location", "موسكو")
    found = desk(held, place, stance(A, "قلقها", "opposed", {"holder": (held.id,)}))
    take(found, found.sets[A][1])
    take(found, place)
    assert cue_of(found).links["holder"][0] not in found.living()


def test_what_comes_along_brings_its_own_links_and_a_ring_ends() -> None:
    first, second, third = (mark(A, "actor", each) for each in ("موسكو", "وروسيا", "بلاده"))
    ring = [
        replace(first, links={"same_as": (second.id,)}),
        replace(second, links={"same_as": (third.id,)}),
        replace(third, links={"same_as": (first.id,)}),
    ]
    found = desk(*ring)
    plan = take(found, ring[0])
    assert len(plan.companions) == 2
    assert [row.label for row in found.living().values()] == ["actor"] * 3
    assert all(len(target_words(found, row, "same_as")) == 1 for row in found.living().values())


def test_a_link_to_a_mark_that_the_annotator_removed_is_lost() -> None:
    gone = mark(A, "actor", "موسكو", deleted=True)
    cue = stance(A, "قلقها", "opposed", {"holder": (gone.id,)})
    found = desk(gone, cue)
    plan = take(found, cue)
    assert (plan.lost[0].annotation, cue_of(found).links) == (gone.id, {})


@pytest.mark.parametrize("attributes", [{}, {"kind": "state"}])
def test_a_twin_of_its_own_is_nothing_to_link_to(attributes: dict[str, str]) -> None:
    twin = mark(A, "actor", "موسكو", attributes=attributes)
    one = mark(A, "actor", "موسكو", links={"same_as": (twin.id,)})
    found = desk(one, twin)
    plan = take(found, one)
    assert [row.links for row in plan.put] == [{}]


def test_a_correction_may_link_to_gold_rows_and_to_marks() -> None:
    held, cue = mark(A, "actor", "موسكو"), stance(A, "قلقها", "opposed", {})
    gold = mark(GOLD_ID, "threat", "تهريب المخدرات")
    found = desk(held, cue, gold=[gold])
    links = {"holder": (held.id,), "target": (gold.id,)}
    found.do(correct(found.review(), found.case("قلقها"), cue.span, "stance", cue.attributes, links))
    row = cue_of(found)
    assert (target_words(found, row, "holder"), target_words(found, row, "target")) == (["موسكو"], ["تهريب المخدرات"])


def test_accepting_anew_takes_the_other_links_over_into_the_row_that_stays(worry: Desk) -> None:
    other = stance(B, "قلقها", "opposed", {})
    worry.sets[B][2] = other
    take(worry, worry.sets[A][2])
    plan = take(worry, other)
    assert (plan.put, plan.remove) == ((), ())
    assert {(change.role, change.targets) for change in plan.links} == {("holder", ()), ("target", ())}
    assert not any(cue_of(worry).links.values())


def test_a_mark_inside_another_one_is_not_taken_for_that() -> None:
    inner = mark(A, "actor", "طالبان")
    outer = mark(A, "actor", "حركة طالبان", links={"same_as": (inner.id,)})
    found = desk(inner, outer)
    plan = take(found, outer)
    assert [one.annotation for one in plan.companions] == [inner.id]
    assert target_words(found, next(row for row in plan.put if row.links), "same_as") == ["طالبان"]


def test_gold_does_not_link_to_itself() -> None:
    half = mark(A, "actor", NAME)
    other = mark(A, "actor", "وزير الخارجية الروسي", links={"same_as": (half.id,)})
    found, whole = desk(half, other), mark(B, "actor", WHOLE)
    for one in (half, other):
        case = next(case for case in found.cases() if one in case.annotations)
        found.do(correct(found.review(), case, whole.span, "actor", {}, one.links))
    assert [row.links for row in found.living().values()] == [{}]


def test_gold_made_by_hand_in_the_place_of_a_holder_keeps_the_holder_out() -> None:
    held = mark(A, "actor", "موسكو")
    cue = stance(A, "قلقها", "opposed", {"holder": (held.id,)})
    found = desk(held, cue, gold=[mark(GOLD_ID, "location", "موسكو")])
    plan = take(found, cue)
    assert found.gold_words() == [("location", "موسكو"), ("stance", "قلقها")]
    assert [one.annotation for one in plan.lost] == [held.id]


def test_the_row_that_a_mark_gets_is_not_at_the_same_time_that_of_the_mark_it_links_to() -> None:
    whole = mark(A, "actor", "وروسيا")
    cut = mark(A, "actor", "روسيا", links={"same_as": (whole.id,)})
    found = desk(whole, cut, gold=[gold_row(cut)])
    found.verdicts.append(Verdict(cut.id, REVIEWER, 1, None))
    assert [len(case.gold) for case in found.cases()] == [1, 0]
    plan = take(found, cut)
    assert [one.annotation for one in plan.companions] == [whole.id]
    assert accept(found.review(), next(case for case in found.cases() if cut in case.annotations), cut).is_empty
