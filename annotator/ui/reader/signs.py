"""What stands over the marks: name tags, badges and role words, placed together so that none covers another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from annotator.ui.reader.badges import Sign, paint_badge, paint_role
from annotator.ui.reader.decor import LineDecor
from annotator.ui.reader.forms import BADGE_HEIGHT, TAG_HEIGHT, TagForm
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.name_tags import Stroke, Tag, tag_room, tag_wish
from annotator.ui.reader.painting import full_tag, paint_tag
from annotator.ui.reader.tags import GAP, TagPlace, TagWish, place_tags

if TYPE_CHECKING:
    from annotator.ui.reader.marked_view import MarkedView

# How far a badge may slide along its mark: its words must stay under it.
_BADGE_REACH = 6.0


class Plate(NamedTuple):
    """One part of a sign."""

    kind: Literal["tag", "badge", "role"]
    form: TagForm


@dataclass(slots=True)
class Row:
    """The signs of one line; coordinates are those of the block's layout."""

    tags: list[Tag]
    badges: list[Sign] = field(default_factory=list)
    roles: list[Sign] = field(default_factory=list)

    def mark_at(self, point: QPointF) -> ShownMark | None:
        """Give the mark whose sign lies under a point."""
        signs: Iterable[Tag | Sign] = (*self.badges, *self.tags, *self.roles)
        return next((sign.mark for sign in signs if sign.mark and sign.rect.contains(point)), None)


