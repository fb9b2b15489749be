"""What must be true of rows beyond their form: what they point to, and what they stand for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import sub

from annotator.core.ids import answer_id
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, document_id, is_made_of_content
from annotator.core.store.received.faults import RowError, bad_value, points_to_nothing, stands_twice
from annotator.core.store.received.shapes import Column
from annotator.core.store.received.texts import is_attribute, is_label, is_uuid
from annotator.core.text.clean import is_clean

_KINDS = {GOLD_ID: "gold", ORIGINAL_ID: "import"}
Columns = Mapping[str, Column]


@dataclass(slots=True)
class Known:
    """What the tables read so far hold, by the keys that rows have in their file."""

    ids: dict[str, dict[int, bytes]] = field(default_factory=lambda: {"people": {}, "documents": {}, "annotations": {}})
    names: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    texts: dict[int, tuple[bytes, int]] = field(default_factory=dict)  # SHA-256 and length of each article's text
    lengths: dict[int, int] = field(default_factory=dict)
    spans: list[tuple[Column, Column, Column]] = field(default_factory=list)  # slices of key, article, person
    _places: dict[int, tuple[int, int]] = field(default_factory=dict)

    def collect(self, table: str, columns: Columns) -> None:
        """Keep what later tables are held against."""
        if table == "documents":
            self.lengths.update(zip(columns["pk"], columns["length"], strict=True))
            self.texts.update(zip(columns["pk"], zip(columns["sha256"], columns["length"], strict=True), strict=True))
        elif table == "labels":
            self.labels.update(columns["key"])
        elif table == "annotations":
            self.spans.append((columns["pk"], columns["document"], columns["person"]))

    def place(self, annotation: int) -> tuple[int, int]:
        """Give article and person of an annotation; most files have few links, and some have none."""
        for keys, articles, persons in self.spans:
            self._places.update(zip(keys, zip(articles, persons, strict=True), strict=True))
        self.spans.clear()
        return self._places[annotation]


def _people(columns: Columns, known: Known) -> None:
    """Nobody is gold but gold, and two people have two names."""
    for id_, kind in zip(columns["id"], columns["kind"], strict=True):
        if _KINDS.get(id_, "person") != kind:
            raise bad_value("kind")
    before = len(known.names)
    known.names.update(columns["name"])
    if len(known.names) < before + len(columns["name"]):
        raise stands_twice("name")


def _documents(columns: Columns, _: Known) -> None:
    """The id of an article is made of the hash of its text."""
    if [document_id(sha256) for sha256 in columns["sha256"]] != list(columns["id"]):
        raise bad_value("id")


def check_text(document: object, raw: object, known: Known) -> None:
    """Compare the bytes of a text with what its article says; it must be clean, as every text is after import."""
    wanted = known.texts.pop(document, None) if isinstance(document, int) else None
    if wanted is None or not isinstance(raw, bytes):
        raise points_to_nothing("document")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise RowError("row_unreadable", "a text cannot be read") from error
    if not is_same(raw, text, *wanted) or not is_clean(text):
        raise RowError("row_hash", "a text is not the one that its id stands for")


def is_same(raw: bytes, text: str, sha256: bytes, length: int) -> bool:
    """Tell whether a text has this hash and this length in code points."""
    return len(text) == length and hashlib.sha256(raw).digest() == sha256


def _labels(columns: Columns, _: Known) -> None:
    """A label is defined under its own key."""
    if not all(map(is_label, columns["key"], columns["definition"])):
        raise bad_value("definition")


def _attributes(columns: Columns, known: Known) -> None:
    """An attribute belongs to a label and is defined under its own key."""
    _need_labels(columns["label"], known)
    if not all(map(is_attribute, columns["key"], columns["definition"])):
        raise bad_value("definition")


def _project(columns: Columns, _: Known) -> None:
    """The id of the project is one."""
    if not is_uuid(dict(zip(columns["key"], columns["value"], strict=True)).get("project_id", _SOME_UUID)):
        raise bad_value("value")


_SOME_UUID = "00000000-0000-0000-0000-000000000000"


def _annotations(columns: Columns, known: Known) -> None:
    """A span lies in the text of its article and carries a label of the file, unless it was removed.

    Of a mark that was removed a project takes in that it was, under whatever label.
    """
    starts, ends, articles, lengths = columns["start"], columns["end"], columns["document"], known.lengths
    # 300,000 times: nothing but calls into C.
    if min(map(sub, ends, starts)) <= 0 or min(map(sub, map(lengths.__getitem__, articles), ends)) < 0:
        raise _outside()
    if not known.labels.issuperset(columns["label"]):
        marks = zip(columns["label"], columns["deleted"], strict=True)
        _need_labels([label for label, deleted in marks if deleted is None], known)
    _refuse_ids_of_gold(columns, known)


def _refuse_ids_of_gold(columns: Columns, known: Known) -> None:
    """Ids that are made of what a mark says belong to gold: nobody stands where gold will be put."""
    gold = {pk for pk, id_ in known.ids["people"].items() if id_ == GOLD_ID}
    others = (id_ for id_, person in zip(columns["id"], columns["person"], strict=True) if person not in gold)
    if any(map(is_made_of_content, others)):
        raise bad_value("id")


def _links(columns: Columns, known: Known) -> None:
    """A link leads to another annotation of the same article and set."""
    for annotation, target in zip(columns["annotation"], columns["target"], strict=True):
        if annotation == target or known.place(annotation) != known.place(target):
            raise RowError("row_link", "a link leads out of its article or set")


def _verdicts(columns: Columns, known: Known) -> None:
    """What a verdict was settled with lies in gold, in the same article."""
    for annotation, gold in zip(columns["annotation"], columns["gold"], strict=True):
        if gold is None:
            continue
        article, person = known.place(gold)
        if known.ids["people"][person] != GOLD_ID or article != known.place(annotation)[0]:
            raise RowError("row_link", "a link leads out of its article or set")


def _comments(columns: Columns, known: Known) -> None:
    """A comment lies in the text of its article, as does the annotation that it speaks of."""
    spoken_of = zip(columns["document"], columns["annotation"], strict=True)
    if any(annotation is not None and known.place(annotation)[0] != article for article, annotation in spoken_of):
        raise RowError("row_link", "a link leads out of its article or set")
    for start, end, article in zip(columns["start"], columns["end"], columns["document"], strict=True):
        if not start < end <= known.lengths[article]:
            raise _outside()


def _answers(columns: Columns, known: Known) -> None:
    """An answer is called by its place, lies in the text of its article, and has made an annotation of its own set."""
    documents, people, lengths = known.ids["documents"], known.ids["people"], known.lengths
    places = zip(*(columns[name] for name in ("document", "person", "start", "end", "label")), strict=True)
    for place, id_, annotation in zip(places, columns["id"], columns["annotation"], strict=True):
        article, person, start, end, label = place
        if not start < end <= lengths[article]:
            raise _outside()
        if answer_id(documents[article], people[person], start, end, label) != id_:
            raise bad_value("id")
        if annotation is not None and known.place(annotation) != (article, person):
            raise RowError("row_link", "a link leads out of its article or set")


def _need_labels(keys: Column, known: Known) -> None:
    if not known.labels.issuperset(keys):
        raise points_to_nothing("label")


def _outside() -> RowError:
    return RowError("row_outside", "a place lies outside the text of its article")


RULES: dict[str, Callable[[Columns, Known], None]] = {
    "people": _people,
    "documents": _documents,
    "labels": _labels,
    "attributes": _attributes,
    "project": _project,
    "annotations": _annotations,
    "links": _links,
    "verdicts": _verdicts,
    "comments": _comments,
    "answers": _answers,
}
