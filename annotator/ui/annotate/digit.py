"""What a digit does (keys.md): decided here without Qt, carried out by the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.core.model import Annotation, Span


@dataclass(frozen=True, slots=True)
class MakeMark:
    """Mark this span (code points)."""

    span: Span


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """Give the current mark the label."""

    annotation: bytes


@dataclass(frozen=True, slots=True)
class GoToMark:
    """The same words carry the label already: make that mark the current one."""

    annotation: bytes


def what_digit_does(
    label: str,
    selection: Span | None,
    current: Annotation | None,
    word: Span | None,
    find: Callable[[Span, str], bytes | None],
) -> MakeMark | ChangeLabel | GoToMark | None:
    """A selection becomes a mark; without one the current mark is relabelled, else the word at the caret is marked.

    `find` gives the id of a mark with just that span and label, or None.
    """
    span = selection or (current.span if current else word)
    if span is None:
        return None
    same = find(span, label)
    if same is not None:
        return GoToMark(same)
    if selection is None and current is not None:
        return ChangeLabel(current.id)
    return MakeMark(span)
