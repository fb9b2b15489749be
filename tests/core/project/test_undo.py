"""Undo and redo: each person's own, across closing, and never over somebody else's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.model import Span
from annotator.core.project import Project
from tests.core.store.samples import article, contents, documents, living, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def _work(project: Project, me: bytes, document: bytes) -> list[str]:
    """Do one act of each verb; give what the project said before the first and after each."""
    text = project.document(document).text
    told = [contents(project)]

    def act(change):
        told.append(contents(project))
        return change.annotations[0].id if change.annotations else b""

    actor = act(project.annotate(me, document, place(text, "موسكو"), "actor"))
    stance = act(project.annotate(me, document, place(text, "قلقها"), "stance"))
    threat = act(project.annotate(me, document, place(text, "تهريب المخدرات"), "threat"))
    act(project.set_attribute(stance, "polarity", "opposed"))
    act(project.set_links(stance, "holder", (actor,)))
    act(project.set_links(stance, "target", (actor, threat)))
    act(project.set_note(stance, "ملاحظة"))
    act(project.set_unsure(stance, True))
    act(project.resize(threat, place(text, "تهريب")))
    act(project.relabel(threat, "location"))
    act(project.remove(actor))
    act(project.set_unlinked(stance, "holder", "author"))
    act(project.finish(me, document))
    act(project.reopen(me, document))
    act(project.skip(me, documents(project)[1], "other"))
    return told


def test_undo_goes_back_step_by_step_to_the_beginning_and_redo_to_the_end(
    project: Project, me: bytes, document: bytes
) -> None:
    told = _work(project, me, document)
    for expected in reversed(told[:-1]):
        project.undo(me)
        assert contents(project) == expected
    with refused("undo.nothing"):
        project.undo(me)
    for expected in told[1:]:
        project.redo(me)
        assert contents(project) == expected
    with refused("redo.nothing"):
        project.redo(me)
    assert project.check().problems == []


def test_undo_and_redo_outlive_closing(project: Project, me: bytes, document: bytes, path: Path) -> None:
    told = _work(project, me, document)
    project.close()
    for number, expected in enumerate(reversed(told[:-1])):
        with Project.open(path) as again:
            again.undo(me)
            assert contents(again) == expected, number
    for expected in told[1:]:
        with Project.open(path) as again:
            again.redo(me)
            assert contents(again) == expected


def test_undo_says_whose_document_it_concerns_before_it_acts(project: Project, me: bytes, document: bytes) -> None:
    other = documents(project)[1]
    project.annotate(me, document, Span(0, 3), "actor")
    project.annotate(me, other, Span(0, 3), "actor")
    assert (project.can_undo(me).verb, project.can_undo(me).document) == ("annotate", other)
    assert project.undo(me).document == other
    assert project.can_undo(me).document == document
    assert project.can_redo(me).document == other


def test_a_new_act_ends_what_could_be_redone(project: Project, me: bytes, document: bytes) -> None:
    project.annotate(me, document, Span(0, 3), "actor")
    project.annotate(me, document, Span(4, 6), "actor")
    project.undo(me)
    project.undo(me)
    project.redo(me)
    project.annotate(me, document, Span(8, 9), "actor")
    assert project.can_redo(me) is None
    project.undo(me)
    project.undo(me)
    assert living(project, document, me) == []
    assert project.can_undo(me) is None


def test_undo_takes_back_the_removal_of_a_link_target_with_its_links(
    project: Project, me: bytes, document: bytes
) -> None:
    actor = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    stance = project.annotate(me, document, Span(4, 6), "stance").annotations[0].id
    project.set_links(stance, "holder", (actor,))
    project.remove(stance)
    project.remove(actor)
    project.undo(me)
    project.undo(me)
    found = {item.id: item for item in living(project, document, me)}
    assert found[stance].links == {"holder": (actor,)}


def test_each_person_undoes_their_own(project: Project, me: bytes, document: bytes) -> None:
    you = project.add_person("ليلى")
    project.annotate(me, document, Span(0, 3), "actor")
    project.annotate(you, document, Span(0, 3), "actor")
    project.annotate(me, document, Span(4, 6), "actor")
    project.annotate(you, document, Span(4, 6), "actor")
    project.undo(me)
    assert len(living(project, document, me)) == 1
    assert len(living(project, document, you)) == 2
    project.undo(you)
    project.undo(you)
    assert project.can_undo(you) is None
    project.redo(me)
    assert len(living(project, document, me)) == 2
    assert living(project, document, you) == []


def test_undo_is_refused_when_somebody_else_changed_the_row(project: Project, me: bytes, document: bytes) -> None:
    you = project.add_person("ليلى")
    mark = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    project.set_note(mark, "قديم")
    with project.store.write(you, "note", document) as transaction:
        transaction.update("annotations", (mark,), {"note": "جديد"})
    before = contents(project)
    with refused("undo.changed_since") as caught:
        project.undo(me)
    assert "ليلى" in str(caught.value)
    assert caught.value.values["person"] == "ليلى"
    assert contents(project) == before
    project.undo(you)
    assert living(project, document, me)[0].note == "قديم"


def test_redo_is_refused_when_somebody_else_changed_the_row(project: Project, me: bytes, document: bytes) -> None:
    you = project.add_person("ليلى")
    mark = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    project.set_note(mark, "قديم")
    project.undo(me)
    with project.store.write(you, "note", document) as transaction:
        transaction.update("annotations", (mark,), {"note": "جديد"})
    with refused("undo.changed_since"):
        project.redo(me)
    assert living(project, document, me)[0].note == "جديد"


def test_undo_of_the_first_mark_gives_the_article_back_as_new(project: Project, me: bytes, document: bytes) -> None:
    project.annotate(me, document, Span(0, 3), "actor")
    assert project.undo(me).progress == "new"
    assert project.status().people[-1].progress == {}
    project.annotate(me, document, Span(0, 3), "actor")
    assert project.status().people[-1].progress == {"in_progress": 1}
    assert project.check().problems == []


def test_the_reason_of_a_skip_that_was_undone_is_gone(project: Project, me: bytes, document: bytes) -> None:
    project.skip(me, document, "duplicate")
    project.undo(me)
    project.annotate(me, document, Span(0, 3), "actor")
    assert project.connection.execute(
        "SELECT state, reason FROM sets WHERE document = 1 AND person = 3"
    ).fetchall() == [("in_progress", None)]
    assert project.reopen(me, document).edits == (), "it is open already"


def test_an_import_is_not_undone_by_the_key(project: Project, me: bytes, document: bytes) -> None:
    project.annotate(me, document, Span(0, 3), "actor")
    project.import_articles([article(9, "actor:موسكو")], set_name="سمير")
    assert project.can_undo(me).verb == "annotate"
    project.undo(me)
    assert project.can_undo(me) is None
    assert len(documents(project)) == 4


def test_undo_of_long_notes(project: Project, me: bytes, document: bytes) -> None:
    mark = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    notes = ["ا" * 9_000, "ب" * 20_000, "ج", "د" * 5_000]
    for note in notes:
        project.set_note(mark, note)
    for note in [*reversed(notes[:-1]), ""]:
        project.undo(me)
        assert living(project, document, me)[0].note == note
    for note in notes:
        project.redo(me)
        assert living(project, document, me)[0].note == note
    assert project.check().problems == []
