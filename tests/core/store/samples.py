"""A small project to test with: labels of every attribute kind, and Arabic articles whose words are easy to find."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import (
    Annotation,
    Article,
    ArticleSpan,
    Attribute,
    AttributeKind,
    Choice,
    Label,
    LabelSet,
    Span,
)
from annotator.core.project import Project

SENTENCE = "أعربت موسكو عن قلقها من تهريب المخدرات عبر حدود طاجيكستان، وروسيا تتابع الوضع 😀 مع حلفائها في المنطقة."


def _choices(*values: str) -> tuple[Choice, ...]:
    return tuple(Choice(value, {"en": value}) for value in values)


LABELS = LabelSet(
    (
        Label(
            "actor",
            {"ar": "فاعل", "en": "actor"},
            digit=1,
            attributes=(
                Attribute("kind", AttributeKind.CHOICE, {"en": "kind"}, choices=_choices("state", "person", "other")),
                Attribute("same_as", AttributeKind.LINK, {"en": "same as"}, targets=("actor",)),
            ),
        ),
        Label(
            "location",
            {"ar": "مكان", "en": "location"},
            digit=2,
            attributes=(Attribute("same_as", AttributeKind.LINK, {"en": "same as"}),),
        ),
        Label(
            "threat",
            {"ar": "تهديد", "en": "threat"},
            digit=3,
            attributes=(
                Attribute(
                    "kind", AttributeKind.CHOICE, {}, required=True, choices=_choices("terrorism", "unrest", "other")
                ),
                Attribute(
                    "status", AttributeKind.CHOICE, {}, default="possible", choices=_choices("actual", "possible")
                ),
            ),
        ),
        Label(
            "stance",
            {"ar": "موقف", "en": "stance"},
            digit=4,
            attributes=(
                Attribute(
                    "polarity", AttributeKind.CHOICE, {}, required=True, choices=_choices("supportive", "opposed")
                ),
                Attribute(
                    "holder",
                    AttributeKind.LINK,
                    {},
                    required=True,
                    targets=("actor",),
                    unlinked=_choices("author", "unstated"),
                ),
                Attribute("target", AttributeKind.LINKS, {}, unlinked=_choices("unstated")),
                Attribute("conditional", AttributeKind.FLAG, {}),
                Attribute("cue", AttributeKind.TEXT, {}),
            ),
        ),
    ),
    {"en": "# Guidelines\n" + "Mark what the text says. " * 90, "ar": "# الدليل\n" + "علّم ما يقوله النص. " * 90},
)


def article(number: int, *words: str, length: int = 3, **more: object) -> Article:
    """An article of its own number; each word of the form `label:word` becomes a span at its first place."""
    text = f"المقالة رقم {number}.\n" + "\n".join([SENTENCE] * length)
    spans = [span_of(text, label, word) for label, word in (word.split(":") for word in words)]
    return Article(text, f"مقالة {number}", f"news.jsonl, line {number}", {"source": f"s{number}"}, spans=spans, **more)


def span_of(text: str, label: str, word: str) -> ArticleSpan:
    start = text.index(word)
    return ArticleSpan(start, start + len(word), label)


def place(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def new_project(path: Path, articles: int = 3, **more: object) -> Project:
    """A project with some articles whose first ones carry imported spans."""
    project = Project.create(path, "تجربة", LABELS)
    if articles:
        project.import_articles(
            [article(number, "actor:موسكو", "location:طاجيكستان", **more) for number in range(articles)]
        )
    return project


def documents(project: Project) -> list[bytes]:
    return [row.id for row in project.document_rows(None)]


def living(project: Project, document: bytes, person: bytes) -> list[Annotation]:
    return [annotation for annotation in project.living_annotations(document, person) if not annotation.deleted]


def contents(project: Project) -> str:
    """Everything that a user can see of a project, as one comparable text, without the versions of its rows."""
    lines = [project.info().name, repr(project.labels()), repr(project.status())]
    for row in project.document_rows(None):
        document = project.document(row.id)
        lines.append(f"{document.title} {document.meta} {hashlib.sha256(document.text.encode()).hexdigest()}")
        for person in project.people():
            lines.append(f"{person.name} {project.progress(row.id, person.id)}")
            lines += [repr(visible(annotation)) for annotation in living(project, row.id, person.id)]
    return "\n".join(lines)


def visible(annotation: Annotation) -> tuple[object, ...]:
    links = {role: tuple(sorted(targets)) for role, targets in sorted(annotation.links.items())}
    attributes = sorted(annotation.attributes.items())
    return (annotation.id, annotation.start, annotation.end, annotation.label, attributes, links, annotation.note,
            annotation.unsure)  # fmt: skip


@contextlib.contextmanager
def refused(code: str) -> Iterator[pytest.ExceptionInfo[KnownError]]:
    """Expect a KnownError of this code, said in one sentence."""
    with pytest.raises(KnownError) as caught:
        yield caught
    assert caught.value.code == code, caught.value
    assert str(caught.value).strip().endswith(".")
