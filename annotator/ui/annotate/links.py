"""Links between marks while they are made and while they are looked at: strip, picking for the details, curves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.strip.relations import relations_of
from annotator.ui.annotate.strip.strip import Strip
from annotator.ui.keys.named import key_of
from annotator.ui.panels.inspector import Inspector
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session


class Links(QObject):
    """Takes the current mark first: it may be the answer to «which mark?». `current_changed` passes on the rest."""

    current_changed = Signal()
    told = Signal(str)

    def __init__(
        self, session: Session, reader: Reader, inspector: Inspector, marking: Marking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._reader, self._inspector, self._marking = session, reader, inspector, marking
        self._picking_for: bytes | None = None
        self.strip = Strip(session, reader, self)
        self.actions = {
            "strip.open": lambda: self._open(None),
            "strip.holder": lambda: self._open("holder"),
            "strip.speaker": lambda: self._open("speaker"),
            "strip.target": lambda: self._open("target"),
        }
        reader.key_hook = self.strip.take_key
        marking.holds_mark = marking.shaping.seeks_words = lambda: self.strip.holds_mark
        marking.current_changed.connect(self._current_changed)
        reader.mark_activated.connect(self._clicked)
        marking.labelled.connect(self.strip.open_if_missing)
        inspector.pick_started.connect(lambda mark, _: self._start_pick(mark))
        self.strip.told.connect(self.told)
        self.strip.closed.connect(self.draw)

    # --- what is shown -----------------------------------------------------------------------------------------

    def draw(self) -> None:
        """Ring and join the marks that the current one points to; bring the strip up to date."""
        opened, current = self._session.open_document, self._reader.current_mark()
        self._reader.set_relations(relations_of(opened, self._session.labels, current))
        self.strip.follow()

    # --- keys and clicks ---------------------------------------------------------------------------------------

    def _open(self, field: str | None) -> None:
        if mark := self._marking.current_mark():
            self.strip.open_for(mark.id, field)

    def _clicked(self, mark: bytes | None) -> None:
        """A click may answer the strip; otherwise it chooses the mark, or none."""
        if not self.strip.take_mark(mark):
            self._marking.current_changed.emit(mark)

    def _current_changed(self, mark: bytes | None) -> None:
        if mark is not None and self._inspector.picking:
            self._pick(mark)
        else:
            self.draw()
            self.current_changed.emit()

    def _pick(self, target: bytes) -> None:
        """Link the mark whose link is being chosen to the one that was clicked, and stay on the former."""
        source = self._picking_for
        if not self._inspector.take_pick(target):
            self.told.emit(self.tr("This link cannot point to a mark with that label."))
        self._marking.go_to(source, quiet=True)

    def _start_pick(self, mark: bytes) -> None:
        self._picking_for = mark
        self.told.emit(self.tr("Click the mark in the text; {key} stops.").format(key=key_of("escape")))
        self._reader.setFocus()

    # --- one step back -----------------------------------------------------------------------------------------

    def close_strip(self) -> bool:
        """Close the strip; tells whether it was open."""
        was_open = self.strip.is_open
        self.strip.close()
        return was_open

    def stop_pick(self) -> bool:
        """Stop waiting for a click; tells whether there was one to wait for."""
        picking = self._inspector.picking
        self._inspector.stop_picking()
        return picking
