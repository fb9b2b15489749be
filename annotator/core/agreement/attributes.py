"""Whether two annotators say the same of a mark that both made: values of choices and flags, and links.

A link agrees as the same mention if the linked marks are matched with each other, and as the same entity if they are
matched, or if their folded texts are equal, or if `same_as` links them to ones with equal folded text, in the set of
either annotator. A word in place of a link, such as `author`, agrees with the same word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from annotator.core.agreement.mark import Mark
from annotator.core.agreement.spans import Pair
from annotator.core.model import Attribute, AttributeKind
from annotator.core.text.fold import fold_text

NO_ANSWER = ""
SAME_AS = "same_as"
Values: TypeAlias = dict[tuple[str, str], int]  # what the two say -> on how many matched pairs
LINKS = (AttributeKind.LINK, AttributeKind.LINKS)


def count_values(pairs: Iterable[Pair], attribute: Attribute) -> Values:
    """Count what two annotators chose on matched marks.

    A flag that is not set says no. A choice that only one left out disagrees; that both left out says nothing.
    """
    key, is_flag = attribute.key, attribute.kind is AttributeKind.FLAG
    found: Values = {}
    for one, other in pairs:
        first, second = one.attributes.get(key, NO_ANSWER), other.attributes.get(key, NO_ANSWER)
        if first or second or is_flag:
            said = (_flag(first), _flag(second)) if is_flag else (str(first), str(second))
            found[said] = found.get(said, 0) + 1
    return found


def _flag(said: str | bool) -> str:
    return "yes" if said else "no"


class Linked:
    """The marks of two annotators on one document, to compare what their links point to."""

    def __init__(self, text: str, sets: tuple[Sequence[Mark], Sequence[Mark]], pairs: Iterable[Pair]) -> None:
        self._text = text
        self._marks = {mark.id: mark for marks in sets for mark in marks}
        self._mention = {one.id: other.id for one, other in pairs}
        self._root: dict[str, str] = {}
        for mark in self._marks.values():
            for target in mark.links.get(SAME_AS, ()):
                if target in self._marks:
                    self._root[self._entity(mark.id)] = self._entity(target)

    def count(self, pairs: Iterable[Pair], role: str) -> dict[str, int]:
        """Count the answers of both to a link attribute on matched marks, and those that agree."""
        first = second = same_mention = same_entity = 0
        is_ = role + "_is"
        for one, other in pairs:
            left, right = self._targets(one, role), self._targets(other, role)
            word, same = one.attributes.get(is_), other.attributes.get(is_)
            first += len(left) + (word is not None)
            second += len(right) + (same is not None)
            mentions = self._mentions(left, right) if left and right else {}
            met = len(mentions) + (word is not None and word == same)
            same_mention += met
            same_entity += met
            if len(mentions) < min(len(left), len(right)):
                same_entity += self._entities(left, right, mentions)
        return {"first": first, "second": second, "mention": same_mention, "entity": same_entity}

    def _targets(self, mark: Mark, role: str) -> Sequence[bytes]:
        if role not in mark.links:
            return ()
        return [target for target in mark.links[role] if target in self._marks]

    def _mentions(self, left: Iterable[bytes], right: Sequence[bytes]) -> dict[bytes, bytes]:
        found = ((target, self._mention.get(target)) for target in left)
        return {target: other for target, other in found if other is not None and other in right}

    def _entities(self, left: Iterable[bytes], right: Iterable[bytes], mentions: Mapping[bytes, bytes]) -> int:
        """Count the links that are not the same mention but the same entity."""
        met = set(mentions.values())
        ours = Counter(self._entity(target) for target in left if target not in mentions)
        theirs = Counter(self._entity(target) for target in right if target not in met)
        return (ours & theirs).total()

    def _entity(self, target: bytes) -> str:
        """Give one folded text for all that `same_as` ties together."""
        mark = self._marks[target]
        name = fold_text(self._text[mark.start : mark.end])
        while name in self._root and self._root[name] != name:
            name = self._root[name]
        return name
