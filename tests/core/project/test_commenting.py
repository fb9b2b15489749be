"""Comments on marks and places, and the decisions of a project: kept, taken back, undone, and what they refuse."""

from __future__ import annotations

import pytest

from annotator.core.model import Progress, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from tests.core.store.samples import documents, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def test_comments_come_by_place_with_who_said_them(project: Project, me: bytes, document: bytes) -> None:
    other = project.add_person("ليلى")
    span = place(project.document(document).text, "موسكو")
    mark = project.annotate(me, document, span, "actor").annotations[0].id
    project.comment(me, document, Span(30, 34), "  أين ينتهي التهديد؟ ")
    project.comment(other, document, span, "فاعل أم مكان؟", mark)
    assert [(one.person, one.text, one.annotation) for one in project.comments(document)] == [
        (other, "فاعل أم مكان؟", mark),
        (me, "أين ينتهي التهديد؟", None),
    ]
    assert project.comments(documents(project)[1]) == []


def test_a_comment_is_undone_and_taken_back_by_its_writer_alone(project: Project, me: bytes, document: bytes) -> None:
    project.comment(me, document, Span(0, 4), "قول")
    (said,) = project.comments(document)
    with refused("comment.of_another"):
        project.take_comment_back(project.add_person("ليلى"), said)
    project.undo(me)
    assert project.comments(document) == []
    project.redo(me)
    project.take_comment_back(me, said)
    assert project.comments(document) == []
    project.undo(me)
    assert [one.text for one in project.comments(document)] == ["قول"]
    assert project.check().problems == []


def test_a_comment_is_put_into_other_words_by_its_writer_while_it_is_there(
    project: Project, me: bytes, document: bytes
) -> None:
    project.comment(me, document, Span(0, 4), "قول")
    (said,) = project.comments(document)
    with refused("comment.of_another"):
        project.reword_comment(project.add_person("ليلى"), said, "غيره")
    with refused("comment.length"):
        project.reword_comment(me, said, "  ")
    project.reword_comment(me, said, " قول آخر ")
    assert [(one.id, one.text) for one in project.comments(document)] == [(said.id, "قول آخر")]
    project.undo(me)
    assert [one.text for one in project.comments(document)] == ["قول"]
    project.take_comment_back(me, said)
    for act in (lambda: project.reword_comment(me, said, "بعد"), lambda: project.take_comment_back(me, said)):
        with refused("comment.removed"):
            act()
    assert project.check().problems == []


def test_who_works_in_a_set_reads_what_is_on_its_marks_and_what_is_the_own(
    project: Project, me: bytes, document: bytes
) -> None:
    """The same as a hand-over for an annotator holds; a reviewer in gold reads all."""
    other, span = project.add_person("ليلى"), Span(0, 4)
    mine = project.annotate(me, document, span, "actor").annotations[0].id
    theirs = project.annotate(other, document, span, "actor").annotations[0].id
    for person, text, on in (
        (other, "عن علامتي", mine),
        (me, "قولي", None),
        (other, "قولها", None),
        (me, "قولي في علامتها", theirs),
        (other, "عن علامتها", theirs),
    ):
        project.comment(person, document, span, text, on)

    def read(owner: bytes, reader: bytes) -> set[str]:
        return {one.text for one in project.comments_beside(document, owner, reader)}

    assert read(me, me) == {"عن علامتي", "قولي", "قولي في علامتها"}
    assert read(other, other) == {"عن علامتي", "قولها", "قولي في علامتها", "عن علامتها"}
    assert read(GOLD_ID, me) == {one.text for one in project.comments(document)}


def test_a_closed_article_can_be_talked_about(project: Project, me: bytes, document: bytes) -> None:
    project.finish(me, document)
    project.lock(me, {me: [document]})
    project.comment(me, document, Span(0, 4), "قول")
    assert project.progress(document, me) is Progress.LOCKED
    project.take_comment_back(me, project.comments(document)[0])
    assert project.comments(document) == []


@pytest.mark.parametrize("text", ["", "   ", "س" * 4_001])
def test_a_comment_has_a_length(project: Project, me: bytes, document: bytes, text: str) -> None:
    with refused("comment.length"):
        project.comment(me, document, Span(0, 4), text)


def test_a_comment_lies_inside_the_text(project: Project, me: bytes, document: bytes) -> None:
    length = len(project.document(document).text)
    with refused("annotation.outside"):
        project.comment(me, document, Span(0, length + 1), "قول")
    project.comment(me, document, Span(length - 1, length), "في آخره")
    assert [one.text for one in project.comments(document)] == ["في آخره"]
    assert project.progress(document, me) is Progress.NEW  # talk is no annotation


def test_decisions_are_entered_changed_and_dropped(project: Project, me: bytes) -> None:
    project.decide(me, " حركة  طالبان ", "actor", {"kind": "other"}, "جماعة لا دولة")
    (made,) = project.decisions()
    assert (made.name, made.label, made.attributes, made.note) == (
        "حركة طالبان",
        "actor",
        {"kind": "other"},
        "جماعة لا دولة",
    )
    project.decide(me, "حركة طالبان", "", {}, "", made.id)
    (changed,) = project.decisions()
    assert (changed.label, changed.attributes, changed.note) == ("", {}, "")
    project.undo(me)
    assert project.decisions()[0].label == "actor"
    project.drop_decision(me, made.id)
    assert project.decisions() == []
    project.undo(me)
    assert [one.id for one in project.decisions()] == [made.id]


def test_a_decision_names_a_label_and_values_that_there_are(project: Project, me: bytes) -> None:
    with refused("label.unknown"):
        project.decide(me, "موسكو", "event", {}, "")
    with refused("attribute.bad_value"):
        project.decide(me, "موسكو", "actor", {"kind": "river"}, "")
    with refused("decision.name"):
        project.decide(me, "  ", "actor", {}, "")
    assert project.decisions() == []
