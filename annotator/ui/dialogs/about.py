"""What this program is: its versions, where it keeps things, and whose work is in it. No link leads anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.ui import icons, item_views, theme
from annotator.ui.dialogs.about_facts import WORKS, licence_text, places, report, system, versions
from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.wording import led, path_text
from annotator.ui.plain import isolate

_ICON_PX, _WORKS_PX, _SIZE = 48, 244, QSize(760, 520)


class AboutDialog(Dialog):
    """Three tabs: versions, places, licences; all of it can be marked and copied."""

    def __init__(self, parent: QWidget | None = None, project: Path | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.name, self.purpose, self.version = plain_label("title"), plain_label(wrap=True), plain_label("muted")
        self.tabs, self.versions, self.places = QTabWidget(), Facts(), Facts()
        self.licences = Licences()
        self.copy, self.close_button = QPushButton(), QPushButton()
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close)
        self.restyle()
        self.retranslate()
        self.tabs.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Hashiya"))
        self.name.setText(self.tr("Hashiya"))
        self.purpose.setText(self.tr("Marks spans in Arabic articles. Everything stays on this computer."))
        self.version.setText(self.tr("Version {version}").format(version=isolate(__version__)))
        for place, words in enumerate((self.tr("Versions"), self.tr("Places"), self.tr("Licences"))):
            self.tabs.setTabText(place, words)
        facts = {**versions(), self.tr("System"): system()}
        self.versions.show_facts({name: led(isolate(value)) for name, value in facts.items()})
        self.places.show_facts({self._place_names()[key]: path_text(at) for key, at in places(self._project).items()})
        self.licences.text.setPlaceholderText(self.tr("There is no text of it on this computer."))
        self.copy.setText(self.tr("Copy for a report"))
        self.copy.setToolTip(self.tr("Versions and places, to be sent to somebody who helps you"))
        self.close_button.setText(self.tr("Close"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._project))
        self.copy.setText(self.tr("Copied"))

    def _place_names(self) -> dict[str, str]:
        return {
            "project": self.tr("Project"),
            "settings": self.tr("Settings"),
            "backups": self.tr("Backups"),
            "log": self.tr("Log"),
            "cache": self.tr("Cache"),
        }

    def _lay_out(self) -> None:
        for page in (self.versions, self.places, self.licences):
            self.tabs.addTab(page, "")
        theme.set_icon(self.copy, "copy")
        for button in (self.copy, self.close_button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addLayout(self._head())
        layout.addWidget(self.tabs, 1)
        layout.addLayout(buttons)
        self.resize(_SIZE)

    def _head(self) -> QHBoxLayout:
        sign, words, head = QLabel(), QVBoxLayout(), QHBoxLayout()
        sign.setPixmap(icons.app_icon().pixmap(QSize(_ICON_PX, _ICON_PX), self.devicePixelRatio()))
        words.setSpacing(0)
        for label in (self.name, self.purpose, self.version):
            words.addWidget(label)
        head.setSpacing(16)
        head.addWidget(sign)
        head.addLayout(words, 1)
        return head


class Facts(QWidget):
    """Names with values that can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 16, 8, 8)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: dict[str, str]) -> None:
        """Show these names and values instead of those before."""
        while len(self._rows) < len(facts):
            self._add_row()
        for (name, value), (words, fact) in zip(self._rows, facts.items(), strict=True):
            name.setText(led(words))  # «Qt» stands at the same side as «النظام»
            value.setText(fact)
            value.setAccessibleName(f"{words}: {fact}")

    def _add_row(self) -> None:
        name, value, row = plain_label("muted"), plain_label(wrap=True), len(self._rows)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(row + 1, 1)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._rows.append((name, value))


class Licences(QWidget):
    """The works on one side, the licence of the chosen one on the other."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.licence, self.text = QListWidget(), plain_label("muted", wrap=True), QPlainTextEdit()
        item_views.prepare(self.list)
        self.list.addItems([work.name for work in WORKS])
        self.list.setFixedWidth(_WORKS_PX)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setFont(theme.ui_font(13))
        column, row = QVBoxLayout(), QHBoxLayout(self)
        column.addWidget(self.licence)
        column.addWidget(self.text, 1)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addLayout(column, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        work = WORKS[row]
        self.licence.setText(led(isolate(work.licence)))
        self.text.setPlainText(licence_text(work))
        self.text.setAccessibleName(work.licence)
