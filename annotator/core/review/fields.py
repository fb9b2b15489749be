"""What annotations say besides their place: attributes and links in a form in which two sets can be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, AttributeKind, Label, LabelSet

Fields = Mapping[str, object]
Content = tuple[int, int, str, frozenset[tuple[str, object]]]

_LINK_KINDS = (AttributeKind.LINK, AttributeKind.LINKS)


@dataclass(frozen=True, slots=True)
class _Form:
    """What comparing needs of a label: the link that a word stands for, retired keys, the order of the others."""

    links: Mapping[str, str]
    retired: Sequence[str]
    order: Mapping[str, int]


class Comparer:
    """Compares annotations of one document; `places` gives the number of the case of each.

    A link is compared by the cases that it leads to: two sets link to the same when their marks fall into one case,
    and a mark that is gone is in none. The word that stands for a link is the value of that link.
    """

    def __init__(self, labels: LabelSet, places: Mapping[bytes, int]) -> None:
        self._places = places
        self._forms = {label.key: _form(label) for label in labels.labels}

    def fields(self, annotation: Annotation) -> Fields:
        """Give the attributes and links by key, without empty values and retired attributes."""
        form = self._forms.get(annotation.label, _NO_FORM)
        fields: dict[str, object] = {
            form.links.get(key, key): value for key, value in annotation.attributes.items() if value
        }
        for role, ids in annotation.links.items():
            if ids:
                fields[role] = frozenset(map(self._places.get, ids))
        for key in form.retired:
            fields.pop(key, None)
        return fields

    def content(self, annotation: Annotation, fields: Fields | None = None) -> Content:
        """Give all that makes two annotations the same: span, label and fields, but neither note nor doubt."""
        found = self.fields(annotation) if fields is None else fields
        return annotation.start, annotation.end, annotation.label, frozenset(found.items())

    def differing(self, label: str, all_fields: Sequence[Fields]) -> tuple[str, ...]:
        """Give the keys of the fields that are not the same everywhere, in the order of the label's attributes."""
        first, *others = all_fields
        if all(fields == first for fields in others):
            return ()
        keys = {
            key for fields in all_fields for key in fields if any(one.get(key) != fields[key] for one in all_fields)
        }
        order = self._forms.get(label, _NO_FORM).order
        return tuple(sorted(keys, key=lambda key: (order.get(key, len(order)), key)))


def _form(label: Label) -> _Form:
    return _Form(
        {f"{attribute.key}_is": attribute.key for attribute in label.attributes if attribute.kind in _LINK_KINDS},
        [attribute.key for attribute in label.attributes if attribute.retired],
        {attribute.key: number for number, attribute in enumerate(label.attributes)},
    )


_NO_FORM = _Form({}, (), {})
