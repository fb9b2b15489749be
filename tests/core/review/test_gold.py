"""The ids of gold rows, and what a verdict comes to."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.ids import GOLD_ID
from annotator.core.model import Ruling, Verdict
from annotator.core.review.case import places_of
from annotator.core.review.gold import gold_id, gold_row, is_hand_made
from annotator.core.review.rulings import ruling_of
from tests.core.review.samples import DOCUMENT, LABELS, REVIEWER, A, desk, mark, stance

_KEYS = st.sampled_from(["kind", "holder_is", "ملاحظة"])
_VALUES = st.booleans() | st.sampled_from(["", "state", "True", "دولة"])
_CONTENTS = st.tuples(st.integers(0, 3), st.integers(4, 6), st.sampled_from(["actor", "موقف"]),
                      st.dictionaries(_KEYS, _VALUES))  # fmt: skip


def test_the_id_of_a_content_is_the_same_in_every_file_ever_written() -> None:
    attributes = {"kind": "state", "past": True, "empty": "", "flag": False}
    found = gold_id(DOCUMENT, 4, 10, "actor", attributes)
    assert str(uuid.UUID(bytes=found)) == "ab428a25-a75b-868a-b61d-60471c4fa568"
    assert (uuid.UUID(bytes=found).version, uuid.UUID(bytes=found).variant) == (8, uuid.RFC_4122)
    assert found == gold_id(DOCUMENT, 4, 10, "actor", {"past": True, "kind": "state"})


@given(_CONTENTS, _CONTENTS)
def test_ids_are_equal_where_the_contents_are(one, other) -> None:
    def content(start, end, label, attributes):
        return start, end, label, {key: value for key, value in attributes.items() if value}

    assert (gold_id(DOCUMENT, *one) == gold_id(DOCUMENT, *other)) == (content(*one) == content(*other))
    assert gold_id(DOCUMENT, *one) != gold_id(A, *one)


def test_a_gold_row_takes_the_content_and_leaves_the_annotators_remarks() -> None:
    one = mark(A, "actor", "موسكو", attributes={"kind": "state", "flag": False}, note="؟", unsure=True)
    row = gold_row(one)
    assert (row.span, row.label, row.attributes, row.person) == (one.span, "actor", {"kind": "state"}, GOLD_ID)
    assert (row.note, row.unsure, row.links, row.origin) == ("", False, {}, "review")
    assert not is_hand_made(row)
    assert is_hand_made(replace(row, end=row.end + 1))
    assert is_hand_made(replace(row, attributes={}))
    assert is_hand_made(mark(GOLD_ID, "actor", "موسكو"))


@pytest.mark.parametrize(
    ("changes", "ruling"),
    [
        ({}, Ruling.ACCEPTED),
        ({"note": "x", "unsure": True}, Ruling.ACCEPTED),
        ({"start": 1}, Ruling.CORRECTED),
        ({"label": "location"}, Ruling.CORRECTED),
        ({"attributes": {"kind": "state"}}, Ruling.CORRECTED),
        ({"links": {"same_as": (b"x" * 16,)}}, Ruling.CORRECTED),
    ],
)
def test_a_ruling_is_what_comparing_with_gold_says(changes, ruling) -> None:
    one = mark(A, "actor", "موسكو")
    row = replace(gold_row(one), **changes)
    verdict = Verdict(one.id, REVIEWER, 1, row.id)
    assert ruling_of(verdict, one, row, LABELS, {}) is ruling
    assert ruling_of(replace(verdict, gold=None), one, None, LABELS, {}) is Ruling.REJECTED
    assert ruling_of(verdict, one, None, LABELS, {}) is Ruling.REJECTED


def test_links_are_the_same_when_they_lead_into_one_case() -> None:
    holder, other = mark(A, "actor", "سيرغي لافروف"), mark(A, "actor", "كابول")
    cue = stance(A, "قلقها", "opposed", {"holder": (holder.id,)})
    golden = mark(GOLD_ID, "actor", "وزير الخارجية الروسي سيرغي لافروف"), mark(GOLD_ID, "actor", "كابول")
    places = places_of(desk(holder, other, cue, gold=list(golden)).cases())
    verdict = Verdict(cue.id, REVIEWER, 1, gold_row(cue).id)
    rulings = [
        ruling_of(verdict, cue, replace(gold_row(cue), links={"holder": (each.id,)}), LABELS, places) for each in golden
    ]
    assert rulings == [Ruling.ACCEPTED, Ruling.CORRECTED]
