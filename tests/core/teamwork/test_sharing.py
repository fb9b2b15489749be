"""Sharing documents out: nobody gets much more than another, and every pair shares as many as every other."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.teamwork.sharing import share_out

_documents = st.integers(0, 60).map(lambda count: [bytes([number]) * 16 for number in range(count)])
_people = st.integers(1, 6).map(lambda count: [bytes([200 + number]) * 16 for number in range(count)])


@given(_documents, _people, st.floats(0, 1), st.integers(0, 1 << 32))
def test_each_document_goes_to_one_or_two_people_and_all_get_about_as_many(
    documents: list[bytes], people: list[bytes], overlap: float, seed: int
) -> None:
    plan = share_out(documents, people, overlap, seed)
    given_to = Counter(document for chosen in plan.values() for document in chosen)
    double = round(overlap * len(documents)) if len(people) > 1 else 0
    assert given_to.keys() == set(documents)
    assert sorted(given_to.values()) == [1] * (len(documents) - double) + [2] * double
    if double < len(documents) // 2:  # the single ones level out what the pairs left uneven
        assert max(map(len, plan.values())) - min(map(len, plan.values())) <= max(1, len(people) - 1)
    pairs = Counter(
        pair
        for pair in combinations(people, 2)
        for document in documents
        if all(document in plan[person] for person in pair)
    )
    counts = [pairs[pair] for pair in combinations(people, 2)]
    assert not counts or max(counts) - min(counts) <= 1


@given(_documents, _people, st.floats(0, 1), st.integers(0, 9))
def test_a_plan_keeps_the_order_and_can_be_made_again(
    documents: list[bytes], people: list[bytes], overlap: float, seed: int
) -> None:
    plan = share_out(documents, people, overlap, seed)
    assert plan == share_out(documents, people, overlap, seed)
    for chosen in plan.values():
        assert list(chosen) == [document for document in documents if document in chosen]


def test_the_shares_of_a_hundred_among_three() -> None:
    documents = [bytes([number]) * 16 for number in range(100)]
    plan = share_out(documents, [b"a" * 16, b"b" * 16, b"c" * 16])
    assert sorted(map(len, plan.values())) == [40, 40, 40]


def test_nobody_and_no_share() -> None:
    assert share_out([b"a" * 16], []) == {}
    with pytest.raises(ValueError, match="share"):
        share_out([], [], 1.5)
