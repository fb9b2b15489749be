"""Between a project and files: which articles a list of paths holds, and which sets an export writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from annotator.core.errors import KnownError
from annotator.core.exchange.export_report import ExportReport
from annotator.core.exchange.export_rows import ExportedSet, LineMaker
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.jsonl_write import check_export, write_jsonl
from annotator.core.exchange.text_files import read_text_file
from annotator.core.model import Article
from annotator.core.store.export import ExportReader

Progress = Callable[[int, int], None]
_JSONL = (".jsonl", ".ndjson", ".json")
_TEXT = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write: sets of this name (`all` for every set, None for gold, else all but original), in this state."""

    set_name: str | None = None
    state: str | None = None


def article_files(paths: Iterable[Path]) -> list[Path]:
    """Give the files behind paths in order; a folder stands for the articles in it. Raises `import.kind`."""
    files: list[Path] = []
    for path in paths:
        inside = (
            sorted(item for item in path.rglob("*") if item.suffix.lower() in _JSONL + _TEXT) if path.is_dir() else []
        )
        files += inside or [path]
    return files


def read_articles(
    files: Iterable[Path],
    encodings: Mapping[Path, str],
    progress: Progress | None = None,
    titles: Mapping[Path, str] = MappingProxyType({}),
) -> Iterator[Article]:
    """Read the articles of .txt and .jsonl files in order; `progress` gets (bytes read, bytes in all).

    `encodings` and `titles` are those that the user chose for text files.
    """
    files = list(files)
    total = sum(path.stat().st_size for path in files if path.is_file())
    before = 0
    for path in files:
        if path.suffix.lower() in _JSONL:
            articles = read_jsonl(path)
            for article in articles:
                yield article
                if progress:
                    progress(before + articles.bytes_read, total)
        else:
            yield _read_text(path, encodings, titles)
        before += path.stat().st_size
        if progress:
            progress(before, total)


def _read_text(path: Path, encodings: Mapping[Path, str], titles: Mapping[Path, str]) -> Article:
    if path.suffix.lower() not in _TEXT and path.is_file():
        raise KnownError(
            f"{path.name} is no kind of file that can be read; use .txt or .jsonl.", code="import.kind", path=str(path)
        )
    article = read_text_file(path, encodings.get(path))
    article.title = titles.get(path, article.title)
    return article


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would write: sets, spans, the first line as JSON, and links whose target is removed."""

    sets: int
    spans: int
    first_line: str
    dropped_links: int


def preview_export(project: Path, choice: ExportChoice) -> ExportPreview:
    """Count what `export_project` would write, on a connection of its own."""
    reader = ExportReader(project)
    try:
        people = reader.people_of(choice.set_name)
        places = reader.places(people, choice.state)
        first = next((ExportedSet._make(columns) for columns in reader.sets(places[:1])), None)
        line = LineMaker(reader.labels()).line(first).decode() if first else ""
        return ExportPreview(len(places), reader.count(people, choice.state), line, reader.count_orphans(people))
    finally:
        reader.close()


def exportable_sets(project: Path) -> list[tuple[str, int]]:
    """Give the names of the sets that a project holds, each with on how many documents it is."""
    reader = ExportReader(project)
    try:
        people = reader.people_of("all")
        counts = [(person.name, len(reader.places([person], None))) for person in people]
        return [(name, count) for name, count in counts if count]
    finally:
        reader.close()


def export_project(project: Path, out: Path, choice: ExportChoice, progress: Progress | None = None) -> ExportReport:
    """Write the chosen sets of a project as JSONL with a manifest; `progress` gets (sets written, sets in all).

    Reads on a connection of its own and may run beside writing. Raises KnownErrors `export.*`; the old files stay.
    """
    forbidden = (project, project.with_name(project.name + "-journal"))
    check_export(out, forbidden)
    reader = ExportReader(project)
    try:
        places = reader.places(reader.people_of(choice.set_name), choice.state)
        sets = (ExportedSet._make(columns) for columns in reader.sets(places))
        tick = (lambda done: progress(done, len(places))) if progress else None
        return write_jsonl(out, sets, reader.labels(), forbidden=forbidden, progress=tick)
    finally:
        reader.close()
