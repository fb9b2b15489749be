"""The lead's label set: what is in use is retired, its kind frozen, and the rest may change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.model import Attribute, AttributeKind, Choice, Label, LabelSet, Span
from annotator.core.project import Project
from tests.core.store.samples import contents, documents, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


def with_label(project: Project, key: str, **values: object) -> LabelSet:
    labels = project.labels()
    return replace(labels, labels=tuple(replace(one, **values) if one.key == key else one for one in labels.labels))


def without_label(project: Project, key: str) -> LabelSet:
    labels = project.labels()
    return replace(labels, labels=tuple(one for one in labels.labels if one.key != key))


def test_a_new_label_comes_in_its_place_and_undo_takes_it_away(project: Project, me: bytes) -> None:
    before = contents(project)
    labels = project.labels()
    event = Label("event", {"ar": "حدث", "en": "event"}, digit=6)
    project.set_labels(me, replace(labels, labels=(event, *labels.labels)))
    assert [label.key for label in project.labels().labels][:2] == ["event", "actor"]
    project.undo(me)
    assert contents(project) == before
    project.redo(me)
    assert project.labels()["event"] == event


def test_a_label_that_nothing_has_goes_and_one_in_use_is_retired(project: Project, me: bytes) -> None:
    project.set_labels(me, without_label(project, "threat"))
    assert project.labels().get("threat") is None
    project.set_labels(me, without_label(project, "actor"))
    assert project.labels()["actor"].retired
    assert project.labels().by_digit(1) is None


def test_a_label_that_only_a_removed_mark_had_is_retired_too(project: Project, me: bytes, document: bytes) -> None:
    mark = project.annotate(me, document, place(project.document(document).text, "قلقها"), "stance").annotations[0]
    project.remove(mark.id)
    project.set_labels(me, without_label(project, "stance"))
    assert project.labels()["stance"].retired


def test_the_kind_of_an_attribute_in_use_is_frozen(project: Project, me: bytes, document: bytes) -> None:
    mark = project.annotate(me, document, Span(0, 4), "actor").annotations[0]
    other = Attribute("kind", AttributeKind.TEXT, {"en": "kind"})
    kept = project.labels()["actor"].attribute("same_as")
    project.set_labels(me, with_label(project, "actor", attributes=(other, kept)))
    project.undo(me)
    project.set_attribute(mark.id, "kind", "state")
    with refused("attribute.kind"):
        project.set_labels(me, with_label(project, "actor", attributes=(other, kept)))
    project.set_labels(me, with_label(project, "actor", attributes=(kept,)))
    assert project.labels()["actor"].attribute("kind").retired


def test_a_link_counts_as_use_and_so_does_the_word_that_stands_for_one(
    project: Project, me: bytes, document: bytes
) -> None:
    text = project.document(document).text
    holder = project.annotate(me, document, place(text, "موسكو"), "actor").annotations[0].id
    stance = project.annotate(me, document, place(text, "قلقها"), "stance").annotations[0].id
    project.set_links(stance, "holder", (holder,))
    project.set_unlinked(stance, "target", "unstated")
    usage = project.usage()
    assert (usage.labels["stance"], usage.labels["actor"]) == (1, 4)
    assert {key for label, key in usage.attributes if label == "stance"} == {"holder", "target"}
    project.set_labels(me, with_label(project, "stance", attributes=()))
    attributes = {one.key: one.retired for one in project.labels()["stance"].attributes}
    assert attributes == {"holder": True, "target": True}


def test_a_choice_of_an_attribute_in_use_is_retired(project: Project, me: bytes, document: bytes) -> None:
    mark = project.annotate(me, document, Span(0, 4), "actor").annotations[0]
    project.set_attribute(mark.id, "kind", "state")
    kind, same_as = project.labels()["actor"].attributes
    fewer = replace(kind, choices=(Choice("person", {"en": "person"}), Choice("group", {"en": "group"})))
    project.set_labels(me, with_label(project, "actor", attributes=(fewer, same_as)))
    choices = {choice.value: choice.retired for choice in project.labels()["actor"].attribute("kind").choices}
    assert choices == {"person": False, "group": False, "state": True, "other": True}


@pytest.mark.parametrize(
    "values",
    [{"digit": 2}, {"light": "red"}, {"names": {}}, {"attributes": (Attribute("x_is", AttributeKind.FLAG, {}),)}],
    ids=lambda values: next(iter(values)),
)
def test_labels_that_cannot_be_are_refused_and_change_nothing(project: Project, me: bytes, values) -> None:
    before = contents(project)
    with refused("label.fault"):
        project.set_labels(me, with_label(project, "actor", **values))
    assert contents(project) == before


def test_marks_remember_the_guidelines_that_they_followed(project: Project, me: bytes, document: bytes) -> None:
    versions = [project.guideline_version()]
    first = project.annotate(me, document, Span(0, 4), "actor").annotations[0].id
    project.set_guidelines(me, {"ar": "# جديد"})
    versions.append(project.guideline_version())
    project.set_guidelines(me, {"ar": "# جديد"})  # no change
    assert project.guideline_version() == versions[1] > versions[0] > 0
    assert project.labels().guidelines["ar"] == "# جديد"
    second = project.annotate(me, document, Span(5, 9), "actor").annotations[0].id
    rows = project.connection.execute("SELECT id, guideline FROM annotations WHERE guideline IS NOT NULL")
    assert dict(rows.fetchall()) == dict(zip((first, second), versions, strict=True))
    project.undo(me)
    project.undo(me)
    assert project.labels().guidelines["ar"].startswith("# الدليل")
    assert project.guideline_version() > versions[1]
    assert project.check().problems == []


def test_guidelines_in_two_languages_are_one_change(project: Project, me: bytes) -> None:
    before = contents(project)
    change = project.set_guidelines(me, {"ar": "# جديد", "en": "# New"})
    assert (change.verb, len(change.edits)) == ("guidelines", 2)
    assert project.labels().guidelines == {"ar": "# جديد", "en": "# New"}
    project.undo(me)
    assert contents(project) == before
