"""The one thread that owns the project and its connection; the window gets answers as queued signals."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from annotator.core.errors import KnownError


@dataclass(slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]


@dataclass(slots=True)
class _Answer:
    job: _Job
    value: Any = None
    error: BaseException | None = None


class WorkThread(QThread):
    """Run jobs one after the other away from the window; each answer is called back in the window's thread."""

    _answered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._answered.connect(self._deliver)
        self._ended = False
        self.waiting = 0

    def submit(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Queue a job; exactly one of `done(value)` and `failed(error)` is called later in the window's thread.

        After `end` nothing is taken any more.
        """
        if self._ended:
            return
        if not self.isRunning():
            self.start()
        self.waiting += 1
        self._jobs.put(_Job(work, done, failed))

    def run(self) -> None:
        """Work until `stop`; this is the worker boundary, so every error travels to the window."""
        while (job := self._jobs.get()) is not None:
            try:
                answer = _Answer(job, value=job.work())
            except BaseException as error:  # noqa: BLE001
                answer = _Answer(job, error=error)
            self._answered.emit(answer)

    def _deliver(self, answer: _Answer) -> None:
        if self._ended:
            return  # it was among the window's events already when the end came
        self.waiting -= 1
        if answer.error is None:
            answer.job.done(answer.value)
        elif isinstance(answer.error, KnownError):
            answer.job.failed(answer.error)
        else:
            raise answer.error

    def end(self) -> None:
        """Let the thread finish the queued jobs and end by itself; no answer is delivered any more."""
        if not self._ended:
            self._ended = True
            self._answered.disconnect(self._deliver)
            self._jobs.put(None)

    def stop(self) -> None:
        """End the thread and wait for it."""
        self.end()
        self.wait()
