"""Ids that travel and stamps that order."""

from __future__ import annotations

import hashlib
import time
import uuid
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.exchange.ids import id_bytes
from annotator.core.ids import uuid5
from annotator.core.store.identity import (
    GOLD_ID,
    ORIGINAL_ID,
    IdPool,
    created_ms,
    document_id,
    next_stamp,
    stamp_ms,
    to_text,
)


def test_new_ids_are_version_7_of_this_millisecond_and_never_repeat() -> None:
    pool, before = IdPool(), time.time_ns() // 1_000_000
    ids = [pool.new() for _ in range(2_000)] + list(islice(pool.many(), 10_000))
    after = time.time_ns() // 1_000_000
    assert len(set(ids)) == len(ids)
    for id_ in ids:
        found = uuid.UUID(bytes=id_)
        assert (found.version, found.variant) == (7, uuid.RFC_4122)
        assert before <= created_ms(id_, 0) <= after


def test_the_id_of_a_copy_is_that_of_a_name_in_the_space_of_its_person() -> None:
    space, name = IdPool().new(), IdPool().new()
    made = uuid.UUID(bytes=uuid5(space, name))
    expected = hashlib.sha1(space + name, usedforsecurity=False).digest()[:16]
    assert (made.version, made.variant) == (5, uuid.RFC_4122)
    assert made == uuid.UUID(bytes=expected, version=5)


def test_ids_for_an_import_rise_in_long_runs_so_that_an_index_appends_them() -> None:
    ids = list(islice(IdPool().many(), 20_000))
    breaks = sum(second < first for first, second in pairwise(ids))
    assert breaks <= len(ids) / 4_096 + 1


def test_document_ids_are_version_8_and_come_from_the_text_alone() -> None:
    digest = hashlib.sha256("نص".encode()).digest()
    found = uuid.UUID(bytes=document_id(digest))
    assert (found.version, found.variant) == (8, uuid.RFC_4122)
    assert document_id(digest) == document_id(digest) != document_id(hashlib.sha256(b"x").digest())


def test_the_fixed_sets_have_the_same_ids_in_every_file_ever_written() -> None:
    assert to_text(GOLD_ID) == "f78b3392-24c3-8610-bbed-b04e92ab657b"
    assert to_text(ORIGINAL_ID) == "72b97b10-6ee5-8d6b-acbf-20d33ec4934f"


@given(st.binary(min_size=16, max_size=16))
def test_the_text_form_of_an_id_is_a_uuid_and_comes_back(raw: bytes) -> None:
    assert to_text(raw) == str(uuid.UUID(bytes=raw))
    assert id_bytes(to_text(raw)) == id_bytes(to_text(raw).upper()) == raw


@pytest.mark.parametrize("text", ["", "x", "123", "g" * 32, "0" * 31, "0" * 33, "0" * 64, "٠" * 32])
def test_what_is_no_id_is_none(text: str) -> None:
    assert id_bytes(text) is None


@given(st.integers(0, 1 << 62))
def test_a_stamp_is_now_but_always_above_the_largest(largest: int) -> None:
    before = time.time_ns() // 1_000_000
    stamp = next_stamp(largest)
    assert stamp > largest
    assert stamp == largest + 1 or before <= stamp_ms(stamp) <= time.time_ns() // 1_000_000


def test_an_id_without_a_clock_was_made_when_its_row_was_written() -> None:
    assert created_ms(document_id(bytes(32)), 5 << 12) == 5
