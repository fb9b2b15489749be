"""The settings in one dialog: pages in a side list, every change at once, no button that applies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import item_views, theme
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog

if TYPE_CHECKING:
    from annotator.ui.dialogs.settings.parts import Page

_ICONS = {"reading": "book", "look": "contrast", "keys": "keyboard", "saving": "backup"}
_ICON_PX, _SIDE_PX = 20, 168
_SIZE, _SMALLEST = QSize(800, 540), QSize(760, 320)


class SettingsDialog(Dialog):
    """Stands beside the work, so that the open article shows what changes; a page is made when it is first seen.

    Pages: reading, look, keys, saving. What belongs to a project has a window of its own: `suggestions_wanted`.
    """

    suggestions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, page: str = "", project: bool = False) -> None:
        super().__init__(parent)
        self.list, self.stack = QListWidget(), QStackedWidget()
        self.defaults, self.close_button, self.suggestions = QPushButton(), QPushButton(), QPushButton()
        self.suggestions.setVisible(project)
        self.pages: dict[str, Page] = {}
        self._lay_out()
        self.list.currentRowChanged.connect(lambda row: self.show_page(list(_ICONS)[row]))
        self.defaults.clicked.connect(lambda: self.page().reset())
        self.close_button.clicked.connect(self.close)
        self.suggestions.clicked.connect(self.suggestions_wanted)
        self.restyle()
        self.retranslate()
        self.show_page(page or next(iter(_ICONS)))

    def show_page(self, name: str) -> None:
        """Show the page of that name."""
        self.list.setCurrentRow(list(_ICONS).index(name))
        if name not in self.pages:
            self._add(name)
        self.stack.setCurrentIndex(list(self.pages).index(name))

    def page(self) -> Page:
        """Give the page that is shown."""
        return list(self.pages.values())[self.stack.currentIndex()]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = (self.tr("Reading"), self.tr("Look"), self.tr("Keys"), self.tr("Saving"))
        for row, name in enumerate(names):
            self.list.item(row).setText(name)
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.defaults.setText(self.tr("Back to the defaults"))
        self.defaults.setToolTip(self.tr("Of this page alone"))
        self.close_button.setText(self.tr("Close"))
        self.suggestions.setText(self.tr("Suggestions…"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        for row, name in enumerate(_ICONS.values()):
            self.list.item(row).setIcon(theme.icon(name, px=_ICON_PX))

    def _add(self, name: str) -> None:
        page = self.pages[name] = _new_page(name)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        theme.set_role(page, "clear")
        self.stack.addWidget(area)

    def _lay_out(self) -> None:
        item_views.prepare(self.list)
        self.list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.list.setFixedWidth(_SIDE_PX)
        theme.set_role(self.list, "bare")
        for _ in _ICONS:
            self.list.addItem(QListWidgetItem())
        theme.set_icon(self.defaults, "reset")
        theme.set_icon(self.suggestions, "suggest")
        for button in (self.defaults, self.close_button, self.suggestions):
            button.setAutoDefault(False)  # Enter belongs to the control that has the keyboard
        side = QVBoxLayout()
        side.setContentsMargins(8, 12, 8, 8)
        side.setSpacing(8)
        side.addWidget(self.list)
        side.addWidget(self.suggestions)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(side)
        middle.addWidget(_line("post"))
        middle.addWidget(self.stack, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 12, 16, 12)
        buttons.addWidget(self.defaults)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(_line("line"))
        layout.addLayout(buttons)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)


def _line(role: str) -> QFrame:
    line = QFrame()
    theme.set_role(line, role)
    return line


def _new_page(name: str) -> Page:
    """Make a page; each brings modules of its own, the keys most of all."""
    if name == "reading":
        from annotator.ui.dialogs.settings.reading import ReadingPage

        return ReadingPage()
    if name == "look":
        from annotator.ui.dialogs.settings.look import LookPage

        return LookPage()
    if name == "keys":
        from annotator.ui.dialogs.settings.keys import KeysPage

        return KeysPage()
    from annotator.ui.dialogs.settings.saving import SavingPage

    return SavingPage()
