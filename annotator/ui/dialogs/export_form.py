"""The choices of an export: which set, which articles, which file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import GOLD_NAME, ORIGINAL_NAME
from annotator.ui.dialogs.export_facts import ALL_SETS, ExportChoices, ExportSet
from annotator.ui.dialogs.parts import captioned
from annotator.ui.language import number
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import isolate

SUFFIX = ".jsonl"


class ExportForm(Panel):
    """Tells when a choice changed; the path counts when the field is left or Enter is pressed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets: tuple[ExportSet, ...] = ()
        self.set_caption, self.set = plain_label("caption"), QComboBox()
        self.state_caption, self.finished, self.all = plain_label("caption"), QRadioButton(), QRadioButton()
        self.path_caption, self.path, self.choose = plain_label("caption"), QLineEdit(), QPushButton()
        self._lay_out()
        self.all.setChecked(True)
        self.set.activated.connect(self.changed)
        self.finished.toggled.connect(self.changed)
        self.path.textChanged.connect(self.changed)
        self.choose.clicked.connect(self._ask)
        self.retranslate()

    def set_sets(self, sets: Sequence[ExportSet], chosen: str) -> None:
        """Offer these sets, one of them chosen."""
        self._sets = tuple(sets)
        self.set.clear()
        for one in sets:
            self.set.addItem("", one.name)
        self.set.setCurrentIndex(max(self.set.findData(chosen), 0))
        self.retranslate()

    def set_path(self, path: Path) -> None:
        """Propose that file."""
        self.path.setText(str(path))

    def choices(self) -> ExportChoices:
        """Give the choices as they are now; a file without a suffix gets `.jsonl`."""
        path = Path(self.path.text().strip())
        if path.name and not path.suffix and not path.is_dir():
            path = path.with_suffix(SUFFIX)
        return ExportChoices(str(self.set.currentData() or ""), self.finished.isChecked(), path)

    def path_fault(self) -> str:
        """Say in one sentence why nothing can be written there, "" when it can."""
        path = self.choices().path
        if not path.name:
            return self.tr("Choose the file to write.")
        if path.is_dir():
            return self.tr("This is a folder: add the name of a file.")
        if not path.absolute().parent.is_dir():
            return self.tr("There is no such folder.")
        return ""

    def path_warning(self) -> str:
        """Say what will happen to a file that is there already, "" when there is none."""
        path = self.choices().path
        exists = not self.path_fault() and path.exists()
        return self.tr("The file is there already and will be replaced.") if exists else ""

    def retranslate(self) -> None:
        self.set_caption.setText(self.tr("Whose marks"))
        self.set.setAccessibleName(self.tr("Whose marks"))
        for place, one in enumerate(self._sets):
            words = self.tr("{name} · articles: {count}")
            self.set.setItemText(place, words.format(name=self._name(one.name), count=number(one.documents)))
        self.state_caption.setText(self.tr("Which articles"))
        self.finished.setText(self.tr("Finished ones only"))
        self.all.setText(self.tr("All"))
        self.path_caption.setText(self.tr("File"))
        self.path.setAccessibleName(self.tr("File"))
        self.choose.setText(self.tr("Choose…"))

    def _lay_out(self) -> None:
        self.choose.setAutoDefault(False)
        self.set.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.set.setMinimumContentsLength(24)
        states = QWidget()
        row = QHBoxLayout(states)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.finished)
        row.addWidget(self.all)
        row.addStretch()
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(captioned(self.set_caption, self.set), 1)
        top.addLayout(captioned(self.state_caption, states), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(captioned(self.path_caption, self.path, self.choose))

    def _name(self, name: str) -> str:
        own = {
            GOLD_NAME: self.tr("gold: the settled marks"),
            ORIGINAL_NAME: self.tr("original: what came in with the files"),
            ALL_SETS: self.tr("all sets, one line each"),
        }
        return own.get(name) or isolate(name)

    def _ask(self) -> None:
        kinds = self.tr("JSON lines (*.jsonl)")
        before = str(self.choices().path)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write the marks to"), before, kinds)
        if name:
            self.path.setText(name)
