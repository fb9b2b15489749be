"""The list of all places of some words, under the text: the text stays in sight, and shows the place in hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.model import LabelSet
from annotator.ui import theme
from annotator.ui.annotate.tag_all.choice import Choice, LeftOut, Line
from annotator.ui.annotate.tag_all.lines import HEIGHT, PlaceDelegate, PlaceModel
from annotator.ui.annotate.tag_all.place_view import PlaceView
from annotator.ui.annotate.tag_all.wording import title_words
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.keys.named import key_of, with_key
from annotator.ui.language import digits
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.surroundings import Surroundings

_SHARE, _LEAST, _AROUND_PX = 0.6, 3, 92  # of the height of text and list together; lines; title and buttons


class TagAllSheet(Panel):
    """Shows a choice and tells what the keys ask of it; it changes nothing itself. `pointed` names the line in hand."""

    pointed = Signal(object)  # Line | None
    ticked = Signal(object)  # Line
    labelled = Signal(object, int)  # Line, digit
    along_wanted = Signal(bool)
    everywhere_wanted = Signal(bool)
    accepted = Signal()
    closed = Signal()
    left = Signal()  # the keyboard went elsewhere

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.around = Surroundings()
        self._choice: Choice | None = None
        self._words, self._progress = "", ""
        self.title, self.status = ElidedLabel(), ElidedLabel()
        self.along, self.everywhere = QCheckBox(), QCheckBox()
        self.mark, self.cancel = QPushButton(), QPushButton()
        self.view = PlaceView()
        self._model = PlaceModel(self.around)
        self._delegate = PlaceDelegate(self.around, lambda: self.view)
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)
        self.restyle()
        self.retranslate()
        self.hide()

    # What is shown

    def open(self, choice: Choice, words: str, labels: LabelSet, language: str) -> None:
        """Show the places of some words, with the keyboard on the first line."""
        self.around.labels, self.around.language = labels, language
        self._choice = self._delegate.choice = choice
        self._words, self._progress = words, ""
        for box in (self.along, self.everywhere):
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
        self.show()
        self.refresh()
        self.view.put_cursor(0)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        _application().focusChanged.connect(self._on_focus)

    def shut(self) -> None:
        """Take the list away; harmless when it is not there."""
        if self._choice is not None:
            _application().focusChanged.disconnect(self._on_focus)
            self._choice = self._delegate.choice = None
            self._model.reset(())
            self.hide()

    @property
    def is_open(self) -> bool:
        """Say whether the list is there."""
        return self._choice is not None

    def refresh(self) -> None:
        """Show what the choice says now; the keyboard stays on the place where it was, if that is still there."""
        if self._choice is None:
            return
        before, number = self.line(), self.view.currentIndex().row()
        lines = self._choice.lines
        self._delegate.make_room(lines, self.view.font())
        self._model.reset(lines)
        last = min(max(number, 0), len(lines) - 1)
        same = next((at for at, line in enumerate(lines) if before and line.key == before.key), last)
        self.view.put_cursor(same)
        self._point()
        self._fit()
        self.retranslate()

    def set_progress(self, words: str) -> None:
        """Say how far the other articles are looked through; "" when nothing is looked for."""
        self._progress = words
        self._write_status()

    def line(self) -> Line | None:
        """Give the line that the keyboard is on."""
        return self._model.row(self.view.currentIndex().row())

    def retranslate(self) -> None:
        self.title.setText(title_words(self._words))
        self.along.setText(with_key(self.tr("With the head word before it"), "places.head"))
        self.everywhere.setText(with_key(self.tr("In all open articles"), "places.everywhere"))
        self.cancel.setText(with_key(self.tr("Close the list"), "places.close"))
        self.view.setAccessibleName(title_words(self._words))
        if self._choice is not None:
            words = digits(self.tr("Mark %n place(s)", "", self._choice.ticked))
            self.mark.setText(with_key(words, "places.mark"))
            self.mark.setEnabled(self._choice.ticked > 0)
        self._write_status()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self._delegate.shades = style.shades()
        self.view.viewport().update()

    def _write_status(self) -> None:
        choice = self._choice
        hint = digits(self.tr("{tick}: tick · 1–9: label").format(tick=key_of("places.tick")))
        nothing = self.tr("No other place") if choice and not choice.lines else ""
        out = self._left_out(choice.left_out) if choice else []
        self.status.setText(" · ".join(filter(None, (self._progress, nothing, *out, "" if self._progress else hint))))

    def _left_out(self, left_out: LeftOut) -> list[str]:
        """Say how many places are not listed, and why."""
        marked = digits(self.tr("%n place(s) already marked", "", left_out.marked)) if left_out.marked else ""
        inside = digits(self.tr("%n place(s) inside a longer mark", "", left_out.inside)) if left_out.inside else ""
        return [marked, inside]

    # What is asked

    def _press(self, command: str, chord: str) -> None:
        line = self.line()
        if command == "places.close":
            self.closed.emit()
        elif command == "places.mark":
            self._accept()
        elif command == "places.head":
            self.along.toggle()
        elif command == "places.everywhere":
            self.everywhere.toggle()
        elif line is not None and command == "places.tick":
            self.ticked.emit(line)
        elif line is not None:
            self.labelled.emit(line, int(chord))

    def _accept(self) -> None:
        if self._choice is not None and self._choice.ticked:
            self.accepted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the switches and buttons leave: Escape closes from each of them."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _point(self) -> None:
        self._delegate.current = self.view.currentIndex().row()
        self.view.viewport().update()
        self.pointed.emit(self.line())

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Tell when another part of this window gets the keyboard."""
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.left.emit()

    # Room

    def _fit(self) -> None:
        """Be as high as the lines need, but leave the text its share."""
        parent = self.parentWidget()
        assert parent is not None
        room = int((parent.height() * _SHARE - _AROUND_PX) / HEIGHT)
        shown = min(max(len(self._choice.lines) if self._choice else 0, _LEAST), max(room, _LEAST))
        self.view.setFixedHeight(shown * HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._fit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        theme.set_role(self, "chrome")
        self.status.setProperty("role", "small")
        self.mark.setProperty("role", "primary")
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        for part in (self.along, self.everywhere, self.mark, self.cancel):
            part.setFocusPolicy(KEYBOARD_ONLY)
        top = _row(self.title, self.along, self.everywhere)
        foot = _row(self.status, self.cancel, self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_rule())
        column.addLayout(top)
        column.addWidget(self.view)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.view.pressed.connect(self._press)
        self.view.tick_clicked.connect(lambda number: self.ticked.emit(self._model.row(number)))
        self.view.moved.connect(self._point)
        self.along.toggled.connect(self.along_wanted)
        self.everywhere.toggled.connect(self.everywhere_wanted)
        self.mark.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.closed)


def _row(words: QWidget, *parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 6, 12, 6)
    row.setSpacing(8)
    row.addWidget(words, 1)
    for part in parts:
        row.addWidget(part)
    return row


def _rule() -> QFrame:
    line = QFrame()
    theme.set_role(line, "line")
    return line


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
