"""Undo within a draft of the labels, without a window: what one step is, and where each leads."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.model import Attribute, AttributeKind, Choice, Label, LabelSet
from annotator.ui.team.labels.draft import Draft, with_attribute
from annotator.ui.team.labels.steps import Labels, Steps, changed_place

A, B = Label("a", {"en": "a"}, digit=1), Label("b", {"en": "b"}, digit=2)
START: Labels = (A, B)


def after(*states: Labels) -> Steps:
    """Edit from one state to the next."""
    steps = Steps()
    for old, new in zip((START, *states), states, strict=False):
        steps = steps.edited(old, new)
    return steps


def named(*letters: str) -> list[Labels]:
    return [(replace(A, names={"en": name}), B) for name in letters]


def test_letters_that_are_typed_into_one_text_are_one_step() -> None:
    assert after(*named("ab", "abc", "abcd")).before == (START,)


def test_another_text_and_every_choice_is_a_step_of_its_own() -> None:
    (first,) = named("ab")
    second = (replace(first[0], definitions={"en": "D"}), B)
    third = (replace(second[0], digit=3), B)
    fourth = (replace(third[0], digit=4), B)
    fifth = (replace(fourth[0], names={"en": "abc"}), B)
    assert after(first, second, third, fourth, fifth).before == (fourth, third, second, first, START)


def test_the_key_that_follows_the_name_belongs_to_its_step() -> None:
    def linked(name: str) -> Labels:
        link = Attribute("of", AttributeKind.LINK, {}, targets=(name,))
        return replace(A, key=name, names={"en": name}), replace(B, attributes=(link,))

    steps = Steps().edited(linked("n"), linked("ne")).edited(linked("ne"), linked("new"))
    assert steps.before == (linked("n"),)


def test_undo_and_redo_walk_through_the_steps_and_an_edit_forgets_those_ahead() -> None:
    first, second = (B, A), (B,)
    steps = after(first, second)
    back = steps.undone(second)
    assert (back.before, back.after) == ((START,), (second,))
    assert back.redone(first) == Steps((first, START))
    assert back.edited(first, (A,)) == Steps((first, START))


def test_typing_after_an_undo_is_a_step_of_its_own() -> None:
    one, two = named("ab", "abc")
    moved = (B, A)
    back = after(one, (one[1], one[0])).undone(moved)
    assert back.edited(one, two).before == (one, START)


def test_an_edit_that_leads_back_is_the_undo() -> None:
    steps = after((B, A)).edited((B, A), START)
    assert steps == Steps((), ((B, A),))
    assert steps.edited(START, (B, A)) == Steps((START,))
    assert steps.edited(START, START) == steps


def test_the_oldest_of_very_many_steps_are_forgotten() -> None:
    states: list[Labels] = [(replace(A, light=f"#{number:06x}"), B) for number in range(300)]
    steps = after(*states)
    assert len(steps.before) == 200
    assert steps.before[0] == states[-2]


def test_what_is_different_is_found(shipped: LabelSet) -> None:
    draft = Draft.of(shipped)
    other = draft.put("stance", replace(shipped["stance"], digit=0))
    assert changed_place(draft.labels, other.labels) == ("stance", "")
    assert changed_place(other.take_away("threat").labels, other.labels) == ("threat", "")
    assert changed_place(draft.labels, draft.move("actor", 1).labels) is None
    within = draft.put("stance", with_attribute(shipped["stance"], "holder", shown=False))
    assert changed_place(draft.labels, within.labels) == ("stance", "holder")
    both = within.put("stance", replace(within.label_set["stance"], digit=0))
    assert changed_place(draft.labels, both.labels) == ("stance", "")


def test_a_choice_that_comes_in_is_a_step_and_its_name_another(shipped: LabelSet) -> None:
    def with_choices(*choices: Choice) -> Labels:
        return Draft.of(shipped).put("actor", with_attribute(shipped["actor"], "kind", choices=choices)).labels

    none, new = with_choices(), with_choices(Choice("value", {}))
    steps = Steps().edited(none, new)
    for name in ("f", "fl", "fla"):
        typed = with_choices(Choice(name, {"en": name}))
        steps, new = steps.edited(new, typed), typed
    assert steps.before == (with_choices(Choice("value", {})), none)
