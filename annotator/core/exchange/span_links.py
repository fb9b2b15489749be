"""Attributes of the spans of one line, with the links between these spans."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from annotator.core.exchange.form import LINKED
from annotator.core.exchange.ids import id_bytes
from annotator.core.exchange.line_error import LineError
from annotator.core.model import IS, ArticleSpan
from annotator.core.text.keys import key_fault, shorten


class LineLinks:
    """The ids of one line and what is linked by them; spans are known by their place in the line, from 0.

    Ids of other tools (numbers, names) are not kept: such a span gets an id only when a link points to it.
    """

    def __init__(self, rows: list[ArticleSpan]) -> None:
        self._rows = rows
        self._places: dict[bytes | str, int] = {}

    def add(self, place: int, given: str | int) -> bytes | None:
        """Note the id of a span; give it as 16 bytes where it is a UUID."""
        text = str(given)
        value = id_bytes(text)
        if self._places.setdefault(value or text, place) != place:
            reason = f"the id “{shorten(text)}” stands at two spans"
            raise LineError("duplicate_id", reason, span=place + 1, id=text)
        return value

    def fill(self, place: int, given: Mapping[str, Any]) -> None:
        """Put the attributes and links of a span into its row."""
        attributes: dict[str, str | bool] = {}
        links: dict[str, tuple[bytes, ...]] = {}
        for key, value in given.items():
            if key.endswith(IS) and value == LINKED:
                continue
            if self._is_link(value, given.get(key + IS)):
                _check_key(place, key)
                links[key] = tuple(self._targets(place, key, value))
            elif value is not None:
                _check_key(place, key)
                attributes[key] = _checked(place, key, value)
        links = {key: targets for key, targets in links.items() if targets}
        self._rows[place] = self._rows[place]._replace(attributes=attributes or None, links=links or None)

    def _is_link(self, value: object, word: object) -> bool:
        if word is not None:
            return word == LINKED
        if isinstance(value, list):
            return all(self._place(item) is not None for item in value)
        # Without `<key>_is`, a text is a link only when it is the UUID of another span: "1" may be just a text.
        return isinstance(value, str) and id_bytes(value) in self._places

    def _targets(self, place: int, key: str, value: object) -> dict[bytes, None]:
        found: dict[bytes, None] = {}
        for item in value if isinstance(value, list) else [] if value is None else [value]:
            target = self._place(item)
            if target is None:
                reason = (
                    f"“{shorten(key)}” of span {place + 1} links to “{shorten(str(item))}”, which is not in the line"
                )
                raise LineError("unknown_link", reason, span=place + 1, key=key, id=str(item))
            found[self._id_at(target)] = None
        if self._rows[place].id in found:
            reason = f"“{shorten(key)}” of span {place + 1} links to the span itself"
            raise LineError("self_link", reason, span=place + 1, key=key)
        return found

    def _place(self, item: object) -> int | None:
        if not isinstance(item, str | int):
            return None
        text = str(item)
        return self._places.get(id_bytes(text) or text)

    def _id_at(self, place: int) -> bytes:
        value = self._rows[place].id
        if value is None:
            value = uuid.uuid4().bytes
            self._rows[place] = self._rows[place]._replace(id=value)
        return value


def _check_key(place: int, key: str) -> None:
    if fault := key_fault(key.removesuffix(IS)):
        reason = f"the attribute “{shorten(key)}” of span {place + 1} {fault}"
        raise LineError("attribute", reason, span=place + 1, key=key)


def _checked(place: int, key: str, value: object) -> str | bool:
    if not isinstance(value, str | bool) or (isinstance(value, str) and "\0" in value):
        reason = f"the attribute “{shorten(key)}” of span {place + 1} is neither a text nor true or false"
        raise LineError("attribute", reason, span=place + 1, key=key)
    return value
