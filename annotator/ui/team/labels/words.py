"""Names of labels, attributes and kinds in the language of the moment, and rows made of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Attribute, AttributeKind, Choice, Label
from annotator.ui import language
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels.wording import name_of
from annotator.ui.team.labels.draft import Draft
from annotator.ui.team.list_rows import ListRow

KINDS = {
    AttributeKind.CHOICE: QT_TRANSLATE_NOOP("LabelWords", "one of several"),
    AttributeKind.FLAG: QT_TRANSLATE_NOOP("LabelWords", "yes or no"),
    AttributeKind.TEXT: QT_TRANSLATE_NOOP("LabelWords", "text"),
    AttributeKind.LINK: QT_TRANSLATE_NOOP("LabelWords", "link to a mark"),
    AttributeKind.LINKS: QT_TRANSLATE_NOOP("LabelWords", "links to marks"),
}


def name(thing: Label | Attribute | Choice) -> str:
    """Give the name of something in the language of the moment, else its key; of a new label, that it has none yet."""
    if isinstance(thing, Label):
        return name_of(thing.names, language.current(), QCoreApplication.translate("LabelWords", "(no name yet)"))
    return name_of(thing.names, language.current(), thing.value if isinstance(thing, Choice) else thing.key)


def kind_name(kind: AttributeKind) -> str:
    """Give what an attribute of a kind holds."""
    return QCoreApplication.translate("LabelWords", KINDS[kind])


def label_row(draft: Draft, label: Label) -> ListRow:
    """Give the row of a label: its names, and how often it is used."""
    translate = QCoreApplication.translate
    other = label.names.get("en" if language.current() == "ar" else "ar", "")
    count = draft.uses(label.key)
    tail = translate("LabelWords", "retired") if label.retired else language.number(count) if count else ""
    own = name(label)
    return ListRow(label.key, own, other if other != own else "", tail, label, label.retired)


def attribute_row(attribute: Attribute) -> ListRow:
    """Give the row of an attribute: its name, what it holds, and whether it is asked for."""
    translate = QCoreApplication.translate
    state = ""
    if attribute.retired:
        state = translate("LabelWords", "no longer offered")
    elif attribute.required:
        state = translate("LabelWords", "required")
    elif not attribute.shown:
        state = translate("LabelWords", "not offered")
    return ListRow(attribute.key, name(attribute), kind_name(attribute.kind), state, None, attribute.retired)
