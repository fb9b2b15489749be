"""What of the strip is on the screen: the card beside its mark, and badges on the marks that it may link to."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core.model import LabelSet, Span
from annotator.ui import language
from annotator.ui.annotate.strip.faces import face_of
from annotator.ui.annotate.strip.floating import Floating
from annotator.ui.annotate.strip.options import DIGITS, Situation, preselected
from annotator.ui.annotate.strip.view import StripView
from annotator.ui.open_document import OpenDocument
from annotator.ui.reader.widget import Reader


class Stage:
    """Draws one situation after the other over a reader."""

    def __init__(self, reader: Reader) -> None:
        self.view = StripView(reader)
        self._reader = reader
        self._floating = Floating(self.view, reader)

    def show(self, now: Situation, opened: OpenDocument, labels: LabelSet) -> None:
        """Show a situation beside its mark."""
        self.view.set_face(face_of(now, opened, labels))
        self._show_badges(now)
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
        self._reader.set_badges({})
        self._reader.set_pointed(None)

    def _show_badges(self, now: Situation) -> None:
        """Put digits on the likeliest marks; while words are selected, digits mean labels."""
        if not now.field.links or now.selected:
            self._reader.set_badges({})
            return
        badges = {mark: language.number(number) for number, mark in enumerate(now.candidates[: len(DIGITS)], 1)}
        ahead = preselected(now)
        marked = ahead.value if ahead and isinstance(ahead.value, bytes) else None
        self._reader.set_badges(badges, tuple(mark for mark in now.targets if mark in badges), marked)
