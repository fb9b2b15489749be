"""What is missing on the machine is said in one sentence, before Qt aborts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.ui import qt_check
from tests.ui.shell.programs import run

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has system libraries of Qt")
# As measured on a fresh system with the message of its loader.
MESSAGE = "libGL.so.1: cannot open shared object file: No such file or directory"


def test_missing_library_is_named_with_the_packages() -> None:
    said = qt_check.explain_missing_library(ImportError(MESSAGE))
    assert "libGL.so.1" in said and "\n" not in said
    assert said.endswith("sudo apt install " + " ".join(qt_check.PACKAGES))


def test_another_import_error_is_told_as_it_is() -> None:
    said = qt_check.explain_missing_library(ImportError("No module named 'PySide6'"))
    assert "No module named 'PySide6'" in said and "apt" not in said


@LINUX
@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"DISPLAY": ":7"},
    ],
)
def test_where_a_window_can_be_shown_nothing_is_said(environment: dict[str, str]) -> None:
    qt_check.require_display(environment)


@LINUX
@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "xcb"}])
def test_no_screen(environment: dict[str, str]) -> None:
    with pytest.raises(KnownError) as caught:
        qt_check.require_display(environment)
    assert caught.value.code == "qt.display"


@LINUX
@pytest.mark.skipif(shutil.which("gcc") is None, reason="needs a linker to make a library that lacks another")
def test_the_loader_names_what_the_plugin_lacks(tmp_path: Path) -> None:
    (tmp_path / "code.c").write_text("int nothing;")
    gone, plugin = tmp_path / "libhashiya-gone.so.7", tmp_path / "libplugin.so"
    make = ["gcc", "-shared", "-o"]
    subprocess.run([*make, gone, tmp_path / "code.c", "-Wl,-soname,libhashiya-gone.so.7"], check=True)
    subprocess.run([*make, plugin, tmp_path / "code.c", "-Wl,--no-as-needed", gone], check=True)
    gone.unlink()
    with pytest.raises(KnownError) as caught:
        qt_check.require_library(plugin)
    assert caught.value.code == "qt.library"
    assert caught.value.values["library"] == "libhashiya-gone.so.7"


def test_the_check_itself_needs_no_qt() -> None:
    program = "import sys; from annotator.ui import qt_check; print('PySide6.QtCore' in sys.modules)"
    assert run(program).stdout == "False\n"


@LINUX
def test_no_screen_is_an_exit_code_and_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    done = run("import sys; from annotator.ui.app import run; sys.exit(run(None))", QT_QPA_PLATFORM="xcb")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen")
    assert done.stderr.count("\n") == 1
