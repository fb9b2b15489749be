"""Running children under a disturbed system: failing calls, small and read-only disks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# No .pyc may be written: its calls would be counted with those of the store.
_ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}


_PATCHED = """
import runpy, sys
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__")
"""


def child(module: str, *arguments: object) -> list[str]:
    """Give the command of a child of ours."""
    return [sys.executable, "-m", f"tests.faults.{module}", *(str(argument) for argument in arguments)]


def mutant(patch: str, command: list[str]) -> list[str]:
    """Give the command of a child whose program is spoiled by some statements first."""
    return [command[0], "-c", patch + _PATCHED, *command[2:]]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=_ENVIRONMENT, cwd=ROOT, check=False)


@cache
def _works(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0


def need_strace() -> None:
    if not _works("strace", "-f", "-qq", "-e", "trace=fsync", "true"):
        pytest.skip("strace is absent or may not trace here: failing system calls were not tried")


def need_mounts() -> None:
    if not _works("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"):
        pytest.skip("unshare -rm may not mount here: small and read-only disks were not tried")


def traced(command: list[str], inject: str, *place: Path) -> subprocess.CompletedProcess[str]:
    """Run a child whose system calls fail as `inject` says (strace's own syntax), all or those on one file."""
    call = inject.split(":", maxsplit=1)[0]
    paths = [part for path in place for part in ("-P", str(path))]
    return run(
        ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={inject}", *paths, *command]
    )


def calls(command: list[str], names: tuple[str, ...], log: Path, *place: Path) -> dict[str, int]:
    """Count the system calls of an undisturbed child, all or those on one file."""
    paths = [part for path in place for part in ("-P", str(path))]
    done = run(["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(names)}", *paths, *command])
    assert done.returncode == 0, done.stderr
    found = re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE)
    return {name: found.count(name) for name in names}


def on_small_disk(command: list[str], folder: Path, size: str) -> subprocess.CompletedProcess[str]:
    """Run a child that sees a new small disk in the place of a folder."""
    return run(small_disk(command, folder, size))


def small_disk(command: list[str], folder: Path, size: str) -> list[str]:
    """Give the command that puts a new small disk in the place of a folder for a child alone."""
    mount = f'mount -t tmpfs -o size={size} none "$0" && exec "$@"'
    return ["unshare", "-rm", "sh", "-c", mount, str(folder), *command]


def read_only(command: list[str], place: Path) -> subprocess.CompletedProcess[str]:
    """Run a child that may not write to a file or folder."""
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    return run(["unshare", "-rm", "sh", "-c", mount, str(place), *command])
