"""What the verbs of a change are called in the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.language import QT_TRANSLATE_NOOP

_NAMES = {
    "annotate": QT_TRANSLATE_NOOP("Verbs", "mark"),
    "annotate_all": QT_TRANSLATE_NOOP("Verbs", "marks at many places"),
    "remove_all": QT_TRANSLATE_NOOP("Verbs", "removal of many marks"),
    "relabel": QT_TRANSLATE_NOOP("Verbs", "change of label"),
    "resize": QT_TRANSLATE_NOOP("Verbs", "change of edges"),
    "remove": QT_TRANSLATE_NOOP("Verbs", "removal of a mark"),
    "attributes": QT_TRANSLATE_NOOP("Verbs", "change of an attribute"),
    "links": QT_TRANSLATE_NOOP("Verbs", "change of a link"),
    "note": QT_TRANSLATE_NOOP("Verbs", "change of a note"),
    "unsure": QT_TRANSLATE_NOOP("Verbs", "change of «not sure»"),
    "accept": QT_TRANSLATE_NOOP("Verbs", "accepting a suggestion"),
    "refuse": QT_TRANSLATE_NOOP("Verbs", "refusing a suggestion"),
    "finish": QT_TRANSLATE_NOOP("Verbs", "finishing the article"),
    "reopen": QT_TRANSLATE_NOOP("Verbs", "reopening the article"),
    "skip": QT_TRANSLATE_NOOP("Verbs", "skipping the article"),
    "settle": QT_TRANSLATE_NOOP("Verbs", "settling a case"),
    "comment": QT_TRANSLATE_NOOP("Verbs", "change of a comment"),
    "decision": QT_TRANSLATE_NOOP("Verbs", "change of a decision"),
    "label": QT_TRANSLATE_NOOP("Verbs", "change of the labels"),
    "review_names": QT_TRANSLATE_NOOP("Verbs", "showing or hiding names"),
    "gold_teaches": QT_TRANSLATE_NOOP("Verbs", "letting suggestions learn from gold, or not"),
    "guidelines": QT_TRANSLATE_NOOP("Verbs", "change of the guidelines"),
    "remove_documents": QT_TRANSLATE_NOOP("Verbs", "removal of articles"),
    "assign": QT_TRANSLATE_NOOP("Verbs", "assigning articles"),
    "unassign": QT_TRANSLATE_NOOP("Verbs", "taking articles from somebody"),
    "lock": QT_TRANSLATE_NOOP("Verbs", "locking articles"),
    "unlock": QT_TRANSLATE_NOOP("Verbs", "unlocking articles"),
    "reopen_for": QT_TRANSLATE_NOOP("Verbs", "reopening articles"),
    "undo": QT_TRANSLATE_NOOP("Verbs", "what was undone"),
}


def verb_name(verb: str) -> str:
    """Give the translated name of a verb; an unknown one names itself."""
    return QCoreApplication.translate("Verbs", _NAMES.get(verb, verb))
