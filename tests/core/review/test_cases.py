"""How the sets of a document fall into cases, and what each case is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.ids import GOLD_ID
from annotator.core.model import Attribute, AttributeKind, LabelSet, Span
from annotator.core.review.case import CaseKind
from annotator.core.review.cases import cases
from annotator.core.review.choosing import disagreements, of_annotator, of_label, unsure_first, without_verdict
from tests.core.review.samples import LABELS, TEXT, A, B, C, desk, mark, stance, words


def test_the_same_marks_agree_and_stand_in_one_lane() -> None:
    (case,) = desk(mark(A, "actor", "موسكو"), mark(B, "actor", "موسكو")).cases()
    assert (case.kind, case.is_open, case.fields) == (CaseKind.AGREE, True, ())
    assert [(lane.letter, lane.people) for lane in case.lanes] == [("A", (A, B))]


def test_a_title_more_or_less_is_a_difference_of_the_boundaries() -> None:
    whole, name = "وزير الخارجية الروسي سيرغي لافروف", "سيرغي لافروف"
    (case,) = desk(mark(A, "actor", name), mark(B, "actor", whole)).cases()
    assert case.kind is CaseKind.BOUNDARY
    assert TEXT[case.place.start : case.place.end] == whole
    assert [(lane.letter, *words([lane.annotation])) for lane in case.lanes] == [("A", name), ("B", whole)]


def test_a_mark_inside_a_longer_one_of_the_same_label_keeps_its_own_partner() -> None:
    long, short = "حكومة حركة طالبان", "حركة طالبان"
    found = desk(*(mark(person, "actor", each) for person in (A, B) for each in (short, long))).cases()
    assert [(case.kind, *words(case.annotations)) for case in found] == [
        (CaseKind.AGREE, long, long),
        (CaseKind.AGREE, short, short),
    ]


def test_where_one_has_the_inner_mark_alone_the_outer_one_goes_to_the_nearest_partner() -> None:
    long, near, short = "حكومة حركة طالبان", "حركة طالبان", "طالبان"
    found = desk(mark(A, "actor", near), mark(B, "actor", long), mark(B, "actor", short)).cases()
    assert [words(case.annotations) for case in found] == [[near, long], [short]]
    assert [case.kind for case in found] == [CaseKind.BOUNDARY, CaseKind.MISSING]


@pytest.mark.parametrize(
    ("longer", "shorter", "kind"),
    [
        ("وروسيا", "روسيا", CaseKind.PROCLITIC),
        ("بحكومة حركة طالبان", "حكومة حركة طالبان", CaseKind.PROCLITIC),
        ("وزير الخارجية", "زير الخارجية", CaseKind.BOUNDARY),
        ("سيرغي لافروف", "رغي لافروف", CaseKind.BOUNDARY),
        ("وروسيا لن", "روسيا", CaseKind.BOUNDARY),
        ("كابول", "ابول", CaseKind.BOUNDARY),
    ],
)
def test_a_proclitic_at_the_start_is_a_kind_of_its_own(longer: str, shorter: str, kind: CaseKind) -> None:
    assert [case.kind for case in desk(mark(A, "actor", longer), mark(B, "actor", shorter)).cases()] == [kind]


@pytest.mark.parametrize(
    ("longer", "shorter", "kind"),
    [
        ("و«داعش»", "«داعش»", CaseKind.PROCLITIC),
        ("وبـ(الناتو) نفسه", "(الناتو) نفسه", CaseKind.PROCLITIC),
        ('ب"القاعدة"', '"القاعدة"', CaseKind.PROCLITIC),
        # a quotation mark is no proclitic, and the article belongs to the name
        ("و«داعش»", "داعش", CaseKind.BOUNDARY),
        ("الـ«ناتو»", "«ناتو»", CaseKind.BOUNDARY),
    ],
)
def test_a_proclitic_before_a_quotation_mark_is_one_too(longer: str, shorter: str, kind: CaseKind) -> None:
    text = f"تحدث عن روسيا {longer} أمس"
    found = desk(mark(A, "actor", longer, text), mark(B, "actor", shorter, text), text=text).cases()
    assert [case.kind for case in found] == [kind]


def test_a_proclitic_is_not_the_whole_difference_where_attributes_differ_too() -> None:
    one, other = mark(A, "actor", "وروسيا", attributes={"kind": "state"}), mark(B, "actor", "روسيا")
    (case,) = desk(one, other).cases()
    assert (case.kind, case.fields) == (CaseKind.BOUNDARY, ("kind",))


def test_proclitics_of_three_sets() -> None:
    text = "اجتماع لم ينعقد ولموسكو رأي"
    marks = [mark(person, "actor", each, text) for person, each in ((A, "ولموسكو"), (B, "لموسكو"), (C, "موسكو"))]
    (case,) = desk(*marks, text=text).cases()
    assert case.kind is CaseKind.PROCLITIC


def test_labels_differ_on_the_same_or_nearly_the_same_words() -> None:
    (case,) = desk(mark(A, "actor", "موسكو"), mark(B, "location", "موسكو")).cases()
    assert (case.kind, case.fields) == (CaseKind.LABEL, ())
    (case,) = desk(mark(A, "actor", "حكومة حركة طالبان"), mark(B, "location", "حركة طالبان")).cases()
    assert case.kind is CaseKind.LABEL
    found = desk(mark(A, "actor", "حكومة حركة طالبان"), mark(B, "location", "طالبان")).cases()
    assert [case.kind for case in found] == [CaseKind.MISSING, CaseKind.MISSING]


def test_overlap_of_the_same_label_goes_before_the_same_words_with_another() -> None:
    one = mark(A, "actor", "موسكو")
    found = desk(one, mark(B, "location", "موسكو"), mark(B, "actor", "وأعربت موسكو")).cases()
    assert [case.annotations for case in found if one in case.annotations] == [(one, found[0].annotations[1])]
    assert found[0].kind is CaseKind.BOUNDARY


def test_where_a_set_has_nothing_the_mark_is_missing() -> None:
    (case,) = desk(mark(A, "actor", "موسكو"), mark(C, "actor", "موسكو"), people=(A, B, C)).cases()
    assert case.kind is CaseKind.MISSING
    assert [(lane.letter, lane.people, *words([lane.annotation])) for lane in case.lanes] == [
        ("A", (A, C), "موسكو"),
        ("B", (B,), None),
    ]
    assert list(case.marks) == [A, B, C]


def test_attributes_and_links_differ_by_their_own_keys_alone() -> None:
    marks = []
    for person, polarity, holder in ((A, "opposed", "موسكو"), (B, "mixed", "وروسيا")):
        holders = [mark(person, "actor", each) for each in ("موسكو", "وروسيا")]
        held = next(one.id for one in holders if words([one]) == [holder])
        marks += [*holders, stance(person, "قلقها", polarity, {"holder": (held,)})]
    case = desk(*marks).case("قلقها")
    assert (case.kind, case.fields) == (CaseKind.ATTRIBUTE, ("polarity", "holder"))


def test_a_holder_is_the_same_when_its_marks_fall_into_one_case() -> None:
    holders = mark(A, "actor", "وزير الخارجية الروسي سيرغي لافروف"), mark(B, "actor", "سيرغي لافروف")
    stances = [stance(one.person, "قلقها", "opposed", {"holder": (one.id,)}) for one in holders]
    case = desk(*holders, *stances).case("قلقها")
    assert (case.kind, len(case.lanes)) == (CaseKind.AGREE, 1)


def test_the_word_for_a_link_and_the_link_are_one_field() -> None:
    holder = mark(A, "actor", "موسكو")
    one = stance(A, "قلقها", "opposed", {"holder": (holder.id,)})
    other = mark(B, "stance", "قلقها", attributes={"polarity": "opposed", "holder_is": "author"})
    assert desk(holder, one, other).case("قلقها").fields == ("holder",)


def test_a_link_to_a_removed_mark_is_not_the_same_as_none() -> None:
    gone = mark(A, "actor", "موسكو", deleted=True)
    one, other = stance(A, "قلقها", "opposed", {"holder": (gone.id,)}), stance(B, "قلقها", "opposed", {})
    (case,) = desk(gone, one, other).cases()
    assert (case.kind, case.fields) == (CaseKind.ATTRIBUTE, ("holder",))


def test_empty_values_notes_and_doubts_are_no_difference_and_retired_attributes_neither() -> None:
    one = mark(A, "actor", "موسكو", attributes={"kind": "state", "old": "x"}, note="؟", unsure=True)
    other = mark(B, "actor", "موسكو", attributes={"kind": "state", "later": False, "empty": ""})
    retired = Attribute("old", AttributeKind.TEXT, {}, retired=True)
    labels = LabelSet((replace(LABELS["actor"], attributes=(retired,)),))
    (case,) = cases(TEXT, {A: [one], B: [other]}, [], labels)
    assert (case.kind, case.unsure) == (CaseKind.AGREE, True)
    (case,) = cases(TEXT, {A: [one], B: [other]}, [], LABELS)
    assert case.fields == ("old",)


def test_each_annotation_of_one_set_alone_is_a_case() -> None:
    found = desk(mark(A, "actor", "موسكو"), mark(A, "threat", "تهريب المخدرات")).cases()
    assert [case.kind for case in found] == [CaseKind.SINGLE, CaseKind.SINGLE]


def test_a_gold_row_that_no_set_has_is_a_closed_case_of_its_own() -> None:
    gold = mark(GOLD_ID, "threat", "تهريب المخدرات")
    found = desk(mark(A, "actor", "موسكو"), mark(B, "actor", "موسكو"), gold=[gold]).cases()
    assert [(case.kind, case.gold, case.is_open) for case in found] == [
        (CaseKind.AGREE, (), True),
        (CaseKind.MISSING, (gold,), False),
    ]
    assert found[1].place == gold.span
    assert [lane.people for lane in found[1].lanes] == [(A, B)]


def test_cases_come_in_reading_order_the_outer_one_first() -> None:
    found = desk(*(mark(A, "actor", each) for each in ("حركة طالبان", "موسكو", "حركة", "وروسيا"))).cases()
    assert [words(case.annotations)[0] for case in found] == ["موسكو", "وروسيا", "حركة طالبان", "حركة"]
    assert [case.place for case in found] == sorted(
        (case.place for case in found), key=lambda one: (one.start, -one.end)
    )


def test_letters_go_on_after_z() -> None:
    people = [bytes([number]) * 16 for number in range(1, 30)]
    (case,) = desk(*(mark(person, "actor", "موسكو", attributes={"kind": str(person[0])}) for person in people)).cases()
    assert [lane.letter for lane in case.lanes][24:] == ["Y", "Z", "AA", "AB", "AC"]


def test_unsure_cases_come_first_and_the_rest_keeps_its_order() -> None:
    marks = [mark(A, "actor", each) for each in ("موسكو", "وروسيا", "حركة طالبان")]
    found = desk(marks[0], replace(marks[1], unsure=True), marks[2]).cases()
    assert [words(case.annotations)[0] for case in unsure_first(found)] == ["وروسيا", "موسكو", "حركة طالبان"]


def test_filters() -> None:
    gold = mark(GOLD_ID, "threat", "تهريب المخدرات")
    marks = mark(A, "actor", "موسكو"), mark(B, "actor", "موسكو"), mark(B, "location", "كابول")
    agree, gold_alone, missing = desk(*marks, gold=[gold]).cases()
    found = [agree, gold_alone, missing]
    assert disagreements(found) == [gold_alone, missing]
    assert of_label(found, "threat") == [gold_alone]
    assert of_annotator(found, A) == [agree]
    assert without_verdict(found) == [agree, missing]


def test_gold_belongs_to_the_likeliest_case() -> None:
    long, short = mark(A, "actor", "حكومة حركة طالبان"), mark(A, "actor", "حركة طالبان")
    gold = mark(GOLD_ID, "actor", "حركة طالبان")
    found = desk(long, short, gold=[gold]).cases()
    assert [case.gold for case in found] == [(), (gold,)]
    assert desk(long, gold=[gold]).cases()[0].gold == (gold,)
    assert desk(long, gold=[replace(gold, deleted=True)]).cases()[0].gold == ()


def test_two_gold_rows_of_one_label_over_the_same_words_are_one_disputed_case() -> None:
    gold = [mark(GOLD_ID, "actor", each) for each in ("وزير الخارجية الروسي سيرغي لافروف", "الروسي سيرغي لافروف")]
    (case,) = desk(mark(A, "actor", "الخارجية الروسي سيرغي لافروف"), gold=gold).cases()
    assert (list(case.gold), case.disputed) == (gold, True)
    # A short name inside is another mark, and not in its way.
    inner = [gold[0], mark(GOLD_ID, "actor", "لافروف")]
    found = desk(mark(A, "actor", "وزير الخارجية الروسي سيرغي لافروف"), gold=inner).cases()
    assert [(len(case.gold), case.disputed) for case in found] == [(1, False), (1, False)]


def test_no_sets_and_no_marks() -> None:
    assert cases(TEXT, {}, [], LABELS) == cases(TEXT, {A: [], B: []}, [], LABELS) == []
    (case,) = cases(TEXT, {}, [mark(GOLD_ID, "actor", "موسكو")], LABELS)
    assert (case.kind, case.lanes, case.annotations) == (CaseKind.MISSING, (), ())
    assert case.place == Span(TEXT.index("موسكو"), TEXT.index("موسكو") + 5)
