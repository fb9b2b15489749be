"""What of the strip is on the screen: the card beside its mark, and badges on the marks that it may link to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.core.model import LabelSet, Span
from annotator.ui import language
from annotator.ui.annotate.strip.faces import face_of
from annotator.ui.annotate.strip.floating import Floating
from annotator.ui.annotate.strip.options import DIGITS, Situation, preselected
from annotator.ui.annotate.strip.view import StripView
from annotator.ui.open_document import OpenDocument
from annotator.ui.reader.widget import Reader

_DOT = "•"
Badges = tuple[Mapping[bytes, str], tuple[bytes, ...], bytes | None]  # digits by mark, the chosen ones, Enter's


class Stage:
    """Draws one situation after the other over a reader."""

    def __init__(self, reader: Reader) -> None:
        self.view = StripView(reader)
        self._reader = reader
        self._floating = Floating(self.view, reader)
        self._badges: Badges = ({}, (), None)

    def show(self, now: Situation, opened: OpenDocument, labels: LabelSet) -> None:
        """Show a situation beside its mark."""
        self.view.set_face(face_of(now, opened, labels))
        self._put_badges(_badges_of(now))
        self._floating.show_at(now.mark.span)

    def choose_side(self, clear: Sequence[Span], *, anew: bool) -> None:
        """Lie where fewer of these places are covered; `anew` forgets on which side the strip was."""
        self._floating.choose_side(clear, anew=anew)

    def arrive(self, span: Span) -> None:
        """Bring a mark into view with room for the strip."""
        self._reader.show_offset(span.start)
        self._floating.make_room()

    def hide(self) -> None:
        """Take all away."""
        self.view.hide()
        self._put_badges(({}, (), None))
        self._reader.set_pointed(None)

    def _put_badges(self, badges: Badges) -> None:
        if badges != self._badges:  # to show them anew paints all their lines
            self._badges = badges
            self._reader.set_badges(*badges)


def _badges_of(now: Situation) -> Badges:
    """Give digits to the likeliest marks, a dot to others that are meant; while words are selected, digits are labels.

    Without a dot nobody would see where Tab has gone, nor that a far mark is linked already.
    """
    if not now.field.links or now.selected:
        return {}, (), None
    ahead = preselected(now)
    marked = ahead.value if ahead and isinstance(ahead.value, bytes) else None
    meant = {*now.targets, marked}
    badges = {mark: _DOT for mark in now.candidates if mark in meant}
    badges |= {mark: language.number(number) for number, mark in enumerate(now.candidates[: len(DIGITS)], 1)}
    return badges, tuple(mark for mark in now.targets if mark in badges), marked
