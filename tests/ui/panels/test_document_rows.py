from __future__ import annotations

from annotator.core.model import DocumentRow, Progress
from annotator.ui.panels.document_rows import DocumentRows

N, F, S, L, I = Progress.NEW, Progress.FINISHED, Progress.SKIPPED, Progress.LOCKED, Progress.IN_PROGRESS  # noqa: E741
A, B, C, D, E = (bytes([n]) for n in range(5))


def rows(*states: Progress) -> DocumentRows:
    made = DocumentRows()
    made.set([DocumentRow(bytes([n]), "", 1, state, n) for n, state in enumerate(states)])
    return made


def test_the_next_unfinished_one_is_looked_for_past_the_end() -> None:
    five = rows(N, F, S, I, F)
    everything = range(5)
    assert five.next_after(A, everything, unfinished=True) == D
    assert five.next_after(D, everything, unfinished=True) == A
    assert five.next_after(None, everything, unfinished=True) == A
    assert rows(N, F, L).next_after(A, range(3), unfinished=True) is None
    assert rows(F, F).next_after(A, range(2), unfinished=True) is None


def test_any_next_and_previous_end_at_the_ends() -> None:
    five = rows(N, F, S, I, F)
    assert five.next_after(A, range(5), unfinished=False) == B
    assert five.next_after(E, range(5), unfinished=False) is None
    assert five.previous_before(B, range(5)) == A
    assert five.previous_before(A, range(5)) is None
    assert five.previous_before(None, range(5)) is None


def test_only_shown_ones_count_also_from_one_that_is_not_shown() -> None:
    five = rows(N, N, N, N, N)
    assert five.next_after(B, [0, 3], unfinished=True) == D
    assert five.previous_before(C, [0, 3]) == A
    assert five.next_after(D, [0, 3], unfinished=True) == A


def test_counts_follow_updates() -> None:
    three = rows(N, N, F)
    assert three.update(0, F, 7) == (True, True)
    assert three.update(0, F, 7) == (False, False)
    assert (three.counts[N], three.counts[F], three.done) == (1, 2, 2)
    assert three.marks_of(three.rows[0]) == 7
    assert three.marks_of(three.rows[2]) == 2
    three.set_marks({A: 3})
    assert [three.marks_of(row) for row in three.rows] == [3, 0, 0]
