"""What keys mean in each situation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.model import AttributeKind, Choice, Span
from annotator.ui.annotate.strip.acts import Ahead, Answer, Make, Point, Put, Refusal, Say
from annotator.ui.annotate.strip.options import Kind, Option, Situation, options, preselected
from annotator.ui.annotate.strip.situation import Place, likely_spans, situation_of
from annotator.ui.annotate.strip.state import enter, pick, press
from tests.ui.annotate.strip.samples import Article, default_labels

LABELS = default_labels()
TEXT = "أعربت موسكو عن قلقها إزاء الخطر القادم من أفغانستان، وأعلنت روسيا كلاما."


def article(**stance: object) -> tuple[Article, bytes]:
    made = Article(TEXT)
    for words, label in (("موسكو", "actor"), ("الخطر", "threat"), ("أفغانستان", "location"), ("روسيا", "actor")):
        made.mark(words, label)
    return made, made.mark("قلقها", "stance", **stance)


def situation(field: str, selected: str = "", ahead: str | bytes | None = None, **stance: object) -> Situation:
    made, cue = article(**stance)
    span = Span(TEXT.index(selected), TEXT.index(selected) + len(selected)) if selected else None
    now = situation_of(made.opened(), LABELS, Place(cue, field, ahead=ahead), span)
    assert now is not None
    return now


MOSCOW, DANGER, LAND, RUSSIA = (
    f"{words}/0".encode() for words in ("موسكو/actor", "الخطر/threat", "أفغانستان/location", "روسيا/actor")
)


# Choices


def test_a_digit_chooses_and_goes_on() -> None:
    assert press(situation("polarity"), "2") == Answer(Put("polarity", "opposed"), goes_on=True)


def test_digits_after_the_choices_are_flags_and_stay() -> None:
    assert press(situation("polarity"), "5") == Answer(Put("conditional", True))
    assert press(situation("polarity", attributes={"past": True}), "6") == Answer(Put("past", False))


def test_a_required_value_chosen_again_stays_and_another_goes() -> None:
    assert press(situation("polarity", attributes={"polarity": "mixed"}), "4") == Answer(goes_on=True)
    made = Article("روسيا")
    one = made.mark("روسيا", "actor", attributes={"kind": "state"})
    now = situation_of(made.opened(), LABELS, Place(one, "kind"))
    assert press(now, "1") == Answer(Put("kind", None))


def test_a_digit_without_a_choice_does_nothing_else() -> None:
    assert [press(situation("polarity"), key) for key in ("7", "9", "0", "-")] == [Refusal.NO_CHOICE] * 4


def test_enter_leaves_a_choice_as_it_is_unless_tab_went_to_one() -> None:
    assert press(situation("polarity"), "Enter") == Answer(goes_on=True)
    assert press(situation("polarity"), "Tab") == Ahead("supportive")
    assert press(situation("polarity", ahead="supportive"), "Shift+Tab") == Ahead("past")
    assert press(situation("polarity", ahead="mixed"), "Enter") == Answer(Put("polarity", "mixed"), goes_on=True)
    assert press(situation("polarity", ahead="past"), "Enter") == Answer(Put("past", True))
    assert press(situation("polarity", ahead="past"), "Space") == Answer(Put("past", True))


def test_a_choice_keeps_no_selection() -> None:
    assert situation("polarity", selected="القادم").selected is None


# One link


def test_enter_takes_the_likeliest_holder() -> None:
    now = situation("holder")
    assert now.candidates == (MOSCOW, RUSSIA)
    assert preselected(now).value == MOSCOW
    assert press(now, "Enter") == Answer(Point("holder", (MOSCOW,)), goes_on=True)


def test_a_badge_replaces_the_holder_and_one_that_is_there_stays() -> None:
    links = {"holder": (MOSCOW,)}
    assert press(situation("holder", links=links), "2") == Answer(Point("holder", (RUSSIA,)), goes_on=True)
    assert press(situation("holder", links=links), "1") == Answer(goes_on=True)
    assert press(situation("holder", links=links), "Enter") == Answer(goes_on=True)


def test_a_speaker_chosen_again_is_taken_back() -> None:
    links = {"speaker": (MOSCOW,)}
    assert press(situation("speaker", links=links), "1") == Answer(Point("speaker", ()))
    assert press(situation("speaker", links=links, ahead=MOSCOW), "Enter") == Answer(goes_on=True)


def test_author_and_unstated_have_keys_of_their_own() -> None:
    assert press(situation("holder"), "0") == Answer(Say("holder", "author"), goes_on=True)
    assert press(situation("holder"), "-") == Answer(Say("holder", "unstated"), goes_on=True)
    assert press(situation("target"), "-") == Answer(Say("target", "unstated"), goes_on=True)
    assert press(situation("target"), "0") is Refusal.NO_MARK
    assert press(situation("holder", attributes={"holder_is": "author"}), "0") == Answer(goes_on=True)


def test_other_words_take_the_keys_that_are_left() -> None:
    now = situation("holder")

    def keys(*values: str) -> list[str]:
        words = tuple(Choice(value, {}) for value in values)
        other = replace(now, field=replace(now.field, attribute=replace(now.field.attribute, unlinked=words)))
        return [option.key for option in options(other) if option.kind is Kind.WORD]

    assert keys("nobody", "everybody", "both") == ["0", "-", ""]
    assert keys("nobody", "author") == ["-", "0"]


def test_a_digit_without_a_badge_does_nothing() -> None:
    assert press(situation("holder"), "3") is Refusal.NO_MARK


def test_tab_goes_round_all_candidates() -> None:
    assert press(situation("holder"), "Tab") == Ahead(RUSSIA)
    assert press(situation("holder", ahead=RUSSIA), "Tab") == Ahead(MOSCOW)
    assert press(situation("holder"), "Shift+Tab") == Ahead(RUSSIA)
    assert press(situation("holder", links={"holder": (RUSSIA,)}), "Tab") == Ahead(MOSCOW)


def test_without_marks_enter_goes_on_and_tab_says_so() -> None:
    now = replace(situation("holder"), candidates=())
    assert enter(now) == Answer(goes_on=True)
    assert press(now, "Tab") is Refusal.NO_MARK


# Several links


def test_digits_toggle_targets_and_enter_goes_on() -> None:
    held = {"holder": (MOSCOW,)}
    assert situation("target", links=held).candidates == (DANGER, LAND, RUSSIA, MOSCOW)
    assert press(situation("target", links=held), "1") == Answer(Point("target", (DANGER,)))
    links = {**held, "target": (DANGER,)}
    assert press(situation("target", links=links), "2") == Answer(Point("target", (DANGER, LAND)))
    assert press(situation("target", links=links), "1") == Answer(Point("target", ()))
    assert press(situation("target", links=links), "Enter") == Answer(goes_on=True)
    assert press(situation("target", links=held), "Enter") == Answer(Point("target", (DANGER,)), goes_on=True)


def test_enter_takes_where_tab_went_besides_the_others() -> None:
    now = situation("target", ahead=LAND, links={"target": (DANGER,)})
    assert press(now, "Enter") == Answer(Point("target", (DANGER, LAND)), goes_on=True)


def test_space_takes_and_drops_where_tab_went_and_tab_goes_on_from_there() -> None:
    links = {"target": (DANGER,)}
    taken = Answer(Point("target", (DANGER, LAND)), keeps=True)
    assert press(situation("target", ahead=LAND, links=links), "Space") == taken
    assert press(situation("target", ahead=DANGER, links=links), "Space") == Answer(Point("target", ()))
    assert press(situation("target", ahead=DANGER, links=links), "Tab") == Ahead(LAND)
    assert press(situation("target", ahead=DANGER, links=links), "Enter") == Answer(goes_on=True)


def test_space_is_the_texts_where_nothing_can_be_taken_without_going_on() -> None:
    assert press(situation("target"), "Space") is None  # Tab has gone nowhere yet
    assert press(situation("target", "كلاما", ahead=LAND), "Space") is None
    assert press(situation("target", ahead=b"gone"), "Space") is None
    assert press(situation("holder", ahead=RUSSIA), "Space") is None
    assert press(situation("polarity", ahead="mixed"), "Space") is None


def test_the_holder_is_the_last_one_to_be_a_target() -> None:
    assert situation("target", links={"holder": (MOSCOW,)}).candidates[-1] == MOSCOW


def test_a_new_target_takes_the_place_of_removed_ones() -> None:
    held = {"holder": (MOSCOW,)}
    now = situation("target", links={**held, "target": (b"gone", LAND)})
    assert press(now, "1") == Answer(Point("target", (LAND, DANGER)))
    assert preselected(situation("target", links={**held, "target": (b"gone",)})).value == DANGER


# Words that are not marked yet


def test_enter_marks_selected_words_with_the_usual_label_and_links_them() -> None:
    span = Span(TEXT.index("كلاما"), TEXT.index("كلاما") + 5)
    assert press(situation("holder", "كلاما"), "Enter") == Answer(Make("holder", "actor", span), goes_on=True)
    assert press(situation("target", "كلاما"), "Enter") == Answer(Make("target", "topic", span), goes_on=True)


def test_a_digit_names_the_label_and_targets_stay_open() -> None:
    span = Span(TEXT.index("كلاما"), TEXT.index("كلاما") + 5)
    assert press(situation("target", "كلاما"), "3") == Answer(Make("target", "threat", span))
    assert press(situation("holder", "كلاما"), "1") == Answer(Make("holder", "actor", span), goes_on=True)


def test_words_that_have_the_label_already_are_linked_and_not_marked_twice() -> None:
    assert press(situation("holder", "روسيا"), "Enter") == Answer(Point("holder", (RUSSIA,)), goes_on=True)
    assert press(situation("target", "روسيا"), "1") == Answer(Point("target", (RUSSIA,)))
    assert press(situation("target", "روسيا"), "Enter") == Answer(Point("target", (RUSSIA,)), goes_on=True)
    linked = situation("target", "روسيا", links={"target": (RUSSIA,)})
    assert press(linked, "1") == Answer()


def test_a_label_that_does_not_fit_is_refused_and_the_marks_own_begins_anew() -> None:
    assert press(situation("holder", "كلاما"), "2") is Refusal.WRONG_LABEL
    assert press(situation("holder", "كلاما"), "4") is None
    assert press(situation("target", "كلاما"), "4") is None
    assert press(situation("target", "كلاما"), "8") is None


def test_the_words_of_the_mark_itself_are_left_to_the_reader() -> None:
    assert situation("holder", "قلقها").selected is None


def test_retired_labels_are_not_offered() -> None:
    made, cue = article()
    retired = replace(LABELS, labels=tuple(replace(one, retired=one.key == "topic") for one in LABELS.labels))
    now = situation_of(made.opened(), retired, Place(cue, "target"), Span(0, 5))
    assert [label.key for label in now.labels] == ["actor", "location", "threat"]


# Situations


def test_a_field_or_mark_that_went_is_no_situation() -> None:
    made, cue = article()
    assert situation_of(made.opened(), LABELS, Place(cue, "kind")) is None
    assert situation_of(made.opened(), LABELS, Place(b"gone", "holder")) is None


def test_candidates_keep_their_digits_and_new_ones_come_after_them() -> None:
    made, cue = article()
    place = Place(cue, "holder", order=(RUSSIA, b"gone"))
    new = made.mark("أفغانستان", "actor")
    assert situation_of(made.opened(), LABELS, place).candidates == (RUSSIA, MOSCOW, new)


def test_candidates_far_away_in_a_crowd_are_left_out() -> None:
    made = Article(" ".join(f"ك{number}" for number in range(2000)) + " موقف")
    for number in range(2000):
        made.mark(f"ك{number} ", "actor")
    place = Place(made.mark("موقف", "stance"), "holder")
    now = situation_of(made.opened(), LABELS, place)
    assert len(now.candidates) == 300
    assert now.candidates[0] == "ك1999 /actor/0".encode()


@pytest.mark.parametrize(("ahead", "expected"), [(None, ["موسكو", "روسيا", "موسكو", "الخطر"]), (LAND, ["أفغانستان"])])
def test_the_places_to_keep_clear(ahead: bytes | None, expected: list[str]) -> None:
    made, _ = article()
    field = "target" if ahead else "polarity"
    spans = likely_spans(made.opened(), situation(field, ahead=ahead))
    assert [TEXT[span.start : span.end] for span in spans] == expected


def test_picking_an_option_without_a_key_works_as_with_one() -> None:
    now = situation("holder")
    assert now.field.attribute.kind is AttributeKind.LINK
    assert pick(now, Option(Kind.MARK, RUSSIA)) == Answer(Point("holder", (RUSSIA,)), goes_on=True)
