"""Why something is suggested, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.core.model import LabelSet
from annotator.ui import language
from annotator.ui.panels.suggestion_card import SuggestionFace
from annotator.ui.panels.wording import quoted

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion

_LONGEST = 60  # code points of the name that a short form belongs to
translate = QCoreApplication.translate


def face_of(suggestion: Suggestion, text: str, labels: LabelSet, group: int) -> SuggestionFace | None:
    """Give what the details show of a suggestion in a text; None where its label is gone."""
    label, span = labels.get(suggestion.label), suggestion.span
    if label is None:
        return None
    return SuggestionFace(text[span.start : span.end], label, reason_words(suggestion, text), group)


def reason_words(suggestion: Suggestion, text: str) -> str:
    """Say how often the name was marked, what the model thinks of it, or to which name it belongs."""
    from annotator.core.suggest.suggestion import Source

    reason = suggestion.reason
    if reason.source is Source.MODEL:
        probability = language.digits(f"{suggestion.probability:.2f}")
        return translate("Suggestions", "The model: {probability}").format(probability=probability)
    if reason.source is Source.PART and reason.whole:
        whole = quoted(text[reason.whole.start : reason.whole.end], _LONGEST)
        return translate("Suggestions", "Part of {words}").format(words=whole)
    words = language.digits(translate("Suggestions", "Marked at {marked} of %n place(s)", "", reason.places))
    return words.format(marked=language.number(reason.marked))
