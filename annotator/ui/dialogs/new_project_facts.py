"""What the new-project dialog answers, and what it checks of a file name, without Qt."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

SUFFIX = ".hashiya"
_FORBIDDEN = '\\/:*?"<>|'
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_LONGEST_BYTES = 200  # file systems take 255 bytes; an Arabic letter takes two, and backups add to the name


@dataclass(frozen=True, slots=True)
class NewProject:
    """What to make: the file, the name of the project, the label set (None: the default one), and who annotates."""

    path: Path
    name: str
    labels: Path | None
    person: str


class PlaceFault(Enum):
    """Why no project can be made there."""

    NO_NAME = "no_name"
    BAD_NAME = "bad_name"
    LONG_NAME = "long_name"
    NO_FOLDER = "no_folder"
    READ_ONLY = "read_only"
    EXISTS = "exists"


def file_name(name: str) -> str:
    """Give the name of the file of a project of that name."""
    return f"{' '.join(unicodedata.normalize('NFC', name).split())}{SUFFIX}"


def place_fault(name: str, folder: Path) -> PlaceFault | None:
    """Say why no project of that name can be made in that folder, None when it can."""
    if fault := _name_fault(" ".join(name.split())):
        return fault
    if not folder.is_dir():
        return PlaceFault.NO_FOLDER
    if not os.access(folder, os.W_OK):
        return PlaceFault.READ_ONLY
    return PlaceFault.EXISTS if (folder / file_name(name)).exists() else None


def _name_fault(name: str) -> PlaceFault | None:
    if not name:
        return PlaceFault.NO_NAME
    if any(letter in _FORBIDDEN or not letter.isprintable() for letter in name):
        return PlaceFault.BAD_NAME
    if name.startswith(".") or name.endswith(".") or name.casefold() in _DEVICES:
        return PlaceFault.BAD_NAME
    return PlaceFault.LONG_NAME if len(name.encode()) > _LONGEST_BYTES else None
