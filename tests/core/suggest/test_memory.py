"""The recommender follows a real project: each verb, undo and redo."""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import KnownError
from annotator.core.model import Article, Change, NewMark, Proposal, Span
from annotator.core.project import Project
from annotator.core.suggest.memory import Memory
from annotator.core.suggest.notes import Notes
from annotator.core.suggest.past import past_documents, remember
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark, Suggestion
from tests.core.store.samples import LABELS
from tests.core.suggest.samples import OUTSIDE, Annotator, mark_of, names_in

TEXT = "أعربت موسكو عن قلقها، وموسكو تتابع."
OTHER = "تقع موسكو في روسيا."


def proposal_of(suggestion: Suggestion) -> Proposal:
    source, probability = suggestion.reason.source, suggestion.probability
    return Proposal(suggestion.span.start, suggestion.span.end, suggestion.label, source, probability)


def as_it_is(document: bytes, suggestion: Suggestion) -> tuple[Proposal, NewMark]:
    span = suggestion.span
    return proposal_of(suggestion), NewMark(document, span.start, span.end, suggestion.label)


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


def test_a_refusal_is_learned_and_undo_forgets_it(desk):
    desk.marks("موسكو")
    (first,) = desk.recommender.suggestions(desk.first)
    desk.does(desk.project.refuse(desk.me, desk.first, [proposal_of(first)]))
    assert desk.sees() == []
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor").places == 2
    desk.does(desk.project.undo(desk.me))
    assert desk.sees() == [("موسكو", "actor")]
    desk.does(desk.project.redo(desk.me))
    assert desk.sees() == []
    (marked,) = desk.recommender.memory.documents[desk.first].marks
    desk.does(desk.project.undo(desk.me))
    assert set(desk.recommender.memory.documents[desk.first].marks) == {marked}


def test_an_accepted_suggestion_that_is_removed_later_is_refused_from_then_on(desk):
    desk.marks("موسكو")
    (first,) = desk.recommender.suggestions(desk.first)
    accepted = desk.does(desk.project.accept(desk.me, desk.first, [as_it_is(desk.first, first)]))
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor") == (("موسكو",), "actor", 2, 2)
    desk.does(desk.project.remove(accepted))
    assert desk.sees() == [], "it is not proposed again"
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor") == (("موسكو",), "actor", 1, 2)
    desk.does(desk.project.undo(desk.me))
    assert desk.recommender.memory.dictionary.entry(("موسكو",), "actor") == (("موسكو",), "actor", 2, 2)
    desk.does(desk.project.relabel(accepted, "location"))
    assert desk.recommender.memory.documents[desk.first].refused[first.mark] == 1


def test_a_refused_place_that_is_marked_after_all_is_no_refusal(desk):
    desk.marks("موسكو")
    (first,) = desk.recommender.suggestions(desk.first)
    desk.does(desk.project.refuse(desk.me, desk.first, [proposal_of(first)]))
    notes = desk.recommender.memory.documents[desk.first]
    assert notes.refused[first.mark] == 1
    made = desk.does(desk.project.annotate(desk.me, desk.first, first.span, first.label))
    assert not notes.refused[first.mark]
    desk.does(desk.project.remove(made))
    assert notes.refused[first.mark] == 1


def test_what_was_left_alone_is_refused_also_after_reopening(desk):
    desk.marks("موسكو")
    (left,) = desk.recommender.suggestions(desk.first)
    desk.does(desk.project.finish(desk.me, desk.first, [proposal_of(left)]))
    desk.does(desk.project.reopen(desk.me, desk.first))
    assert desk.sees() == []
    desk.does(desk.project.undo(desk.me))
    desk.does(desk.project.undo(desk.me))
    assert desk.sees() == [("موسكو", "actor")]


