"""What the strip shows, as plain values: the fields side by side, and below them what can be picked now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Label, LabelSet
from annotator.ui import language
from annotator.ui.annotate.strip.fields import Field, answered, commands_of, word_of
from annotator.ui.annotate.strip.naming import key_name, name, value_name
from annotator.ui.annotate.strip.options import (
    DIGITS,
    ENTER,
    Kind,
    Option,
    Situation,
    in_reach,
    options,
    preselected,
)
from annotator.ui.annotate.strip.state import usual_label
from annotator.ui.keys.named import key_of
from annotator.ui.open_document import OpenDocument
from annotator.ui.panels.wording import one_line, quoted
from annotator.ui.plain import isolate

translate = QCoreApplication.translate
_LONGEST = 60  # code points of a quotation; the widgets cut it to their room


@dataclass(frozen=True, slots=True)
class TabFace:
    """A field: its name and key, what the mark has there or is assumed to have, whether it is asked now."""

    key: str
    name: str
    cap: str
    value: str
    current: bool
    required: bool
    broken: bool = False
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class KeyFace:
    """Something to pick, with the key that does it; `label` is the one whose sample it carries."""

    option: Option
    cap: str
    text: str
    ahead: bool = False
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class ChipFace:
    """A mark that the field points to, and what its cross does; without a label it was removed."""

    mark: bytes
    text: str
    label: Label | None
    cross: str


@dataclass(frozen=True, slots=True)
class Face:
    """All that the strip shows: `lead` says what the keys after it do, `hint` what else can be done."""

    title: str
    tabs: tuple[TabFace, ...]
    chips: tuple[ChipFace, ...] = ()
    lead: str = ""
    keys: tuple[KeyFace, ...] = ()
    hint: str = ""


def face_of(now: Situation, opened: OpenDocument, labels: LabelSet) -> Face:
    """Give what the strip shows in a situation."""
    return _Painter(now, opened, labels).face()


class _Painter:
    """Puts one situation into words."""

    def __init__(self, now: Situation, opened: OpenDocument, labels: LabelSet) -> None:
        self._now, self._opened, self._labels = now, opened, labels
        self._ahead = preselected(now)

    def face(self) -> Face:
        now, commands = self._now, commands_of(self._now.fields)
        return Face(
            title=name(now.label),
            tabs=tuple(self._tab(field, commands[field.key]) for field in now.fields),
            chips=() if now.selected else tuple(map(self._chip, self._opened.in_text_order(now.targets))),
            lead=translate("Strip", "Mark and link as:") if now.selected and now.field.links else "",
            keys=tuple(self._keys()),
            hint=self._hint(),
        )

    # Fields

    def _tab(self, field: Field, command: str) -> TabFace:
        mark, now = self._now.mark, self._now
        broken = field.links and bool(mark.links.get(field.key)) and not answered(mark, field, now.living)
        return TabFace(
            key=field.key,
            name=name(field.attribute),
            cap=key_of(command),
            value=translate("Strip", "removed") if broken else self._value(field),
            current=field.key == now.field.key,
            required=field.attribute.required,
            broken=broken,
            assumed=field.key in now.assumed,
        )

    def _value(self, field: Field) -> str:
        mark = self._now.mark
        if field.links:
            word = word_of(mark, field.key)
            return value_name(field.attribute.unlinked, word) if word else self._linked(mark.links.get(field.key, ()))
        value = mark.attributes.get(field.key, self._now.assumed.get(field.key))
        chosen = [value_name(field.attribute.choices, value)] if isinstance(value, str) and value else []
        return " · ".join([*chosen, *(name(flag) for flag in field.flags if mark.attributes.get(flag.key) is True)])

    def _linked(self, targets: tuple[bytes, ...]) -> str:
        living = [mark for mark in self._opened.in_text_order(targets) if self._now.living(mark)]
        more = f" +{language.number(len(living) - 1)}" if len(living) > 1 else ""
        return self._quote(living[0]) + more if living else ""

    # What can be picked

    def _keys(self) -> list[KeyFace]:
        shown = [option for option in options(self._now) if option.kind is not Kind.MARK]
        usual = usual_label(self._now) if self._now.selected else None
        keys = [self._key(option) for option in shown if not (option.kind is Kind.LABEL and option.value == usual)]
        return [*([self._enter(usual)] if self._now.field.links else []), *keys]

    def _key(self, option: Option) -> KeyFace:
        ahead = self._ahead is not None and option.value == self._ahead.value and not self._now.field.links
        label = self._labels.get(str(option.value)) if option.kind is Kind.LABEL else None
        text = name(label) if label else self._words(option)
        return KeyFace(option, key_name(option.key), text, ahead, label)

    def _words(self, option: Option) -> str:
        attribute = self._now.field.attribute
        if option.kind is Kind.FLAG:
            return next(name(flag) for flag in self._now.field.flags if flag.key == option.value)
        return value_name(attribute.choices if option.kind is Kind.CHOICE else attribute.unlinked, str(option.value))

    def _enter(self, usual: str | None) -> KeyFace:
        """Give the button that says what Enter does: the usual label, the likeliest mark, or going on."""
        label = self._labels.get(usual) if usual else None
        mark = self._ahead.value if self._ahead and not self._ahead.chosen else None
        if label is None and isinstance(mark, bytes):
            return KeyFace(ENTER, key_name("Enter"), isolate(self._quote(mark)), True, self._label(mark))
        return KeyFace(ENTER, key_name("Enter"), name(label) if label else translate("Strip", "Go on"), label=label)

    def _hint(self) -> str:
        now, reached = self._now, in_reach(self._now)
        if reached:
            words = (
                translate("Strip", "{key}: take away")
                if reached.chosen
                else translate("Strip", "{key}: add, and stay here")
            )
            return words.format(key=key_of("strip.toggle"))
        if now.field.key in now.assumed:
            return translate("Strip", "as for the other marks of this name")
        if not now.field.links or now.selected or now.targets:
            return ""
        if not now.candidates:
            return translate("Strip", "Select words in the text: that marks and links them.")
        if len(now.candidates) > len(DIGITS):
            words = translate("Strip", "or a number in the text, {key} for farther marks, or select words")
            return words.format(key=key_of("strip.next"))
        return translate("Strip", "or a number in the text, or select words")

    # Marks

    def _chip(self, mark: bytes) -> ChipFace:
        words, label = self._quote(mark), self._label(mark)
        if label is None:
            removed = translate("Strip", "{mark} · removed").format(mark=quoted(words))
            words = removed if words else translate("Strip", "removed mark")
        return ChipFace(mark, words, label, translate("Strip", "Take this link back"))

    def _label(self, mark: bytes) -> Label | None:
        """Give the label of a living mark; an unknown one looks quiet and is named by its key."""
        found = self._opened.get(mark)
        return (self._labels.get(found.label) or Label(found.label, {})) if found else None

    def _quote(self, mark: bytes) -> str:
        annotation = self._opened.get(mark) or self._opened.saved.get(mark)
        return one_line(self._opened.text_of(annotation)[:_LONGEST]) if annotation else ""
