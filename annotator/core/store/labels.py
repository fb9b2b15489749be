"""The label set in the project file: one row a label, one a attribute, definitions as JSON."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec

from annotator.core.model import IS, Attribute, Label, LabelSet
from annotator.core.store.bounds import to_json
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
