"""The choices of a hand-over: for whom, which articles, what for, until when."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import language
from annotator.ui.dialogs.parts import captioned
from annotator.ui.language import number
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import own_tooltip
from annotator.ui.team.handover.facts import HandOverFacts, Source, Wish
from annotator.ui.team.handover.people_list import PeopleList

_PEOPLE_PX, _DUE_DAYS, _OVERLAP = 250, 14, 20
_BESIDE, _BEGIN = "beside", "begin"  # what becomes of the marks that came in with the articles


class HandOverForm(Panel):
    """Tells when a choice changed; `new_person_wanted` asks for somebody who is not in the list yet."""

    changed = Signal()
    new_person_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = HandOverFacts("", (), ())
        self.people_caption, self.people, self.add = plain_label("caption"), PeopleList(), QPushButton()
        self.purpose_caption, self.annotating, self.reviewing = plain_label("caption"), QRadioButton(), QRadioButton()
        self.calibrating = QRadioButton()
        self.articles_caption = plain_label("caption")
        self.sources = {source: QRadioButton() for source in Source}
        self.count, self.of_all = QSpinBox(), plain_label("muted")
        self.shared, self.overlap = QCheckBox(), QSpinBox()
        self.due_caption, self.due, self.day = plain_label("caption"), QCheckBox(), QDateEdit()
        self.gold, self.original, self.how = QCheckBox(), QCheckBox(), QuietCombo()
        self._lay_out()
        self._connect()
        self.retranslate()

    # Data

    def set_facts(self, facts: HandOverFacts, ticked: Iterable[bytes] | None = None) -> None:
        """Take what is known of the project; `ticked` are those for whom it shall be, None leaves them as they are."""
        first, self._facts = not self._facts.rows and not self._facts.people, facts
        self.people.set_people(facts.people, self.people.ticked() if ticked is None else ticked)
        left = len(facts.unassigned)
        self.sources[Source.CHOSEN].setVisible(bool(facts.chosen))
        self._limit()
        if first:
            self.count.setValue(min(left, Wish().count))
            self._propose(left)
        self.retranslate()

    def _propose(self, left: int) -> None:
        """Begin with the chosen articles, else with those that nobody has, else with what everybody has already."""
        source = Source.CHOSEN if self._facts.chosen else Source.UNASSIGNED if left else Source.OWN
        self.sources[source].setChecked(True)

    def wish(self, folder: Path) -> Wish:
        """Give the choices as they are now."""
        source = next((source for source, button in self.sources.items() if button.isChecked()), Source.UNASSIGNED)
        return Wish(
            people=self.people.ticked(),
            source=source,
            count=self.count.value(),
            overlap=self.overlap.value() if self.shared.isChecked() and self._is_shared() else 0,
            review=self.reviewing.isChecked(),
            due=self.day.date().toString(Qt.DateFormat.ISODate) if self.due.isChecked() else "",
            with_gold=self.gold.isChecked() and self.annotating.isChecked(),
            with_original=self._original() == _BESIDE,
            begin_with_original=self._original() == _BEGIN,
            calibration=self.calibrating.isChecked(),
            folder=folder,
        )

    # Words

    def retranslate(self) -> None:
        self.people_caption.setText(self.tr("For whom"))
        self.people.setAccessibleName(self.tr("For whom"))
        self.add.setText(self.tr("Add a person…"))
        self.purpose_caption.setText(self.tr("What for"))
        self.annotating.setText(self.tr("annotating"))
        self.reviewing.setText(self.tr("reviewing"))
        self.calibrating.setText(self.tr("calibration"))
        self.calibrating.setToolTip(own_tooltip(self.tr("Articles with settled gold, against which they are scored.")))
        self.articles_caption.setText(self.tr("Which articles"))
        chosen = language.digits(self.tr("The %n chosen article(s)", "", len(self._facts.chosen)))
        self.sources[Source.CHOSEN].setText(chosen)
        self.count.setAccessibleName(self.tr("How many articles"))
        self.shared.setText(self.tr("For agreement, to two people each:"))
        self.overlap.setSuffix(self.tr("%"))
        self.overlap.setAccessibleName(self.tr("Per cent of the articles that go to two people"))
        self.due_caption.setText(self.tr("Until when"))
        self.due.setText(self.tr("due on"))
        self.day.setAccessibleName(self.tr("Day on which it is due"))
        self.gold.setText(self.tr("With the settled marks of finished articles, for “My corrections”"))
        self.original.setText(self.tr("With the marks that came in with the articles,"))
        how = [(_BESIDE, self.tr("beside their own")), (_BEGIN, self.tr("as the beginning of their own"))]
        self.how.set_options(how, self.how.currentData() or _BESIDE)
        self.how.setAccessibleName(self.tr("What becomes of the marks that came in"))
        self._show_state()

    # Inside

    def _is_shared(self) -> bool:
        """Say whether articles can go to two people: not when each gets what is theirs already."""
        several = len(self.people.ticked()) > 1
        return several and self.annotating.isChecked() and not self.sources[Source.OWN].isChecked()

    def _original(self) -> str:
        """Say what becomes of the marks that came in: a reviewer sees them, and whoever is scored does not."""
        if not self.original.isChecked() or self.calibrating.isChecked():
            return ""
        return _BESIDE if self.reviewing.isChecked() else str(self.how.currentData())

    def _left(self) -> int:
        """Count the articles of which the next ones can be given."""
        if self.calibrating.isChecked():
            people = self.people.ticked() or tuple(self._facts.calibratable)
            return max((len(self._facts.calibratable.get(person, ())) for person in people), default=0)
        return 0 if self.reviewing.isChecked() else len(self._facts.unassigned)

    def _limit(self) -> None:
        left = self._left()
        self.count.setRange(min(1, left), max(left, 1))
        self.of_all.setText(self.tr("of {count}").format(count=number(left)))

    def _show_state(self) -> None:
        """Let those choices rest that mean nothing now."""
        reviewing = self.reviewing.isChecked()
        calibrating = self.calibrating.isChecked()
        own = self.tr("All that wait for review") if reviewing else self.tr("What each was given and has not finished")
        following = self.tr("The next that nobody has:")
        if calibrating:
            own, following = self.tr("All that have gold and are new to them"), self.tr("The next that have gold:")
        self.sources[Source.OWN].setText(own)
        self.sources[Source.UNASSIGNED].setText(following)
        self._limit()
        self.count.setEnabled(self.sources[Source.UNASSIGNED].isChecked())
        self.sources[Source.UNASSIGNED].setEnabled(self._left() > 0)
        self.shared.setEnabled(self._is_shared())
        self.overlap.setEnabled(self._is_shared() and self.shared.isChecked())
        self.day.setEnabled(self.due.isChecked())
        self.gold.setEnabled(self.annotating.isChecked())
        self.original.setEnabled(not calibrating)
        self.how.setEnabled(self.annotating.isChecked() and self.original.isChecked())

    def _calibrate(self) -> None:
        if self.sources[Source.OWN].isChecked():
            self.sources[Source.UNASSIGNED].setChecked(True)  # all that have gold may be thousands
        self._limit()
        self.count.setValue(min(self._left(), Wish().count))
        self._change()

    def _change(self) -> None:
        if not self._left() and self.sources[Source.UNASSIGNED].isChecked():
            self.sources[Source.OWN].setChecked(True)  # what nobody has, nobody can have finished
        self._show_state()
        self.changed.emit()

    def _connect(self) -> None:
        self.people.changed.connect(self._change)
        self.add.clicked.connect(self.new_person_wanted)
        for button in (*self.sources.values(), self.annotating, self.reviewing, self.shared, self.due, self.gold):
            button.clicked.connect(self._change)
        self.calibrating.clicked.connect(self._calibrate)
        self.original.clicked.connect(self._change)
        self.how.activated.connect(self._change)
        self.count.valueChanged.connect(self._change)
        self.overlap.valueChanged.connect(self._change)
        self.day.dateChanged.connect(self._change)

    def _lay_out(self) -> None:
        self._articles = _group(self, *self.sources.values())
        self._purposes = _group(self, self.annotating, self.reviewing, self.calibrating)
        self.annotating.setChecked(True)
        self.add.setAutoDefault(False)
        self.how.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.overlap.setRange(5, 100)
        self.overlap.setSingleStep(5)
        self.overlap.setValue(_OVERLAP)
        self.day.setDate(QDate.currentDate().addDays(_DUE_DAYS))
        self.day.setMinimumDate(QDate.currentDate())
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addLayout(captioned(self.people_caption, self.people))
        side.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        whom = QWidget()
        whom.setLayout(side)
        whom.setFixedWidth(_PEOPLE_PX)
        side.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(whom)
        row.addLayout(self._choices(), 1)

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(self._task())
        column.addSpacing(4)
        column.addWidget(self.articles_caption)
        column.addWidget(self.sources[Source.CHOSEN])
        column.addLayout(_side_by_side(self.sources[Source.UNASSIGNED], self.count, self.of_all))
        column.addWidget(self.sources[Source.OWN])
        column.addSpacing(4)
        column.addLayout(_side_by_side(self.shared, self.overlap))
        column.addWidget(self.gold)
        column.addLayout(_side_by_side(self.original, self.how))
        column.addStretch()
        return column

    def _task(self) -> QHBoxLayout:
        """Set side by side what the files are for and until when."""
        purposes, days = QWidget(), QWidget()
        for part, row in (
            (purposes, _side_by_side(self.annotating, self.reviewing, self.calibrating)),
            (days, _side_by_side(self.due, self.day)),
        ):
            row.setContentsMargins(0, 0, 0, 0)
            part.setLayout(row)
        task = QHBoxLayout()
        task.setSpacing(24)
        task.addLayout(captioned(self.purpose_caption, purposes))
        task.addLayout(captioned(self.due_caption, days))
        task.addStretch()
        return task


def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _group(parent: QWidget, *buttons: QRadioButton) -> QButtonGroup:
    """Let one of these radio buttons be on, whatever else stands beside them."""
    group = QButtonGroup(parent)
    for button in buttons:
        group.addButton(button)
    return group
