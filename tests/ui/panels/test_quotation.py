from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from annotator.ui.panels.quotation import LINES, Quotation, middle_cut
from tests.ui.panels.helpers import TEXT


def test_what_fits_stays_whole() -> None:
    assert middle_cut("قلقها", lambda _: True) == "قلقها"


def test_head_and_tail_stay_and_no_word_is_halved() -> None:
    cut = middle_cut(TEXT, lambda text: len(text) <= 60)
    head, tail = cut.split(" … ")
    assert TEXT.startswith(head + " ")
    assert TEXT.endswith(" " + tail)
    assert len(cut) <= 60


@given(st.text(st.sampled_from("اب\u064e\u0651😀👍\U0001f3fd\u200d "), min_size=1, max_size=80), st.integers(6, 40))
def test_no_grapheme_is_halved(text: str, room: int) -> None:
    cut = middle_cut(text, lambda shown: len(shown) <= room)
    if cut == text:
        return
    whole = set(regex.findall(r"\X", text)) | {" ", "…", ""}
    for part in cut.split(" … "):
        pieces = regex.findall(r"\X", part)
        assert set(pieces) <= whole


@pytest.mark.parametrize("width", [200, 240, 340])
def test_a_long_quotation_takes_three_lines_and_a_short_one_one(qtbot, width: int) -> None:
    card = Quotation()
    qtbot.addWidget(card)
    card.set_quotation("قلقها", QColor("#A42BE0"))
    short = card.heightForWidth(width)
    card.set_quotation(TEXT * 400, QColor("#A42BE0"))
    assert card.heightForWidth(width) == short + (LINES - 1) * 27
    card.resize(width, card.heightForWidth(width))
    assert card.shown.startswith("«أعربت")
    assert card.shown.endswith("»")
    assert " … " in card.shown


def test_bidi_controls_and_line_ends_are_not_shown(qtbot) -> None:
    card = Quotation()
    qtbot.addWidget(card)
    card.set_quotation("قال\u202e\nهذا\u2067", QColor("#A42BE0"))
    assert card.accessibleName() == "قال هذا"
