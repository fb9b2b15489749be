"""The first screen: what the program is, the three ways in, and the projects of the last days in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui import icons, theme
from annotator.ui.plain import isolate
from annotator.ui.settings import Recent
from annotator.ui.start.action_button import ActionButton
from annotator.ui.start.margin import Margin
from annotator.ui.wrapped_label import WrappedLabel

PROJECT_SUFFIX = ".hashiya"
ARTICLE_SUFFIXES = frozenset({".txt", ".jsonl"})
_MARK_PX, _MARGIN_PX, _COLUMN_PX = 56, (336, 432), 520


class StartPage(QWidget):
    """Emits what the user wants to begin with; opening, making and remembering is done elsewhere."""

    open_requested = Signal(object)  # Path, or None: ask for a file
    projects_dropped = Signal(list)  # of Path: projects with what lay beside them
    new_requested = Signal()
    sample_requested = Signal()
    articles_dropped = Signal(list)  # of Path
    forget_requested = Signal(object)  # Path of a recent project
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    settings_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        theme.set_role(self, "paper")
        self._mark, self._name, self._promise, self._hint = QLabel(), QLabel(), WrappedLabel(), QLabel()
        self._open = ActionButton("open", primary=True)
        self._new, self._sample = ActionButton("new"), ActionButton("book")
        self._margin, self._veil = Margin(), QLabel(self)
        self._build()
        self._connect()
        self.retranslate()

    def set_recent(self, projects: Sequence[Recent]) -> None:
        """Show these projects, the last one first."""
        self._margin.set_recent(projects)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words in the present language."""
        self._name.setText(self.tr("Hashiya"))
        self._promise.setText(
            self.tr("Mark Arabic texts with an easy mind: everything stays on your computer, without a network.")
        )
        project, text, lines = isolate(PROJECT_SUFFIX), isolate(".txt"), isolate(".jsonl")
        self._open.set_words(
            self.tr("Open a file I was given"),
            self.tr("A {suffix} file from your project lead, or your own").format(suffix=project),
        )
        self._new.set_words(
            self.tr("New project"), self.tr("From articles in {text} or {lines} files").format(text=text, lines=lines)
        )
        self._sample.set_words(self.tr("Try the sample"), self.tr("Ready articles, some of them marked, to play with"))
        self._hint.setText(self.tr("Or drop a project or articles anywhere here."))
        self._veil.setText(self.tr("Let go to begin"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(dropped(event.mimeData())):
            event.acceptProposedAction()
            self._show_veil(shown=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_veil(shown=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_veil(shown=False)
        event.acceptProposedAction()
        projects, articles = dropped(event.mimeData())
        if projects:
            self.projects_dropped.emit([*projects, *articles])
        elif articles:
            self.articles_dropped.emit(articles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        low, high = _MARGIN_PX
        self._margin.setFixedWidth(min(high, max(low, self.width() * 32 // 100)))
        self._veil.setGeometry(self.rect().adjusted(8, 8, -8, -8))
        super().resizeEvent(event)

    def _show_veil(self, *, shown: bool) -> None:
        self._veil.setVisible(shown)
        self._veil.raise_()

    def _connect(self) -> None:
        self._open.clicked.connect(lambda: self.open_requested.emit(None))
        self._new.clicked.connect(self.new_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._margin.opened.connect(self.open_requested)
        self._margin.removed.connect(self.forget_requested)
        self._margin.language_chosen.connect(self.language_chosen)
        self._margin.theme_chosen.connect(self.theme_chosen)
        self._margin.settings_requested.connect(self.settings_requested)
        self._margin.help_requested.connect(self.help_requested)

    def _build(self) -> None:
        for label, role in (
            (self._name, "word-mark"),
            (self._promise, "lead"),
            (self._hint, "small"),
            (self._veil, "veil"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            theme.set_role(label, role)
        self._mark.setPixmap(icons.draw_icon("hashiya", "", "", _MARK_PX).pixmap(_MARK_PX, _MARK_PX))
        self._veil.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._veil.hide()
        post = QFrame()
        theme.set_role(post, "post")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._column(), 1)
        layout.addWidget(post)
        layout.addWidget(self._margin)

    def _column(self) -> QHBoxLayout:
        inner = QWidget()
        inner.setMaximumWidth(_COLUMN_PX)
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addLayout(self._headline())
        column.addWidget(self._promise)
        column.addSpacing(24)
        for button in (self._open, self._new, self._sample):
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(self._hint)
        column.addStretch(3)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(inner, 20)
        line.addStretch(1)
        return line

    def _headline(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._mark)
        line.addWidget(self._name)
        line.addStretch(1)
        return line


def dropped(data: QMimeData) -> tuple[list[Path], list[Path]]:
    """Give the projects and the articles among dropped files; projects win over articles beside them."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    projects = [path for path in files if path.suffix.lower() == PROJECT_SUFFIX]
    return projects, [path for path in files if path.suffix.lower() in ARTICLE_SUFFIXES]
