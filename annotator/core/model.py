"""The words of the program as frozen values: documents, labels, annotations, changes.

Ids are the 16 bytes that travel between files; offsets are Unicode code points, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

GOLD_NAME, ORIGINAL_NAME = "gold", "original"
PRE_ANNOTATION = "pre-annotation"  # the origin of an annotation that a set began with, as a copy of another one
SUGGESTION = "suggestion"  # the origin of an annotation that was proposed and accepted
IS = "_is"  # ends the key under which an annotation keeps the word that stands for a link


class Progress(StrEnum):
    """How far one annotator is with one document."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    FINISHED = "finished"
    SKIPPED = "skipped"
    LOCKED = "locked"


class AttributeKind(StrEnum):
    """What an attribute holds; frozen once an annotation uses it."""

    CHOICE = "choice"
    FLAG = "flag"
    TEXT = "text"
    LINK = "link"
    LINKS = "links"


class Clitics(StrEnum):
    """Whether a label's spans leave proclitics outside."""

    OUTSIDE = "outside"
    INSIDE = "inside"
    ASK = "ask"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, `[start, end)` in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice attribute; a retired one stays on old annotations and is shown as such."""

    value: str
    names: Mapping[str, str]
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """The definition of a named value on a label's annotations.

    `targets` are the label keys that a link may point to (empty: any). `unlinked` are the words that may stand for a
    link, such as `author` or `unstated`; they are kept in the annotation's attributes as `<key>_is`.
    """

    key: str
    kind: AttributeKind
    names: Mapping[str, str]
    required: bool = False
    default: str = ""
    choices: tuple[Choice, ...] = ()
    targets: tuple[str, ...] = ()
    unlinked: tuple[Choice, ...] = ()
    shown: bool = True
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What a span can be; the key never changes, names are translations (`ar`, `en`)."""

    key: str
    names: Mapping[str, str]
    definitions: Mapping[str, str] = field(default_factory=dict)
    light: str = "#5F5B53"
    dark: str = "#A9A59B"
    shape: str = "solid"
    digit: int = 0
    clitics: Clitics = Clitics.OUTSIDE
    helper: bool = False
    attributes: tuple[Attribute, ...] = ()
    retired: bool = False

    def attribute(self, key: str) -> Attribute | None:
        """Give the attribute of that key, or None."""
        return next((attribute for attribute in self.attributes if attribute.key == key), None)


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project in their order, with the guidelines in Markdown by language."""

    labels: tuple[Label, ...]
    guidelines: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Label:
        label = self.get(key)
        if label is None:
            raise KeyError(key)
        return label

    def get(self, key: str) -> Label | None:
        """Give the label of that key, or None."""
        return next((label for label in self.labels if label.key == key), None)

    def by_digit(self, digit: int) -> Label | None:
        """Give the label that the digit key sets, or None."""
        return next((label for label in self.labels if label.digit == digit and not label.retired), None)


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person, or one of the sets that every project has: gold and original."""

    id: bytes
    name: str
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class Document:
    """One imported article; its text never changes."""

    id: bytes
    title: str
    text: str
    sha256: bytes
    meta: Mapping[str, object] = field(default_factory=dict)
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What the document list shows of one document for one annotator."""

    id: bytes
    title: str
    length: int
    progress: Progress = Progress.NEW
    count: int = 0


@dataclass(frozen=True, slots=True)
class Annotation:
    """One span and one label by one annotator.

    `attributes` hold choices, flags, texts and the `<key>_is` words of links; `links` hold role -> ids of annotations
    of the same document and set. `deleted` annotations are kept, so that undo revives them with their links.
    """

    id: bytes
    document: bytes
    person: bytes
    start: int
    end: int
    label: str
    attributes: Mapping[str, str | bool] = field(default_factory=dict)
    links: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)  # each role's targets by id
    note: str = ""
    origin: str = "manual"
    confidence: float | None = None
    unsure: bool = False
    stamp: int = 0
    deleted: bool = False

    @property
    def span(self) -> Span:
        """Give `[start, end)` as one value."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class NewMark:
    """An annotation that is to be made, `[start, end)` in code points of the document.

    Whoever draws it at once has made the `id`. `attributes` of None are those that the label begins with. `links` may
    point to annotations of the same document and set, also to others that are made in the same act.
    """

    document: bytes
    start: int
    end: int
    label: str
    id: bytes | None = None
    attributes: Mapping[str, str | bool] | None = None
    links: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)
    note: str = ""
    origin: str = "manual"
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """The lead's word on one document for one person; `batch` is the number of the hand-over that it went out with.

    A set that was finished before `reopened_stamp` counts as in progress again.
    """

    document: bytes
    person: bytes
    locked: bool = False
    reopened_stamp: int | None = None
    batch: int | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """A file that was made for one person; `id` is its file id, `number` counts the hand-overs of the project.

    `made` and `returned` are milliseconds since 1970, `returned` that of the last taking back; `due` is a date
    (`2026-12-01`) or "". A file for `review` may bring back gold and verdicts. Of a `calibration` gold was settled
    before, and its person is scored against it; the lead's project alone knows that.
    """

    id: bytes
    number: int
    person: bytes
    review: bool
    documents: int
    made: int
    due: str = ""
    returned: int | None = None
    calibration: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """What a person said about an annotation or a place (code points) of a document."""

    id: bytes
    document: bytes
    person: bytes
    start: int
    end: int
    text: str
    annotation: bytes | None = None
    stamp: int = 0

    @property
    def span(self) -> Span:
        """Give the place that it is about."""
        return Span(self.start, self.end)


