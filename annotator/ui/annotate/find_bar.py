"""The bar over the article in which words are looked for: a field, how many places there are, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.core.model import LabelSet
from annotator.ui import language, theme
from annotator.ui.annotate.find_field import FindField
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.named import key_of, with_key
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel, plain_label, set_role
from annotator.ui.plain import own_tooltip

_WIDEST = 704  # the column of the article with its margins
_LRI, _PDI = "\u2066", "\u2069"
_COUNT_PX = 88  # room for «123 of 4567»: the buttons beside it do not move while one types


class FindBar(Panel):
    """Tells what is typed and wished; it knows neither the text nor the places."""

    query_changed = Signal(str)
    next_wanted = Signal(bool)  # backward
    mark_wanted = Signal(int)  # the digit of the label for the place that was found
    project_wanted = Signal()  # the same in the whole project
    left = Signal()  # the keyboard goes back to the text, the bar stays
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: int | None = None
        self._count: int | None = None
        self._digits = 0
        self._marking = True
        theme.set_role(self, "chrome")
        self.field, self.count, self.hint = FindField(), plain_label("small"), plain_label("small")
        self.previous, self.next, self.cross = QToolButton(), QToolButton(), QToolButton()
        self.project = QToolButton()
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def ask(self, query: str) -> None:
        """Show the bar with these words, ready to be typed over; nobody is told of them."""
        self.field.blockSignals(True)
        self.field.setText(query)
        self.field.blockSignals(False)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_count(self, place: int | None, count: int | None) -> None:
        """Say which place (from 0, None for none) of how many is shown; `count` None means that nothing is asked."""
        self._place, self._count = place, count
        found = bool(count)
        self.previous.setEnabled(found)
        self.next.setEnabled(found)
        self._write_count()

    def set_labels(self, labels: LabelSet) -> None:
        """Learn which digits stand for labels."""
        self._digits = max((label.digit for label in labels.labels if not label.retired), default=0)
        self._write_hint()

    def set_marking(self, *, allowed: bool) -> None:
        """Say whether places can be marked now."""
        self._marking = allowed
        self._write_hint()

    # Words and colours

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        names = (
            (self.previous, self.tr("Previous place"), "find.go_back"),
            (self.next, self.tr("Next place"), "find.go_on"),
            (self.project, self.tr("In the whole project"), "search.open"),
            (self.cross, self.tr("Close the search"), ""),
        )
        for button, name, command in names:
            button.setToolTip(own_tooltip(with_key(name, command) if command else name))
            button.setAccessibleName(name)
        self._write_count()
        self._write_hint()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    def _write_count(self) -> None:
        none = self._count == 0
        if self._count is None:
            words = ""
        elif none:
            words = self.tr("no places")
        elif self._place is None:
            words = language.digits(self.tr("%n place(s)", "", self._count))
        else:
            place, count = language.number(self._place + 1), language.number(self._count)
            words = self.tr("{place} of {count}").format(place=place, count=count)
        self.count.setText(words)
        set_role(self.count, "small-error" if none else "small")
        set_role(self.field, "error" if none else "")

    def _write_hint(self) -> None:
        parts = [self.tr("{keys}: next place").format(keys=key_of("find.go_on"))]
        if self._marking and self._digits:
            last = f"…{language.number(self._digits)}" if self._digits > 1 else ""
            keys = f"{_LRI}{language.digits(bindings().keys_of('find.mark')[0])}{last}{_PDI}"
            parts.append(self.tr("{keys}: mark the place").format(keys=keys))
        parts.append(self.tr("{keys}: to the text").format(keys=key_of("find.leave")))
        self.hint.setText(" · ".join(parts))

    # Inside

    def _lay_out(self) -> None:
        for button, icon in ((self.previous, "up"), (self.next, "down"), (self.project, "list"), (self.cross, "close")):
            theme.set_icon(button, icon, px=16)
            button.setFixedSize(28, 28)
            button.setFocusPolicy(KEYBOARD_ONLY)
        self.count.setMinimumWidth(_COUNT_PX)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setMinimumWidth(1)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for part in (self.count, self.previous, self.next, self.project, self.cross):
            row.addWidget(part)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.hint)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner, 1000)
        middle.addStretch(1)
        line = QFrame()
        theme.set_role(line, "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle)
        layout.addWidget(line)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.query_changed)
        self.field.next_wanted.connect(self.next_wanted)
        self.field.mark_wanted.connect(self.mark_wanted)
        self.field.left.connect(self.left)
        self.previous.clicked.connect(lambda: self.next_wanted.emit(True))
        self.next.clicked.connect(lambda: self.next_wanted.emit(False))
        self.cross.clicked.connect(self.closed)
        self.project.clicked.connect(self.project_wanted)
