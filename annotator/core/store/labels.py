"""The label set in the project file: one row a label, one a attribute, definitions as JSON."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from annotator.core.model import IS, Attribute, Choice, Edit, Label, LabelSet
from annotator.core.store.bounds import to_json
from annotator.core.store.rows import TABLES
from annotator.core.store.transaction import Transaction

_GUIDELINES = "guidelines."


@dataclass(frozen=True, slots=True)
class Usage:
    """How many annotations, removed ones included, have a label (by its key) and an attribute (by both keys)."""

    labels: Mapping[str, int]
    attributes: Mapping[tuple[str, str], int]


def read_usage(connection: sqlite3.Connection) -> Usage:
    """Count what annotations use; reads all of them."""
    labels = dict(connection.execute("SELECT label, count(*) FROM annotations GROUP BY label").fetchall())
    attributes: dict[tuple[str, str], int] = {}
    values = connection.execute(
        """SELECT a.label, j.key, count(*) FROM annotations a JOIN json_each(a.attributes) j
        WHERE a.attributes IS NOT NULL GROUP BY 1, 2"""
    )
    linked = connection.execute(
        """SELECT a.label, l.role, count(DISTINCT a.pk) FROM links l JOIN annotations a ON a.pk = l.annotation
        GROUP BY 1, 2"""
    )
    for label, key, count in (*values, *linked):
        name = label, key.removesuffix(IS)  # the word that stands for a link uses the link
        attributes[name] = attributes.get(name, 0) + count
    return Usage(labels, attributes)


def read_labels(connection: sqlite3.Connection) -> LabelSet:
    """Give the labels in their order with their attributes and the guidelines by language."""
    attributes: dict[str, list[Attribute]] = {}
    rows = connection.execute("SELECT label, definition FROM attributes WHERE deleted IS NULL ORDER BY label, ordinal")
    for label, definition in rows:
        attributes.setdefault(label, []).append(msgspec.json.decode(definition, type=Attribute))
    labels = [
        replace(msgspec.json.decode(definition, type=Label), attributes=tuple(attributes.get(key, ())))
        for key, definition in connection.execute(
            "SELECT key, definition FROM labels WHERE deleted IS NULL ORDER BY ordinal, key"
        )
    ]
    guidelines = connection.execute(
        "SELECT key, value FROM project WHERE key GLOB ? AND deleted IS NULL", (_GUIDELINES + "*",)
    )
    return LabelSet(tuple(labels), {key.removeprefix(_GUIDELINES): value for key, value in guidelines})


def put_labels(transaction: Transaction, labels: LabelSet) -> None:
    """Write a label set; labels that it does not name stay as they are."""
    for ordinal, label in enumerate(labels.labels):
        put_label(transaction, label, ordinal)
    put_guidelines(transaction, labels.guidelines)


def put_guidelines(transaction: Transaction, texts: Mapping[str, str]) -> None:
    """Write the guidelines in these languages."""
    for language, text in texts.items():
        transaction.put("project", (_GUIDELINES + language,), {"value": text})


def put_label(transaction: Transaction, label: Label, ordinal: int) -> None:
    """Write one label and its attributes."""
    definition = to_json(replace(label, attributes=()))
    transaction.put("labels", (label.key,), {"ordinal": ordinal, "definition": definition})
    for number, attribute in enumerate(label.attributes):
        values = {"ordinal": number, "definition": to_json(attribute)}
        transaction.put("attributes", (label.key, attribute.key), values)


_USED = """SELECT count(*) FROM annotations a WHERE a.label = ? AND
    (EXISTS (SELECT 1 FROM json_each(a.attributes) j WHERE j.key IN (?, ?) AND (? IS NULL OR j.value = ?))
    OR ? IS NULL AND EXISTS (SELECT 1 FROM links l WHERE l.annotation = a.pk AND l.role = ?))"""


def count_uses(connection: sqlite3.Connection, edits: Iterable[Edit]) -> int:
    """Count the annotations, removed ones too, that use what a change added to the label set: it cannot go again."""
    return sum(_uses(connection, edit) for edit in edits if edit.table in ("labels", "attributes"))


def _uses(connection: sqlite3.Connection, edit: Edit) -> int:
    key = TABLES[edit.table].parse(edit.row)
    if edit.table == "labels":
        query = "SELECT count(*) FROM annotations WHERE label = ?"
        return int(connection.execute(query, key).fetchone()[0]) if _is_added(edit) else 0
    label, name = str(key[0]), str(key[1])
    if _is_added(edit):
        return _count(connection, label, name, None)
    return sum(_count(connection, label, *added) for added in _added_choices(edit, name))


def _is_added(edit: Edit) -> bool:
    return edit.before is None or (edit.before.get("deleted") is not None and edit.after.get("deleted") is None)


def _added_choices(edit: Edit, name: str) -> set[tuple[str, str]]:
    """Give the choices that a change added to an attribute, each with the key that annotations keep it under."""
    if edit.before is None or "definition" not in edit.after:
        return set()
    was, now = (
        {(key, choice.value) for key, choices in _choices(str(said["definition"]), name) for choice in choices}
        for said in (edit.before, edit.after)
    )
    return now - was


def _choices(definition: str, name: str) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    attribute = msgspec.json.decode(definition, type=Attribute)
    return (name, attribute.choices), (name + IS, attribute.unlinked)


def _count(connection: sqlite3.Connection, label: str, key: str, value: str | None) -> int:
    """Count the annotations with this attribute, or with one value of it."""
    names = (key, key if value is not None else key + IS)
    return int(connection.execute(_USED, (label, *names, value, value, value, key)).fetchone()[0])
