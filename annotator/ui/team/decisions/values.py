"""The values that a decision can fix: choices and flags of its label; links belong to single marks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.core.model import Attribute, AttributeKind, Label
from annotator.ui import language
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.wording import name_of

_FIXED = (AttributeKind.CHOICE, AttributeKind.FLAG)


class ValueFields(Panel):
    """A field for each choice and each flag of a label; what else was decided stays as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._kept: dict[str, str | bool] = {}
        self.choices: dict[str, QuietCombo] = {}
        self.flags: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)

    def show_values(self, label: Label | None, values: Mapping[str, str | bool]) -> None:
        """Show these values under a label; None for no label, and no fields."""
        if label != self._label:
            self._label = label
            self._rebuild()
        self._kept = {key: value for key, value in values.items() if key not in self.choices and key not in self.flags}
        for attribute in self._attributes():
            value = values.get(attribute.key)
            if attribute.key in self.flags:
                self.flags[attribute.key].setChecked(value is True)
            else:
                self._offer(attribute, str(value or ""))
        self.setVisible(bool(self.choices or self.flags))

    def values(self) -> dict[str, str | bool]:
        """Give what is chosen."""
        chosen: dict[str, str | bool] = {key: combo.currentData() for key, combo in self.choices.items()}
        chosen |= {key: True for key, flag in self.flags.items() if flag.isChecked()}
        return {**self._kept, **{key: value for key, value in chosen.items() if value}}

    def _attributes(self) -> list[Attribute]:
        attributes = self._label.attributes if self._label else ()
        return [one for one in attributes if one.kind in _FIXED and one.shown and not one.retired]

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices, self.flags = {}, {}
        for attribute in self._attributes():
            if attribute.kind is AttributeKind.FLAG:
                self.flags[attribute.key] = QCheckBox(_name(attribute).replace("&", "&&"))
                self._column.addWidget(self.flags[attribute.key])
            else:
                caption, combo = plain_label("caption"), QuietCombo()
                caption.setText(_name(attribute))
                combo.setAccessibleName(_name(attribute))
                self.choices[attribute.key] = combo
                self._column.addWidget(caption)
                self._column.addWidget(combo)

    def _offer(self, attribute: Attribute, value: str) -> None:
        options = [
            (choice.value, name_of(choice.names, language.current(), choice.value))
            for choice in attribute.choices
            if not choice.retired or choice.value == value
        ]
        self.choices[attribute.key].set_options([("", self.tr("not decided")), *options], value)


def _name(attribute: Attribute) -> str:
    return name_of(attribute.names, language.current(), attribute.key)
