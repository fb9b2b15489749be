"""The people of a project with a box before each: whoever is ticked gets a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.core.model import Annotator
from annotator.ui import item_views
from annotator.ui.plain import isolate

_ID = Qt.ItemDataRole.UserRole


class PeopleList(QListWidget):
    """Space ticks the line of the keyboard; `changed` comes after every tick."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item_views.prepare(self)
        self.itemChanged.connect(lambda _: self.changed.emit())

    def set_people(self, people: Sequence[Annotator], ticked: Iterable[bytes]) -> None:
        """Offer these people, some of them ticked."""
        wanted = set(ticked)
        with QSignalBlocker(self):
            self.clear()
            for person in people:
                item = QListWidgetItem(isolate(person.name))
                item.setData(_ID, person.id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if person.id in wanted else Qt.CheckState.Unchecked)
                self.addItem(item)
        if people:
            self.setCurrentRow(0)
        self.changed.emit()

    def ticked(self) -> tuple[bytes, ...]:
        """Give the people who are ticked, in their order."""
        items = (self.item(line) for line in range(self.count()))
        return tuple(bytes(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked)
