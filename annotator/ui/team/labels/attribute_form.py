"""All that makes an attribute of a label; each edit tells the attribute as it would be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Attribute, AttributeKind, Label
from annotator.ui import theme
from annotator.ui.dialogs.settings.parts import words_choice
from annotator.ui.keys.named import with_fixed_key
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import plain
from annotator.ui.team.draft_field import lead_to_draft
from annotator.ui.team.labels.choices_editor import ChoicesEditor
from annotator.ui.team.labels.draft import Draft
from annotator.ui.team.labels.key_field import KeyField
from annotator.ui.team.labels.naming import followed
from annotator.ui.team.labels.pair_field import NamesField
from annotator.ui.team.labels.targets_field import TargetsField
from annotator.ui.team.labels.use_line import UseLine
from annotator.ui.team.labels.words import kind_name, name

_LINKS = (AttributeKind.LINK, AttributeKind.LINKS)
_WITH_DEFAULT = (AttributeKind.CHOICE, AttributeKind.TEXT)


def of_kind(attribute: Attribute, kind: AttributeKind) -> Attribute:
    """Give an attribute as another kind, without what that kind has no use for."""
    return replace(
        attribute,
        kind=kind,
        default="",
        choices=attribute.choices if kind is AttributeKind.CHOICE else (),
        targets=attribute.targets if kind in _LINKS else (),
        unlinked=attribute.unlinked if kind in _LINKS else (),
    )


class AttributeForm(Panel):
    """Shows one attribute of a label in a draft."""

    changed = Signal(str, object)  # key, Attribute
    dropped = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._label, self._attribute = Label("", {}), Attribute("", AttributeKind.CHOICE, {})
        self.back, self.title, self.use = QPushButton(), plain_label("title"), UseLine()
        self.names, self.key = NamesField(), KeyField()
        self.kind_caption, self.kind = plain_label("caption"), words_choice(*AttributeKind)
        self.kind_hint = plain_label("caption", wrap=True)
        self.required, self.shown = QCheckBox(), QCheckBox()
        self.choices, self.targets, self.unlinked = ChoicesEditor(), TargetsField(), ChoicesEditor()
        self.default_caption, self.default, self.default_text = plain_label("caption"), QuietCombo(), QLineEdit()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_attribute(self, draft: Draft, label: str, key: str) -> None:
        """Show an attribute of a label in a draft."""
        self._draft, self._label = draft, draft.label_set[label]
        attribute = self._label.attribute(key)
        assert attribute
        self._attribute = attribute
        new, uses = draft.is_new(label, key), draft.uses(label, key)
        self.back.setText(name(self._label).replace("&", "&&"))
        self.title.setText(plain(name(attribute)))
        self.use.show_use(uses, retired=attribute.retired, counted=draft.usage is not None)
        self.names.show_words(attribute.names)
        self.key.show_key(key, self._taken(), new=new)
        self._show_kind(attribute, frozen=bool(uses) or (draft.usage is None and not new))
        self.required.setChecked(attribute.required)
        self.shown.setChecked(attribute.shown)
        self._show_values(attribute, draft, in_use=bool(uses))

    def _show_kind(self, attribute: Attribute, *, frozen: bool) -> None:
        self.kind.set_value(attribute.kind)
        self.kind.setEnabled(not frozen)
        self.kind_hint.setVisible(frozen)
        for part in (self.default_caption, self.default, self.default_text):
            part.setVisible(False)
        if attribute.kind in _WITH_DEFAULT:
            self.default_caption.setVisible(True)
            (self.default if attribute.kind is AttributeKind.CHOICE else self.default_text).setVisible(True)

    def _show_values(self, attribute: Attribute, draft: Draft, *, in_use: bool) -> None:
        known = draft.saved.get(self._label.key)
        saved = known.attribute(attribute.key) if known else None
        self.choices.setVisible(attribute.kind is AttributeKind.CHOICE)
        self.choices.show_choices(attribute.choices, saved.choices if saved else (), in_use=in_use)
        for part in (self.targets, self.unlinked):
            part.setVisible(attribute.kind in _LINKS)
        self.targets.show_targets(attribute.targets, draft.labels)
        self.unlinked.show_choices(attribute.unlinked, saved.unlinked if saved else (), in_use=in_use)
        options = [(one.value, name(one)) for one in attribute.choices if not one.retired]
        self.default.set_options([("", self.tr("none")), *options], attribute.default)
        if self.default_text.text() != attribute.default:
            self.default_text.setText(attribute.default)

    def retranslate(self) -> None:
        self.back.setToolTip(with_fixed_key(self.tr("Back to the label"), "Escape"))
        self.names.set_captions({"ar": self.tr("Name in Arabic"), "en": self.tr("Name in English")})
        self.kind_caption.setText(self.tr("Holds"))
        self.kind.set_words(self.kind_caption.text(), {str(kind): kind_name(kind) for kind in AttributeKind})
        self.kind_hint.setText(self.tr("Marks use it, so what it holds stays as it is."))
        self.required.setText(self.tr("Required: an article is not finished without it"))
        self.shown.setText(self.tr("Offered with each mark"))
        self.choices.set_words(self.tr("Choices"), self.tr("New choice"))
        self.unlinked.set_words(self.tr("Words that can stand for a link"), self.tr("New word"))
        self.default_caption.setText(self.tr("At first"))
        for field in (self.default, self.default_text):
            field.setAccessibleName(self.default_caption.text())
        if self._draft:
            self.show_attribute(self._draft, self._label.key, self._attribute.key)

    # --- edits -------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.names.changed.connect(self._rename)
        self.key.changed.connect(lambda key: self._tell(key=key))
        self.kind.chosen.connect(lambda kind: self._put(of_kind(self._attribute, AttributeKind(kind))))
        self.required.clicked.connect(lambda on: self._tell(required=on))
        self.shown.clicked.connect(lambda on: self._tell(shown=on))
        self.choices.changed.connect(self._take_choices)
        self.targets.changed.connect(lambda targets: self._tell(targets=targets))
        self.unlinked.changed.connect(lambda words: self._tell(unlinked=words))
        self.default.activated.connect(lambda: self._tell(default=self.default.currentData()))
        lead_to_draft(self.default_text)
        self.default_text.textEdited.connect(lambda text: self._tell(default=text))
        self.use.dropped.connect(lambda: self.dropped.emit(self._attribute.key))
        self.use.restored.connect(lambda: self._tell(retired=False))

    def _put(self, attribute: Attribute) -> None:
        self.changed.emit(self._attribute.key, attribute)

    def _tell(self, **values: Any) -> None:
        self._put(replace(self._attribute, **values))

    def _take_choices(self, choices: tuple[Any, ...]) -> None:
        offered = {one.value for one in choices if not one.retired}
        default = self._attribute.default if self._attribute.default in offered else ""
        self._tell(choices=choices, default=default)

    def _rename(self, names: dict[str, str]) -> None:
        key = self._attribute.key
        if self._draft and self._draft.is_new(self._label.key, key):
            key = followed(key, self._attribute.names, names, self._taken(), "attribute")
        self._tell(names=names, key=key)

    def _taken(self) -> set[str]:
        return {one.key for one in self._label.attributes if one.key != self._attribute.key}

    # --- look --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme.set_icon(self.back, "previous", "accent", 16)
        self.back.setProperty("role", "link")
        self.back.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addLayout(head)
        for parts in (
            (self.use,),
            (self.names,),
            (self.key,),
            (self.kind_caption, self.kind, self.kind_hint),
            (self.required, self.shown),
            (self.choices,),
            (self.targets,),
            (self.unlinked,),
            (self.default_caption, self.default, self.default_text),
        ):
            group = QVBoxLayout()
            group.setSpacing(3)
            for part in parts:
                group.addWidget(part)
            column.addLayout(group)
        column.addStretch()
