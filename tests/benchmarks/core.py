"""Import, export, opening and one act without a window."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

from annotator import paths
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.exchange.project_files import ExportChoice, export_project
from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.core.store.received import Received
from tests.benchmarks import limits
from tests.benchmarks.timing import row, spread, take

ROUNDS = 3


def corpus(folder: Path, count: int, *options: str) -> Path:
    """Make `count` articles of about 2,500 characters and 30 spans with the shared generator."""
    out = folder / f"corpus{count}{''.join(options)}.jsonl".replace(" ", "")
    generator = Path(__file__).parents[3] / "shared" / "bench" / "corpus.py"
    if not out.exists():
        subprocess.run([sys.executable, generator, str(count), out, *options], check=True, stderr=subprocess.DEVNULL)
    return out


def new_project(path: Path) -> Project:
    """Make an empty project with the default labels, in place of an older one."""
    path.unlink(missing_ok=True)
    return Project.create(path, "bench", default_label_set(paths.resource("labels", "default.toml")))


def measure(folder: Path, count: int) -> Path:
    """Print import, export, open and act for `count` documents; give the project for the window's part."""
    source = corpus(folder, count)
    project_path, plain = folder / f"project{count}.hashiya", folder / f"plain{count}.db"
    print(f"\n{count:,} documents of 30 spans, without a window (best of {ROUNDS}; seconds wall / cpu)")
    _import(source, project_path, plain)
    _export(project_path, plain, folder)
    _receive(project_path, folder)
    _open_and_act(project_path)
    return project_path


def _import(source: Path, project_path: Path, plain: Path) -> None:
    ours, limit = [], []
    for _ in range(ROUNDS):
        plain.unlink(missing_ok=True)
        limit.append(take(lambda: limits.plain_import(source, plain))[0])
        with new_project(project_path) as project:
            ours.append(take(lambda: project.import_articles(read_jsonl(source)))[0])
    _ratio("import", ours, limit, 3.0)
    row("  file size", f"{project_path.stat().st_size / 1e6:.0f} MB, plain {plain.stat().st_size / 1e6:.0f} MB")


def _export(project_path: Path, plain: Path, folder: Path) -> None:
    ours, limit, bare = [], [], []
    choice = ExportChoice("original")
    for _ in range(ROUNDS):
        limit.append(take(lambda: limits.plain_export(project_path, folder / "plain.jsonl"))[0])
        bare.append(take(lambda: limits.bare_export(plain, folder / "bare.jsonl"))[0])
        ours.append(take(lambda: export_project(project_path, folder / "ours.jsonl", choice))[0])
    _ratio("export, every line read back and cut again", ours, limit, 2.0)
    row("  beside text, start, end, label alone", f"{min(taken.wall for taken in bare):.2f} s")


def _receive(project_path: Path, folder: Path) -> None:
    """Take the project in as if somebody had sent it: everything in it is looked at before any of it is believed."""
    ours, limit = [], []
    for _ in range(ROUNDS):
        (folder / "copied.db").unlink(missing_ok=True)
        limit.append(take(lambda: limits.plain_copy(project_path, folder / "copied.db"))[0])
        ours.append(take(lambda: _versions(project_path))[0])
    _ratio("take in a received file, all of it checked", ours, limit, 1.0)


def _versions(path: Path) -> int:
    """Open a received file and read what a merge compares of its annotations."""
    columns = ("id", "document", "person", "label", "stamp", "writer", "deleted")
    with Received.open(path) as received:
        return sum(len(rows) for rows in received.slices("annotations", *columns))


def _open_and_act(project_path: Path) -> None:
    opened, project = take(lambda: Project.open(project_path))
    row("open, with chain, digest and page check", f"{opened.wall:.2f} s wall, {opened.cpu:.2f} cpu")
    person = project.add_person("bench")
    documents = project.document_rows(person)[:500]
    acts = []
    for number, document in enumerate(documents):
        act = partial(project.annotate, person, document.id, Span(0, 4 + number % 3), "actor")
        acts.append(take(act)[0].wall)
    row("one mark, verb to COMMIT", spread(acts))
    project.close()


def _ratio(name: str, ours: list, limit: list, aim: float) -> None:
    best, least = min(taken.wall for taken in ours), min(taken.wall for taken in limit)
    cpu = min(taken.cpu for taken in ours)
    figure = f"{best:.2f} / {cpu:.2f}; limit {least:.2f}; ratio {best / least:.2f}"
    row(name, figure, f"aim <= {aim:g}", met=best / least <= aim)


def many_documents(path: Path, count: int) -> None:
    """Make a project of short documents, for the time that opening takes."""
    articles = (
        Article(f"الخبر {number}\n\nنص قصير عن محادثات موسكو بشأن أفغانستان، رقم {number}.", f"الخبر {number}", "bench")
        for number in range(count)
    )
    with new_project(path) as project:
        project.import_articles(articles)
