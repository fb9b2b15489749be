"""Editor of a choice: buttons side by side for up to four values, else a list to open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.core.model import Annotation, Attribute
from annotator.ui.panels.attribute_editor import AttributeEditor
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.panel import plain_label, set_role
from annotator.ui.panels.segments import SegmentRow
from annotator.ui.panels.surroundings import Surroundings

_FEW = 4


class ChoiceEditor(AttributeEditor):
    """Offers the values in use; a retired one is offered only on marks that have it.

    What other marks of the name have stands in grey until it is chosen, or another one, or the article is finished.
    """

    def __init__(self, attribute: Attribute, around: Surroundings, intents: Intents) -> None:
        super().__init__(attribute, around, intents)
        active = [choice for choice in attribute.choices if not choice.retired]
        self.segments = SegmentRow() if len(active) <= _FEW else None
        self.combo = None if self.segments else QuietCombo()
        if self.segments:
            self.segments.chosen.connect(self.send)
        if self.combo:
            self.combo.activated.connect(self._picked)
        self.hint = plain_label("caption", wrap=True)
        self.column.addWidget(self.field())
        self.column.addWidget(self.hint)

    def field(self) -> QWidget:
        return self.segments or self.combo or self

    def load(self, mark: Annotation) -> None:
        found = mark.attributes.get(self.attribute.key)
        value = found if isinstance(found, str) else ""
        assumed = "" if value else self.assumed(mark)
        options = self._options(value or None)
        if self.segments:
            self.segments.set_options(options, value or None, assumed)
        if self.combo:
            self.combo.set_options([("", self.tr("not chosen")), *options], value or assumed)
            set_role(self.combo, "assumed" if assumed else "")
        self.hint.setText(self.tr("as for the other marks of this name") if assumed else "")
        self.hint.setVisible(bool(assumed))
        self.field().setAccessibleDescription(self.hint.text())

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.field().setEnabled(not read_only)

    def retranslate(self) -> None:
        super().retranslate()
        if self.mark:
            self.load(self.mark)

    def _options(self, value: str | None) -> list[tuple[str, str]]:
        options = [(c.value, self._words(c.value)) for c in self.attribute.choices if not c.retired or c.value == value]
        if value and value not in dict(options):
            options.append((value, self._words(value)))
        return options

    def _words(self, value: str) -> str:
        """Give the name of a value, and say so when it is no longer in use."""
        choice = next((choice for choice in self.attribute.choices if choice.value == value), None)
        name = self.around.name(choice) if choice else value
        return name if choice and not choice.retired else self.tr("{name} (retired)").format(name=name)

    def _picked(self) -> None:
        if self.combo:
            self.send(self.combo.currentData() or None)
