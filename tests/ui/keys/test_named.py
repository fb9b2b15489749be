"""Keys in sentences, tool tips and on badges are those of the moment, and stand in no text of the program itself."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.ui import language
from annotator.ui.keys.bindings import Bindings
from annotator.ui.keys.named import badge_of, key_of, label_badge, with_key

NAMED = re.compile(r"\b(Ctrl|Alt|Shift|Esc|Escape|Enter|Tab|Delete|Del|Backspace|F\d+)\b|↵|\bspace (bar|key)|\([A-Z]\)")
# What speaks of the key itself, or of what the mouse does while one is held.
OF_THE_KEY = {
    "Press the new keys; Escape stops.",
    "This works in the whole window, so it needs Ctrl, Alt or one of the keys F1 to F12.",
    "Tab leaves the text",
    "Tab leaves the text; {keys} still go from mark to mark",
    "Start and end of the line, with Ctrl of the text",
    "drag, or Shift and an arrow",
    "Ctrl and drag",
    "Shift and click: all places of the words",
    "Enter a name.",
    "Delete",  # what a button does
    "A click or Enter opens the cases.",  # as on a button: no command has this key there
}


def test_the_first_key_is_named_as_it_is_bound(keys: Bindings) -> None:
    assert key_of("document.skip") == "\u2066O \u2068خ\u2069\u2069"
    keys.set("document.skip", ("F4",))
    assert (key_of("document.skip"), badge_of("document.skip")) == ("\u2066F4\u2069", "\u2066F4\u2069")
    assert with_key("Skip", "document.skip") == "Skip (\u2066F4\u2069)"
    keys.set("document.skip", ())
    assert (key_of("document.skip"), badge_of("document.skip")) == ("", "")
    assert with_key("Skip", "document.skip") == "Skip"


def test_badges_are_short(keys: Bindings) -> None:
    assert key_of("document.finish") == "\u2066Ctrl+Enter ↵\u2069"
    assert badge_of("document.finish") == "\u2066Ctrl+↵\u2069"
    assert (badge_of("mark.next"), badge_of("cut.start")) == ("\u2066⇥\u2069", "\u2066, \u2068و\u2069\u2069")


def test_the_key_of_a_label_is_written_in_the_digits_of_the_setting(keys: Bindings, restored: QApplication) -> None:
    assert (label_badge(3), label_badge(0)) == ("3", "")
    language.apply(restored, "ar", "arabic")
    assert label_badge(3) == "٣"
    keys.set("label.3", ("F5",))
    assert label_badge(3) == "\u2066F5\u2069"


@pytest.mark.parametrize("catalogue", ["hashiya_ar.ts", "hashiya_en.ts"])
def test_no_text_names_a_key_that_could_be_bound_anew(catalogue: str) -> None:
    found = {source.text or "" for source in ET.parse(paths.resource("i18n", catalogue)).iter("source")}
    # In brackets F1 is a measure of agreement.
    assert {text for text in found if NAMED.search(text.replace("(F1)", ""))} <= OF_THE_KEY
