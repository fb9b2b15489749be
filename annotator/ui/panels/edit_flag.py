"""Editor of a flag: a check box that carries the name itself."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from annotator.core.model import Annotation, Attribute
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY, AttributeEditor
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.surroundings import Surroundings


class FlagEditor(AttributeEditor):
    """True or not; a flag that is off counts as an answer."""

    def __init__(self, attribute: Attribute, around: Surroundings, intents: Intents) -> None:
        super().__init__(attribute, around, intents)
        self.caption.hide()
        self.box = QCheckBox()
        self.box.setProperty("role", "even")
        self.box.setFocusPolicy(KEYBOARD_ONLY)
        self.box.clicked.connect(self.send)
        self.column.addWidget(self.box)

    def field(self) -> QWidget:
        return self.box

    def load(self, mark: Annotation) -> None:
        self.box.setChecked(mark.attributes.get(self.attribute.key) is True)

    def filled(self, mark: Annotation) -> bool:
        return self.attribute.key in mark.attributes

    def missing(self) -> bool:
        return False

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.box.setEnabled(not read_only)

    def retranslate(self) -> None:
        super().retranslate()
        self.box.setText(self.caption.text().replace("&", "&&"))
