"""Under the list of keys: the keys of one command, and how they are changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.help.binding_words import in_the_way, why_not
from annotator.ui.help.key_capture import KeyCapture
from annotator.ui.help.key_chips import KeyChips
from annotator.ui.help.shortcut_rows import Row
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.chord import is_bare
from annotator.ui.keys.commands import Where, command
from annotator.ui.panels.panel import Panel, plain_label

_HEIGHT = 120  # the list above it stays as it is while rows are walked through


class BindingCard(Panel):
    """Shows one row at a time; `done` says that the keyboard may go back to the list."""

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._adding, self._wanted = False, ""
        self.name, self.place = plain_label("section"), plain_label("caption")
        self.keys, self.capture, self.sentence = KeyChips(), KeyCapture(), plain_label("muted", wrap=True)
        self.change, self.add, self.default = QPushButton(), QPushButton(), QPushButton()
        self.take, self.cancel = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_row(self, row: Row | None) -> None:
        """Show the keys of that row; waiting for keys ends."""
        self._row = row
        self.keys.show_chords(row.chords if row and not row.fixed else ())
        self._show_state("idle")
        self.retranslate()

    def start(self, *, adding: bool) -> None:
        """Wait for the new keys of the row, if it can have any; they replace the present ones or are added."""
        if self._row and self._row.command and not self._row.fixed:
            self._adding = adding
            self.sentence.setText("")
            self._show_state("waiting")
            self.capture.setFocus()

    def retranslate(self) -> None:
        self.capture.setText(self.tr("Press the new keys; Escape stops."))
        self.change.setText(self.tr("Change…"))
        self.add.setText(self.tr("Add keys…"))
        self.default.setText(self.tr("As delivered"))
        self.take.setText(self.tr("Use here instead"))
        self.cancel.setText(self.tr("Cancel"))
        self.name.setText(self._row.text if self._row else "")
        self.place.setText(self._place_words())

    # --- look --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        frame = QFrame()
        theme.set_role(frame, "card")
        head, foot, column, outer = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(frame), QVBoxLayout(self)
        head.addWidget(self.name, 1)
        head.addWidget(self.place)
        for button in (self.change, self.add, self.take, self.cancel):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.default)
        self.default.setAutoDefault(False)
        theme.set_role(self.default, "flat")
        theme.set_role(self.take, "primary")
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.keys, self.capture, self.sentence):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(foot)
        outer.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(_HEIGHT)
        outer.addWidget(frame)

    def _show_state(self, state: str) -> None:
        free = bool(self._row and self._row.command and not self._row.fixed)
        for part in (self.change, self.add):
            part.setVisible(state == "idle" and free)
        changed = bool(free and self._row and bindings().is_changed(self._row.command))
        self.default.setVisible(state == "idle" and changed)
        self.keys.setVisible(state == "idle" and not self.keys.is_empty)
        self.capture.setVisible(state == "waiting")
        self.take.setVisible(state == "asking")
        self.cancel.setVisible(state != "idle")
        self.sentence.setVisible(bool(self.sentence.text()) and state != "idle")

    def _place_words(self) -> str:
        if self._row is None:
            return ""
        if self._row.fixed:
            return self.tr("These keys are fixed.")
        everywhere = command(self._row.command).where is Where.WINDOW
        bare = any(map(is_bare, self._row.chords))
        return self.tr("Works in the whole window") if everywhere and not bare else self.tr("Works in the text")

    # --- acts --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.change.clicked.connect(lambda: self.start(adding=False))
        self.add.clicked.connect(lambda: self.start(adding=True))
        self.default.clicked.connect(self._reset)
        self.keys.removed.connect(self._remove)
        self.capture.pressed.connect(self._try)
        self.capture.stopped.connect(self._stop_waiting)
        self.take.clicked.connect(lambda: self._use(self._wanted))
        self.cancel.clicked.connect(self._stop)

    def _try(self, chord: str | None) -> None:
        """Use the keys if they are free, ask if they are not, say why if they cannot be."""
        assert self._row
        entry = command(self._row.command)
        refusal = why_not(entry, chord)
        self.sentence.setText(refusal or in_the_way(entry, chord or ""))
        if refusal or chord is None:
            self._show_state("waiting")
        elif self.sentence.text():
            self._wanted = chord
            self._show_state("asking")
            self.take.setFocus()
        else:
            self._use(chord)

    def _use(self, chord: str) -> None:
        assert self._row
        present = bindings().keys_of(self._row.command) if self._adding else ()
        bindings().set(self._row.command, (*present, chord))
        self._stop()

    def _remove(self, chord: str) -> None:
        assert self._row
        present = bindings().keys_of(self._row.command)
        bindings().set(self._row.command, tuple(own for own in present if own != chord))
        self.done.emit()

    def _reset(self) -> None:
        assert self._row
        bindings().reset(self._row.command)
        self.done.emit()

    def _stop_waiting(self) -> None:
        if self.capture.isVisible():
            self._stop()

    def _stop(self) -> None:
        self._show_state("idle")
        self.done.emit()