def test_refusals_are_read_from_the_file(desk):
    desk.marks("موسكو")
    (first,) = desk.recommender.suggestions(desk.first)
    (second,) = desk.recommender.suggestions(desk.second)
    desk.does(desk.project.accept(desk.me, desk.second, [as_it_is(desk.second, second)]))
    desk.does(desk.project.refuse(desk.me, desk.first, [proposal_of(first)]))
    other = desk.project.add_person("ليلى")
    desk.project.refuse(other, desk.second, [proposal_of(second)])
    documents = {document.id: document for document in past_documents(desk.project.path, desk.me)}
    (refused,), (accepted,) = (documents[id_].answers.values() for id_ in (desk.first, desk.second))
    assert refused == (first.mark, None)
    assert accepted == (second.mark, next(iter(documents[desk.second].marks)))
    memory = Memory(OUTSIDE)
    remember(memory, documents.values())
    assert memory.documents[desk.first].refused == {first.mark: 1}
    assert not memory.documents[desk.second].refused
    assert memory.dictionary.entry(("موسكو",), "actor") == (("موسكو",), "actor", 2, 3)


_VERBS = ("mark", "accept", "correct", "refuse", "relabel", "resize", "remove", "finish", "reopen", "undo", "redo")
_MANY = ("accept", "refuse", "undo")
WORK = st.lists(
    st.tuples(st.sampled_from(_VERBS + _MANY), st.integers(0, 1), st.integers(0, 9)), min_size=1, max_size=25
)


@given(WORK)
@settings(max_examples=60, deadline=None)
def test_a_memory_that_followed_knows_what_one_knows_that_reads_the_file(acts):
    """But for what finishing teaches of habits: that depends on what was known at that moment."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "a.hashiya")
        try:
            for act, which, number in acts:
                with suppress(KnownError):
                    if change := _do(desk, (desk.first, desk.second)[which], act, number):
                        desk.does(change)
            _same_knowledge(desk)
        finally:
            desk.project.close()


def _do(desk: Desk, document: bytes, act: str, number: int) -> Change | None:
    """One act of the person; suggestions are taken as they come, or any word where there are none."""
    project, me, notes = desk.project, desk.me, desk.recommender.memory.documents[document]
    token = notes.reading.tokens[number % len(notes.reading.tokens)]
    waiting = [proposal_of(one) for one in desk.recommender.suggestions(document)] if not notes.finished else []
    waiting += [Proposal(token.start, token.end, "actor", "model", 0.5)]
    one = waiting[number % len(waiting)]
    marks = sorted(notes.marks)
    mark = marks[number % len(marks)] if marks else b""
    acts = {
        "mark": lambda: project.annotate(me, document, Span(token.start, token.end), "actor"),
        "accept": lambda: project.accept(me, document, [(one, NewMark(document, one.start, one.end, one.label))]),
        "correct": lambda: project.accept(me, document, [(one, NewMark(document, one.start, one.end, "location"))]),
        "refuse": lambda: project.refuse(me, document, [one]),
        "relabel": lambda: project.relabel(mark, "location"),
        "resize": lambda: project.resize(mark, Span(token.start, token.end)),
        "remove": lambda: project.remove(mark),
        "finish": lambda: project.finish(me, document, waiting),
        "reopen": lambda: project.reopen(me, document),
        "undo": lambda: project.undo(me),
        "redo": lambda: project.redo(me),
    }
    return acts[act]()


def _same_knowledge(desk: Desk) -> None:
    followed, read = desk.recommender.memory, Memory(OUTSIDE)
    remember(read, past_documents(desk.project.path, desk.me))
    for document, notes in followed.documents.items():
        known = read.documents.get(document) or Notes(notes.reading)
        for name in ("marks", "answers", "against", "refused", "refused_names", "finished"):
            assert getattr(notes, name) == getattr(known, name), name
    assert followed.clitics._seen == read.clitics._seen
    for name in names_in((TEXT, OTHER)):
        for label in OUTSIDE:
            assert followed.dictionary.entry(name, label) == read.dictionary.entry(name, label)


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
        memory.refuse(b"busy", waiting[number % len(waiting)].mark)
