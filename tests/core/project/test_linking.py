"""Links between marks: made with their target in one act, kept when the target goes, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.model import Attribute, AttributeKind, Label, LabelSet, Span
from annotator.core.project import Project
from tests.core.store.samples import article, contents, documents, living, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def _mark(project: Project, me: bytes, document: bytes, words: str, label: str) -> bytes:
    span = place(project.document(document).text, words)
    return project.annotate(me, document, span, label).annotations[0].id


def test_a_mark_and_the_link_to_it_are_one_act(project: Project, me: bytes, document: bytes) -> None:
    text = project.document(document).text
    stance = _mark(project, me, document, "قلقها", "stance")
    project.set_unlinked(stance, "holder", "author")
    before = contents(project)
    change = project.annotate_linked(me, document, place(text, "موسكو"), "actor", stance, "holder")
    made = {mark.label: mark for mark in change.annotations}
    assert made["stance"].links == {"holder": (made["actor"].id,)}
    assert "holder_is" not in made["stance"].attributes
    assert text[made["actor"].start : made["actor"].end] == "موسكو"
    project.undo(me)
    assert contents(project) == before
    project.redo(me)
    assert {mark.label for mark in living(project, document, me)} == {"actor", "stance"}


def test_links_grow_and_a_link_is_replaced(project: Project, me: bytes, document: bytes) -> None:
    text = project.document(document).text
    stance = _mark(project, me, document, "قلقها", "stance")
    for words in ("موسكو", "روسيا"):
        for role in ("holder", "target"):
            label = "actor" if role == "holder" else "location"
            project.annotate_linked(me, document, place(text, words), label, stance, role)
    links = next(mark for mark in living(project, document, me) if mark.id == stance).links
    assert [len(links[role]) for role in ("holder", "target")] == [1, 2]


def test_moving_the_edges_of_targets_leaves_the_links_as_they_were(
    project: Project, me: bytes, document: bytes
) -> None:
    text = project.document(document).text
    stance = _mark(project, me, document, "قلقها", "stance")
    targets = [_mark(project, me, document, words, "location") for words in ("موسكو", "روسيا")]
    project.set_links(stance, "target", tuple(reversed(targets)))
    before = next(mark for mark in living(project, document, me) if mark.id == stance).links
    assert before == {"target": tuple(sorted(targets))}
    first, last = sorted(targets, key=lambda one: place(text, "موسكو" if one == targets[0] else "روسيا").start)
    project.resize(first, Span(len(text) - 2, len(text)))
    project.resize(last, Span(0, 1))
    assert next(mark for mark in living(project, document, me) if mark.id == stance).links == before


def test_a_link_that_cannot_be_makes_no_mark(project: Project, me: bytes, document: bytes) -> None:
    text = project.document(document).text
    stance = _mark(project, me, document, "قلقها", "stance")
    before = contents(project)
    for role, code in (("holder", "annotation.bad_target"), ("polarity", "attribute.bad_value")):
        with refused(code):
            project.annotate_linked(me, document, place(text, "موسكو"), "location", stance, role)
    with refused("attribute.unknown"):
        project.annotate_linked(me, document, place(text, "موسكو"), "location", stance, "nothing")
    assert contents(project) == before


def test_a_removed_target_hinders_no_new_one(project: Project, me: bytes, document: bytes) -> None:
    stance = _mark(project, me, document, "قلقها", "stance")
    old, new = (_mark(project, me, document, words, "location") for words in ("طاجيكستان", "المنطقة"))
    project.set_links(stance, "target", (old,))
    project.remove(old)
    change = project.set_links(stance, "target", (old, new))
    assert set(change.annotations[0].links["target"]) == {old, new}
    with refused("annotation.removed"):
        project.set_links(stance, "holder", (old,))


def test_the_history_of_a_mark_tells_all_that_was_done_to_it(project: Project, me: bytes, document: bytes) -> None:
    text = project.document(document).text
    stance = _mark(project, me, document, "قلقها", "stance")
    _mark(project, me, document, "روسيا", "actor")
    holder = project.annotate_linked(me, document, place(text, "موسكو"), "actor", stance, "holder").annotations
    target = next(mark.id for mark in holder if mark.label == "actor")
    project.resize(stance, place(text, "عن قلقها"))
    project.undo(me)
    acts = project.history_of(stance)
    assert [act.verb for act in acts] == ["undo", "resize", "annotate", "annotate"]
    assert {act.person for act in acts} == {me}
    assert [act.stamp for act in acts] == sorted((act.stamp for act in acts), reverse=True)
    assert acts[1].before == {"start": place(text, "قلقها").start}
    assert acts[1].after == {"start": place(text, "عن قلقها").start}
    assert acts[2].after == {"role": "holder", "target": target.hex(), "deleted": None}
    assert acts[3].before == {}
    assert acts[3].after["label"] == "stance"


def test_the_history_names_a_role_as_the_label_does(tmp_path: Path) -> None:
    """A stroke parts the ids in a row's name, and may stand in the key of an attribute."""
    label = Label("actor", {}, attributes=(Attribute("in/of", AttributeKind.LINK, {}),))
    with Project.create(tmp_path / "p.hashiya", "p", LabelSet((label,))) as project:
        project.import_articles([article("موسكو وروسيا")])
        me, document = project.add_person("سمير"), documents(project)[0]
        first = project.annotate(me, document, Span(0, 5), "actor").annotations[0].id
        second = project.annotate(me, document, Span(7, 12), "actor").annotations[0].id
        project.set_links(first, "in/of", (second,))
        assert project.history_of(first)[0].after == {"role": "in/of", "target": second.hex(), "deleted": None}
