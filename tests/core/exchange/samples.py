"""What the tests of this room share: files made on the spot, and the data that lies beside a checkout."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from annotator.core.exchange.export_rows import ExportedSet
from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.model import LabelSet
from tests.hard_strings import HARD_STRINGS

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"

# Must survive import, export and import again, code point for code point (but for what cleaning says).
DIFFICULT = HARD_STRINGS


def shared(*parts: str) -> Path:
    """Give a file of the shared data, or skip the test with the name of what is missing."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the data {'/'.join(parts)} does not lie beside this checkout")
    return path


def write_lines(path: Path, *lines: object) -> Path:
    """Write JSONL; a str is written as it stands."""
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("".join(text + "\n" for text in texts), encoding="utf-8", newline="")
    return path


def default_labels() -> LabelSet:
    return read_label_set(ROOT / "resources" / "labels" / "default.toml")


def span_id(number: int) -> bytes:
    return bytes([0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number])


def row(number, start, end, label="actor", attributes=None, links=None, note=None, unsure=False, confidence=None):
    created = 1_700_000_000_123
    return (
        span_id(number), start, end, label, attributes, links, note, "manual", created, created + 5_000, unsure,
        confidence,
    )  # fmt: skip


def exported(text, rows, name="gold", **fields) -> ExportedSet:
    given = ExportedSet(
        document_id=span_id(200), title="عنوان", text=text, sha256=hashlib.sha256(text.encode()).digest(),
        meta_json='{"source":"خبر.txt"}', set_name=name, annotator_id=span_id(201), state="finished", rows=rows,
    )  # fmt: skip
    return given._replace(**fields)
