"""A few Arabic sentences as three people mark them, and a store that is nothing but lists."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.ids import GOLD_ID
from annotator.core.model import Annotation, LabelSet, Verdict
from annotator.core.review.case import Case
from annotator.core.review.cases import cases
from annotator.core.review.plan import GoldPlan, Review

TEXT = (
    "أعلن وزير الخارجية الروسي سيرغي لافروف موقف بلاده. وأعربت موسكو عن قلقها من تهريب المخدرات، "
    "وروسيا لن تعترف بحكومة حركة طالبان في كابول. وقالت موسكو إنها ترحب بالحوار."
)
DOCUMENT = b"document".ljust(16, b".")
A, B, C = (name.encode() * 16 for name in "ABC")
REVIEWER, OTHER = b"r" * 16, b"o" * 16
LABELS = default_label_set(paths.resource("labels", "default.toml"))

_numbers = itertools.count(1)


def new_id() -> bytes:
    return next(_numbers).to_bytes(16, "big")


def mark(person: bytes, label: str, words: str, text: str = TEXT, **more: object) -> Annotation:
    """An annotation of these words where they stand first in the text; `links` and `attributes` as in the model."""
    start = text.index(words)
    return Annotation(new_id(), DOCUMENT, person, start, start + len(words), label, **{"stamp": 1, **more})


def id_hint(id_: bytes) -> str:
    return id_[:3].hex()


def words(marks: Iterable[Annotation | None], text: str = TEXT) -> list[str | None]:
    return [text[one.start : one.end] if one else None for one in marks]


@dataclass(repr=False)
class Desk:
    """The sets, gold and verdicts of one document; `do` writes a plan as the store does."""

    sets: dict[bytes, list[Annotation]]
    gold: list[Annotation] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    text: str = TEXT
    labels: LabelSet = LABELS
    clock: int = 100

    def __repr__(self) -> str:
        """Short enough to be read when hypothesis has found something."""
        rows = [(id_hint(row.id), row.start, row.end, row.label, dict(row.attributes), row.stamp,
                 {role: list(map(id_hint, ids)) for role, ids in row.links.items()}, "gone" * row.deleted)
                for row in (*itertools.chain(*self.sets.values()), *self.gold)]  # fmt: skip
        said = [(id_hint(each.annotation), each.reviewer[:1], each.seen_stamp, each.gold and id_hint(each.gold),
                 each.reason, "gone" * each.deleted) for each in self.verdicts]  # fmt: skip
        return "\n".join(["Desk", *map(repr, rows), *map(repr, said)])

    def cases(self, *people: bytes) -> list[Case]:
        sets = {person: self.sets[person] for person in people or self.sets}
        return cases(self.text, sets, self.gold, self.labels, self.verdicts)

    def case(self, words: str, *people: bytes) -> Case:
        """The case in which somebody, or gold, has these words."""
        (found,) = [
            case
            for case in self.cases(*people)
            if any(self.text[one.start : one.end] == words for one in (*case.annotations, *case.gold))
        ]
        return found

    def review(self, *people: bytes, reviewer: bytes = REVIEWER) -> Review:
        return Review(self.cases(*people), self.labels, reviewer)

    def living(self) -> dict[bytes, Annotation]:
        return {row.id: row for row in self.gold if not row.deleted}

    def do(self, plan: GoldPlan) -> GoldPlan:
        self.clock += 1
        rows = {row.id: row for row in self.gold}
        assert all(row.person == GOLD_ID and row.document == DOCUMENT for row in plan.put)
        assert {row.id for row in plan.put}.isdisjoint(plan.remove)
        assert all(not rows[gold].deleted for gold in plan.remove)
        for row in plan.put:
            rows[row.id] = replace(row, stamp=self.clock)
        for gold in plan.remove:
            rows[gold] = replace(rows[gold], deleted=True, stamp=self.clock)
        for change in plan.links:
            links = {**rows[change.annotation].links, change.role: change.targets}
            links = {role: ids for role, ids in links.items() if ids}
            rows[change.annotation] = replace(rows[change.annotation], links=links)
        self.gold = list(rows.values())
        known = {(verdict.annotation, verdict.reviewer): verdict for verdict in self.verdicts}
        for verdict in plan.verdicts:
            known[verdict.annotation, verdict.reviewer] = replace(verdict, stamp=self.clock)
        self.verdicts = list(known.values())
        assert all(verdict.gold is None or verdict.gold in rows for verdict in self.verdicts)
        assert all(target in rows for row in plan.put for ids in row.links.values() for target in ids)
        return plan

    def gold_words(self) -> list[tuple[str, str]]:
        rows = sorted(self.living().values(), key=lambda row: (row.start, -row.end))
        return [(row.label, self.text[row.start : row.end]) for row in rows]

    def changed(self, old: Annotation, **values: object) -> Annotation:
        """Let the annotator change a mark after all that was done so far."""
        self.clock += 1
        new = replace(old, stamp=self.clock, **values)
        marks = self.sets[old.person]
        marks[marks.index(old)] = new
        return new


def desk(*marks: Annotation, people: Iterable[bytes] = (), **more: object) -> Desk:
    sets: dict[bytes, list[Annotation]] = {person: [] for person in people}
    for one in marks:
        sets.setdefault(one.person, []).append(one)
    return Desk(sets, **more)


def stance(person: bytes, words: str, polarity: str, links: Mapping[str, tuple[bytes, ...]], **more: object):
    return mark(person, "stance", words, attributes={"polarity": polarity}, links=links, **more)
