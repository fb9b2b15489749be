"""What measures of agreement are called and mean, and why one has no value, in the language of the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.agreement.measures import Measure
from annotator.core.agreement.result import Reason, Result
from annotator.ui.language import QT_TRANSLATE_NOOP, decimal, digits
from annotator.ui.overview.agreement_view import Family, Score

translate = QCoreApplication.translate
# As in `core.agreement.measures`, for those that the window shows.
SENTENCES = {
    Measure.ALPHA_WORDS: QT_TRANSLATE_NOOP(
        "Measures",
        "How reliable the labels of words are, even where only some have finished: 1 is full agreement, 0 "
        "is what chance gives.",
    ),
    Measure.COHEN_WORDS: QT_TRANSLATE_NOOP(
        "Measures",
        "How far two people agree on each word, beyond chance: 1 is full agreement, 0 is what chance gives.",
    ),
    Measure.FLEISS_WORDS: QT_TRANSLATE_NOOP(
        "Measures",
        "How far all people agree on each word of what all have finished, beyond chance: 1 is full "
        "agreement, 0 is what chance gives.",
    ),
    Measure.ALPHA_UNITIZING: QT_TRANSLATE_NOOP(
        "Measures",
        "How reliably people find the same stretches with the same edges: 1 is always, 0 is as if the "
        "marks lay anywhere; long differences weigh more.",
    ),
    Measure.F1_EXACT: QT_TRANSLATE_NOOP(
        "Measures",
        "Of all marks of both, the share that the other made too: same label, same start, same end.",
    ),
    Measure.F1_OVERLAP: QT_TRANSLATE_NOOP(
        "Measures",
        "Of all marks of both, the share that meets a mark of the other with the same label, wherever the edges are.",
    ),
    Measure.BOUNDARIES: QT_TRANSLATE_NOOP(
        "Measures",
        "Of the marks that meet, the share with both edges at the same places.",
    ),
    Measure.VALUE_AGREEMENT: QT_TRANSLATE_NOOP(
        "Measures",
        "Of the marks that meet and that at least one answered for, the share with equal answers.",
    ),
    Measure.SAME_ENTITY: QT_TRANSLATE_NOOP(
        "Measures",
        "Of all links of both, the share that leads to the same name, wherever it stands.",
    ),
}
# Values that are read as reliable, and as good enough for tentative conclusions: Krippendorff, Content Analysis,
# 2nd edition 2004, page 241; for alpha alone.
RELIABLE, TENTATIVE = 0.8, 0.667


def sentence_of(measure: Measure) -> str:
    """Say in one plain sentence what a measure means."""
    return translate("Measures", SENTENCES[measure])


def family_name(family: Family) -> str:
    """Give what the chooser calls a measure."""
    return {
        Family.ALPHA: translate("Measures", "Reliability, word by word (α)"),
        Family.KAPPA: translate("Measures", "Beyond chance, word by word (κ)"),
        Family.UNITIZING: translate("Measures", "Reliability of the stretches (αu)"),
        Family.EXACT: translate("Measures", "The same marks (F1)"),
        Family.OVERLAP: translate("Measures", "Overlapping marks (F1)"),
        Family.EDGES: translate("Measures", "The same edges"),
    }[family]


def reason_words(reason: Reason | None) -> str:
    """Say why there is no value."""
    return {
        None: "",
        Reason.NO_DOCUMENTS: translate("Measures", "no article that all of them have finished"),
        Reason.NO_UNITS: translate("Measures", "the articles have no words"),
        Reason.NOTHING_MARKED: translate("Measures", "nobody marked anything"),
        Reason.NOTHING_MATCHED: translate("Measures", "no mark lies on a mark of the other"),
        Reason.NO_ANSWERS: translate("Measures", "nobody answered"),
        Reason.ONE_CATEGORY: translate("Measures", "all the same, so that chance would agree as well"),
    }[reason]


def figure_words(name: str, result: Result, measure: Measure) -> str:
    """Say what a number is and means: value and interval or why there is none, and a sentence about the measure.

    `name` are words of ours, or strangers' words isolated.
    """
    if result.value is None:
        said = translate("Measures", "{name}: no value, {reason}").format(name=name, reason=reason_words(result.reason))
    elif result.interval is None:
        said = translate("Measures", "{name}: {value}").format(name=name, value=decimal(result.value))
    else:
        said = digits(translate("Measures", "{name}: {value}; 95% interval from {low} to {high}")).format(
            name=name,
            value=decimal(result.value),
            low=decimal(result.interval[0]),
            high=decimal(result.interval[1]),
        )
    return f"{said}\n{sentence_of(measure)}"


def score_words(name: str, score: Score, measure: Measure) -> str:
    """Say what a person's figure against gold is and means, and of an F1 what it is made of; `name` as of the others.

    It is no agreement of equals: gold is right.
    """
    lines = [figure_words(translate("Measures", "{name} against gold").format(name=name), score.result, measure)]
    if score.precision and score.precision.value is not None:
        words = translate("Measures", "Precision {value}: so much of what {name} marked is in gold.")
        lines.append(words.format(value=decimal(score.precision.value), name=name))
    if score.recall and score.recall.value is not None:
        words = translate("Measures", "Recall {value}: so much of gold was marked by {name}.")
        lines.append(words.format(value=decimal(score.recall.value), name=name))
    return "\n".join(lines)


def reading(alpha: float) -> str:
    """Say what a lead may conclude from a value of alpha."""
    if alpha >= RELIABLE:
        return translate("Measures", "Reliable.")
    if alpha >= TENTATIVE:
        return translate("Measures", "Usable with care: look at the cases.")
    return translate("Measures", "Not reliable yet: settle the cases together.")
