"""Undo and redo within a draft of the labels: what was wanted before each edit, until the draft is saved. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TypeAlias

from annotator.core.model import Label

Labels: TypeAlias = tuple[Label, ...]
_Path: TypeAlias = tuple[str | int, ...]

_MOST = 200
_WORDS = frozenset({"names", "definitions", "default"})
_FOLLOWING = frozenset({"key", "value", "targets"})  # of something new they follow its name


@dataclass(frozen=True, slots=True)
class Steps:
    """The labels before and after those of now, the nearest ones first; each edit gives other steps.

    Letters that are typed into one text are one step, of which `typed` names the place.
    """

    before: tuple[Labels, ...] = ()
    after: tuple[Labels, ...] = ()
    typed: frozenset[_Path] = frozenset()

    def edited(self, old: Labels, new: Labels) -> Steps:
        """Give the steps when these labels come in the place of the old ones; an edit may lead back or on again."""
        if old == new:
            return self
        if self.before[:1] == (new,):
            return self.undone(old)
        if self.after[:1] == (new,):
            return self.redone(old)
        typed = _typed(old, new)
        goes_on = bool(typed) and typed == self.typed
        before = self.before if goes_on else (old, *self.before)[:_MOST]
        return Steps(before, (), typed)

    def undone(self, now: Labels) -> Steps:
        """Give the steps when the labels before those of now come back."""
        return Steps(self.before[1:], (now, *self.after))

    def redone(self, now: Labels) -> Steps:
        """Give the steps when the labels after those of now come again."""
        return Steps((now, *self.before), self.after[1:])


def changed_place(old: Labels, new: Labels) -> tuple[str, str] | None:
    """Give the keys of the first label that is another one or new, and of its attribute if only that differs."""
    label = next((label for label in new if label not in old), None)
    if label is None:
        return None
    before = next((one for one in old if one.key == label.key), label)
    changed = [one.key for one in label.attributes if one not in before.attributes]
    alone = len(changed) == 1 and replace(before, attributes=label.attributes) == label
    return label.key, changed[0] if alone else ""


def _typed(old: Labels, new: Labels) -> frozenset[_Path]:
    """Name the texts that differ, if nothing else does but what follows them."""
    parts, others = dict(_parts(old)), dict(_parts(new))
    changed = {path for path in parts.keys() | others.keys() if parts.get(path) != others.get(path)}
    following = {path for path in changed if not _FOLLOWING.isdisjoint(path)}
    words = {path for path in changed - following if not _WORDS.isdisjoint(path)}
    return frozenset(words or following) if words | following == changed else frozenset()


def _parts(labels: Labels) -> Iterator[tuple[_Path, object]]:
    for place, label in enumerate(labels):
        yield from _leaves(asdict(label), (place,))


def _leaves(value: object, path: _Path) -> Iterator[tuple[_Path, object]]:
    """Give all that a value holds, with the way that leads to it."""
    if isinstance(value, dict):
        items: Sequence[tuple[str | int, object]] = list(value.items())
    elif isinstance(value, tuple):
        items = list(enumerate(value))
    else:
        yield path, value
        return
    for name, part in items:
        yield from _leaves(part, (*path, name))
