"""The list of articles folded to a narrow rail: progress in all, and one sign for each article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QToolButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.document_model import DocumentModel
from annotator.ui.panels.document_widgets import share_words
from annotator.ui.panels.drops import dropped_files
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.rail_parts import HEIGHT, ProgressRing, SignDelegate
from annotator.ui.panels.row_view import RowView
from annotator.ui.plain import own_tooltip

WIDTH = 48
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_STEPS = {"document.previous": "up", "document.next": "down"}


class Rail(Panel):
    """Shows the rows of the list's own model and tells what was asked for."""

    list_requested = Signal()
    document_chosen = Signal(bytes)
    step_requested = Signal(str)  # document.previous or document.next
    files_dropped = Signal(list)

    def __init__(self, model: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = SignDelegate()
        self.opener, self.ring, self.view = QToolButton(), ProgressRing(), RowView(HEIGHT)
        self.steps = {key: QToolButton() for key in _STEPS}
        self._share = (0, 0)
        self._keys: Mapping[str, str] = {}
        self.setFixedWidth(WIDTH)
        self.setAcceptDrops(True)
        self._prepare()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def set_current(self, document: bytes | None, line: int) -> None:
        """Point at the article in the reader, which stands on that line of the model; -1 when it is not there."""
        self._delegate.current = document
        self.view.put_cursor(line, scroll=False)
        self._centre()
        self.view.viewport().update()

    def set_progress(self, done: int, total: int) -> None:
        """Show how many articles are done."""
        self._share = (done, total)
        self.ring.set_share(done, total)
        self.retranslate()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys in the tooltips: by command, as they are shown."""
        self._keys = keys
        self.retranslate()

    def set_open(self, opened: bool) -> None:
        """Show the button pressed while the list lies over the text."""
        self.opener.setChecked(opened)

    # Words and colours

    def retranslate(self) -> None:
        words = share_words(*self._share)
        self.ring.setToolTip(own_tooltip(words))
        self.ring.setAccessibleName(words)
        self._name(self.opener, self.tr("Show the articles"), "document.go")
        self._name(self.steps["document.previous"], self.tr("Previous article"), "document.previous")
        self._name(self.steps["document.next"], self.tr("Next article"), "document.next")
        self.view.setAccessibleName(self.tr("Articles"))

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self._delegate.shades = style.shades()
        self.view.viewport().update()

    # What the user does

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the signs room for whole ones; half a sign at the end looks like another one."""
        super().resizeEvent(event)
        self.view.setMaximumHeight(max(self.height() - self._rest(), HEIGHT) // HEIGHT * HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._centre()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    # Inside

    def _name(self, button: QToolButton, name: str, command: str) -> None:
        keys = self._keys.get(command, "")
        button.setToolTip(own_tooltip(f"{name} ({keys})" if keys else name))
        button.setAccessibleName(name)

    def _prepare(self) -> None:
        theme.set_icon(self.opener, "list")
        self.opener.setCheckable(True)
        for key, button in self.steps.items():
            theme.set_icon(button, _STEPS[key], "muted")
        for button in (self.opener, *self.steps.values()):
            button.setFocusPolicy(KEYBOARD_ONLY)
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(KEYBOARD_ONLY)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_role(self, "chrome")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        for part in (self.opener, self.ring, self.steps["document.previous"]):
            layout.addWidget(part, 0, _MIDDLE)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.steps["document.next"], 0, _MIDDLE)
        layout.addStretch(0)

    def _rest(self) -> int:
        """Give the height of everything but the signs."""
        layout = self.layout()
        assert layout is not None
        parts = (self.opener, self.ring, *self.steps.values())
        edges = layout.contentsMargins()
        return sum(part.sizeHint().height() for part in parts) + edges.top() + edges.bottom() + 5 * layout.spacing()

    def _connect(self) -> None:
        self.opener.clicked.connect(self.list_requested)
        for key, button in self.steps.items():
            button.clicked.connect(lambda _=False, step=key: self.step_requested.emit(step))
        self.view.picked.connect(self._choose)

    def _choose(self, line: int) -> None:
        row = self._model.row(line)
        if row is not None:
            self.document_chosen.emit(row.id)

    def _centre(self) -> None:
        """Put the article in the reader in the middle, so that what comes before and after it is in sight."""
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
