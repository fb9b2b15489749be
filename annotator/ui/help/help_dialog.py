"""Help: the guidelines of the project beside the definitions of its labels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.core.model import LabelSet
from annotator.ui import language, theme
from annotator.ui.help.label_notes import LabelNotes
from annotator.ui.help.page_view import PageView
from annotator.ui.help.sheet import sheet
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.plain import plain

_SIZE, _SIDE_PX = (1060, 700), 292
_LONGEST_HEADING = 60
_FROM_THE_RIGHT = frozenset({"ar", "fa", "ur", "ku", "he"})


class HelpDialog(Dialog):
    """A window that stays open beside the text; what it shows is plain text, whoever wrote it."""

    keys_requested = Signal()

    def __init__(self, parent: QWidget | None, labels: LabelSet) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._labels = labels
        self.page, self.notes = PageView(), LabelNotes(labels)
        self.contents_caption, self.labels_caption = plain_label("caption"), plain_label("caption")
        self.contents, self.side = QWidget(), QScrollArea()
        self.keys_button, self.close_button = QPushButton(), QPushButton()
        self._lay_out()
        self.page.sections_changed.connect(self._show_contents)
        self.keys_button.clicked.connect(self.keys_requested)
        self.close_button.clicked.connect(self.close)
        self.resize(*_SIZE)
        self.restyle()
        self.retranslate()
        self.page.setFocus()

    def show_labels(self, labels: LabelSet) -> None:
        """Show labels and guidelines that somebody has just changed, at the same height."""
        self._labels = labels
        self.notes.show_labels(labels)
        spoken, text = self._guidelines()
        self.page.change_text(text, rtl=spoken in _FROM_THE_RIGHT)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Guidelines and help"))
        self.page.setAccessibleName(self.tr("Guidelines"))
        self.contents_caption.setText(self.tr("Contents"))
        self.labels_caption.setText(self.tr("Labels"))
        self.keys_button.setText(self.tr("Keyboard shortcuts"))
        self.close_button.setText(self.tr("Close"))
        spoken, text = self._guidelines()
        self.page.show_text(text, rtl=spoken in _FROM_THE_RIGHT)

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet() + sheet())
        self.page.restyle()

    def _guidelines(self) -> tuple[str, str]:
        """Give the guidelines with their language: that of the window, else one that there is."""
        here, found = language.current(), {key: text for key, text in self._labels.guidelines.items() if text.strip()}
        spoken = here if here in found else next(iter(found), here)
        return spoken, found.get(spoken) or self.tr("This project has no guidelines yet.")

    def _lay_out(self) -> None:
        inner, column = QWidget(), QVBoxLayout()
        theme.set_role(inner, "clear")
        column.setContentsMargins(20, 24, 20, 12)
        column.setSpacing(8)
        QVBoxLayout(self.contents).setContentsMargins(0, 0, 0, 16)
        for part in (self.contents_caption, self.contents, self.labels_caption, self.notes):
            column.addWidget(part)
        column.addStretch(1)
        inner.setLayout(column)
        self.side.setWidget(inner)
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edge, right, whole = QFrame(), QVBoxLayout(), QHBoxLayout(self)
        theme.set_role(edge, "post")
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.side, 1)
        right.addLayout(self._buttons())
        aside = QWidget()
        aside.setFixedWidth(_SIDE_PX)
        aside.setLayout(right)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.page, 1)
        whole.addWidget(edge)
        whole.addWidget(aside)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 16)
        for button in (self.keys_button, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _show_contents(self, headings: list[str]) -> None:
        layout = self.contents.layout()
        assert layout
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, heading in enumerate(headings):
            button = QPushButton(plain(heading, _LONGEST_HEADING).replace("&", "&&"))
            button.setProperty("role", "contents")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, number=number: self.page.go_to(number))
            layout.addWidget(button)
        self.contents.setVisible(bool(headings))
        self.contents_caption.setVisible(bool(headings))
