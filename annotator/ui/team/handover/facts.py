"""What the hand-over dialog is told and what it answers; who would get which articles. No Qt."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from pathlib import Path

from annotator.core.model import Annotator
from annotator.core.store.articles import ArticleRow
from annotator.core.teamwork.sharing import share_out

SUFFIX = ".hashiya"
_LONGEST_PART = 48
_FORBIDDEN = frozenset('\\/:*?"<>|')


class Source(StrEnum):
    """Where the articles of a hand-over come from; `own` are those that somebody was given and has not finished."""

    CHOSEN = "chosen"
    UNASSIGNED = "unassigned"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class HandOverFacts:
    """What is known of the project: its articles, and of these the ids of those that are chosen in the table, that
    nobody was given, that each person was given and has not finished, that each could review, and by which each could
    be calibrated.

    `words` are counts by article, as far as they are counted.
    """

    project: str
    people: tuple[Annotator, ...]
    rows: Sequence[ArticleRow]
    words: Mapping[bytes, int] = field(default_factory=dict)
    chosen: tuple[bytes, ...] = ()
    unassigned: tuple[bytes, ...] = ()
    own: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    reviewable: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    calibratable: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    next_number: int = 1


@dataclass(frozen=True, slots=True)
class Wish:
    """What to hand over to whom: `count` of the unassigned, `overlap` in percent, `due` as `2026-12-01` or "".

    In a `calibration` the sources are articles with settled gold that are new to each. The marks that came in with the
    articles may be given as they are, or let the person's own set begin with them.
    """

    people: tuple[bytes, ...] = ()
    source: Source = Source.UNASSIGNED
    count: int = 20
    overlap: int = 0
    review: bool = False
    due: str = ""
    with_gold: bool = False
    with_original: bool = False
    begin_with_original: bool = False
    calibration: bool = False
    folder: Path = Path()


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file that would be made; `shared` counts its articles that go to somebody else too, `known` those that the
    person was given before. `words` is None while they are not counted.
    """

    person: bytes
    name: str
    documents: tuple[bytes, ...]
    shared: int
    known: int
    words: int | None
    path: Path


class Obstacle(Enum):
    """Why nothing can be handed over."""

    NOBODY = "nobody"
    NOTHING = "nothing"
    NO_FOLDER = "no_folder"
    READ_ONLY = "read_only"


def share(facts: HandOverFacts, wish: Wish) -> dict[bytes, tuple[bytes, ...]]:
    """Give who would get which articles."""
    if wish.calibration:
        return {person: _fitting(facts, wish, person) for person in wish.people}
    if wish.source is Source.OWN:
        waiting = facts.reviewable if wish.review else facts.own
        return {person: waiting.get(person, ()) for person in wish.people}
    documents = facts.chosen if wish.source is Source.CHOSEN else facts.unassigned[: wish.count]
    overlap = 0 if wish.review else wish.overlap / 100
    return share_out(documents, wish.people, overlap)


def _fitting(facts: HandOverFacts, wish: Wish, person: bytes) -> tuple[bytes, ...]:
    """Give the articles by which somebody is to be calibrated; several people get the same ones, to be compared."""
    fits, chosen = facts.calibratable.get(person, ()), set(facts.chosen)
    if wish.source is Source.CHOSEN:
        return tuple(document for document in fits if document in chosen)
    return fits if wish.source is Source.OWN else fits[: wish.count]


def plan_files(facts: HandOverFacts, wish: Wish) -> list[FilePlan]:
    """Give the files that would be made, one for each person who gets something."""
    shares = {person: documents for person, documents in share(facts, wish).items() if documents}
    times = Counter(document for documents in shares.values() for document in documents)
    names = {person.id: person.name for person in facts.people}
    given = {row.id: {part.person for part in row.parts if part.assigned} for row in facts.rows}
    plans = []
    for number, (person, documents) in enumerate(shares.items(), facts.next_number):
        counted = [facts.words[document] for document in documents if document in facts.words]
        plans.append(
            FilePlan(
                person=person,
                name=names.get(person, "?"),
                documents=documents,
                shared=sum(times[document] > 1 for document in documents),
                known=sum(person in given.get(document, ()) for document in documents),
                words=sum(counted) if len(counted) == len(documents) else None,
                path=wish.folder / file_name(facts.project, names.get(person, "?"), number),
            )
        )
    return plans


def obstacle(wish: Wish, plans: Sequence[FilePlan]) -> Obstacle | None:
    """Say what keeps the hand-over from beginning, the first thing to mend first."""
    if not wish.people:
        return Obstacle.NOBODY
    if not plans:
        return Obstacle.NOTHING
    if not wish.folder.is_dir():
        return Obstacle.NO_FOLDER
    return None if os.access(wish.folder, os.W_OK) else Obstacle.READ_ONLY


def file_name(project: str, person: str, number: int) -> str:
    """Give a name that any file system takes: `PROJECT - PERSON - 3.hashiya`."""
    return f"{_safe(project)} - {_safe(person)} - {number}{SUFFIX}"


def _safe(name: str) -> str:
    """Leave out what file systems refuse; strangers' words may hold anything."""
    composed = unicodedata.normalize("NFC", name)
    kept = "".join(" " if sign in _FORBIDDEN or not sign.isprintable() else sign for sign in composed)
    return " ".join(kept.split())[:_LONGEST_PART].strip(" .") or "hashiya"
