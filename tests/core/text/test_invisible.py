import unicodedata

import pytest
import regex
from hypothesis import given

from annotator.core.text.characters import BIDI_CONTROLS
from annotator.core.text.invisible import NAMES, invisibles
from tests.core.text.samples import ANY_TEXTS

UNSEEN = regex.compile(r"[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]|\s")


@pytest.mark.parametrize(
    ("character", "short", "name"),
    [
        ("\u200f", "RLM", "RIGHT-TO-LEFT MARK"),
        ("\u200e", "LRM", "LEFT-TO-RIGHT MARK"),
        ("\u061c", "ALM", "ARABIC LETTER MARK"),
        ("\u202a", "LRE", "LEFT-TO-RIGHT EMBEDDING"),
        ("\u202b", "RLE", "RIGHT-TO-LEFT EMBEDDING"),
        ("\u202c", "PDF", "POP DIRECTIONAL FORMATTING"),
        ("\u202d", "LRO", "LEFT-TO-RIGHT OVERRIDE"),
        ("\u202e", "RLO", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "LRI", "LEFT-TO-RIGHT ISOLATE"),
        ("\u2067", "RLI", "RIGHT-TO-LEFT ISOLATE"),
        ("\u2068", "FSI", "FIRST STRONG ISOLATE"),
        ("\u2069", "PDI", "POP DIRECTIONAL ISOLATE"),
        ("\u200b", "ZWSP", "ZERO WIDTH SPACE"),
        ("\u200c", "ZWNJ", "ZERO WIDTH NON-JOINER"),
        ("\u200d", "ZWJ", "ZERO WIDTH JOINER"),
        ("\u2060", "WJ", "WORD JOINER"),
        ("\ufeff", "BOM", "ZERO WIDTH NO-BREAK SPACE"),
        ("\u00a0", "NBSP", "NO-BREAK SPACE"),
        ("\u202f", "NNBSP", "NARROW NO-BREAK SPACE"),
        ("\u2009", "THSP", "THIN SPACE"),
        ("\u3000", "IDSP", "IDEOGRAPHIC SPACE"),
        ("\u00ad", "SHY", "SOFT HYPHEN"),
        ("\u034f", "CGJ", "COMBINING GRAPHEME JOINER"),
        ("\u2028", "LS", "LINE SEPARATOR"),
        ("\t", "TAB", "CHARACTER TABULATION"),
        ("\x85", "NEL", "NEXT LINE"),
        ("\ufe0f", "VS16", "VARIATION SELECTOR-16"),
        ("\U000e0100", "VS17", "VARIATION SELECTOR-17"),
        ("\u3164", "HF", "HANGUL FILLER"),
        ("\ufffc", "OBJ", "OBJECT REPLACEMENT CHARACTER"),
    ],
)
def test_names(character, short, name):
    assert list(invisibles(f"ا{character}ب{character}")) == [(1, short), (3, short)]
    assert NAMES[short] == name


def test_every_character_that_cannot_be_seen_has_a_name_of_its_own():
    shorts = []
    for code in range(0x110000):
        found = list(invisibles(chr(code)))
        assert bool(found) == (
            chr(code) not in " \n" and bool(UNSEEN.match(chr(code)) or chr(code) in "\u2800\ufff9\ufffa\ufffb\ufffc")
        )
        shorts += [short for _, short in found]
        assert all(short in NAMES or short == f"U+{code:04X}" for _, short in found)
    assert len(set(shorts)) == len(shorts)
    assert all(short.isprintable() and len(short) <= 7 for short in shorts)


def test_controls_of_direction_and_spaces_are_called_by_name():
    spaces = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Zs", "Zl", "Zp"}]
    for character in [*BIDI_CONTROLS, *spaces]:
        assert character == " " or [NAMES[short] for _, short in invisibles(character)] == [unicodedata.name(character)]


@pytest.mark.parametrize("text", ["", "قال \n«نعم»، مُحَمَّد ـ 😀", "é e\u0301"])
def test_what_can_be_seen_is_not_named(text):
    assert list(invisibles(text)) == []


@given(ANY_TEXTS)
def test_offsets_are_in_order_and_point_to_their_characters(text):
    found = list(invisibles(text))
    assert [offset for offset, _ in found] == sorted({offset for offset, _ in found})
    for offset, short in found:
        assert list(invisibles(text[offset])) == [(0, short)]
