"""The verbs of the project lead: who works on what, which file went to whom, and what a returned one brings."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from annotator.core.errors import KnownError
from annotator.core.model import Assignment, Change, HandOver, Progress
from annotator.core.project.base import faults_told
from annotator.core.project.importing import ImportVerbs
from annotator.core.store import calibration, handover, reading, team
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.rows import Values
from annotator.core.store.starting import begin_sets
from annotator.core.store.transaction import Transaction
from annotator.core.store.union import Union

Work: TypeAlias = Mapping[bytes, Iterable[bytes]]  # documents by person
_CLOSED = (Progress.FINISHED, Progress.SKIPPED)


class TeamVerbs(ImportVerbs):
    """Each verb is one change; `acting` is who does it, `person` or `work` whom it concerns."""

    @faults_told
    def assignments(self) -> list[Assignment]:
        """Give the lead's word on every document and person, in the order of the documents."""
        return team.assignments(self.connection)

    @faults_told
    def hand_overs(self) -> list[HandOver]:
        """Give the files that were made for people, the oldest first."""
        return team.hand_overs(self.connection)

    @faults_told
    def calibrations(self) -> dict[bytes, tuple[bytes, ...]]:
        """Give the documents of each hand-over that is a calibration, by file id."""
        return calibration.read_calibrations(self.connection)

    @faults_told
    def calibratable(self, person: bytes) -> list[bytes]:
        """Give the documents with settled gold of which a person knows nothing yet, in the order of the list."""
        return calibration.suitable(self.connection, person)

    @faults_told
    def shares(self, today: str) -> dict[bytes, team.Share]:
        """Give everybody's part of the work by person; a hand-over is late when its day is before `today`."""
        return team.shares(self.connection, today)

    @faults_told
    def unassigned(self) -> list[bytes]:
        """Give the documents that are assigned to nobody, in the order of the list."""
        return team.unassigned(self.connection)

    @faults_told
    def unfinished(self, person: bytes) -> list[bytes]:
        """Give the documents that are assigned to a person who has not finished or skipped them."""
        return team.unfinished(self.connection, person)

    @faults_told
    def reviewable(self, reviewer: bytes) -> list[bytes]:
        """Give the documents that somebody other than the reviewer has finished and whose gold is not finished."""
        return team.reviewable(self.connection, reviewer)

    def let_gold_teach(self, acting: bytes, *, allowed: bool) -> Change:
        """Say whether suggestions may learn from gold too; it travels with what is handed over.

        Where two annotate the same documents blindly it would show each what reviewers made of the other's work.
        """
        with self.store.write(acting, "gold_teaches") as transaction:
            value = {"value": "allowed" if allowed else "refused"}
            transaction.put("project", (reading.GOLD_TEACHES,), value)
        return self.store.change_of(transaction)

    def assign(self, acting: bytes, person: bytes, documents: Iterable[bytes]) -> Change:
        """Give documents to a person to work on; raises KnownErrors `team.*`."""
        return self._on_assignments(acting, {person: documents}, "assign", lambda _: {})

    def unassign(self, acting: bytes, person: bytes, documents: Iterable[bytes]) -> Change:
        """Take documents from a person; what was marked in them stays."""
        assigned = {item.document for item in self.assignments() if item.person == person}
        with self.store.write(acting, "unassign") as transaction:
            for document in documents:
                if document in assigned:
                    transaction.delete("assignments", (document, person))
        return self.store.change_of(transaction)

    def lock(self, acting: bytes, work: Work) -> Change:
        """Close people's sets: neither they nor a returned file change them until they are unlocked."""
        return self._on_assignments(acting, work, "lock", lambda _: {"locked": 1})

    def unlock(self, acting: bytes, work: Work) -> Change:
        """Open locked sets again."""
        return self._on_assignments(acting, work, "unlock", lambda _: {"locked": 0})

    def reopen_for(self, acting: bytes, work: Work) -> Change:
        """Have people work again on finished or skipped documents; the next hand-over says so. Others stay."""
        closed = {
            person: [document for document in documents if self._progress(document, person) in _CLOSED]
            for person, documents in work.items()
        }
        return self._on_assignments(acting, closed, "reopen_for", lambda it: {"reopened_stamp": it.stamp})

    @faults_told
    def _progress(self, document: bytes, person: bytes) -> Progress:
        return reading.progress(self.connection, document, person)

    def _on_assignments(self, acting: bytes, work: Work, verb: str, values: Callable[[Transaction], Values]) -> Change:
        pairs = [(document, person) for person, documents in work.items() for document in documents]
        for person in work:
            self._require_annotator(person)
        self._require_documents([document for document, _ in pairs])
        with self.store.write(acting, verb) as transaction:
            for pair in pairs:
                transaction.put("assignments", pair, values(transaction))
        return self.store.change_of(transaction)

    @faults_told
    def _require_annotator(self, person: bytes) -> None:
        found = reading.person(self.connection, person)
        if found is None or found.kind != "person":
            name = found.name if found else "?"
            raise KnownError(f"“{name}” is no annotator; choose a person.", code="team.no_annotator", name=name)

    @faults_told
    def _require_documents(self, documents: list[bytes]) -> None:
        unknown = len(set(documents) - reading.document_ids(self.connection))
        if unknown:
            raise KnownError(
                f"{unknown} of the articles are not in the project; look at the list again.",
                code="team.unknown_documents",
                count=unknown,
            )

    @faults_told
    def require_handable(self, contents: Contents) -> None:
        """Refuse a hand-over that nobody could work with; raises KnownErrors `handover.*` and `team.*`."""
        person, documents = contents.person, list(contents.documents)
        if reading.file_value(self.connection, "role") != "main":
            raise KnownError(
                "This file was itself handed over; only the project that it came from hands work out.",
                code="handover.not_main",
            )
        if not documents:
            raise KnownError("There is no article to hand over; choose some.", code="handover.nothing")
        self._require_annotator(person)
        self._require_documents(documents)
        if contents.start_from == person:
            raise KnownError("A set cannot begin as a copy of itself; choose another one.", code="handover.start")
        if contents.calibration:
            self._require_calibratable(contents)

    def _require_calibratable(self, contents: Contents) -> None:
        """A score says something where gold is settled and its marks are not known; a reviewer is not scored."""
        if contents.review or contents.with_gold or contents.start_from == GOLD_ID:
            raise KnownError("A calibration is for annotating, and without gold.", code="handover.calibration_kind")
        unfit = len(set(contents.documents) - set(self.calibratable(contents.person)))
        if unfit:
            raise KnownError(
                f"{unfit} of the articles do not fit for calibration: it needs articles with settled gold that the "
                "person does not have yet.",
                code="handover.calibration",
                count=unfit,
            )

    def record_hand_over(self, acting: bytes, made: HandOver, contents: Contents, build: Callable[[], None]) -> Change:
        """Note a file that is made for a person, and what the person's sets begin with; `build` makes the file.

        It runs before COMMIT, so there is never a record without its file. A file without its record is refused when
        it comes back. What was scored is closed before its gold goes out.
        """
        closed = handover.scored(self.connection, contents)
        with self.store.write(acting, "hand_over") as transaction:
            values = {name: getattr(made, name) for name in ("number", "person", "documents", "made")}
            values |= {"review": int(made.review), "due": made.due or None}
            transaction.put("handovers", (made.id,), values)
            for document in () if made.review else contents.documents:
                values = {"batch": made.number} | ({"locked": 1} if document in closed else {})
                transaction.put("assignments", (document, made.person), values)
            if made.calibration:
                value = calibration.value_of(contents.documents)
                transaction.put("project", (calibration.key_of(made.id),), {"value": value})
            if contents.start_from is not None and not made.review:
                union = Union(transaction)
                begin_sets(union, contents.start_from, made.person, contents.documents)
                union.finish()
            build()
        return self.store.change_of(transaction)

    def merge(self, acting: bytes, fill: Callable[[Union], None], hand_overs: Iterable[bytes] = ()) -> Change:
        """Take in rows and history of another file of this project, all or nothing; `fill` says which.

        `hand_overs` are the file ids of those that came back by it. Raises KnownError `merge.counts` and what `fill`
        raises.
        """
        with self.store.write(acting, "merge") as transaction:
            union = Union(transaction)
            fill(union)
            union.finish()
            for file_id in hand_overs:
                transaction.update("handovers", (file_id,), {"returned": time.time_ns() // 1_000_000})
        self._labels = None
        return self.store.change_of(transaction)
