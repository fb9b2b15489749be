"""The verb suggest: what the program would propose in the articles that a person has not finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from annotator import paths
from annotator.commands.parts import FILE, JSON, answer, hashiya, line_of
from annotator.core.errors import KnownError
from annotator.core.model import Annotator, Document, Progress
from annotator.core.project import Project
from annotator.core.store.identity import to_text
from annotator.core.suggest.past import past_documents, remember
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Source, Suggestion
from annotator.core.suggest.terms import terms_of
from annotator.core.suggest.training import is_due, lesson_of, train_apart

_OPEN = (Progress.NEW, Progress.IN_PROGRESS)


@hashiya.command("suggest")
@FILE
@click.option("--set", "set_name", help="Whose marks to learn from; the only annotator where left out.")
@click.option("--no-model", is_flag=True, help="The dictionary alone: at once, where a model takes seconds to minutes.")
@JSON
def suggest(file: Path, set_name: str | None, no_model: bool, as_json: bool) -> None:
    """Print what one annotator's marks suggest in the articles that are not finished; FILE stays as it is."""
    with Project.open(file, write=False) as project:
        person = project.person_named(set_name) if set_name else _only_annotator(project)
        terms = terms_of(project.labels())
        recommender = Recommender(terms.policies, off=terms.retired, unproven=terms.unproven)
        remember(recommender.memory, past_documents(project.path, person.id))
        lesson = lesson_of(recommender.memory)
        if not no_model and is_due(len(lesson.documents), None):
            recommender.adopt(train_apart(lesson, paths.cache_dir() / "models"))
        facts = [_facts(*each) for each in _open_documents(project, person, recommender)]
    answer(as_json, {"set": person.name, "documents": facts}, "\n".join(_lines(facts)))


def _only_annotator(project: Project) -> Annotator:
    info = project.info()
    people = [person for person in info.people if person.kind == "person" and info.assignee in (None, person.id)]
    if len(people) != 1:
        names = ", ".join(person.name for person in people) or "nobody yet"
        raise KnownError(
            f"Name whose marks to learn from with --set; the annotators here: {names}.", code="suggest.set", names=names
        )
    return people[0]


def _open_documents(
    project: Project, person: Annotator, recommender: Recommender
) -> Iterator[tuple[Document, list[Suggestion]]]:
    for row in project.document_rows(person.id):
        if row.progress in _OPEN:
            document = project.document(row.id)
            recommender.memory.make_way(row.id)
            is_known = row.id in recommender.memory.documents
            if not is_known:
                recommender.memory.add(row.id, Reading(document.text), {})
            yield document, recommender.suggestions(row.id)
            if not is_known:
                recommender.remove(row.id)


def _facts(document: Document, suggestions: Iterable[Suggestion]) -> dict[str, Any]:
    shown = [
        {
            "start": each.span.start,
            "end": each.span.end,
            "label": each.label,
            "text": document.text[each.span.start : each.span.end],
            "probability": round(each.probability, 3),
            "source": each.reason.source.value,
            "marked": each.reason.marked,
            "places": each.reason.places,
        }
        for each in suggestions
    ]
    return {"id": to_text(document.id), "title": document.title, "suggestions": shown}


def _lines(documents: Iterable[dict[str, Any]]) -> Iterator[str]:
    for document in documents:
        yield f"{line_of(document['title'])}: {len(document['suggestions'])} suggestions"
        for each in document["suggestions"]:
            place, chance = f"{each['start']}-{each['end']}", f"{each['probability']:.2f}"
            yield f"  {place} {each['label']} {chance} ({_why(each)}) {line_of(each['text'])}"


def _why(suggestion: dict[str, Any]) -> str:
    if suggestion["source"] == Source.DICTIONARY:
        return f"marked {suggestion['marked']} of {suggestion['places']} times"
    return "part of a marked name" if suggestion["source"] == Source.PART else "model"
