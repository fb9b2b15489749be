"""Marks, sets and documents to compare: made by hand, and at random."""

from __future__ import annotations

import hashlib
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st

from annotator.core.agreement.report import Collector, Report
from annotator.core.model import (
    Annotation,
    Annotator,
    Attribute,
    AttributeKind,
    Choice,
    Label,
    LabelSet,
    Progress,
)
from annotator.core.store.agreement import ComparedDocument

quickly = settings(deadline=None, max_examples=60)
_ids = count(1)
POLARITIES = ("supportive", "opposed", "neutral")
LABELS = LabelSet(
    (
        Label("actor", {}, attributes=(Attribute("same_as", AttributeKind.LINK, {}),)),
        Label("location", {}),
        Label(
            "stance",
            {},
            attributes=(
                Attribute("polarity", AttributeKind.CHOICE, {}, choices=tuple(Choice(p, {}) for p in POLARITIES)),
                Attribute("past", AttributeKind.FLAG, {}),
                Attribute("holder", AttributeKind.LINK, {}),
                Attribute("target", AttributeKind.LINKS, {}),
                Attribute("cue", AttributeKind.TEXT, {}),
            ),
        ),
        Label("topic", {}, helper=True),
    )
)
KEYS = tuple(label.key for label in LABELS.labels)
PEOPLE = tuple(Annotator(bytes([number]) * 16, name) for number, name in enumerate("abc", start=1))


def mark(start: int, end: int, label: str = "actor", **more: object) -> Annotation:
    return Annotation(next(_ids).to_bytes(16, "big"), b"d" * 16, b"p" * 16, start, end, label, **more)


def document(text: str, *sets: list[Annotation]) -> ComparedDocument:
    """A document with the sets of the first people, in their order."""
    people = (person.id for person in PEOPLE)
    return ComparedDocument(hashlib.sha256(text.encode()).digest()[:16], text, text, dict(zip(people, sets)))  # noqa: B905


def report(*documents: ComparedDocument, people: int = 2, with_intervals: bool = False) -> Report:
    collector = Collector(PEOPLE[:people], LABELS, (Progress.FINISHED,))
    for one in documents:
        collector.add(one)
    return collector.report(with_intervals=with_intervals)


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start = draw(st.integers(0, length - 1))
    return start, draw(st.integers(start + 1, length))


@st.composite
def marks(draw: st.DrawFn, length: int, labels: tuple[str, ...] = KEYS) -> list[Annotation]:
    """A set on a text of this length: nested, crossing and equal spans as they come."""
    places = draw(st.lists(st.tuples(spans(length), st.sampled_from(labels), st.booleans()), max_size=8))
    return [_answered(draw, mark(*span, label, unsure=unsure)) for span, label, unsure in places]


def _answered(draw: st.DrawFn, made: Annotation) -> Annotation:
    if made.label != "stance":
        return made
    polarity, past = draw(st.sampled_from(("", *POLARITIES))), draw(st.booleans())
    attributes = {"polarity": polarity} if polarity else {}
    return mark(made.start, made.end, made.label, unsure=made.unsure, attributes={**attributes, "past": past})


_WORDS = st.sampled_from(("روسيا", "و", "طالبان،", "«داعش»", "في", "2021", "😀", "مُحَمَّد", "\n"))
TEXTS = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)


@st.composite
def documents(draw: st.DrawFn, sets: int = 2) -> ComparedDocument:
    text = draw(TEXTS)
    return document(text, *(draw(marks(len(text))) for _ in range(sets)))


def collections(sets: int = 2) -> st.SearchStrategy[list[ComparedDocument]]:
    """Some documents of different texts, with this number of sets each."""
    return st.lists(documents(sets), min_size=1, max_size=4, unique_by=lambda one: one.id)
