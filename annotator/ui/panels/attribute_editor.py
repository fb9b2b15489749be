"""What all attribute editors share: a caption that says what is missing, and the mark they speak of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.model import Annotation, Attribute
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.panel import Panel, plain_label, set_role
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import name_of


class AttributeEditor(Panel):
    """One attribute of the current mark; wishes go out through the intents with the id of the mark."""

    def __init__(self, attribute: Attribute, around: Surroundings, intents: Intents) -> None:
        super().__init__()
        self.attribute, self.around, self.intents = attribute, around, intents
        self.mark: Annotation | None = None
        self.read_only = False
        self.caption = plain_label("caption")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self.column.addWidget(self.caption)

    @property
    def name(self) -> str:
        """Give the name of the attribute in the language of the moment."""
        return name_of(self.attribute.names, self.around.language, self.attribute.key)

    def show_mark(self, mark: Annotation) -> None:
        """Show the value that this mark has."""
        self.load(mark)
        self.mark = mark
        self.setVisible(self._is_wanted(mark))
        self.retranslate()

    def load(self, mark: Annotation) -> None:
        """Put the value of this mark into the field; `self.mark` is still the one before."""

    def filled(self, mark: Annotation) -> bool:
        """Say whether this mark has a value here."""
        return mark.attributes.get(self.attribute.key) not in (None, "")

    def missing(self) -> bool:
        """Say whether the current mark lacks a value that it must have."""
        required = self.attribute.required and not self.attribute.retired
        return self.mark is not None and required and not self.filled(self.mark) and not self.assumed(self.mark)

    def assumed(self, mark: Annotation) -> str:
        """Give the value that this mark is assumed to have, as other marks of its name; "" for none."""
        return str(self.around.assumed(mark.id).get(self.attribute.key, ""))

    def commit(self) -> None:
        """Send what was typed and not sent yet."""

    def set_read_only(self, read_only: bool) -> None:
        """Allow changes or not; then what has no value is not shown."""
        self.read_only = read_only
        if self.mark is not None:
            self.setVisible(self._is_wanted(self.mark))

    def field(self) -> QWidget:
        """Give the part that takes the keyboard."""
        return self

    def retranslate(self) -> None:
        name = self.name
        if self.attribute.retired:
            name = self.tr("{name} (retired)").format(name=name)
        missing = self.missing()
        self.caption.setText(self.tr("{name} · missing").format(name=name) if missing else name)
        set_role(self.caption, "missing" if missing else "caption")
        self.field().setAccessibleName(self.caption.text())

    def send(self, value: str | bool | None) -> None:
        """Ask for another value on the current mark."""
        if self.mark is not None:
            self.intents.attribute_changed.emit(self.mark.id, self.attribute.key, value)

    def _is_wanted(self, mark: Annotation) -> bool:
        offered = self.attribute.shown and not self.attribute.retired and not self.read_only
        return offered or self.filled(mark)


# A click leaves the keyboard in the reader; only fields to type in take it away.
KEYBOARD_ONLY = Qt.FocusPolicy.TabFocus
