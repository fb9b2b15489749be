"""The columns of the page: articles, text, details; the articles fold to a rail where the page is narrow.

For the page: `Columns(list_, middle, inspector)` takes the place of the splitter. `toggle_list`, `toggle_inspector` and
`set_reading_only` change what stands beside the text and leave the keyboard alone. `go_to_article` puts the keyboard
into the search of the articles, wherever the list is. `text_wanted` asks for the keyboard to go back to the text, and
`step_requested` is `document.previous` or `document.next` from the rail. `shown_parts` lists what stands on the page in
the order of reading. Articles chosen on the rail come as `document_chosen` of the list itself.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QWidget

from annotator.ui import theme
from annotator.ui.annotate import column_state
from annotator.ui.annotate.column_state import NARROW_PX, ColumnState
from annotator.ui.annotate.list_overlay import ListOverlay
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.rail import Rail

_OVERLAY_PX = 304


class Columns(QWidget):
    """Gives each part its place and remembers what the user wants of the columns."""

    step_requested = Signal(str)
    text_wanted = Signal()

    def __init__(self, list_: DocumentList, middle: QWidget, inspector: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._middle, self._inspector = list_, middle, inspector
        self._state = ColumnState()
        self._empty = False  # a list that says how to begin is not folded by itself
        self._was_narrow = False
        self.rail, self._post = Rail(list_.model), QFrame()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.overlay = ListOverlay(self)
        self._connect()
        self.resize(NARROW_PX, NARROW_PX // 2)  # until the page gives its own: a list that stays need not move twice
        self._arrange()

    # --- what the user wants -----------------------------------------------------------------------------------

    @property
    def reading_only(self) -> bool:
        """Say whether the text stands alone."""
        return self._state.reading_only

    @property
    def list_folded(self) -> bool:
        """Say whether the articles are folded to the rail."""
        return self._state.is_folded(cramped=self._cramped)

    def set_reading_only(self, only: bool) -> None:
        """Leave the text alone on the page, or bring back what stood beside it."""
        self._use(replace(self._state, reading_only=only))

    def toggle_list(self) -> None:
        """Fold the articles to the rail or unfold them; beside a text that stands alone they come back."""
        if self._state.reading_only:
            state = replace(self._state, reading_only=False)
            self._use(state if not state.is_folded(cramped=self._cramped) else self._toggled(state))
        else:
            self._use(self._toggled(self._state))

    def toggle_inspector(self) -> None:
        """Hide the details or show them; beside a text that stands alone they come back."""
        shown = self._state.details and not self._state.reading_only
        self._use(replace(self._state, details=not shown, reading_only=False))

    def go_to_article(self) -> None:
        """Put the keyboard into the search of the articles; a folded list is laid over the text for that."""
        if self._is_docked():
            self._list.focus_search()
        else:
            self.open_list()

    def open_list(self) -> None:
        """Lay the folded list over the text, with the keyboard in its search."""
        if not self._is_docked():
            self._place_overlay()
            self.overlay.open()
            self._list.focus_search()

    def close_list(self) -> None:
        """Take the list from the text again and give the keyboard back; harmless when it is not there."""
        if self.overlay.is_open:
            self.overlay.shut()
            self.text_wanted.emit()

    def shown_parts(self) -> list[QWidget]:
        """Give the list or the rail, the middle and the inspector, each only while it is shown, in reading order."""
        beside: list[QWidget] = [self._list] if self._is_docked() else [self.rail]
        return [part for part in (*beside, self._middle, self._inspector) if part.isVisibleTo(self)]

    # --- what is kept ------------------------------------------------------------------------------------------

    def save_state(self) -> QByteArray:
        """Give widths, folded columns and reading only, to be kept."""
        return QByteArray(column_state.to_bytes(self._state))

    def restore_state(self, kept: QByteArray) -> None:
        """Stand as it was kept; broken bytes and what another program left there change nothing."""
        state = column_state.from_bytes(bytes(kept.data()))
        if state is not None:
            self._use(state)

    # --- inside ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for part in (self._list, self._middle, self._inspector):
            self.splitter.addWidget(part)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        theme.set_role(self._post, "post")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for part, share in ((self.rail, 0), (self._post, 0), (self.splitter, 1)):
            line.addWidget(part, share)

    def _connect(self) -> None:
        rail, list_ = self.rail, self._list
        list_.counted.connect(self._count)
        list_.current_shown.connect(rail.set_current)
        list_.document_chosen.connect(lambda _: self.close_list())
        rail.document_chosen.connect(list_.document_chosen)
        rail.files_dropped.connect(list_.files_dropped)
        rail.step_requested.connect(self.step_requested)
        rail.list_requested.connect(lambda: self.close_list() if self.overlay.is_open else self.open_list())
        self.overlay.opened.connect(rail.set_open)
        self.overlay.escaped.connect(self.close_list)
        self.splitter.splitterMoved.connect(self._keep_widths)

    def _count(self, done: int, total: int) -> None:
        self.rail.set_progress(done, total)
        if self._empty != (total == 0):
            self._empty = total == 0
            self._arrange()

    @property
    def _narrow(self) -> bool:
        return self.width() < NARROW_PX

    @property
    def _cramped(self) -> bool:
        return self._narrow and not self._empty

    def _is_docked(self) -> bool:
        return self._list.parentWidget() is self.splitter and not self._state.reading_only

    def _toggled(self, state: ColumnState) -> ColumnState:
        return state.with_list_toggled(cramped=self._cramped)

    def _use(self, state: ColumnState) -> None:
        self._state = state
        self._arrange()

    def _arrange(self) -> None:
        """Let everything stand as the state and the width of the page say."""
        self._was_narrow = self._narrow
        state, folded = self._state, self.list_folded
        if not folded and not state.reading_only:
            self.overlay.shut()
        self._put_list(in_splitter=not folded and not state.reading_only)
        for part in (self.rail, self._post):
            part.setVisible(folded and not state.reading_only)
        self._inspector.setVisible(state.details and not state.reading_only)
        self._set_widths()

    def _put_list(self, *, in_splitter: bool) -> None:
        if in_splitter and self._list.parentWidget() is not self.splitter:
            self.splitter.insertWidget(0, self._list)
            self._list.show()
        elif not in_splitter and self._list.parentWidget() is self.splitter:
            self.overlay.take(self._list)

    def _set_widths(self) -> None:
        inspector = self._state.inspector_width(narrow=self._narrow)
        beside = [self._state.list_px] if self._list.parentWidget() is self.splitter else []
        taken = sum(beside) + (inspector if self._state.details else 0)
        self.splitter.setSizes([*beside, max(self.splitter.width() - taken, 1), inspector])

    def _keep_widths(self) -> None:
        docked, details = self._is_docked(), self._inspector.isVisible()
        self._state = self._state.with_widths(
            narrow=self._narrow,
            list_px=self._list.width() if docked else 0,
            inspector_px=self._inspector.width() if details else 0,
        )

    def _place_overlay(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rail = self.rail.width() if self.rail.isVisible() else 0
        x = self.width() - rail - _OVERLAY_PX if rtl else rail
        self.overlay.setGeometry(x, 0, _OVERLAY_PX, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow != self._was_narrow:
            self._arrange()
        self._place_overlay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_overlay()
