"""The label set in the file: what goes in comes out."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import Attribute, AttributeKind, Choice, Clitics, Label, LabelSet
from annotator.core.project import Project
from annotator.core.store.identity import ORIGINAL_ID
from annotator.core.store.labels import put_labels, read_labels
from annotator.core.store.rows import TABLES, row_text
from annotator.core.store.schema import migrate
from annotator.core.store.transaction import Transaction, Writer
from tests.core.store.samples import LABELS

_words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
_names = st.dictionaries(st.sampled_from(["ar", "en"]), _words)
_choices = st.lists(st.builds(Choice, _words, _names, st.booleans()), max_size=3).map(tuple)
_keys = st.text("abقفk_/%25F", min_size=1, max_size=6)


def _unique(key: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(key, max_size=4, unique_by=lambda item: item.key).map(tuple)


_attributes = _unique(
    st.builds(
        Attribute,
        _keys,
        st.sampled_from(AttributeKind),
        _names,
        required=st.booleans(),
        default=_words,
        choices=_choices,
        targets=st.lists(_keys, max_size=2).map(tuple),
        unlinked=_choices,
        shown=st.booleans(),
        retired=st.booleans(),
    )
)
_labels = _unique(
    st.builds(
        Label,
        _keys,
        _names,
        _names,
        digit=st.integers(0, 9),
        clitics=st.sampled_from(Clitics),
        helper=st.booleans(),
        attributes=_attributes,
        retired=st.booleans(),
        shape=_words,
    )
)


def test_labels_come_back_after_closing(project: Project, path: Path) -> None:
    project.close()
    with Project.open(path) as again:
        assert again.labels() == LABELS
        assert list(again.labels().labels[3].attributes) == list(LABELS.labels[3].attributes), "in their order"


@settings(max_examples=60, deadline=None)
@given(st.builds(LabelSet, _labels, st.dictionaries(st.sampled_from(["ar", "en"]), _words)))
def test_any_label_set_comes_back(labels: LabelSet) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection)
        transaction = Transaction(
            connection, Writer(ORIGINAL_ID, ORIGINAL_ID, -1, b""), 1, 0, 0, "label_set", ORIGINAL_ID
        )
        put_labels(transaction, labels)
        assert read_labels(connection) == labels
        for edit in transaction.edits:
            assert row_text(TABLES[edit.table].parse(edit.row)) == edit.row
    finally:
        connection.close()


def test_putting_a_label_set_again_changes_what_changed_alone(project: Project) -> None:
    before = project.connection.execute("SELECT key, stamp FROM labels ORDER BY key").fetchall()
    new = LabelSet((replace(LABELS.labels[0], light="#000000"), *LABELS.labels[1:]), LABELS.guidelines)
    with project.store.write(ORIGINAL_ID, "label_set") as transaction:
        put_labels(transaction, new)
    after = project.connection.execute("SELECT key, stamp FROM labels ORDER BY key").fetchall()
    assert [key for (key, stamp), (_, old) in zip(after, before, strict=True) if stamp != old] == ["actor"]
    assert read_labels(project.connection) == new
    assert project.check().problems == []
