"""What the program can tell about itself: versions, places on this machine, and whose work is in it. No widgets."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

from annotator import __version__, paths
from annotator.core.store.versions import sqlite_version
from annotator.ui.project.backup_folder import chosen_folder


@dataclass(frozen=True)
class Work:
    """A program, library or font that is part of this one: its name, its licence (SPDX), its package if it has one."""

    name: str
    licence: str
    package: str = ""


GPL = "GPL-3.0-or-later"
WORKS = (
    Work(paths.APP_NAME, GPL),
    Work("Noto Naskh Arabic, Noto Sans", "OFL-1.1"),
    Work("Vazirmatn", "OFL-1.1"),
    Work("Python", "PSF-2.0"),
    Work("Qt, PySide6", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "PySide6-Essentials"),
    Work("Shiboken", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "shiboken6"),
    Work("SQLite", "Public domain"),
    Work("click", "BSD-3-Clause", "click"),
    Work("click-default-group", "BSD-3-Clause", "click-default-group"),
    Work("filelock", "MIT", "filelock"),
    Work("msgspec", "BSD-3-Clause", "msgspec"),
    Work("platformdirs", "MIT", "platformdirs"),
    Work("pluggy", "MIT", "pluggy"),
    Work("PyArabic", "GPL-3.0-or-later", "pyarabic"),
    Work("python-crfsuite, CRFsuite, libLBFGS", "MIT AND BSD-3-Clause", "python-crfsuite"),
    Work("python-dateutil", "Apache-2.0 OR BSD-3-Clause", "python-dateutil"),
    Work("regex", "Apache-2.0 AND CNRI-Python", "regex"),
    Work("six", "MIT", "six"),
    Work("sqlite-fts4", "Apache-2.0", "sqlite-fts4"),
    Work("sqlite-utils", "Apache-2.0", "sqlite-utils"),
    Work("tabulate", "MIT", "tabulate"),
    Work("tzdata", "Apache-2.0", "tzdata"),
)


def versions() -> dict[str, str]:
    """Give the versions that a report of a fault needs."""
    return {
        paths.APP_NAME: __version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        "SQLite": sqlite_version(),
    }


def system() -> str:
    """Give the name of the operating system with its version."""
    return platform.platform(terse=True)


def places(project: Path | None) -> dict[str, Path]:
    """Give the files and folders of this user by a short name; `project` is the one that is open."""
    found = {} if project is None else {"project": project}
    return {
        **found,
        "settings": paths.config_file(),
        "backups": chosen_folder(),
        "log": paths.log_dir(),
        "cache": paths.cache_dir(),
    }


def report(project: Path | None) -> str:
    """Give all of it as lines to be sent to somebody who helps."""
    lines = [f"{name} {version}" for name, version in versions().items()]
    return "\n".join([*lines, system(), *(f"{name}: {path}" for name, path in places(project).items())])


def licence_text(work: Work) -> str:
    """Give the text of a work's licence as it lies on this machine; "" where it has none here."""
    if (file := _shipped(work) or _installed(work.package)) is None:
        return ""
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""


def _shipped(work: Work) -> Path | None:
    if work.name == "Python":
        file = Path(os.__file__).parent / "LICENSE.txt"
        return file if file.exists() else None
    if work.licence == "OFL-1.1":
        return paths.resource("fonts", f"OFL-{work.name.split()[0]}.txt")
    # Of the licences that Qt offers, the one of this program is taken.
    return paths.licence_file() if "GPL-3.0" in work.licence else None


def _installed(package: str) -> Path | None:
    try:
        files = metadata.files(package) or [] if package else []
    except metadata.PackageNotFoundError:
        return None
    return next((Path(str(file.locate())) for file in files if file.name.upper().startswith("LICEN")), None)
