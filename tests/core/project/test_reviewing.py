"""Settling: gold and verdicts are one undoable change of the reviewer, and gold is edited in the reviewer's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.model import Annotation, ArticleSpan, Progress, Span, Verdict
from annotator.core.project import Project
from annotator.core.review import settling
from annotator.core.review.cases import cases
from annotator.core.review.gold import gold_row
from annotator.core.review.plan import GoldLinks, GoldPlan, Review
from annotator.core.review.standing import standing
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, uuid8
from tests.core.store.samples import article, contents, documents, living, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


@pytest.fixture
def reviewer(project: Project) -> bytes:
    return project.add_person("مراجعة")


def mark(project: Project, me: bytes, document: bytes, words: str, label: str) -> Annotation:
    return project.annotate(me, document, place(project.document(document).text, words), label).annotations[0]


def gold_of(annotation: Annotation, number: int, **values: object) -> Annotation:
    return replace(annotation, id=uuid8(bytes([number]) * 16), person=GOLD_ID, **values)


def test_settling_makes_gold_and_verdicts_and_undo_takes_both_back(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    actor = mark(project, me, document, "موسكو", "actor")
    stance = mark(project, me, document, "قلقها", "stance")
    before = contents(project)
    gold_actor = gold_of(actor, 1)
    gold_stance = gold_of(stance, 2, attributes={"polarity": "opposed"}, links={"holder": (gold_actor.id,)})
    verdicts = (
        Verdict(actor.id, reviewer, actor.stamp, gold_actor.id),
        Verdict(stance.id, reviewer, stance.stamp, None, "label"),
    )
    change = project.settle(reviewer, document, GoldPlan(put=(gold_stance, gold_actor), verdicts=verdicts))
    assert (change.person, change.owner, change.progress) == (reviewer, GOLD_ID, Progress.IN_PROGRESS)
    assert {one.id: one.links for one in living(project, document, GOLD_ID)} == {
        gold_actor.id: {},
        gold_stance.id: {"holder": (gold_actor.id,)},
    }
    assert {one.annotation: (one.gold, one.reason, one.seen_stamp) for one in project.verdicts(document)} == {
        actor.id: (gold_actor.id, "", actor.stamp),
        stance.id: (None, "label", stance.stamp),
    }
    project.undo(reviewer)
    assert contents(project) == before
    assert project.verdicts(document) == []
    project.redo(reviewer)
    assert len(living(project, document, GOLD_ID)) == 2
    assert project.check().problems == []


@pytest.mark.parametrize("role", ["holder", "target"])
def test_a_verdict_does_not_stand_on_a_mark_that_points_elsewhere_since(
    project: Project, me: bytes, reviewer: bytes, document: bytes, role: str
) -> None:
    actor = mark(project, me, document, "موسكو", "actor")
    stance = mark(project, me, document, "قلقها", "stance")
    for targets in ((actor.id,), ()):
        seen = next(one for one in living(project, document, me) if one.id == stance.id)
        verdict = Verdict(stance.id, reviewer, seen.stamp, None, "label")
        project.settle(reviewer, document, GoldPlan(put=(), verdicts=(verdict,)))
        assert len(standing(seen, project.verdicts(document))) == 1
        changed = project.set_links(stance.id, role, targets).annotations[0]
        assert standing(changed, project.verdicts(document)) == []
        assert changed in living(project, document, me)


def test_a_verdict_that_changes_is_undone_to_what_it_was(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    actor = mark(project, me, document, "موسكو", "actor")
    first, second = gold_of(actor, 1), gold_of(actor, 2, label="location")
    for gold, removed in ((first, ()), (second, (first.id,))):
        verdict = Verdict(actor.id, reviewer, actor.stamp, gold.id)
        project.settle(reviewer, document, GoldPlan(put=(gold,), remove=removed, verdicts=(verdict,)))
    assert [one.label for one in living(project, document, GOLD_ID)] == ["location"]
    project.undo(reviewer)
    assert [one.label for one in living(project, document, GOLD_ID)] == ["actor"]
    assert project.verdicts(document)[0].gold == first.id
    assert project.check().problems == []


def test_gold_loses_the_links_that_the_new_one_has_not(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    actor, stance = mark(project, me, document, "موسكو", "actor"), mark(project, me, document, "قلقها", "stance")
    gold = gold_of(actor, 1)
    linked = gold_of(stance, 2, links={"holder": (gold.id,)})
    project.settle(reviewer, document, GoldPlan(put=(gold, linked)))
    project.settle(reviewer, document, GoldPlan(put=(replace(linked, links={"target": (gold.id,)}),)))
    assert living(project, document, GOLD_ID)[1].links == {"target": (gold.id,)}


def test_one_role_is_pointed_elsewhere_and_a_verdict_of_another_goes(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    actor, stance = mark(project, me, document, "موسكو", "actor"), mark(project, me, document, "قلقها", "stance")
    gold = gold_of(actor, 1)
    linked = gold_of(stance, 2, links={"holder": (gold.id,), "target": (gold.id,)})
    other = Verdict(stance.id, me, stance.stamp, None)
    project.settle(me, document, GoldPlan(put=(gold, linked), verdicts=(other,)))
    plan = GoldPlan(links=(GoldLinks(linked.id, "holder", ()),), verdicts=(replace(other, deleted=True),))
    project.settle(reviewer, document, plan)
    assert living(project, document, GOLD_ID)[1].links == {"target": (gold.id,)}
    assert project.verdicts(document) == []
    project.undo(reviewer)
    assert living(project, document, GOLD_ID)[1].links == linked.links
    assert [one.reviewer for one in project.verdicts(document)] == [me]


def test_gold_is_a_set_like_any_other_and_its_edits_are_the_reviewers(
    project: Project, reviewer: bytes, document: bytes
) -> None:
    project.reviewer = reviewer
    change = project.annotate(GOLD_ID, document, Span(0, 4), "actor")
    assert (change.person, change.owner, change.progress) == (reviewer, GOLD_ID, Progress.IN_PROGRESS)
    project.relabel(change.annotations[0].id, "location")
    project.finish(GOLD_ID, document)
    assert project.can_undo(GOLD_ID) is None
    assert [project.undo(reviewer).progress, project.undo(reviewer).annotations[0].label] == [
        Progress.IN_PROGRESS,
        "actor",
    ]


def test_a_settled_article_takes_no_verdicts(project: Project, me: bytes, reviewer: bytes, document: bytes) -> None:
    actor = mark(project, me, document, "موسكو", "actor")
    project.finish(GOLD_ID, document)
    with refused("document.finished"):
        project.settle(reviewer, document, GoldPlan(put=(gold_of(actor, 1),)))
    assert living(project, document, GOLD_ID) == []


def test_a_gold_row_that_comes_back_is_as_sure_as_what_is_settled(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    actor = mark(project, me, document, "موسكو", "actor")
    project.set_unsure(actor.id, True)
    project.reviewer = reviewer
    (doubted,) = living(project, document, me)
    settled = GoldPlan(put=(gold_row(doubted),))
    project.settle(reviewer, document, settled)
    (gold,) = living(project, document, GOLD_ID)
    assert not gold.unsure  # the annotator was not sure; the reviewer settled it
    project.set_unsure(gold.id, True)
    project.settle(reviewer, document, GoldPlan(remove=(gold.id,)))
    project.settle(reviewer, document, settled)
    (again,) = living(project, document, GOLD_ID)
    assert (again.id, again.unsure) == (gold.id, False)


def test_a_gold_row_that_a_reviewer_doubts_stays_doubted_when_its_case_is_settled(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    mark(project, me, document, "موسكو", "actor")
    project.finish(me, document)
    project.reviewer = reviewer

    def accept() -> None:
        found = project.reviewed(document)
        aligned = cases(found.document.text, found.sets, found.gold, project.labels(), found.verdicts)
        review = Review(aligned, project.labels(), reviewer)
        project.settle(reviewer, document, settling.accept(review, aligned[0], aligned[0].annotations[0]))

    accept()
    (gold,) = living(project, document, GOLD_ID)
    project.set_unsure(gold.id, True)
    accept()
    (again,) = living(project, document, GOLD_ID)
    assert again.unsure


def test_settling_what_was_imported_from_the_gold_of_another_project_leaves_the_import_alone(
    project: Project, me: bytes, reviewer: bytes, document: bytes
) -> None:
    settled = gold_row(mark(project, me, document, "المنطقة", "location"))
    again = article(0)
    again.spans = [ArticleSpan(settled.start, settled.end, "location", settled.id, dict(settled.attributes) or None)]
    project.import_articles([again])
    before = living(project, document, ORIGINAL_ID)
    assert settled.id not in {one.id for one in before}
    project.settle(reviewer, document, GoldPlan(put=(settled,)))
    assert living(project, document, ORIGINAL_ID) == before
    assert [one.id for one in living(project, document, GOLD_ID)] == [settled.id]
