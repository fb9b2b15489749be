"""A project: opening, reading and undo; the other verbs stand in the modules beside this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Annotator, Change, Document, DocumentRow, LabelSet, Progress
from annotator.core.project.base import faults_told
from annotator.core.project.batches import BatchVerbs
from annotator.core.project.labelling import LabellingVerbs
from annotator.core.project.progress import ProgressVerbs
from annotator.core.project.reviewing import ReviewingVerbs
from annotator.core.project.team import TeamVerbs
from annotator.core.store import backup, reading
from annotator.core.store.articles import ArticleRow, count_article_words, read_articles, read_beginnings
from annotator.core.store.check import CheckReport, verify_whole
from annotator.core.store.history import PastAct, PastChange
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, IdPool, to_text
from annotator.core.store.labels import put_labels
from annotator.core.store.review import has_gold
from annotator.core.store.status import ProjectStatus, read_status
from annotator.core.store.store import Store
from annotator.core.text.vocabulary import word_counts


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """What is known of a project before any document is opened.

    A hand-over has an `assignee`, whose work it is; with `review` that person also settles gold.
    """

    path: Path
    name: str
    project_id: str
    file_id: str
    labels: LabelSet
    people: tuple[Annotator, ...]
    assignee: bytes | None = None  # whose file this is, where it was handed over
    review: bool = False
    has_gold: bool = False
    names_shown: bool = False  # whether reviewers see whose marks they judge
    gold_teaches: bool = False  # whether suggestions may learn from gold


class Project(ProgressVerbs, TeamVerbs, BatchVerbs, ReviewingVerbs, LabellingVerbs):
    """One open project file. Writing verbs return the Change as it stands in the file after COMMIT."""

    @classmethod
    def create(cls, path: Path, name: str, labels: LabelSet) -> Project:
        """Make a new project file with a label set; raises KnownErrors `project.*`."""

        def fill(store: Store) -> None:
            with store.write(ORIGINAL_ID, "label_set") as transaction:
                put_labels(transaction, labels)

        return cls(Store.create(path, {"name": name, "project_id": to_text(IdPool().new())}, fill))

    @classmethod
    def open(cls, path: Path, *, write: bool = True) -> Project:
        """Open a project file; `write=False` takes no lock and leaves the file untouched."""
        return cls(Store.open(path, write=write))

    def close(self) -> None:
        """Close the file and free its lock."""
        self.store.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Give the place of the project file."""
        return self.store.path

    @faults_told
    def info(self) -> ProjectInfo:
        """Give name, ids, labels and people."""
        values = reading.project_values(self.connection)
        file_id = reading.file_value(self.connection, "file_id") or ""
        people = tuple(self.store.people())
        assignee = reading.file_value(self.connection, "assignee")
        return ProjectInfo(
            self.path,
            values["name"],
            values["project_id"],
            file_id,
            self.labels(),
            people,
            bytes.fromhex(assignee) if assignee else None,
            reading.file_value(self.connection, "review") == "1",
            has_gold(self.connection),
            values.get(reading.REVIEW_NAMES) == "shown",
            values.get(reading.GOLD_TEACHES) == "allowed",
        )

    @faults_told
    def people(self) -> list[Annotator]:
        """Give everyone in the file, the sets gold and original included."""
        return self.store.people()

    def person_named(self, name: str) -> Annotator:
        """Give the annotator or set of that name; raises KnownError `person.unknown`."""
        found = next((person for person in self.people() if person.name == name), None)
        if found is None:
            names = ", ".join(person.name for person in self.people())
            raise KnownError(
                f"There is no set “{name}” in this project; it has {names}.",
                code="person.unknown",
                name=name,
                names=names,
            )
        return found

    @faults_told
    def document_rows(self, person: bytes | None) -> list[DocumentRow]:
        """Give all documents in their order with one person's progress, without counts."""
        return reading.document_rows(self.connection, person)

    @faults_told
    def document_ids(self) -> set[bytes]:
        """Give the ids of all documents."""
        return reading.document_ids(self.connection)

    @faults_told
    def counts(self, person: bytes) -> dict[bytes, int]:
        """Give the number of annotations of a person per document that has any."""
        return reading.counts(self.connection, person)

    @faults_told
    def document(self, document_id: bytes) -> Document:
        """Give one document with its text; raises KnownError `document.unknown` or `project.damaged`."""
        found = reading.document(self.connection, self.path, document_id)
        if found is None:
            raise KnownError("This article is not in the project.", code="document.unknown")
        return found

    @faults_told
    def annotations(self, document_id: bytes, person: bytes) -> list[Annotation]:
        """Give one annotation set by place, removed annotations included."""
        return reading.annotations_of(self.connection, document_id, person)

    @faults_told
    def living_annotations(self, document_id: bytes, person: bytes) -> list[Annotation]:
        """Give one annotation set by place, and of the removed annotations those that living ones still link to."""
        return reading.living_annotations(self.connection, document_id, person)

    @faults_told
    def progress(self, document_id: bytes, person: bytes) -> Progress:
        """Give how far a person is with a document."""
        return reading.progress(self.connection, document_id, person)

    @faults_told
    def skip_reason(self, document_id: bytes, person: bytes) -> str:
        """Give why a person skipped a document, "" where there is no reason."""
        return reading.skip_reason(self.connection, document_id, person)

    @faults_told
    def articles(self) -> list[ArticleRow]:
        """Give all documents in their order, each with the parts of all people."""
        return read_articles(self.connection)

    @faults_told
    def count_words(self, documents: Iterable[bytes]) -> dict[bytes, int]:
        """Count the words of these documents; it reads their texts, so ask for some at a time."""
        return count_article_words(self.connection, documents)

    @faults_told
    def word_counts(self, documents: Iterable[bytes], length: int) -> Counter[str]:
        """Count how often each word comes in the first `length` code points of these documents, in folded spelling."""
        return word_counts(read_beginnings(self.connection, documents, length))

    @faults_told
    def status(self) -> ProjectStatus:
        """Count documents, annotations and progress per person."""
        return read_status(self.connection)

    @faults_told
    def can_undo(self, person: bytes) -> PastChange | None:
        """Give what undo would take back: the newest change of this person that is not undone."""
        return self.store.find_undo(person)

    @faults_told
    def can_redo(self, person: bytes) -> PastChange | None:
        """Give what redo would bring back."""
        return self.store.find_redo(person)

    def undo(self, person: bytes) -> Change:
        """Take back the newest change of this person; raises KnownError `undo.*`."""
        past = self.can_undo(person)
        if past is None:
            raise KnownError("There is nothing to undo.", code="undo.nothing")
        return self._take_back(past, person, "undo")

    def redo(self, person: bytes) -> Change:
        """Bring back what undo took; raises KnownError `undo.*`."""
        past = self.can_redo(person)
        if past is None:
            raise KnownError("There is nothing to redo.", code="redo.nothing")
        return self._take_back(past, person, "redo")

    def _take_back(self, past: PastChange, person: bytes, verb: str) -> Change:
        owner = self.store.owner_of(past) or person
        for document in [past.document] if past.document else self.store.documents_of(past):
            self._require_not_removed(document)
            if self.progress(document, owner) is Progress.LOCKED:
                self._require_open(document, owner)
        if past.verb == "label":
            self._refuse_used(self._edits_of(past.writer, past.seq))
        self._labels = None  # they may be what is taken back
        return self.store.take_back(past, person, verb, owner=owner)

    @faults_told
    def _require_not_removed(self, document: bytes) -> None:
        if reading.document_length(self.connection, document) is None:
            raise KnownError(
                "That was done in an article that has been removed since; bring the article back first.",
                code="document.removed",
            )

    @faults_told
    def history_of(self, annotation_id: bytes) -> list[PastAct]:
        """Give what was done to one annotation and its links, the newest act first; nothing for an imported one."""
        return self.store.history_of(annotation_id)

    @faults_told
    def check(self) -> CheckReport:
        """Look at the whole file: pages, chains, digest, counts, every span."""
        return verify_whole(self.connection)

    def verify_slowly(self, stopped: Callable[[], bool]) -> bool:
        """Look at what opening a very large file left out: call it in idle moments until it gives True.

        `stopped` is asked every few milliseconds and should say when an act waits; then it gives False. Raises
        KnownError `project.damaged`.
        """
        return self.store.verify_slowly(stopped)

    def backup(self, out: Path, progress: Callable[[int, int], None] | None = None, *, area: str = "backup") -> None:
        """Write a verified copy to `out`; `progress` gets (pages done, pages in all) and may raise to stop."""
        backup.copy_verified(self.connection, self.path, out, progress, area=area)


__all__ = ["GOLD_ID", "ORIGINAL_ID", "Project", "ProjectInfo"]
