"""Where things are: the files that ship with the program, and the folders of the user on this machine.

Resources are found from a checkout, an installed wheel and a frozen program alike. Folders of the user may not exist
yet; who writes there makes them.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from annotator.core.errors import KnownError

APP_NAME = "Hashiya"
_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Give the path of a shipped file or folder; KnownError `paths.resource` names one that is missing."""
    for root in _resource_roots():
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts)
    raise KnownError(
        f"The program's own file “{name}” is missing: install {APP_NAME} again.", code="paths.resource", name=name
    )


def licence_file() -> Path:
    """Give the text of the program's licence: it ships with the resources, and lies beside them in a checkout."""
    beside = _PACKAGE.parent / "LICENSE"
    return beside if (_PACKAGE.parent / "pyproject.toml").exists() else resource("LICENSE")


def user_data_dir() -> Path:
    """Give the folder for what the program keeps for this user, such as the sample project."""
    return _user_dir("data")


def config_file() -> Path:
    """Give the file of the settings."""
    return _user_dir("config") / "settings.ini"


def log_dir() -> Path:
    """Give the folder of the logs and crash reports, which never leave this machine."""
    return _user_dir("log")


def cache_dir() -> Path:
    """Give the folder for what can be made again at any time, such as search indexes."""
    return _user_dir("cache")


def backup_dir() -> Path:
    """Give the folder of the projects' backups."""
    return user_data_dir() / "backups"


def places_dir() -> Path:
    """Give the folder that holds where reading stopped in each project."""
    return _user_dir("state") / "places"


def _resource_roots() -> tuple[Path, ...]:
    """List where resources may be, nearest to this installation first."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "annotator" / "resources", Path(frozen) / "resources"
    installed, checkout = _PACKAGE / "resources", _PACKAGE.parent
    # Next to an installed package other distributions live, and one of them may bring a folder of that name.
    return (installed, checkout / "resources") if (checkout / "pyproject.toml").exists() else (installed,)


def _user_dir(kind: str) -> Path:
    home = os.environ.get("HASHIYA_HOME")
    return Path(home) / kind if home else _platform_dir(kind)


@cache
def _platform_dir(kind: str) -> Path:
    from platformdirs import PlatformDirs

    # appauthor=False: on Windows the folder would otherwise be Hashiya inside Hashiya.
    return Path(getattr(PlatformDirs(APP_NAME, appauthor=False), f"user_{kind}_dir"))
