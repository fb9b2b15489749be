"""Dialogs on a small screen."""

from __future__ import annotations

from PySide6.QtCore import QSize

from annotator.ui.room import room, within


def test_a_dialog_leaves_no_button_below_the_edge_of_the_screen() -> None:
    tall, small = QSize(1060, 700), QSize(1024, 600)
    assert within(tall, small).toTuple() == (1024, 564)
    assert within(tall, room()) == tall
    assert within(QSize(480, 400), small).toTuple() == (480, 400)
