"""What all verbs share: the store, and the questions that they ask before they write."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, LabelSet, Progress
from annotator.core.store import reading
from annotator.core.store.connection import Connection, known_faults
from annotator.core.store.identity import GOLD_ID
from annotator.core.store.labels import read_labels
from annotator.core.store.store import Store
from annotator.core.store.transaction import Transaction

_CLOSED = {
    Progress.FINISHED: KnownError("This article is finished; reopen it to change its marks.", code="document.finished"),
    Progress.SKIPPED: KnownError("This article was skipped; reopen it to mark it.", code="document.skipped"),
    Progress.LOCKED: KnownError("This article is locked by the project lead.", code="document.locked"),
}


_V = TypeVar("_V", bound="Verbs")
_P = ParamSpec("_P")
_R = TypeVar("_R")


def faults_told(question: Callable[Concatenate[_V, _P], _R]) -> Callable[Concatenate[_V, _P], _R]:
    """Let a question to the file fail with a KnownError when the disk does; the acts see to it themselves."""

    @wraps(question)
    def asked(self: _V, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        with known_faults(self.store.path):
            return question(self, *args, **kwargs)

    return asked


class Verbs:
    """Hold the store; every group of verbs builds on this."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.reviewer: bytes | None = None  # who acts in the set gold, which is nobody's own
        self._labels: LabelSet | None = None

    @property
    def connection(self) -> Connection:
        """Give the connection as it is now: the store replaces it after a failed COMMIT."""
        return self.store.connection

    def _write(self, owner: bytes, verb: str, document: bytes | None = None) -> AbstractContextManager[Transaction]:
        """Begin one act in an annotation set; in gold the reviewer acts."""
        actor = self.reviewer if owner == GOLD_ID and self.reviewer else owner
        return self.store.write(actor, verb, document, owner=owner)

    @faults_told
    def labels(self) -> LabelSet:
        """Give the label set, retired labels included."""
        if self._labels is None:
            self._labels = read_labels(self.connection)
        return self._labels

    @faults_told
    def _annotation(self, annotation_id: bytes) -> Annotation:
        found = next(reading.annotations_by_id(self.connection, (annotation_id,)), None)
        if found is None or found.deleted:
            raise KnownError("This mark is no longer there; undo brings it back.", code="annotation.removed")
        return found

    @faults_told
    def _require_there(self, document_id: bytes) -> None:
        """Raise KnownError `document.unknown` for a document that is not in the project, or not any more."""
        if reading.document_length(self.connection, document_id) is None:
            raise KnownError("This article is not in the project.", code="document.unknown")

    @faults_told
    def _require_open(self, document_id: bytes, person: bytes) -> Progress:
        """Give the progress of a set that may be changed; raises KnownError `document.*` for a closed one."""
        self._require_there(document_id)
        progress = reading.progress(self.connection, document_id, person)
        if progress in _CLOSED:
            closed = _CLOSED[progress]
            raise KnownError(str(closed), code=closed.code)
        return progress
