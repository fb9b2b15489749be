"""The start of a hand-over: «are you …?» the first time, and how far the work is each time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.model import Progress
from annotator.ui import language, theme
from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.handed.facts import HandedFacts
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.panels.when import day_of
from annotator.ui.panels.wording import led
from annotator.ui.plain import isolate


class StartDialog(Dialog):
    """`agreed` says that it is that person who goes on, `refused` that it is somebody else and the file shall close.

    `news` is what came into the file since it was open last.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(self, facts: HandedFacts, *, asks: bool, news: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts, self._asks, self._news = facts, asks, news
        self.heading, self.project = plain_label("title", wrap=True), plain_label("muted", wrap=True)
        self.share, self.bar, self.more = plain_label("section"), QProgressBar(), plain_label("muted", wrap=True)
        self.news = plain_label("saved", wrap=True)
        self.no, self.go = QPushButton(), QPushButton()
        self.sorry, self.advice = plain_label("title", wrap=True), plain_label(wrap=True)
        self.back, self.close_file = QPushButton(), QPushButton()
        self.pages, self.first, self.other = QStackedWidget(), QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        facts, name = self._facts, isolate(self._facts.name)
        title = self.tr("Are you {name}?") if self._asks else self.tr("Welcome, {name}")
        self.setWindowTitle(self.tr("A file that was handed over"))
        self.heading.setText(led(title.format(name=name)))
        self.project.setText(led(self._project_words()))
        self.share.setText(led(self._share_words()))
        self.bar.setRange(0, max(facts.articles, 1))
        self.bar.setValue(facts.done)
        self.bar.setAccessibleName(self.share.text())
        self.news.setText(led(self._news))
        self.news.setVisible(bool(self._news))
        self.more.setText(led(" · ".join(self._more_words())))
        self.more.setVisible(bool(self._more_words()))
        self.no.setText(self.tr("No, somebody else"))
        begun = facts.done or facts.counts[Progress.IN_PROGRESS]
        yes = self.tr("Yes, I am {name}").format(name=name)
        on = self.tr("Continue where you stopped") if begun else self.tr("Begin")
        self.go.setText(led(yes if self._asks else on).replace("&", "&&"))
        self.sorry.setText(led(self.tr("This file is for {name}").format(name=name)))
        self.advice.setText(
            self.tr("Whatever is marked in it is kept under that name. Ask your project lead for a file of your own.")
        )
        self.back.setText(self.tr("Back"))
        self.close_file.setText(self.tr("Close the file"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    def accept(self) -> None:
        super().accept()
        self.agreed.emit()

    def reject(self) -> None:
        """Escape means «continue» where nothing is asked, and closes the file where it is."""
        super().reject()
        (self.refused if self._asks else self.agreed).emit()

    def _project_words(self) -> str:
        project = isolate(self._facts.project)
        words = self.tr("Reviewing in “{project}”") if self._facts.review else self.tr("Annotating in “{project}”")
        return words.format(project=project)

    def _share_words(self) -> str:
        articles = language.digits(self.tr("%n article(s)", "", self._facts.articles))
        done = self.tr("done: {count}").format(count=number(self._facts.done))
        return f"{articles} · {done}"

    def _more_words(self) -> list[str]:
        counts = self._facts.counts
        words = [
            f"{progress_name(state)}: {number(counts[state])}" for state in (Progress.IN_PROGRESS,) if counts[state]
        ]
        if self._facts.due:
            words.append(self.tr("please hand it in by {day}").format(day=day_of(self._facts.due)))
        return words

    def _connect(self) -> None:
        self.go.clicked.connect(self.accept)
        self.no.clicked.connect(self._say_sorry)
        self.back.clicked.connect(lambda: self.pages.setCurrentWidget(self.first))
        self.close_file.clicked.connect(self.reject)

    def _say_sorry(self) -> None:
        self.pages.setCurrentWidget(self.other)
        self.close_file.setFocus()

    def _lay_out(self) -> None:
        self.bar.setProperty("role", "saved")
        self.bar.setTextVisible(False)
        theme.set_role(self.close_file, "primary")
        self.go.setDefault(True)
        self.no.setVisible(self._asks)
        for button in (self.no, self.back):
            button.setAutoDefault(False)
        column = QVBoxLayout(self.first)
        for widget in (self.heading, self.project, self.news, self.share, self.bar, self.more):
            column.addWidget(widget)
        column.insertSpacing(2, 12)
        self._end(column, self.no, self.go)
        column = QVBoxLayout(self.other)
        for widget in (self.sorry, self.advice):
            column.addWidget(widget)
        self._end(column, self.back, self.close_file)
        for page in (self.first, self.other):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.setMinimumWidth(460)
        self.go.setFocus()

    @staticmethod
    def _end(column: QVBoxLayout, *buttons: QPushButton) -> None:
        column.setContentsMargins(*MARGINS)
        column.setSpacing(8)
        column.addStretch()
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        column.addLayout(row)
