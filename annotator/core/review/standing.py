"""Which verdicts still stand, and whether gold agrees with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, Verdict


def standing(annotation: Annotation, verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Give those of the verdicts that were given on the present version of the annotation."""
    return [
        verdict
        for verdict in verdicts
        if verdict.annotation == annotation.id and not verdict.deleted and verdict.seen_stamp >= annotation.stamp
    ]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a case is; the words are those of `Case`."""

    is_open: bool
    changed_since: bool
    disputed: bool


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The living verdicts on a document by annotation, beside the ids of its gold rows.

    `vouched` are the gold rows that verdicts name on annotations of other sets than those that are looked at.
    """

    by: Mapping[bytes, Sequence[Verdict]]
    vouched: Collection[bytes]
    gold: Collection[bytes]

    @classmethod
    def of(cls, verdicts: Iterable[Verdict], seen: Collection[bytes], gold: Iterable[Annotation]) -> Verdicts:
        """Bring the verdicts of a document together; `seen` are the ids of the annotations that are looked at."""
        by: defaultdict[bytes, list[Verdict]] = defaultdict(list)
        for verdict in verdicts:
            if not verdict.deleted:
                by[verdict.annotation].append(verdict)
        vouched = {verdict.gold for id_, some in by.items() if id_ not in seen for verdict in some}
        return cls(by, vouched - {None}, {row.id for row in gold})  # type: ignore[arg-type]

    def on(self, annotation: Annotation) -> Sequence[Verdict]:
        """Give the verdicts on an annotation, also those on an older version of it."""
        return self.by.get(annotation.id, ())

    def answers(self, annotation: Annotation) -> set[bytes | None]:
        """Give what the standing verdicts name for an annotation: gold rows, None for a rejection."""
        verdicts = self.on(annotation)
        return {verdict.gold for verdict in standing(annotation, verdicts)} if verdicts else set()

    def is_rejected(self, marks: Collection[Annotation]) -> bool:
        """Tell whether it was said of all these annotations that there is none here."""
        return bool(marks) and all(self.answers(mark) == {None} for mark in marks)

    def standing_of(self, marks: Collection[Annotation], gold: Sequence[Annotation]) -> Standing:
        """Say how far the case of these annotations is, with the gold rows that belong to it."""
        unsaid = [mark for mark in marks if not self.answers(mark)]
        is_rejected = self.is_rejected(marks)
        has_other_gold = any(row.id not in self.vouched for row in gold) if is_rejected else len(gold) > 1
        disputed = has_other_gold or any(self._is_contradicted(mark, gold) for mark in marks)
        return Standing(bool(unsaid) or disputed, any(self.on(mark) for mark in unsaid), disputed)

    def _is_contradicted(self, mark: Annotation, gold: Sequence[Annotation]) -> bool:
        """Tell whether verdicts differ, name a gold row that is gone, or reject what gold has."""
        answers = self.answers(mark)
        if not answers:
            return False
        gone = any(answer is not None and answer not in self.gold for answer in answers)
        kept = any((row.span, row.label) == (mark.span, mark.label) for row in gold)
        return len(answers) > 1 or gone or (None in answers and kept)
