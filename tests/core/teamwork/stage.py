"""A team for tests: a lead with the project, people with their files, and what must be equal after merging."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.core.model import Annotation, Answer, NewMark, Proposal, Span, Verdict
from annotator.core.project import Project
from annotator.core.review.gold import gold_row
from annotator.core.review.plan import GoldPlan
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.reading import annotations_by_id
from annotator.core.store.received import Received
from annotator.core.store.rows import TABLES, quoted, value_columns
from annotator.core.teamwork.handover import hand_over
from annotator.core.teamwork.merging import Merged, MergePlan, merge, plan_merge
from tests.core.store.samples import documents, new_project

# What a returned file may change; the other tables are the lead's.
SHARED = ("documents", "sets", "annotations", "links", "comments", "answers", "verdicts")


class Team:
    """The lead's project in a folder; everybody's files lie beside it."""

    def __init__(self, folder: Path, names: Sequence[str] = ("سمير", "ليلى"), articles: int = 3) -> None:
        self.folder = folder
        self.main = new_project(folder / "main.hashiya", articles)
        self.lead = self.main.add_person("المدير")
        self.people = [self.main.add_person(name) for name in names]
        self.documents = documents(self.main)
        self._files = 0

    def close(self) -> None:
        self.main.close()

    def file(self, person: int, chosen: Sequence[bytes] | None = None, **more: Any) -> Path:
        """Hand work over to one of the people."""
        self._files += 1
        out = self.folder / f"{self._files}.hashiya"
        contents = Contents(self.people[person], tuple(self.documents if chosen is None else chosen), **more)
        hand_over(self.main, out, contents, acting=self.lead)
        return out

    def take(self, path: Path, **more: Any) -> Merged:
        """Take a file back into the lead's project."""
        return take(self.main, path, acting=self.lead, **more)

    def copy(self, path: Path, name: str) -> Path:
        return Path(shutil.copy(path, self.folder / name))


def take(project: Project, path: Path, *, acting: bytes, person: bytes | None = None, **more: Any) -> Merged:
    """Merge a file and look at everything afterwards."""
    with Received.open(path) as received:
        planned = plan_merge(project, received, person=person, **more)
        done = merge(project, received, planned, acting=acting, backup=lambda: None, **more)
    assert project.check().problems == []
    assert (done.plan.kinds, done.plan.refusals) == (planned.kinds, planned.refusals)
    return done


def look(project: Project, path: Path, **more: Any) -> MergePlan:
    with Received.open(path) as received:
        return plan_merge(project, received, **more)


def refusals(plan: MergePlan) -> dict[tuple[str, str], int]:
    """What a plan does not apply: how many rows by reason and kind."""
    return {(item.reason, item.kind): item.count for item in plan.refusals}


def notices(plan: MergePlan) -> dict[str, int]:
    return {notice.code: notice.count for notice in plan.notices}


def rows(project: Project, tables: Sequence[str] = SHARED) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Every row of these tables by table and key, as it would travel: all columns, with its version."""
    found = {}
    for name in tables:
        table = TABLES[name]
        columns = (*value_columns(name), "stamp", "writer")
        keys = [_global(column, target) for column, target in table.keys]
        values = [_global(column, table.references.get(column)) for column in columns]
        for row in project.connection.execute(f"SELECT {', '.join(keys + values)} FROM {name}"):
            found[(name, *row[: len(keys)])] = dict(zip(columns, row[len(keys) :], strict=True))
    return found


def _global(column: str, target: str | None) -> str:
    return f"(SELECT id FROM {target} WHERE pk = {column})" if target else quoted(column)


def told(project: Project, person: bytes) -> Iterator[tuple[tuple[Any, ...], tuple[int, bytes]]]:
    """What a person's file says of that person's marks and sets: each row with its version."""
    found = rows(project, ("sets", "annotations", "links"))
    mine = {key[1] for key, row in found.items() if key[0] == "annotations" and row["person"] == person}
    for key, row in found.items():
        if (key[0] == "sets" and key[2] == person) or key[1] in mine:
            yield key, (row["stamp"], row["writer"])


def mark(project: Project, person: bytes, document: bytes, start: int, label: str = "actor") -> bytes:
    """Mark five letters."""
    return project.annotate(person, document, Span(start, start + 5), label).annotations[0].id


def accept(project: Project, person: bytes, document: bytes, start: int, label: str = "actor") -> bytes:
    """Accept that five letters are proposed, and give the mark."""
    project.accept(person, document, [(_proposal(start), NewMark(document, start, start + 5, label))])
    made = _answer(project, person, document, start).annotation
    assert made
    return made


def refuse(project: Project, person: bytes, document: bytes, start: int) -> bytes:
    """Refuse five letters that are proposed, and give the answer."""
    project.refuse(person, document, [_proposal(start)])
    return _answer(project, person, document, start).id


def _answer(project: Project, person: bytes, document: bytes, start: int) -> Answer:
    return next(answer for answer in project.answers(document, person) if answer.start == start)


def _proposal(start: int) -> Proposal:
    return Proposal(start, start + 5, "actor", "dictionary", 0.75)


def settle(
    project: Project, reviewer: bytes, document: bytes, start: int, links: Mapping[str, tuple[bytes, ...]] | None = None
) -> bytes:
    """Put a mark of five letters into gold, as a reviewer does; equal ones of two people are one row."""
    row = gold_row(Annotation(b"", document, GOLD_ID, start, start + 5, "actor"))
    project.settle(reviewer, document, GoldPlan(put=(replace(row, links=links or {}),)))
    return row.id


def remove_gold(project: Project, reviewer: bytes, document: bytes, gold: bytes) -> None:
    """Take a mark out of gold again."""
    project.settle(reviewer, document, GoldPlan(remove=(gold,)))


def judge(project: Project, reviewer: bytes, annotation: bytes, gold: bytes | None, reason: str = "") -> None:
    """Give a verdict on a mark."""
    (mark,) = annotations_by_id(project.connection, (annotation,))
    verdict = Verdict(annotation, reviewer, mark.stamp, gold, reason)
    project.settle(reviewer, mark.document, GoldPlan(verdicts=(verdict,)))


def comment(project: Project, person: bytes, document: bytes, text: str, annotation: bytes | None = None) -> bytes:
    """Say something about a mark, or about the beginning of a document."""
    change = project.comment(person, document, Span(0, 1), text, annotation)
    return bytes.fromhex(change.edits[0].row)
