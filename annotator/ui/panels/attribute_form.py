"""The editors of one label's attributes below each other; flags stand in one row."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.model import Annotation, Attribute, AttributeKind, Label
from annotator.ui.panels.attribute_editor import AttributeEditor
from annotator.ui.panels.edit_choice import ChoiceEditor
from annotator.ui.panels.edit_flag import FlagEditor
from annotator.ui.panels.edit_link import LinkEditor
from annotator.ui.panels.edit_links import LinksEditor
from annotator.ui.panels.edit_text import TextEditor
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.surroundings import Surroundings

_EDITORS: dict[AttributeKind, type[AttributeEditor]] = {
    AttributeKind.CHOICE: ChoiceEditor,
    AttributeKind.FLAG: FlagEditor,
    AttributeKind.TEXT: TextEditor,
    AttributeKind.LINK: LinkEditor,
    AttributeKind.LINKS: LinksEditor,
}


class AttributeForm(QWidget):
    """Made once for each label and shown when a mark of that label is current."""

    def __init__(self, label: Label, around: Surroundings, intents: Intents) -> None:
        super().__init__()
        self.label = label
        self.editors: dict[str, AttributeEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        flags: FlowLayout | None = None
        for attribute in label.attributes:
            editor = _EDITORS[attribute.kind](attribute, around, intents)
            self.editors[attribute.key] = editor
            flags = self._add(editor, attribute, flags)

    def show_mark(self, mark: Annotation) -> None:
        """Show the values of this mark."""
        for editor in self.editors.values():
            editor.show_mark(mark)

    def commit(self) -> None:
        """Send what was typed and not sent yet."""
        for editor in self.editors.values():
            editor.commit()

    def set_read_only(self, read_only: bool) -> None:
        """Allow changes or not."""
        for editor in self.editors.values():
            editor.set_read_only(read_only)

    def first_missing(self) -> AttributeEditor | None:
        """Give the first editor whose required value is missing."""
        return next((editor for editor in self.editors.values() if editor.missing()), None)

    def _add(self, editor: AttributeEditor, attribute: Attribute, flags: FlowLayout | None) -> FlowLayout | None:
        """Put the editor below the others, or a flag beside the flags before it; give the open row of flags."""
        if attribute.kind is not AttributeKind.FLAG:
            self._column.addWidget(editor)
            return None
        if flags is None:
            flags = FlowLayout(spacing=8)
            self._column.addLayout(flags)
        flags.addWidget(editor)
        return flags
