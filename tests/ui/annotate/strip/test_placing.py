"""The strip lies beside its mark and never on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from annotator.ui.annotate.strip.placing import Side, spot_for

PAGE, SIZE = QRect(0, 0, 500, 400), QSize(400, 90)


def mark(top: int, height: int = 40) -> QRect:
    return QRect(200, top, 50, height)


@pytest.mark.parametrize("top", range(-300, 700, 7))
def test_it_is_on_the_page_and_not_on_the_mark(top: int) -> None:
    corner, _ = spot_for(mark(top), SIZE, PAGE)
    box = QRect(corner, SIZE)
    assert PAGE.contains(box)
    assert not box.intersects(mark(top))


def test_under_the_mark_if_there_is_room_else_over_it() -> None:
    assert spot_for(mark(100), SIZE, PAGE) == (QPoint(49, 146), Side.UNDER)
    assert spot_for(mark(300), SIZE, PAGE) == (QPoint(49, 204), Side.OVER)


def test_it_stays_at_the_edge_behind_which_the_mark_is() -> None:
    assert spot_for(mark(-200), SIZE, PAGE).corner.y() == 0
    assert spot_for(mark(600), SIZE, PAGE).corner.y() == 310


def test_it_keeps_its_side_while_there_is_room() -> None:
    assert spot_for(mark(150), SIZE, PAGE, side=Side.OVER).side is Side.OVER
    assert spot_for(mark(20), SIZE, PAGE, side=Side.OVER).side is Side.UNDER


def test_it_leaves_in_view_what_is_needed() -> None:
    below, above = QRect(100, 200, 40, 40), QRect(100, 60, 40, 40)
    assert spot_for(mark(150), SIZE, PAGE, [below]).side is Side.OVER
    assert spot_for(mark(150), SIZE, PAGE, [below, above, above]).side is Side.UNDER
    assert spot_for(mark(150), SIZE, PAGE, [below], side=Side.UNDER).side is Side.OVER


def test_a_mark_larger_than_the_page_leaves_it_on_the_page() -> None:
    assert PAGE.contains(QRect(spot_for(QRect(0, -100, 500, 700), SIZE, PAGE).corner, SIZE))
