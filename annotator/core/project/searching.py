"""Search in a whole project: every place of some words, in the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.project.found import Found, Hit, Marked, alike, within
from annotator.core.store.search.cached import cache_file, read_image, sweep, write_image
from annotator.core.store.search.index import Key, SearchIndex
from annotator.core.store.search.reader import SLICE, FoundMark, SearchReader
from annotator.core.text.finding import Finder
from annotator.core.text.query import Query

__all__ = ["Found", "FoundMark", "Hit", "Marked", "ProjectSearch"]

# Somebody who types asks again and again for places in the first articles. Long ones are not kept in memory for that.
_FOLDED, _SHORT = 512, 20_000


def _never() -> bool:
    return False


class ProjectSearch:
    """Searches one project file beside those who write it; for one thread at a time.

    What it finds is looked for in the stored texts. The index rules documents out; those that it does not know yet
    are looked through, and all are where there is no index.
    """

    def __init__(self, project: Path, cache: Path) -> None:
        """Open a project; its index is kept in the folder `cache` if that can be. Raises KnownErrors of the store."""
        self._reader = SearchReader(project)
        self._file = cache_file(cache, self._reader.file_id())
        sweep(cache, self._file)
        self._index = SearchIndex.new(read_image(self._file) if self._file else None)
        self._is_kept = True
        self._documents: list[tuple[int, Key]] = []
        self._pks: dict[bytes, int] = {}
        self._version: int | None = None
        self._folded = lru_cache(_FOLDED)(Finder)

    def close(self) -> None:
        """Keep the index and close the file."""
        self._keep()
        if self._index:
            self._index.close()
        self._reader.close()

    def __enter__(self) -> ProjectSearch:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def keep_in_step(
        self, stopped: Callable[[], bool] = _never, progress: Callable[[int, int], None] | None = None
    ) -> bool:
        """Bring the index to what the project holds now: call it in idle moments until it gives True.

        `stopped` is asked every few milliseconds; when it says so, what was done stays and it gives False. `progress`
        gets (documents done, documents to do).
        """
        documents = self._living()
        if self._index and not self._index.rows.keys() <= {key for _, key in documents}:
            self._index.close()
            self._index, self._is_kept = SearchIndex.new(), False
        missing = [(pk, key) for pk, key in documents if self._index and key not in self._index.rows]
        is_done = self._add(missing, stopped, progress)
        if is_done:
            self._keep()
        return is_done

    def _add(
        self, missing: list[tuple[int, Key]], stopped: Callable[[], bool], progress: Callable[[int, int], None] | None
    ) -> bool:
        if not missing or self._index is None:
            return True
        keys, self._is_kept = dict(missing), False
        with self._index.adding():
            for first in range(0, len(missing), SLICE):
                if stopped():
                    return False
                some = [pk for pk, _ in missing[first : first + SLICE]]
                self._index.add((keys[document.pk], document.text) for document in self._reader.texts(some))
                if progress:
                    progress(first + len(some), len(missing))
        return True

    def _keep(self) -> None:
        if self._is_kept or self._index is None or self._file is None:
            return
        with suppress(KnownError):  # a folder that takes nothing: it is made again next time
            write_image(self._file, self._index.image())
            self._is_kept = True

    def hits(self, query: Query, marked: Marked | None = None) -> Iterator[Hit]:
        """Give all places, those inside such marks alone where `marked` is given; each is found when it is asked for.

        Raises KnownError `search.empty` and those of the store.
        """
        return (hit for found in self.documents(query, marked) for hit in found.hits())

    def documents(
        self, query: Query | None, marked: Marked | None = None, stopped: Callable[[], bool] = _never
    ) -> Iterator[Found]:
        """Give the documents with places of the query, or without one those with such marks, whose places these are.

        It ends when `stopped`, asked at each document, says so. Raises the KnownErrors of `hits`.
        """
        if query.is_empty if query else marked is None:
            raise KnownError("There is nothing to search for; write at least one letter.", code="search.empty")
        return self._with_words(query, marked, stopped) if query else self._with_marks(marked or Marked(), stopped)

    def marks(self, document: bytes, marked: Marked) -> list[FoundMark]:
        """Give such marks of a document by place; none of a document that is not there."""
        pk = self._pk(document)
        return [] if pk is None else self._reader.marks(pk, marked.labels, marked.person)

    def text(self, document: bytes) -> str | None:
        """Give the text of a document, or None."""
        pk = self._pk(document)
        return None if pk is None else next((found.text for found in self._reader.texts([pk])), None)

    def _with_words(self, query: Query, marked: Marked | None, stopped: Callable[[], bool]) -> Iterator[Found]:
        for document in self._reader.texts(self._candidates(query)):
            if stopped():
                return
            text = document.text
            places = query.find_with(self._folded(text) if len(text) <= _SHORT else Finder(text))
            if marked and places:
                found = within(places, self._reader.marks(document.pk, marked.labels, marked.person))
            else:
                found = [(place, ()) for place in places]
            if found:
                yield Found(document, found)

    def _with_marks(self, marked: Marked, stopped: Callable[[], bool]) -> Iterator[Found]:
        documents = [pk for pk, _ in self._living()]
        for first in range(0, len(documents), SLICE):
            slice_ = documents[first : first + SLICE]
            marks = {pk: self._reader.marks(pk, marked.labels, marked.person) for pk in slice_}
            for document in self._reader.texts([pk for pk, some in marks.items() if some]):
                yield Found(document, alike(marks[document.pk]))
            if stopped():
                return

    def _candidates(self, query: Query) -> list[int]:
        """Give the documents that may have a place, in their order."""
        documents, index = self._living(), self._index
        rows = index.rows_with(query.pieces) if index else None
        if index is None or rows is None:
            return [pk for pk, _ in documents]
        known = index.rows.get
        return [pk for pk, key in documents if (row := known(key)) is None or row in rows]

    def _pk(self, document: bytes) -> int | None:
        self._living()
        return self._pks.get(document)

    def _living(self) -> list[tuple[int, Key]]:
        version = self._reader.version()
        if version != self._version:
            self._documents, self._version = self._reader.documents(), version
            self._pks = {id_: pk for pk, (id_, _) in self._documents}
        return self._documents
