"""What an export is made of: annotation sets as the project hands them over, and their lines in `hashiya/1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

import msgspec

from annotator.core.errors import KnownError
from annotator.core.exchange.form import FORMAT, LINKED
from annotator.core.model import IS, AttributeKind, LabelSet
from annotator.core.store.identity import to_text

_LAST_SECOND = 253_402_300_799  # of the year 9999; an id from elsewhere may carry any clock
_by_place = itemgetter(1, 2, 3, 0)

# (id, start, end, label, attributes as JSON, links: role -> ids, note, origin, created ms, changed ms, unsure,
# confidence): a plain tuple as it comes from SQL, because an export has them by the hundred thousand.
ExportedRow: TypeAlias = tuple[
    bytes,
    int,
    int,
    str,
    str | bytes | None,
    Mapping[str, Sequence[bytes]] | None,
    str | None,
    str,
    int,
    int,
    bool | int,
    float | None,
]


class ExportedSet(NamedTuple):
    """One annotation set of one document; `meta_json` is a JSON object, offsets are code points of `text`."""

    document_id: bytes
    title: str
    text: str
    sha256: bytes
    meta_json: str | bytes | None
    set_name: str
    annotator_id: bytes
    state: str
    rows: Sequence[ExportedRow]


class _Span(msgspec.Struct, gc=False, omit_defaults=True):
    id: str
    start: int
    end: int
    label: str
    text: str
    attributes: msgspec.Raw | dict[str, Any]
    note: str
    origin: str
    created_at: str
    changed_at: str
    unsure: bool = False
    confidence: float | None = None


class _Line(msgspec.Struct, gc=False):
    format: str
    id: str
    title: str
    text: str
    sha256: str
    meta: msgspec.Raw
    set: str
    annotator_id: str
    state: str
    spans: list[_Span]


_NOTHING = msgspec.Raw(b"{}")


class LineMaker:
    """Turns annotation sets into lines; `dropped_links` counts links, by role, whose target is not in the set."""

    def __init__(self, labels: LabelSet) -> None:
        self.dropped_links: Counter[str] = Counter()
        self._single = {
            (label.key, attribute.key)
            for label in labels.labels
            for attribute in label.attributes
            if attribute.kind is AttributeKind.LINK
        }
        self._encode = msgspec.json.Encoder().encode

    def line(self, given: ExportedSet) -> bytes:
        """Give the line of one set, without a line feed; spans are sorted by (start, end, label)."""
        line = _Line(
            FORMAT,
            to_text(given.document_id),
            given.title,
            given.text,
            given.sha256.hex(),
            msgspec.Raw(given.meta_json) if given.meta_json else _NOTHING,
            given.set_name,
            to_text(given.annotator_id),
            str(given.state),
            self._spans(given),
        )
        return self._encode(line)

    def _spans(self, given: ExportedSet) -> list[_Span]:
        # 300,000 times in a large export: positional, with local names.
        text, length = given.text, len(given.text)
        spans: list[_Span] = []
        append, raw, when = spans.append, msgspec.Raw, timestamp
        for row in sorted(given.rows, key=_by_place):
            id_, start, end, label, attributes, links, note, origin, created, changed, unsure, confidence = row
            if not 0 <= start < end <= length:
                raise _outside(given, start, end)
            values: msgspec.Raw | dict[str, Any] = raw(attributes) if attributes else _NOTHING
            if links:
                values = self._with_links(given, row)
            append(
                _Span(
                    to_text(id_),
                    start,
                    end,
                    label,
                    text[start:end],
                    values,
                    note or "",
                    origin,
                    when(created // 1000),
                    when(changed // 1000),
                    unsure != 0,
                    confidence,
                )
            )
        return spans

    def _with_links(self, given: ExportedSet, row: ExportedRow) -> dict[str, Any]:
        label, attributes, links = row[3], row[4], row[5]
        values: dict[str, Any] = msgspec.json.decode(attributes) if attributes else {}
        living = {other[0] for other in given.rows}
        for role, targets in dict(links or {}).items():
            kept = [to_text(target) for target in targets if target in living]
            self.dropped_links[role] += len(targets) - len(kept)
            if kept:
                single = (label, role) in self._single and len(kept) == 1
                values |= {role: kept[0] if single else kept, role + IS: LINKED}
        return values


@lru_cache(maxsize=1 << 16)
def timestamp(second: int) -> str:
    """Write seconds since 1970 as UTC, `2026-11-22T10:00:00Z`."""
    moment = datetime.fromtimestamp(min(max(second, 0), _LAST_SECOND), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _outside(given: ExportedSet, start: int, end: int) -> KnownError:
    sentence = (
        f"In “{given.title}” the span {start}–{end} lies outside the text; "
        "the project is damaged: check it and go back to a backup."
    )
    return KnownError(sentence, code="export.span", title=given.title, start=start, end=end)
