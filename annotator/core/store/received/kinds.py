"""The kinds of value that a row may hold: msgspec looks at type, length and range, `fits` names a question besides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, get_args

from msgspec import Meta

from annotator.core.store.received.texts import is_attributes, is_key, is_object, is_plain, is_uuid
from annotator.core.text.keys import KEY_LENGTH

Question = Callable[[str], bool]
_FITS = "fits"
# Milliseconds from 1970 to the year 2200; a stamp has twelve bits more. Numbers that we add 1 to stay far below 2^63.
_LATEST, _STAMP_BITS, _MOST = 7_258_118_400_000, 12, 1 << 40
_LINE, _PROSE, _LONG = 1_000, 200_000, 4_000_000


def _text(most: int, fits: Question) -> Meta:
    return Meta(max_length=most, extra={_FITS: fits})


Id = Annotated[bytes, Meta(min_length=16, max_length=16)]
Sha = Annotated[bytes, Meta(min_length=32, max_length=32)]
Pk = Annotated[int, Meta(ge=1)]
Number = Annotated[int, Meta(ge=0, le=_MOST)]
Flag = Annotated[int, Meta(ge=0, le=1)]
Moment = Annotated[int, Meta(ge=0, le=_LATEST)]
Stamp = Annotated[int, Meta(ge=0, le=_LATEST << _STAMP_BITS)]
Share = Annotated[float, Meta(ge=0, le=1)]
Key = Annotated[str, _text(KEY_LENGTH, is_key)]
Line = Annotated[str, _text(_LINE, is_plain)]
Prose = Annotated[str, _text(_PROSE, is_plain)]
Long = Annotated[str, _text(_LONG, is_plain)]
Values = Annotated[str, _text(_PROSE, is_attributes)]
Object = Annotated[str, _text(_LONG, is_object)]
Uuid = Annotated[str, _text(36, is_uuid)]


def question_of(kind: Any) -> Question | None:
    """Give what must be asked about a value of this kind besides, or None."""
    for part in (kind, *get_args(kind)):
        for meta in getattr(part, "__metadata__", ()):
            if isinstance(meta, Meta) and meta.extra:
                found: Question = meta.extra[_FITS]
                return found
    return None


def may_be_none(kind: Any) -> bool:
    """Tell whether a column may hold nothing."""
    return type(None) in get_args(kind)


def is_long(kind: Any) -> bool:
    """Tell whether a column may hold more than prose."""
    return any(kind_ in (Long, Object) for kind_ in (kind, *get_args(kind)))


def bytes_in(kind: Any) -> int:
    """Give how many bytes a column holds, 0 for one that holds something else."""
    for part in (kind, *get_args(kind)):
        if getattr(part, "__origin__", None) is bytes:
            return int(part.__metadata__[0].max_length)
    return 0
