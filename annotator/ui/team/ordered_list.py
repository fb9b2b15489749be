"""A short list whose order is the user's, and under it what can be done with its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.keys.named import with_fixed_key
from annotator.ui.panels import style
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.row_view import RowView
from annotator.ui.plain import own_tooltip
from annotator.ui.team.list_rows import ListRow, RowDelegate, RowModel

_KEY = Qt.Key
_STEPS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1}


class _View(RowView):
    """Alt with an arrow moves the row, Enter opens it, Delete takes it away."""

    moved = Signal(int)
    entered_row = Signal()
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif event.key() in (_KEY.Key_Return, _KEY.Key_Enter):
            self.entered_row.emit()
        elif event.key() == _KEY.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class OrderedList(Panel):
    """Tells the key of the row that is meant; `chosen` comes when another row is the current one.

    A list whose rows can be opened has a button for that, too.
    """

    chosen = Signal(str)
    opened = Signal(str)  # by a double click, by Enter or by the button
    added = Signal()
    moved = Signal(str, int)
    dropped = Signal(str)

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.model, self._delegate = _View(height), RowModel(), RowDelegate(height)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.add, self.open, self.up = QPushButton(), QPushButton(), QToolButton()
        self.down, self.drop = QToolButton(), QToolButton()
        self._row_height, self._quiet = height, False
        self._lay_out()
        self._connect()

    def show_rows(self, rows: Sequence[ListRow], current: str) -> None:
        """Show these rows; `current` is the key of the one that is chosen, "" for none."""
        self._quiet = True
        self.model.reset(rows)
        self.view.put_cursor(self.model.line_of(current))
        self._quiet = False
        self._mark_current()

    @property
    def current(self) -> str:
        """Give the key of the row that is chosen, "" for none."""
        line = self.view.currentIndex().row()
        return self.model.rows[line].key if 0 <= line < len(self.model.rows) else ""

    def fit(self) -> None:
        """Take just the room of all rows, for a list that stands on a page which scrolls."""
        self.view.setFixedHeight(self._row_height * len(self.model.rows) + 2)
        self.view.setVisible(bool(self.model.rows))

    def set_words(self, *, name: str, add: str, drop: str, open_: str = "") -> None:
        """Name the list, and say what adding, taking away and opening are called here; "" for what cannot be opened."""
        self.view.setAccessibleName(name)
        self.add.setText(add)
        self.open.setText(open_)
        self._show_deeds()
        words = (
            (self.up, self.tr("Move up"), with_fixed_key(self.tr("Move up"), "Alt+Up")),
            (self.down, self.tr("Move down"), with_fixed_key(self.tr("Move down"), "Alt+Down")),
            (self.drop, drop, f"{drop} (Delete)"),
        )
        for button, short, tip in words:
            button.setAccessibleName(short)
            button.setToolTip(own_tooltip(tip))

    def set_drop_enabled(self, enabled: bool) -> None:
        """Say whether the chosen row can be taken away."""
        self.drop.setEnabled(enabled)

    def restyle(self) -> None:
        self._delegate.shades = style.shades()
        self.view.viewport().update()

    # -----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for button, icon in ((self.add, "plus"), (self.up, "up"), (self.down, "down"), (self.drop, "trash")):
            theme.set_icon(button, icon, "accent" if button is self.add else "text", 16)
        for button in (self.add, self.open):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
        for tool in (self.up, self.down, self.drop):
            tool.setFixedSize(30, 30)
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.add)
        row.addWidget(self.open)
        row.addStretch()
        for tool in (self.up, self.down, self.drop):
            row.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.entered_row.connect(self._open)
        self.view.doubleClicked.connect(self._open)
        self.view.moved.connect(self._move)
        self.view.dropped.connect(self._drop)
        self.add.clicked.connect(self.added)
        self.open.clicked.connect(self._open)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.drop.clicked.connect(self._drop)

    def _on_current(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self._mark_current()
            self.chosen.emit(self.model.rows[index.row()].key)

    def _mark_current(self) -> None:
        line, last = self.view.currentIndex().row(), len(self.model.rows) - 1
        self._delegate.current = line
        self.up.setEnabled(line > 0)
        self.down.setEnabled(0 <= line < last)
        self._show_deeds()
        self.view.viewport().update()

    def _show_deeds(self) -> None:
        """Offer with a row what can be done with one."""
        some = bool(self.current)
        self.open.setVisible(some and bool(self.open.text()))
        for tool in (self.up, self.down, self.drop):
            tool.setVisible(some)

    def _move(self, by: int) -> None:
        if self.current:
            self.moved.emit(self.current, by)

    def _open(self) -> None:
        if self.current:
            self.opened.emit(self.current)

    def _drop(self) -> None:
        if self.current and self.drop.isEnabled():
            self.dropped.emit(self.current)
