"""The history of one mark: who did what to it and when, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.ui import language
from annotator.ui.panels.history_words import HistoryLine
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.popup import Popup
from annotator.ui.panels.when import moment
from annotator.ui.panels.wording import led, quoted
from annotator.ui.plain import isolate

_WIDTH, _HIGHEST = 360, 380
_MOST = 200  # lines; nobody reads more of one mark


class MarkHistory(Popup):
    """Opens beside the button that asked for it; the arrows scroll, Escape closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading, self.lines = plain_label("section", wrap=True), QScrollArea()
        self.lines.setWidgetResizable(True)
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.lines, 1)
        self.setFixedWidth(_WIDTH)

    def open_for(self, area: QRect, quotation: str, lines: Sequence[HistoryLine]) -> None:
        """Open beside that area of the screen with the lines of the mark that has these words."""
        self.heading.setText(led(self.tr("History of {mark}").format(mark=quoted(quotation, 80))))
        self.setAccessibleName(self.heading.text())
        page = self._page(lines)
        self.lines.setWidget(page)
        page.setAutoFillBackground(False)
        inner = _WIDTH - 24 - self.lines.verticalScrollBar().sizeHint().width()
        self.lines.setFixedHeight(min(page.heightForWidth(inner), _HIGHEST))
        self.open_beside(area)
        self.lines.setFocus()

    def _page(self, lines: Sequence[HistoryLine]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for line in lines[:_MOST]:
            column.addLayout(self._entry(line))
        rest = self._rest(len(lines))
        if rest:
            last = plain_label("caption", wrap=True)
            last.setText(rest)
            column.addWidget(last)
        column.addStretch()
        return page

    def _entry(self, line: HistoryLine) -> QVBoxLayout:
        entry = QVBoxLayout()
        entry.setSpacing(1)
        who, what = plain_label("caption", wrap=True), plain_label(wrap=True)
        name = isolate(line.person) if line.person else self.tr("somebody else")
        who.setText(led(f"{name} · {moment(line.stamp)}"))
        what.setText(led(line.what))
        entry.addWidget(who)
        entry.addWidget(what)
        return entry

    def _rest(self, count: int) -> str:
        """Say that nothing is known, or how much is left out."""
        if not count:
            return self.tr("No change of this mark is recorded: it is as it came in.")
        left_out = count - _MOST
        return language.digits(self.tr("%n older change(s) are not shown", "", left_out)) if left_out > 0 else ""
