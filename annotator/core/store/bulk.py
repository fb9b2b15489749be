"""Insert imported articles by the ten thousand: constant columns stand in the statement, only varying ones are bound.

A batch keeps no edit per row; its rows carry the batch number, and the change holds the XOR of their hashes.
"""

from __future__ import annotations

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count, islice

import msgspec

from annotator.core.errors import KnownError
from annotator.core.model import Article, ArticleSpan, Progress
from annotator.core.store.bounds import require_fitting, to_json
from annotator.core.store.digest import DIGEST_BYTES, key_bytes, rows_hash
from annotator.core.store.identity import GOLD_ID, IdPool, document_id, is_made_of_content
from annotator.core.store.rows import TABLES, Key, Values, read_row
from annotator.core.store.told import Told
from annotator.core.store.transaction import Transaction, Version, versions_edit

_FLUSH_AT = 4_000
_AT_ONCE, _PLAIN_COLUMNS = 100, 6
_PLAIN = (None, None, None, "", False)  # what a span carries beyond its place and label, when it carries nothing
_Place = tuple[int, bytes]  # a row of annotations: its key in this file, its id


@dataclass(slots=True)
class BatchCounts:
    """What a batch brought: new documents, known ones, new annotations and those that were there already.

    A removed document that comes again counts as new.
    """

    documents: int = 0
    known_documents: int = 0
    annotations: int = 0
    known_annotations: int = 0


@dataclass(slots=True)
class _Rows:
    """Rows waiting for the next flush, each as its statement binds them."""

    documents: list[tuple[object, ...]] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    sets: list[tuple[int, str]] = field(default_factory=list)
    annotations: list[object] = field(default_factory=list)  # flat, six values each
    rich: list[tuple[object, ...]] = field(default_factory=list)
    links: list[tuple[int, str, int]] = field(default_factory=list)
    # The same rows' keys for the digest.
    document_keys: list[bytes] = field(default_factory=list)
    set_keys: list[bytes] = field(default_factory=list)
    annotation_keys: list[bytes] = field(default_factory=list)
    link_keys: list[bytes] = field(default_factory=list)


