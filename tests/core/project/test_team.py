"""The lead's word on who works on what, each act with its undo."""

from __future__ import annotations

import pytest

from annotator.core.model import Progress, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from tests.core.store.samples import documents, refused


@pytest.fixture
def lead(project: Project) -> bytes:
    return project.add_person("المدير")


def _assigned(project: Project) -> list[bytes]:
    return [item.document for item in project.assignments()]


def test_documents_are_assigned_and_taken_again(project: Project, me: bytes, lead: bytes) -> None:
    first, second, third = documents(project)
    assert project.unassigned() == [first, second, third]
    change = project.assign(lead, me, [first, third])
    assert (change.verb, change.person, len(change.edits)) == ("assign", lead, 2)
    assert _assigned(project) == [first, third]
    assert (project.unassigned(), project.unfinished(me)) == ([second], [first, third])
    project.unassign(lead, me, [first, second])  # the second one was never assigned
    assert _assigned(project) == [third]
    project.assign(lead, me, [first])
    assert _assigned(project) == [first, third]
    for expected in ([third], [first, third], []):
        project.undo(lead)
        assert _assigned(project) == expected
    project.redo(lead)
    assert _assigned(project) == [first, third]
    assert project.check().problems == []


def test_what_is_assigned_twice_is_one_assignment(project: Project, me: bytes, lead: bytes) -> None:
    document = documents(project)[0]
    project.assign(lead, me, [document])
    before = project.check().changes
    project.assign(lead, me, [document])
    assert _assigned(project) == [document]
    assert project.check().changes == before


def test_a_lock_closes_a_set_and_undo_opens_it(project: Project, me: bytes, lead: bytes) -> None:
    document = documents(project)[0]
    project.annotate(me, document, Span(0, 5), "actor")
    project.lock(lead, {me: [document]})
    assert project.progress(document, me) is Progress.LOCKED
    with refused("document.locked"):
        project.annotate(me, document, Span(6, 9), "actor")
    project.undo(lead)
    assert project.progress(document, me) is Progress.IN_PROGRESS
    project.lock(lead, {me: [document]})
    project.unlock(lead, {me: [document]})
    assert project.progress(document, me) is Progress.IN_PROGRESS


def test_a_finished_set_is_opened_for_its_annotator(project: Project, me: bytes, lead: bytes) -> None:
    first, second, third = documents(project)
    project.finish(me, first)
    project.skip(me, second, "duplicate")
    project.reopen_for(lead, {me: [first, second, third]})
    assert [project.progress(item, me) for item in (first, second, third)] == ["in_progress", "in_progress", "new"]
    assert _assigned(project) == [first, second]
    assert project.unfinished(me) == [first, second]
    project.annotate(me, first, Span(0, 5), "actor")
    project.finish(me, first)
    assert project.progress(first, me) is Progress.FINISHED
    project.undo(lead)
    assert [project.progress(item, me) for item in (first, second)] == ["finished", "skipped"]


def test_what_is_done_for_everyone_is_one_change(project: Project, me: bytes, lead: bytes) -> None:
    first, second, _ = documents(project)
    project.finish(me, first)
    project.finish(lead, second)
    work, before = {me: [first], lead: [second]}, project.check().changes
    acts = ((project.lock, "locked"), (project.unlock, "finished"), (project.reopen_for, "in_progress"))
    for act, state in acts:
        act(lead, work)
        assert [project.progress(first, me), project.progress(second, lead)] == [state, state]
    assert project.check().changes == before + len(acts)
    for state in ("finished", "locked", "finished"):
        project.undo(lead)
        assert [project.progress(first, me), project.progress(second, lead)] == [state, state]


def test_a_stranger_among_them_keeps_all_as_they_are(project: Project, me: bytes, lead: bytes) -> None:
    document = documents(project)[0]
    with refused("team.no_annotator"):
        project.lock(lead, {me: [document], GOLD_ID: [document]})
    assert project.progress(document, me) is Progress.NEW


def test_only_people_work_and_only_on_what_there_is(project: Project, me: bytes, lead: bytes) -> None:
    for nobody in (GOLD_ID, ORIGINAL_ID, b"x" * 16):
        with refused("team.no_annotator"):
            project.assign(lead, nobody, documents(project))
    with refused("team.unknown_documents"):
        project.assign(lead, me, [documents(project)[0], b"x" * 16])
    assert project.assignments() == []


def test_what_waits_for_a_reviewer(project: Project, me: bytes, lead: bytes) -> None:
    first, second, third = documents(project)
    project.finish(me, first)
    project.finish(me, second)
    project.finish(lead, third)
    assert project.reviewable(lead) == [first, second]
    with project.store.write(lead, "finish", first, owner=GOLD_ID) as transaction:
        transaction.put("sets", (first, GOLD_ID), {"state": "finished"})
    assert project.reviewable(lead) == [second]
