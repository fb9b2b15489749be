"""Strangers' words are shown as they are: nothing hidden, nothing turned round, no markup."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel

from annotator.ui.plain import isolate, plain, tooltip

HIDDEN = [
    0x202A,
    0x202B,
    0x202C,
    0x202D,
    0x202E,
    0x2066,
    0x2067,
    0x2068,
    0x2069,
    0x200B,
    0x2060,
    0x2061,
    0x2062,
    0x2063,
]
HIDDEN += [0x2064, 0x206A, 0x206F, 0x00AD, 0x180E, 0xFFF9, 0xFFFA, 0xFFFB, 0xE0001, 0xE0041, 0xE007F, 0x0000, 0x0007]
HIDDEN += [0x001B, 0x007F, 0x009B, 0x070F, 0xE000, 0xD800, 0x1D173, 0x1BCA0]


@pytest.mark.parametrize("code", HIDDEN, ids=hex)
def test_hidden_characters_are_shown(code: int) -> None:
    assert plain(f"a{chr(code)}b") == f"a⟨U+{code:04X}⟩b"


@pytest.mark.parametrize("code", [0x200E, 0x200F, 0x061C, 0xFEFF], ids=hex)
def test_direction_marks_are_dropped(code: int) -> None:
    assert plain(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("text", ["مُحَمَّد", "می\u200cخواهم", "👨\u200d👩", "\u0600٢", "۝", "Café", "«x» …"])
def test_what_can_be_seen_stays(text: str) -> None:
    assert plain(text) == text


def test_one_line_of_a_bearable_length() -> None:
    assert plain("  a\n\tb\u2028c\u00a0d  ") == "a b c d"
    assert plain("x" * 1000) == "x" * 299 + "…"
    assert len(plain("\u202e" * 100_000)) == 300
    assert plain("x" * 300) == "x" * 300
    assert plain("a" + " " * 5000 + "b").endswith("…")


def test_isolated_words_are_closed_again() -> None:
    assert isolate("a\u202eb") == "\u2068a⟨U+202E⟩b\u2069"


@pytest.mark.parametrize("text", ["<img src='/etc/passwd' width=100000>", "a < b & c", "<b>x</b>", "plain"])
def test_tool_tip_shows_markup_as_text(qtbot, text: str) -> None:
    label = QLabel(tooltip(text))
    qtbot.addWidget(label)
    assert label.sizeHint().width() < 500  # a tool tip is such a label: no picture of 100,000 pixels in it
    assert QTextDocumentFragment.fromHtml(tooltip(text)).toPlainText() == text


def test_tool_tip_keeps_lines() -> None:
    assert tooltip("a\nb") == "<qt>a<br>b</qt>"
