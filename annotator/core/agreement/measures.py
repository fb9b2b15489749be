"""The measures by name, and for each one plain sentence for people who know no statistics."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What can be measured; the words are for programs and stay as they are."""

    F1_EXACT = "span_f1_exact"
    F1_OVERLAP = "span_f1_overlap"
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


SENTENCES = {
    Measure.F1_EXACT: "Of all marks of both, the share that the other made too: same label, same start, same end.",
    Measure.F1_OVERLAP: "Of all marks of both, the share that lies on a mark of the other with the same label, "
    "wherever the edges are.",
    Measure.BOUNDARIES: "Of the marks that lie on each other, the share whose two edges are the same.",
    Measure.BOUNDARY_STARTS: "Of the marks that lie on each other, the share that begins at the same place.",
    Measure.BOUNDARY_ENDS: "Of the marks that lie on each other, the share that ends at the same place.",
    Measure.COHEN_WORDS: "How much more often two people say the same of a word than they would by chance: "
    "1 is always, 0 is chance.",
    Measure.COHEN_CHARACTERS: "How much more often two people say the same of a character than they would by chance: "
    "1 is always, 0 is chance.",
    Measure.FLEISS_WORDS: "How much more often any two of all people say the same of a word than they would by chance, "
    "in the articles that all have finished.",
    Measure.FLEISS_CHARACTERS: "How much more often any two of all people say the same of a character than they would "
    "by chance, in the articles that all have finished.",
    Measure.ALPHA_WORDS: "How reliable what people say of the words is: 1 is perfect, 0 is chance; "
    "it also takes articles that only some have finished.",
    Measure.ALPHA_CHARACTERS: "How reliable what people say of the characters is: 1 is perfect, 0 is chance; "
    "it also takes articles that only some have finished.",
    Measure.ALPHA_UNITIZING: "How reliably people find the same stretches of text with the same edges: "
    "1 is perfect, 0 is as if the marks lay anywhere; long differences weigh more.",
    Measure.VALUE_AGREEMENT: "Of the marks that both made and at least one answered for, the share with equal answers.",
    Measure.VALUE_KAPPA: "How much more often two people give a mark the same answer than they would by chance.",
    Measure.SAME_MENTION: "Of all links of both, the share that leads to the same mark in the text.",
    Measure.SAME_ENTITY: "Of all links of both, the share that leads to the same name, wherever in the article.",
}
