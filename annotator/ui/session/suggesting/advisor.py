"""What the thread of the suggestions holds for one annotator: the recommender, and what of the past is still to read.

All methods belong to that thread, but for `leave`. What learns is loaded there, when it is first needed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.model import Annotation, Change, Document, Progress
from annotator.core.suggest.terms import LabelTerms
from annotator.ui.suggestion_wish import Wish

if TYPE_CHECKING:
    from annotator.core.suggest.past import PastDocument
    from annotator.core.suggest.reading import Reading
    from annotator.core.suggest.recommender import Recommender
    from annotator.core.suggest.suggestion import Suggestion

_AT_ONCE = 4  # documents: some fifteen milliseconds, which an answer can wait
_PUT_ASIDE = (Progress.SKIPPED, Progress.LOCKED)


class Advisor:
    """Learns from the sets of `owners` in a project file; a document counts with the first owner that has it."""

    def __init__(self, project: Path, owners: Collection[bytes], terms: LabelTerms, wish: Wish) -> None:
        self._project, self._owners, self._terms, self._wish = project, owners, terms, wish
        self._past: Iterator[PastDocument] | None = None
        self._prepared: tuple[bytes, Reading] | None = None
        self.is_left = False

    @cached_property
    def recommender(self) -> Recommender:
        """Give what suggests; made when it is first asked for."""
        from annotator.core.suggest.recommender import Recommender

        return Recommender(
            self._terms.policies,
            minimum=self._wish.minimum,
            off=self._wish.off | self._terms.retired,
            unproven=self._terms.unproven,
        )

    def leave(self) -> None:
        """Say from any thread that nobody waits for this one any more."""
        self.is_left = True

    def remember_some(self) -> bool:
        """Take in some more of the past and say whether all of it is in; raises KnownErrors of the store."""
        if self._past is None:
            self._past = self._read()
        some = [] if self.is_left else list(islice(self._past, _AT_ONCE))
        self._take_in(some)
        return len(some) < _AT_ONCE

    def close(self) -> None:
        """Let go of the project file."""
        self._past = iter(())  # a generator that nobody holds closes what it reads from, in this thread

    def wish(self, wish: Wish) -> None:
        """Suggest as it is wanted from now on."""
        self.recommender.minimum = wish.minimum
        self.recommender.off = wish.off | self._terms.retired

    def suggest(self, document: Document, annotations: Iterable[Annotation], *, is_new: bool) -> tuple[Suggestion, ...]:
        """Give the suggestions for a document that is open; one that is not known yet is taken in.

        Unless it `is_new` to the annotator, its marks and answers are read from the file; of what is not found there
        these annotations are all that is known.
        """
        memory = self.recommender.memory
        if document.id not in memory.documents and not is_new:
            self._take_in(self._read({document.id}))
        memory.make_way(document.id)  # gold is what they are to find
        if document.id not in memory.documents:
            self._add(document, annotations)
        return tuple(self.recommender.suggestions(document.id))

    def prepare(self, document: Document) -> None:
        """Read a document that is likely to be opened next, so that its suggestions come at once."""
        self.recommender.prepare(self._reading(document))

    def _reading(self, document: Document) -> Reading:
        from annotator.core.suggest.reading import Reading

        if notes := self.recommender.memory.documents.get(document.id):
            return notes.reading
        if self._prepared is None or self._prepared[0] != document.id:
            self._prepared = document.id, Reading(document.text)
        return self._prepared[1]

    def _add(self, document: Document, annotations: Iterable[Annotation]) -> None:
        from annotator.core.suggest.suggestion import Mark

        marks = {one.id: Mark(one.start, one.end, one.label) for one in annotations if not one.deleted}
        self.recommender.memory.add(document.id, self._reading(document), marks)

    def follow(self, change: Change) -> None:
        """Learn what an act did, also in documents that are not known yet."""
        documents, touched = self.recommender.memory.documents, {one.document for one in change.annotations}
        self.recommender.memory.follow(change)
        if change.progress in _PUT_ASIDE and change.document in documents:
            self.recommender.remove(change.document)
        elif change.document is not None:
            touched.add(change.document)
        if unknown := touched - documents.keys():
            self._take_in(self._read(unknown))

    def _read(self, documents: Collection[bytes] | None = None) -> Iterator[PastDocument]:
        from annotator.core.suggest.past import past_documents

        return chain.from_iterable(past_documents(self._project, owner, documents) for owner in self._owners)

    def _take_in(self, past: Iterable[PastDocument]) -> None:
        from annotator.core.suggest.past import remember

        memory = self.recommender.memory
        for each in past:
            if each.id not in memory.documents:
                remember(memory, [each])
