"""What the section of the labels shows of a draft: the list, and beside it a label or one of its attributes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.model import LabelSet
from annotator.ui import theme
from annotator.ui.panels.empty_state import EmptyState
from annotator.ui.team.labels.attribute_form import AttributeForm
from annotator.ui.team.labels.draft import Draft
from annotator.ui.team.labels.faults import first_fault
from annotator.ui.team.labels.files import LabelFiles
from annotator.ui.team.labels.label_form import LabelForm
from annotator.ui.team.labels.steps import Labels, Steps, changed_place
from annotator.ui.team.labels.words import label_row
from annotator.ui.team.ordered_list import OrderedList
from annotator.ui.team.save_bar import SaveBar
from annotator.ui.team.section import Section

_ROW, _LIST_PX, _WIDEST = 44, 232, 760


class ShownLabels(Section):
    """`current` is the key of the label that is shown, `open_key` that of its attribute, "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft, self._steps = Draft.of(LabelSet(())), Steps()
        self.current, self.open_key = "", ""
        self.list, self.files, self.bar = OrderedList(_ROW), LabelFiles(), SaveBar()
        self.form, self.attribute, self.none = LabelForm(), AttributeForm(), EmptyState()
        self.areas, self.pages = [_scrolled(part) for part in (self.form, self.attribute)], QStackedWidget()
        self._lay_out()
        self.none.clicked.connect(self.list.added)
        self.retranslate()

    @property
    def has_changes(self) -> bool:
        return self.draft.has_changes

    @property
    def can_undo(self) -> bool:
        return bool(self._steps.before)

    @property
    def can_redo(self) -> bool:
        return bool(self._steps.after)

    def undo(self) -> None:
        if self.can_undo:
            self._go(self._steps.before[0], self._steps.undone(self.draft.labels))

    def redo(self) -> None:
        if self.can_redo:
            self._go(self._steps.after[0], self._steps.redone(self.draft.labels))

    def _go(self, labels: Labels, steps: Steps) -> None:
        """Want the labels of another step, and show what is different in it."""
        place = changed_place(self.draft.labels, labels)
        self.take(replace(self.draft, labels=labels), steps)
        if place:
            self.go_to(*place)

    def edit(self, draft: Draft) -> None:
        """Show another draft that undo leads back from."""
        self.take(draft, self._steps.edited(self.draft.labels, draft.labels))

    def take(self, draft: Draft, steps: Steps | None = None) -> None:
        """Show another draft; the steps stay without others."""
        had, self.draft, self._steps = self._state(), draft, self._steps if steps is None else steps
        self.show_label(self.current)
        fault = first_fault(draft.labels)
        self.bar.show_state(changed=draft.has_changes, fault=fault.sentence if fault else "")
        self.files.export.setEnabled(bool(draft.labels) and fault is None)
        if had != self._state():
            self.state_changed.emit()

    def _state(self) -> tuple[bool, bool, bool]:
        return self.draft.has_changes, self.can_undo, self.can_redo

    def show_label(self, key: str) -> None:
        """Show a label; the first one where there is none of that key."""
        keys = [label.key for label in self.draft.labels]
        key = key if key in keys else next(iter(keys), "")
        if key != self.current:
            self.open_key = ""
            self.areas[0].verticalScrollBar().setValue(0)
        self.current = key
        self.list.show_rows([label_row(self.draft, label) for label in self.draft.labels], key)
        self.list.set_drop_enabled(bool(key) and self.draft.usage is not None and not self._is_retired())
        self.list.set_words(
            name=self.tr("Labels"),
            add=self.tr("New label"),
            drop=self.tr("Retire") if self.draft.uses(key) else self.tr("Delete"),
        )
        self._show_page()

    def open_attribute(self, key: str) -> None:
        """Show an attribute of the label in its place."""
        self.open_key = key
        self.areas[1].verticalScrollBar().setValue(0)
        self._show_page()
        self.attribute.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_attribute(self) -> None:
        """Go back from an attribute to its label."""
        self.open_key = ""
        self._show_page()

    def go_to(self, label: str, attribute: str) -> None:
        """Show a label, or an attribute of it."""
        self.show_label(label)
        self.open_key = attribute
        self._show_page()

    def _is_retired(self) -> bool:
        return self.draft.label_set[self.current].retired

    def _show_page(self) -> None:
        if not self.current:
            self.pages.setCurrentIndex(2)
            return
        if self.draft.label_set[self.current].attribute(self.open_key) is None:
            self.open_key = ""
        self.form.show_label(self.draft, self.current)
        if self.open_key:
            self.attribute.show_attribute(self.draft, self.current, self.open_key)
        self.pages.setCurrentIndex(1 if self.open_key else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from an attribute with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.open_key:
            self.close_attribute()
            self.form.attributes.view.setFocus()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.none.set_words(self.tr("There are no labels: marks need one."), self.tr("New label"))
        self.take(self.draft)

    def _lay_out(self) -> None:
        side, edge = QWidget(), QFrame()
        theme.set_role(edge, "post")
        side.setFixedWidth(_LIST_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.list, 1)
        column.addWidget(self.files)
        for page in (*self.areas, self.none):
            self.pages.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side)
        middle.addWidget(edge)
        middle.addWidget(self.pages, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.bar)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    area.setAlignment(Qt.AlignmentFlag.AlignLeading)
    page.setMaximumWidth(_WIDEST)
    theme.set_role(page, "clear")
    return area
