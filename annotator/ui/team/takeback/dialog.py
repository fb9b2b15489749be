"""Taking back: the returned files, a report of each before anything is written, and then what they brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Annotator
from annotator.ui import item_views, language, theme
from annotator.ui.dialogs.parts import MARGINS, closing_row, room_of
from annotator.ui.panels import style
from annotator.ui.panels.drops import dropped_files
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import Dialog, plain_label, set_role
from annotator.ui.panels.wording import file_text, led
from annotator.ui.plain import tooltip
from annotator.ui.start_page import PROJECT_SUFFIX
from annotator.ui.team.takeback.done import TakeBackDone
from annotator.ui.team.takeback.facts import Obstacle, Returned, Standing, TakenIn, obstacle
from annotator.ui.team.takeback.report import Report
from annotator.ui.team.takeback.words import name_of

_SIZE, _SIDE_PX, _ICON_PX = QSize(840, 560), 260, 16
_SIGNS = {
    Standing.READY: ("receive", "saved"),
    Standing.EMPTY: ("check", "muted"),
    Standing.ASKS: ("help", "accent"),
    Standing.REFUSED: ("warning", "error"),
}


class TakeBackDialog(Dialog):
    """Shows files with their plans; after `files_added` and `answered` it waits for `take_files`."""

    files_added = Signal(list)
    answered = Signal(object)  # Returned, whose plan is to be made anew
    take_in_wanted = Signal(object)  # list[Returned]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[Returned] = []
        self._people: Sequence[Annotator] = ()
        self.heading, self.add = plain_label("title"), QPushButton()
        self.list, self.leave_out, self.report = QListWidget(), QCheckBox(), Report()
        self.none, self.parts, self._both = EmptyState(), QStackedWidget(), QWidget()
        self.summary = plain_label("small", wrap=True)
        self.cancel, self.go = QPushButton(), QPushButton()
        self.pages, self.done_page = QStackedWidget(), TakeBackDone()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def set_people(self, people: Sequence[Annotator]) -> None:
        """Take the people of the project, who may be asked about."""
        self._people = people

    @property
    def files(self) -> Sequence[Returned]:
        """The files as they are shown."""
        return self._files

    def take_files(self, files: Sequence[Returned]) -> None:
        """Show these files, new ones after the others; the first of them that needs somebody is chosen."""
        known = {file.path: place for place, file in enumerate(self._files)}
        for file in files:
            place = known.setdefault(file.path, len(self._files))
            self._files[place : place + 1] = [file]
        needs = (Standing.ASKS, Standing.REFUSED)
        chosen = next((file for file in files if file.standing in needs), next(iter(files), None))
        self._show_files(known[chosen.path] if chosen else 0)
        (self.go if self.go.isEnabled() else self.list).setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Take no other wish while the files are taken in."""
        for part in (self.list, self.report, self.leave_out, self.add):
            part.setEnabled(not busy)
        self.go.setEnabled(not busy and obstacle(self._files) is None)

    def set_result(self, files: Sequence[TakenIn], *, stopped: bool = False) -> None:
        """Show what became of the files; nothing remains but to close."""
        self.set_busy(busy=False)
        self.done_page.show_result(files, stopped=stopped)
        self.pages.setCurrentWidget(self.done_page)
        self.done_page.close_button.setFocus()

    # Words and colours

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take back"))
        self.heading.setText(self.tr("Take returned files back"))
        self.add.setText(self.tr("Add files…"))
        self.list.setAccessibleName(self.tr("Returned files"))
        self.leave_out.setText(self.tr("Leave out this file"))
        self.none.set_words(self.tr("Drop returned files here, or press “Add files…”."))
        self.cancel.setText(self.tr("Cancel"))
        self._show_files(self.list.currentRow())

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self._show_files(self.list.currentRow())

    # What the user does

    def accept(self) -> None:
        """Ask for the deed, if it can be done."""
        if self.pages.currentWidget() is self.done_page:
            super().accept()
        elif self.go.isEnabled() and obstacle(self._files) is None:
            self.take_in_wanted.emit([file for file in self._files if file.is_wanted])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_added.emit(dropped_files(event.mimeData()))

    def _connect(self) -> None:
        self.add.clicked.connect(self._ask_for_files)
        self.list.currentRowChanged.connect(lambda _: self._show_report())
        self.leave_out.clicked.connect(self._leave_out)
        self.report.said_same.connect(lambda theirs, ours: self._answer(lambda file: file.answered(theirs, ours)))
        self.report.said_whose.connect(lambda person: self._answer(lambda file: replace(file, person=person)))
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.done_page.close_button.clicked.connect(self.accept)

    def _ask_for_files(self) -> None:
        kinds = self.tr("Returned files (*{suffix})").format(suffix=PROJECT_SUFFIX)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose returned files"), "", kinds)
        if names:
            self.files_added.emit([Path(name) for name in names])

    def _current(self) -> Returned | None:
        row = self.list.currentRow()
        return self._files[row] if 0 <= row < len(self._files) else None

    def _answer(self, change: Callable[[Returned], Returned]) -> None:
        if (file := self._current()) is not None:
            self.answered.emit(change(file))

    def _leave_out(self, out: bool) -> None:
        if (file := self._current()) is not None:
            self.take_files([replace(file, left_out=out)])
            self.leave_out.setFocus()

    # Showing

    def _show_files(self, current: int) -> None:
        self.list.blockSignals(True)  # what is chosen is shown below, once
        self.list.clear()
        for file in self._files:
            self.list.addItem(self._line(file))
        self.list.setCurrentRow(min(max(current, 0), len(self._files) - 1))
        self.list.blockSignals(False)
        self.parts.setCurrentWidget(self._both if self._files else self.none)
        self._show_report()
        self._tell()

    def _line(self, file: Returned) -> QListWidgetItem:
        words = name_of(file.plan) if file.plan else file_text(file.path)
        icon = theme.icon("minus", "muted", _ICON_PX) if file.left_out else theme.icon(*_SIGNS[file.standing], _ICON_PX)
        item = QListWidgetItem(icon, led(words))
        item.setToolTip(tooltip(str(file.path)))
        return item

    def _show_report(self) -> None:
        file = self._current()
        self.report.show_file(file, self._people)
        self.leave_out.setVisible(file is not None)
        self.leave_out.setChecked(file is not None and file.left_out)

    def _tell(self) -> None:
        """Say on the button what will happen, or beside it why it cannot."""
        why = obstacle(self._files)
        wanted = sum(file.is_wanted for file in self._files)
        self.go.setText(language.digits(self.tr("Take in %n file(s)", "", wanted)))
        self.go.setEnabled(why is None)
        words = {
            None: self.tr("A backup is made first; what comes in is written whole or not at all."),
            Obstacle.NO_FILES: self.tr("Nothing is written before you agree."),
            Obstacle.ASKS: self.tr("Answer the questions first, or leave the file out."),
            Obstacle.REFUSED: self.tr("None of these files can be taken in."),
        }
        self.summary.setText(words[why])
        set_role(self.summary, "missing" if why in (Obstacle.ASKS, Obstacle.REFUSED) else "small")

    def _lay_out(self) -> None:
        item_views.prepare(self.list)
        self.list.setFixedWidth(_SIDE_PX)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add.setAutoDefault(False)
        theme.set_icon(self.add, "plus", px=16)
        top, side, both = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(self._both)
        top.addWidget(self.heading)
        top.addStretch()
        top.addWidget(self.add)
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addWidget(self.leave_out)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(20)
        both.addLayout(side)
        both.addWidget(self.report, 1)
        for part in (self._both, self.none):
            self.parts.addWidget(part)
        asking = QWidget()
        layout = QVBoxLayout(asking)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.parts, 1)
        layout.addLayout(closing_row(self.summary, self.cancel, self.go))
        for page in (asking, self.done_page):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.resize(_SIZE.boundedTo(room_of(self)))
