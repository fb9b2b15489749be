"""The row over the list: what is looked for, how it is meant, and where."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from annotator.core.model import LabelSet
from annotator.core.text.query import Extent
from annotator.ui import settings, theme
from annotator.ui.keys.named import with_key
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.search_field import SearchField
from annotator.ui.plain import own_tooltip
from annotator.ui.preferences import preferences
from annotator.ui.search.choices import Choices, Whose
from annotator.ui.search.scope_button import ScopeButton

_EXTENT_PX, _WHOSE_PX, _FIELD_PX = 168, 128, 200


class _QueryField(SearchField):
    """Leaves Escape to the panel: the list shall not go before the panel does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SearchBar(Panel):
    """Holds the choices and tells when they are others; the switches are remembered, words and labels are not."""

    changed = Signal(object)  # Choices
    entered = Signal()  # into the list
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.extent, self.whose = _QueryField(), QuietCombo(), QuietCombo()
        self.exact, self.scope, self.cross = QPushButton(), ScopeButton(), QToolButton()
        kept = preferences()
        self.choices = Choices(
            exact=kept.get(settings.SEARCH_EXACT),
            extent=Extent(kept.get(settings.SEARCH_EXTENT)),
            whose=cast(Whose, kept.get(settings.SEARCH_WHOSE)),
        )
        self._handed = False
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show()

    def use(self, choices: Choices, *, quietly: bool = False) -> None:
        """Take these choices over; `quietly` tells nobody."""
        if choices == self.choices:
            return
        self.choices = choices
        self._show()
        kept = preferences()
        kept.set(settings.SEARCH_EXACT, choices.exact)
        kept.set(settings.SEARCH_EXTENT, str(choices.extent))
        kept.set(settings.SEARCH_WHOSE, choices.whose)
        if not quietly:
            self.changed.emit(choices)

    def set_labels(self, labels: LabelSet) -> None:
        """Offer the labels of the project."""
        self.scope.set_label_set(labels)

    def set_handed(self, handed: bool) -> None:
        """Somebody who got a file looks at no marks but the own ones."""
        self._handed = handed
        if handed and self.choices.whose != "own":
            self.choices = replace(self.choices, whose="own")
        self._show()

    # --- words -------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search in all articles"))
        self.field.setAccessibleName(self.tr("Search in all articles"))
        self.exact.setText(self.tr("As written"))
        self.exact.setToolTip(own_tooltip(self.tr("With all marks and forms of letters as you write them")))
        self.exact.setAccessibleName(self.tr("As written"))
        self.extent.setAccessibleName(self.tr("Which part of a word"))
        self.whose.setAccessibleName(self.tr("Whose marks"))
        self.cross.setToolTip(own_tooltip(with_key(self.tr("Close the search"), "search.leave")))
        self.cross.setAccessibleName(self.tr("Close the search"))
        self.scope.write()
        self._show()

    def _show(self) -> None:
        choices = self.choices
        extents = (
            (Extent.PART, self.tr("Parts of words")),
            (Extent.WORD, self.tr("Whole words")),
            (Extent.CLITICS, self.tr("With or without clitics")),
        )
        self.extent.set_options([(str(key), words) for key, words in extents], str(choices.extent))
        whose = (("own", self.tr("My marks")), ("all", self.tr("Everybody's marks")), ("gold", self.tr("Gold")))
        self.whose.set_options(whose, choices.whose)
        self.whose.setVisible(choices.labels is not None and not self._handed)
        self.exact.setChecked(choices.exact)
        self.scope.set_labels(choices.labels)
        if self.field.text() != choices.words:
            self.field.setText(choices.words)  # what is chosen already is no news

    # --- inside ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_icon(self.cross, "close", px=16)
        self.cross.setFixedSize(28, 28)
        self.exact.setProperty("role", "chip")
        self.exact.setCheckable(True)
        for button in (self.exact, self.cross):
            button.setFocusPolicy(KEYBOARD_ONLY)
        self.field.setMinimumWidth(_FIELD_PX)
        self.extent.setFixedWidth(_EXTENT_PX)
        self.whose.setFixedWidth(_WHOSE_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for part in (self.extent, self.exact, self.scope, self.whose, self.cross):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda words: self.use(replace(self.choices, words=words)))
        self.field.returnPressed.connect(self.entered)
        self.field.moved.connect(lambda step: self.entered.emit() if step > 0 else None)
        self.extent.activated.connect(
            lambda: self.use(replace(self.choices, extent=Extent(str(self.extent.currentData()))))
        )
        self.whose.activated.connect(
            lambda: self.use(replace(self.choices, whose=cast(Whose, self.whose.currentData())))
        )
        self.exact.clicked.connect(lambda on: self.use(replace(self.choices, exact=on)))
        self.scope.chosen.connect(lambda labels: self.use(replace(self.choices, labels=labels)))
        self.cross.clicked.connect(self.closed)
