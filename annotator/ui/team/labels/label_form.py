"""All that makes a label, on one page that scrolls; each edit tells the label as it would be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.model import Attribute, AttributeKind, Clitics, Label
from annotator.ui.dialogs.settings.parts import words_choice
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import plain
from annotator.ui.team.labels.color_field import ColorField
from annotator.ui.team.labels.digit_field import DigitField
from annotator.ui.team.labels.draft import Draft, moved
from annotator.ui.team.labels.key_field import KeyField
from annotator.ui.team.labels.naming import followed, key_from
from annotator.ui.team.labels.new_label import FALLBACK
from annotator.ui.team.labels.pair_field import NamesField, TextsField
from annotator.ui.team.labels.preview import Preview
from annotator.ui.team.labels.shape_field import ShapeField
from annotator.ui.team.labels.use_line import UseLine
from annotator.ui.team.labels.words import attribute_row, name
from annotator.ui.team.ordered_list import OrderedList

_ROW = 40


class LabelForm(Panel):
    """Shows one label of a draft; what it tells is meant for the key that the label has there."""

    changed = Signal(str, object)  # key, Label
    freed = Signal(str)  # the key of a label that shall give its digit up
    dropped = Signal(str)
    restored = Signal(str)
    attribute_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._label = Label("", {})
        self.title, self.use, self.preview = plain_label("title"), UseLine(), Preview()
        self.names, self.definitions, self.key = NamesField(), TextsField(), KeyField()
        self.light, self.dark = ColorField("light"), ColorField("dark")
        self.shape, self.digit = ShapeField(), DigitField()
        self.clitics_caption, self.clitics = plain_label("caption"), words_choice(*Clitics)
        self.helper, self.helper_hint = QCheckBox(), plain_label("caption", wrap=True)
        self.attributes_caption, self.attributes = plain_label("section"), OrderedList(_ROW)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_label(self, draft: Draft, key: str) -> None:
        """Show a label of a draft."""
        label = self._label = draft.label_set[key]
        self._draft = draft
        self.title.setText(plain(name(label)))
        self.use.show_use(draft.uses(key), retired=label.retired, counted=draft.usage is not None)
        self.names.show_words(label.names)
        self.definitions.show_words(label.definitions)
        self.key.show_key(key, self._taken(), new=draft.is_new(key))
        self.shape.show_shape(label.shape)
        self.clitics.set_value(label.clitics)
        self.helper.setChecked(label.helper)
        for part in (self.preview, self.light, self.dark, self.digit):
            part.show_label(label, draft.labels)
        self.attributes.show_rows([attribute_row(one) for one in label.attributes], self.attributes.current)
        self.attributes.fit()
        self.attributes.set_drop_enabled(draft.usage is not None)

    def retranslate(self) -> None:
        self.names.set_captions({"ar": self.tr("Name in Arabic"), "en": self.tr("Name in English")})
        self.definitions.set_captions({"ar": self.tr("Definition in Arabic"), "en": self.tr("Definition in English")})
        self.clitics_caption.setText(self.tr("Particles before a marked word (و ف ب ك ل)"))
        words = {
            Clitics.OUTSIDE: self.tr("stay outside"),
            Clitics.INSIDE: self.tr("belong to the mark"),
            Clitics.ASK: self.tr("ask each time"),
        }
        self.clitics.set_words(self.clitics_caption.text(), {str(key): text for key, text in words.items()})
        self.helper.setText(self.tr("Helper"))
        self.helper_hint.setText(self.tr("Marks for others to point to; left out of the agreement as a whole."))
        self.attributes_caption.setText(self.tr("Attributes"))
        self.attributes.set_words(
            name=self.tr("Attributes"),
            add=self.tr("New attribute"),
            drop=self.tr("Take away"),
            open_=self.tr("Change…"),
        )
        if self._draft:
            self.show_label(self._draft, self._label.key)

    # --- edits -------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.names.changed.connect(self._rename)
        self.definitions.changed.connect(lambda words: self._tell(definitions=words))
        self.key.changed.connect(lambda key: self._tell(key=key))
        self.light.changed.connect(lambda color: self._tell(light=color))
        self.dark.changed.connect(lambda color: self._tell(dark=color))
        self.shape.chosen.connect(lambda shape: self._tell(shape=shape))
        self.digit.chosen.connect(lambda digit: self._tell(digit=digit))
        self.digit.freed.connect(self.freed)
        self.clitics.chosen.connect(lambda clitics: self._tell(clitics=Clitics(clitics)))
        self.helper.clicked.connect(lambda on: self._tell(helper=on))
        self.use.dropped.connect(lambda: self.dropped.emit(self._label.key))
        self.use.restored.connect(lambda: self.restored.emit(self._label.key))
        self.attributes.opened.connect(self.attribute_opened)
        self.attributes.added.connect(self._add_attribute)
        self.attributes.moved.connect(self._move_attribute)
        self.attributes.dropped.connect(self._drop_attribute)

    def _tell(self, **values: Any) -> None:
        self.changed.emit(self._label.key, replace(self._label, **values))

    def _rename(self, names: dict[str, str]) -> None:
        key = self._label.key
        if self._draft and self._draft.is_new(key):
            key = followed(key, self._label.names, names, self._taken(), FALLBACK)
        self._tell(names=names, key=key)

    def _taken(self) -> set[str]:
        return {one.key for one in self._draft.labels if one.key != self._label.key} if self._draft else set()

    def _add_attribute(self) -> None:
        key = key_from({}, {one.key for one in self._label.attributes}, "attribute")
        self._tell(attributes=(*self._label.attributes, Attribute(key, AttributeKind.CHOICE, {})))
        self.attribute_opened.emit(key)

    def _move_attribute(self, key: str, by: int) -> None:
        place = [one.key for one in self._label.attributes].index(key)
        self._tell(attributes=moved(self._label.attributes, place, by))

    def _drop_attribute(self, key: str) -> None:
        if self._draft:
            self.changed.emit(self._label.key, self._draft.take_attribute_away(self._label, key))

    # --- look --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        for part in (
            _stacked(self.title, self.use),
            self.preview,
            self.names,
            self.definitions,
            _beside(self.light, self.dark),
            self.shape,
            _beside(self.digit, self.key),
            _stacked(self.clitics_caption, self.clitics),
            _stacked(self.helper, self.helper_hint),
            _stacked(self.attributes_caption, self.attributes),
        ):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        column.addStretch()


def _beside(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1)
    return row


def _stacked(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    for part in parts:
        column.addWidget(part)
    return column
