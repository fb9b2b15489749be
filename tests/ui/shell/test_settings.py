"""Settings survive, and nonsense in the file counts as the default."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from annotator import paths
from annotator.ui import settings
from annotator.ui.preferences import preferences
from annotator.ui.settings import RECENT_AT_MOST, Recent, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def again(file: Path, kept: Settings) -> Settings:
    """The settings as another start reads them from the disk."""
    kept._file.sync()
    copy = file.with_name("copy.ini")
    copy.write_bytes(file.read_bytes())
    return Settings(copy)


def test_defaults(file: Path) -> None:
    fresh = Settings(file)
    assert fresh.get(settings.LANGUAGE) == "ar"
    assert fresh.get(settings.THEME) == "system"
    assert fresh.get(settings.READING_SIZE) == 20
    assert fresh.get(settings.NUMBERS) == "latin"
    assert fresh.recent() == []
    assert fresh.person(b"\x01" * 16) is None
    assert fresh.window("ab")[0].isEmpty()


def test_values_survive(file: Path) -> None:
    kept = Settings(file)
    kept.set(settings.LANGUAGE, "en")
    kept.set(settings.READING_SIZE, 28)
    kept.set_person(b"\x01" * 16, b"\x02" * 16)
    kept.keep_window("ab", QByteArray(b"\x00geometry\xff"), QByteArray(b"state"))
    read = again(file, kept)
    assert read.get(settings.LANGUAGE) == "en"
    assert read.get(settings.READING_SIZE) == 28
    assert read.person(b"\x01" * 16) == b"\x02" * 16
    assert read.person(b"\x03" * 16) is None
    assert read.window("ab") == (QByteArray(b"\x00geometry\xff"), QByteArray(b"state"))


@pytest.mark.parametrize(
    "line", ["language=klingon", "language=ar, en", "language=", "reading\\px=9000", "theme=@Invalid()", "\x00\xff["]
)
def test_nonsense_is_the_default(file: Path, line: str) -> None:
    file.write_text(f"[General]\n{line}\n[reading]\npx=big\n", encoding="utf-8")
    read = Settings(file)
    assert read.get(settings.LANGUAGE) == "ar"
    assert read.get(settings.THEME) == "system"
    assert read.get(settings.READING_SIZE) == 20


@pytest.mark.parametrize("px", ["15", "37", "-1", "20.5", ""])
def test_reading_size_has_bounds(file: Path, px: str) -> None:
    file.write_text(f"[reading]\npx={px}\n", encoding="utf-8")
    assert Settings(file).get(settings.READING_SIZE) == 20


def test_a_person_that_is_no_id_is_nobody(file: Path) -> None:
    file.write_text(f"[person]\n{'01' * 16}=not hex\n", encoding="utf-8")
    assert Settings(file).person(b"\x01" * 16) is None


def test_recent_projects_newest_first_each_once(file: Path, tmp_path: Path) -> None:
    kept = Settings(file)
    one, two = tmp_path / "a, b; c.hashiya", tmp_path / "مشروع.hashiya"
    kept.remember(one, "one")
    kept.remember(two, "أخبار")
    kept.remember(one, "one, renamed")
    assert again(file, kept).recent() == [Recent(one, "one, renamed"), Recent(two, "أخبار")]
    kept.forget(one)
    assert again(file, kept).recent() == [Recent(two, "أخبار")]
    kept.forget(two)
    assert again(file, kept).recent() == []


def test_recent_projects_are_few(file: Path, tmp_path: Path) -> None:
    kept = Settings(file)
    for number in range(RECENT_AT_MOST + 5):
        kept.remember(tmp_path / f"{number}.hashiya", "")
    recent = kept.recent()
    assert len(recent) == RECENT_AT_MOST
    assert recent[0] == Recent(tmp_path / f"{RECENT_AT_MOST + 4}.hashiya", f"{RECENT_AT_MOST + 4}")


def test_nonsense_in_the_recent_list_is_skipped(file: Path) -> None:
    file.write_text("[recent]\n1\\name=x\n2\\path=/a/b.hashiya\nsize=3\n", encoding="utf-8")
    assert Settings(file).recent() == [Recent(Path("/a/b.hashiya"), "b")]


def test_settings_lie_where_paths_says() -> None:
    kept = Settings()
    kept.set(settings.THEME, "dark")
    kept._file.sync()
    assert kept._file.status() == QSettings.Status.NoError
    assert "dark" in paths.config_file().read_text()


# --- preferences: the settings that open windows follow ------------------------------------------------------------


def test_preferences_tell_what_changed_and_only_that(qtbot) -> None:
    told: list[str] = []
    wishes = preferences()
    wishes.changed.connect(told.append)
    wishes.set(settings.READING_SIZE, 26)
    wishes.set(settings.READING_SIZE, 26)
    wishes.set(settings.INVISIBLES, True)
    assert told == ["reading/px", "reading/invisibles"]
    assert wishes.get(settings.READING_SIZE) == Settings().get(settings.READING_SIZE) == 26
    wishes.reset(settings.READING_SIZE, settings.INVISIBLES, settings.LINE_PITCH)
    assert told[2:] == ["reading/px", "reading/invisibles"]
    assert wishes.get(settings.INVISIBLES) is False
    wishes.changed.disconnect(told.append)


def test_preferences_are_one_object() -> None:
    assert preferences() is preferences()
    assert preferences().get(settings.BACKUP_FOLDER) == ""


def test_new_settings_survive_and_shrug_at_nonsense(file: Path) -> None:
    kept = Settings(file)
    chosen = {
        settings.READING_FACE: "vazirmatn",
        settings.LINE_PITCH: "wide",
        settings.TAGS: "pointing",
        settings.INVISIBLES: True,
        settings.TAB_LEAVES: True,
        settings.BACKUP_FOLDER: "/media/ذاكرة, 1; x",
        settings.THEME: "contrast",
    }
    for setting, value in chosen.items():
        kept.set(setting, value)
    read = again(file, kept)
    assert {setting: read.get(setting) for setting in chosen} == chosen
    file.write_text("[reading]\nface=comic\npitch=0\ntags=\ninvisibles=perhaps\n", encoding="utf-8")
    odd = Settings(file.rename(file.with_name("odd.ini")))
    for setting in (settings.READING_FACE, settings.LINE_PITCH, settings.TAGS, settings.INVISIBLES):
        assert odd.get(setting) == setting.default
