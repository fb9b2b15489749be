"""From what the reader reports to what the session is asked: marking, walking from mark to mark, removing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Annotation
from annotator.core.text.words import word_at
from annotator.ui import language
from annotator.ui.annotate.digit import ChangeLabel, GoToMark, MakeMark, what_digit_does
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session


class Marking(QObject):
    """Ties one reader to the session; `current_changed` names the current mark, `told` says a short sentence."""

    current_changed = Signal(object)  # id or None
    told = Signal(str)
    document_wanted = Signal(str)  # "document.next" or "document.previous"

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader = session, reader
        self.first_escape: Callable[[], bool] = lambda: False
        self._actions: dict[str, Callable[[], None]] = {
            "mark.next": lambda: self._walk(backward=False),
            "mark.previous": lambda: self._walk(backward=True),
            "mark.to_selection": self._space,
            "mark.remove": self.remove_current,
            "document.next": lambda: self.document_wanted.emit("document.next"),
            "document.previous": lambda: self.document_wanted.emit("document.previous"),
            "enter": self._enter,
            "escape": self._escape,
        }
        reader.key_action.connect(self._on_key)
        reader.label_chosen.connect(self.use_label)
        reader.mark_activated.connect(self.current_changed)
        reader.cursorPositionChanged.connect(self._leave_mark)

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw_all(self) -> None:
        """Give the reader, which has just loaded the open document, all its marks."""
        opened = self._session.open_document
        if opened:
            opened.take_touched()
            self._reader.set_marks(_shown_mark(annotation, pending=pending) for annotation, pending in opened.shown())
        self._tell_lost()

    def draw(self) -> None:
        """Give the reader the marks that look different now."""
        opened = self._session.open_document
        if opened is None:
            return
        touched = opened.take_touched()
        pairs = {id_: opened.pair(id_) for id_ in touched}
        put = [_shown_mark(pair[0], pending=pair[1]) for pair in pairs.values() if pair]
        self._reader.change_marks(put, [id_ for id_, pair in pairs.items() if pair is None])
        self._tell_lost()

    def _tell_lost(self) -> None:
        if self._reader.current_mark() is None:
            self.current_changed.emit(None)

    # --- acts --------------------------------------------------------------------------------------------------

    def use_label(self, key: str) -> None:
        """Do what a digit or a label button does."""
        opened, reader = self._session.open_document, self._reader
        label = self._session.labels.get(key)
        if opened is None or label is None:
            return
        if not opened.is_open:
            self._tell_closed()
            return
        current = opened.get(reader.current_mark() or b"")
        word = word_at(opened.document.text, reader.caret_offset())
        act = what_digit_does(key, reader.selected_span(), current, word, opened.find)
        if isinstance(act, MakeMark):
            self.go_to(self._session.annotate(act.span, key))
        elif isinstance(act, ChangeLabel):
            self._session.relabel(act.annotation, key)
        elif isinstance(act, GoToMark):
            self.go_to(act.annotation)
            self.told.emit(self.tr("These words carry this label already."))
        else:
            self.told.emit(self.tr("Select words first, or put the caret on one."))

    def go_to(self, annotation_id: bytes | None, *, scroll: bool = False, quiet: bool = False) -> None:
        """Make a mark the current one; the selection goes. `quiet` tells nobody."""
        if annotation_id is not None:
            if self._reader.selected_span():
                self._reader.clear_selection()
            self._reader.set_current_mark(annotation_id, scroll=scroll)
            if not quiet:
                self.current_changed.emit(annotation_id)

    def remove_current(self) -> None:
        """Remove the current mark and say how it comes back."""
        opened, current = self._session.open_document, self._reader.current_mark()
        if opened is None or current is None:
            self.told.emit(self.tr("No mark is chosen: click one, or press Tab."))
            return
        if not opened.is_open:
            self._tell_closed()
            return
        orphans = sum(any(current in targets for targets in mark.links.values()) for mark, _ in opened.shown())
        self._session.remove(current)
        if orphans:
            words = self.tr("%n mark(s) lost their link; undo brings it back.", "", orphans)
            self.told.emit(language.digits(words))

    def _on_key(self, action: str) -> None:
        if action.startswith("label."):
            label = self._session.labels.by_digit(int(action.removeprefix("label.")))
            if label:
                self.use_label(label.key)
            else:
                self.told.emit(self.tr("No label has this digit."))
        elif action in self._actions:
            self._actions[action]()

    def _walk(self, *, backward: bool) -> None:
        self.go_to(self._reader.neighbour_mark(backward=backward), scroll=True)

    def _space(self) -> None:
        opened, current = self._session.open_document, self._reader.current_mark()
        mark = opened.get(current) if opened and current else None
        if mark:
            self._reader.select_span(mark.span)
        else:
            self._reader.turn_page(1)

    def _enter(self) -> None:
        opened = self._session.open_document
        if opened and not opened.is_open:
            self._session.reopen()

    def _escape(self) -> None:
        """Take back one step: what the window puts first, the selection, then the current mark."""
        if self.first_escape():
            return
        if self._reader.selected_span():
            self._reader.clear_selection()
        elif self._reader.current_mark():
            self._reader.set_current_mark(None)
            self.current_changed.emit(None)

    def _leave_mark(self) -> None:
        """A caret that has left the current mark means the words where it is now."""
        mark = self._reader.marks.get(self._reader.current_mark())
        if mark and not mark.start <= self._reader.caret_offset() <= mark.end:
            self._reader.set_current_mark(None)
            self.current_changed.emit(None)

    def _tell_closed(self) -> None:
        self.told.emit(self.tr("This article is closed; Enter reopens it."))


def _shown_mark(annotation: Annotation, *, pending: bool) -> ShownMark:
    return ShownMark(
        annotation.id, annotation.start, annotation.end, annotation.label, pending=pending, unsure=annotation.unsure
    )
