"""Exporting from the window while somebody is in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.project.exporting import Exporting
from annotator.ui.session import Session
from tests.core.store.samples import new_project


@pytest.fixture
def session(qtbot, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "p.hashiya"
    new_project(path).close()
    made = Session()
    with qtbot.waitSignal(made.opened):
        made.open(path)
    yield made
    made.shut_down()


@pytest.fixture
def exporting(qtbot, session: Session) -> Iterator[Exporting]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Exporting(window, session)
    yield made
    made.stop()


def dialogs() -> list[ExportDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, ExportDialog) and one.isVisible()]


@pytest.mark.parametrize("offered", [False, True])
def test_escape_before_the_answer_is_the_end_of_it(qtbot, session, exporting, offered: bool) -> None:
    """An answer that comes after the dialog has nobody to be shown to."""
    exporting.start()
    (dialog,) = dialogs()
    if offered:  # the sets are there, and what they would write is still being counted
        with qtbot.waitSignal(dialog.choices_changed):
            pass
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: session.waiting == 0 and exporting._thread.waiting == 0)
    assert dialogs() == []
