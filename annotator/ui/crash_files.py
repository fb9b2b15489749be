"""What a crash leaves on this machine: a log per run, and a marker that only a clean end removes. No Qt, no network.

The marker is also the file that faulthandler writes to, so what is left of a crashed run is one readable report. A run
that lives holds its marker, so two windows never take each other for dead, and a reused process number fools nobody.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from pathlib import Path
from typing import TextIO

MARKER, REPORT, LOG = "running-*.txt", "crash-*.txt", "hashiya-*.log"
_LOG_BYTES = 1_000_000
_KEPT = 20


class RunLog(logging.FileHandler):
    """The log of one run; beyond a megabyte the older half of it is dropped.

    The standard rotating handler imports sockets and pickle, 5 ms of every start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8")
        self.path = path
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        if self.stream is not None and self.stream.tell() > _LOG_BYTES:
            self.stream.close()
            self.path.replace(self.path.with_suffix(".log.old"))
            self.stream = self._open()


class Marker:
    """Says that this run lives; left behind, that it did not end well."""

    def __init__(self, folder: Path, header: str) -> None:
        self.path = folder / f"running-{os.getpid()}.txt"
        self.file = _open_held(self.path)
        self.file.write(header + "\n")
        self.file.flush()

    def remove(self) -> None:
        """Say that this run ended well."""
        self.file.close()
        self.path.unlink(missing_ok=True)


def new_log(folder: Path) -> RunLog:
    """Open the log of this run and drop the oldest of former ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in (LOG, "*.log.old", REPORT):
        for old in sorted(folder.glob(pattern), key=lambda path: path.name)[: -_KEPT + 1]:
            old.unlink(missing_ok=True)
    return RunLog(folder / f"hashiya-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log")


def take_reports(folder: Path) -> list[Path]:
    """Turn the markers of runs that died into crash reports and give their paths, oldest first; each is given once."""
    return sorted(report for marker in folder.glob(MARKER) if (report := _take(marker)) is not None)


def _take(marker: Path) -> Path | None:
    try:
        if _is_held(marker):
            return None
        when = time.strftime("%Y%m%d-%H%M%S", time.localtime(marker.stat().st_mtime))
        return marker.rename(marker.with_name(f"crash-{when}-{marker.stem.removeprefix('running-')}.txt"))
    except OSError:  # another start was quicker, or (Windows) its owner has it open
        return None


if sys.platform == "win32":
    # An open file can be neither renamed nor removed there: that alone shows that its owner lives.
    def _open_held(path: Path) -> TextIO:
        return path.open("w", encoding="utf-8")

    def _is_held(marker: Path) -> bool:
        return not marker.exists()
else:
    import fcntl

    def _open_held(path: Path) -> TextIO:
        # It gets its name when it is held: another start could take it for a dead one in between.
        fresh = path.with_suffix(".new")
        file = fresh.open("w", encoding="utf-8")
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fresh.rename(path)
        return file

    def _is_held(marker: Path) -> bool:
        with marker.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False
