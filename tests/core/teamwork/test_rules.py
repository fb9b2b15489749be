"""The rules without any file: which version stands, and what is decided for many rows at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.store.identity import GOLD_ID
from annotator.core.store.ours import Standing
from annotator.core.store.received import ReceivedRow
from annotator.core.teamwork.plan import Outcome, Reason
from annotator.core.teamwork.rules import Rules, judge
from annotator.core.teamwork.terms import Terms

ME, OTHER = b"m" * 16, b"o" * 16
HERE, THERE, LOCKED, REMOVED = b"1" * 16, b"2" * 16, b"3" * 16, b"4" * 16
MARKS = [bytes([number]) * 16 for number in range(4)]
_versions = st.tuples(st.integers(0, 3), st.sampled_from([b"a", b"b", b"c"]))


def _rules(*, review: bool = False, outward: bool = False) -> Rules:
    people, labels = {ME: "سمير", OTHER: "ليلى", GOLD_ID: "gold"}, frozenset(("actor", "stance"))
    documents, locked, removed = {HERE, THERE, LOCKED, REMOVED}, frozenset((LOCKED,)), frozenset((REMOVED,))
    return Rules(Terms(ME, outward, review, people, labels, locked, documents, frozenset(), removed))


@given(st.lists(_versions, min_size=1, max_size=6), st.randoms())
def test_the_largest_version_stands_in_whatever_order_they_come(versions: list, draw: object) -> None:
    def end(order: list) -> tuple[int, bytes]:
        ours: Standing | None = None
        for stamp, writer in order:
            row = ReceivedRow((b"x",), {}, stamp, writer)
            if judge(row, ours, lambda: None) in (Outcome.NEW, Outcome.CHANGED):
                ours = Standing(stamp, writer, None)
        return ours[:2]

    mixed = draw.sample(versions * 2, len(versions) * 2)
    assert end(versions) == end(mixed) == max(versions)


@pytest.mark.parametrize(
    ("ours", "expected"),
    [(None, Reason.LEAD), ((1, b"a"), Reason.LEAD), ((2, b"a"), Outcome.UNCHANGED), ((3, b"a"), Outcome.OVERRULED)],
)
def test_a_refusal_is_worth_a_word_only_where_theirs_would_win(ours: tuple | None, expected: object) -> None:
    row = ReceivedRow((b"x",), {}, 2, b"a")
    assert judge(row, Standing(*ours, None) if ours else None, lambda: Reason.LEAD) is expected


@pytest.mark.parametrize(
    ("owner", "document", "label", "admitted"),
    [
        (ME, HERE, "actor", True),
        (OTHER, HERE, "actor", False),
        (GOLD_ID, HERE, "actor", False),
        (ME, LOCKED, "actor", False),
        (ME, REMOVED, "actor", False),
        (ME, b"9" * 16, "actor", False),
        (ME, HERE, "weather", False),
    ],
)
def test_many_new_marks_come_in_only_if_each_of_them_may(owner: bytes, document: bytes, label: str, admitted: bool):
    rules = _rules()
    owners, documents, labels = [ME] * 3 + [owner], [HERE] * 3 + [document], ["actor"] * 3 + [label]
    assert rules.admits_all(MARKS, owners, documents, labels) is admitted
    assert bool(rules.owners_of_new(MARKS[:1], MARKS[1:2])) is admitted


def test_a_reviewer_brings_gold() -> None:
    assert _rules(review=True).admits_all(MARKS, [GOLD_ID] * 4, [HERE] * 4, ["actor"] * 4)
    assert not _rules(review=True).admits_all(MARKS, [OTHER] * 4, [HERE] * 4, ["actor"] * 4)


def test_many_new_links_come_in_only_if_none_leads_out_of_its_set() -> None:
    rules = _rules()
    assert rules.admits_all(MARKS[:2], [ME] * 2, [HERE] * 2, ["actor"] * 2)
    assert rules.admits_all(MARKS[2:3], [ME], [THERE], ["actor"])
    rules.remember(MARKS[3:], [OTHER], [HERE])
    assert rules.owners_of_new(MARKS[:2], MARKS[1::-1]) == [ME, ME]
    assert rules.owners_of_new(MARKS[:2], [MARKS[1], MARKS[2]]) == []  # into another article
    assert rules.owners_of_new(MARKS[:1], MARKS[3:]) == []  # into another set
    assert rules.owners_of_new(MARKS[3:], MARKS[:1]) == []  # from a mark that was here before
    assert rules.owners_of_new(MARKS[:1], [b"9" * 16]) == []  # to what nobody has seen
