"""Where the spans of an import go, and what becomes of labels that the project lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.core.model import ORIGINAL_NAME
from annotator.ui import language
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.person_name import LONGEST
from annotator.ui.plain import isolate, plain

_SHOWN = 8


class ImportSpans(Panel):
    """Is there only when spans come in; the choice about labels only when some are unknown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans, self._unknown = 0, list[str]()
        self.caption, self.set = plain_label(), QComboBox()
        self.unknown = plain_label("error", wrap=True)
        self.stop, self.add = QRadioButton(), QRadioButton()
        self._lay_out()
        self.set_sets(())
        self.stop.setChecked(True)
        self.set.editTextChanged.connect(self.changed)
        self.add.toggled.connect(self.changed)
        self.retranslate()

    @property
    def set_name(self) -> str:
        """Give the name of the set that the spans go to."""
        return self.set.currentText().strip()

    @property
    def adds_labels(self) -> bool:
        """Say whether unknown labels shall be added."""
        return self.add.isChecked()

    def set_sets(self, names: Sequence[str]) -> None:
        """Offer these names beside `original`."""
        before = self.set_name or ORIGINAL_NAME
        self.set.clear()
        self.set.addItems([ORIGINAL_NAME, *(plain(name) for name in names if name != ORIGINAL_NAME)])
        self.set.setCurrentText(before)

    def show_facts(self, spans: int, unknown: Sequence[str]) -> None:
        """Show how many spans come in and which labels are unknown."""
        self._spans, self._unknown = spans, list(unknown)
        self.retranslate()

    def retranslate(self) -> None:
        self.setVisible(self._spans > 0)
        self.caption.setText(language.digits(self.tr("%n span(s) go to the set", "", self._spans)))
        self.set.setAccessibleName(self.caption.text())
        self.set.setToolTip(self.tr("“original” keeps what came with the files apart from everyone's marks"))
        self.unknown.setText(self._unknown_words())
        self.stop.setText(self.tr("Stop here"))
        self.add.setText(self.tr("Add them to the label set"))
        for part in (self.unknown, self.stop, self.add):
            part.setVisible(bool(self._unknown))

    def _lay_out(self) -> None:
        self.set.setEditable(True)
        self.set.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.set.setMinimumWidth(200)
        line = self.set.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.caption)
        row.addWidget(self.set)
        row.addStretch()
        choice = QHBoxLayout()
        choice.setSpacing(16)
        choice.addWidget(self.unknown, 1)
        choice.addWidget(self.stop)
        choice.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addLayout(choice)

    def _unknown_words(self) -> str:
        shown = self.tr(", ").join(isolate(key, 40) for key in self._unknown[:_SHOWN])
        rest = len(self._unknown) - _SHOWN
        if rest > 0:
            return self.tr("Unknown labels: {labels} and {count} more").format(
                labels=shown, count=language.number(rest)
            )
        return self.tr("Unknown labels: {labels}").format(labels=shown)
