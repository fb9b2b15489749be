"""The form of each row, with the columns of its table in their order, as the newest layout has them."""

from __future__ import annotations

from typing import Literal

from annotator.core.store.received.form import Form
from annotator.core.store.received.kinds import (
    Flag,
    Id,
    Key,
    Line,
    Long,
    Number,
    Object,
    Pk,
    Prose,
    Sha,
    Share,
    Stamp,
    Values,
)
from annotator.core.store.received.team_forms import Answers, Assignments, Comments, Decisions, Handovers, Verdicts


class People(Form):
    """A person, or the sets gold and original."""

    pk: Pk
    id: Id
    name: Key
    kind: Literal["person", "gold", "import"]
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Documents(Form):
    """An article without its text."""

    pk: Pk
    id: Id
    sha256: Sha
    raw_sha256: Sha | None
    encoding: Key
    length: Number
    ordinal: Number
    title: Line
    meta: Object
    batch: Number | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Sets(Form):
    """How far somebody is with an article."""

    document: Pk
    person: Pk
    state: Literal["new", "in_progress", "finished", "skipped"]
    reason: Prose | None
    guideline: Stamp | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Annotations(Form):
    """A span and its label."""

    pk: Pk
    id: Id
    document: Pk
    person: Pk
    start: Number
    end: Number
    label: Key
    attributes: Values | None
    note: Prose | None
    origin: Key
    confidence: Share | None
    unsure: Flag
    batch: Number | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None
    guideline: Stamp | None


class Links(Form):
    """A role of an annotation that points to another one."""

    annotation: Pk
    role: Key
    target: Pk
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Labels(Form):
    """A label; its definition is looked at beside its key."""

    key: Key
    ordinal: Number
    definition: Long
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Attributes(Form):
    """An attribute of a label."""

    label: Key
    key: Key
    ordinal: Number
    definition: Long
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class ProjectValues(Form):
    """The name of the project, its id, its guidelines."""

    key: Key
    value: Long
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Changes(Form):
    """An act and its place in a chain."""

    writer: Id
    seq: Number
    stamp: Stamp
    person: Pk
    verb: Key
    document: Pk | None
    batch: Number | None
    undoes_writer: Id | None
    undoes_seq: Number | None
    edits_digest: Id
    hash: Id


class Edits(Form):
    """One row of an act; what it says is looked at by its table."""

    writer: Id
    seq: Number
    n: Number
    tbl: Key
    row_id: Line
    before: Long | None
    after: Long


# In the order in which they refer to each other.
FORMS: dict[str, type[Form]] = {
    "people": People,
    "documents": Documents,
    "labels": Labels,
    "attributes": Attributes,
    "project": ProjectValues,
    "sets": Sets,
    "assignments": Assignments,
    "annotations": Annotations,
    "links": Links,
    "handovers": Handovers,
    "verdicts": Verdicts,
    "comments": Comments,
    "answers": Answers,
    "decisions": Decisions,
}
