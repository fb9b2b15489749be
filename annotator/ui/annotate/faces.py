"""What the details show of a suggestion, put together from the document and the label set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.model import LabelSet
from annotator.ui.panels.suggestion_card import SuggestionFace

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion


def face_of(suggestion: Suggestion, text: str, labels: LabelSet, group: int) -> SuggestionFace | None:
    """Give the face of a suggestion in a text; None where its label is gone."""
    label, span, reason = labels.get(suggestion.label), suggestion.span, suggestion.reason
    if label is None:
        return None
    return SuggestionFace(
        quotation=text[span.start : span.end],
        label=label,
        group=group,
        source=reason.source.value,
        probability=suggestion.probability,
        marked=reason.marked,
        places=reason.places,
        whole=text[reason.whole.start : reason.whole.end] if reason.whole else "",
    )
