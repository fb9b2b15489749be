"""The label set in the project file: one row a label, one a attribute, definitions as JSON."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import msgspec

from annotator.core.model import Attribute, Label, LabelSet
from annotator.core.store.transaction import Transaction

_GUIDELINES = "guidelines."
_encoder = msgspec.json.Encoder(order="sorted")


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
    for language, text in labels.guidelines.items():
        transaction.put("project", (_GUIDELINES + language,), {"value": text})


def put_label(transaction: Transaction, label: Label, ordinal: int) -> None:
    """Write one label and its attributes."""
    definition = _encoder.encode(replace(label, attributes=())).decode()
    transaction.put("labels", (label.key,), {"ordinal": ordinal, "definition": definition})
    for number, attribute in enumerate(label.attributes):
        values = {"ordinal": number, "definition": _encoder.encode(attribute).decode()}
        transaction.put("attributes", (label.key, attribute.key), values)
