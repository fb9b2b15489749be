"""The verbs on one project: new, import, export, status, check, backup."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import click

from annotator import paths
from annotator.commands.parts import FILE, JSON, answer, bar, hashiya
from annotator.core.errors import KnownError
from annotator.core.exchange.encodings import ENCODINGS
from annotator.core.exchange.labels_toml import default_label_set, read_label_set
from annotator.core.exchange.project_files import ExportChoice, article_files, export_project, read_articles
from annotator.core.model import ORIGINAL_NAME, LabelSet
from annotator.core.project import Project


@hashiya.command("new")
@FILE
@click.option("--name", help="The project's name; the file's name where left out.")
@click.option("--labels", type=click.Path(path_type=Path), help="A label set (.toml) in place of the default one.")
@JSON
def new(file: Path, name: str | None, labels: Path | None, as_json: bool) -> None:
    """Make a new project FILE."""
    label_set = read_label_set(labels) if labels else shipped_labels()
    with Project.create(file, name or file.stem, label_set) as project:
        info = project.info()
    keys = [label.key for label in info.labels.labels]
    answer(as_json, {"file": str(file), "name": info.name, "labels": keys}, f"{file}: {info.name}, {', '.join(keys)}")


def shipped_labels() -> LabelSet:
    """Give the label set of a new project."""
    return default_label_set(paths.resource("labels", "default.toml"))


@hashiya.command("import")
@FILE
@click.argument("sources", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--set", "set_name", default=ORIGINAL_NAME, show_default=True, help="The set that spans go to.")
@click.option("--add-labels", is_flag=True, help="Add labels that the project does not have.")
@click.option("--encoding", type=click.Choice(ENCODINGS), help="Of .txt files; recognised where left out.")
@JSON
def import_(
    file: Path, sources: tuple[Path, ...], set_name: str, add_labels: bool, encoding: str | None, as_json: bool
) -> None:
    """Import articles (.txt, .jsonl, folders of them) with their spans; all of them or none."""
    files = article_files(sources)
    encodings = dict.fromkeys(files, encoding) if encoding else {}
    with Project.open(file) as project, bar("import", as_json) as progress:
        result = project.import_articles(
            read_articles(files, encodings, progress), set_name=set_name, add_labels=add_labels
        )
    counts = dataclasses.asdict(result.counts)
    sentence = (
        "{documents} articles added, {known_documents} known already; "
        "{annotations} annotations added, {known_annotations} known already"
    ).format(**counts)
    answer(as_json, {**counts, "set": set_name, "added_labels": list(result.added_labels)}, sentence)


@hashiya.command("export")
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option(
    "--set", "set_name", help="gold, original, a name, or all; gold where there is any, else all but original."
)
@click.option(
    "--state", type=click.Choice(["new", "in_progress", "finished", "skipped"]), help="Sets in this state alone."
)
@JSON
def export(file: Path, out: Path, format_: str, set_name: str | None, state: str | None, as_json: bool) -> None:  # noqa: ARG001
    """Write annotation sets to OUT as JSONL with a manifest beside it."""
    with Project.open(file, write=False) as project, bar("export", as_json) as progress:
        report = export_project(project.path, out, ExportChoice(set_name, state), progress)
    facts = {
        "out": str(out),
        "lines": report.lines,
        "documents": report.documents,
        "spans": report.spans,
        "labels": dict(report.labels),
        "dropped_links": dict(report.dropped_links),
        "sha256": report.sha256,
    }
    answer(as_json, facts, f"{out}: {report.lines} lines, {report.spans} spans, each cut again and compared")


@hashiya.command("status")
@FILE
@JSON
def status(file: Path, as_json: bool) -> None:
    """Count documents, annotations and progress per annotator, and what was handed over and came back."""
    with Project.open(file, write=False) as project:
        found = project.status()
        shares = project.shares(date.today().isoformat())
        work = {person.name: shares[person.id] for person in project.people()}
    lines = [f"{found.name}: {found.documents} articles, {found.annotations} annotations"]
    for person in found.people:
        progress = ", ".join(f"{count} {state}" for state, count in sorted(person.progress.items())) or "nothing yet"
        labels = ", ".join(f"{label} {count}" for label, count in person.labels.items())
        share = work[person.name]
        parts = [
            progress,
            f"{share.assigned} assigned" if share.assigned else "",
            f"{share.back} of {share.handed} hand-overs back" if share.handed else "",
            f"{share.late} late" if share.late else "",
            labels,
        ]
        lines.append(f"  {person.name}: " + "; ".join(filter(None, parts)))
    facts = dataclasses.asdict(found)
    for each in facts["people"]:
        each.update(dataclasses.asdict(work[each["name"]]))
    answer(as_json, facts, "\n".join(lines))


@hashiya.command("check")
@FILE
@JSON
def check(file: Path, as_json: bool) -> None:
    """Look at the whole file: pages, chains, digest, counts, every span against its text."""
    with Project.open(file, write=False) as project:
        report = project.check()
    counted = f"{report.documents} articles, {report.annotations} annotations, {report.changes} changes"
    lines = [f"{file}: " + ("damaged" if report.problems else "in order") + f"; {counted}"]
    lines += [f"  damage: {problem}" for problem in report.problems]
    lines += [f"  note: {warning}" for warning in report.warnings]
    if report.orphaned_links:
        lines.append(f"  unfinished: {report.orphaned_links} links point to removed marks")
    answer(as_json, {"ok": not report.problems, **dataclasses.asdict(report)}, "\n".join(lines))
    if report.problems:
        raise KnownError(f"{file.name} is damaged; open its newest backup.", code="project.damaged")


@hashiya.command("backup")
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@JSON
def backup(file: Path, out: Path, as_json: bool) -> None:
    """Write a verified copy of the project to OUT."""
    with Project.open(file, write=False) as project, bar("backup", as_json) as progress:
        project.backup(out, progress)
    answer(as_json, {"out": str(out), "bytes": out.stat().st_size}, f"{out}: copied and checked")
