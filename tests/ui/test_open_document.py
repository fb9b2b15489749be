"""What an open document shows is at any moment what its saved marks and pending acts make together."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Annotation, Document, Progress, Span
from annotator.ui.open_document import OpenDocument

IDS = [bytes([number]) * 16 for number in range(6)]
annotations = st.builds(
    lambda id_, start, length, label, deleted: Annotation(
        id_, b"d" * 16, b"p" * 16, start, start + length, label, deleted=deleted
    ),
    st.sampled_from(IDS),
    st.integers(0, 9),
    st.integers(1, 5),
    st.sampled_from(["actor", "threat"]),
    st.booleans(),
)
acts = st.one_of(
    st.tuples(st.just("pend"), annotations),
    st.tuples(st.just("settle"), st.lists(annotations, max_size=2)),
    st.tuples(st.just("withdraw"), st.none()),
)


def expected(saved: dict[bytes, Annotation], pending: list[tuple[int, Annotation]]) -> list[tuple[Annotation, bool]]:
    """Work out plainly what is to be seen."""
    over = {annotation.id: annotation for _, annotation in pending}
    pairs = [(annotation, False) for id_, annotation in saved.items() if id_ not in over]
    living = [pair for pair in [*pairs, *((annotation, True) for annotation in over.values())] if not pair[0].deleted]
    return sorted(living, key=lambda pair: (pair[0].start, -pair[0].end, pair[0].label, pair[0].id))


@given(st.lists(annotations, max_size=6), st.lists(acts, max_size=20), st.data())
def test_shown_is_saved_with_the_pending_over_it(first, script, data) -> None:
    saved = {annotation.id: annotation for annotation in first}
    opened = OpenDocument(Document(b"d" * 16, "t", "x" * 20, b""), b"p" * 16, Progress.NEW, dict(saved))
    pending: list[tuple[int, Annotation]] = []
    for kind, value in script:
        before = {pair[0].id: pair for pair in opened.shown()}
        if kind == "pend":
            pending.append((opened.pend(value), value))
        else:
            ticket = data.draw(st.sampled_from([None, *(ticket for ticket, _ in pending)]))
            pending = [item for item in pending if item[0] != ticket]
            saved.update((annotation.id, annotation) for annotation in value or ())
            opened.settle(ticket, value, None) if kind == "settle" else opened.withdraw(ticket)
        assert list(opened.shown()) == expected(saved, pending)
        assert opened.count == len(opened.shown())
        assert all(opened.find(mark.span, mark.label) is not None for mark, _ in opened.shown())
        after = {pair[0].id: pair for pair in opened.shown()}
        assert all(opened.pair(id_) == after.get(id_) for id_ in IDS)
        changed = {id_ for id_ in IDS if before.get(id_) != after.get(id_)}
        assert changed <= opened.take_touched()


def test_a_removed_mark_is_not_given() -> None:
    mark = Annotation(IDS[0], b"d" * 16, b"p" * 16, 0, 1, "actor")
    opened = OpenDocument(Document(b"d" * 16, "t", "x", b""), b"p" * 16, Progress.NEW, {mark.id: mark})
    ticket = opened.pend(replace(mark, deleted=True))
    assert opened.get(mark.id) is None
    opened.withdraw(ticket)
    assert opened.get(mark.id) == mark


def test_marks_are_put_in_the_order_of_the_text() -> None:
    late, early, gone = (
        Annotation(IDS[n], b"d" * 16, b"p" * 16, start, 9, "actor") for n, start in enumerate((5, 1, 3))
    )
    opened = OpenDocument(
        Document(b"d" * 16, "", "", b"", {}), b"p" * 16, Progress.NEW, {late.id: late, early.id: early, gone.id: gone}
    )
    opened.pend(replace(gone, deleted=True))
    assert opened.in_text_order((late.id, gone.id, early.id)) == (early.id, gone.id, late.id)
    opened.pend(replace(early, start=7))
    assert opened.in_text_order((early.id, late.id)) == (late.id, early.id)


def test_a_mark_is_found_by_span_and_label_alone() -> None:
    marks = [
        Annotation(IDS[number], b"d" * 16, b"p" * 16, start, end, label)
        for number, (start, end, label) in enumerate(
            [(0, 4, "actor"), (0, 2, "actor"), (0, 2, "threat"), (3, 4, "actor")]
        )
    ]
    opened = OpenDocument(Document(b"d" * 16, "t", "xxxx", b""), b"p" * 16, Progress.NEW, {it.id: it for it in marks})
    assert [opened.find(mark.span, mark.label) for mark in marks] == [mark.id for mark in marks]
    assert [
        opened.find(Span(*ends), label) for *ends, label in ((0, 3, "actor"), (0, 4, "threat"), (9, 10, "actor"))
    ] == [None] * 3


def test_the_version_is_another_one_when_an_annotation_says_something_else() -> None:
    mark = Annotation(IDS[0], b"d" * 16, b"p" * 16, 2, 5, "actor", stamp=1)
    opened = OpenDocument(Document(b"d" * 16, "t", "x" * 20, b""), b"p" * 16, Progress.NEW, {mark.id: mark})
    seen = [opened.version]
    told = replace(mark, label="threat")
    ticket = opened.pend(told)
    seen.append(opened.version)
    opened.settle(ticket, [replace(told, stamp=2)], None)
    seen.append(opened.version)
    opened.withdraw(opened.pend(replace(mark, deleted=True)))
    seen.append(opened.version)
    assert seen[0] != seen[1] == seen[2] != seen[3]
    assert OpenDocument(opened.document, b"p" * 16, Progress.NEW, {}).version not in seen
