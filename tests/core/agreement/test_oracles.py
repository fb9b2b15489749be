"""On random sets the figures are those of well-kept libraries, where they define the same thing."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator

import krippendorff
import numpy
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nervaluate import Evaluator
from sklearn.metrics import cohen_kappa_score

from annotator.core.agreement.figures import Cell
from annotator.core.agreement.kappa import krippendorff_alpha
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.result import Reason, Result
from annotator.core.agreement.tables import spread
from annotator.core.model import Annotation
from annotator.core.store.agreement import ComparedDocument
from annotator.core.text.words import words
from tests.core.agreement.samples import KEYS, collections, document, mark, quickly, report

HEADLINE = KEYS[:-1]
LENGTH = 40


def places(one: ComparedDocument, by_words: bool) -> Iterator[tuple[int, int]]:
    if by_words:
        yield from ((word.start, word.end) for word in words(one.text))
    else:
        yield from ((at, at + 1) for at in range(len(one.text)))


def codes(documents: list[ComparedDocument], labels: tuple[str, ...], by_words: bool) -> list[list[str]]:
    """What each annotator says of each place: the labels there, as one word."""
    said: list[list[str]] = [[] for _ in documents[0].sets]
    for one in documents:
        for start, end in places(one, by_words):
            for number, marks in enumerate(one.sets.values()):
                there = {m.label for m in marks if m.label in labels and m.start < end and start < m.end}
                said[number].append(" ".join(sorted(there)))
    return said


def as_sklearn_says(first: list[str], second: list[str]) -> float | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of one category, and gives NaN
        value = float(cohen_kappa_score(first, second)) if first else numpy.nan
    return None if numpy.isnan(value) else value


def as_krippendorff_says(said: list[list[str]]) -> float | None:
    numbers = {code: float(number) for number, code in enumerate(dict.fromkeys(code for row in said for code in row))}
    if len(numbers) < 2:
        return None  # it raises where there is one category
    data = [[numbers[code] for code in row] for row in said]
    return float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"))


def close(value: float | None) -> object:
    return None if value is None else pytest.approx(value, abs=1e-9)


@quickly
@given(collections(sets=2))
def test_cohen_kappa_is_that_of_scikit_learn(documents: list[ComparedDocument]) -> None:
    figures = report(*documents).pairs[0].all_marks
    for measure, by_words in ((Measure.COHEN_CHARACTERS, False), (Measure.COHEN_WORDS, True)):
        for label in ("", *KEYS):
            said = codes(documents, (label,) if label else HEADLINE, by_words)
            assert figures[Cell(measure, label)].value == close(as_sklearn_says(*said))


@quickly
@given(collections(sets=3))
def test_alpha_is_that_of_krippendorff(documents: list[ComparedDocument]) -> None:
    found = report(*documents, people=3)
    measures = ((Measure.ALPHA_CHARACTERS, False), (Measure.ALPHA_WORDS, True))
    for figures, people in ((found.everyone.all_marks, slice(3)), (found.pairs[2].all_marks, slice(1, 3))):
        for measure, by_words in measures:
            for label in ("", *KEYS):
                said = codes(documents, (label,) if label else HEADLINE, by_words)[people]
                assert figures[Cell(measure, label)].value == close(as_krippendorff_says(said))


@quickly
@given(st.lists(st.tuples(*[st.sampled_from((None, 0, 1, 2))] * 4), min_size=1, max_size=12))
def test_alpha_with_missing_codes_is_that_of_krippendorff(items: list[tuple]) -> None:
    result = krippendorff_alpha(spread(Counter(items)))
    paired = [code for item in items if sum(code is not None for code in item) > 1 for code in item]
    if len({code for code in paired if code is not None}) < 2:
        assert result.reason in (Reason.NO_UNITS, Reason.ONE_CATEGORY)
        return
    data = numpy.array([[numpy.nan if code is None else code for code in item] for item in items], dtype=float).T
    assert result.value == close(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"))


@st.composite
def apart(draw: st.DrawFn, labels: tuple[str, ...]) -> list[Annotation]:
    """A set without overlaps, which is all that nervaluate is made for."""
    edges = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=10)))
    places = zip(edges[::2], edges[1::2], strict=False)
    return [mark(start, end, draw(st.sampled_from(labels))) for start, end in places]


def as_nervaluate_says(first: list[Annotation], second: list[Annotation], strategy: str) -> object:
    """It takes the last character for the end."""
    sets = ([[{"label": m.label, "start": m.start, "end": m.end - 1} for m in marks]] for marks in (first, second))
    found = Evaluator(*sets, tags=list(KEYS), loader="dict").evaluate()["overall"][strategy]
    return close(found.f1 if found.possible + found.actual else None)


def of_two(first: list[Annotation], second: list[Annotation], measure: Measure) -> Result:
    return report(document("x" * LENGTH, first, second)).pairs[0].all_marks[Cell(measure)]


@quickly
@given(apart(HEADLINE), apart(HEADLINE))
def test_exact_f1_is_strict_f1_of_nervaluate(first: list[Annotation], second: list[Annotation]) -> None:
    """But for nested and crossing spans, where it lets the first that overlaps use up what another equals."""
    assert of_two(first, second, Measure.F1_EXACT).value == as_nervaluate_says(first, second, "strict")


@quickly
@given(apart(("actor",)), apart(("actor",)))
def test_overlap_f1_is_type_f1_of_nervaluate(first: list[Annotation], second: list[Annotation]) -> None:
    """But for chains of overlaps, where it goes from left to right and we begin with what lies closest.

    And for several labels at once: there a mark of another label uses up what it overlaps.
    """
    met = [[other for other in second if one.start < other.end and other.start < one.end] for one in first]
    often = Counter(other.id for others in met for other in others)
    assume(all(len(others) < 2 or all(often[other.id] == 1 for other in others) for others in met))
    assert of_two(first, second, Measure.F1_OVERLAP).value == as_nervaluate_says(first, second, "ent_type")


def test_where_nervaluate_counts_otherwise() -> None:
    nested, equal = [mark(0, 4), mark(0, 9)], [mark(0, 9)]
    assert of_two(equal, nested, Measure.F1_EXACT).value == pytest.approx(2 / 3)
    assert as_nervaluate_says(equal, nested, "strict") == pytest.approx(0)
