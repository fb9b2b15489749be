"""What holds of all figures, whatever the sets are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.agreement.figures import EVERYONE, Cell, Figures
from annotator.core.agreement.measures import SENTENCES, Measure
from annotator.core.agreement.result import Reason
from annotator.core.agreement.spans import match_spans
from annotator.core.model import Annotation
from annotator.core.store.agreement import ComparedDocument
from tests.core.agreement.samples import KEYS, collections, document, mark, quickly, report

SHARES = [measure for measure in Measure if "f1" in measure or "bound" in measure or "same" in measure]


def with_sets(one: ComparedDocument, sets: list[list[Annotation]]) -> ComparedDocument:
    return document(one.text, *sets)


def copied(marks: list[Annotation]) -> list[Annotation]:
    """The same marks by somebody else: under other ids, and made in another order."""
    return [mark(m.start, m.end, m.label, attributes=m.attributes, unsure=m.unsure) for m in reversed(marks)]


def same(figures: Figures, others: Figures) -> bool:
    return {cell: (found.value, found.n, found.reason, found.interval) for cell, found in figures.items()} == {
        cell: (found.value, found.n, found.reason, found.interval) for cell, found in others.items()
    }


@quickly
@given(collections())
def test_it_does_not_matter_who_is_named_first(documents: list[ComparedDocument]) -> None:
    turned = [with_sets(one, list(reversed(one.sets.values()))) for one in documents]
    for pair, other in zip(report(*documents).pairs, report(*turned).pairs, strict=True):
        assert same(pair.all_marks, other.all_marks)
        assert same(pair.sure_marks, other.sure_marks)


@quickly
@given(collections())
def test_values_are_in_their_range_or_say_why_there_is_none(documents: list[ComparedDocument]) -> None:
    pair = report(*documents).pairs[0]
    for cell, found in [*pair.all_marks.items(), *pair.sure_marks.items()]:
        assert (found.value is None) == (found.reason is not None)
        assert found.n >= 0
        if found.value is not None:
            assert found.n > 0
            assert found.value <= 1
            assert found.value >= 0 or cell.measure not in SHARES
            assert found.value >= -1 or cell.measure is Measure.ALPHA_UNITIZING


@quickly
@given(collections(sets=1), st.integers(2, 3))
def test_equal_sets_agree_fully_wherever_anything_is_defined(documents: list[ComparedDocument], people: int) -> None:
    alike = []
    for one in documents:
        (marks,) = one.sets.values()
        alike.append(with_sets(one, [marks, *(copied(marks) for _ in range(people - 1))]))
    found = report(*alike, people=people)
    for comparison in (*found.pairs, found.everyone):
        for figures in (comparison.all_marks, comparison.sure_marks):
            assert {result.value for result in figures.values()} <= {1.0, None}


@quickly
@given(collections(sets=3), st.randoms(use_true_random=False))
def test_the_order_of_documents_is_nothing(documents: list[ComparedDocument], random: object) -> None:
    mixed = list(documents)
    random.shuffle(mixed)
    one, other = report(*documents, people=3), report(*mixed, people=3)
    for before, after in zip((*one.pairs, one.everyone), (*other.pairs, other.everyone), strict=True):
        assert same(before.all_marks, after.all_marks)
        assert same(before.sure_marks, after.sure_marks)


@quickly
@given(collections())
def test_sure_marks_are_compared_as_if_there_were_no_others(documents: list[ComparedDocument]) -> None:
    """An unsure mark goes, and with it the mark of the other that stands for it."""
    without = []
    for one in documents:
        first, second = one.sets.values()
        pairs = match_spans(first, second)
        gone = {m.id for pair in pairs if pair[0].unsure or pair[1].unsure for m in pair}
        gone |= {m.id for marks in (first, second) for m in marks if m.unsure}
        without.append(with_sets(one, [[m for m in marks if m.id not in gone] for marks in (first, second)]))
    assert same(report(*documents).pairs[0].sure_marks, report(*without).pairs[0].all_marks)


@quickly
@given(collections(sets=3))
def test_a_helper_changes_nothing_of_the_headline(documents: list[ComparedDocument]) -> None:
    without = [with_sets(one, [[m for m in s if m.label != KEYS[-1]] for s in one.sets.values()]) for one in documents]
    one, other = report(*documents, people=3), report(*without, people=3)
    for before, after in zip((*one.pairs, one.everyone), (*other.pairs, other.everyone), strict=True):
        headline = [cell for cell in before.all_marks if not cell.label]
        assert same({c: before.all_marks[c] for c in headline}, {c: after.all_marks[c] for c in headline})


@quickly
@given(collections())
def test_a_single_document_has_the_figures_of_a_report_on_it_alone(documents: list[ComparedDocument]) -> None:
    pair = report(*documents).pairs[0]
    for one in documents:
        alone = report(one).pairs[0]
        all_marks, sure_marks = pair.of_document(one.id)
        assert same(all_marks, alone.all_marks)
        assert same(sure_marks, alone.sure_marks)


def test_exactly_two_people_are_everyone() -> None:
    found = report(document("روسيا تخشى", [mark(0, 5)], [mark(0, 5)]))
    assert found.everyone is found.pairs[0]
    assert {cell.measure for cell in found.everyone.all_marks} >= set(EVERYONE)


def test_documents_that_some_have_count_for_alpha_and_not_for_the_rest() -> None:
    first, second = "روسيا تخشى طالبان", "طالبان تخشى روسيا"
    everyone = report(
        document(first, [mark(0, 5)], [mark(0, 5)], [mark(0, 5)]),
        document(second, [mark(0, 5)], [mark(0, 7)]),
        people=3,
    ).everyone
    assert (len(everyone.documents), everyone.complete) == (2, 1)
    words = {measure: everyone.all_marks[Cell(measure)] for measure in EVERYONE}
    assert words[Measure.FLEISS_WORDS].n == 3
    assert words[Measure.ALPHA_WORDS].n == 6
    assert words[Measure.ALPHA_UNITIZING].n == 3
    only_two = report(document(second, [mark(0, 5)], [mark(0, 7)]), people=3).everyone
    assert only_two.all_marks[Cell(Measure.FLEISS_WORDS)].reason is Reason.NO_DOCUMENTS
    assert only_two.all_marks[Cell(Measure.ALPHA_UNITIZING)].reason is Reason.NO_DOCUMENTS
    assert only_two.all_marks[Cell(Measure.ALPHA_WORDS)].value is not None


def test_a_mark_that_a_third_person_doubts_is_doubtful_for_everyone_but_not_for_the_other_two() -> None:
    text = "روسيا تخشى طالبان"
    sets = [[mark(0, 5), mark(11, 17)], [mark(0, 5)], [mark(0, 5, unsure=True), mark(11, 17)]]
    found = report(document(text, *sets), people=3)
    first_two, *with_third = found.pairs
    assert first_two.sure_marks == first_two.all_marks
    assert [pair.sure_marks[Cell(Measure.F1_EXACT)].n for pair in with_third] == [2, 1]
    assert found.everyone.all_marks[Cell(Measure.ALPHA_UNITIZING)].n == 5
    assert found.everyone.sure_marks[Cell(Measure.ALPHA_UNITIZING)].n == 2


def test_no_documents_is_the_reason_for_everything() -> None:
    found = report()
    for comparison in (*found.pairs, report(people=3).everyone, report(people=1).everyone):
        assert {result.reason for result in comparison.all_marks.values()} == {Reason.NO_DOCUMENTS}


def test_a_text_without_words_has_none_to_compare() -> None:
    figures = report(document("😀 ،", [mark(0, 1)], [])).pairs[0].all_marks
    assert figures[Cell(Measure.COHEN_WORDS)].reason is Reason.NO_UNITS
    assert figures[Cell(Measure.COHEN_CHARACTERS)].value == pytest.approx(0.0)


def test_each_measure_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Measure)
    assert all(sentence.endswith(".") and "  " not in sentence for sentence in SENTENCES.values())


def test_a_result_is_a_value() -> None:
    result = report(document("روسيا", [mark(0, 5)], [mark(0, 5)])).pairs[0].all_marks[Cell(Measure.F1_EXACT)]
    assert result == replace(result)
    assert result.interval is None
