"""Many marks in one act: in one document and in several, with links among them, undone as one."""

from __future__ import annotations

import pytest

from annotator.core.model import NewMark, Span
from annotator.core.project import Project
from annotator.core.store.overview import OverviewReader
from tests.core.store.samples import contents, documents, living, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def new(project: Project, document: bytes, words: str, label: str, **more: object) -> NewMark:
    span = place(project.document(document).text, words)
    return NewMark(document, span.start, span.end, label, **more)


def test_many_marks_in_one_document_are_one_act(project: Project, me: bytes, document: bytes) -> None:
    text, before = project.document(document).text, contents(project)
    change = project.annotate_all(
        me, [new(project, document, words, "actor") for words in ("موسكو", "روسيا", "طاجيكستان")]
    )
    assert change.document == document
    assert {text[mark.start : mark.end] for mark in living(project, document, me)} == {"موسكو", "روسيا", "طاجيكستان"}
    project.undo(me)
    assert contents(project) == before
    project.redo(me)
    assert len(living(project, document, me)) == 3
    assert project.check().problems == []


def test_what_a_mark_begins_with_is_kept(project: Project, me: bytes, document: bytes) -> None:
    mark = new(
        project,
        document,
        "موسكو",
        "actor",
        attributes={"kind": "state"},
        note="انظر",
        origin="suggestion",
        confidence=0.75,
        id=b"m" * 16,
    )
    (made,) = project.annotate_all(me, [mark]).annotations
    assert (made.id, made.attributes, made.note) == (b"m" * 16, {"kind": "state"}, "انظر")
    assert (made.origin, made.confidence) == ("suggestion", 0.75)
    plain = new(project, document, "روسيا", "threat")
    (other,) = project.annotate_all(me, [plain]).annotations
    assert other.attributes == {"status": "possible"}  # the default of the label
    assert (other.note, other.origin, other.confidence) == ("", "manual", None)


def test_a_place_that_carries_the_label_is_passed_over_and_links_find_it(
    project: Project, me: bytes, document: bytes
) -> None:
    there = project.annotate(me, document, place(project.document(document).text, "موسكو"), "actor").annotations[0].id
    actor = new(project, document, "موسكو", "actor", id=b"a" * 16)
    stance = new(project, document, "قلقها", "stance", id=b"s" * 16, links={"holder": (b"a" * 16,)})
    change = project.annotate_all(me, [actor, actor, stance])
    assert [(mark.id, mark.links) for mark in change.annotations] == [(b"s" * 16, {"holder": (there,)})]
    nothing = project.annotate_all(me, [actor])
    assert nothing.annotations == ()
    assert project.can_undo(me).verb == "annotate_all"  # an act that did nothing is none
    project.undo(me)
    assert [mark.id for mark in living(project, document, me)] == [there]


def test_links_among_new_marks(project: Project, me: bytes, document: bytes) -> None:
    stance = new(project, document, "قلقها", "stance", id=b"s" * 16, links={"target": (b"a" * 16, b"b" * 16)})
    marks = [
        stance,
        new(project, document, "موسكو", "actor", id=b"a" * 16),
        new(project, document, "روسيا", "actor", id=b"b" * 16),
    ]
    made = {mark.id: mark for mark in project.annotate_all(me, marks).annotations}
    assert made[b"s" * 16].links == {"target": (b"a" * 16, b"b" * 16)}


def test_one_act_in_several_documents(project: Project, me: bytes) -> None:
    first, second = documents(project)[:2]
    before = contents(project)
    marks = [NewMark(first, 0, 3, "actor"), NewMark(second, 0, 3, "actor"), NewMark(second, 4, 6, "location")]
    change = project.annotate_all(me, marks)
    assert change.document is None
    assert [len(living(project, one, me)) for one in (first, second)] == [1, 2]
    assert [act.verb for act in project.history_of(change.annotations[0].id)] == ["annotate_all"]
    project.undo(me)
    assert contents(project) == before
    project.redo(me)
    removed = project.remove_all(me, [mark.id for mark in change.annotations])
    assert removed.document is None
    assert [living(project, one, me) for one in (first, second)] == [[], []]
    project.undo(me)
    assert [len(living(project, one, me)) for one in (first, second)] == [1, 2]
    assert project.check().problems == []


def test_one_place_that_cannot_be_makes_none(project: Project, me: bytes) -> None:
    first, second = documents(project)[:2]
    good, length = NewMark(first, 0, 3, "actor"), len(project.document(second).text)
    wrong = {
        "annotation.outside": NewMark(second, 0, length + 1, "actor"),
        "label.unknown": NewMark(second, 0, 3, "nothing"),
        "document.unknown": NewMark(b"x" * 16, 0, 3, "actor"),
        "attribute.bad_value": NewMark(second, 0, 3, "actor", attributes={"kind": "cheese"}),
        "annotation.bad_target": NewMark(second, 0, 3, "stance", links={"holder": (b"g" * 16,)}),  # in another document
    }
    before = contents(project)
    for code, mark in wrong.items():
        with refused(code):
            project.annotate_all(me, [NewMark(first, 0, 3, "actor", id=b"g" * 16), good, mark])
    project.finish(me, second)
    finished = contents(project)
    with refused("document.finished"):
        project.annotate_all(me, [good, NewMark(second, 0, 3, "actor")])
    assert contents(project) == finished != before


def test_nobody_removes_the_marks_of_others(project: Project, me: bytes, document: bytes) -> None:
    mark = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    other = project.add_person("هند")
    with refused("annotation.not_yours"):
        project.remove_all(other, [mark])
    assert len(living(project, document, me)) == 1


def test_undo_in_several_documents_stops_at_a_locked_one(project: Project, me: bytes) -> None:
    first, second = documents(project)[:2]
    project.annotate_all(me, [NewMark(first, 0, 3, "actor"), NewMark(second, 0, 3, "actor")])
    lead = project.add_person("مديرة")
    project.assign(lead, me, [second])
    project.lock(lead, {me: [second]})
    with refused("document.locked"):
        project.undo(me)
    assert [len(living(project, one, me)) for one in (first, second)] == [1, 1]


def test_the_work_of_a_day_counts_each_mark(project: Project, me: bytes, document: bytes) -> None:
    project.annotate_all(me, [new(project, document, words, "actor") for words in ("موسكو", "روسيا")])
    reader = OverviewReader(project.path)
    try:
        assert sum(act.marks for act in reader.acts(0)) == 2
    finally:
        reader.close()
