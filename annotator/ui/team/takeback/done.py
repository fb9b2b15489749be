"""After taking back: what each file brought, or why it brought nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.ui import item_views, language, theme
from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.wording import file_text, led
from annotator.ui.plain import isolate, own_tooltip
from annotator.ui.sentences import sentence
from annotator.ui.team.takeback.facts import TakenIn
from annotator.ui.team.takeback.words import brought

_ICON, _ROW_ICON = QSize(32, 32), 16


class TakeBackDone(Panel):
    """The last page of the dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: Sequence[TakenIn] = ()
        self._stopped = False
        self.sign, self.heading = QLabel(), plain_label("title", wrap=True)
        self.list, self.reason = QListWidget(), plain_label("muted", wrap=True)
        self.close_button = QPushButton()
        self._lay_out()
        self.retranslate()

    def show_result(self, files: Sequence[TakenIn], *, stopped: bool = False) -> None:
        """Show what became of these files; `stopped` where the user stopped before the last one."""
        self._files, self._stopped = files, stopped
        self.retranslate()

    def retranslate(self) -> None:
        taken = [file for file in self._files if file.error is None]
        words = language.digits(self.tr("%n file(s) taken in", "", len(taken)))
        if not taken:
            words = self.tr("Nothing was taken in")
        self.heading.setText(self.tr("{words}; you stopped the rest").format(words=words) if self._stopped else words)
        self.reason.setText(self.tr("A backup of the project was made before.") if taken else "")
        self.list.clear()
        for file in self._files:
            self.list.addItem(self._line(file))
        self.list.setAccessibleName(self.tr("Files"))
        self.close_button.setText(self.tr("Close"))
        icon, role = ("check", "saved") if taken else ("warning", "error")
        self.sign.setPixmap(theme.icon(icon, role, _ICON.width()).pixmap(_ICON, self.devicePixelRatio()))

    def restyle(self) -> None:
        self.retranslate()

    def _line(self, file: TakenIn) -> QListWidgetItem:
        failed = file.error is not None
        what = sentence(file.error) if file.error else brought(file.plan) if file.plan else ""
        who = isolate(file.plan.person.name) if file.plan else file_text(file.path)
        icon, role = ("warning", "error") if failed else ("check", "saved")
        item = QListWidgetItem(theme.icon(icon, role, _ROW_ICON), led(f"{who} · {what}"))
        item.setToolTip(own_tooltip(f"{file_text(file.path)}\n{what}"))
        return item

    def _lay_out(self) -> None:
        item_views.prepare(self.list)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_role(self.close_button, "primary")
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sign)
        head.addWidget(self.heading, 1)
        buttons.addWidget(self.reason, 1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
