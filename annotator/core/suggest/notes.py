"""What is known of one document: its marks, what was refused in it, and where another mark has no place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.core.model import Answer, Span
from annotator.core.suggest.dictionary import name_of
from annotator.core.suggest.ground import Ground
from annotator.core.suggest.habits import NestingHabit, lies_inside, overlap
from annotator.core.suggest.reading import Name, Reading
from annotator.core.suggest.suggestion import Answered, Mark, Suggestion, answered


@dataclass(slots=True)
class Notes:
    """A document of the annotator: marks by the ids of their annotations, with their names in the dictionary."""

    reading: Reading
    ground: Ground = field(default_factory=Ground)  # where the marks lie
    marks: dict[bytes, Mark] = field(default_factory=dict)
    names: dict[bytes, Name | None] = field(default_factory=dict)
    answers: dict[bytes, Answered] = field(default_factory=dict)
    against: dict[bytes, Mark] = field(default_factory=dict)  # those of the answers that are counted as refusals
    refused: Counter[Mark] = field(default_factory=Counter)
    refused_names: Counter[tuple[Name, str]] = field(default_factory=Counter)
    finished: bool = False
    # What was learned of habits at finishing.
    nested: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    parts: Counter[tuple[str, bool]] = field(default_factory=Counter)

    def put(self, annotation: bytes, mark: Mark) -> Name | None:
        """Enter a mark and give its name."""
        self.marks[annotation] = mark
        self.ground.put(mark)
        self.names[annotation] = name = name_of(self.reading, mark)
        return name

    def take(self, annotation: bytes) -> tuple[Mark, Name | None]:
        """Take a mark out and give it with its name."""
        mark = self.marks.pop(annotation)
        self.ground.take(mark)
        return mark, self.names.pop(annotation)

    def known_names(self) -> list[Name]:
        """Give the names of the marks, one for each mark that has one."""
        return [name for name in self.names.values() if name]

    def count_refusal(self, mark: Mark, by: int = 1) -> Name | None:
        """Enter a refusal of a place, or take it out with -1, and give the name that stands there."""
        self.refused[mark] += by
        if name := name_of(self.reading, mark):
            self.refused_names[name, mark.label] += by
        return name

    def take_answers(self, answers: Iterable[Answer]) -> None:
        """Let these answers be as they are now."""
        for answer in answers:
            self.answers.pop(answer.id, None)
            if not answer.deleted:
                self.answers[answer.id] = answered(answer)

    def refusals(self) -> dict[bytes, Mark]:
        """Give what was refused, by the ids of the answers: as the marks are now, not where one was made after all."""
        standing = set(self.marks.values())
        refused = ((id_, one.mark) for id_, one in self.answers.items() if one.is_refused(self.marks))
        return {id_: mark for id_, mark in refused if mark not in standing}

    def has_room(self, span: Span, label: str, nesting: NestingHabit) -> bool:
        """Say whether a suggestion may stand there: not over a mark of its label, nor against habit inside another."""
        wanted = Mark(span.start, span.end, label)
        if self.refused[wanted] > 0:
            return False
        return all(_fits(wanted, mark, nesting) for mark in self.ground.over(span))


def _fits(wanted: Mark, mark: Mark, nesting: NestingHabit) -> bool:
    if lies_inside(wanted, mark):
        return nesting.allows(wanted.label, mark.label)
    return lies_inside(mark, wanted) and nesting.allows(mark.label, wanted.label)


def without_overlaps(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Give those that overlap none before them, by their places in the text."""
    kept: list[Suggestion] = []  # by place, so that only the two beside a new one can be in its way
    for suggestion in suggestions:
        number = bisect_left(kept, suggestion.span, key=_span)
        if not any(overlap(suggestion.span, other.span) for other in kept[max(number - 1, 0) : number + 1]):
            kept.insert(number, suggestion)
    return kept


def _span(suggestion: Suggestion) -> Span:
    return suggestion.span
