"""What a key or a click means in the strip. No Qt.

The keys are digits, `0`, `-`, `Enter`, `Space`, `Tab` and `Shift+Tab`.
"""

from __future__ import annotations

from dataclasses import replace

from annotator.core.model import Span
from annotator.ui.annotate.strip.acts import Ahead, Answer, Make, Point, Put, Refusal, Say
from annotator.ui.annotate.strip.options import Kind, Option, Situation, in_reach, options, preselected, walkable


def press(now: Situation, key: str) -> Answer | Ahead | Refusal | None:
    """Give the act of a key; None leaves the key to the text."""
    if key in ("Tab", "Shift+Tab"):
        return _walk(now, 1 if key == "Tab" else -1)
    if key == "Enter":
        return enter(now)
    if key == "Space":
        return _toggle(now)
    found = next((option for option in options(now) if option.key == key), None)
    if found is not None:
        return pick(now, found)
    if now.field.links and now.selected:
        # The label of the mark itself begins a new mark; where any label will do, the reader knows the others.
        own = key == str(now.label.digit)
        return None if own or not now.field.attribute.targets else Refusal.WRONG_LABEL
    return Refusal.NO_MARK if now.field.links else Refusal.NO_CHOICE


def _walk(now: Situation, step: int) -> Ahead | Refusal:
    values = walkable(now)
    if not values:
        return Refusal.NO_MARK
    present = preselected(now)
    place = values.index(present.value) + step if present else min(step, 0)
    return Ahead(values[place % len(values)])


def _toggle(now: Situation) -> Answer | None:
    """Take what Tab has reached and let it go on from there, or drop it; Space is the text's where that cannot be.

    What was dropped is not reached any more, and Enter goes on without it.
    """
    found = in_reach(now)
    return replace(pick(now, found), keeps=found.kind is Kind.MARK and not found.chosen) if found else None


def enter(now: Situation) -> Answer | Refusal:
    """Take what is preselected and go on; with words selected, mark and link them."""
    if now.field.links and now.selected:
        usual = usual_label(now)
        return _take_words(now, now.selected, usual, goes_on=True) if usual else Refusal.WRONG_LABEL
    found = preselected(now)
    if found is None or (found.chosen and found.kind is not Kind.FLAG):
        return Answer(goes_on=True)
    return pick(now, found, goes_on=True)


def pick(now: Situation, option: Option, *, goes_on: bool = False) -> Answer:
    """Give the act of picking an option; `goes_on` leaves a field that takes several marks."""
    if option.kind is Kind.FLAG:
        return Answer(Put(str(option.value), not option.chosen))
    if option.kind is Kind.LABEL and now.selected:
        return _take_words(now, now.selected, str(option.value), goes_on=goes_on)
    if option.kind is Kind.MARK and now.field.several:
        return Answer(_toggled(now, option), goes_on)
    if option.chosen:
        return Answer(goes_on=True) if now.field.attribute.required else Answer(_emptied(now, option))
    return Answer(_written(now, option), goes_on=True)


def _written(now: Situation, option: Option) -> Put | Point | Say:
    key = now.field.key
    if isinstance(option.value, bytes):
        return Point(key, (option.value,))
    return Put(key, option.value) if option.kind is Kind.CHOICE else Say(key, option.value)


def _emptied(now: Situation, option: Option) -> Put | Point | Say:
    key = now.field.key
    if option.kind is Kind.MARK:
        return Point(key, ())
    return Put(key, None) if option.kind is Kind.CHOICE else Say(key, None)


def _toggled(now: Situation, option: Option) -> Point:
    """Take a mark away from the targets or add it; with a new one, those go whose marks were removed."""
    if option.chosen:
        return Point(now.field.key, tuple(one for one in now.targets if one != option.value))
    kept = tuple(one for one in now.targets if now.living(one))
    return Point(now.field.key, (*kept, *([option.value] if isinstance(option.value, bytes) else [])))


def usual_label(now: Situation) -> str | None:
    """Give the label under which Enter links the selected words: one that they have already, else the first."""
    return next((label.key for label in now.labels if label.key in now.same), now.labels[0].key if now.labels else None)


def _take_words(now: Situation, span: Span, label: str, *, goes_on: bool) -> Answer:
    """Mark the selected words and link to them; where they have the label already, link to that mark."""
    goes_on = goes_on or not now.field.several
    same = now.same.get(label)
    if same is None:
        return Answer(Make(now.field.key, label, span), goes_on)
    option = Option(Kind.MARK, same, chosen=same in now.targets)
    if option.chosen:
        return Answer(goes_on=goes_on)
    return Answer(_toggled(now, option) if now.field.several else _written(now, option), goes_on)
