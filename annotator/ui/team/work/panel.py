"""People and work: who is how far, what nobody has yet, and where the files are that were handed over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import item_views, theme
from annotator.ui.panels import style
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.panel import plain_label
from annotator.ui.plain import own_tooltip
from annotator.ui.team.section import Section
from annotator.ui.team.work import batch_model, people_model
from annotator.ui.team.work.batch_model import BatchModel
from annotator.ui.team.work.left_line import LeftLine
from annotator.ui.team.work.people_model import PeopleModel
from annotator.ui.team.work.rows import BatchRow, Where, WorkRow
from annotator.ui.team.work.share_delegate import ShareDelegate
from annotator.ui.team.work.tables import RowTable

_P, _B = people_model.Column, batch_model.Column
_PEOPLE_WIDTHS = {
    _P.DONE: 176,
    _P.GIVEN: 78,
    _P.NEW: 58,
    _P.IN_PROGRESS: 90,
    _P.FINISHED: 74,
    _P.SKIPPED: 74,
    _P.LOCKED: 66,
}
_BATCH_WIDTHS = {
    _B.NUMBER: 48,
    _B.PURPOSE: 96,
    _B.ARTICLES: 72,
    _B.MADE: 100,
    _B.DUE: 100,
    _B.SCORE: 56,
    _B.WHERE: 200,
}
_HEADING_PX, _SHOWN_PEOPLE = 34, 6


class WorkPanel(Section):
    """Shows what it is given and tells what was asked for; it neither reads nor writes the project."""

    new_person_wanted = Signal()
    hand_over_wanted = Signal(object)  # the chosen person's id, or None
    take_back_wanted = Signal()
    score_wanted = Signal(object)  # the file id of a calibration that came back
    gold_teaches_wanted = Signal(bool)
    articles_wanted = Signal(object)  # a person's id, or None for the articles that nobody has

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people_model, self.batch_model = PeopleModel(), BatchModel()
        self.people = RowTable(self.people_model, _P.NAME, _PEOPLE_WIDTHS)
        self.people.setItemDelegate(ShareDelegate(self.people))
        self.batches = RowTable(self.batch_model, _B.PERSON, _BATCH_WIDTHS)
        self.heading, self.files = plain_label("title"), plain_label("title")
        self.left, self.show_left = LeftLine(), QPushButton()
        self.add, self.hand_over, self.take_back = QPushButton(), QPushButton(), QPushButton()
        self.score, self.gold_teaches = QPushButton(), QCheckBox()
        self.nobody, self.no_files = EmptyState(), EmptyState()
        self.people_pages, self.file_pages = QStackedWidget(), QStackedWidget()
        self._unassigned, self._total = 0, 0
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()
        self.show_work((), (), 0, 0)

    def show_work(self, people: Sequence[WorkRow], batches: Sequence[BatchRow], unassigned: int, total: int) -> None:
        """Show people and hand-overs, and how many of all articles nobody was given."""
        self._unassigned, self._total = unassigned, total
        self.people_model.show(people)
        self.batch_model.show(batches)
        self.people_pages.setCurrentWidget(self.people if people else self.nobody)
        self.file_pages.setCurrentWidget(self.batches if batches else self.no_files)
        rows = min(max(len(people), 2), _SHOWN_PEOPLE)
        self.people_pages.setFixedHeight(_HEADING_PX + rows * item_views.ROW_PX + 4 if people else 112)
        self.take_back.setEnabled(bool(batches))
        self.hand_over.setEnabled(total > 0)
        self._offer_score()
        self._tell()

    def person(self) -> WorkRow | None:
        """Give the chosen person."""
        return self.people_model.row(self.people.line())

    # Words and colours

    def retranslate(self) -> None:
        self.heading.setText(self.tr("People and work"))
        self.files.setText(self.tr("Handed over"))
        self.people.setAccessibleName(self.tr("People"))
        self.batches.setAccessibleName(self.tr("Handed over"))
        self.add.setText(self.tr("Add a person…"))
        self.hand_over.setText(self.tr("Hand over…"))
        self.take_back.setText(self.tr("Take back…"))
        self.score.setText(self.tr("Score by label…"))
        self.gold_teaches.setText(self.tr("Suggestions may learn from gold"))
        self.gold_teaches.setToolTip(
            own_tooltip(
                self.tr(
                    "Otherwise each annotator's suggestions learn from that annotator's own marks alone, as two who "
                    "annotate the same articles blindly need it. It holds for files that are handed over from now on."
                )
            )
        )
        self.show_left.setText(self.tr("Show them"))
        self.nobody.set_words(self.tr("Nobody is here yet: add those who are to annotate."), self.tr("Add a person…"))
        self.no_files.set_words(
            self.tr(
                "Nothing was handed over yet. A hand-over is a file with one person's articles, for a stick or a mail."
            )
        )
        for model in (self.people_model, self.batch_model):
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, model.columnCount() - 1)
        self._tell()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.batch_model.refresh()

    # What the user does

    def _connect(self) -> None:
        for button in (self.add, self.nobody.button):
            button.clicked.connect(self.new_person_wanted)
        self.hand_over.clicked.connect(
            lambda: self.hand_over_wanted.emit(row.person if (row := self.person()) else None)
        )
        self.take_back.clicked.connect(self.take_back_wanted)
        self.show_left.clicked.connect(lambda: self.articles_wanted.emit(None))
        self.people.picked.connect(lambda line: self.articles_wanted.emit(self.people_model.rows[line].person))
        self.batches.picked.connect(self._open_batch)
        self.batches.moved.connect(lambda _: self._offer_score())
        self.gold_teaches.clicked.connect(self.gold_teaches_wanted)
        self.score.clicked.connect(lambda: self._open_batch(self._scored_line()))

    def _open_batch(self, line: int) -> None:
        """Show the score of a calibration, of another hand-over the articles of its person."""
        row = self.batch_model.row(line)
        if row is not None and row.score is not None:
            self.score_wanted.emit(row.made.id)
        elif row is not None:
            self.articles_wanted.emit(row.made.person)

    def _scored_line(self) -> int:
        """Give the chosen line if it is a calibration with a score, else the newest such line, -1 for none."""
        scored = [line for line, row in enumerate(self.batch_model.rows) if row.score is not None]
        here = self.batches.line()
        return here if here in scored else next(iter(scored), -1)

    def _offer_score(self) -> None:
        self.score.setVisible(self._scored_line() >= 0)

    def _tell(self) -> None:
        self.show_left.setVisible(self._unassigned > 0)
        late = sum(row.where is Where.LATE for row in self.batch_model.rows)
        self.left.tell(self._unassigned, self._total, late)

    def _lay_out(self) -> None:
        theme.set_icon(self.take_back, "receive", px=16)
        theme.set_icon(self.hand_over, "send", px=16)
        theme.set_icon(self.add, "plus", px=16)
        for button in (self.show_left, self.score):
            theme.set_role(button, "flat")
        for button in (self.add, self.hand_over, self.take_back, self.show_left, self.score):
            button.setAutoDefault(False)
        for pages, widgets in (
            (self.people_pages, (self.people, self.nobody)),
            (self.file_pages, (self.batches, self.no_files)),
        ):
            for widget in widgets:
                pages.addWidget(widget)
        head, left, files = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addStretch()
        for button in (self.add, self.hand_over, self.take_back):
            head.addWidget(button)
        left.setSpacing(4)
        left.addWidget(self.left)
        left.addWidget(self.show_left)
        left.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.people_pages)
        layout.addLayout(left)
        layout.addSpacing(8)
        files.addWidget(self.files)
        files.addStretch()
        files.addWidget(self.score)
        layout.addLayout(files)
        layout.addWidget(self.file_pages, 1)
        layout.addWidget(self.gold_teaches)
