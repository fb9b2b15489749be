from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.dialogs.new_project_facts import PlaceFault, file_name, place_fault
from tests.ui.panels.helpers import type_text

KEY = Qt.Key


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", PlaceFault.NO_NAME),
        ("  ", PlaceFault.NO_NAME),
        ("أخبار آسيا", None),
        ("a/b", PlaceFault.BAD_NAME),
        ("سؤال?", PlaceFault.BAD_NAME),
        ("a\u202eb", PlaceFault.BAD_NAME),
        (".hidden", PlaceFault.BAD_NAME),
        ("CON", PlaceFault.BAD_NAME),
        ("lpt3", PlaceFault.BAD_NAME),
        ("ا" * 101, PlaceFault.LONG_NAME),
        ("قديم", PlaceFault.EXISTS),
    ],
)
def test_names_and_places(tmp_path: Path, name: str, fault: PlaceFault | None) -> None:
    (tmp_path / "قديم.hashiya").touch()
    assert place_fault(name, tmp_path) is fault


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert place_fault("a", tmp_path / "no") is PlaceFault.NO_FOLDER
    assert file_name(" أخبار   آسيا ") == "أخبار آسيا.hashiya"


@pytest.fixture
def dialog(qtbot, tmp_path: Path) -> NewProjectDialog:
    made = NewProjectDialog()
    qtbot.addWidget(made)
    made.set_defaults(tmp_path, "سمير")
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_name_and_enter_are_enough(qtbot, dialog, tmp_path: Path) -> None:
    assert dialog.name.hasFocus()
    assert not dialog.go.isEnabled()
    assert dialog.problem.text() == ""
    type_text(dialog.name, "أخبار آسيا")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.name, KEY.Key_Return)
    wish = dialog.choices()
    assert wish.path == tmp_path / "أخبار آسيا.hashiya"
    assert (wish.name, wish.person, wish.labels) == ("أخبار آسيا", "سمير", None)


def test_what_is_wrong_is_said_and_enter_does_nothing(dialog, tmp_path: Path) -> None:
    (tmp_path / "قديم.hashiya").touch()
    type_text(dialog.name, "قديم")
    assert "There is a project" in dialog.problem.text()
    QTest.keyClick(dialog.name, KEY.Key_Return)
    assert dialog.isVisible()
    dialog.name.setText("جديد")
    assert dialog.problem.text() == ""
    dialog.person.setText("gold")
    assert dialog.problem.text()
    assert not dialog.go.isEnabled()


def test_labels_from_a_file_and_back(dialog, tmp_path: Path) -> None:
    dialog.set_labels_file(tmp_path / "mine.toml")
    assert "mine.toml" in dialog.labels.currentText()
    assert dialog.choices().labels == tmp_path / "mine.toml"
    dialog.labels.setFocus()
    QTest.keyClick(dialog.labels, KEY.Key_Home)
    assert dialog.choices().labels is None
