"""Long work with progress and Stop: what shows it in the window, the work in a thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import CancelledError, KnownError
from annotator.ui.tasks import Cancel, ProgressDialog

Tick = Callable[[int, int], None]
Submit = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[KnownError], None]], None]
_SECONDS_BETWEEN_TICKS = 0.05
_STEPS = 1_000  # of one part, for the bar


class Shown(Protocol):
    """What shows how far the work is."""

    def progress(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` steps are behind; a total of 0 means that nobody knows."""

    def finish(self) -> None:
        """Show it no longer."""


class LongWork(QObject):
    """One piece of long work; `ended` comes in every case, before the answer, and `stopped` after a Stop.

    It is shown by a dialog, or by a part of the window: that one leads its Stop to `stop`.
    """

    progressed = Signal(object, object, str)
    stopped = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget, title: str, shown: Shown | None = None) -> None:
        super().__init__(parent)
        self._cancel = Cancel()
        self._last_tick = 0.0
        self._shown = shown or ProgressDialog(parent, title, self._cancel)
        self.progressed.connect(self._shown.progress)

    def start(
        self,
        submit: Submit,
        work: Callable[[Tick], Any],
        done: Callable[[Any], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Hand the work to a thread by `submit`; `done` or `failed` is called in the window's thread.

        The work gets a tick that reports progress and raises CancelledError after Stop; a stopped work calls neither.
        """

        def on_done(answer: Any) -> None:
            self._end()
            done(answer)
            self.deleteLater()

        def on_failed(error: KnownError) -> None:
            self._end()
            if isinstance(error, CancelledError):
                self.stopped.emit()
            else:
                failed(error)
            self.deleteLater()

        submit(lambda: work(self._tick), on_done, on_failed)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancel.cancel()

    def _tick(self, done: int, total: int) -> None:
        self._cancel.check()
        now = time.monotonic()
        if now - self._last_tick >= _SECONDS_BETWEEN_TICKS or done >= total:
            self._last_tick = now
            self.progressed.emit(done, total, "")

    def _end(self) -> None:
        self._shown.finish()
        self.ended.emit()


def part_of(tick: Tick, number: int, parts: int) -> Tick:
    """Give the progress of one of several equal parts of a work, of which `number` are behind."""
    return lambda done, total: tick(number * _STEPS + done * _STEPS // max(total, 1), parts * _STEPS)


def once(deed: Callable[[], object]) -> Callable[[], None]:
    """Give a deed that is done the first time alone, such as the backup before several files come in."""
    done: list[object] = []

    def act() -> None:
        if not done:
            done.append(deed())

    return act
