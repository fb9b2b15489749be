"""The measures by name, and for each one plain sentence for people who know no statistics."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What can be measured; the words are for programs and stay as they are."""

    F1_EXACT = "span_f1_exact"
    F1_OVERLAP = "span_f1_overlap"
    PRECISION_EXACT = "precision_exact"
    RECALL_EXACT = "recall_exact"
    PRECISION_OVERLAP = "precision_overlap"
    RECALL_OVERLAP = "recall_overlap"
    BOUNDARIES = "boundaries"
    BOUNDARY_STARTS = "boundary_starts"
    BOUNDARY_ENDS = "boundary_ends"
    COHEN_WORDS = "cohen_kappa_words"
    COHEN_CHARACTERS = "cohen_kappa_characters"
    FLEISS_WORDS = "fleiss_kappa_words"
    FLEISS_CHARACTERS = "fleiss_kappa_characters"
    ALPHA_WORDS = "krippendorff_alpha_words"
    ALPHA_CHARACTERS = "krippendorff_alpha_characters"
    ALPHA_UNITIZING = "krippendorff_alpha_unitizing"
    VALUE_AGREEMENT = "value_agreement"
    VALUE_KAPPA = "value_kappa"
    SAME_MENTION = "same_mention"
    SAME_ENTITY = "same_entity"


_SCALE = "1 is full agreement, 0 is what chance gives."
SENTENCES = {
    Measure.F1_EXACT: "Of all marks of both, the share that the other made too: same label, same start, same end.",
    Measure.F1_OVERLAP: "Of all marks of both, the share that meets a mark of the other with the same label, "
    "wherever the edges are.",
    Measure.PRECISION_EXACT: "Of the annotator's marks, the share that gold has too: same label, same start, same end.",
    Measure.RECALL_EXACT: "Of gold's marks, the share that the annotator made too: same label, same start, same end.",
    Measure.PRECISION_OVERLAP: "Of the annotator's marks, the share that meets one of gold with the same label.",
    Measure.RECALL_OVERLAP: "Of gold's marks, the share that meets one of the annotator with the same label.",
    Measure.BOUNDARIES: "Of the marks that meet, the share with both edges at the same places.",
    Measure.BOUNDARY_STARTS: "Of the marks that meet, the share that begins at the same place.",
    Measure.BOUNDARY_ENDS: "Of the marks that meet, the share that ends at the same place.",
    Measure.COHEN_WORDS: f"How far two people agree on each word, beyond chance: {_SCALE}",
    Measure.COHEN_CHARACTERS: f"How far two people agree on each character, beyond chance: {_SCALE}",
    Measure.FLEISS_WORDS: f"How far all people agree on each word of what all have finished, beyond chance: {_SCALE}",
    Measure.FLEISS_CHARACTERS: "How far all people agree on each character of what all have finished, beyond chance: "
    + _SCALE,
    Measure.ALPHA_WORDS: f"How reliable the labels of words are, even where only some have finished: {_SCALE}",
    Measure.ALPHA_CHARACTERS: "How reliable the labels of characters are, even where only some have finished: "
    + _SCALE,
    Measure.ALPHA_UNITIZING: "How reliably people find the same stretches with the same edges: 1 is always, 0 is as if "
    "the marks lay anywhere; long differences weigh more.",
    Measure.VALUE_AGREEMENT: "Of the marks that meet and that at least one answered for, the share with equal answers.",
    Measure.VALUE_KAPPA: f"How far two people give the marks that meet the same answer, beyond chance: {_SCALE}",
    Measure.SAME_MENTION: "Of all links of both, the share that leads to the same mark in the text.",
    Measure.SAME_ENTITY: "Of all links of both, the share that leads to the same name, wherever it stands.",
}
