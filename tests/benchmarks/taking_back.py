"""Handing over and taking back a file with 30 marks in each of its documents, without a window."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.core.model import Article
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.received import Received
from annotator.core.store.schema import objects
from annotator.core.teamwork.handover import hand_over
from annotator.core.teamwork.merging import merge, plan_merge
from tests.benchmarks.core import new_project
from tests.benchmarks.team import marked_articles
from tests.benchmarks.timing import Taken, peak_memory, row, take

_ROUNDS = 3
_PLAN, _MERGE = 1.0, 3.0
_NAME = "موسّم"
# What a merge has to write when the lead has the articles already.
_WRITTEN = ("sets", "annotations", "links")


def measure(folder: Path, count: int) -> None:
    """Print what a file costs there and back, beside a plain copy of the rows that come back."""
    print(f"\n{count:,} documents of 30 marks, handed over and taken back (best of {_ROUNDS}; seconds wall / cpu)")
    lead, work = folder / f"lead{count}.hashiya", folder / f"work{count}.hashiya"
    _hand_over(lead, work, folder, count)
    plain = [take(lambda: _plain_copy(work, folder / "copy.db"))[0] for _ in range(_ROUNDS)]
    image = lead.read_bytes()
    opened, planned, merged = zip(*(_take_back(lead, image, work) for _ in range(_ROUNDS)), strict=True)
    row("  plain copy of the sets, marks and links", _best(plain))
    row("  private copy, every row looked at", _best(opened))
    _ratio("plan", planned, plain, _PLAN)
    _ratio("merge", merged, plain, _MERGE)
    row("  all three", _best([_sum(each) for each in zip(opened, planned, merged, strict=True)]))
    row("  most memory", peak_memory())


def _take_back(lead: Path, image: bytes, work: Path) -> tuple[Taken, Taken, Taken]:
    """Open, plan and merge one file; the lead's project is first as it was when the file went out."""
    lead.write_bytes(image)
    with Project.open(lead) as project:
        opened, received = take(lambda: Received.open(work))
        with received:
            planned, plan = take(lambda: plan_merge(project, received))
            acting = project.people()[0].id
            merged, _ = take(lambda: merge(project, received, plan, acting=acting, backup=lambda: None))
    return opened, planned, merged


def _hand_over(lead: Path, work: Path, folder: Path, count: int) -> None:
    work.unlink(missing_ok=True)
    with new_project(lead) as project:
        project.import_articles(_bare(marked_articles(folder, count)))
        person = project.add_person(_NAME)
        documents = tuple(item.id for item in project.document_rows(None))
        taken, _ = take(lambda: hand_over(project, work, Contents(person, documents), acting=person))
    row("hand over, built and checked", _best([taken]))
    with Project.open(work) as project:
        project.import_articles(marked_articles(folder, count), set_name=_NAME)


def _bare(articles: Iterator[Article]) -> Iterator[Article]:
    return (replace(article, spans=None) for article in articles)


def _plain_copy(source: Path, out: Path) -> None:
    """The limit: the same rows from the same file into the same tables, without indexes, checks and history."""
    out.unlink(missing_ok=True)
    there, here = sqlite3.connect(f"file:{source}?mode=ro", uri=True), sqlite3.connect(out, isolation_level=None)
    for pragma in ("journal_mode = DELETE", "synchronous = EXTRA"):
        here.execute(f"PRAGMA {pragma}")
    for table in _WRITTEN:
        here.execute(objects()[table])
    here.execute("BEGIN IMMEDIATE")
    for table in _WRITTEN:
        rows = there.execute(f"SELECT * FROM {table}")
        here.executemany(f"INSERT INTO {table} VALUES({', '.join('?' * len(rows.description))})", rows)
    here.execute("COMMIT")
    here.close()
    there.close()


def _best(taken: Sequence[Taken]) -> str:
    return f"{min(each.wall for each in taken):.2f} / {min(each.cpu for each in taken):.2f}"


def _sum(taken: tuple[Taken, ...]) -> Taken:
    return Taken(sum(each.wall for each in taken), sum(each.cpu for each in taken))


def _ratio(name: str, ours: Sequence[Taken], limit: Sequence[Taken], aim: float) -> None:
    """By processor time: what the disk does at the moment is the same for both and varies more."""
    ratio = min(each.cpu for each in ours) / min(each.cpu for each in limit)
    row(name, f"{_best(ours)}; ratio {ratio:.2f}", f"aim <= {aim:g}", met=ratio <= aim)


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
