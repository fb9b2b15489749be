"""What the export dialog is told and what it answers, without Qt."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

ALL_SETS = "all"
_TEXT, _SPANS = 160, 2  # code points of the text and spans of a line that are enough to see its form
_SHORT = 60


@dataclass(frozen=True, slots=True)
class ExportSet:
    """A set that can be exported (`gold`, `original`, a person's name, `all`), and on how many articles it is."""

    name: str
    documents: int


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What to export and where to."""

    set_name: str
    finished_only: bool
    path: Path


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What would be written: articles, spans, the first line as it is, and sentences to be read before."""

    documents: int
    spans: int
    first_line: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written, and where."""

    path: Path
    manifest: Path
    documents: int
    spans: int


def pretty_line(line: str) -> str:
    """Give one line of JSONL in many lines for reading, its text and spans cut short; "" for no line."""
    if not line.strip():
        return ""
    record = json.loads(line)
    if isinstance(record, dict):
        _shorten(record)
    return json.dumps(record, ensure_ascii=False, indent=2)


def _shorten(record: dict[str, object]) -> None:
    text, spans, digest = record.get("text"), record.get("spans"), record.get("sha256")
    if isinstance(text, str) and len(text) > _TEXT:
        record["text"] = f"{text[:_TEXT]}…"
    if isinstance(digest, str) and len(digest) > _SHORT:
        record["sha256"] = f"{digest[:16]}…"
    if isinstance(spans, list) and len(spans) > _SPANS:
        record["spans"] = [*spans[:_SPANS], f"… {len(spans) - _SPANS} more"]
