"""A newcomer's score in a calibration, and the ways to the cases behind it and to giving the corrections."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui import item_views
from annotator.ui.dialogs.parts import MARGINS, room_of
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.plain import isolate
from annotator.ui.team.work.score_model import Column, ScoreModel
from annotator.ui.team.work.scores import Calibration
from annotator.ui.team.work.tables import RowTable

_SIZE = QSize(680, 520)
_WIDTHS = {Column.F1: 64, Column.PRECISION: 84, Column.RECALL: 92, Column.MARKS: 92, Column.GOLD: 92}
_HEADING_PX, _MOST_LABELS = 34, 6


class ScoreDialog(Dialog):
    """`cases_wanted` tells a label's key or None, and an article; `corrections_wanted` asks for the second file."""

    cases_wanted = Signal(object, object)
    corrections_wanted = Signal()

    def __init__(self, calibration: Calibration, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calibration = calibration
        self.heading, self.remark = plain_label("title", wrap=True), plain_label("small", wrap=True)
        self.by_label, self.by_article = ScoreModel(of_articles=False), ScoreModel(of_articles=True)
        self.labels = RowTable(self.by_label, Column.NAME, _WIDTHS)
        self.articles = RowTable(self.by_article, Column.NAME, _WIDTHS)
        self.show_cases, self.correct, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.by_label.show(calibration.labels)
        self.by_article.show(calibration.articles)
        rows = min(max(len(calibration.labels), 1), _MOST_LABELS)
        self.labels.setFixedHeight(_HEADING_PX + rows * item_views.ROW_PX + 4)
        self.restyle()
        self.retranslate()
        self.labels.setFocus()

    def retranslate(self) -> None:
        found = self._calibration
        self.setWindowTitle(self.tr("Calibration"))
        self.heading.setText(self.tr("Calibration of {name}").format(name=isolate(found.name, 60)))
        done, total = number(len(found.articles)), number(len(found.documents))
        words = self.tr("Finished and held against gold: {done} of {total} articles.").format(done=done, total=total)
        meaning = self.tr(
            "Precision is the share of the own marks that gold has, recall the share of gold that was marked; "
            "F1 is both in one. A mark counts with the same label and the same edges."
        )
        self.remark.setText(f"{words} {meaning}")
        self.labels.setAccessibleName(self.tr("Score by label"))
        self.articles.setAccessibleName(self.tr("Score by article"))
        self.show_cases.setText(self.tr("Show the cases"))
        self.correct.setText(self.tr("Give the corrections…"))
        self.close_button.setText(self.tr("Close"))
        for model in (self.by_label, self.by_article):
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    # Inside

    def _connect(self) -> None:
        for table, model in ((self.labels, self.by_label), (self.articles, self.by_article)):
            table.picked.connect(lambda line, of=model: self._open(of, line))
        self.show_cases.clicked.connect(self._open_chosen)
        self.correct.clicked.connect(self._correct)
        self.close_button.clicked.connect(self.reject)
        self.show_cases.setEnabled(bool(self._calibration.articles))
        self.correct.setEnabled(bool(self._calibration.articles))

    def _remember(self, table: RowTable) -> None:
        self._last = table

    def _open_chosen(self) -> None:
        """Open the cases of the line that was chosen last, in whichever table."""
        self._open(self.by_article if self._last is self.articles else self.by_label, max(self._last.line(), 0))

    def _open(self, model: ScoreModel, line: int) -> None:
        row = model.row(line)
        if row is not None:
            self.accept()
            self.cases_wanted.emit(*row.cases)

    def _correct(self) -> None:
        self.accept()
        self.corrections_wanted.emit()

    def _lay_out(self) -> None:
        self._last = self.labels
        for table in (self.labels, self.articles):
            table.moved.connect(lambda _line, of=table: self._remember(of))
            table.clicked.connect(lambda _index, of=table: self._remember(of))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.correct)
        foot.addStretch()
        foot.addWidget(self.show_cases)
        foot.addWidget(self.close_button)
        for button in (self.correct, self.show_cases, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.remark)
        layout.addWidget(self.labels)
        layout.addWidget(self.articles, 1)
        layout.addLayout(foot)
        self.resize(_SIZE.boundedTo(room_of(self)))
