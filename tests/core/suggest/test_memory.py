"""The recommender follows a real project: each verb, undo and redo."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Article, Change
from annotator.core.project import Project
from annotator.core.suggest.notes import Notes
from annotator.core.suggest.past import past_documents
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark
from tests.core.store.samples import LABELS
from tests.core.suggest.samples import OUTSIDE, Annotator, mark_of

TEXT = "أعربت موسكو عن قلقها، وموسكو تتابع."
OTHER = "تقع موسكو في روسيا."


class Desk:
    """A person at work on a project, with suggestions."""

    def __init__(self, path: Path) -> None:
        self.project = Project.create(path, "أخبار", LABELS)
        self.project.import_articles([Article(text, "", "test") for text in (TEXT, OTHER)])
        self.me = self.project.add_person("سمير")
        self.first, self.second = (row.id for row in self.project.document_rows(None))
        self.recommender = Recommender(OUTSIDE)
        for document in (self.first, self.second):
            self.recommender.memory.add(document, Reading(self.project.document(document).text), {})

    def does(self, change: Change) -> bytes:
        self.recommender.memory.follow(change)
        return change.annotations[0].id if change.annotations else b""

    def marks(self, words: str, label: str = "actor") -> bytes:
        return self.does(self.project.annotate(self.me, self.first, mark_of(TEXT, words).span, label))

    def sees(self, document: bytes | None = None) -> list[tuple[str, str]]:
        text = TEXT if document is None else OTHER
        found = self.recommender.suggestions(document or self.first)
        return [(text[one.span.start : one.span.end], one.label) for one in found]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "أخبار.hashiya")
    yield desk
    desk.project.close()


def test_a_mark_is_learned_and_undo_and_redo_are_followed(desk):
    desk.marks("موسكو")
    assert desk.sees() == [("موسكو", "actor")]
    desk.does(desk.project.undo(desk.me))
    assert desk.sees() == []
    desk.does(desk.project.redo(desk.me))
    assert desk.sees(desk.second) == [("موسكو", "actor")]


def test_relabelling_resizing_and_removing_are_followed(desk):
    mark = desk.marks("موسكو")
    desk.does(desk.project.relabel(mark, "location"))
    assert desk.sees() == [("موسكو", "location")]
    desk.does(desk.project.resize(mark, mark_of(TEXT, "أعربت موسكو عن قلقها").span))
    assert desk.sees() == []
    desk.does(desk.project.resize(mark, mark_of(TEXT, "موسكو").span))
    desk.does(desk.project.remove(mark))
    assert desk.sees() == []


def test_finishing_lets_the_unmarked_places_count_and_reopening_takes_that_back(desk):
    desk.marks("موسكو")
    desk.does(desk.project.finish(desk.me, desk.first))
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor").places == 2
    desk.does(desk.project.reopen(desk.me, desk.first))
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor").places == 1
    desk.does(desk.project.finish(desk.me, desk.first))
    desk.does(desk.project.finish(desk.me, desk.second))
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor").places == 3


def test_what_was_done_before_is_read_from_the_file_and_nobody_elses(desk):
    mark = desk.marks("موسكو")
    desk.does(desk.project.finish(desk.me, desk.first))
    desk.project.annotate(desk.me, desk.second, mark_of(OTHER, "روسيا").span, "location")
    other = desk.project.add_person("ليلى")
    desk.project.annotate(other, desk.first, mark_of(TEXT, "موسكو").span, "location")
    first, second = past_documents(desk.project.path, desk.me)
    assert (first.id, first.text, first.finished) == (desk.first, TEXT, True)
    assert first.marks == {mark: mark_of(TEXT, "موسكو")}
    assert (second.id, second.finished) == (desk.second, False)
    assert [one.label for one in second.marks.values()] == ["location"]


ACTS = st.lists(
    st.tuples(st.sampled_from(("mark", "unmark", "refuse", "finish", "reopen")), st.integers(0, 9)), max_size=14
)


@given(ACTS)
def test_a_document_that_is_forgotten_was_never_there(acts):
    """Whatever was done in it: its marks, removals and refusals, finished or not."""
    annotator, fresh = Annotator(), Annotator()
    for one in (annotator, fresh):
        one.past("قالت روسيا في موسكو", "روسيا")
        one.open("روسيا ثم موسكو وطالبان", b"watched")
    text = "روسيا وموسكو وروسيا في طالبان"
    annotator.open(text, b"busy")
    memory = annotator.recommender.memory
    notes = memory.documents[b"busy"]
    ids = (number.to_bytes(4, "big") for number in count())
    for act, number in acts:
        _act(annotator, notes, act, number, ids)
    annotator.recommender.remove(b"busy")
    assert annotator.suggestions(b"watched") == fresh.suggestions(b"watched")
    for name in (("روسيا",), ("موسكو",), ("طالبان",)):
        assert memory.dictionary.entry(name, "actor") == fresh.recommender.memory.dictionary.entry(name, "actor")


def _act(annotator: Annotator, notes: Notes, act: str, number: int, ids: Iterator[bytes]) -> None:
    memory = annotator.recommender.memory
    if act == "finish" and not notes.finished:
        memory.finish(b"busy")
    elif act == "reopen" and notes.finished:
        memory.reopen(b"busy")
    elif notes.finished:
        return
    elif act == "mark":
        token = notes.reading.tokens[number % len(notes.reading.tokens)]
        memory.mark(b"busy", next(ids), Mark(token.start, token.end, "actor"))
    elif act == "unmark" and notes.marks:
        memory.unmark(b"busy", list(notes.marks)[number % len(notes.marks)])
    elif act == "refuse" and (waiting := annotator.suggestions(b"busy")):
        memory.refuse(b"busy", waiting[number % len(waiting)])
