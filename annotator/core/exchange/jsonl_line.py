"""One line of JSONL: its form, its text and what it says about the article."""

from __future__ import annotations

import codecs
import json
from typing import Any

import msgspec

from annotator.core.errors import KnownError
from annotator.core.exchange.form import FORMAT
from annotator.core.exchange.ids import id_bytes
from annotator.core.exchange.line_error import LineError
from annotator.core.exchange.span_read import LineSpan
from annotator.core.exchange.titles import title_of
from annotator.core.model import Article, Progress
from annotator.core.text.clean import CleanMap, clean
from annotator.core.text.keys import shorten

_TRIPLE_KEYS = ("label", "labels", "entities")


class Line(msgspec.Struct, gc=False):
    """One line, typed only where every tool agrees; the rest is looked at when the format is known."""

    text: str | None = None
    content: str | None = None
    spans: list[LineSpan] | None = None
    format: Any = None
    id: Any = None
    title: Any = None
    source: Any = None
    meta: Any = None
    set: Any = None
    annotator_id: Any = None
    state: Any = None
    label: Any = None
    labels: Any = None
    entities: Any = None


_decode = msgspec.json.Decoder(Line).decode


def decode_line(raw: bytes) -> Line:
    """Decode one line of JSON, or say why it is none."""
    try:
        return _decode(raw)
    except msgspec.ValidationError as error:
        raise LineError("types", f"it has a value of the wrong kind: {error}", detail=str(error)) from error
    except UnicodeDecodeError as error:
        raise LineError("not_utf8", "it is not UTF-8; save the file again as UTF-8") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise _not_json(raw, error) from error


def without_mark(raw: bytes) -> bytes:
    """Drop the byte order mark of a file's first line."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise LineError("not_utf8", "it is not UTF-8; save the file again as UTF-8")
    return raw.removeprefix(codecs.BOM_UTF8)


def line_text(line: Line) -> str:
    """Give the text of a line as it stands there."""
    text = line.content if line.text is None else line.text
    if text is None:
        raise LineError("no_text", "it has no “text”")
    return text


def clean_text(raw: str) -> tuple[str, CleanMap]:
    """Clean the text of a line, or say why it cannot be taken."""
    try:
        text, moved = clean(raw)
    except KnownError as error:
        # Only NUL gets here: half a character is no JSON for the decoder.
        position = error.values.get("position")
        raise LineError("nul", f"its text has a NUL at character {position}", position=position) from error
    if not text.strip():
        raise LineError("no_text", "its “text” is empty")
    return text, moved


def line_spans(line: Line) -> list[LineSpan] | None:
    """Give the spans of a line in whichever of the known forms; None where it speaks of none at all."""
    if line.spans is not None:
        return line.spans
    given = {key: value for key in _TRIPLE_KEYS if (value := getattr(line, key)) is not None}
    if not given:
        return None
    full = [key for key, value in given.items() if value != []]
    if len(full) > 1:
        names = " and ".join(f"“{key}”" for key in full)
        raise LineError("two_lists", f"it has spans in {names}; keep one of them", names=full)
    return _triples(full[0], given[full[0]]) if full else []


def describe(article: Article, line: Line, file_name: str) -> None:
    """Fill in what a line says about its article: title, origin, and the set if the line is one of ours."""
    article.title = title_of(article.text, _string(line.title, "title"))
    article.meta = dict(line.meta) if isinstance(line.meta, dict) else {}
    if line.format == FORMAT:
        _describe_set(article, line)
    elif isinstance(line.format, str) and line.format.startswith("hashiya/"):
        reason = f"its format {shorten(line.format)} is of a newer program"
        raise LineError("newer_format", reason, format=line.format)
    else:
        _describe_origin(article, line, file_name)


def _describe_set(article: Article, line: Line) -> None:
    article.set_name = _string(line.set, "set").strip() or None
    owner = _string(line.annotator_id, "annotator_id")
    article.annotator_id = id_bytes(owner) if owner else None
    if owner and article.annotator_id is None:
        raise LineError("annotator", f"its annotator_id “{shorten(owner)}” is not a UUID", value=owner)
    state = _string(line.state, "state")
    if state and state not in list(Progress):
        raise LineError("state", f"its state “{shorten(state)}” is unknown", value=state)
    article.state = Progress(state) if state else None


def _describe_origin(article: Article, line: Line, file_name: str) -> None:
    if line.id is not None:
        article.meta["id"] = line.id
    article.meta["source"] = file_name if line.source is None else line.source


def _string(value: Any, key: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or "\0" in value:
        raise LineError("types", f"its “{key}” is not a text", detail=key)
    return value


def _triples(key: str, value: object) -> list[LineSpan]:
    try:
        triples = msgspec.convert(value, list[tuple[int, int, str]])
    except msgspec.ValidationError as error:
        reason = f"its “{key}” is not a list of [start, end, label]: {error}"
        raise LineError("types", reason, detail=str(error)) from error
    return [LineSpan(start, end, label) for start, end, label in triples]


def _not_json(raw: bytes, error: Exception) -> LineError:
    if _has_half_character(raw):
        return LineError("surrogate", "it holds half a character (a lone surrogate)")
    return LineError("not_json", f"it is not JSON: {error}", detail=str(error))


def _has_half_character(raw: bytes) -> bool:
    # The fast decoder refuses a lone \ud800 as broken JSON; the standard one takes it, which tells the two apart.
    try:
        json.dumps(json.loads(raw), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    except (ValueError, RecursionError):
        return False
    return False
