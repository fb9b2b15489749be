import hashlib

import pytest
from hypothesis import given

from annotator.core.errors import KnownError
from annotator.core.text.clean import CLEAN_VERSION, IDENTITY, clean
from tests.core.text.samples import RAW_TEXTS, TEST_STRINGS, texts_with_offsets

EXAMPLES = {
    "": "",
    "abc": "abc",
    "a\r\nb": "a\nb",
    "a\rb": "a\nb",
    "a\r\r\nb\n\rc": "a\n\nb\n\nc",
    "a\u2029b": "a\nb",
    "a\r\u2029\n": "a\n\n\n",
    "\ufeffعنوان": "عنوان",
    "\ufeff\ufeffعنوان": "عنوان",
    "\ufdd0\ufeffعنوان": "عنوان",
    "\ufeff\ufdd0\ufeff\ufdd1\ufeffعنوان": "عنوان",
    "\ufeff": "",
    "a\ufeffb": "a\ufeffb",
    "\n\ufeffb": "\n\ufeffb",
    "a\ufdd0\ufdd1b": "ab",
    "a\r\ufdd0\nb": "a\nb",
    "a\u2028b\x85c\x0bd": "a\u2028b\x85c\x0bd",
    "ا\u0654 ﷺ ﻻ ـ \u00a0": "ا\u0654 ﷺ ﻻ ـ \u00a0",
}

# In the order of EXAMPLES, TEST_STRINGS and all of these in one. Documents' ids are made from such hashes: a change
# here makes the same article two documents.
GOLDEN_VERSION = 1
GOLDEN = [
    "e3b0c44298fc1c14",
    "ba7816bf8f01cfea",
    "7e18f737311b2dc3",
    "7e18f737311b2dc3",
    "12f8580f598888bc",
    "7e18f737311b2dc3",
    "ca8b171a24094e73",
    "74190f4bb09584c5",
    "74190f4bb09584c5",
    "74190f4bb09584c5",
    "74190f4bb09584c5",
    "e3b0c44298fc1c14",
    "47a12dcb64e9ad8d",
    "f605b96e580c8396",
    "fb8e20fc2e4c3f24",
    "7e18f737311b2dc3",
    "1a80e3647f3690e4",
    "94043b02e3234d64",
    "3f322907bee67ee9",
    "b3a0df8b259c4c9f",
    "56e18ca61acec9bd",
    "988c4467b4d55e36",
    "f8916589b5e4cd94",
    "14c3e3d5b5cf39b7",
    "bacc8f4a17fd1cd3",
    "1c359cc6522a0ecf",
    "d3bb03a7d7ccd208",
    "a4626f30462777cf",
    "74190f4bb09584c5",
    "02db3e32aa63b12d",
    "d4f7ef9a01476e85",
    "4891f66e3a49162b",
    "86e82973453c669b",
    "48a5fa7cdad64a3b",
    "bf34c48260fac512",
    "60911d744046c403",
    "68d8e8b379f9555f",
]


def slowly_cleaned(raw: str) -> str:
    kept = [character for character in raw if character not in "\ufdd0\ufdd1"]
    while kept and kept[0] == "\ufeff":
        kept.pop(0)
    result = ""
    for previous, character in zip(["", *kept], kept, strict=False):
        if not (previous == "\r" and character == "\n"):
            result += "\n" if character in "\r\u2029" else character
    return result


@pytest.mark.parametrize(("raw", "text"), EXAMPLES.items())
def test_examples(raw, text):
    assert clean(raw)[0] == text


def test_version_1_is_frozen():
    assert CLEAN_VERSION == GOLDEN_VERSION
    raws = [*EXAMPLES, *TEST_STRINGS, "\r\n".join(TEST_STRINGS)]
    assert [hashlib.sha256(clean(raw)[0].encode()).hexdigest()[:16] for raw in raws] == GOLDEN


@pytest.mark.parametrize("text", [text for text in TEST_STRINGS if not set(text) & set("\r\u2029\ufeff")])
def test_ordinary_text_is_not_touched(text):
    cleaned, offsets = clean(text)
    assert cleaned is text
    assert offsets is IDENTITY
    assert offsets.to_clean(3) == 3


def test_a_change_without_a_shift_has_the_identity_map():
    assert clean("a\rb\u2029") == ("a\nb\n", IDENTITY)


@pytest.mark.parametrize(
    ("raw", "code", "position"),
    [
        ("\0", "text.nul", 0),
        ("ab\0c\0", "text.nul", 2),
        ("😀ب\ud800", "text.surrogate", 2),
        ("\udfffab", "text.surrogate", 0),
        ("ab\ud83d\ude00", "text.surrogate", 2),
    ],
)
def test_refusals_say_where(raw, code, position):
    with pytest.raises(KnownError) as refusal:
        clean(raw)
    assert refusal.value.code == code
    assert refusal.value.values == {"position": position}
    assert str(position) in str(refusal.value)


@given(RAW_TEXTS)
def test_equals_the_rules_applied_one_by_one(raw):
    assert clean(raw)[0] == slowly_cleaned(raw)


@given(RAW_TEXTS)
def test_cleaning_twice_changes_nothing(raw):
    text, _ = clean(raw)
    assert clean(text) == (text, IDENTITY)


@pytest.mark.parametrize("raw", EXAMPLES)
def test_map_of_the_examples(raw):
    _, offsets = clean(raw)
    lengths = [len(clean(raw[:offset])[0]) for offset in range(len(raw) + 1)]
    assert [offsets.to_clean(offset) for offset in range(len(raw) + 1)] == lengths


@given(texts_with_offsets(RAW_TEXTS))
def test_map_gives_the_length_of_the_cleaned_beginning(case):
    raw, offset = case
    text, offsets = clean(raw)
    assert offsets.to_clean(offset) == len(clean(raw[:offset])[0])
    assert offsets.to_clean(len(raw)) == len(text)
    assert offsets.identity == (len(raw) == len(text))


@given(RAW_TEXTS)
def test_map_keeps_what_is_outside_outside(raw):
    text, offsets = clean(raw)
    assert offsets.to_clean(-1) == -1
    assert offsets.to_clean(len(raw) + 1) == len(text) + 1


def test_spans_move_with_their_words():
    raw = "\ufeffقالت\r\nموسكو\ufdd0 إن\r\nطالبان"
    text, offsets = clean(raw)
    for word in ("قالت", "موسكو", "إن", "طالبان"):
        start = raw.index(word)
        assert text[offsets.to_clean(start) : offsets.to_clean(start + len(word))] == word
