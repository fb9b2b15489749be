"""What holds for any sets, any gold and any verdicts of a document."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.ids import GOLD_ID
from annotator.core.model import Annotation, Clitics, LabelSet, Reason, Verdict
from annotator.core.review.bulk import accept_agreed, all_agree, majority, prefill, set_of, settle_proclitics
from annotator.core.review.case import Case, CaseKind
from annotator.core.review.corrections import my_corrections
from annotator.core.review.gold import gold_row
from annotator.core.review.plan import GoldPlan
from annotator.core.review.settling import accept, correct, reject
from annotator.core.text.words import words
from tests.core.review.samples import DOCUMENT, LABELS, OTHER, REVIEWER, A, B, C, Desk

TEXT = "وروسيا وموسكو ولموسكو حركة طالبان لن تعترف بحكومة كابول"
_WORDS = list(words(TEXT))
_LABELS = st.sampled_from(["actor", "actor", "location", "stance"])
_ATTRIBUTES = st.sampled_from([{}, {"kind": "state"}, {"past": True}, {"holder_is": "author"}])
_POLICIES = [LabelSet(tuple(replace(each, clitics=one) for each in LABELS.labels)) for one in Clitics]
_STRATEGIES = st.sampled_from([all_agree, majority(1), majority(2), set_of(A), set_of(B)])


@st.composite
def _spans(draw: st.DrawFn) -> tuple[int, int]:
    first = draw(st.integers(0, len(_WORDS) - 1))
    last = min(first + draw(st.sampled_from([0, 0, 1, 2])), len(_WORDS) - 1)
    start, end = _WORDS[first].start + draw(st.sampled_from([0, 0, 1, 2])), _WORDS[last].end
    return min(start, end - 1), end


@st.composite
def _sets(draw: st.DrawFn, person: bytes, size: int = 5) -> list[Annotation]:
    """A set as an import may bring it: marks inside each other, twins, links in a ring and to removed marks."""
    count = draw(st.integers(0, size))
    ids = [person[:1] + bytes([number]) * 15 for number in range(count)]
    marks = []
    for id_ in ids:
        links = draw(
            st.dictionaries(
                st.sampled_from(["holder", "target", "same_as"]),
                st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple),
                max_size=1,
            )
        )
        links = {role: tuple(one for one in some if one != id_) for role, some in links.items()}
        marks.append(Annotation(id_, DOCUMENT, person, *draw(_spans()), draw(_LABELS), draw(_ATTRIBUTES), links,
                                unsure=draw(st.sampled_from([False, False, True])), stamp=draw(st.integers(1, 3)),
                                deleted=draw(st.sampled_from([False] * 5 + [True]))))  # fmt: skip
    return marks


def _no_twins(rows: list[Annotation]) -> list[Annotation]:
    return list({(row.start, row.end, row.label): row for row in rows}.values())


@st.composite
def _gold(draw: st.DrawFn, marks: list[Annotation]) -> list[Annotation]:
    """Rows made by hand, rows of review, and rows of review that were moved by hand; no two of the same place."""
    rows = draw(_sets(GOLD_ID, 3))
    if marks:
        rows += map(gold_row, draw(st.lists(st.sampled_from(marks), max_size=2)))
        moved = draw(st.lists(st.sampled_from(marks), max_size=1))
        rows += [replace(gold_row(one), start=start, end=end) for one in moved for start, end in [draw(_spans())]]
    rows = _no_twins(list({row.id: row for row in rows}.values()))
    return [replace(row, person=GOLD_ID, unsure=False) for row in rows]


@st.composite
def desks(draw: st.DrawFn, *, is_fresh: bool = False) -> Desk:
    people = draw(st.sampled_from([(A,), (A, B), (A, B, C)]))
    sets = {person: draw(_sets(person)) for person in people}
    marks = [one for some in sets.values() for one in some]
    labels = draw(st.sampled_from(_POLICIES))
    if is_fresh:
        return Desk(sets, text=TEXT, labels=labels)
    gold, verdicts = draw(_gold(marks)), {}
    for one in draw(st.lists(st.sampled_from(marks), max_size=4)) if marks else []:
        reviewer = draw(st.sampled_from([REVIEWER, OTHER]))
        named = draw(st.sampled_from([None, *(row.id for row in gold)]))
        verdicts[one.id, reviewer] = Verdict(one.id, reviewer, draw(st.integers(1, 3)), named, "", 9,
                                             draw(st.sampled_from([False, False, True])))  # fmt: skip
    return Desk(sets, gold, list(verdicts.values()), TEXT, labels)


def signature(case: Case) -> tuple[object, ...]:
    """A case without the letters and the order of its sets."""
    lanes = {(frozenset(lane.people), lane.annotation and lane.annotation.span) for lane in case.lanes}
    return (case.kind, case.place, set(map(repr, case.annotations)), lanes, case.gold, case.fields, case.is_open,
            case.changed_since, case.disputed, case.unsure, case.vouched)  # fmt: skip


def case_like(found: Desk, case: Case) -> Case:
    """The case of the same annotations as it is now; for gold alone there may be none left."""
    return next(each for each in found.cases() if each.annotations == case.annotations)


@settings(deadline=None)
@given(desks())
def test_every_annotation_and_gold_row_is_in_exactly_one_case_and_no_set_twice(found: Desk) -> None:
    cases = found.cases()
    marks = [one for case in cases for one in case.annotations]
    living = [one for some in found.sets.values() for one in some if not one.deleted]
    assert sorted(one.id for one in marks) == sorted(one.id for one in living)
    assert sorted(row.id for case in cases for row in case.gold) == sorted(found.living())
    for case in cases:
        assert all(one is None or one.person == person for person, one in case.marks.items())
        assert [person for lane in case.lanes for person in lane.people].__len__() == len(found.sets)
        assert case.annotations or not case.is_open
    assert [(case.place.start, -case.place.end) for case in cases] == sorted(
        (case.place.start, -case.place.end) for case in cases
    )


@settings(deadline=None)
@given(desks(), st.randoms(use_true_random=False))
def test_the_order_of_the_sets_and_in_them_does_not_change_the_cases(found: Desk, random) -> None:
    before = list(map(signature, found.cases()))
    people = list(found.sets)
    random.shuffle(people)
    found.sets = {person: random.sample(found.sets[person], len(found.sets[person])) for person in people}
    random.shuffle(found.gold)
    random.shuffle(found.verdicts)
    assert list(map(signature, found.cases())) == before


@settings(deadline=None)
@given(_sets(A))
def test_equal_sets_agree_everywhere_also_in_their_links(marks: list[Annotation]) -> None:
    marks = _no_twins(marks)

    def copied(person: bytes) -> list[Annotation]:
        def own(id_: bytes) -> bytes:
            return person[:1] + id_[1:]

        return [replace(one, id=own(one.id), person=person,
                        links={role: tuple(map(own, ids)) for role, ids in one.links.items()})
                for one in marks]  # fmt: skip

    found = Desk({person: copied(person) for person in (A, B, C)}, text=TEXT)
    assert {case.kind for case in found.cases()} <= {CaseKind.AGREE}
    assert len(found.cases()) == sum(not one.deleted for one in marks)
    found.do(accept_agreed(found.review()))
    assert not any(case.is_open for case in found.cases())


def _check(found: Desk, plan: GoldPlan) -> None:
    """Do a plan and look whether gold is as gold must be."""
    found.do(plan)
    places = [(row.start, row.end, row.label) for row in found.living().values()]
    assert len(places) == len(set(places))
    assert all(row.id not in ids for row in plan.put for ids in row.links.values())
    assert {one.gold for one in plan.companions} <= set(found.living())
    assert len({(one.annotation, one.reviewer) for one in plan.verdicts}) == len(plan.verdicts)


@settings(deadline=None)
@given(desks(), st.data())
def test_a_case_that_was_accepted_is_closed_and_gold_has_what_was_accepted(found: Desk, data) -> None:
    marks = [one for case in found.cases() for one in case.annotations]
    if not marks:
        return
    one = data.draw(st.sampled_from(marks))
    case = next(case for case in found.cases() if one in case.annotations)
    _check(found, accept(found.review(), case, one, Reason.LABEL))
    after = case_like(found, case)
    assert not after.is_open
    (gold,) = {verdict.gold for verdict in after.verdicts if verdict.reviewer == REVIEWER and not verdict.deleted}
    row = found.living()[gold]
    assert (row.span, row.label) == (one.span, one.label)
    assert {key for key, value in row.attributes.items() if value} == {
        key for key, value in one.attributes.items() if value
    }
    again = accept(found.review(), after, one, Reason.LABEL)
    assert (again.put, again.remove, again.verdicts) == ((), (), ())


@settings(deadline=None)
@given(desks(), st.data())
def test_a_case_that_was_rejected_is_closed_and_gold_has_nothing_of_it(found: Desk, data) -> None:
    if not found.cases():
        return
    case = data.draw(st.sampled_from(found.cases()))
    _check(found, reject(found.review(), case, Reason.NOT_A_CASE))
    assert {row.id for row in case.gold} & set(found.living()) <= case.vouched
    if case.annotations:
        assert not case_like(found, case).is_open


@settings(deadline=None)
@given(desks(), st.data())
def test_a_case_that_was_corrected_is_closed(found: Desk, data) -> None:
    if not found.cases():
        return
    case = data.draw(st.sampled_from(found.cases()))
    start, end = data.draw(_spans())
    links = {"target": tuple(data.draw(st.sets(st.sampled_from([*found.living(), *found.review().marks]))))}
    wanted = replace(case.place, start=start, end=end), data.draw(_LABELS), data.draw(_ATTRIBUTES), links
    _check(found, correct(found.review(), case, *wanted, Reason.OTHER))
    assert (start, end, wanted[1]) in {(row.start, row.end, row.label) for row in found.living().values()}
    if case.annotations:
        assert not case_like(found, case).is_open


@settings(deadline=None, max_examples=200)
@given(desks(), _STRATEGIES)
def test_filling_in_twice_is_filling_in_once_and_keeps_what_was_said(found: Desk, strategy) -> None:
    before, said = found.cases(), {(one.annotation, one.reviewer): one for one in found.verdicts if not one.deleted}
    _check(found, prefill(found.review(), strategy))
    now = {(one.annotation, one.reviewer): one for one in found.verdicts}
    stamps = {one.id: one.stamp for case in before for one in case.annotations}
    assert all(now[key] == one for key, one in said.items() if one.seen_stamp >= stamps.get(key[0], 9))
    closed = [case for case in before if not case.is_open and case.annotations]
    assert not any(case_like(found, case).is_open for case in closed)
    assert prefill(found.review(), strategy).is_empty


@settings(deadline=None)
@given(desks())
def test_settling_proclitics_twice_is_settling_them_once(found: Desk) -> None:
    _check(found, settle_proclitics(found.review(), TEXT))
    assert settle_proclitics(found.review(), TEXT).is_empty


@settings(deadline=None)
@given(desks(is_fresh=True), st.data())
def test_a_document_can_be_settled_to_the_end_in_any_order(found: Desk, data) -> None:
    """Each case once, by whichever act; twins of one set with other attributes may ask a second time."""
    found.sets = {person: _no_twins(some) for person, some in found.sets.items()}
    while still_open := [case for case in found.cases() if case.is_open]:
        count = len(still_open)
        case = data.draw(st.sampled_from(still_open))
        if data.draw(st.booleans()):
            _check(found, accept(found.review(), case, data.draw(st.sampled_from(case.annotations))))
        else:
            _check(found, reject(found.review(), case))
        assert sum(case.is_open for case in found.cases()) < count
    named = {verdict.gold for verdict in found.verdicts if verdict.gold}
    assert set(found.living()) == named


@settings(deadline=None)
@given(desks())
def test_corrections_name_each_own_mark_once_and_nothing_that_is_the_same(found: Desk) -> None:
    gold = list(found.living().values())
    shown = my_corrections(TEXT, A, found.sets[A], gold, found.labels, found.verdicts, is_settled=True)
    old = [one.old.id for one in shown if one.old]
    assert len(old) == len(set(old))
    assert all(one.old or one.new for one in shown)
    mine = my_corrections(TEXT, GOLD_ID, gold, gold, found.labels, is_settled=True)
    assert mine == []
