"""The margin of the start page: the switches in its corner, recent projects, or a marked sentence before any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.ui import language, theme
from annotator.ui.settings import Recent
from annotator.ui.start.recent_row import RecentRow
from annotator.ui.start.specimen import Specimen
from annotator.ui.wrapped_label import WrappedLabel


class Margin(QFrame):
    """Emits what the user chose; it keeps nothing itself."""

    opened = Signal(object)
    removed = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    settings_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "chrome")
        self._language, self._theme = QToolButton(), QToolButton()
        self._settings, self._help = QToolButton(), QToolButton()
        self._head, self._caption = QLabel(), WrappedLabel()
        self._rows: list[RecentRow] = []
        self._list, self._specimen = QVBoxLayout(), Specimen()
        self._build()
        theme.notifier.changed.connect(self.retranslate)
        self.set_recent([])

    def set_recent(self, projects: Sequence[Recent]) -> None:
        """Show these projects, the last one first; without any, the marked sentence."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(project) for project in projects]
        self._scroll.setVisible(bool(self._rows))
        self._sample.setVisible(not self._rows)
        for place, share in ((self._above, 2), (self._below, 3)):
            self._column.setStretch(place, 0 if self._rows else share)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words in the present language."""
        other = "en" if language.current() == "ar" else "ar"
        self._language.setText(f" {language.OWN_NAMES[other]} ")  # the icon stands close otherwise
        self._language.setToolTip(self.tr("Language of the program"))
        dark = theme.palette().dark
        theme.set_icon(self._theme, "sun" if dark else "moon")
        look = self.tr("Light look") if dark else self.tr("Dark look")
        settings, guide = self.tr("Settings"), self.tr("Guidelines and help")
        for button, words in ((self._theme, look), (self._settings, settings), (self._help, guide)):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._head.setText(self.tr("Recent projects") if self._rows else self.tr("This is how a marked sentence looks"))
        self._caption.setText(self.tr("Marks lie over the text. The text itself is never changed."))

    def _row(self, project: Recent) -> RecentRow:
        row = RecentRow(project)
        row.opened.connect(self.opened)
        row.removed.connect(self.removed)
        self._list.insertWidget(self._list.count() - 1, row)
        return row

    def _choose_language(self) -> None:
        self.language_chosen.emit("en" if language.current() == "ar" else "ar")

    def _choose_theme(self) -> None:
        self.theme_chosen.emit(theme.other())

    def _build(self) -> None:
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 24)
        layout.setSpacing(8)
        layout.addLayout(self._corner())
        layout.addSpacing(16)
        self._above = layout.count()
        layout.addStretch(2)
        layout.addWidget(self._head)
        layout.addWidget(self._recent(), 1)
        layout.addWidget(self._sample_card())
        self._below = layout.count()
        layout.addStretch(3)
        for label in (self._head, self._caption):
            label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._head, "muted")

    def _corner(self) -> QHBoxLayout:
        theme.set_icon(self._language, "language")
        self._language.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._language.clicked.connect(self._choose_language)
        self._theme.clicked.connect(self._choose_theme)
        theme.set_icon(self._settings, "settings")
        self._settings.clicked.connect(self.settings_requested)
        theme.set_icon(self._help, "help")
        self._help.clicked.connect(self.help_requested)
        line = QHBoxLayout()
        line.addStretch(1)
        for button in (self._language, self._theme, self._settings, self._help):
            line.addWidget(button)
        return line

    def _recent(self) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self._list.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        theme.set_role(inner, "clear")
        return self._scroll

    def _sample_card(self) -> QFrame:
        self._sample = QFrame()
        theme.set_role(self._sample, "card")
        theme.set_role(self._caption, "small")
        layout = QVBoxLayout(self._sample)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.addWidget(self._specimen)
        layout.addWidget(self._caption)
        return self._sample
