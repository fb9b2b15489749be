"""What one returned file brings: counts, sentences, and the questions that only a person can answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.core.model import Annotator
from annotator.core.teamwork.plan import Tally
from annotator.ui import theme
from annotator.ui.language import number
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.wording import file_text, led
from annotator.ui.sentences import sentence
from annotator.ui.team.takeback.facts import Returned, Standing
from annotator.ui.team.takeback.questions import SameQuestion, WhoseQuestion
from annotator.ui.team.takeback.words import Line, headline, kind_name, lines, shown_kinds

_ICON = QSize(16, 16)
_SIGNS = {"good": ("check", "saved"), "plain": ("info", "muted"), "warning": ("warning", "error")}


class Report(Panel):
    """Shows one file; `said_same` and `said_whose` are answers about it."""

    said_same = Signal(object, object)  # id there, our id or None
    said_whose = Signal(object)  # a person's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Returned | None = None
        self._people: Sequence[Annotator] = ()
        self.heading, self.file = plain_label("section", wrap=True), plain_label("small", wrap=True)
        self.area, self._inside = QScrollArea(), QWidget()
        self._lay_out()

    def show_file(self, file: Returned | None, people: Sequence[Annotator]) -> None:
        """Show that file; `people` are those of the project."""
        self._file, self._people = file, people
        self.retranslate()

    def retranslate(self) -> None:
        file = self._file
        if file is None:
            return
        self.heading.setText(led(headline(file.plan)) if file.plan else led(file_text(file.path)))
        self.file.setText(led(file_text(file.path)) if file.plan else "")
        self._fill(file)

    def restyle(self) -> None:
        self.retranslate()

    def sentences(self) -> list[str]:
        """Give what is said of the file, without the counts."""
        return [label.text() for label in self._inside.findChildren(QLabel) if label.property("role") == "said"]

    def _fill(self, file: Returned) -> None:
        """Build what stands under the heading anew."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for question in self._questions(file):
            column.addWidget(question)
        if file.plan:
            if kinds := shown_kinds(file.plan.kinds):
                column.addLayout(self._counts(kinds))
            for line in lines(file.plan):
                column.addLayout(_line(line))
        elif file.error and file.standing is Standing.REFUSED:
            column.addLayout(_line(Line("warning", sentence(file.error))))
        column.addStretch()
        self._inside = inside
        self.area.setWidget(inside)

    def _questions(self, file: Returned) -> Iterable[QWidget]:
        if file.plan is None and file.standing is Standing.ASKS:
            whose = WhoseQuestion(self._people)
            whose.answered.connect(self.said_whose)
            yield whose
        for same in file.names if file.plan else ():
            answer = file.same[same.theirs] is not None if same.theirs in file.same else None
            question = SameQuestion(same.name, answer)
            question.answered.connect(lambda yes, one=same: self.said_same.emit(one.theirs, one.ours if yes else None))
            yield question

    def _counts(self, kinds: Sequence[tuple[str, Tally]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(5, 1)
        names = (self.tr("new"), self.tr("changed"), self.tr("unchanged"), self.tr("older than ours"))
        for column, name in enumerate(names, 1):
            grid.addWidget(_cell(name, "caption"), 0, column)
        for row, (kind, tally) in enumerate(kinds, 1):
            grid.addWidget(_cell(kind_name(kind)), row, 0)
            for column, count in enumerate((tally.new, tally.changed, tally.unchanged, tally.overruled), 1):
                grid.addWidget(_cell(number(count) if count else "–", "" if count else "muted"), row, column)
        return grid

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self.file)
        layout.addSpacing(8)
        layout.addWidget(self.area, 1)


def _cell(text: str, role: str = "") -> QLabel:
    label = plain_label(role)
    label.setText(text)
    return label


def _line(line: Line) -> QHBoxLayout:
    sign, words, row = QLabel(), plain_label("said", wrap=True), QHBoxLayout()
    icon, role = _SIGNS[line.mood]
    sign.setPixmap(theme.icon(icon, role, _ICON.width()).pixmap(_ICON))
    words.setText(led(line.text))
    row.setSpacing(8)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
