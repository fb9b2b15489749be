"""Characters that several modules of this room treat alike."""

from __future__ import annotations

ARABIC_LETTER_MARK = "\u061c"

# Marks, embeddings, overrides and isolates of direction: no letter, no place for a span to begin or end on.
BIDI_CONTROLS = ARABIC_LETTER_MARK + "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

ZWNJ, ZWJ = "\u200c", "\u200d"
ZERO_WIDTH_SPACE, WORD_JOINER, ZERO_WIDTH_NO_BREAK_SPACE = "\u200b", "\u2060", "\ufeff"

# What may end a sentence, and what else parts clauses. Within a word, as in `10:46`, it parts nothing.
SENTENCE_ENDS = ".؟?!…۔"
CLAUSE_ENDS = SENTENCE_ENDS + "،؛:;,"
