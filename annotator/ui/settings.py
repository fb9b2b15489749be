"""The settings of this user on this machine: one declared list over an INI file.

A value that is missing or makes no sense counts as its default; a wrong line in the file never stops the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, Literal, TypeAlias, TypeVar, get_args

from PySide6.QtCore import QByteArray, QSettings

from annotator import paths
from annotator.ui.fonts import READING_FACES, READING_PX, ReadingFace
from annotator.ui.language import DIGITS, LANGUAGES, Digits, Language
from annotator.ui.suggestion_wish import MINIMUM, Wish
from annotator.ui.theme import SCHEMES, Scheme

T = TypeVar("T")
LinePitch: TypeAlias = Literal["tight", "normal", "wide"]
Tags: TypeAlias = Literal["always", "pointing"]
LINE_PITCHES: tuple[LinePitch, ...] = get_args(LinePitch)
TAG_MODES: tuple[Tags, ...] = get_args(Tags)
RECENT_AT_MOST = 12
READING_PX_RANGE = range(16, 37)
_IDS = ("project_id", "file_id", "assignee")  # of a recent project


@dataclass(frozen=True)
class Setting(Generic[T]):
    """A setting: its key in the file, its default, and how the text in the file becomes a value (ValueError: not)."""

    key: str
    default: T
    read: Callable[[str], T]


@dataclass(frozen=True)
class Recent:
    """A project that was open once: where its file was and what the project called itself.

    The ids, as the file writes them, tell which files belong together; `assignee` is whose hand-over it is, "" for the
    project itself.
    """

    path: Path
    name: str
    project_id: str = ""
    file_id: str = ""
    assignee: str = ""


def _one_of(allowed: tuple[T, ...]) -> Callable[[str], T]:
    def read(text: str) -> T:
        return allowed[allowed.index(text)]  # ValueError for a stranger

    return read


def _reading_px(text: str) -> int:
    if (px := int(text)) not in READING_PX_RANGE:
        raise ValueError(px)
    return px


def _probability(text: str) -> float:
    if not 0 <= (probability := float(text)) <= 1:
        raise ValueError(probability)
    return probability


def _pixels(text: str) -> int:
    if (px := int(text)) not in range(100, 5_000):
        raise ValueError(px)
    return px


def _flag(text: str) -> bool:
    return _one_of(("False", "True"))(text) == "True"


LANGUAGE: Final[Setting[Language]] = Setting("language", "ar", _one_of(LANGUAGES))
THEME: Final[Setting[Scheme]] = Setting("theme", "system", _one_of(SCHEMES))
READING_SIZE: Final[Setting[int]] = Setting("reading/px", READING_PX, _reading_px)
NUMBERS: Final[Setting[Digits]] = Setting("digits", "latin", _one_of(DIGITS))
READING_FACE: Final[Setting[ReadingFace]] = Setting("reading/face", "naskh", _one_of(READING_FACES))
LINE_PITCH: Final[Setting[LinePitch]] = Setting("reading/pitch", "normal", _one_of(LINE_PITCHES))
TAGS: Final[Setting[Tags]] = Setting("reading/tags", "always", _one_of(TAG_MODES))
INVISIBLES: Final[Setting[bool]] = Setting("reading/invisibles", False, _flag)
PROCLITIC_TOLD: Final[Setting[bool]] = Setting("told/proclitic", False, _flag)  # what stays outside a mark, said once
TAB_LEAVES: Final[Setting[bool]] = Setting("keys/tab_leaves", False, _flag)
SEARCH_EXACT: Final[Setting[bool]] = Setting("search/exact", False, _flag)
SEARCH_EXTENT: Final[Setting[str]] = Setting("search/extent", "part", _one_of(("part", "word", "clitics")))
SEARCH_WHOSE: Final[Setting[str]] = Setting("search/whose", "own", _one_of(("own", "all", "gold")))
SEARCH_HEIGHT: Final[Setting[int]] = Setting("search/height", 260, _pixels)
HAND_OVER_FOLDER: Final[Setting[str]] = Setting("team/hand_over_folder", "", str)  # "" is the one of the project
HAND_IN_FOLDER: Final[Setting[str]] = Setting("team/hand_in_folder", "", str)
BACKUP_FOLDER: Final[Setting[str]] = Setting("backup/folder", "", str)  # "" is the program's own folder


class Settings:
    """Reads and writes the settings; cheap to make, and all of one process see the same values."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = QSettings(str(path or paths.config_file()), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """Give the value of a setting, or its default."""
        value = self._file.value(setting.key)
        try:
            return setting.default if value is None else setting.read(str(value))
        except ValueError:
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep the value of a setting."""
        self._file.setValue(setting.key, str(value))

    def recent(self) -> list[Recent]:
        """Give the projects that were open, the last one first."""
        found = []
        for index in range(self._file.beginReadArray("recent")):
            self._file.setArrayIndex(index)
            if path := self._text("path"):
                ids = (self._text(key) for key in _IDS)
                found.append(Recent(Path(path), self._text("name") or Path(path).stem, *ids))
        self._file.endArray()
        return found[:RECENT_AT_MOST]

    def remember(self, path: Path, name: str, project_id: str = "", file_id: str = "", assignee: str = "") -> None:
        """Put a project first in the list of recent ones; the ids as of `Recent`."""
        here = Recent(path.absolute(), name, project_id, file_id, assignee)
        self._write_recent([here, *(other for other in self.recent() if other.path != here.path)])

    def forget(self, path: Path) -> None:
        """Take a project out of the list; its file stays."""
        self._write_recent([other for other in self.recent() if other.path != path])

    def window(self, project: str) -> tuple[QByteArray, QByteArray]:
        """Give geometry and state of a project's window as they were; empty where they were never kept."""
        return self._bytes(f"window/{project}/geometry"), self._bytes(f"window/{project}/state")

    def keep_window(self, project: str, geometry: QByteArray, state: QByteArray) -> None:
        """Keep geometry and state of a project's window; `project` is the file id as hex."""
        self._file.setValue(f"window/{project}/geometry", geometry)
        self._file.setValue(f"window/{project}/state", state)

    def keys(self) -> dict[str, tuple[str, ...]]:
        """Give the keys that the user chose, by command; a command whose keys were all taken away has none."""
        self._file.beginGroup("bindings")
        found = {key: tuple(str(self._file.value(key) or "").split()) for key in self._file.childKeys()}
        self._file.endGroup()
        return found

    def set_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the keys that the user chose instead of all that were kept before."""
        self._file.remove("bindings")
        for command, chords in keys.items():
            self._file.setValue(f"bindings/{command}", " ".join(chords))

    def person(self, file_id: bytes) -> bytes | None:
        """Give the id of who annotates in that file on this machine, or None when nobody said yet."""
        try:
            return bytes.fromhex(str(self._file.value(f"person/{file_id.hex()}", "") or "")) or None
        except ValueError:
            return None

    def set_person(self, file_id: bytes, person: bytes) -> None:
        """Keep who annotates in that file on this machine."""
        self._file.setValue(f"person/{file_id.hex()}", person.hex())

    def suggesting(self, file_id: str, person: bytes) -> Wish:
        """Give what a person wants to see of the suggestions in that file on this machine."""
        at = f"suggesting/{file_id}/{person.hex()}"
        minimum = self.get(Setting(f"{at}/minimum", MINIMUM, _probability))
        return Wish(self.get(Setting(f"{at}/on", True, _flag)), minimum, frozenset(self._text(f"{at}/off").split()))

    def keep_suggesting(self, file_id: str, person: bytes, wish: Wish) -> None:
        """Keep what a person wants to see of the suggestions."""
        at = f"suggesting/{file_id}/{person.hex()}"
        for key, value in (("on", wish.on), ("minimum", wish.minimum), ("off", " ".join(sorted(wish.off)))):
            self._file.setValue(f"{at}/{key}", str(value))

    def _text(self, key: str) -> str:
        return str(self._file.value(key, "") or "")

    def _bytes(self, key: str) -> QByteArray:
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _write_recent(self, projects: list[Recent]) -> None:
        self._file.remove("recent")
        self._file.beginWriteArray("recent")
        for index, project in enumerate(projects[:RECENT_AT_MOST]):
            self._file.setArrayIndex(index)
            self._file.setValue("path", str(project.path))
            self._file.setValue("name", project.name)
            for key in _IDS:
                self._file.setValue(key, getattr(project, key))
        self._file.endArray()
