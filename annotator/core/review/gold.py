"""Gold rows as review makes them: their id comes from their content, so that equal acceptances become one row."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from annotator.core.ids import GOLD_ID, uuid8
from annotator.core.model import Annotation
from annotator.core.review.case import Case

ORIGIN = "review"


def gold_id(document: bytes, start: int, end: int, label: str, attributes: Mapping[str, str | bool]) -> bytes:
    """Give the id (UUIDv8) of the gold row with this content; empty values count as absent.

    The encoding is frozen: each part is written as its length and its bytes, so that no two contents look the same.
    """
    parts = [document, start.to_bytes(8, "big"), end.to_bytes(8, "big"), label.encode()]
    for key, value in sorted(filled(attributes).items()):
        parts += [key.encode(), b"flag" if isinstance(value, bool) else b"text" + value.encode()]
    digest = hashlib.sha256(b"hashiya gold row")
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return uuid8(digest.digest())


def gold_row(annotation: Annotation) -> Annotation:
    """Give the gold row of an annotation, without links: these lead to other gold rows."""
    attributes = filled(annotation.attributes)
    start, end, label = annotation.start, annotation.end, annotation.label
    id_ = gold_id(annotation.document, start, end, label, attributes)
    return Annotation(id_, annotation.document, GOLD_ID, start, end, label, attributes, origin=ORIGIN)


def is_hand_made(row: Annotation) -> bool:
    """Tell whether a person made or changed this gold row: its id is not that of its content."""
    return row.id != gold_id(row.document, row.start, row.end, row.label, row.attributes)


def chosen_gold(case: Case) -> list[Annotation]:
    """Give the gold rows of a case that somebody wanted so: made by hand, or settled with other sets in view."""
    return [row for row in case.gold if row.id in case.vouched or is_hand_made(row)]


def filled(attributes: Mapping[str, str | bool]) -> dict[str, str | bool]:
    """Give the attributes that have a value."""
    return {key: value for key, value in attributes.items() if value}
