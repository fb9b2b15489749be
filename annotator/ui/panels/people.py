"""«Who is annotating?»: a name from the file, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Annotator
from annotator.ui import item_views, theme
from annotator.ui.panels import style
from annotator.ui.panels.directed_field import DirectedField
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.person_name import NameFault, fault_of, fault_sentence, tidy
from annotator.ui.plain import plain

_SHOWN_ROWS = 6
_ID = Qt.ItemDataRole.UserRole


class PeopleDialog(Dialog):
    """Answers with `person_chosen` or `name_entered` when it is accepted."""

    person_chosen = Signal(bytes)
    name_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.reason = plain_label("title"), plain_label("muted", wrap=True)
        self.list, self.field_caption, self.field = QListWidget(), plain_label("caption"), DirectedField()
        self.problem = plain_label("missing", wrap=True)
        self.cancel, self.go_on = QPushButton(), QPushButton()
        self._people: tuple[Annotator, ...] = ()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def set_people(self, people: Sequence[Annotator], remembered: bytes | None = None) -> None:
        """Offer these people (sets that are no persons are left out); the remembered one is chosen."""
        self._people = tuple(person for person in people if person.kind == "person")
        self.list.clear()
        for person in self._people:
            item = QListWidgetItem(plain(person.name))
            item.setData(_ID, person.id)
            self.list.addItem(item)
            if person.id == remembered:
                self.list.setCurrentItem(item)
        self.list.setVisible(bool(self._people))
        self.list.setFixedHeight(min(len(self._people), _SHOWN_ROWS) * item_views.ROW_PX + 8)
        self.retranslate()
        (self.list if self.list.currentItem() else self.field).setFocus()
        self._check()

    def chosen(self) -> bytes | None:
        """Give the chosen person of the file; None while a new name is typed or nobody is chosen."""
        item = self.list.currentItem()
        if self.field.text().strip() or item is None or not item.isSelected():
            return None
        return bytes(item.data(_ID))

    def accept(self) -> None:
        """Answer, if there is an answer."""
        person = self.chosen()
        if person is None and self._fault() is not None:
            return
        super().accept()
        if person is None:
            self.name_entered.emit(tidy(self.field.text()))
        else:
            self.person_chosen.emit(person)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who is annotating?"))
        self.heading.setText(self.tr("Who is annotating?"))
        self.reason.setText(self.tr("Your marks are kept under your name in the project file."))
        self.list.setAccessibleName(self.tr("People in this project"))
        caption = self.tr("Or enter a new name") if self._people else self.tr("Your name")
        self.field_caption.setText(caption)
        self.field.setAccessibleName(caption)
        self.cancel.setText(self.tr("Cancel"))
        self.go_on.setText(self.tr("Continue"))
        self._check()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    def _lay_out(self) -> None:
        item_views.prepare(self.list)
        self.go_on.setDefault(True)
        self.cancel.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.reason)
        layout.addSpacing(8)
        layout.addWidget(self.list)
        layout.addSpacing(4)
        layout.addWidget(self.field_caption)
        layout.addWidget(self.field)
        layout.addWidget(self.problem)
        layout.addStretch()
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(400)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typed)
        self.list.itemSelectionChanged.connect(self._picked)
        self.list.itemActivated.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)

    def _typed(self) -> None:
        if self.field.text():
            self.list.clearSelection()
        self._check()

    def _picked(self) -> None:
        if self.list.selectedItems():
            self.field.clear()
        self._check()

    def _fault(self) -> NameFault | None:
        return fault_of(self.field.text(), [person.name for person in self._people])

    def _check(self) -> None:
        fault = None if self.chosen() is not None else self._fault()
        told = fault is not None and fault is not NameFault.EMPTY
        self.problem.setText(fault_sentence(fault) if fault and told else "")
        theme.set_role(self.field, "error" if told else "")
        self.go_on.setEnabled(fault is None)
