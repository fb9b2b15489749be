"""What a name was said to be, so that it is asked once: the answers on other marks of the same name and label.

Nothing here is stored: what is assumed of a mark follows from the answers that stand on others, until the document is
finished and it is written. Only a choice is remembered that begins without a value (else it is never asked), and only
under labels whose marks need no link: what a stance is depends on whose it is and on what, not on its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.core.model import Annotation, Attribute, AttributeKind, Label, LabelSet
from annotator.core.suggest.dictionary import name_of
from annotator.core.suggest.reading import Name, Reading
from annotator.core.suggest.suggestion import Mark

Values = Mapping[str, str | bool]
Key = tuple[Name, str]  # a name and a label
_LINKS = (AttributeKind.LINK, AttributeKind.LINKS)


def remembered_attributes(label: Label) -> tuple[Attribute, ...]:
    """Give the attributes of a label whose answers hold for all marks of a name."""
    used = [attribute for attribute in label.attributes if not attribute.retired]
    if any(attribute.required and attribute.kind in _LINKS for attribute in used):
        return ()
    return tuple(one for one in used if one.kind is AttributeKind.CHOICE and not one.default)


class Remembered:
    """The answers on the marks of one annotator; forgetting a mark gives what was remembered before it."""

    def __init__(self) -> None:
        self._answers: dict[Key, dict[bytes, tuple[bytes, Values]]] = {}

    def learn(self, key: Key, document: bytes, annotation: bytes, values: Values) -> None:
        """Learn what stands on a mark, in the place of what stood there before."""
        self.forget(key, annotation)
        if values:
            self._answers.setdefault(key, {})[annotation] = document, values

    def forget(self, key: Key, annotation: bytes) -> None:
        """Forget what stands on a mark, if anything does."""
        answers = self._answers.get(key, {})
        answers.pop(annotation, None)
        if not answers:
            self._answers.pop(key, None)

    def elsewhere(self, document: bytes, reading: Reading) -> dict[Key, dict[str, str | bool]]:
        """Give what marks of other documents say of the names that may stand in this one, by attribute."""
        near = (key for key in self._answers if key[0][0] in reading.numbers)
        return {key: found for key in near if (found := self._last(key, document))}

    def _last(self, key: Key, beside: bytes) -> dict[str, str | bool]:
        others = {one: values for one, (document, values) in self._answers[key].items() if document != beside}
        return _merged(others)


class Assumptions:
    """What is assumed of the marks of one document.

    An answer in the document itself goes before those `elsewhere`. Of several the one on the mark that was made last
    counts: who thinks better of a name says so once. (Not the answer that was given last: after an undo it would be
    another one than before.)
    """

    def __init__(self, reading: Reading, elsewhere: Mapping[Key, Values]) -> None:
        self._reading, self._elsewhere = reading, elsewhere
        self._names: dict[tuple[int, int], Name | None] = {}

    def of(self, marks: Iterable[Annotation], labels: LabelSet) -> dict[bytes, dict[str, str]]:
        """Give attribute -> value for each of these living marks that lacks what is known of its name."""
        asked = {label.key: remembered_attributes(label) for label in labels.labels}
        same: dict[Key, list[Annotation]] = {}
        for mark in marks:
            if asked.get(mark.label) and (name := self._name(mark)):
                same.setdefault((name, mark.label), []).append(mark)
        return {
            mark.id: values
            for key, group in same.items()
            for mark, values in self._filled(group, asked[key[1]], self._elsewhere.get(key, {}))
        }

    def of_one(self, mark: Annotation, marks: Iterable[Annotation], labels: LabelSet) -> dict[str, str]:
        """Give attribute -> value for one of these living marks."""
        label = labels.get(mark.label)
        asked = remembered_attributes(label) if label else ()
        name = self._name(mark) if any(one.key not in mark.attributes for one in asked) else None
        if name is None:
            return {}
        same = [other for other in marks if other.label == mark.label and self._name(other) == name]
        filled = self._filled(same, asked, self._elsewhere.get((name, mark.label), {}))
        return next((values for other, values in filled if other.id == mark.id), {})

    def _filled(
        self, group: list[Annotation], asked: Iterable[Attribute], elsewhere: Values
    ) -> list[tuple[Annotation, dict[str, str]]]:
        known = {**elsewhere, **_merged({mark.id: mark.attributes for mark in group})}
        offered = {one.key: value for one in asked if (value := _offered(one, known.get(one.key)))}
        return [
            (mark, lacking)
            for mark in group
            if (lacking := {key: value for key, value in offered.items() if key not in mark.attributes})
        ]

    def _name(self, mark: Annotation) -> Name | None:
        span = (mark.start, mark.end)
        if span not in self._names:
            self._names[span] = name_of(self._reading, Mark(*span, mark.label))
        return self._names[span]


def _merged(answers: Mapping[bytes, Values]) -> dict[str, str | bool]:
    merged: dict[str, str | bool] = {}
    for annotation in sorted(answers, key=_when):
        merged |= answers[annotation]
    return merged


def _when(annotation: bytes) -> tuple[bool, bytes]:
    """Give an order in time: ids of version 7 begin with it; gold has ids that tell none, and comes before them."""
    return annotation[6] >> 4 == 7, annotation


def _offered(attribute: Attribute, value: object) -> str | None:
    """Give a value that may still be chosen, else None."""
    return next((one.value for one in attribute.choices if one.value == value and not one.retired), None)
