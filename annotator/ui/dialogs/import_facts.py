"""What the import dialog is told and what it answers; the decisions in between, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from annotator.core.model import ORIGINAL_NAME


@dataclass(frozen=True, slots=True)
class FilePreview:
    """One file as it would be read: a problem is one sentence, "" for none.

    `kind` is `text` or `jsonl`; `duplicates` counts articles that are in the project already; `title` is that of a
    text file, which the user may change.
    """

    path: Path
    kind: str
    articles: int
    spans: int
    encoding: str
    first_lines: str
    problem: str = ""
    unknown_labels: tuple[str, ...] = ()
    duplicates: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """What to import and how; titles and encodings are those the user changed."""

    paths: tuple[Path, ...]
    set_name: str
    add_labels: bool
    encodings: Mapping[Path, str] = field(default_factory=dict)
    titles: Mapping[Path, str] = field(default_factory=dict)


class Obstacle(Enum):
    """Why the import cannot begin."""

    NOTHING = "nothing"
    PROBLEM = "problem"
    LABELS = "labels"
    SET_NAME = "set_name"


class ImportState:
    """The files, which of them are left out, and what was chosen for them."""

    def __init__(self) -> None:
        self.previews: list[FilePreview] = []
        self.left_out: set[Path] = set()
        self.encodings: dict[Path, str] = {}
        self.titles: dict[Path, str] = {}
        self.set_name = ORIGINAL_NAME
        self.add_labels = False

    def set_previews(self, previews: Iterable[FilePreview]) -> None:
        """Take these files; what was chosen for a file stays while it is among them."""
        self.previews = list(previews)
        paths = {preview.path for preview in self.previews}
        self.left_out &= paths
        self.encodings = {path: encoding for path, encoding in self.encodings.items() if path in paths}
        self.titles = {path: title for path, title in self.titles.items() if path in paths}

    def update(self, preview: FilePreview) -> int | None:
        """Take a file as it was read anew; give its row."""
        for row, old in enumerate(self.previews):
            if old.path == preview.path:
                self.previews[row] = preview
                return row
        return None

    def included(self) -> Sequence[FilePreview]:
        """Give the files that are not left out."""
        return [preview for preview in self.previews if preview.path not in self.left_out]

    def with_problem(self) -> Sequence[FilePreview]:
        """Give the files that cannot be read as they are and are not left out."""
        return [preview for preview in self.included() if preview.problem]

    @property
    def articles(self) -> int:
        """Count the articles that would be new."""
        return sum(preview.articles - preview.duplicates for preview in self.included())

    @property
    def duplicates(self) -> int:
        """Count the articles that are in the project already."""
        return sum(preview.duplicates for preview in self.included())

    @property
    def spans(self) -> int:
        """Count the spans that come in."""
        return sum(preview.spans for preview in self.included())

    def unknown_labels(self) -> list[str]:
        """Give the labels that the project lacks, each once, in their order."""
        return list(dict.fromkeys(key for preview in self.included() for key in preview.unknown_labels))

    def obstacle(self) -> Obstacle | None:
        """Say what keeps the import from beginning, the first thing to mend first."""
        if self.with_problem():
            return Obstacle.PROBLEM
        if not any(preview.articles for preview in self.included()):
            return Obstacle.NOTHING
        if self.unknown_labels() and not self.add_labels:
            return Obstacle.LABELS
        return Obstacle.SET_NAME if self.spans and not self.set_name.strip() else None

    def choices(self) -> ImportChoices:
        """Give what was chosen."""
        paths = tuple(preview.path for preview in self.included())
        return ImportChoices(
            paths,
            " ".join(self.set_name.split()) or ORIGINAL_NAME,
            self.add_labels and bool(self.unknown_labels()),
            {path: encoding for path, encoding in self.encodings.items() if path in paths},
            {path: title for path, title in self.titles.items() if path in paths and title.strip()},
        )