class Reason(StrEnum):
    """Why a reviewer did not take an annotation as it was."""

    BOUNDARY = "boundary"
    LABEL = "label"
    MISSING = "missing"
    NOT_A_CASE = "not_a_case"
    GUIDELINE_UNCLEAR = "guideline_unclear"
    OTHER = "other"


class Ruling(StrEnum):
    """What a verdict comes to, by comparing the annotation with the gold row that the verdict names.

    Also what an answer to a suggestion comes to, by comparing the proposal with the annotation that came of it.
    """

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's word on one annotation: which gold row stands for it, or None for a rejection.

    `seen_stamp` is the version of the annotation that the reviewer saw: of a newer one nothing was said. `reason` is
    a value of `Reason`, or "".
    """

    annotation: bytes
    reviewer: bytes
    seen_stamp: int
    gold: bytes | None
    reason: str = ""
    stamp: int = 0
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as it was on the screen when it was answered: a place (code points) and a label.

    `source` says who proposed (`dictionary`, `part`, `model`), `confidence` how probably it was right (0 to 1).
    """

    start: int
    end: int
    label: str
    source: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered to a suggestion: the annotation that came of it, or None for a refusal.

    There is one answer of a person for each place and label. A `deleted` one was taken back.
    """

    id: bytes
    document: bytes
    person: bytes
    start: int
    end: int
    label: str
    source: str
    confidence: float
    annotation: bytes | None = None
    stamp: int = 0
    deleted: bool = False

    @property
    def span(self) -> Span:
        """Give what was proposed, `[start, end)`, as one value."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Decision:
    """How the project treats a name: its label and attributes, and a note; for the next one who meets it."""

    id: bytes
    name: str
    label: str = ""
    attributes: Mapping[str, str | bool] = field(default_factory=dict)
    note: str = ""
    stamp: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of a change: only the columns that changed, with global ids; None as `before` means a new row."""

    table: str
    row: str
    before: Mapping[str, object] | None
    after: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable act of a user, as it stands in the file after COMMIT.

    `person` acted and `owner` is whose annotation set it is: a reviewer's acts in gold have both. `annotations` and
    `answers` are the touched rows as they are now, `progress` the state of the owner's set and `reason` why it was
    skipped, so that views refresh without asking the store again.
    """

    writer: bytes
    seq: int
    stamp: int
    person: bytes
    owner: bytes
    verb: str
    document: bytes | None = None
    batch: int | None = None
    undoes: tuple[bytes, int] | None = None
    edits: tuple[Edit, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    answers: tuple[Answer, ...] = ()
    progress: Progress | None = None
    reason: str = ""


class ArticleSpan(NamedTuple):
    """A span as it came in with an article; a plain tuple, because an import makes them by the hundred thousand.

    `links` hold role -> ids of other spans of the same article; `id` is None where the source gave none.
    """

    start: int
    end: int
    label: str
    id: bytes | None = None
    attributes: Mapping[str, str | bool] | None = None
    links: Mapping[str, tuple[bytes, ...]] | None = None
    note: str = ""
    unsure: bool = False


@dataclass(slots=True)
class Article:
    """One article on its way in: text already clean, spans already moved to it and verified.

    `where` names the source for error sentences (`news.jsonl, line 12`). `set_name`, `annotator_id` and `state` are
    what the line itself says; None lets the importer decide. `spans` is None where the source speaks of no spans at
    all, and empty where it says that there are none.
    """

    text: str
    title: str
    where: str
    meta: dict[str, object] = field(default_factory=dict)
    raw_sha256: bytes = b""
    encoding: str = "utf-8"
    spans: Sequence[ArticleSpan] | None = None
    set_name: str | None = None
    annotator_id: bytes | None = None
    state: Progress | None = None
