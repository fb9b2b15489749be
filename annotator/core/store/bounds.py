"""What a row may hold, asked before it is written: whatever we hand out is taken when it comes back.

The measure is what the reader of received files takes (`received.kinds`). Of the longest texts less is written than it
takes, because history holds them once more, quoted and beside what they replace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from annotator.core.errors import KnownError
from annotator.core.text.keys import KEY_LENGTH, key_fault
from annotator.core.text.nesting import depth_within

LINE, PROSE, LONG = 1_000, 200_000, 1 << 20  # code points
_MOST = {
    "name": LINE,
    "title": LINE,
    "due": LINE,
    "note": PROSE,
    "text": PROSE,
    "reason": PROSE,
    "attributes": PROSE,
    "meta": LONG,
    "definition": LONG,
    "value": LONG,
}
_MOST_ATTRIBUTES = 100
_DEEPEST = 90  # of what came along with an article; its other sources are put into it
_LONGEST_EDIT = 4_000_000
_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder(dict[str, object]).decode


def to_json(value: object) -> str:
    """Write a value as a column holds it; raises KnownError `value.strange` for half a character in it."""
    try:
        return _encode(value).decode()
    except UnicodeEncodeError as error:
        raise _strange() from error


def require_fitting(values: Mapping[str, object]) -> None:
    """Refuse values, by column, that no file may hold; raises KnownErrors `value.*`."""
    for column, value in values.items():
        if isinstance(value, str):
            _require_text(column, value)


def require_fitting_key(key: Iterable[bytes | str]) -> None:
    """Refuse words in the name of a row that no key can be; raises KnownError `value.strange`."""
    if any(isinstance(part, str) and key_fault(part) for part in key):
        raise _strange()


def require_fitting_edits(lines: Iterable[tuple[str, str, str | None, str]]) -> None:
    """Refuse what history would have to say in too many words; raises KnownError `value.too_long`."""
    for _, _, before, after in lines:
        if max(len(before or ""), len(after)) > _LONGEST_EDIT:
            raise _too_long(LONG)


def _require_text(column: str, text: str) -> None:
    most = _MOST.get(column, KEY_LENGTH)
    if len(text) > most:
        raise _too_long(most)
    if "\0" in text or _has_half_character(text):
        raise _strange()
    if column == "attributes":
        _require_attributes(_decode(text))
    elif column == "meta" and not depth_within(_decode(text), _DEEPEST):
        raise _strange()


def _require_attributes(values: Mapping[str, object]) -> None:
    if len(values) > _MOST_ATTRIBUTES:
        raise KnownError(
            f"A mark has at most {_MOST_ATTRIBUTES} attributes.", code="value.too_many", most=_MOST_ATTRIBUTES
        )
    if any(isinstance(value, str) and "\0" in value for value in values.values()):
        raise _strange()


def _has_half_character(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _too_long(most: int) -> KnownError:
    return KnownError(
        f"A project keeps at most {most} characters of this; make it shorter.", code="value.too_long", most=most
    )


def _strange() -> KnownError:
    return KnownError(
        "This holds characters or a form that no project keeps, such as NUL; write it without them.",
        code="value.strange",
    )
