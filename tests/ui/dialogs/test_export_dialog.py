from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.export_dialog import ExportDialog, ExportPreview, ExportResult, ExportSet
from annotator.ui.dialogs.export_facts import pretty_line
from tests.ui.panels.helpers import type_text

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
SETS = [ExportSet("gold", 0), ExportSet("سمير", 12), ExportSet("all", 14)]
LINE = json.dumps({"format": "hashiya/1", "text": "قال " * 90, "sha256": "a" * 64, "spans": [{"start": 0}] * 7})


def test_a_line_is_shown_in_short() -> None:
    shown = pretty_line(LINE)
    assert "قال قال" in shown
    assert len(shown) < 500
    assert "5 more" in shown
    assert pretty_line(" \n") == ""
    assert json.loads(pretty_line('{"spans": []}')) == {"spans": []}


@pytest.fixture
def dialog(qtbot, tmp_path: Path) -> ExportDialog:
    made = ExportDialog()
    qtbot.addWidget(made)
    made.set_path(tmp_path / "out.jsonl")
    made.set_sets(SETS, "سمير")
    made.set_preview(ExportPreview(12, 340, LINE))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_choices_ask_for_a_preview(qtbot, dialog, tmp_path: Path) -> None:
    assert not dialog.choices().finished_only  # a beginner has finished nothing yet and wants to see something
    with qtbot.waitSignal(dialog.choices_changed) as asked:
        QTest.mouseClick(dialog.form.finished, LEFT, pos=dialog.form.finished.rect().center())
    (choices,) = asked.args
    assert (choices.set_name, choices.finished_only, choices.path) == ("سمير", True, tmp_path / "out.jsonl")
    assert not dialog.go.isEnabled()
    assert dialog.line.toPlainText() == ""
    dialog.set_preview(ExportPreview(14, 350, LINE))
    assert dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.choices_changed) as asked:
        dialog.form.set.setFocus()
        QTest.keyClick(dialog.form.set, KEY.Key_End)
    assert asked.args[0].set_name == "all"


def test_the_path_alone_asks_for_no_preview(qtbot, dialog, tmp_path: Path) -> None:
    with qtbot.assertNotEmitted(dialog.choices_changed):
        dialog.set_path(tmp_path / "other.jsonl")
    assert dialog.go.isEnabled()


def test_enter_asks_for_the_export_once_and_the_dialog_stays(qtbot, dialog, tmp_path: Path) -> None:
    calls = []
    dialog.export_requested.connect(calls.append)
    QTest.keyClick(dialog.form.path, KEY.Key_Return)
    assert [choices.path for choices in calls] == [tmp_path / "out.jsonl"]
    assert dialog.isVisible()
    dialog.set_busy(busy=True)
    assert not dialog.go.isEnabled()
    dialog.set_busy(busy=False)
    assert dialog.go.isEnabled()


def test_a_name_without_suffix_gets_one(dialog, tmp_path: Path) -> None:
    dialog.form.path.setFocus()
    dialog.form.path.selectAll()
    type_text(dialog.form.path, str(tmp_path / "تصدير"))
    assert dialog.choices().path == tmp_path / "تصدير.jsonl"


@pytest.mark.parametrize("path", ["", "{tmp}", "{tmp}/nowhere/out.jsonl"])
def test_a_place_that_will_not_do_is_told(dialog, tmp_path: Path, path: str) -> None:
    dialog.form.path.setText(path.format(tmp=tmp_path))
    assert dialog.summary.text()
    assert not dialog.go.isEnabled()


def test_what_will_be_replaced_and_left_out_is_told_before(dialog, tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").touch()
    dialog.set_preview(ExportPreview(12, 340, LINE, ("3 links are left out.",)))
    dialog.form.path.setText(str(tmp_path / "old.jsonl"))
    assert "3 links" in dialog.warnings.text()
    assert "replaced" in dialog.warnings.text()
    assert dialog.go.isEnabled()


def test_nothing_to_write(dialog) -> None:
    dialog.form.finished.setChecked(True)
    dialog.set_preview(ExportPreview(0, 0))
    assert not dialog.go.isEnabled()
    assert "“All”" in dialog.summary.text()
    dialog.form.all.setChecked(True)
    dialog.set_preview(ExportPreview(0, 0))
    assert "nothing to write" in dialog.summary.text()


def test_afterwards_it_says_what_and_where(qtbot, dialog, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    dialog.set_result(ExportResult(out, tmp_path / "out.jsonl.manifest.json", 12, 340))
    assert "340" in dialog.done_page.heading.text()
    assert "manifest" in dialog.done_page.manifest.text()
    with qtbot.waitSignal(dialog.folder_requested) as asked:
        QTest.mouseClick(dialog.done_page.folder_button, LEFT)
    assert asked.args == [out]
    calls = []
    dialog.export_requested.connect(calls.append)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.done_page.close_button, KEY.Key_Return)
    assert not calls
