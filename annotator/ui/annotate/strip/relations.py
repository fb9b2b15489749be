"""The links of the current mark, as the reader rings and joins them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.core.model import LabelSet
from annotator.ui import theme
from annotator.ui.annotate.strip.naming import name
from annotator.ui.open_document import OpenDocument
from annotator.ui.reader.relations import Relation


def relations_of(opened: OpenDocument | None, labels: LabelSet, current: bytes | None) -> tuple[Relation, ...]:
    """Give the links of the current mark to marks that are there, each in the colour of its target's label.

    A mark that others link to has none of its own: choosing a holder shows the holder alone.
    """
    return tuple(_relations(opened, labels, current)) if opened and current else ()


def _relations(opened: OpenDocument, labels: LabelSet, current: bytes) -> Iterator[Relation]:
    mark = opened.get(current)
    label = labels.get(mark.label) if mark else None
    for attribute in label.attributes if label else ():
        for one in mark.links.get(attribute.key, ()) if mark else ():
            target = opened.get(one)
            found = labels.get(target.label) if target else None
            if found:
                yield Relation(current, one, name(attribute), theme.label_color(found).name())
