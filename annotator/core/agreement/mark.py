"""What a comparison asks of an annotation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Mark(Protocol):
    """An annotation as it is compared; `core.model.Annotation` is one, and so is the leaner row of the store."""

    @property
    def id(self) -> bytes: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def attributes(self) -> Mapping[str, str | bool]: ...
    @property
    def links(self) -> Mapping[str, tuple[bytes, ...]]: ...
    @property
    def unsure(self) -> bool: ...
