from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.dialogs.import_dialog import FilePreview, ImportDialog
from annotator.ui.dialogs.import_table import ENCODING, NAME, STATE
from tests.ui.panels.helpers import type_text

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
GOOD = FilePreview(Path("/a/مقال.txt"), "text", 1, 0, "utf-8", "قال لافروف\nنعم", title="قال لافروف")
OLD = FilePreview(Path("/a/old.txt"), "text", 0, 0, "utf-8", "", problem="old.txt is not utf-8 (byte 7).")
OTHER = FilePreview(Path("/a/other.txt"), "text", 0, 0, "utf-8", "", problem="other.txt is empty.")
LINES = FilePreview(Path("/a/x.jsonl"), "jsonl", 9, 40, "utf-8", "قال", unknown_labels=("ORG",), duplicates=2)


@pytest.fixture
def dialog(qtbot) -> ImportDialog:
    made = ImportDialog()
    qtbot.addWidget(made)
    made.set_sets(["سمير"])
    with qtbot.waitExposed(made):
        made.show()
    return made


def cell(dialog: ImportDialog, row: int, column: int) -> str:
    return dialog.table.model().index(row, column).data()


def click_row(dialog: ImportDialog, row: int) -> None:
    where = dialog.table.visualRect(dialog.table.model().index(row, NAME)).center()
    QTest.mouseClick(dialog.table.viewport(), LEFT, pos=where)


def test_nothing_yet(dialog) -> None:
    assert dialog.files.currentWidget() is dialog.none
    assert not dialog.go.isEnabled()
    assert dialog.detail.isHidden()
    assert dialog.spans.isHidden()


def test_a_good_file_can_be_imported_with_enter(qtbot, dialog) -> None:
    dialog.set_previews([GOOD])
    assert "مقال.txt" in cell(dialog, 0, NAME)
    assert dialog.detail.text.toPlainText() == "قال لافروف\nنعم"
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, KEY.Key_Return)
    assert dialog.choices().paths == (GOOD.path,)
    assert dialog.choices().set_name == "original"


def test_escape_imports_nothing(qtbot, dialog) -> None:
    dialog.set_previews([GOOD])
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)


def test_a_problem_stops_until_the_file_is_left_out(dialog) -> None:
    dialog.set_previews([GOOD, OLD])
    assert dialog.table.currentIndex().row() == 1
    assert dialog.detail.problem.text() == OLD.problem
    assert not dialog.go.isEnabled()
    QTest.keyClick(dialog, KEY.Key_Return)
    assert dialog.isVisible()
    QTest.mouseClick(dialog.detail.leave_out, LEFT, pos=dialog.detail.leave_out.rect().center())
    assert cell(dialog, 1, STATE) == "left out"
    assert dialog.go.isEnabled()
    assert dialog.choices().paths == (GOOD.path,)
    QTest.mouseClick(dialog.detail.leave_out, LEFT, pos=dialog.detail.leave_out.rect().center())
    assert not dialog.go.isEnabled()


def test_many_problems_are_left_out_at_once(dialog) -> None:
    dialog.set_previews([GOOD, OLD])
    assert dialog.leave_out_all.isHidden()
    dialog.set_previews([GOOD, OLD, OTHER])
    QTest.mouseClick(dialog.leave_out_all, LEFT)
    assert dialog.choices().paths == (GOOD.path,)
    assert dialog.leave_out_all.isHidden()


def test_another_encoding_reads_the_file_again(qtbot, dialog) -> None:
    dialog.set_previews([GOOD, OLD])
    combo = dialog.detail.encoding
    combo.setFocus()
    with qtbot.waitSignal(dialog.encoding_changed) as asked:
        QTest.keyClick(combo, KEY.Key_End)
    assert asked.args == [OLD.path, "iso-8859-6"]
    dialog.update_preview(replace(OLD, articles=1, encoding="iso-8859-6", first_lines="سلام", problem="", title="سلام"))
    assert dialog.detail.text.toPlainText() == "سلام"
    assert dialog.detail.title.text() == "سلام"
    assert cell(dialog, 1, ENCODING) == "ISO-8859-6"
    assert dialog.go.isEnabled()
    assert dialog.choices().encodings == {OLD.path: "iso-8859-6"}


def test_a_title_is_kept_per_file(dialog) -> None:
    dialog.set_previews([GOOD, replace(GOOD, path=Path("/a/b.txt"), title="آخر")])
    dialog.detail.title.setFocus()
    dialog.detail.title.selectAll()
    type_text(dialog.detail.title, "عنوان")
    click_row(dialog, 1)
    assert dialog.detail.title.text() == "آخر"
    click_row(dialog, 0)
    assert dialog.detail.title.text() == "عنوان"
    assert dialog.choices().titles == {GOOD.path: "عنوان"}


def test_unknown_labels_are_added_or_stop(dialog) -> None:
    dialog.set_previews([GOOD, LINES])
    assert "ORG" in dialog.spans.unknown.text()
    assert not dialog.go.isEnabled()
    QTest.mouseClick(dialog.spans.add, LEFT, pos=dialog.spans.add.rect().center())
    assert dialog.go.isEnabled()
    assert dialog.choices().add_labels
    QTest.mouseClick(dialog.spans.stop, LEFT, pos=dialog.spans.stop.rect().center())
    assert not dialog.go.isEnabled()


def test_spans_go_to_a_named_set(dialog) -> None:
    dialog.set_previews([replace(LINES, unknown_labels=())])
    line = dialog.spans.set.lineEdit()
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, KEY.Key_Delete)
    assert not dialog.go.isEnabled()
    type_text(line, "ليلى")
    assert dialog.choices().set_name == "ليلى"
    assert "7" in dialog.go.text()
    assert "2" in dialog.summary.text()
    assert dialog.detail.encoding.isHidden()


def test_more_files_are_dropped(qtbot, dialog, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jsonl"))])
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog, enter)
    with qtbot.waitSignal(dialog.files_added) as added:
        QApplication.sendEvent(dialog, drop)
    assert added.args == [[tmp_path / "a.jsonl"]]


def test_from_right_to_left_a_row_can_be_chosen_too(dialog, restored) -> None:
    language.apply(restored, "ar")
    dialog.set_previews([GOOD, OLD])
    assert dialog.table.currentIndex().row() == 1
    click_row(dialog, 0)
    assert dialog.detail.text.toPlainText() == GOOD.first_lines


def test_it_fits_the_smallest_window(dialog) -> None:
    dialog.set_previews([GOOD, OLD, OTHER, LINES])
    hint = dialog.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 600
