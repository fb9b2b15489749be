"""The shortcut page: every key of the program with both caps, searched, changed and reset."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.dialogs.parts import MARGINS
from annotator.ui.help.binding_card import BindingCard
from annotator.ui.help.sheet import sheet
from annotator.ui.help.shortcut_list import HEIGHT, ShortcutDelegate, ShortcutModel
from annotator.ui.help.shortcut_rows import Row, rows
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.caps import shown
from annotator.ui.panels import style
from annotator.ui.panels.panel import Dialog, Panel, plain_label
from annotator.ui.panels.row_view import RowView
from annotator.ui.panels.search_field import SearchField

_SIZE = (680, 640)


class ShortcutsPage(Panel):
    """The list of all keys with the card of one of them; stands in a dialog of its own and in the settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.reset_all = SearchField(), QPushButton()
        self.view, self.model, self._delegate = RowView(HEIGHT), ShortcutModel(), ShortcutDelegate()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.nothing, self.card, self.tab_leaves = plain_label("empty", wrap=True), BindingCard(), QCheckBox()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search: what it does, or a key"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        self.view.setAccessibleName(self.tr("Keys"))
        self.reset_all.setText(self.tr("All as delivered"))
        self.reset_all.setVisible(bindings().has_changes)
        self.nothing.setText(self.tr("Nothing found."))
        walking = " · ".join(map(shown, (*_letters("mark.next"), *_letters("mark.previous"))))
        words = self.tr("Tab leaves the text; {keys} still go from mark to mark")
        self.tab_leaves.setText(words.format(keys=walking) if walking else self.tr("Tab leaves the text"))
        self._find()

    def restyle(self) -> None:
        self._delegate.shades = style.shades()
        self.setStyleSheet(style.sheet() + sheet())
        self.view.viewport().update()

    # --- making ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_role(self.reset_all, "flat")
        self.reset_all.setAutoDefault(False)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.reset_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.card)
        layout.addWidget(self.tab_leaves)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.moved.connect(self._move)
        self.search.returnPressed.connect(self.view.setFocus)
        self.view.picked.connect(lambda _: self.card.change.setFocus())
        self.view.doubleClicked.connect(lambda _: self.card.start(adding=False))
        self.view.typed.connect(self._type_on)
        self.view.selectionModel().currentChanged.connect(self._show_card)
        self.card.done.connect(self.view.setFocus)
        self.reset_all.clicked.connect(lambda: bindings().reset(None))
        self.tab_leaves.toggled.connect(lambda on: bindings().set_tab_leaves(leaves=on))

    # --- showing -----------------------------------------------------------------------------------------------

    def _find(self) -> None:
        """Fill the list anew and stay on the row that was the current one, if it is still there."""
        here = self.model.row(self.view.currentIndex().row())
        found = rows(self.search.text())
        self.model.reset(found)
        self.nothing.setVisible(not found)
        self.view.setVisible(bool(found))
        self.tab_leaves.blockSignals(True)
        self.tab_leaves.setChecked(bindings().tab_leaves)
        self.tab_leaves.blockSignals(False)
        line = self.model.line_of(here.command, here.text) if here else None
        self.view.put_cursor(_first(found) if line is None else line)
        if line is None:
            self.view.scrollToTop()  # with the heading
        self._show_card(self.view.currentIndex())

    def _show_card(self, index: QModelIndex) -> None:
        self._delegate.current = index.row()
        self.view.viewport().update()
        self.card.show_row(self.model.row(index.row()))

    def _move(self, step: int) -> None:
        line = self.view.currentIndex().row() + step
        while (row := self.model.row(line)) and row.heading:
            line += 1 if step > 0 else -1
        if row:
            self.view.put_cursor(line)

    def _type_on(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)


class ShortcutsDialog(Dialog):
    """The same page as a window of its own, which stays open beside the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page, self.close_button = ShortcutsPage(), QPushButton()
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(12)
        layout.addWidget(self.page, 1)
        layout.addLayout(foot)
        self.resize(*_SIZE)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.close_button.setText(self.tr("Close"))


def _first(found: list[Row]) -> int:
    return next((line for line, row in enumerate(found) if not row.heading), 0)


def _letters(command_id: str) -> list[str]:
    return [chord for chord in bindings().keys_of(command_id) if "Tab" not in chord]
