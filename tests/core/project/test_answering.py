"""Answers to suggestions: kept with the marks that came of them, one for each place and label, undone as one act."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.model import Answer, NewMark, Progress, Proposal, Ruling, Span
from annotator.core.project import Project
from annotator.core.project.answering import ruling_of
from tests.core.store.samples import contents, documents, living, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def proposed(project: Project, document: bytes, words: str, label: str = "actor", confidence: float = 0.75) -> Proposal:
    span = place(project.document(document).text, words)
    return Proposal(span.start, span.end, label, "dictionary", confidence)


def as_it_is(document: bytes, proposal: Proposal, **more: object) -> tuple[Proposal, NewMark]:
    return proposal, NewMark(document, proposal.start, proposal.end, proposal.label, **more)


def rulings(project: Project, document: bytes, person: bytes) -> list[Ruling]:
    marks = {mark.id: mark for mark in project.annotations(document, person)}
    return [ruling_of(answer, marks.get(answer.annotation)) for answer in project.answers(document, person)]


def everything(project: Project, me: bytes) -> tuple[str, list[list[Answer]]]:
    """All that can be seen, answers without their versions."""
    answers = [[replace(one, stamp=0) for one in project.answers(row, me)] for row in documents(project)]
    return contents(project), answers


def test_accepting_marks_and_keeps_the_answer_in_one_act(project: Project, me: bytes, document: bytes) -> None:
    proposal, before = proposed(project, document, "موسكو"), everything(project, me)
    change = project.accept(me, document, [as_it_is(document, proposal, id=b"m" * 16)])
    (mark,), (answer,) = change.annotations, change.answers
    assert (mark.id, mark.span, mark.label) == (b"m" * 16, Span(proposal.start, proposal.end), "actor")
    assert (mark.origin, mark.confidence) == ("suggestion", 0.75)
    assert (answer.annotation, answer.span, answer.label) == (mark.id, mark.span, "actor")
    assert (answer.source, answer.confidence, answer.person, answer.document) == ("dictionary", 0.75, me, document)
    assert project.answers(document, me) == [answer]
    assert rulings(project, document, me) == [Ruling.ACCEPTED]
    (undone,) = project.undo(me).answers
    assert undone == replace(answer, deleted=True, stamp=undone.stamp)
    assert everything(project, me) == before
    (again,) = project.redo(me).answers
    assert again == replace(answer, stamp=again.stamp)
    assert project.check().problems == []


def test_refusing_marks_nothing_and_begins_the_set(project: Project, me: bytes, document: bytes) -> None:
    before = everything(project, me)
    proposals = [proposed(project, document, words) for words in ("موسكو", "روسيا")]
    change = project.refuse(me, document, proposals)
    assert (change.annotations, change.progress) == ((), Progress.IN_PROGRESS)
    assert [answer.annotation for answer in change.answers] == [None, None]
    assert rulings(project, document, me) == [Ruling.REJECTED] * 2
    project.undo(me)
    assert everything(project, me) == before
    assert project.progress(document, me) is Progress.NEW
    project.redo(me)
    assert len(project.answers(document, me)) == 2
    assert project.check().problems == []


def test_what_was_left_alone_is_refused_by_finishing(project: Project, me: bytes, document: bytes) -> None:
    project.annotate(me, document, place(project.document(document).text, "موسكو"), "actor")
    before = everything(project, me)
    left = [proposed(project, document, words, "actor") for words in ("موسكو", "روسيا")]
    change = project.finish(me, document, left)
    assert change.verb == "finish"
    assert [answer.span for answer in change.answers] == [Span(left[1].start, left[1].end)], "the other one is marked"
    undone = project.undo(me)
    assert [answer.deleted for answer in undone.answers] == [True]
    assert everything(project, me) == before
    project.redo(me)
    assert project.progress(document, me) is Progress.FINISHED
    assert rulings(project, document, me) == [Ruling.REJECTED]


def test_words_that_carry_the_label_already_are_not_marked_again(project: Project, me: bytes, document: bytes) -> None:
    proposal = proposed(project, document, "موسكو")
    there = project.annotate(me, document, Span(proposal.start, proposal.end), "actor").annotations[0].id
    change = project.accept(me, document, [as_it_is(document, proposal, id=b"m" * 16)])
    assert change.annotations == ()
    assert [answer.annotation for answer in change.answers] == [there]
    project.undo(me)
    assert project.answers(document, me) == []
    assert [mark.id for mark in living(project, document, me)] == [there]


def test_a_mark_with_another_span_or_label_is_a_correction_at_once_or_later(
    project: Project, me: bytes, document: bytes
) -> None:
    first, second, third = (proposed(project, document, words) for words in ("موسكو", "روسيا", "طاجيكستان"))
    shorter = NewMark(document, first.start, first.end - 1, "actor")
    elsewhere = NewMark(document, second.start, second.end, "location")
    project.accept(me, document, [(first, shorter), (second, elsewhere), as_it_is(document, third)])
    answers = {answer.span.start: answer for answer in project.answers(document, me)}

    def said(proposal: Proposal) -> Ruling:
        marks = {mark.id: mark for mark in project.annotations(document, me)}
        answer = answers[proposal.start]
        return ruling_of(answer, marks.get(answer.annotation))

    assert [said(one) for one in (first, second, third)] == [Ruling.CORRECTED, Ruling.CORRECTED, Ruling.ACCEPTED]
    project.resize(answers[first.start].annotation, Span(first.start, first.end))
    project.relabel(answers[second.start].annotation, "actor")
    project.relabel(answers[third.start].annotation, "location")
    assert [said(one) for one in (first, second, third)] == [Ruling.ACCEPTED, Ruling.ACCEPTED, Ruling.CORRECTED]
    assert project.answers(document, me) == sorted(answers.values(), key=lambda one: one.start), "nothing is stored"


def test_a_mark_that_is_removed_later_counts_as_a_refusal(project: Project, me: bytes, document: bytes) -> None:
    proposal = proposed(project, document, "موسكو")
    mark = project.accept(me, document, [as_it_is(document, proposal)]).annotations[0].id
    project.remove(mark)
    assert rulings(project, document, me) == [Ruling.REJECTED]
    project.undo(me)
    assert rulings(project, document, me) == [Ruling.ACCEPTED]


def test_the_last_answer_at_a_place_replaces_the_one_before(project: Project, me: bytes, document: bytes) -> None:
    proposal = proposed(project, document, "موسكو")
    project.refuse(me, document, [proposal])
    (refusal,) = project.answers(document, me)
    better = replace(proposal, source="model", confidence=0.9)
    project.accept(me, document, [as_it_is(document, better)])
    (answer,) = project.answers(document, me)
    assert (answer.id, answer.source, answer.confidence) == (refusal.id, "model", 0.9)
    assert rulings(project, document, me) == [Ruling.ACCEPTED]
    project.refuse(me, document, [replace(proposal, label="location")])
    assert len(project.answers(document, me)) == 2, "another label is another answer"
    project.undo(me)
    project.undo(me)
    assert [replace(one, stamp=0) for one in project.answers(document, me)] == [replace(refusal, stamp=0)]
    assert living(project, document, me) == []
    assert project.check().problems == []


def test_the_same_answer_twice_is_no_act(project: Project, me: bytes, document: bytes) -> None:
    project.refuse(me, document, [proposed(project, document, "موسكو")])
    changes = project.check().changes
    assert project.refuse(me, document, [proposed(project, document, "موسكو")]).answers == ()
    assert project.check().changes == changes


def test_two_people_answer_for_themselves(project: Project, me: bytes, document: bytes) -> None:
    other, proposal = project.add_person("ليلى"), proposed(project, document, "موسكو")
    project.refuse(me, document, [proposal])
    project.accept(other, document, [as_it_is(document, proposal)])
    assert rulings(project, document, me) == [Ruling.REJECTED]
    assert rulings(project, document, other) == [Ruling.ACCEPTED]


@pytest.mark.parametrize("close", ["finish", "lock"])
def test_a_closed_article_takes_no_answer(project: Project, me: bytes, document: bytes, close: str) -> None:
    proposal = proposed(project, document, "موسكو")
    {"finish": lambda: project.finish(me, document), "lock": lambda: project.lock(me, {me: [document]})}[close]()
    for act in (
        lambda: project.accept(me, document, [as_it_is(document, proposal)]),
        lambda: project.refuse(me, document, [proposal]),
    ):
        with refused({"finish": "document.finished", "lock": "document.locked"}[close]):
            act()
    assert project.answers(document, me) == []


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        ({"end": 100_000}, "annotation.outside"),
        ({"start": -1}, "annotation.outside"),
        ({"label": "x"}, "label.unknown"),
    ],
)
def test_what_no_text_or_label_set_holds_is_no_proposal(
    project: Project, me: bytes, document: bytes, spoilt: dict[str, object], code: str
) -> None:
    before = everything(project, me)
    proposal = replace(proposed(project, document, "موسكو"), **spoilt)
    mark = NewMark(document, 0, 3, "actor")
    for act in (
        lambda: project.accept(me, document, [(proposal, mark)]),
        lambda: project.refuse(me, document, [proposal]),
        lambda: project.finish(me, document, [proposal]),
    ):
        with refused(code):
            act()
    assert everything(project, me) == before


def test_an_answer_belongs_to_one_document(project: Project, me: bytes, document: bytes) -> None:
    elsewhere = documents(project)[1]
    with pytest.raises(ValueError, match="one document"):
        project.accept(me, document, [as_it_is(elsewhere, proposed(project, document, "موسكو"))])