class Batch:
    """Collect the rows of one import for one annotation set and write them in slices, inside a transaction."""

    def __init__(self, transaction: Transaction, ids: IdPool, person: bytes) -> None:
        self.counts = BatchCounts()
        self._transaction, self._connection = transaction, transaction.connection
        self._person = person
        self._person_pk: int = self._one("SELECT pk FROM people WHERE id = ?", person)
        self._document_pk: int = self._one("SELECT coalesce(max(pk), 0) FROM documents")
        self._annotation_pk: int = self._one("SELECT coalesce(max(pk), 0) FROM annotations")
        self._is_handed_over = bool(self._one("SELECT count(*) FROM file WHERE key = 'role' AND value = 'handover'"))
        self._places_before = self._last_place() - self._document_pk
        transaction.batch = self._one("SELECT coalesce(max(batch), 0) + 1 FROM changes")
        self._statements = _statements(transaction, self._person_pk)
        self._one_plain = _plain_statement(transaction, self._person_pk, 1)
        self._hundred = _plain_statement(transaction, self._person_pk, _AT_ONCE)
        self._new_ids = ids.many()
        self._given_ids: set[bytes] = set()
        self._told = Told(self._connection)
        self._fitting: set[str] = set()  # attributes that were looked at: most marks share theirs with many
        self._document_pks: dict[bytes, int] = {}
        self._rows = _Rows()
        self._digest = 0

    def _last_place(self) -> int:
        """Give the place in the list after which new documents come.

        A file for one person knows only some documents: its new ones are to come after all of the project, which has
        fewer than there are seconds since 1970.
        """
        largest = "SELECT max(coalesce(max(ordinal), 0), ?) FROM documents"
        return self._one(largest, int(time.time()) if self._is_handed_over else self._document_pk)

    def _one(self, query: str, *values: object) -> int:
        return int(self._connection.execute(query, values).fetchone()[0])

    def add(self, article: Article) -> None:
        """Take one article: a new document, or more sources and spans for a known one.

        Raises KnownError `import.value` where something of it cannot be kept.
        """
        with _place_told(article):
            self._add(article)

    def _add(self, article: Article) -> None:
        sha256 = hashlib.sha256(article.text.encode()).digest()
        id_ = document_id(sha256)
        pk = self._known_pk(id_)
        spans: Sequence[ArticleSpan] = article.spans or ()
        places: dict[bytes, _Place] = {}
        is_new = pk is None
        if pk is None:
            pk = self._add_document(article, id_, sha256)
        else:
            self.flush()
            self._meet_known(article, id_)
            spans, places = self._missing(spans, pk)
        if article.spans is not None:
            self._add_set(article, id_, pk, is_new=is_new)
            self._add_spans(spans, pk, places)
        if len(self._rows.annotation_keys) + 8 * len(self._rows.documents) >= _FLUSH_AT:
            self.flush()

    def _known_pk(self, id_: bytes) -> int | None:
        if id_ in self._document_pks:
            return self._document_pks[id_]
        row = self._connection.execute("SELECT pk FROM documents WHERE id = ?", (id_,)).fetchone()
        return row[0] if row else None

    def _add_document(self, article: Article, id_: bytes, sha256: bytes) -> int:
        self._document_pk += 1
        pk = self._document_pks[id_] = self._document_pk
        meta = to_json(article.meta)
        require_fitting({"title": article.title, "meta": meta})
        raw = article.raw_sha256 or None
        place = self._places_before + pk
        row = (pk, id_, sha256, raw, article.encoding, len(article.text), place, article.title, meta)
        self._rows.documents.append(row)
        self._rows.document_keys.append(id_)
        self._told.add("documents", (id_,))
        self._rows.texts.append((pk, article.text))
        self.counts.documents += 1
        return pk

    def _meet_known(self, article: Article, id_: bytes) -> None:
        """Bring a removed article back, and note where else a known one was found; a place is noted once."""
        query = "SELECT meta, deleted FROM documents WHERE id = ?"
        known_meta, deleted = self._connection.execute(query, (id_,)).fetchone()
        if deleted is None:
            self.counts.known_documents += 1
        else:
            self.counts.documents += 1
            self._update("documents", (id_,), {"deleted": None})
        meta = msgspec.json.decode(known_meta)
        known = [{key: value for key, value in meta.items() if key != "sources"}, *meta.get("sources", ())]
        if article.meta and article.meta not in known:
            meta["sources"] = [*known[1:], article.meta]
            self._update("documents", (id_,), {"meta": to_json(meta)})

    def _update(self, table: str, key: Key, values: Values) -> None:
        """Change a row that was here before, and note its version: with it the row is put back, if the import is."""
        before, transaction = self._version(table, key), self._transaction
        transaction.update(table, key, values)
        if (after := self._version(table, key)) != before:
            transaction.edits.append(versions_edit(table, key, before, after))

    def _version(self, table: str, key: Key) -> Version:
        row = read_row(self._connection, TABLES[table], key, ())
        assert row is not None
        return row["stamp"], row["writer"]  # type: ignore[return-value]

    def _missing(self, spans: Sequence[ArticleSpan], pk: int) -> tuple[list[ArticleSpan], dict[bytes, _Place]]:
        """Compare as multisets: what the set holds already is not added again, but new spans may link to it."""
        rows = self._connection.execute(
            """SELECT start, "end", label, pk, id FROM annotations
            WHERE document = ? AND person = ? AND deleted IS NULL ORDER BY pk""",
            (pk, self._person_pk),
        )
        present: defaultdict[tuple[int, int, str], list[_Place]] = defaultdict(list)
        for start, end, label, *place in rows:
            present[start, end, label].append((place[0], place[1]))
        missing, places = [], {}
        for span in spans:
            if same := present[span[:3]]:
                known = next((place for place in same if place[1] == span.id), same[0])
                same.remove(known)
                places[span.id or known[1]] = known
            else:
                missing.append(span)
        self.counts.known_annotations += len(spans) - len(missing)
        return missing, places

    def _add_set(self, article: Article, id_: bytes, pk: int, *, is_new: bool) -> None:
        query = "SELECT deleted FROM sets WHERE document = ? AND person = ?"
        known = None if is_new else self._connection.execute(query, (pk, self._person_pk)).fetchone()
        # To be locked is the lead's word on a set here, not a state that travels with an article.
        state = Progress.FINISHED if article.state in (None, Progress.LOCKED) else article.state
        if known is None:
            self._rows.sets.append((pk, str(state)))
            self._rows.set_keys.append(id_ + self._person)
            self._told.add("sets", (id_, self._person))
        elif known[0] is not None:  # undo took the set away with its first mark
            self._update("sets", (id_, self._person), {"state": str(state), "reason": None, "deleted": None})

    def _add_spans(self, spans: Sequence[ArticleSpan], pk: int, places: dict[bytes, _Place]) -> None:
        self.counts.annotations += len(spans)
        rich = [span for span in spans if span[3:] != _PLAIN]
        if rich:
            self._add_rich(spans, pk, places)
            return
        ids = list(islice(self._new_ids, len(spans)))
        self._rows.annotation_keys += ids
        plain = self._rows.annotations
        for number, id_, span in zip(count(self._annotation_pk + 1), ids, spans, strict=False):
            plain += (number, id_, pk, span[0], span[1], span[2])
        self._annotation_pk += len(spans)

    def _add_rich(self, spans: Sequence[ArticleSpan], pk: int, places: dict[bytes, _Place]) -> None:
        """Add spans that carry ids, attributes, links or notes; `places` are those that the set has already."""
        linked = []
        for number, span in enumerate(spans, start=self._annotation_pk + 1):
            id_ = self._free_id(span.id)
            self._rows.rich.append((number, id_, pk, *span[:3], *self._extras(span)))
            self._rows.annotation_keys.append(id_)
            places[span.id or id_] = (number, id_)
            if span.links:
                linked.append((number, id_, span.links))
        self._annotation_pk += len(spans)
        for number, id_, links in linked:
            self._add_links(number, id_, links, places)

    def _free_id(self, id_: bytes | None) -> bytes:
        """Keep a given id, unless the file has it already, say in another set of an earlier import, or had it."""
        if id_ is None or id_ in self._given_ids or not self._may_have(id_):
            return next(self._new_ids)
        self._given_ids.add(id_)
        taken = self._connection.execute("SELECT 1 FROM annotations WHERE id = ?", (id_,)).fetchone()
        return next(self._new_ids) if taken or self._told.has_mark(id_) else id_

    def _may_have(self, id_: bytes) -> bool:
        """Tell whether an id may stand in this set.

        One that is made of content belongs to gold, where a reviewer's next row may have it. What two people import
        into their files is two marks: one id for both would keep one of them out of the project.
        """
        return self._person == GOLD_ID or not (self._is_handed_over or is_made_of_content(id_))

    def _extras(self, span: ArticleSpan) -> tuple[str | None, str | None, int]:
        attributes = to_json(span.attributes) if span.attributes else None
        if attributes and attributes not in self._fitting:
            require_fitting({"attributes": attributes})
            self._fitting.add(attributes)
        if span.note:
            require_fitting({"note": span.note})
        return attributes, span.note or None, int(span.unsure)

    def _add_links(
        self, pk: int, id_: bytes, links: Mapping[str, tuple[bytes, ...]], places: Mapping[bytes, _Place]
    ) -> None:
        for role, targets in links.items():
            for target_pk, target_id in dict.fromkeys(places[target] for target in targets if target in places):
                self._rows.links.append((pk, role, target_pk))
                self._rows.link_keys.append(key_bytes((id_, role, target_id)))

    def flush(self) -> None:
        """Write what was collected so far and take it into the digest."""
        rows, transaction = self._rows, self._transaction
        for name, statement in self._statements.items():
            self._connection.executemany(statement, getattr(rows, name))
        self._insert_plain(rows.annotations)
        stamp, writer = transaction.stamp, transaction.writer.id
        for table, keys in (
            ("documents", rows.document_keys),
            ("sets", rows.set_keys),
            ("annotations", rows.annotation_keys),
            ("links", rows.link_keys),
        ):
            self._digest ^= rows_hash(table, keys, stamp, writer)
        self._rows = _Rows()

    def _insert_plain(self, flat: list[object]) -> None:
        """Insert plain annotations, a hundred with each statement: half the time of one by one."""
        many = _PLAIN_COLUMNS * _AT_ONCE
        whole = len(flat) - len(flat) % many
        for at in range(0, whole, many):
            self._connection.execute(self._hundred, flat[at : at + many])
        for at in range(whole, len(flat), _PLAIN_COLUMNS):
            self._connection.execute(self._one_plain, flat[at : at + _PLAIN_COLUMNS])

    def finish(self) -> BatchCounts:
        """Write the rest and hand the batch's digest to the change."""
        self.flush()
        self._transaction.edits += self._told.edits()
        self._transaction.state ^= self._digest
        self._transaction.batch_digest = self._digest.to_bytes(DIGEST_BYTES, "big")
        return self.counts


