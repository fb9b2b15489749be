"""After an export: what was written and where it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui import language, theme
from annotator.ui.dialogs.export_facts import ExportResult
from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.wording import path_text

_ICON = QSize(32, 32)


class ExportDone(Panel):
    """The last page of the export dialog."""

    folder_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: ExportResult | None = None
        self.sign, self.heading = QLabel(), plain_label("title", wrap=True)
        self.file_caption, self.file = plain_label("caption"), _place()
        self.manifest_caption, self.manifest = plain_label("caption"), _place()
        self.folder_button, self.close_button = QPushButton(), QPushButton()
        self._lay_out()
        self.folder_button.clicked.connect(self._want_folder)
        self.restyle()
        self.retranslate()

    def show_result(self, result: ExportResult) -> None:
        """Show what was written."""
        self._result = result
        self.file.setText(path_text(result.path))
        self.manifest.setText(path_text(result.manifest))
        self.retranslate()

    def retranslate(self) -> None:
        if self._result:
            spans = language.digits(self.tr("%n span(s)", "", self._result.spans))
            documents = language.digits(self.tr("%n article(s)", "", self._result.documents))
            self.heading.setText(self.tr("Written: {spans} of {articles}").format(spans=spans, articles=documents))
        self.file_caption.setText(self.tr("File"))
        self.manifest_caption.setText(self.tr("Manifest: counts, labels and checksum"))
        self.folder_button.setText(self.tr("Open the folder"))
        self.close_button.setText(self.tr("Close"))

    def restyle(self) -> None:
        self.sign.setPixmap(theme.icon("check", "saved", _ICON.width()).pixmap(_ICON, self.devicePixelRatio()))

    def _lay_out(self) -> None:
        self.folder_button.setAutoDefault(False)
        theme.set_role(self.close_button, "primary")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sign)
        head.addWidget(self.heading, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(4)
        layout.addStretch(1)
        layout.addLayout(head)
        layout.addSpacing(16)
        layout.addWidget(self.file_caption)
        layout.addWidget(self.file)
        layout.addSpacing(8)
        layout.addWidget(self.manifest_caption)
        layout.addWidget(self.manifest)
        layout.addStretch(2)
        layout.addLayout(buttons)

    def _want_folder(self) -> None:
        if self._result:
            self.folder_wanted.emit(Path(self._result.path))


def _place() -> QLabel:
    """Give a label for a path that can be marked and copied."""
    label = plain_label(wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
