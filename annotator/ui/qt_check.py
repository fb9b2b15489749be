"""Says in one sentence which system library the window lacks; Qt itself aborts, or speaks of plugins. No Qt here.

`explain_missing_library` is for an import of Qt that failed, `require_display` is asked before QApplication is made.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from annotator.core.errors import KnownError

# Names that apt takes on Debian 12 and 13 and Ubuntu 22.04 and 24.04: where libglib2.0-0 became libglib2.0-0t64, the
# new package provides the old name.
PACKAGES = (
    "libegl1",
    "libgl1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
)
_LIBRARY = re.compile(r"([\w.+-]+\.so[\w.]*): cannot open shared object file")


def explain_missing_library(error: ImportError) -> str:
    """Give the sentence for an import of Qt that failed."""
    found = _LIBRARY.search(str(error))
    if found is None:
        return f"The window cannot start because Qt does not load ({error}); install Hashiya again."
    return _sentence(found[1])


def require_display(environment: Mapping[str, str] = os.environ) -> None:
    """Raise KnownError when a window cannot be shown here: no screen, or a library of the X11 plugin is missing.

    Only Linux is looked at. Qt would abort the whole process instead.
    """
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM", "xcb").split(":")[0] != "xcb":
        return
    wayland = "WAYLAND_DISPLAY" in environment
    if "DISPLAY" not in environment and not wayland:
        raise KnownError(
            "There is no screen to show the window on; start it in a desktop session, or use the commands.",
            code="qt.display",
        )
    plugin = _xcb_plugin()
    if plugin is not None and not wayland:
        require_library(plugin)


def require_library(path: Path) -> None:
    """Raise KnownError when the shared library does not load for want of another one."""
    import ctypes

    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        found = _LIBRARY.search(str(error))
        library = found[1] if found else path.name
        raise KnownError(_sentence(library), code="qt.library", library=library, packages=" ".join(PACKAGES)) from error


def _sentence(library: str) -> str:
    return (
        f"The window cannot start because the system library {library} is missing; "
        f"on Debian and Ubuntu install it with: sudo apt install {' '.join(PACKAGES)}"
    )


def _xcb_plugin() -> Path | None:
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or []) if spec is not None else []:
        plugin = Path(folder) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
        if plugin.exists():
            return plugin
    return None