@contextmanager
def _place_told(article: Article) -> Iterator[None]:
    """Say of which article a value cannot be kept."""
    try:
        yield
    except KnownError as error:
        if not error.code.startswith("value."):
            raise
        raise KnownError(
            f"{article.where}: its title, a note, attributes or details are more than a project keeps. "
            "Nothing was imported; shorten them or take the article out.",
            code="import.value",
            where=article.where,
        ) from error


def _statements(transaction: Transaction, person_pk: int) -> dict[str, str]:
    """Give the INSERT of each list of `_Rows` but the plain annotations."""
    batch, version = transaction.batch, _version(transaction)
    return {
        "documents": f"""INSERT INTO documents(pk, id, sha256, raw_sha256, encoding, length, ordinal, title, meta,
            batch, stamp, writer) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, {batch}, {version})""",
        "texts": "INSERT INTO texts(document, text) VALUES(?, ?)",
        "sets": f"INSERT INTO sets(document, person, state, stamp, writer) VALUES(?, {person_pk}, ?, {version})",
        "rich": f"""INSERT INTO annotations(pk, id, document, person, start, "end", label, attributes, note, unsure,
            origin, batch, stamp, writer)
            VALUES(?, ?, ?, {person_pk}, ?, ?, ?, ?, ?, ?, 'import', {batch}, {version})""",
        "links": f"""INSERT INTO links(annotation, role, target, stamp, writer) VALUES(?, ?, ?, {version})""",
    }


def _plain_statement(transaction: Transaction, person_pk: int, rows: int) -> str:
    """Give the INSERT of so many annotations that carry nothing but their place and label."""
    constants = f"'import', {transaction.batch}, {_version(transaction)}"
    values = ", ".join([f"(?, ?, ?, {person_pk}, ?, ?, ?, {constants})"] * rows)
    return f"""INSERT INTO annotations(pk, id, document, person, start, "end", label, origin, batch, stamp, writer)
        VALUES {values}"""


def _version(transaction: Transaction) -> str:
    """Write stamp and writer as constants: an integer and hexadecimal of our own making."""
    return f"{transaction.stamp}, x'{transaction.writer.id.hex()}'"
