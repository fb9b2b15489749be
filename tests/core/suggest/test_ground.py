"""The marks over a place, found by stretches, are those that looking at all of them finds."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Span
from annotator.core.suggest.ground import Ground
from annotator.core.suggest.suggestion import Mark

SPANS = st.tuples(st.integers(0, 400), st.integers(1, 200)).map(lambda one: Span(one[0], one[0] + one[1]))
MARKS = st.builds(lambda span, label: Mark(span.start, span.end, label), SPANS, st.sampled_from(["actor", "stance"]))


@given(st.lists(MARKS, max_size=30), st.data())
def test_what_lies_over_a_span_is_found_whatever_was_taken_out(marks, data):
    ground, left = Ground(marks), list(marks)
    for mark in data.draw(st.lists(st.sampled_from(marks), unique=True) if marks else st.just([])):
        ground.take(mark)
        left.remove(mark)
    span = data.draw(SPANS)
    over = [mark for mark in left if mark.start < span.end and span.start < mark.end]
    assert sorted(ground.over(span)) == sorted(over)


def test_a_mark_over_many_stretches_is_found_once():
    ground = Ground([Mark(10, 1_000, "stance"), Mark(10, 1_000, "stance")])
    assert list(ground.over(Span(0, 2_000))) == [Mark(10, 1_000, "stance")] * 2
    assert list(ground.over(Span(500, 900))) == [Mark(10, 1_000, "stance")] * 2
    assert list(ground.over(Span(0, 10))) == []
    assert list(ground.over(Span(1_000, 1_001))) == []
