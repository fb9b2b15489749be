"""The article with its marks and all that is shown about them: badges, links, hits, handles, invisible characters."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from annotator.core.model import Span
from annotator.ui.reader.chips import Chips
from annotator.ui.reader.current import REACH, CurrentMark, End, handles
from annotator.ui.reader.hits import Hits
from annotator.ui.reader.layers import Marks, Selection
from annotator.ui.reader.lines import origin_of
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.painted_view import PaintedView
from annotator.ui.reader.relations import Relation, Relations
from annotator.ui.reader.signs import Signs
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.ticks import Ticks

_ENDS: tuple[End, End] = ("start", "end")


class ArticleView(PaintedView):
    """Shows one article and what is said about it, and tells what lies under a point; spans are code points."""

    def __init__(self, style: ReaderStyle, parent: QWidget | None = None) -> None:
        self._signs, self._hits, self._chips = Signs(), Hits(), Chips()
        self._relations, self._ring = Relations(), CurrentMark()
        self._hovered: bytes | None = None
        super().__init__(style, parent)
        self._ticks = Ticks(self)
        marks = Marks()
        self._underlays = (marks, self._hits, Selection())
        self._overlays = (marks, self._relations, self._ring, self._chips, self._signs)

    def load(self, text: str) -> None:
        """Show an article from its beginning, without marks and without what was said about the last one's."""
        self._hovered = self._relations.pointed = None
        self._chips.load(text)
        super().load(text)
        self.set_badges({})
        self.set_relations(())
        self.set_hits((), None)

    def _forget(self, paragraphs: Collection[int] | None = None, *, moved: bool = True) -> None:
        self._signs.forget(paragraphs)
        if paragraphs is None:
            for layer in (self._hits, self._chips, self._relations):
                layer.forget()
        elif moved:
            self._lay_curves(self._relations.relations)
        super()._forget(paragraphs, moved=moved)

    def _make_current(self, identity: bytes | None) -> None:
        old = self._current
        super()._make_current(identity)
        self._tell_signs((old, identity))

    # What is shown about the marks

    def set_badges(
        self, badges: Mapping[bytes, str], chosen: Collection[bytes] = (), ahead: bytes | None = None
    ) -> None:
        """Show badges on marks, by id; the `chosen` ones are filled, `ahead` is ringed. An empty mapping ends it."""
        signs = self._signs
        old = {mark: signs.asked_of(mark) for mark in {*signs.badges, *badges}}
        signs.badges, signs.chosen, signs.ahead = dict(badges), frozenset(chosen), ahead
        self._tell_signs([mark for mark, asked in old.items() if asked != signs.asked_of(mark)])

    def set_relations(self, relations: Sequence[Relation]) -> None:
        """Ring the targets of these relations, name their roles, and join them to their sources."""
        old = self._relations.relations
        if tuple(relations) == old:
            return
        self._lay_curves(relations)
        self._signs.roles = {one.target: (one.role, QColor(one.color)) for one in relations}
        self._tell_signs({one.target for one in (*old, *relations)})

    def _lay_curves(self, relations: Sequence[Relation]) -> None:
        """Paint again where the curves were and where they are now: they leave the paragraphs of their marks."""
        areas = self._relations.areas(self)
        self._relations.put(relations)
        for area in (*areas, *self._relations.areas(self)):
            self.viewport().update(area)

    def set_pointed(self, identity: bytes | None) -> None:
        """Ring a mark softly, or none: something outside the text points at it."""
        old, self._relations.pointed = self._relations.pointed, identity
        if old != identity:
            self._tell_signs({old, identity})

    def set_hovered(self, identity: bytes | None) -> None:
        """Show the tag of the mark under the pointer where tags are not always shown; None shows no more than usual."""
        old, self._hovered = self._hovered, identity
        if old != identity and not self.looks.style.tags_always:
            self._tell_signs({old, identity})

    def _tell_signs(self, touched: Collection[bytes | None]) -> None:
        self._signs.shown = {self._relations.pointed, self._hovered}
        marks = (mark for mark in map(self.shown_mark, touched) if mark)
        self._signs.forget({number for mark in marks for number in self.marks.paragraphs(mark)})
        self._repaint_marks(touched)

    def set_hits(self, hits: Sequence[Span], current: int | None) -> None:
        """Show what a search found, in order and not overlapping; `current` is the number of the one that is shown."""
        self._hits.put(hits, current)
        self._ticks.set_hits(hits)
        self.viewport().update()

    def set_invisibles(self, *, shown: bool) -> None:
        """Show or hide a chip with a name for each character that cannot be seen."""
        self._chips.show(shown=shown)
        self.viewport().update()

    def set_handles(self, *, shown: bool) -> None:
        """Give the current mark handles at its two ends, or take them away."""
        self._ring.handles = shown
        self._repaint_marks((self._current,))

    # What lies under a point of the viewport

    def marks_at(self, point: QPointF) -> list[ShownMark]:
        """Give the marks under a point; on a tag or a badge its mark alone."""
        signed = self.tag_at(point)
        return [signed] if signed else super().marks_at(point)

    def tag_at(self, point: QPointF) -> ShownMark | None:
        """Give the mark whose tag, badge or role word lies under a point."""
        place = self.place_at(point)
        row = self._signs.row(place.block, place.number, self) if place.inside else None
        return row.mark_at(place.point) if row else None

    def handle_at(self, point: QPointF) -> End | None:
        """Give the end of the current mark whose handle can be grasped at a point; the nearer one of two."""
        near = {}
        for end in _ENDS if self._ring.handles else ():
            area = self.handle_area(end)
            if area and area.marginsAdded(REACH).contains(point):
                near[end] = (area.center() - point).manhattanLength()
        return min(near, key=near.__getitem__, default=None)

    def handle_area(self, end: End) -> QRectF | None:
        """Give the place of a handle of the current mark in the viewport; None without a current mark."""
        mark = self.shown_mark(self.current_mark())
        if mark is None:
            return None
        block, number = self.line_with(mark.start if end == "start" else mark.end - 1)
        decor = self.line_decor(block, number)
        rect = dict(handles(decor, mark.id)).get(end) if decor else None
        scrolled = QPointF(0, self.verticalScrollBar().value())
        return rect.translated(origin_of(block) - scrolled) if rect else None

    def invisible_at(self, point: QPointF) -> str | None:
        """Give the Unicode name of the character whose chip lies under a point; None elsewhere."""
        place = self.place_at(point)
        return self._chips.name_at(place.block, place.number, place.point, self)

    def _paint_behind(self, painter: QPainter) -> None:
        self._move_to(painter, QPointF())
        self._relations.paint_curves(painter, self)
