"""After a hand-over: which files were made, where they are, and what to tell those for whom they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import item_views, language, theme
from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.panels.note_field import run
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.when import day_of
from annotator.ui.panels.wording import file_text, path_text
from annotator.ui.plain import isolate, tooltip

_ICON, _ROW_ICON = QSize(32, 32), 16


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file that was asked for; `problem` is one sentence where it was not made."""

    name: str
    path: Path
    documents: int
    problem: str = ""


@dataclass(frozen=True, slots=True)
class HandOverResult:
    """What became of the wish; `stopped` where the user stopped before all files were made."""

    project: str
    files: Sequence[MadeFile]
    review: bool = False
    due: str = ""
    stopped: bool = False

    @property
    def made(self) -> list[MadeFile]:
        """Give the files that are there."""
        return [file for file in self.files if not file.problem]


class HandOverDone(Panel):
    """The last page of the hand-over dialog."""

    folder_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: HandOverResult | None = None
        self.sign, self.heading = QLabel(), plain_label("title", wrap=True)
        self.list, self.place = QListWidget(), plain_label("small", wrap=True)
        self.letter_caption, self.letter = plain_label("caption"), QPlainTextEdit()
        self.copy, self.folder, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._want_folder)
        self.restyle()
        self.retranslate()

    def show_result(self, result: HandOverResult) -> None:
        """Show what was made."""
        self._result = result
        self.list.clear()
        for file in result.files:
            self.list.addItem(self._line(file))
        self.list.setFixedHeight(min(len(result.files), 4) * item_views.ROW_PX + 8)
        self.place.setText(path_text(result.files[0].path.parent) if result.made else "")
        self._write(self.letter_text() if result.made else "")
        for part in (self.letter_caption, self.letter, self.copy, self.folder):
            part.setVisible(bool(result.made))
        self.retranslate()

    def _write(self, letter: str) -> None:
        """Show the letter so that it runs as its language does, whatever the project is called."""
        run(self.letter, from_right=language.is_rtl())
        self.letter.setPlainText(letter)

    def letter_text(self) -> str:
        """Give what the lead can tell those who get the files."""
        result = self._result
        if result is None:
            return ""
        task = self.tr("review the articles") if result.review else self.tr("mark the articles")
        lines = [
            self.tr("Here is your file of the project “{project}”.").format(project=isolate(result.project)),
            self.tr("1. Copy it to your computer and open it with Hashiya."),
            self.tr("2. Read the guidelines and {task}; everything is saved by itself.").format(task=task),
            self.tr("3. Then press “Hand in” and send me the file that it writes."),
        ]
        if result.due:
            lines.append(self.tr("Please send it back by {day}.").format(day=day_of(result.due)))
        return "\n".join(lines)

    def retranslate(self) -> None:
        if self._result:
            self.heading.setText(self._heading(self._result))
        self.list.setAccessibleName(self.tr("Files"))
        self.letter_caption.setText(self.tr("What you can tell them"))
        self.letter.setAccessibleName(self.tr("What you can tell them"))
        self.copy.setText(self.tr("Copy these words"))
        self.folder.setText(self.tr("Open the folder"))
        self.close_button.setText(self.tr("Close"))

    def restyle(self) -> None:
        failed = self._result is not None and not self._result.made
        sign = theme.icon("warning", "error", _ICON.width()) if failed else theme.icon("send", "saved", _ICON.width())
        self.sign.setPixmap(sign.pixmap(_ICON, self.devicePixelRatio()))

    def _heading(self, result: HandOverResult) -> str:
        made = len(result.made)
        words = language.digits(self.tr("%n file(s) made", "", made)) if made else self.tr("No file was made")
        return self.tr("{made}; you stopped the rest").format(made=words) if result.stopped else words

    def _line(self, file: MadeFile) -> QListWidgetItem:
        if file.problem:
            item = QListWidgetItem(theme.icon("warning", "error", _ROW_ICON), f"{isolate(file.name)}: {file.problem}")
        else:
            articles = language.digits(self.tr("%n article(s)", "", file.documents))
            words = f"{isolate(file.name)} · {articles} · {file_text(file.path)}"
            item = QListWidgetItem(theme.icon("check", "saved", _ROW_ICON), words)
        item.setToolTip(tooltip(str(file.path)))
        return item

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def _want_folder(self) -> None:
        if self._result and self._result.made:
            self.folder_wanted.emit(self._result.made[0].path)

    def _lay_out(self) -> None:
        item_views.prepare(self.list)
        self.letter.setReadOnly(True)
        self.letter.setTabChangesFocus(True)
        theme.set_icon(self.copy, "copy", px=16)
        theme.set_role(self.close_button, "primary")
        for button in (self.copy, self.folder):
            button.setAutoDefault(False)
        head, letter, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sign)
        head.addWidget(self.heading, 1)
        letter.addWidget(self.letter_caption)
        letter.addStretch()
        letter.addWidget(self.copy)
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.folder)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addWidget(self.place)
        layout.addSpacing(8)
        layout.addLayout(letter)
        layout.addWidget(self.letter, 2)
        layout.addStretch(1)
        layout.addLayout(buttons)
