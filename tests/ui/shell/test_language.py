"""The language switches while windows are open: words, direction, digits; a missing translation is no hindrance."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from annotator import paths
from annotator.ui import language
from annotator.ui.start.action_button import ActionButton
from annotator.ui.start_page import StartPage


class Listener(QLabel):
    """Counts what a view gets."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


@pytest.fixture
def listener(qtbot, restored: QApplication) -> Listener:
    window = QWidget()
    qtbot.addWidget(window)
    listener = Listener()
    QVBoxLayout(window).addWidget(listener)
    window.show()
    QApplication.processEvents()
    listener.told = 0
    listener.destroyed_with = window  # nobody else keeps it alive
    return listener


@pytest.mark.parametrize("wanted", ["ar", "en"])
def test_every_widget_is_told_once_per_switch(listener: Listener, restored: QApplication, wanted) -> None:
    language.apply(restored, wanted)
    QApplication.processEvents()
    assert listener.told == 1


def test_direction_turns_with_the_language(listener: Listener, restored: QApplication) -> None:
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert listener.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert language.is_rtl()
    language.apply(restored, "en")
    QApplication.processEvents()
    assert listener.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert not language.is_rtl()


def test_qt_speaks_arabic_too_and_stops_again(restored: QApplication) -> None:
    language.apply(restored, "ar")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ألغِ"
    language.apply(restored, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_switching_back_and_forth_leaves_no_translators_behind(restored: QApplication) -> None:
    for _ in range(5):
        language.apply(restored, "ar")
        language.apply(restored, "en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(restored.findChildren(QTranslator)) <= 2


def test_missing_translation_keeps_the_words_and_turns_the_layout(
    listener: Listener, restored: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_own_translation", lambda _language: None)
    monkeypatch.setattr(language, "_qt_translation", lambda _language: None)
    language.apply(restored, "en")
    QApplication.processEvents()
    listener.told = 0
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert listener.told == 1  # Qt itself says nothing when no translator comes or goes
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert restored.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_digits_follow_the_setting_in_arabic_alone(restored: QApplication) -> None:
    language.apply(restored, "ar", "arabic")
    assert language.number(12) == "١٢"
    assert language.number(100_000) == "١٠٠٬٠٠٠"
    assert language.digits("12:03:22") == "١٢:٠٣:٢٢"
    assert QLocale().zeroDigit() == "٠"
    language.apply(restored, "ar", "latin")
    assert language.number(2021) == "2021"
    assert language.number(100_000) == "100,000"
    assert QLocale().toString(1234) == "1,234"
    language.apply(restored, "en", "arabic")
    assert language.number(12) == "12"


CATALOGUE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ar">
<context><name>StartPage</name><message><source>New project</source><translation>مشروع جديد</translation></message>
</context><context><name>QObject</name><message numerus="yes"><source>%n mark(s)</source><translation>
<numerusform>لا علامات</numerusform><numerusform>علامة واحدة</numerusform><numerusform>علامتان</numerusform>
<numerusform>%n علامات</numerusform><numerusform>%n علامة</numerusform><numerusform>%n علامة، مئات</numerusform>
</translation></message></context></TS>"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A translation as the release tool makes it, in the place of the shipped one."""
    source, compiled = tmp_path / "hashiya_ar.ts", tmp_path / "hashiya_ar.qm"
    source.write_text(CATALOGUE, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, source, "-qm", compiled], check=True, capture_output=True)
    shipped = paths.resource
    monkeypatch.setattr(paths, "resource", lambda *parts: compiled if parts[-1] == compiled.name else shipped(*parts))


def test_words_change_in_open_windows(qtbot, restored: QApplication, catalogue) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    button = page.findChildren(ActionButton)[1]
    language.apply(restored, "ar")
    QApplication.processEvents()
    assert button.accessibleName() == "مشروع جديد"
    language.apply(restored, "en")
    QApplication.processEvents()
    assert button.accessibleName() == "New project"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "لا علامات"), (1, "علامة واحدة"), (2, "علامتان"), (3, "٣ علامات"), (11, "١١ علامة"), (100, "١٠٠ علامة، مئات")],
)
def test_arabic_has_six_numbers(restored: QApplication, catalogue, count: int, words: str) -> None:
    language.apply(restored, "ar", "arabic")
    assert language.digits(QObject().tr("%n mark(s)", "", count)) == words
