"""How far a project is: progress, annotations by label and work by day, of everybody and of each person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from annotator.core.model import LabelSet
from annotator.core.project.shares import Counts, Share, project_progress, shares_of
from annotator.core.project.work import Work, start_of, work_by_day
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.overview import OverviewReader


@dataclass(frozen=True, slots=True)
class Overview:
    """A project at one moment; `version` is another one after every act.

    `progress` counts each document once, calibrations apart. `unassigned` counts those that nobody was given, and is
    None where the lead assigned none at all. `people` are persons, `sets` gold and what came in with imports, where
    they hold anything. `work` of the local days `days` goes by the ids of persons.
    """

    version: str
    labels: LabelSet
    documents: int
    progress: Counts
    unassigned: int | None
    people: tuple[Share, ...]
    sets: tuple[Share, ...]
    days: tuple[date, ...]
    work: Work

    @property
    def gold(self) -> Share | None:
        """Give how far gold is, None where nothing is settled yet."""
        return next((share for share in self.sets if share.person.id == GOLD_ID), None)


def read_overview(project: Path, days: Sequence[date]) -> Overview:
    """Read a project beside those who write it, with the work of these local days, which come in order.

    Raises the KnownErrors of the store.
    """
    reader = OverviewReader(project)
    try:
        return _read(reader, tuple(days))
    finally:
        reader.close()


def _read(reader: OverviewReader, days: tuple[date, ...]) -> Overview:
    version, documents, people = reader.version(), reader.documents(), reader.people()
    states, marks, apart = reader.states(), reader.marks(), reader.calibrations()
    begun = {row.person for row in states if not row.assigned}
    given = {row.document for row in states if row.assigned}
    shares = shares_of(people, states, marks, documents)
    persons = {person.id for person in people if person.kind == "person"}
    return Overview(
        version,
        reader.labels(),
        documents,
        project_progress([row for row in states if (row.document, row.person) not in apart], persons, documents),
        documents - len(given) if given else None,
        tuple(share for share in shares if share.person.id in persons),
        tuple(share for share in shares if share.person.id not in persons and share.person.id in begun),
        days,
        work_by_day(reader.acts(start_of(days[0])), set(days)) if days else {},
    )
