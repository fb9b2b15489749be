"""About: what is true of this installation, and nothing that leads out of it."""

from __future__ import annotations

import platform
import re
import sqlite3
import tomllib
from importlib import metadata
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator import __version__, paths
from annotator.ui import language
from annotator.ui.dialogs import about_facts
from annotator.ui.dialogs.about import AboutDialog
from annotator.ui.dialogs.about_facts import WORKS

LEFT = Qt.MouseButton.LeftButton
ROOT = Path(__file__).parents[3]
PROJECT = Path("/home/سمير/أخبار.hashiya")


@pytest.fixture
def dialog(qtbot, restored) -> AboutDialog:
    made = AboutDialog(None, PROJECT)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_versions_are_those_that_run(dialog: AboutDialog) -> None:
    shown = words(dialog.versions)
    for version in (__version__, platform.python_version(), PySide6.__version__, sqlite3.sqlite_version):
        assert version in shown


def test_places_are_those_of_this_user(dialog: AboutDialog, home: Path) -> None:
    shown = re.sub("[\u200e\u2066-\u2069\u200f]", "", words(dialog.places))
    for place in (PROJECT, paths.config_file(), paths.backup_dir(), paths.log_dir(), paths.cache_dir()):
        assert str(place) in shown
    assert str(home) in shown


def test_without_a_project_none_is_named(qtbot, restored) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert "project" not in about_facts.places(None)
    assert "Project" not in words(dialog.places)


def test_a_report_can_be_copied(dialog: AboutDialog) -> None:
    QTest.mouseClick(dialog.copy, LEFT)
    report = QGuiApplication.clipboard().text()
    assert f"Hashiya {__version__}" in report
    assert f"project: {PROJECT}" in report
    assert f"SQLite {sqlite3.sqlite_version}" in report
    assert not re.search("[\u200e\u200f\u2066-\u2069]", report)
    assert dialog.copy.text() == "Copied"


def test_licence_and_those_of_the_fonts_can_be_read(dialog: AboutDialog) -> None:
    dialog.tabs.setCurrentWidget(dialog.licences)
    dialog.licences.list.setFocus()
    assert "GPL-3.0-or-later" in dialog.licences.licence.text()
    assert "GNU GENERAL PUBLIC LICENSE" in dialog.licences.text.toPlainText()
    for _ in range(2):
        QTest.keyClick(dialog.licences.list, Qt.Key.Key_Down)
        assert "SIL OPEN FONT LICENSE" in dialog.licences.text.toPlainText().upper()


def test_every_work_shows_a_licence(dialog: AboutDialog) -> None:
    for row, work in enumerate(WORKS):
        dialog.licences.list.setCurrentRow(row)
        assert work.licence in dialog.licences.licence.text()


def test_every_library_that_ships_is_named() -> None:
    """All that the program requires, and all that those require."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = {named(line) for line in project["dependencies"]}, set()
    while waiting:
        package = waiting.pop()
        found.add(package)
        required = metadata.requires(package) or []
        waiting |= {named(line) for line in required if "extra ==" not in line and ";" not in line} - found
    found.discard("pip")  # a library names it, and it installs: nothing of it ships
    assert found <= {named(work.package) for work in WORKS if work.package}


def named(line: str) -> str:
    return re.match(r"[\w.-]+", line)[0].lower().replace("_", "-")


def test_nothing_leads_out(dialog: AboutDialog) -> None:
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or label.text() == ""
        assert not label.openExternalLinks()


def test_the_licence_goes_into_the_wheel() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert wheel["wheel"]["force-include"]["LICENSE"] == "annotator/resources/LICENSE"
    assert paths.licence_file().read_text(encoding="utf-8").lstrip().startswith("GNU GENERAL PUBLIC LICENSE")


def test_all_names_begin_at_one_side(dialog: AboutDialog, restored: QApplication) -> None:
    """A label of Latin words alone would stand at the left, beside «النظام» at the right."""
    language.apply(restored, "ar")
    QApplication.processEvents()
    names = [name for name, _ in dialog.versions._rows]
    assert {name.text()[0] for name in names} == {"\u200f"}
