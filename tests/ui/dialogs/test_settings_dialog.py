"""The settings: every change is kept and shown at once, by mouse and by keys, and each page finds back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator import paths
from annotator.ui import language, settings, switches, theme
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.dialogs.settings.specimen import SENTENCE
from annotator.ui.keys.bindings import bindings
from annotator.ui.palette import CONTRAST, DARK
from annotator.ui.preferences import preferences
from annotator.ui.project.backup_folder import chosen_folder
from annotator.ui.settings import Settings

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def dialog(qtbot, restored: QApplication) -> SettingsDialog:
    made = SettingsDialog()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(button: QWidget) -> None:
    QTest.mouseClick(button, LEFT, pos=button.rect().center())


# --- the dialog ----------------------------------------------------------------------------------------------------


def test_the_side_list_leads_to_all_pages_by_keys(dialog: SettingsDialog) -> None:
    dialog.list.setFocus()
    assert dialog.page() is dialog.pages["reading"]
    for name in ("look", "keys", "saving"):
        QTest.keyClick(dialog.list, KEY.Key_Down)
        assert dialog.page() is dialog.pages[name]
        assert dialog.page().isVisible()
    QTest.keyClick(dialog.list, KEY.Key_Home)
    assert dialog.page() is dialog.pages["reading"]


def test_a_page_is_made_when_it_is_seen(dialog: SettingsDialog) -> None:
    assert set(dialog.pages) == {"reading"}
    dialog.show_page("saving")
    assert set(dialog.pages) == {"reading", "saving"}
    assert dialog.list.currentRow() == 3


def test_escape_closes_and_enter_does_not(dialog: SettingsDialog, qtbot) -> None:
    QTest.keyClick(dialog.list, KEY.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.list, KEY.Key_Escape)
    assert not dialog.isVisible()


def test_it_can_begin_at_a_page(qtbot, restored: QApplication) -> None:
    dialog = SettingsDialog(page="saving")
    qtbot.addWidget(dialog)
    assert set(dialog.pages) == {"saving"}
    assert dialog.list.currentItem().text() == "Saving"


def test_every_word_follows_the_language(dialog: SettingsDialog, restored: QApplication) -> None:
    for name in ("look", "keys", "saving"):
        dialog.show_page(name)
    switches.choose_language("ar")
    restored.processEvents()
    assert dialog.isRightToLeft()
    assert all(page.title.text() for page in dialog.pages.values())


# --- reading -------------------------------------------------------------------------------------------------------


def test_reading_is_kept_and_shown_at_once(dialog: SettingsDialog) -> None:
    page, wishes = dialog.pages["reading"], preferences()
    press(page.face.buttons["vazirmatn"])
    press(page.pitch.buttons["wide"])
    press(page.tags.buttons["pointing"])
    press(page.invisibles)
    page.slider.setFocus()
    for _ in range(4):
        QTest.keyClick(page.slider, KEY.Key_Right)
    assert wishes.get(settings.READING_FACE) == "vazirmatn"
    assert wishes.get(settings.LINE_PITCH) == "wide"
    assert wishes.get(settings.TAGS) == "pointing"
    assert wishes.get(settings.INVISIBLES) is True
    assert wishes.get(settings.READING_SIZE) == settings.READING_SIZE.default + 4
    shown = page.specimen.view.looks.style
    assert shown.reading_font == theme.reading_font(24, "vazirmatn")
    assert not shown.tags_always
    assert page.px.text() == "24"


def test_arrows_walk_through_a_choice(dialog: SettingsDialog) -> None:
    pitch = dialog.pages["reading"].pitch
    pitch.buttons["normal"].setFocus()
    QTest.keyClick(pitch.buttons["normal"], KEY.Key_Right)
    assert pitch.buttons["wide"].hasFocus()
    assert preferences().get(settings.LINE_PITCH) == "wide"


def test_an_open_dialog_follows_what_changes_elsewhere(dialog: SettingsDialog) -> None:
    preferences().set(settings.READING_SIZE, 30)
    preferences().set(settings.TAGS, "pointing")
    page = dialog.pages["reading"]
    assert page.slider.value() == 30
    assert page.tags.buttons["pointing"].isChecked()
    assert page.specimen.view.looks.style.reading_font.pixelSize() == 30


def test_the_example_holds_what_fonts_differ_in(dialog: SettingsDialog) -> None:
    view = dialog.pages["reading"].specimen.view
    assert view.text == SENTENCE
    assert all(part in SENTENCE for part in ("TASS", "21", "\u200f"))
    assert len(view.marks) == 5
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_reading_back_to_defaults(dialog: SettingsDialog) -> None:
    page = dialog.pages["reading"]
    preferences().set(settings.READING_SIZE, 30)
    preferences().set(settings.INVISIBLES, True)
    press(dialog.defaults)
    assert preferences().get(settings.READING_SIZE) == 20
    assert not page.invisibles.isChecked()


# --- look ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("scheme", "colors"), [("dark", DARK), ("contrast", CONTRAST)])
def test_a_look_is_chosen_by_its_picture(dialog: SettingsDialog, scheme, colors) -> None:
    dialog.show_page("look")
    press(dialog.page().scheme.buttons[scheme])
    assert theme.palette() is colors
    assert Settings().get(settings.THEME) == scheme
    press(dialog.defaults)
    assert Settings().get(settings.THEME) == "system"
    assert dialog.page().scheme.buttons["system"].isChecked()


def test_the_pictures_show_their_own_colours_in_every_look(dialog: SettingsDialog) -> None:
    dialog.show_page("look")
    for scheme in theme.SCHEMES:
        switches.choose_theme(scheme)
        picture = dialog.page().scheme.buttons["contrast"]
        assert picture.grab().toImage().pixelColor(picture.width() // 2, 38).name() == "#000000"


def test_language_and_digits_hold_at_once(dialog: SettingsDialog, restored: QApplication) -> None:
    dialog.show_page("look")
    page = dialog.page()
    assert not page.digits.isEnabled()  # English has no others
    press(page.language.buttons["ar"])
    restored.processEvents()
    assert language.current() == "ar"
    press(page.digits.buttons["arabic"])
    restored.processEvents()
    assert language.number(12) == "١٢"
    assert dialog.pages["reading"].px.text() == "٢٠"
    press(dialog.defaults)
    assert language.number(12) == "12"
    assert language.current() == "ar"  # a reader of Arabic must not find himself in another language, nor the reverse


def test_the_look_page_follows_the_switches_of_the_window(dialog: SettingsDialog, restored: QApplication) -> None:
    dialog.show_page("look")
    switches.choose_theme("contrast")
    assert dialog.page().scheme.buttons["contrast"].isChecked()
    switches.choose_language("ar")
    restored.processEvents()
    assert dialog.page().language.buttons["ar"].isChecked()


# --- keys ----------------------------------------------------------------------------------------------------------


def test_keys_back_to_defaults(dialog: SettingsDialog) -> None:
    bindings().reload()
    dialog.show_page("keys")
    usual = bindings().keys_of("view.inspector")
    bindings().set("view.inspector", ("Ctrl+J",))
    bindings().set_tab_leaves(leaves=True)
    press(dialog.defaults)
    assert bindings().keys_of("view.inspector") == usual
    assert not bindings().tab_leaves


# --- saving --------------------------------------------------------------------------------------------------------


@pytest.fixture
def saving(dialog: SettingsDialog):
    dialog.show_page("saving")
    return dialog.page()


def test_backups_go_into_the_own_folder_unless_another_is_chosen(saving, tmp_path: Path) -> None:
    assert chosen_folder() == paths.backup_dir()
    assert saving.own.isChecked()
    saving.take(tmp_path)
    assert chosen_folder() == tmp_path
    assert saving.other.isChecked()
    assert tmp_path.name in saving.place.text()
    press(saving.own)
    assert chosen_folder() == paths.backup_dir()
    assert preferences().get(settings.BACKUP_FOLDER) == ""


def test_a_folder_that_cannot_be_written_is_not_taken(saving, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "file").write_text("no folder")
    for place in (folder / "gone", folder / "file"):
        saving.take(place)
        assert chosen_folder() == paths.backup_dir()
        assert "does not exist" in saving.state.text()
        assert "Nothing was changed" in saving.state.text()
        assert saving.state.property("role") == "error"
    saving.take(folder)
    assert saving.state.property("role") == "saved"
    assert list(folder.iterdir()) == [folder / "file"]  # the trial left nothing


def test_a_chosen_folder_that_went_away_is_told_when_the_page_is_seen_again(saving, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    saving.take(folder)
    assert saving.open.isEnabled()
    folder.rmdir()
    saving.hide()
    saving.show()
    assert "Until then" in saving.state.text()
    assert not saving.open.isEnabled()
    assert saving.other.isChecked()


def test_backups_are_counted(saving, tmp_path: Path) -> None:
    for name in ("a/1/x.hashiya", "a/1/y.hashiya", "b/2/z.hashiya", "b/2/.hashiya-1.tmp", "source.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert "no backups" in saving.count.text()
    saving.take(tmp_path)
    assert "3 backup" in saving.count.text()
    assert "2 project" in saving.count.text()


def test_the_path_can_be_copied(saving, tmp_path: Path) -> None:
    saving.take(tmp_path)
    press(saving.copy)
    assert QGuiApplication.clipboard().text() == str(tmp_path)


def test_saving_back_to_defaults(saving, dialog: SettingsDialog, tmp_path: Path) -> None:
    saving.take(tmp_path)
    press(dialog.defaults)
    assert chosen_folder() == paths.backup_dir()


# --- what holds for all pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["reading", "look", "keys", "saving"])
@pytest.mark.usefixtures("restored")
def test_every_page_fits_in_both_languages(qtbot, dialog: SettingsDialog, name: str) -> None:
    def cut() -> list[str]:
        shown = [button for button in dialog.page().findChildren(QPushButton) if button.isVisible()]
        return [button.text() for button in shown if button.width() < button.minimumSizeHint().width()]

    dialog.show_page(name)
    for spoken in language.LANGUAGES:
        switches.choose_language(spoken)
        qtbot.waitUntil(lambda: dialog.page().minimumSizeHint().width() <= dialog.page().parentWidget().width())
        qtbot.waitUntil(lambda: cut() == [])  # the words come with one event, their places with the next
