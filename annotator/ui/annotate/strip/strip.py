"""The strip as the page knows it: what it takes of keys, clicks and selections in the text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.model import Span
from annotator.ui.annotate.strip.acting import ActingStrip
from annotator.ui.annotate.strip.acts import Refusal
from annotator.ui.annotate.strip.fields import STRIP_OPEN, Field, commands_of, following, missing
from annotator.ui.annotate.strip.options import Kind, Option, Situation
from annotator.ui.annotate.strip.state import enter, pick, press
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.commands import Where
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

_WALKING = {"mark.next": "Tab", "mark.previous": "Shift+Tab"}


class Strip(ActingStrip):
    """Takes keys and clicks from the reader while it is open, and leaves it those that move and select."""

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(session, reader, parent)
        reader.selection_changed.connect(self._selection_changed)
        reader.selected_by_mouse.connect(lambda span, _point: self.selection_made(span))
        reader.cursorPositionChanged.connect(self._caret_moved)

    # --- keys --------------------------------------------------------------------------------------------------

    def take_key(self, chord: str) -> bool:
        """Do what a chord means in the strip; False leaves it to the reader."""
        now = self._now()
        if now is None:
            return False
        commands = bindings()
        inside = commands.command_of(chord, Where.STRIP)
        outside = commands.command_of(chord, Where.READER) or ""
        if inside == "strip.close":
            return False  # the page knows what Escape takes back first
        if inside or outside in _WALKING:
            return self._press(now, chord if inside else _WALKING[outside])
        if outside.startswith("strip."):
            self._jump(now, outside)
            return True
        return False

    def _press(self, now: Situation, key: str) -> bool:
        result = press(now, key)
        if result is not None:
            self._do(now, result)
        return result is not None

    def _jump(self, now: Situation, command: str) -> None:
        """Go to the field of a command; the fields that have none of their own are gone through one by one."""
        commands = commands_of(now.fields)
        here = [field for field in now.fields if commands[field.key] == command]
        if not here and command == STRIP_OPEN:
            here = list(now.fields)
        wanted = self._next_of(here, now)
        if wanted:
            self._ask(now.mark.id, wanted.key)
        else:
            self.told.emit(self._no_field(now.mark))

    @staticmethod
    def _next_of(here: list[Field], now: Situation) -> Field | None:
        if now.field in here:
            return next((field for field in following(now.fields, now.field.key) if field in here), now.field)
        return next(iter(missing(here, now.mark, now.living, now.assumed)), here[0] if here else None)

    # --- the text ----------------------------------------------------------------------------------------------

    def take_mark(self, mark_id: bytes | None) -> bool:
        """Link the mark that was clicked in the text; False leaves the click to the page.

        In a field that takes no marks the user has gone on to something else, and the strip closes.
        """
        now = self._now()
        if now is None:
            return False
        if not now.field.links:
            if mark_id != now.mark.id:
                self.close()
            return False
        if mark_id is None or mark_id == now.mark.id:
            self._keep_caret()
        else:
            self._back_to_mark()
            self._link(now, mark_id)
        return True

    def take_label(self, key: str) -> bool:
        """Mark the selected words with a label that was clicked, and link them; False leaves the click to the page."""
        now = self._now()
        if now is None or not now.selected:
            return False
        if key in {label.key for label in now.labels}:
            self._do(now, pick(now, Option(Kind.LABEL, key)))
            return True
        begins_next = key == now.label.key
        if not begins_next:
            self._refuse(now, Refusal.WRONG_LABEL)
        return not begins_next

    def selection_made(self, span: Span) -> None:
        """Mark and link words that the mouse has just selected, where only one label comes into question."""
        now = self._now()
        if now and now.field.links and now.selected == span:
            self._reader.bar.hide()  # its labels are in the strip
            if len(now.labels) == 1:
                self._do(now, enter(now))

    def _link(self, now: Situation, mark_id: bytes) -> None:
        opened = self._session.open_document
        mark = opened.get(mark_id) if opened else None
        wanted = now.field.attribute.targets
        if mark is None or (wanted and mark.label not in wanted):
            self._refuse(now, Refusal.WRONG_LABEL)
        else:
            self._do(now, pick(now, Option(Kind.MARK, mark_id, chosen=mark_id in now.targets)))

    def _keep_caret(self) -> None:
        """Ring the mark again after a click beside all marks; the caret is where words will be selected."""
        caret = self._reader.caret_offset()
        self._back_to_mark()
        self._reader.set_caret(caret)

    def _selection_changed(self, span: Span | None) -> None:
        """Words selected while a link is asked may become its mark; otherwise the user has gone on."""
        now = self._now()
        if now and now.field.links:
            self._show()
        elif now and span is not None:
            self.close()

    def _caret_moved(self) -> None:
        """Close when the caret leaves the mark while a choice is asked: digits would mean the words there."""
        now = None if self._links else self._now()
        if now and not now.mark.start <= self._reader.caret_offset() <= now.mark.end:
            self.close()