class Signs:
    """Holds what is asked about marks and paints it with their tags.

    `badges` are words by mark, those in `chosen` filled, `ahead` is the one that Enter takes; `roles` are a word and a
    colour by mark; `shown` are the marks that carry a tag even where tags are not always shown.
    """

    def __init__(self) -> None:
        self.badges: Mapping[bytes, str] = {}
        self.chosen: Collection[bytes] = ()
        self.ahead: bytes | None = None
        self.roles: Mapping[bytes, tuple[str, QColor]] = {}
        self.shown: Collection[bytes | None] = ()
        self._rows: dict[tuple[int, int], Row] = {}

    def asked_of(self, mark: bytes) -> tuple[str | None, bool, bool]:
        """Give the badge of a mark, whether it is filled, and whether it is ringed."""
        return self.badges.get(mark), mark in self.chosen, mark == self.ahead

    def forget(self, paragraphs: Collection[int] | None = None) -> None:
        """Drop the places in these paragraphs: marks or what is asked changed; None is everywhere."""
        self._rows = {} if paragraphs is None else {k: row for k, row in self._rows.items() if k[0] not in paragraphs}

    def row(self, block: QTextBlock, number: int, view: MarkedView) -> Row | None:
        """Give the signs of a line; None where no mark is."""
        decor = view.line_decor(block, number)
        if decor is None:
            return None
        key = block.blockNumber(), number
        if key not in self._rows:
            concerned = not view.looks.style.tags_always or self._asked(decor)
            self._rows[key] = self._place(decor, block, view) if concerned else Row(decor.tags)
        return self._rows[key]

    def _asked(self, decor: LineDecor) -> bool:
        return any(stroke.mark.id in self.badges or stroke.mark.id in self.roles for stroke in decor.all_strokes())

    def paint_over(self, painter: QPainter, lines: BlockLines, view: MarkedView) -> None:
        """Paint the tags, the current mark's in full over the others, then role words and badges."""
        for number in lines.lines:
            row = self.row(lines.block, number, view)
            if row:
                self._paint(painter, row, view.looks)
            if top := self._over_others(lines.block, number, view):
                paint_tag(painter, top, view.looks)

    def _over_others(self, block: QTextBlock, number: int, view: MarkedView) -> Tag | None:
        """Give the tag of the current mark in full, where its line has no places of its own for it."""
        decor = view.line_decor(block, number)
        if decor is None or not view.looks.style.tags_always or self._asked(decor):
            return None
        stroke = decor.stroke_of(view.current_mark() or b"")
        return full_tag(stroke, decor) if stroke and not stroke.part.start.broken else None

    def _paint(self, painter: QPainter, row: Row, looks: Looks) -> None:
        for tag in row.tags:
            paint_tag(painter, tag, looks)
        for role in row.roles:
            paint_role(painter, role, looks)
        for badge in row.badges:
            paint_badge(painter, badge, looks, chosen=badge.mark.id in self.chosen, ahead=badge.mark.id == self.ahead)

    def _place(self, decor: LineDecor, block: QTextBlock, view: MarkedView) -> Row:
        looks, wanted = view.looks, []
        for stroke in decor.all_strokes():
            forms = () if stroke.part.start.broken else self._forms(stroke, deep=stroke in decor.deep, view=view)
            if forms:
                wanted.append(_Wanted(stroke, forms))
        if decor.deep:
            wanted.append(_Wanted(decor.deep[0], ((Plate("tag", looks.forms.more(len(decor.deep))),),), counts=True))
        placed = _placed(wanted, tag_room(block, looks))
        if any(one.asks and place is None for one, place in placed):
            badges = [_Wanted(one.stroke, one.forms[-1:]) for one in wanted if one.asks]
            placed = _placed(badges, tag_room(block, looks))  # names can wait, badges cannot
        row = Row([])
        for one, place in placed:
            if place:
                self._lay(row, one, place, decor)
        return row

    def _forms(self, stroke: Stroke, *, deep: bool, view: MarkedView) -> tuple[tuple[Plate, ...], ...]:
        """Give what may stand for a mark, from all of it to the least."""
        mark, looks = stroke.mark, view.looks
        badge, role = self.badges.get(mark.id), self.roles.get(mark.id)
        chosen = mark.id in self.chosen
        before = (Plate("badge", looks.forms.badge(badge, chosen=chosen)),) if badge is not None else ()
        after = (Plate("role", looks.forms.role(role[0])),) if role else ()
        current = mark.id == view.current_mark()
        named = current or (not deep and (looks.style.tags_always or mark.pending or mark.id in self.shown))
        names = stroke.look.forms[: 1 if current else None] if named else ()
        found = [(*before, Plate("tag", name), *after) for name in names]
        if badge is not None or role:
            found += [(*before, *after), before or after]
        return tuple(found)

    def _lay(self, row: Row, one: _Wanted, place: TagPlace, decor: LineDecor) -> None:
        """Put the parts of a sign side by side, the first where the words begin."""
        stroke, leftward = one.stroke, one.stroke.part.start.outward > 0
        x = place.right if leftward else place.left
        for kind, form in one.forms[place.form]:
            left = x - form.width if leftward else x
            x += -(form.width + GAP) if leftward else form.width + GAP
            rect = QRectF(left, decor.tag_top, form.width, TAG_HEIGHT)
            if kind == "tag":
                tag = Tag(stroke.mark, stroke.look, form, rect)
                row.tags.append(replace(tag, mark=None, look=None) if one.counts else tag)
            elif kind == "role":
                row.roles.append(Sign(stroke.mark, form, rect, self.roles[stroke.mark.id][1]))
            else:
                tall = QRectF(left, decor.tag_top - (BADGE_HEIGHT - TAG_HEIGHT) / 2, form.width, BADGE_HEIGHT)
                row.badges.append(Sign(stroke.mark, form, tall, stroke.look.color))


class _Wanted(NamedTuple):
    """A sign that looks for a place; one that `counts` stands for all marks too deep to be drawn."""

    stroke: Stroke
    forms: tuple[tuple[Plate, ...], ...]
    counts: bool = False

    @property
    def asks(self) -> bool:
        """Say whether a badge is part of it."""
        return self.forms[0][0].kind == "badge"


def _placed(wanted: Sequence[_Wanted], room: tuple[float, float]) -> list[tuple[_Wanted, TagPlace | None]]:
    return list(zip(wanted, place_tags([_wish(one) for one in wanted], *room), strict=True))


def _wish(one: _Wanted) -> TagWish:
    widths = tuple(sum(plate.form.width for plate in form) + GAP * (len(form) - 1) for form in one.forms)
    wish = tag_wish(one.stroke.part, widths)
    return replace(wish, reach=_BADGE_REACH) if one.asks else wish
