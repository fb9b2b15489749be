"""What the figures of the suggestions mean, in plain sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.suggest.model import Tally
from annotator.ui.language import digits, number
from annotator.ui.suggestion_page.facts import LabelFacts, Standing, marked, suggested

translate = QCoreApplication.translate


def of_ten(share: float) -> str:
    """Give a share as so many of ten; none and all are said only where it is so."""
    return number(round(10 * share) if share in (0, 1) else min(max(round(10 * share), 1), 9))


def worth_words(tally: Tally) -> str:
    """Say how many suggestions are right and how many marks are found, of ten each; "" where nothing was measured."""
    if not suggested(tally) and not marked(tally):
        return ""
    if not suggested(tally):
        return translate("SuggestionWords", "nothing was suggested yet")
    if not marked(tally):
        return digits(translate("SuggestionWords", "of 10 suggestions 0 are right"))
    words = translate("SuggestionWords", "of 10 suggestions {right} are right, and {found} of 10 marks are found")
    return digits(words).format(right=of_ten(tally.precision), found=of_ten(tally.recall))


def standing_words(facts: LabelFacts) -> str:
    """Say why a label is not suggested, else what its suggestions are worth."""
    if facts.standing is Standing.WAITING:
        if not suggested(facts.tally):
            return translate("SuggestionWords", "off until it is measured that it helps")
        words = translate("SuggestionWords", "off until it helps: {right} of 10 right so far")
        return digits(words).format(right=of_ten(facts.tally.precision))
    return worth_words(facts.tally) or translate("SuggestionWords", "not measured yet")
