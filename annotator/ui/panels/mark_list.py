"""All marks of the open document: counts per label as filter, and groups of same text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.language import number
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.chips import Chip, FilterChips
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.mark_delegate import HEIGHT, MarkDelegate
from annotator.ui.panels.mark_model import MarkModel
from annotator.ui.panels.marks import MarkGroup
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.row_view import RowView
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import one_line

_ALL = ""


class MarkList(Panel):
    """A click on a group chooses its first mark, the next click the next one of the group."""

    mark_chosen = Signal(bytes)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._current: bytes | None = None
        self._icons: dict[str, QIcon] = {}  # by label
        self.heading, self.chips, self.view = plain_label("section"), FilterChips(), RowView(HEIGHT)
        self.empty, self.pages = EmptyState(), QStackedWidget()
        self._model, self._delegate = MarkModel(), MarkDelegate(around, self._tail, self._is_commented)
        self._model.spoken = self._spoken
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(KEYBOARD_ONLY)
        self._lay_out()
        self.chips.chosen.connect(self._show_groups)
        self.view.picked.connect(self._pick)

    def refresh(self) -> None:
        """Show everything anew: labels, words or colours may be others."""
        self._icons.clear()
        self.show_marks()
        self.view.viewport().update()

    def show_marks(self) -> None:
        """Show the marks as they are now; what stayed the same is not painted again."""
        self.heading.setText(self.tr("Marks {count}").format(count=number(len(self._around.marks))))
        self._show_chips()
        self._show_groups()

    def show_talk(self) -> None:
        """Show about which marks something was said."""
        self.view.viewport().update()

    def set_current(self, mark: bytes | None) -> None:
        """Highlight the group that holds this mark; scroll to it when it is another one than before."""
        if mark == self._current:
            return
        self._current = self._delegate.current = mark
        self._put_cursor(scroll=True)
        self.view.viewport().update()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Marks"))
        self.empty.set_words(self.tr("No marks yet: select words in the text and press the key of a label."))
        self.refresh()

    def restyle(self) -> None:
        self._delegate.restyle()
        self._icons.clear()
        self._show_chips()
        self.view.viewport().update()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch()
        top = QVBoxLayout()
        top.setContentsMargins(12, 8, 12, 6)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.chips)
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)

    def _show_chips(self) -> None:
        marks = self._around.marks
        known = [label.key for label in self._around.labels.labels]
        keys = [key for key in (*known, *sorted(set(marks.counts) - set(known))) if marks.counts[key]]
        labels = [Chip(k, self._around.label_name(k), marks.counts[k], self._icon(k)) for k in keys]
        # One label alone leaves nothing to choose, and must not stay chosen when others come.
        self.chips.set_chips([Chip(_ALL, self.tr("All"), len(marks)), *labels] if len(keys) > 1 else [])

    def _icon(self, label: str) -> QIcon:
        if label not in self._icons:
            self._icons[label] = sample_icon(self._around.label(label))
        return self._icons[label]

    def _show_groups(self) -> None:
        groups = self._around.marks.groups(self.chips.current or None)
        self._model.update(groups)
        self.pages.setCurrentWidget(self.view if groups else self.empty)
        self._put_cursor(scroll=False)

    def _put_cursor(self, *, scroll: bool) -> None:
        group = self._around.marks.group_of(self._current)
        line = self._model.line_of(group) if group else None
        if line is not None:
            self.view.put_cursor(line, scroll=scroll)

    def _tail(self, group: MarkGroup) -> str:
        """Say whether one of them is in doubt, and how often the words are marked or which of them is current."""
        count = len(group.rows)
        place = group.place(self._current)
        doubt = self.tr("?") if group.unsure else ""
        if count == 1:
            return doubt
        words = f"×{number(count)}"
        if place is not None:
            words = self.tr("{place} of {count}").format(place=number(place + 1), count=number(count))
        return f"{doubt}  {words}" if doubt else words

    def _is_commented(self, group: MarkGroup) -> bool:
        commented = self._around.talk.commented
        return bool(commented) and any(row.annotation.id in commented for row in group.rows)

    def _spoken(self, group: MarkGroup) -> str:
        """Say one row to a screen reader."""
        doubt = self.tr("not sure") if group.unsure else ""
        said = self.tr("with comments") if self._is_commented(group) else ""
        words = (self._around.label_name(group.label), one_line(group.quotation), self._tail(group), doubt, said)
        return " ".join(filter(None, words))

    def _pick(self, line: int) -> None:
        group = self._model.row(line)
        if group:
            self.mark_chosen.emit(group.after(self._current))
