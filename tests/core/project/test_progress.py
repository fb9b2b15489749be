"""Finish, skip, reopen, and what finishing asks for."""

from __future__ import annotations

import pytest

from annotator.core.model import Progress, Span
from annotator.core.project import Project
from annotator.core.project.progress import SKIP_REASONS
from annotator.core.store.identity import GOLD_ID
from tests.core.store.samples import documents, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def test_finishing_asks_for_each_required_answer(project: Project, me: bytes, document: bytes) -> None:
    actor = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    stance = project.annotate(me, document, Span(4, 7), "stance").annotations[0].id
    threat = project.annotate(me, document, Span(8, 9), "threat").annotations[0].id
    missing = [(item.annotation, item.attribute) for item in project.missing(me, document)]
    assert missing == [(stance, "polarity"), (stance, "holder"), (threat, "kind")], "in the order of the text"
    with refused("finish.missing") as caught:
        project.finish(me, document)
    assert caught.value.values["count"] == 3
    project.set_attribute(stance, "polarity", "opposed")
    project.set_links(stance, "holder", (actor,))
    project.set_attribute(threat, "kind", "other")
    assert project.missing(me, document) == []
    project.remove(actor)
    assert [item.attribute for item in project.missing(me, document)] == ["holder"], "its holder is gone"
    project.set_unlinked(stance, "holder", "unstated")
    assert project.finish(me, document).progress is Progress.FINISHED


def test_a_removed_mark_lacks_nothing_even_if_something_links_to_it(
    project: Project, me: bytes, document: bytes
) -> None:
    removed = project.annotate(me, document, Span(0, 3), "stance").annotations[0].id
    place = project.annotate(me, document, Span(4, 7), "location").annotations[0].id
    project.set_links(place, "same_as", (removed,))
    project.remove(removed)
    assert project.missing(me, document) == []


def test_an_article_without_a_mark_can_be_finished(project: Project, me: bytes, document: bytes) -> None:
    assert project.finish(me, document).progress is Progress.FINISHED
    assert project.status().people[-1].progress == {"finished": 1}


@pytest.mark.parametrize(
    ("close", "code"), [("finish", "document.finished"), ("skip", "document.skipped"), ("lock", "document.locked")]
)
def test_a_closed_article_takes_no_act_until_it_is_reopened(
    project: Project, me: bytes, document: bytes, close: str, code: str
) -> None:
    mark = project.annotate(me, document, Span(0, 3), "actor").annotations[0].id
    if close == "finish":
        project.finish(me, document)
    elif close == "skip":
        project.skip(me, document, "other")
    else:
        project.connection.execute(
            """INSERT INTO assignments(document, person, locked, stamp, writer) SELECT d.pk, p.pk, 1, 0, x''
            FROM documents d, people p WHERE d.id = ? AND p.id = ?""",
            (document, me),
        )
        assert project.document_rows(me)[0].progress is Progress.LOCKED
    acts = [
        lambda: project.annotate(me, document, Span(4, 5), "actor"),
        lambda: project.relabel(mark, "location"),
        lambda: project.resize(mark, Span(0, 2)),
        lambda: project.remove(mark),
        lambda: project.set_note(mark, "x"),
        lambda: project.set_unsure(mark, True),
        lambda: project.set_attribute(mark, "kind", "state"),
        lambda: project.set_links(mark, "same_as", ()),
        lambda: project.set_unlinked(mark, "same_as", None),
        lambda: project.finish(me, document),
        lambda: project.skip(me, document, "other"),
    ]
    for act in acts:
        with refused(code):
            act()
    if close == "lock":
        with refused(code):
            project.reopen(me, document)
        with refused(code):
            project.undo(me)
        return
    assert project.reopen(me, document).progress is Progress.IN_PROGRESS
    project.set_note(mark, "x")


def test_skipping_needs_a_known_reason(project: Project, me: bytes, document: bytes) -> None:
    with refused("document.skip_reason"):
        project.skip(me, document, "I am tired")
    for reason in SKIP_REASONS:
        change = project.skip(me, document, reason)
        assert (change.progress, change.reason) == (Progress.SKIPPED, reason)
        assert project.skip_reason(document, me) == reason
        project.reopen(me, document)
        assert project.skip_reason(document, me) == ""


def test_progress_is_each_persons_own(project: Project, me: bytes, document: bytes) -> None:
    you = project.add_person("ليلى")
    project.finish(me, document)
    assert project.progress(document, you) is Progress.NEW
    project.annotate(you, document, Span(0, 3), "actor")
    assert [row.progress for row in project.document_rows(you)] == [Progress.IN_PROGRESS, Progress.NEW, Progress.NEW]
    assert [row.progress for row in project.document_rows(None)] == [Progress.NEW] * 3


def test_status_counts_everything(project: Project, me: bytes, document: bytes) -> None:
    project.annotate(me, document, Span(0, 3), "actor")
    project.annotate(me, document, Span(4, 6), "actor")
    project.remove(project.annotate(me, document, Span(7, 9), "location").annotations[0].id)
    project.skip(me, documents(project)[1], "other")
    status = project.status()
    assert (status.name, status.documents, status.annotations) == ("تجربة", 3, 8)
    assert status.code_points == sum(len(project.document(item).text) for item in documents(project))
    people = {person.name: (person.progress, person.labels, person.annotations) for person in status.people}
    assert people == {
        "original": ({"finished": 3}, {"actor": 3, "location": 3}, 6),
        "gold": ({}, {}, 0),
        "سمير": ({"in_progress": 1, "skipped": 1}, {"actor": 2}, 2),
    }
    assert project.counts(GOLD_ID) == {}
