"""Sentences that several parts of the page say: what is missing, and why an article takes no marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotator.core.model import LabelSet, Progress
from annotator.ui import language
from annotator.ui.keys.named import key_of
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate

Gap = tuple[str, str]  # label key, attribute key

_CLOSED = {
    Progress.FINISHED: QT_TRANSLATE_NOOP("Annotate", "This article is finished; {key} reopens it."),
    Progress.SKIPPED: QT_TRANSLATE_NOOP("Annotate", "This article was skipped; {key} reopens it."),
    Progress.LOCKED: QT_TRANSLATE_NOOP("Annotate", "This article is locked by the project lead."),
}


def closed_words(progress: Progress) -> str:
    """Say why an article takes no marks, "" where it does."""
    words = QCoreApplication.translate("Annotate", _CLOSED[progress]) if progress in _CLOSED else ""
    return words.format(key=key_of("enter"))


def no_mark_words() -> str:
    """Say that no mark is chosen, and how one is."""
    key = key_of("mark.next")
    if not key:
        return QCoreApplication.translate("Annotate", "No mark is chosen: click one.")
    return QCoreApplication.translate("Annotate", "No mark is chosen: click one, or press {key}.").format(key=key)


def gap_words(gaps: Iterable[Gap], labels: LabelSet) -> str:
    """Count gaps by label and attribute: «2 stances without holder · 1 threat without kind»."""
    words = QCoreApplication.translate("Annotate", "{count} {label} without {attribute}")
    parts = []
    for (key, attribute_key), count in Counter(gaps).items():
        label = labels.get(key)
        attribute = label.attribute(attribute_key) if label else None
        label_name = isolate(name_of(label.names if label else {}, language.current(), key))
        attribute_name = isolate(name_of(attribute.names if attribute else {}, language.current(), attribute_key))
        parts.append(words.format(count=language.number(count), label=label_name, attribute=attribute_name))
    return " · ".join(parts)
