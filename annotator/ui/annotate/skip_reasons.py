"""Why an article is left out, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.plain import isolate


def reason_name(reason: str) -> str:
    """Give a reason of `SKIP_REASONS` in the language of the moment; a strange one as it is written."""
    translate = QCoreApplication.translate
    names = {
        "duplicate": translate("SkipReason", "duplicate"),
        "not_news": translate("SkipReason", "not news"),
        "broken_text": translate("SkipReason", "broken text"),
        "other_language": translate("SkipReason", "other language"),
        "other": translate("SkipReason", "another reason"),
    }
    return names.get(reason) or isolate(reason, 60)
