"""The spans of one line: moved to the clean text, compared with it, and turned into plain tuples."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

import msgspec

from annotator.core.errors import KnownError
from annotator.core.exchange.line_error import LineError
from annotator.core.exchange.span_links import LineLinks
from annotator.core.model import ArticleSpan
from annotator.core.text.clean import CleanMap, clean
from annotator.core.text.keys import key_fault, shorten


class LineSpan(msgspec.Struct, gc=False):
    """A span as it stands in a line, in code points of the line's own text."""

    start: int
    end: int
    label: str
    text: str | None = None
    id: str | int | None = None
    attributes: dict[str, Any] | None = None
    note: str | None = None
    unsure: bool = False


class SpanReader:
    """Turns the spans of line after line into tuples; a label is checked once and then shared."""

    def __init__(self) -> None:
        self._labels: dict[str, str] = {}

    def read(self, spans: Sequence[LineSpan], raw: str, text: str, moved: CleanMap) -> list[ArticleSpan]:
        """Give the spans in code points of the clean `text`; one that does not fit raises LineError."""
        if not moved.identity:
            _move(spans, raw, moved)
        rows: list[ArticleSpan] = []
        links = LineLinks(rows)
        self._fill(rows, spans, text, links)
        for place, span in enumerate(spans):
            if span.attributes:
                links.fill(place, span.attributes)
        return rows

    def _fill(self, rows: list[ArticleSpan], spans: Sequence[LineSpan], text: str, links: LineLinks) -> None:
        # 300,000 times in a large import: names are local and the tuple is made without the keyword machinery.
        append, labels, length, new = rows.append, self._labels, len(text), tuple.__new__
        for span in spans:
            start, end, own, note, given = span.start, span.end, span.text, span.note, span.id
            if not 0 <= start < end <= length:
                raise _range_fault(len(rows) + 1, start, end, length)
            if own is not None and text[start:end] != own:
                _check_text(len(rows) + 1, own, text[start:end])
            if note and "\0" in note:
                raise LineError("nul", f"the note of span {len(rows) + 1} holds a NUL", span=len(rows) + 1)
            label = labels.get(span.label) or self._new_label(span.label, len(rows) + 1)
            value = None if given is None else links.add(len(rows), given)
            append(new(ArticleSpan, (start, end, label, value, None, None, note or "", span.unsure)))

    def _new_label(self, label: str, number: int) -> str:
        key = unicodedata.normalize("NFC", label)
        if fault := key_fault(key):
            reason = f"the label “{shorten(label)}” of span {number} {fault}"
            raise LineError("label", reason, span=number, label=label)
        return self._labels.setdefault(label, key)


def _move(spans: Sequence[LineSpan], raw: str, moved: CleanMap) -> None:
    for number, span in enumerate(spans, 1):
        start, end = span.start, span.end
        if not 0 <= start < end <= len(raw):
            raise _range_fault(number, start, end, len(raw))
        if raw[start:end] == span.text:
            span.text = None  # it fits; after the move a line break in it may be shorter
        span.start, span.end = moved.to_clean(start), moved.to_clean(end)
        if span.start == span.end:
            reason = f"span {number} ({start}–{end}) holds nothing that is kept, such as a byte order mark"
            raise LineError("nothing_kept", reason, span=number, start=start, end=end)


def _range_fault(number: int, start: int, end: int, length: int) -> LineError:
    if start == end:
        return LineError("empty_span", f"span {number} ({start}–{end}) is empty", span=number, start=start, end=end)
    if start > end:
        reason = f"span {number} ends ({end}) before it starts ({start})"
        return LineError("reversed_span", reason, span=number, start=start, end=end)
    reason = f"span {number} ({start}–{end}) lies outside the text of {length} characters"
    return LineError("outside", reason, span=number, start=start, end=end, length=length)


def _check_text(number: int, own: str, cut: str) -> None:
    try:
        # A byte order mark is dropped at the beginning of a text, and kept at that of a span inside it.
        same = cut in (clean(own)[0], clean(f".{own}")[0][1:])
    except KnownError:
        same = False
    if not same:
        reason = f"span {number} says “{shorten(own)}”, but the text has “{shorten(cut)}” there"
        raise LineError("span_text", reason, span=number, own=shorten(own), cut=shorten(cut))
