"""One writer at a time: a lock beside the project that names who holds it."""

from __future__ import annotations

import json
import os
import socket
import time
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from annotator.core.errors import KnownError


def lock_path(project: Path) -> Path:
    """Give the sidecar of a project; it stays when the lock is free, since removing it would split waiters."""
    return project.with_name(f".{project.name}.lock")


class ProjectLock:
    """Hold a project for writing; the system frees it when the process dies."""

    def __init__(self, project: Path) -> None:
        # Through whatever link it is opened: one file, one lock.
        self._project = Path(os.path.realpath(project))
        self._lock = FileLock(lock_path(self._project), thread_local=False)

    def acquire(self) -> None:
        """Take the lock or raise KnownError `project.locked` with host, process and time of the holder."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise self._held_elsewhere() from None
        except OSError as error:
            raise KnownError(
                f"{self._project.name} lies in a folder that cannot be written ({error.strerror}); "
                "copy it to a folder of your own and open it there.",
                code="project.read_only",
                name=self._project.name,
                detail=error.strerror,
            ) from None
        holder = {"host": socket.gethostname(), "process": os.getpid(), "time": time.strftime("%Y-%m-%d %H:%M")}
        with suppress(OSError):  # Windows does not let a locked file be written: the holder stays unnamed there
            lock_path(self._project).write_text(json.dumps(holder), encoding="utf-8")

    def release(self) -> None:
        """Let go; harmless when not held."""
        self._lock.release()

    def _held_elsewhere(self) -> KnownError:
        try:
            holder = json.loads(lock_path(self._project).read_text(encoding="utf-8"))
            host, process, since = str(holder["host"]), int(holder["process"]), str(holder["time"])
        except (OSError, ValueError, KeyError, TypeError):
            host, process, since = "?", 0, "?"
        return KnownError(
            f"{self._project.name} is open in another window or command (computer {host}, process {process}, "
            f"since {since}); close it there first.",
            code="project.locked",
            name=self._project.name,
            host=host,
            process=process,
            since=since,
        )
