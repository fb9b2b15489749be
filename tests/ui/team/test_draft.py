"""A label set while it is edited, without a window: what goes, what is retired, and what links follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Attribute, AttributeKind, Choice, Label, LabelSet
from annotator.core.store.labels import Usage
from annotator.ui.team.labels.attribute_form import of_kind
from annotator.ui.team.labels.draft import Draft, moved
from annotator.ui.team.labels.faults import first_fault
from annotator.ui.team.labels.naming import followed, key_from
from annotator.ui.team.labels.new_label import new_label

USAGE = Usage({"actor": 14}, {("actor", "kind"): 3})


@pytest.fixture
def draft(shipped: LabelSet) -> Draft:
    return Draft.of(shipped, USAGE)


def keys(draft: Draft) -> list[str]:
    return [label.key for label in draft.labels]


def test_a_draft_has_changes_as_long_as_it_differs_from_the_file(draft: Draft) -> None:
    assert not draft.has_changes
    other = draft.move("actor", 1)
    assert other.has_changes
    assert not other.move("actor", -1).has_changes


def test_a_label_in_use_is_retired_and_gives_its_key_up(draft: Draft) -> None:
    actor = draft.take_away("actor").label_set["actor"]
    assert (actor.retired, actor.digit) == (True, 0)
    assert not draft.take_away("actor").restore("actor").label_set["actor"].retired


def test_a_label_that_nothing_uses_goes_and_no_link_points_to_it(draft: Draft, shipped: LabelSet) -> None:
    unused = Draft.of(shipped, Usage({}, {}))
    found = [(label.key, one.key) for label, one in unused.only_target_of("actor")]
    assert found == [("actor", "same_as"), ("stance", "holder"), ("stance", "speaker")]
    gone = unused.take_away("actor")
    assert keys(gone) == ["location", "threat", "stance", "topic"]
    assert gone.label_set["stance"].attribute("holder").targets == ()


def test_links_follow_a_new_label_to_another_key(draft: Draft) -> None:
    more = draft.add(Label("event", {"ar": "حدث"}))
    stance = more.label_set["stance"]
    target = replace(stance.attribute("target"), targets=("event",))
    more = more.put("stance", replace(stance, attributes=(target,)))
    renamed = more.put("event", replace(more.label_set["event"], key="incident"))
    assert renamed.label_set["stance"].attribute("target").targets == ("incident",)
    assert more.is_new("event") and renamed.is_new("incident") and not renamed.is_new("stance")


def test_a_new_label_stands_before_the_retired_ones(draft: Draft) -> None:
    assert keys(draft.take_away("actor").add(Label("event", {})))[-2:] == ["event", "actor"]


def test_an_attribute_in_use_is_retired_and_another_one_goes(draft: Draft) -> None:
    actor = draft.label_set["actor"]
    assert draft.take_attribute_away(actor, "kind").attribute("kind").retired
    assert draft.take_attribute_away(actor, "same_as").attribute("same_as") is None


def test_labels_of_a_file_come_with_what_marks_use_of_the_present_ones(draft: Draft) -> None:
    event = Label("event", {"ar": "حدث"})
    taken = draft.replace_all(LabelSet((event,)))
    assert keys(taken) == ["event", "actor"]
    assert taken.label_set["actor"].retired
    other = replace(draft.label_set["actor"], attributes=(Attribute("kind", AttributeKind.TEXT, {}),))
    with pytest.raises(KnownError) as caught:
        draft.replace_all(LabelSet((other,)))
    assert caught.value.code == "attribute.kind"


@pytest.mark.parametrize(
    ("place", "by", "expected"), [(0, 1, "bac"), (2, -2, "cab"), (0, -1, "abc"), (1, 9, "acb"), (1, 0, "abc")]
)
def test_items_move_as_far_as_there_are_any(place: int, by: int, expected: str) -> None:
    assert "".join(moved("abc", place, by)) == expected


# --- keys ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"en": "Big event!", "ar": "حدث"}, "big_event"),
        ({"ar": "حدث كبير"}, "حدث_كبير"),
        ({"ar": "مؤيِّد"}, "مؤيد"),
        ({}, "label"),
        ({"en": "???"}, "label"),
        ({"en": "what is"}, "what"),
        ({"en": "actor"}, "actor_3"),
        ({"en": "x" * 90}, "x" * 60),
    ],
)
def test_a_key_is_made_of_the_names(names: dict[str, str], expected: str) -> None:
    assert key_from(names, {"actor", "actor_2"}, "label") == expected


def test_a_key_follows_its_names_until_it_is_chosen_by_hand() -> None:
    assert followed("e", {"en": "e"}, {"en": "event"}, set(), "label") == "event"
    assert followed("mine", {"en": "e"}, {"en": "event"}, set(), "label") == "mine"


def test_a_new_label_is_told_from_the_others_by_everything(shipped: LabelSet) -> None:
    labels = list(shipped.labels)
    for number in range(6, 11):
        label = new_label(labels)
        assert label.digit == (number if number < 10 else 0)
        assert label.light not in {one.light for one in labels}
        labels.append(replace(label, names={"ar": f"وسم {number}"}))
    assert first_fault(labels) is None
    assert len({label.key for label in labels}) == 10
    assert {label.shape for label in labels[5:]} == {"solid", "round", "barbs", "double", "dots"}


def test_another_kind_leaves_out_what_it_has_no_use_for() -> None:
    choices = (Choice("a", {}),)
    one = Attribute("k", AttributeKind.CHOICE, {}, default="a", choices=choices)
    link = of_kind(one, AttributeKind.LINK)
    assert (link.choices, link.default) == ((), "")
    linked = replace(link, targets=("actor",), unlinked=choices)
    assert of_kind(linked, AttributeKind.LINKS).unlinked == choices
    assert of_kind(linked, AttributeKind.FLAG).targets == ()


# --- faults --------------------------------------------------------------------------------------------------------


def one_label(**values: object) -> Label:
    return replace(Label("a", {"en": "first"}), **values)


@pytest.mark.parametrize(
    ("labels", "says", "where"),
    [
        ([one_label(names={"ar": " "})], "no name yet", ("a", "")),
        ([one_label(digit=3), one_label(key="b", digit=3)], "key 3 stands at several", ("a", "")),
        ([one_label(attributes=(Attribute("k", AttributeKind.CHOICE, {}),))], "no choices yet", ("a", "k")),
    ],
)
def test_what_is_to_be_mended_is_one_sentence_with_its_place(labels, says: str, where: tuple[str, str]) -> None:
    fault = first_fault(labels)
    assert says in fault.sentence
    assert (fault.label, fault.attribute) == where


def test_a_retired_label_takes_no_key_from_another(shipped: LabelSet) -> None:
    assert first_fault([one_label(digit=3, retired=True), one_label(key="b", digit=3)]) is None
    assert first_fault(shipped.labels) is None
