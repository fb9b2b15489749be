"""Label sets as files of their own: one is read into the draft, or what is drafted is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from annotator.core.errors import KnownError
from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.exchange.labels_toml_write import write_label_set
from annotator.core.model import LabelSet
from annotator.ui import messages, theme
from annotator.ui.panels.panel import Panel
from annotator.ui.plain import isolate

_SUFFIX = ".toml"


class LabelFiles(Panel):
    """Two buttons; `read` brings labels and guidelines of a file, `export_wanted` asks for those to write."""

    read = Signal(object)  # LabelSet
    export_wanted = Signal(object)  # Path: answer with `write`
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bring, self.export = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button, icon in ((self.bring, "import"), (self.export, "export")):
            theme.set_icon(button, icon, "accent", 16)
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self.bring.clicked.connect(self._ask_what)
        self.export.clicked.connect(self._ask_where)
        self.retranslate()

    def retranslate(self) -> None:
        self.bring.setText(self.tr("From a file…"))
        self.bring.setToolTip(
            self.tr("Take labels and guidelines of a file in the place of those here; nothing is saved yet")
        )
        self.export.setText(self.tr("To a file…"))
        self.export.setToolTip(self.tr("Write these labels and the guidelines to a file, for another project"))

    def take(self, path: Path) -> None:
        """Read the labels of a file."""
        try:
            self.read.emit(read_label_set(path))
        except KnownError as error:
            messages.error(self, error)

    def write(self, path: Path, labels: LabelSet) -> None:
        """Write labels and guidelines to a file."""
        try:
            write_label_set(path, labels)
        except KnownError as error:
            messages.error(self, error)
        else:
            self.told.emit(self.tr("Written to {file}.").format(file=isolate(path.name)))

    def _ask_what(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Labels from a file"), _home(), self._kinds())
        if name:
            self.take(Path(name))

    def _ask_where(self) -> None:
        begin = str(Path(_home()) / f"labels{_SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Labels to a file"), begin, self._kinds())
        if name:
            self.export_wanted.emit(Path(name) if Path(name).suffix else Path(name).with_suffix(_SUFFIX))

    def _kinds(self) -> str:
        return self.tr("Label sets (*.toml)")


def _home() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if documents and Path(documents).is_dir() else str(Path.home())
