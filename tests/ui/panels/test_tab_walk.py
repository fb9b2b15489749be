"""Tab in the inspector: every part is reached, as the eye meets it, and the way leads out of it again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from annotator.ui import language
from annotator.ui.panels.inspector import Inspector
from tests.ui.panels.helpers import PERSON, mark, rows

MOSCOW, RUSSIA = mark(1, "موسكو", "actor"), mark(2, "روسيا", "actor")
STANCE = mark(
    3,
    "قلقها",
    "stance",
    attributes={"polarity": "opposed"},
    links={"holder": (MOSCOW.id,), "target": (MOSCOW.id, RUSSIA.id)},
)


@pytest.fixture
def window(qtbot, labels) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.before, made.panel, made.after = QPushButton("before"), Inspector(), QPushButton("after")
    layout = QHBoxLayout(made)
    for part in (made.before, made.panel, made.after):
        layout.addWidget(part)
    made.resize(600, 620)
    made.panel.set_labels(labels, "en")
    made.panel.set_people({PERSON: "سمير"})
    made.panel.set_marks(rows([MOSCOW, RUSSIA, STANCE]))
    made.panel.set_mark(STANCE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.before.setFocus()
    return made


def walk(key: Qt.Key) -> list[QWidget]:
    """Press the key until it leads out of the inspector, and give what had the keyboard."""
    seen: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget())
        if isinstance(seen[-1], QPushButton) and seen[-1].text() in ("before", "after"):
            break
    return seen


def expected(panel: Inspector) -> list[QWidget]:
    details, chips = panel.details, panel.details.editor
    return [
        details.label,
        *(chips("polarity").field().button(value) for value in ("supportive", "opposed", "neutral", "mixed")),
        *(part for chip in chips("holder").chips for part in (chip, chip.cross)),
        chips("holder").button,
        *(part for chip in chips("target").chips for part in (chip, chip.cross)),
        chips("target").button,
        chips("conditional").box,
        chips("past").box,
        chips("speaker").button,
        details.note,
        details.unsure,
        details.remove,
        details.origin.history,
        panel.list.chips.button(""),
        panel.list.view,
    ]


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_tab_goes_as_the_eye_reads_and_out_again(window, restored, tongue: str) -> None:
    language.apply(restored, tongue)
    QApplication.processEvents()
    window.panel.details.label.setFocus()
    assert [window.panel.details.label, *walk(Qt.Key.Key_Tab)] == [*expected(window.panel), window.after]
    window.panel.list.view.setFocus()
    back = walk(Qt.Key.Key_Backtab)
    assert [window.panel.list.view, *back] == [*reversed(expected(window.panel)), window.before]


def test_the_part_that_has_the_keyboard_is_in_view(window) -> None:
    window.panel.details.label.setFocus()
    for _ in expected(window.panel)[1:-2]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        view = window.panel._scroll.viewport()
        assert view.rect().contains(part.mapTo(view, part.rect().center()))


def test_escape_in_the_list_goes_back_to_the_text(qtbot, window) -> None:
    window.panel.list.view.setFocus()
    with qtbot.waitSignal(window.panel.done):
        QTest.keyClick(window.panel.list.view, Qt.Key.Key_Escape)
