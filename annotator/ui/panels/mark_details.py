"""The current mark in full: quotation, label, attributes, note, doubt, who made it and when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Annotation
from annotator.ui import theme
from annotator.ui.keys.named import key_of, with_key
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY, AttributeEditor
from annotator.ui.panels.attribute_form import AttributeForm
from annotator.ui.panels.comment_thread import CommentThread
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.label_combo import LabelCombo
from annotator.ui.panels.mark_origin import MarkOrigin
from annotator.ui.panels.note_field import NoteField
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.quotation import Quotation
from annotator.ui.panels.suggestion_card import SuggestionCard, SuggestionFace
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.plain import own_tooltip


class MarkDetails(Panel):
    """Shows one mark at a time; typing that was not sent goes out before another mark is shown."""

    def __init__(self, around: Surroundings, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._intents = around, intents
        self.mark: Annotation | None = None
        self.suggestion = SuggestionCard()
        self._read_only = False
        self._forms: dict[str, AttributeForm] = {}
        self.hint = plain_label("empty", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.quotation, self.label, self.note = Quotation(), LabelCombo(around), NoteField()
        self.label_caption, self.note_caption = plain_label("caption"), plain_label("caption")
        self.unsure, self.remove = QCheckBox(), QPushButton()
        self.origin, self.comments = MarkOrigin(around), CommentThread(around, intents)
        self._lay_out()
        self._connect()
        self._show_or_hide()

    # Data

    def set_mark(self, mark: Annotation | None) -> None:
        """Show this mark, or that none is current."""
        if self.mark and (mark is None or (mark.id, mark.label) != (self.mark.id, self.mark.label)):
            self.commit()
        before, self.mark = self.mark, mark
        self._show_or_hide()
        if mark is not None:
            self._fill(mark, same=before is not None and before.id == mark.id)

    def show_suggestion(self, face: SuggestionFace | None) -> None:
        """Show a suggestion where no mark is current, or none."""
        self.suggestion.show_suggestion(face)
        self._show_or_hide()

    def refresh(self) -> None:
        """Show the same mark again, as it is now, after something around it changed."""
        row = self._around.marks.get(self.mark.id) if self.mark else None
        self.set_mark(row.annotation if row else self.mark)

    def rebuild(self) -> None:
        """Build the editors anew after the labels or the language changed."""
        self.commit()
        for form in self._forms.values():
            form.hide()
            self._place.removeWidget(form)
            form.deleteLater()
        self._forms = {}
        self.refresh()

    def set_read_only(self, read_only: bool) -> None:
        """Allow changes or not; what was typed before goes out first."""
        if read_only == self._read_only:
            return
        self.commit()
        self._read_only = read_only
        self.note.setReadOnly(read_only)
        for part in (self.label, self.unsure):
            part.setEnabled(not read_only)
        self.remove.setVisible(not read_only)
        for form in self._forms.values():
            form.set_read_only(read_only)
        if self.mark is not None:
            self._hide_empty(self.mark)

    def commit(self) -> None:
        """Send what was typed and not sent yet, for the mark it was typed for."""
        form = self.form()
        if self.mark is not None and form is not None:
            form.commit()
            self.note.commit()

    def form(self) -> AttributeForm | None:
        """Give the editors of the current mark's attributes."""
        return self._forms.get(self.mark.label) if self.mark else None

    def editor(self, key: str) -> AttributeEditor | None:
        """Give the editor of one attribute of the current mark."""
        form = self.form()
        return form.editors.get(key) if form else None

    # Words

    def retranslate(self) -> None:
        self.hint.setText(self.tr("Choose a mark in the text to see its details."))
        self.label_caption.setText(self.tr("Label"))
        self.label.setAccessibleName(self.tr("Label"))
        self.note_caption.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        done = self.tr("{key}: done, back to the text").format(key=key_of("field.done"))
        self.note.setToolTip(own_tooltip(done))
        self.unsure.setText(self.tr("Not sure"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(own_tooltip(with_key(self.tr("Remove this mark"), "mark.remove")))

    # Inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text with Escape from wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self._intents.done.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for part in (self.unsure, self.remove):
            part.setFocusPolicy(KEYBOARD_ONLY)
        self.remove.setProperty("role", "link")
        self.unsure.setProperty("role", "even")
        theme.set_icon(self.remove, "trash", "accent", 16)
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        last = QHBoxLayout()
        last.addWidget(self.unsure)
        last.addStretch()
        last.addWidget(self.remove)
        self._rest = QWidget()
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(_captioned(self.label_caption, self.label))
        column.addLayout(self._place)
        column.addLayout(_captioned(self.note_caption, self.note))
        column.addLayout(last)
        column.addWidget(self.origin)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 8)
        outer.setSpacing(10)
        outer.addWidget(self.suggestion)
        outer.addWidget(self.quotation)
        outer.addWidget(self.comments)
        outer.addWidget(self._rest)
        outer.addWidget(self.hint, 1)
        outer.addWidget(self.comments.begin, 0, Qt.AlignmentFlag.AlignLeading)
        outer.addStretch()

    def _connect(self) -> None:
        self.label.chosen.connect(self._relabel)
        self.note.changed.connect(self._send_note)
        self.note.done.connect(self._intents.done)
        self.unsure.clicked.connect(self._send_unsure)
        self.remove.clicked.connect(self._send_remove)
        self.origin.history_wanted.connect(self._intents.history_wanted)

    def _relabel(self, key: str) -> None:
        if self.mark is not None:
            self.commit()
            self._intents.relabel.emit(self.mark.id, key)

    def _send_note(self, note: str) -> None:
        if self.mark is not None:
            self._intents.note_changed.emit(self.mark.id, note)

    def _send_unsure(self, unsure: bool) -> None:
        if self.mark is not None:
            self._intents.unsure_changed.emit(self.mark.id, unsure)

    def _send_remove(self) -> None:
        if self.mark is not None:
            self._intents.remove.emit(self.mark.id)

    def _show_or_hide(self) -> None:
        for part in (self.quotation, self._rest):
            part.setVisible(self.mark is not None)
        self.hint.setVisible(self.mark is None and self.suggestion.isHidden())
        self.comments.show_mark(self.mark)

    def _fill(self, mark: Annotation, *, same: bool) -> None:
        self.quotation.set_quotation(self._around.quote(mark.id), self._around.color(mark.label))
        self.label.show_label(mark.label)
        self.note.show_note(mark.note, same=same)
        self.unsure.setChecked(mark.unsure)
        self._hide_empty(mark)
        self._show_form(mark)
        self.origin.show_mark(mark)

    def _hide_empty(self, mark: Annotation) -> None:
        """Leave out what says nothing while nothing may be changed."""
        for part in (self.note, self.note_caption):
            part.setVisible(bool(mark.note) or not self._read_only)
        self.unsure.setVisible(mark.unsure or not self._read_only)

    def _show_form(self, mark: Annotation) -> None:
        form = self._forms.get(mark.label)
        if form is None:
            form = self._forms[mark.label] = AttributeForm(self._around.label(mark.label), self._around, self._intents)
            form.set_read_only(self._read_only)
            self._place.addWidget(form)
            QWidget.setTabOrder(self.label, form)
        form.show_mark(mark)
        for other in self._forms.values():
            other.setVisible(other is form and bool(other.editors))


def _captioned(caption: QWidget, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(caption)
    column.addWidget(field)
    return column
