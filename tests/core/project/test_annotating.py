"""The verbs on marks: what each does, and what it refuses."""

from __future__ import annotations

import pytest

from annotator.core.model import Progress, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID, IdPool
from tests.core.store.samples import documents, living, place, refused


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


@pytest.fixture
def marks(project: Project, me: bytes, document: bytes) -> dict[str, bytes]:
    """One mark of each label, by label; `second` is another actor."""
    text = project.document(document).text
    words = {"actor": "موسكو", "threat": "تهريب المخدرات", "stance": "قلقها", "location": "طاجيكستان"}
    made = {label: project.annotate(me, document, place(text, word), label) for label, word in words.items()}
    made["second"] = project.annotate(me, document, place(text, "روسيا"), "actor")
    return {label: change.annotations[0].id for label, change in made.items()}


def _get(project: Project, me: bytes, document: bytes, id_: bytes):
    return next(item for item in project.annotations(document, me) if item.id == id_)


def test_a_mark_covers_the_text_that_was_meant(project: Project, me: bytes, document: bytes) -> None:
    text = project.document(document).text
    for word in ("😀", "روسيا", "\n"):
        found = project.annotate(me, document, place(text, word), "actor").annotations[0]
        assert project.document(document).text[found.start : found.end] == word


def test_the_first_mark_makes_the_set(project: Project, me: bytes, document: bytes) -> None:
    assert project.progress(document, me) is Progress.NEW
    change = project.annotate(me, document, Span(0, 3), "actor")
    assert change.progress is project.progress(document, me) is Progress.IN_PROGRESS
    assert project.counts(me) == {document: 1}
    assert [row.progress for row in project.document_rows(me)] == [Progress.IN_PROGRESS, Progress.NEW, Progress.NEW]


def test_the_caller_may_bring_the_id(project: Project, me: bytes, document: bytes) -> None:
    id_ = IdPool().new()
    assert project.annotate(me, document, Span(0, 3), "actor", id_).annotations[0].id == id_


def test_marks_start_with_the_defaults_of_their_label(project: Project, me: bytes, document: bytes) -> None:
    change = project.annotate(me, document, Span(0, 3), "threat")
    assert change.annotations[0].attributes == {"status": "possible"}
    assert change.annotations[0].origin == "manual"


def test_marks_may_nest_and_cross_and_share_their_words(project: Project, me: bytes, document: bytes) -> None:
    places = {(0, 10, "actor"), (2, 5, "actor"), (4, 12, "actor"), (0, 10, "location")}
    for start, end, label in sorted(places):
        project.annotate(me, document, Span(start, end), label)
    assert {(item.start, item.end, item.label) for item in living(project, document, me)} == places


@pytest.mark.parametrize("span", [(-1, 2), (0, 0), (3, 2), (0, 10**6), (10**6, 10**6 + 1)])
def test_a_span_outside_the_text_is_refused(project: Project, me: bytes, document: bytes, span: tuple) -> None:
    with refused("annotation.outside"):
        project.annotate(me, document, Span(*span), "actor")
    mark = project.annotate(me, document, Span(0, 3), "actor").annotations[0]
    with refused("annotation.outside"):
        project.resize(mark.id, Span(*span))


def test_the_end_of_the_text_can_be_marked(project: Project, me: bytes, document: bytes) -> None:
    length = len(project.document(document).text)
    project.annotate(me, document, Span(length - 1, length), "actor")


def test_what_is_not_in_the_project_is_refused(project: Project, me: bytes, document: bytes) -> None:
    with refused("label.unknown"):
        project.annotate(me, document, Span(0, 3), "unknown")
    with refused("document.unknown"):
        project.annotate(me, bytes(16), Span(0, 3), "actor")
    with refused("document.unknown"):
        project.document(bytes(16))
    with refused("annotation.removed"):
        project.remove(bytes(16))
    with refused("person.unknown"):
        project.person_named("nobody")


