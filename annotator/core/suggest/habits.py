"""What this annotator does with proclitics, and with a name inside a longer mark; learned like the names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.core.model import Clitics, Span
from annotator.core.suggest.ground import Ground
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.suggestion import Mark


class CliticHabit:
    """Whether proclitics are left outside a label's marks: as they mostly were, else as the label's policy says."""

    def __init__(self, policies: Mapping[str, Clitics]) -> None:
        self._policies = policies
        self._seen: Counter[tuple[str, bool]] = Counter()

    def count(self, reading: Reading, mark: Mark, by: int = 1) -> None:
        """Learn from a mark, or forget it with -1; one without a proclitic says nothing."""
        place = reading.locate(mark.span)
        if place and (place.cut or reading.likely_cut(place.first)):
            self._seen[mark.label, place.cut == 0] += by

    def is_inside(self, label: str) -> bool:
        """Say whether a mark of this label begins with its proclitics; of a new label, what holds for the others."""
        inside, outside = self._seen[label, True], self._seen[label, False]
        if inside == outside:
            inside = sum(count for (_, is_inside), count in self._seen.items() if is_inside)
            outside = sum(self._seen.values()) - inside
        if inside == outside:
            return self._policies.get(label, Clitics.OUTSIDE) is Clitics.INSIDE
        return inside > outside


class NestingHabit:
    """Whether a name of one label is marked where it stands inside a longer mark of another one."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str, bool]] = Counter()

    def count(self, seen: Counter[tuple[str, str, bool]], by: int = 1) -> None:
        """Learn how often (inner label, outer label) was marked so and was not, or forget it with -1."""
        for key, times in seen.items():
            self._seen[key] += by * times

    def allows(self, inner: str, outer: str) -> bool:
        """Say whether a mark inside one is likelier than not; at first it is, as the guidelines have it."""
        return self._seen[inner, outer, True] + 1 > self._seen[inner, outer, False]


def nested(ground: Ground, marks: list[Mark], unmarked: list[Mark]) -> Counter[tuple[str, str, bool]]:
    """Count the marks inside longer ones of another label, and the known names that stand there without a mark."""
    seen: Counter[tuple[str, str, bool]] = Counter()
    for inners, is_marked in ((marks, True), (unmarked, False)):
        for inner in inners:
            over = ground.over(inner.span)
            seen.update((inner.label, outer.label, is_marked) for outer in over if lies_inside(inner, outer))
    return seen


def lies_inside(inner: Mark, outer: Mark) -> bool:
    """Say whether one mark is a part of a longer one of another label."""
    longer = outer.end - outer.start > inner.end - inner.start
    return inner.label != outer.label and longer and outer.start <= inner.start and inner.end <= outer.end


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share a character."""
    return one.start < other.end and other.start < one.end
