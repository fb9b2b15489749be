"""The chosen file of an import: its first lines as they would be read, encoding, title, and whether it stays out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.dialogs.import_facts import FilePreview
from annotator.ui.dialogs.parts import captioned
from annotator.ui.panels.directed_field import DirectedField
from annotator.ui.panels.note_field import run
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.wording import is_rtl
from annotator.ui.plain import isolate

ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "windows-1256": "Windows-1256",
    "iso-8859-6": "ISO-8859-6",
}
_SHOWN = 1500  # code points of a file's beginning


class ImportDetail(Panel):
    """Shows one file; what the user changes goes out by signals."""

    encoding_chosen = Signal(str)
    title_typed = Signal(str)
    left_out = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview: FilePreview | None = None
        self.beginning, self.text = plain_label("caption"), QPlainTextEdit()
        self.encoding_caption, self.encoding = plain_label("caption"), QComboBox()
        self.title_caption, self.title = plain_label("caption"), DirectedField()
        self.problem, self.leave_out = plain_label("error", wrap=True), QCheckBox()
        self._lay_out()
        self.encoding.activated.connect(lambda: self.encoding_chosen.emit(self.encoding.currentData()))
        self.title.textEdited.connect(self.title_typed)
        self.leave_out.clicked.connect(self.left_out)
        self.restyle()

    def show_file(self, preview: FilePreview | None, *, encoding: str = "", title: str = "", out: bool = False) -> None:
        """Show this file, with what the user chose for it."""
        self.preview = preview
        self.setVisible(preview is not None)
        if preview is None:
            return
        self._show_text(preview)
        for part in (self.encoding_caption, self.encoding, self.title_caption, self.title):
            part.setVisible(preview.kind == "text")
        self.encoding.setCurrentIndex(self.encoding.findData(encoding or preview.encoding))
        if self.title.text() != (title or preview.title):
            self.title.setText(title or preview.title)
            self.title.setCursorPosition(0)  # the beginning is what one reads
        self.problem.setText(preview.problem)
        self.problem.setVisible(bool(preview.problem))
        self.leave_out.setChecked(out)
        self.retranslate()

    def retranslate(self) -> None:
        name = isolate(self.preview.path.name) if self.preview else ""
        self.beginning.setText(self.tr("Beginning of {file}").format(file=name))
        self.text.setAccessibleName(self.beginning.text())
        self.encoding_caption.setText(self.tr("Encoding"))
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.encoding.setToolTip(self.tr("If the words look wrong, try another encoding"))
        self.title_caption.setText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.leave_out.setText(self.tr("Leave out this file"))

    def restyle(self) -> None:
        self.text.setFont(theme.reading_font(16))

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(110)
        for key, name in ENCODINGS.items():
            self.encoding.addItem(name, key)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addLayout(captioned(self.encoding_caption, self.encoding))
        side.addLayout(captioned(self.title_caption, self.title))
        side.addWidget(self.leave_out)
        side.addWidget(self.problem)
        side.addStretch()
        column = QWidget()
        column.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        column.setFixedWidth(240)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(captioned(self.beginning, self.text), 1)
        row.addWidget(column)

    def _show_text(self, preview: FilePreview) -> None:
        run(self.text, from_right=is_rtl(preview.first_lines))
        self.text.setPlainText(preview.first_lines[:_SHOWN])
