"""The forms of what several people share: assignments, hand-overs, verdicts, comments, answers, decisions."""

from __future__ import annotations

from annotator.core.store.received.form import Form
from annotator.core.store.received.kinds import (
    Flag,
    Id,
    Key,
    Line,
    Moment,
    Number,
    Pk,
    Prose,
    Share,
    Stamp,
    Values,
)


class Assignments(Form):
    """The lead's word on an article for a person."""

    document: Pk
    person: Pk
    locked: Flag
    reopened_stamp: Stamp | None
    batch: Number | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Handovers(Form):
    """A file that was made for a person."""

    pk: Pk
    id: Id
    number: Number
    person: Pk
    review: Flag
    documents: Number
    made: Moment
    due: Line | None
    returned: Moment | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Verdicts(Form):
    """What a reviewer says of an annotation."""

    annotation: Pk
    reviewer: Pk
    seen_stamp: Stamp
    gold: Pk | None
    reason: Prose | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Comments(Form):
    """What somebody says about a place."""

    pk: Pk
    id: Id
    document: Pk
    person: Pk
    annotation: Pk | None
    start: Number
    end: Number
    text: Prose
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Answers(Form):
    """What somebody answered to a suggestion."""

    pk: Pk
    id: Id
    document: Pk
    person: Pk
    start: Number
    end: Number
    label: Key
    source: Line
    confidence: Share
    annotation: Pk | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None


class Decisions(Form):
    """How the project treats a name."""

    pk: Pk
    id: Id
    name: Line
    label: Line | None
    attributes: Values | None
    note: Prose | None
    stamp: Stamp
    writer: Id
    deleted: Stamp | None
