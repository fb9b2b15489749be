"""Taking documents out of a project: everything that reads passes over them, and they come back as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.core.agreement.report import project_agreement
from annotator.core.exchange.project_files import ExportChoice, export_project, preview_export
from annotator.core.model import Change, Progress, Span
from annotator.core.project import Project
from annotator.core.project.overview import read_overview
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.removal import Removal
from tests.core.store.samples import article, contents, documents, living, refused
from tests.core.teamwork.stage import Team, comment, judge, look, mark, refusals, rows, settle


def remove(project: Project, acting: bytes, *chosen: bytes) -> Change:
    return project.remove_documents(acting, chosen, project.removal(chosen), backup=lambda: None)


def everything(project: Project, me: bytes) -> list[Any]:
    """All that is read of a project as a whole, without versions."""
    return [
        contents(project),
        project.counts(me),
        [(row.id, row.parts) for row in project.articles()],
        project.assignments(),
        project.shares("2026-01-01"),
        project.review_rows(),
        project.corrections(me),
        project.unassigned(),
        project.unfinished(me),
        project.reviewable(me),
        project.info().has_gold,
    ]


@pytest.fixture
def busy(team: Team) -> Team:
    """The first article has marks of two people, gold, a verdict and a comment; both have finished it."""
    first = team.documents[0]
    for person in team.people:
        mine = mark(team.main, person, first, 0)
        team.main.assign(team.lead, person, [first])
        team.main.finish(person, first)
    judge(team.main, team.lead, mine, settle(team.main, team.lead, first, 0))
    comment(team.main, team.lead, first, "لماذا؟", mine)
    return team


def test_the_question_says_how_many_marks_of_whom_go_and_who_has_the_article(busy: Team) -> None:
    first, second, third = busy.documents
    assert busy.main.removal([third, b"?" * 16]) == Removal(1)
    assert busy.main.removal([first, second]) == Removal(2, 3, ("سمير", "ليلى"))
    path = busy.file(1, [second])
    assert busy.main.removal([second]) == Removal(1, handed=("ليلى",))
    busy.take(path)
    assert busy.main.removal([second]) == Removal(1)


def test_nothing_that_reads_shows_a_removed_article(busy: Team, tmp_path: Path) -> None:
    """The project reads as one that never had it."""
    first, *others = busy.documents
    change = remove(busy.main, busy.lead, first)
    assert (change.verb, [edit.table for edit in change.edits]) == ("remove_documents", ["documents"])
    assert documents(busy.main) == others
    assert busy.main.info().has_gold is False
    assert busy.main.counts(busy.people[0]) == {}
    status = busy.main.status()
    assert (status.documents, {it.name: (it.annotations, it.progress) for it in status.people}) == (
        2,
        {
            "original": (4, {"finished": 2}),
            "gold": (0, {}),
            "المدير": (0, {}),
            "سمير": (0, {}),
            "ليلى": (0, {}),
        },
    )
    assert busy.main.assignments() == busy.main.review_rows() == busy.main.corrections(busy.people[0]) == []
    assert {share.assigned for share in busy.main.shares("2026-01-01").values()} == {0}
    assert [row.id for row in busy.main.articles()] == others
    assert (busy.main.check().documents, busy.main.check().annotations) == (2, 4)
    seen = read_overview(busy.main.path, [])
    assert (seen.documents, {share.person.name: dict(share.marks) for share in seen.people}) == (
        2,
        {name: {} for name in ("المدير", "سمير", "ليلى")},
    )
    assert project_agreement(busy.main.path, with_intervals=False).titles == {}
    choice = ExportChoice("all")
    done = export_project(busy.main.path, tmp_path / "out.jsonl", choice)
    assert (done.lines, done.spans, preview_export(busy.main.path, choice).spans) == (2, 4, 4)


def test_nobody_works_in_a_removed_article(busy: Team) -> None:
    first, me = busy.documents[0], busy.people[0]
    (said,) = busy.main.comments(first)
    remove(busy.main, busy.lead, first)
    for act in (
        lambda: busy.main.document(first),
        lambda: busy.main.reviewed(first),
        lambda: busy.main.annotate(me, first, Span(0, 3), "actor"),
        lambda: busy.main.reopen(me, first),
        lambda: busy.main.comment(me, first, Span(0, 3), "؟"),
        lambda: busy.main.reword_comment(busy.lead, said, "!"),
        lambda: busy.main.take_comment_back(busy.lead, said),
    ):
        with refused("document.unknown"):
            act()
    with refused("team.unknown_documents"):
        busy.file(0, [first])
    with refused("document.removed"):
        busy.main.undo(me)


def test_undo_brings_an_article_back_as_it_was(busy: Team) -> None:
    before, versions = everything(busy.main, busy.people[0]), rows(busy.main)
    remove(busy.main, busy.lead, *busy.documents)
    assert everything(busy.main, busy.people[0]) != before
    busy.main.undo(busy.lead)
    assert everything(busy.main, busy.people[0]) == before
    after = rows(busy.main)
    assert {key for key in versions if versions[key] != after[key]} == {("documents", id_) for id_ in busy.documents}
    busy.main.redo(busy.lead)
    assert documents(busy.main) == []
    assert busy.main.check().problems == []


def test_importing_the_same_text_again_brings_the_article_back(busy: Team) -> None:
    before = everything(busy.main, busy.people[0])
    remove(busy.main, busy.lead, *busy.documents[:2])
    done = busy.main.import_articles([article(number, "actor:موسكو", "location:طاجيكستان") for number in range(3)])
    assert (done.counts.documents, done.counts.known_documents, done.counts.annotations) == (2, 1, 0)
    assert everything(busy.main, busy.people[0]) == before
    assert len(living(busy.main, busy.documents[0], ORIGINAL_ID)) == 2
    assert busy.main.check().problems == []


def test_a_file_with_marks_in_a_removed_article_is_listed_and_waits(team: Team) -> None:
    me, (first, second, _) = team.people[0], team.documents
    old = mark(team.main, me, first, 0)
    path = team.file(0)
    with Project.open(path) as work:
        work.set_links(mark(work, me, first, 12), "same_as", (mark(work, me, first, 6),))
        work.set_note(old, "جديدة")
        mark(work, me, second, 0)
        comment(work, me, first, "لماذا؟")
        work.finish(me, first)
    remove(team.main, team.lead, first)
    plan = team.take(path).plan
    assert plan.kept == 0  # as all of an article, links come when the file is taken in again
    assert refusals(plan) == {
        ("removed_document", "annotations"): 3,
        ("removed_document", "links"): 1,
        ("removed_document", "comments"): 1,
        ("removed_document", "sets"): 1,
    }
    assert plan.kinds["annotations"].applied == 1
    team.main.undo(team.lead)
    assert [item.note for item in living(team.main, first, me)] == [""]
    done = team.take(path)
    assert refusals(done.plan) == {}
    assert (done.plan.kinds["annotations"].new, done.plan.kinds["annotations"].changed) == (2, 1)
    assert team.main.progress(first, me) is Progress.FINISHED
    assert look(team.main, path).brings_nothing


def test_removing_and_taking_back_end_at_the_same_rows_in_any_order(tmp_path: Path) -> None:
    ends = []
    for removed_first in (True, False):
        folder = tmp_path / str(removed_first)
        folder.mkdir()
        team = Team(folder)
        me, first = team.people[0], team.documents[0]
        path = team.file(0)
        with Project.open(path) as work:
            mark(work, me, first, 0)
            work.finish(me, first)
        if removed_first:
            remove(team.main, team.lead, first)
            team.take(path)
        else:
            team.take(path)
            remove(team.main, team.lead, first)
        team.main.undo(team.lead)
        team.take(path)
        ends.append([(it.start, it.label) for it in living(team.main, first, me)])
        assert team.main.progress(first, me) is Progress.FINISHED
        team.close()
    assert ends == [[(0, "actor")]] * 2


def test_a_reviewer_brings_no_verdict_on_a_removed_article(busy: Team) -> None:
    first, reviewer = busy.documents[0], busy.people[1]
    path = busy.file(1, review=True)
    with Project.open(path) as work:
        theirs = living(work, first, busy.people[0])[0].id
        judge(work, reviewer, theirs, None, "not_a_case")
        settle(work, reviewer, first, 6)
    remove(busy.main, busy.lead, first)
    assert refusals(busy.take(path).plan) == {
        ("removed_document", "gold_annotations"): 1,
        ("removed_document", "verdicts"): 1,
    }
    busy.main.undo(busy.lead)
    assert len(living(busy.main, first, GOLD_ID)) == 1


def test_what_was_not_agreed_to_is_not_removed(busy: Team) -> None:
    second = busy.documents[1]
    agreed = busy.main.removal([second])
    mark(busy.main, busy.people[0], second, 0)
    with refused("removal.stale"):
        busy.main.remove_documents(busy.lead, [second], agreed, backup=lambda: None)
    assert len(documents(busy.main)) == 3


def test_without_a_backup_nothing_is_removed(team: Team) -> None:
    def fails() -> None:
        raise OSError("the stick is full")

    with pytest.raises(OSError, match="stick"):
        team.main.remove_documents(team.lead, team.documents, team.main.removal(team.documents), backup=fails)
    assert len(documents(team.main)) == 3


def test_in_a_file_that_was_handed_over_nothing_is_removed(team: Team) -> None:
    with Project.open(team.file(0)) as work, refused("lead.not_main"):
        remove(work, team.people[0], team.documents[0])
