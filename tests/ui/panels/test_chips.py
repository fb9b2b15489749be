"""Which filter is on when chips come and go."""

from __future__ import annotations

from annotator.ui.panels.chips import Chip, FilterChips


def test_a_chip_that_went_is_not_on_any_more(qtbot) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    chips.set_chips([Chip("", "All", 2), Chip("actor", "actor", 1), Chip("stance", "stance", 1)])
    chips.choose("stance")
    chips.set_chips([])
    assert chips.current == ""
    chips.set_chips([Chip("", "All", 2), Chip("actor", "actor", 1), Chip("stance", "stance", 1)])
    assert chips.current == ""
    assert chips.button("").isChecked()
