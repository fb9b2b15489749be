"""Reading an export back before it gets its name."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from annotator.core.errors import KnownError


class _Span(msgspec.Struct, gc=False):
    start: int
    end: int
    text: str


class _Line(msgspec.Struct, gc=False):
    text: str
    sha256: str
    spans: list[_Span]


_decode = msgspec.json.Decoder(_Line).decode


def verify_jsonl(path: Path, out: Path, *, lines: int, spans: int) -> str:
    """Cut every span of a written file again and give the SHA-256 of the file in hexadecimal.

    Raises KnownError `export.verify`, naming `out`, where a line, a text, a span or the number of them differs.
    """
    digest = hashlib.sha256()
    found_lines = found_spans = 0
    with path.open("rb", buffering=1 << 20) as file:
        for raw in file:
            digest.update(raw)
            found_lines += 1
            count = _verified_spans(raw)
            if count is None:
                raise _differs(out, found_lines)
            found_spans += count
    if (found_lines, found_spans) != (lines, spans):
        raise _differs(out, found_lines)
    return digest.hexdigest()


def _verified_spans(raw: bytes) -> int | None:
    """Give the number of spans of one line, or None when something in it does not fit."""
    try:
        line = _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    text = line.text
    if hashlib.sha256(text.encode()).hexdigest() != line.sha256:
        return None
    for span in line.spans:
        if text[span.start : span.end] != span.text:
            return None
    return len(line.spans)


def _differs(out: Path, line: int) -> KnownError:
    sentence = (
        f"{out} could not be verified: line {line} is not what was to be written; "
        "check the project and the disk. The old file is unchanged."
    )
    return KnownError(sentence, code="export.verify", path=str(out), line=line)
