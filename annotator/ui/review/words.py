"""What cases, reasons and fields are called in the language of the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Annotation, LabelSet, Reason
from annotator.core.review.case import CaseKind
from annotator.ui import language
from annotator.ui.annotate.strip.naming import name, value_name
from annotator.ui.plain import isolate

_ARABIC = "أبجدهوزحطيكلمن"


def kind_name(kind: CaseKind) -> str:
    """Give what the sets differ in."""
    translate = QCoreApplication.translate
    return {
        CaseKind.SINGLE: translate("Review", "One annotator's mark"),
        CaseKind.MISSING: translate("Review", "Not marked by all"),
        CaseKind.LABEL: translate("Review", "Different labels"),
        CaseKind.BOUNDARY: translate("Review", "Different edges"),
        CaseKind.PROCLITIC: translate("Review", "Differs by a particle"),
        CaseKind.ATTRIBUTE: translate("Review", "Different attributes"),
        CaseKind.AGREE: translate("Review", "All agree"),
    }[kind]


def reason_name(reason: str) -> str:
    """Give the reason of a verdict, "" for none."""
    translate = QCoreApplication.translate
    return (
        {
            Reason.BOUNDARY: translate("Review", "Wrong edges"),
            Reason.LABEL: translate("Review", "Wrong label"),
            Reason.MISSING: translate("Review", "Was missing"),
            Reason.NOT_A_CASE: translate("Review", "Nothing to mark"),
            Reason.GUIDELINE_UNCLEAR: translate("Review", "Guidelines unclear"),
            Reason.OTHER: translate("Review", "Other"),
        }.get(Reason(reason), "")
        if reason
        else ""
    )


def letter_name(letter: str) -> str:
    """Give the letter of a set: A, B, C, or in Arabic أ, ب, ج."""
    place = ord(letter) - ord("A") if len(letter) == 1 else len(_ARABIC)
    return _ARABIC[place] if language.current() == "ar" and place < len(_ARABIC) else letter


def hidden_name(letter: str) -> str:
    """Give what an annotator is called while names are hidden."""
    return QCoreApplication.translate("Review", "Annotator {letter}").format(letter=letter_name(letter))


def fields_text(annotation: Annotation, fields: tuple[str, ...], labels: LabelSet, quote: dict[bytes, str]) -> str:
    """Give the values of these attributes and links; `quote` has the words of linked annotations by id."""
    label = labels.get(annotation.label)
    told = []
    for key in fields:
        attribute = label.attribute(key) if label else None
        if attribute:
            told.append(f"{isolate(name(attribute))}: {_value(annotation, key, quote, labels)}")
    return " · ".join(told)


def _value(annotation: Annotation, key: str, quote: dict[bytes, str], labels: LabelSet) -> str:
    attribute = labels[annotation.label].attribute(key)
    assert attribute is not None
    linked = [f"«{isolate(quote[one])}»" for one in annotation.links.get(key, ()) if one in quote]
    if linked:
        return ("، " if language.is_rtl() else ", ").join(linked)
    value = annotation.attributes.get(key) or annotation.attributes.get(f"{key}_is")
    if isinstance(value, str):
        return isolate(value_name((*attribute.choices, *attribute.unlinked), value))
    return "✓" if value else "–"
