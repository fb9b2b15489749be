"""What the strip asks of a mark: the fields of its label in their order, and which of them lack an answer. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, Attribute, AttributeKind, Choice, Label

_KEYS = 9  # as many options have a digit
_LINK_KINDS = (AttributeKind.LINK, AttributeKind.LINKS)
Living = Callable[[bytes], bool]
# The commands of the reader that open one field each; all other fields are reached by STRIP_OPEN.
STRIP_OPEN = "strip.open"
_COMMANDS = {"holder": "strip.holder", "speaker": "strip.speaker", "target": "strip.target"}


@dataclass(frozen=True, slots=True)
class Field:
    """One question: a choice with the flags that stand beside it, a link, or flags alone."""

    attribute: Attribute
    flags: tuple[Attribute, ...] = ()

    @property
    def key(self) -> str:
        """Give the key of its attribute, which names the field."""
        return self.attribute.key

    @property
    def links(self) -> bool:
        """Say whether it asks for marks."""
        return self.attribute.kind in _LINK_KINDS

    @property
    def several(self) -> bool:
        """Say whether it takes more than one mark."""
        return self.attribute.kind is AttributeKind.LINKS

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Give the values to choose from, retired ones left out."""
        return tuple(choice for choice in self.attribute.choices if not choice.retired)

    @property
    def words(self) -> tuple[Choice, ...]:
        """Give the words that may stand instead of a link, retired ones left out."""
        return tuple(word for word in self.attribute.unlinked if not word.retired)


def fields_of(label: Label, mark: Annotation) -> tuple[Field, ...]:
    """Give the fields of a mark: choices with the flags, then links, what is required first. Texts are not asked.

    An attribute that is not shown by default is a field only where the mark has a value for it.
    """
    asked = [item for item in label.attributes if not item.retired and (item.shown or _filled(mark, item))]
    asked.sort(key=lambda item: not item.required)
    choices = [Field(item) for item in asked if item.kind is AttributeKind.CHOICE]
    flags = tuple(item for item in asked if item.kind is AttributeKind.FLAG)
    return (*_with_flags(choices, flags), *(Field(item) for item in asked if item.kind in _LINK_KINDS))


def _with_flags(choices: list[Field], flags: tuple[Attribute, ...]) -> list[Field]:
    """Put the flags beside the first choice that leaves digits for all of them, else in a field of their own."""
    if not flags:
        return choices
    for place, field in enumerate(choices):
        if len(field.choices) + len(flags) <= _KEYS:
            return [*choices[:place], Field(field.attribute, flags), *choices[place + 1 :]]
    return [*choices, Field(flags[0], flags)]


def _filled(mark: Annotation, attribute: Attribute) -> bool:
    return bool(mark.links.get(attribute.key) or mark.attributes.get(attribute.key) or word_of(mark, attribute.key))


def word_of(mark: Annotation, key: str) -> str:
    """Give the word that stands instead of a link, "" for none."""
    word = mark.attributes.get(f"{key}_is")
    return word if isinstance(word, str) and not mark.links.get(key) else ""


def answered(mark: Annotation, field: Field, living: Living) -> bool:
    """Say whether the mark has a value here; a link to removed marks alone is none."""
    if field.links:
        return bool(word_of(mark, field.key)) or any(map(living, mark.links.get(field.key, ())))
    if field.attribute.kind is AttributeKind.FLAG:
        return any(mark.attributes.get(flag.key) is True for flag in field.flags)
    return bool(mark.attributes.get(field.key))


def missing(fields: Iterable[Field], mark: Annotation, living: Living, assumed: Container[str] = ()) -> list[Field]:
    """Give the fields that must be answered and are not; what is `assumed` (keys) needs no answer."""
    asked = (field for field in fields if _is_required(field) and field.key not in assumed)
    return [field for field in asked if not answered(mark, field, living)]


def _is_required(field: Field) -> bool:
    return field.attribute.required and field.attribute.kind is not AttributeKind.FLAG


def following(fields: Sequence[Field], key: str) -> tuple[Field, ...]:
    """Give all other fields, those after the field of that key first, then round to those before it."""
    place = next((number for number, field in enumerate(fields) if field.key == key), -1)
    return (*fields[place + 1 :], *fields[: max(place, 0)])


def commands_of(fields: Iterable[Field]) -> Mapping[str, str]:
    """Give field key -> the command that opens it.

    Fields named holder, speaker and target have commands of their own; where a label has no such names, its first and
    second link and its first list of links take their places.
    """
    fields = tuple(fields)
    named = {field.key: _COMMANDS[field.key] for field in fields if field.links and field.key in _COMMANDS}
    single = [field.key for field in fields if field.links and not field.several and field.key not in named]
    several = [field.key for field in fields if field.several and field.key not in named]
    for role, free in (("holder", single), ("speaker", single), ("target", several)):
        if free and _COMMANDS[role] not in named.values():
            named[free.pop(0)] = _COMMANDS[role]
    return {field.key: named.get(field.key, STRIP_OPEN) for field in fields}
