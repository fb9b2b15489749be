"""The verb that looks for words in all articles of a project."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from annotator import paths
from annotator.commands.parts import FILE, JSON, answer, bar, hashiya, line_of
from annotator.core.errors import KnownError
from annotator.core.project import Project
from annotator.core.project.searching import Hit, Marked, ProjectSearch
from annotator.core.store.identity import to_text
from annotator.core.text.query import Extent, Query

_Names = dict[bytes, str]


@hashiya.command("search")
@FILE
@click.argument("words", metavar="QUERY")
@click.option("--exact", is_flag=True, help="As it is written, with all marks and forms of letters.")
@click.option("--word", is_flag=True, help="Whole words.")
@click.option("--clitics", is_flag=True, help="Whole words, whatever clitics are at their ends: روسيا is in وروسيا.")
@click.option("--label", metavar="KEY", help="Inside marks of this label alone.")
@click.option("--set", "set_name", metavar="NAME", help="Inside marks of this set alone; of any where left out.")
@JSON
def search(
    file: Path,
    words: str,
    exact: bool,
    word: bool,
    clitics: bool,
    label: str | None,
    set_name: str | None,
    as_json: bool,
) -> None:
    """Look for QUERY in all articles, in the order of reading.

    Spelling variants are one: vowel marks, tatweel, the forms of alef, ya and ta marbuta, digits, capitals.

    \b
    The JSON object:
      query, exact, extent (part, word or clitics), label, set
      places, documents   how many were found, and in how many articles
      hits                [{document, title, start, end, text, before, after, annotations}]
    start and end count code points of the article; before and after are what stands around in its line. annotations,
    [{id, set, label, start, end}], are the marks around the place where --label or --set is given.
    """  # noqa: D301 (\b is click's sign for lines that stay as they are)
    if not _is_legible(words):
        raise click.UsageError("QUERY is not in the encoding of this terminal.")
    query = Query(words, exact, Extent.CLITICS if clitics else Extent.WORD if word else Extent.PART)
    with Project.open(file, write=False) as project:
        marked = _marked(project, label, set_name)
        names = {person.id: person.name for person in project.people()}
        with ProjectSearch(project.path, paths.cache_dir()) as found:
            hits = found.hits(query, marked)  # says at once what is wrong with the query
            with bar("index", as_json) as progress:
                found.keep_in_step(progress=progress)
            if as_json:
                asked = {"query": words, "exact": exact, "extent": str(query.extent), "label": label, "set": set_name}
                answer(as_json, {**asked, **_facts(list(hits), names)}, "")
            else:
                _print(hits)


def _is_legible(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:  # bytes that Python could not read
        return False
    return True


def _marked(project: Project, label: str | None, set_name: str | None) -> Marked | None:
    if label is not None and project.labels().get(label) is None:
        raise KnownError(
            f"This project has no label “{label}”; choose one of its labels.", code="label.unknown", label=label
        )
    person = project.person_named(set_name).id if set_name is not None else None
    labels = frozenset() if label is None else frozenset({label})
    return Marked(labels, person) if labels or person else None


def _facts(hits: list[Hit], names: _Names) -> dict[str, Any]:
    documents = len({hit.document for hit in hits})
    return {"places": len(hits), "documents": documents, "hits": [_hit_facts(hit, names) for hit in hits]}


def _hit_facts(hit: Hit, names: _Names) -> dict[str, Any]:
    return {
        "document": to_text(hit.document),
        "title": hit.title,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.words,
        "before": hit.before,
        "after": hit.after,
        "annotations": [
            {
                "id": to_text(mark.id),
                "set": names[mark.person],
                "label": mark.label,
                "start": mark.start,
                "end": mark.end,
            }
            for mark in hit.marks
        ],
    }


def _print(hits: Iterable[Hit]) -> None:
    """Print the places as they are found, the article's title before those in it."""
    places = documents = 0
    for _, some in groupby(hits, lambda hit: hit.document):
        documents += 1
        for number, hit in enumerate(some):
            if not number:
                click.echo(line_of(hit.title))
            places += 1
            click.echo(f"  {hit.span.start}: {line_of(hit.before)}[{line_of(hit.words)}]{line_of(hit.after)}")
    click.echo(f"{places} places in {documents} articles" if places else "Nothing was found.")
