"""Texts that go wrong elsewhere, and random ones made of their pieces."""

from hypothesis import strategies as st

from tests.hard_strings import HARD_STRINGS

TEST_STRINGS = HARD_STRINGS

PIECES = (
    *("ا", "ب", "لا", "و", "ـ", "ة", "ى", "أ", "ڤ", "ﻻ", "ﷺ", "م.", "ق.م.", "طالبان", "داعش", "گ", "ی"),
    *("\u064e", "\u0651", "\u0654", "\u0670", "\u0301", "\ufe0f"),
    *("1", "٣", "۴", "12", "2021", "½", "/", ",", ".", "٬", "٫", ":", "-", "%", "٪", "'", "’", "_"),
    *("a", "B", "É", "e\u0301", "ß", "U.S.", "ﬁ", "中", "각", "\u1100", "\u1161", "क\u094dष"),
    *(" ", "\n", "\t", "\u00a0", "\u2009", "\u2028", "\u200b", "\u2060", "\u00ad", "\x85"),
    *("\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202d", "\u202e", "\u202c", "\u2067", "\u2069"),
    *("،", "؛", "؟", "!", "…", "«", "»", "“", "”", '"', "(", ")", "–"),
    *("\u0600", "\u06dd", "\u08e2"),
    *("😀", "👩\u200d🔬", "👍🏽", "🇷🇺", "🇷", "❤\ufe0f", "1\ufe0f\u20e3", "\U0001d54f"),
)
RAW_PIECES = ("\r\n", "\r", "\n", "\u2029", "\ufeff", "\ufdd0", "\ufdd1", "\ufffe", "\uffff", "\ufffc", "\x0b", "\x0c")


def _made_of(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=25).map("".join)


TEXTS = _made_of(PIECES)
"""Texts as they are stored."""

RAW_TEXTS = _made_of(PIECES + RAW_PIECES * 4) | st.text().map(lambda text: text.replace("\0", ""))
"""Texts as they come in; NUL and lone surrogates are for the tests of refusal."""

ANY_TEXTS = TEXTS | st.text()


@st.composite
def texts_with_spans(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> tuple[str, int, int]:
    text = draw(texts)
    one, other = draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))
    return text, min(one, other), max(one, other)


@st.composite
def texts_with_offsets(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> tuple[str, int]:
    text = draw(texts)
    return text, draw(st.integers(0, len(text)))
