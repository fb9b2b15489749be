"""What an annotator is shown of the review: old, new, reason."""

from __future__ import annotations

from annotator.core.ids import GOLD_ID
from annotator.core.model import Reason
from annotator.core.review.corrections import Correction, my_corrections
from annotator.core.review.settling import accept, reject
from tests.core.review.samples import TEXT, A, B, Desk, desk, mark, stance, words


def corrections(found: Desk, **more: object) -> list[Correction]:
    gold = list(found.living().values())
    return my_corrections(TEXT, A, found.sets[A], gold, found.labels, found.verdicts, **more)


def seen(found: list[Correction]) -> list[tuple[object, ...]]:
    return [(*words([one.old, one.new]), one.reason) for one in found]


def reviewed() -> Desk:
    found = desk(
        mark(A, "actor", "سيرغي لافروف"),
        mark(A, "actor", "موسكو"),
        mark(A, "location", "بلاده"),
        mark(B, "actor", "وزير الخارجية الروسي سيرغي لافروف"),
        mark(B, "actor", "موسكو"),
        mark(B, "threat", "تهريب المخدرات"),
    )
    found.do(accept(found.review(), found.case("سيرغي لافروف"), found.sets[B][0], Reason.BOUNDARY))
    found.do(accept(found.review(), found.case("موسكو"), found.sets[B][1]))
    found.do(reject(found.review(), found.case("بلاده"), Reason.NOT_A_CASE))
    found.do(accept(found.review(), found.case("تهريب المخدرات"), found.sets[B][2]))
    return found


def test_what_gold_changed_rejected_and_has_besides() -> None:
    assert seen(corrections(reviewed())) == [
        ("سيرغي لافروف", "وزير الخارجية الروسي سيرغي لافروف", "boundary"),
        ("بلاده", None, "not_a_case"),
        (None, "تهريب المخدرات", "missing"),
    ]


def test_marks_that_nobody_has_ruled_on_or_that_were_changed_since_are_left_out() -> None:
    found = reviewed()
    found.sets[A].append(mark(A, "location", "كابول"))
    found.changed(found.sets[A][0], label="location")
    assert [one[0] for one in seen(corrections(found))] == ["بلاده", None]


def test_what_gold_no_longer_has_is_not_shown_before_a_reviewer_said_so() -> None:
    found = reviewed()
    kept = [row for row in found.gold if row.start != found.case("سيرغي لافروف").place.start]
    found.gold = kept
    assert [one[0] for one in seen(corrections(found))] == ["بلاده", None]


def test_gold_that_is_whole_is_compared_with_marks_without_a_verdict() -> None:
    gold = [mark(GOLD_ID, "actor", each) for each in ("موسكو", "حكومة حركة طالبان")]
    found = desk(mark(A, "actor", "موسكو"), mark(A, "actor", "حركة طالبان"), mark(A, "location", "كابول"), gold=gold)
    assert seen(corrections(found)) == []
    assert seen(corrections(found, is_settled=True)) == [
        ("حركة طالبان", "حكومة حركة طالبان", ""),
        ("كابول", None, ""),
    ]


def test_another_holder_is_a_correction_and_the_same_one_is_none() -> None:
    holders = [mark(A, "actor", each) for each in ("موسكو", "وروسيا")]
    rows = [mark(GOLD_ID, "actor", each) for each in ("موسكو", "روسيا")]
    cue = stance(A, "قلقها", "opposed", {"holder": (holders[1].id,)})
    for number, count in ((0, 2), (1, 1)):
        golden = stance(GOLD_ID, "قلقها", "opposed", {"holder": (rows[number].id,)})
        found = desk(*holders, cue, gold=[*rows, golden])
        assert len(corrections(found, is_settled=True)) == count