def test_the_same_words_with_the_same_label_are_refused(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    actor = _get(project, me, document, marks["actor"])
    with refused("annotation.exists"):
        project.annotate(me, document, actor.span, "actor")
    project.annotate(me, document, actor.span, "location")
    with refused("annotation.exists"):
        project.relabel(marks["actor"], "location")
    with refused("annotation.exists"):
        project.resize(marks["second"], actor.span)
    project.remove(marks["actor"])
    project.annotate(me, document, actor.span, "actor")
    assert project.annotate(project.add_person("ليلى"), document, actor.span, "actor").edits != ()


def test_removing_keeps_the_row_and_the_links_to_it(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    project.set_links(marks["stance"], "holder", (marks["actor"],))
    change = project.remove(marks["actor"])
    assert change.annotations[0].deleted
    assert _get(project, me, document, marks["stance"]).links == {"holder": (marks["actor"],)}
    with refused("annotation.removed"):
        project.set_note(marks["actor"], "x")
    with refused("annotation.removed"):
        project.remove(marks["actor"])
    with refused("annotation.removed"):
        project.set_links(marks["stance"], "target", (marks["actor"],))
    wanted = {marks["actor"]: True, marks["second"]: False}  # is removed, and nothing links to the second one
    assert {id_: _get(project, me, document, id_).deleted for id_ in wanted} == wanted
    project.remove(marks["second"])
    shown = {item.id: item.deleted for item in project.living_annotations(document, me)}
    assert shown[marks["actor"]], "its link would lead to nothing"
    assert marks["second"] not in shown
    project.undo(me)
    project.undo(me)
    assert not _get(project, me, document, marks["actor"]).deleted


def test_attributes_of_each_kind(project: Project, me: bytes, document: bytes, marks: dict[str, bytes]) -> None:
    stance = marks["stance"]
    project.set_attribute(stance, "polarity", "opposed")
    project.set_attribute(stance, "conditional", True)
    project.set_attribute(stance, "cue", "قلق")
    assert _get(project, me, document, stance).attributes == {"polarity": "opposed", "conditional": True, "cue": "قلق"}
    for key, nothing in (("conditional", False), ("cue", ""), ("polarity", None)):
        project.set_attribute(stance, key, nothing)
    assert _get(project, me, document, stance).attributes == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [("polarity", "unheard of"), ("polarity", True), ("conditional", "yes"), ("cue", True), ("holder", "x")],
)
def test_a_value_that_does_not_fit_is_refused(
    project: Project, marks: dict[str, bytes], key: str, value: str | bool
) -> None:
    with refused("attribute.bad_value"):
        project.set_attribute(marks["stance"], key, value)


def test_an_attribute_that_the_label_lacks_is_refused(project: Project, marks: dict[str, bytes]) -> None:
    with refused("attribute.unknown"):
        project.set_attribute(marks["location"], "kind", "state")
    with refused("attribute.unknown"):
        project.set_links(marks["actor"], "holder", ())


def test_links_are_set_added_and_taken_away(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    stance, actor, second, threat = (marks[key] for key in ("stance", "actor", "second", "threat"))
    for targets in ((threat, actor), (actor,), (), (actor, second, threat)):
        project.set_links(stance, "target", targets)
        links = _get(project, me, document, stance).links
        assert set(links.get("target", ())) == set(targets)
    project.set_links(stance, "holder", (actor,))
    project.set_links(stance, "holder", (second,))
    assert _get(project, me, document, stance).links["holder"] == (second,)


def test_a_word_stands_for_a_link_and_a_link_for_the_word(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    stance = marks["stance"]
    project.set_links(stance, "holder", (marks["actor"],))
    project.set_unlinked(stance, "holder", "author")
    found = _get(project, me, document, stance)
    assert (found.links, found.attributes) == ({}, {"holder_is": "author"})
    project.set_links(stance, "holder", (marks["actor"],))
    found = _get(project, me, document, stance)
    assert (found.links, found.attributes) == ({"holder": (marks["actor"],)}, {})
    project.set_unlinked(stance, "holder", None)
    assert _get(project, me, document, stance).links == {}
    with refused("attribute.bad_value"):
        project.set_unlinked(stance, "target", "author")


def test_links_lead_to_fitting_marks_of_the_same_set_alone(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    stance, you = marks["stance"], project.add_person("ليلى")
    elsewhere = project.annotate(me, documents(project)[1], Span(0, 3), "actor").annotations[0].id
    of_you = project.annotate(you, document, Span(0, 3), "actor").annotations[0].id
    for target in (elsewhere, of_you, marks["threat"]):
        with refused("annotation.bad_target"):
            project.set_links(stance, "holder", (target,))
    with refused("annotation.bad_target"):
        project.set_links(stance, "target", (stance,))
    with refused("attribute.bad_value"):
        project.set_links(stance, "holder", (marks["actor"], marks["second"]))
    with refused("attribute.bad_value"):
        project.set_links(stance, "polarity", (marks["actor"],))
    assert _get(project, me, document, stance).links == {}


def test_a_new_label_keeps_what_it_knows_and_takes_its_defaults(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    actor, stance = marks["actor"], marks["stance"]
    project.set_attribute(actor, "kind", "state")
    project.set_note(actor, "ملاحظة")
    assert project.relabel(actor, "threat").annotations[0].attributes == {"status": "possible"}, "no threat is a state"
    project.set_attribute(actor, "kind", "other")
    assert project.relabel(actor, "actor").annotations[0].attributes == {"kind": "other"}, "both know other"
    assert _get(project, me, document, actor).note == "ملاحظة"
    project.set_links(stance, "holder", (actor,))
    project.set_unlinked(stance, "target", "unstated")
    project.set_attribute(stance, "cue", "x")
    changed = project.relabel(stance, "actor").annotations[0]
    assert (changed.attributes, changed.links) == ({}, {})
    project.undo(me)
    back = _get(project, me, document, stance)
    assert (back.label, back.attributes, back.links) == (
        "stance",
        {"target_is": "unstated", "cue": "x"},
        {"holder": (actor,)},
    )


def test_a_new_label_keeps_the_links_that_it_knows(
    project: Project, me: bytes, document: bytes, marks: dict[str, bytes]
) -> None:
    project.set_links(marks["actor"], "same_as", (marks["second"],))
    changed = project.relabel(marks["actor"], "location").annotations[0]
    assert changed.links == {"same_as": (marks["second"],)}


def test_notes_and_doubt(project: Project, me: bytes, document: bytes, marks: dict[str, bytes]) -> None:
    actor = marks["actor"]
    long = "ملاحظة " * 3_000
    project.set_note(actor, long)
    project.set_unsure(actor, True)
    found = _get(project, me, document, actor)
    assert (found.note, found.unsure) == (long, True)
    project.set_note(actor, "")
    project.set_unsure(actor, False)
    found = _get(project, me, document, actor)
    assert (found.note, found.unsure) == ("", False)


def test_the_fixed_sets_take_marks_like_any_other(project: Project, document: bytes) -> None:
    assert len(living(project, document, ORIGINAL_ID)) == 2
    project.reopen(ORIGINAL_ID, document)
    for person in (GOLD_ID, ORIGINAL_ID):
        project.annotate(person, document, Span(0, 3), "threat")
    assert project.check().problems == []
