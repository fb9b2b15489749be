"""Resources are found in all three layouts; the user's folders follow the platform or HASHIYA_HOME."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.errors import KnownError

CHECKOUT = Path(paths.__file__).parent.parent
USER_FOLDERS = [paths.user_data_dir, paths.config_file, paths.log_dir, paths.cache_dir, paths.backup_dir]


def python(program: str, *, path: Path, cwd: Path) -> str:
    """Run a program in a fresh interpreter that sees only `path` of ours, far from the checkout."""
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(path)!r}); {program}"]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the modules that paths needs, as a wheel unpacks them, and a stranger's `resources`."""
    package = tmp_path / "site-packages" / "annotator"
    for name in ("__init__.py", "paths.py", "core/__init__.py", "core/errors.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CHECKOUT / "annotator" / name, package / name)
    stranger = package.parent / "resources" / "icons"
    stranger.mkdir(parents=True)
    (stranger / "open.svg").write_text("not ours")
    return package.parent


def put(folder: Path) -> Path:
    icon = folder / "icons" / "open.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("ours")
    return icon


def test_checkout_has_the_fonts() -> None:
    assert paths.resource("fonts", "Vazirmatn-Regular.ttf").is_file()
    assert paths.resource("fonts").is_dir()


def test_missing_resource_is_named() -> None:
    with pytest.raises(KnownError) as caught:
        paths.resource("icons", "no-such-icon.svg")
    assert caught.value.code == "paths.resource"
    assert caught.value.values == {"name": "icons/no-such-icon.svg"}
    assert "icons/no-such-icon.svg" in str(caught.value)


def test_wheel_layout(site: Path, tmp_path: Path) -> None:
    icon = put(site / "annotator" / "resources")
    program = "from annotator import paths; print(paths.resource('icons', 'open.svg'))"
    assert python(program, path=site, cwd=tmp_path) == str(icon)


def test_wheel_without_resources_does_not_take_a_strangers_folder(site: Path, tmp_path: Path) -> None:
    program = (
        "from annotator import paths\n"
        "from annotator.core.errors import KnownError\n"
        "try: print(paths.resource('icons', 'open.svg'))\n"
        "except KnownError as error: print(error.code)"
    )
    assert python(program, path=site, cwd=tmp_path) == "paths.resource"


@pytest.mark.parametrize("layout", ["annotator/resources", "resources"])
def test_frozen_layout(site: Path, tmp_path: Path, layout: str) -> None:
    icon = put(tmp_path / "frozen" / layout)
    frozen = str(tmp_path / "frozen")
    program = f"sys._MEIPASS = {frozen!r}; from annotator import paths; print(paths.resource('icons', 'open.svg'))"
    assert python(program, path=site, cwd=tmp_path) == str(icon)


def test_home_variable_moves_every_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path))
    found = [folder() for folder in USER_FOLDERS]
    assert all(path.is_relative_to(tmp_path) for path in found)
    assert len(set(found)) == len(found)


def test_without_the_variable_folders_carry_the_name_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HASHIYA_HOME")
    for folder in USER_FOLDERS:
        assert str(folder()).count(paths.APP_NAME) == 1
        assert folder().is_absolute()


def test_asking_makes_no_folder_and_imports_little(site: Path, tmp_path: Path) -> None:
    program = (
        "import os; os.environ['HASHIYA_HOME'] = 'home'; from annotator import paths; paths.log_dir(); "
        "print('platformdirs' in sys.modules, 'PySide6' in sys.modules, os.path.exists('home'))"
    )
    assert python(program, path=site, cwd=tmp_path) == "False False False"
