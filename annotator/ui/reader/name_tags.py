"""The name tags of a line: each where its mark begins, and one that counts the marks too deep to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from annotator.ui.reader.forms import TAG_HEIGHT, TagForm
from annotator.ui.reader.geometry import LinePart
from annotator.ui.reader.looks import LabelLook, Looks
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.tags import TagWish, place_tags


@dataclass(frozen=True, slots=True)
class Stroke:
    """The bracket of one mark on a line."""

    mark: ShownMark
    look: LabelLook
    part: LinePart
    y: float


@dataclass(frozen=True, slots=True)
class Tag:
    """A name tag in its place; `mark` is None on the one that counts the marks too deep to be drawn."""

    mark: ShownMark | None
    look: LabelLook | None
    form: TagForm
    rect: QRectF


def name_tags(
    strokes: Sequence[Stroke], deep: Sequence[Stroke], top: float, room: tuple[float, float], looks: Looks
) -> list[Tag]:
    """Place the tags of the marks that begin on a line, and the one that counts the deep ones."""
    wanted: list[tuple[Stroke, ShownMark | None, LabelLook | None, tuple[TagForm, ...]]] = [
        (stroke, stroke.mark, stroke.look, stroke.look.forms) for stroke in strokes if not stroke.part.start.broken
    ]
    if deep:
        wanted.append((deep[0], None, None, (looks.forms.more(len(deep)),)))
    wishes = [tag_wish(stroke.part, tuple(form.width for form in forms)) for stroke, _, _, forms in wanted]
    places = place_tags(wishes, *room)
    return [
        Tag(mark, look, forms[place.form], QRectF(place.left, top, place.width, TAG_HEIGHT))
        for (_, mark, look, forms), place in zip(wanted, places, strict=True)
        if place
    ]


def tag_room(block: QTextBlock, looks: Looks) -> tuple[float, float]:
    """Give the x between which tags may stand: half of each margin is theirs."""
    style = looks.style
    return -style.margin / 2, block.document().textWidth() - style.margin * 1.5


def tag_wish(part: LinePart, widths: tuple[float, ...]) -> TagWish:
    """Wish for a place at the start of a mark's words, in the widest form that fits."""
    leftward = part.start.outward > 0
    left, right = next(
        ((left, right) for left, right in part.boxes if left <= part.start.x <= right), (part.start.x, part.start.x)
    )
    room = part.start.x - left if leftward else right - part.start.x
    # Beside the tag of the same word it may stand; farther off the mark nobody would know whose it is.
    return TagWish(part.start.x, max(room - widths[0] / 2, 1.5 * widths[0]), widths, leftward)
