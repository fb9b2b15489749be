"""Works agreement out beside the window: of each version of a file once, and other figures when they are chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.agreement.report import Report, project_agreement
from annotator.core.agreement.result import Result
from annotator.core.errors import KnownError
from annotator.ui.overview.agreement_view import AgreementView, Choice, Tick, Viewer
from annotator.ui.overview.progress_line import ProgressLine
from annotator.ui.project.long_work import LongWork
from annotator.ui.work_thread import WorkThread

Version = tuple[Path, str]


class Found(NamedTuple):
    """What was worked out: the figures of a choice, that of the first look, and whether they have their intervals."""

    viewer: Viewer
    view: AgreementView
    first: Result
    with_intervals: bool

    @property
    def report(self) -> Report:
        """Give the report that the figures are of."""
        return self.viewer.report


class Reckoner(QObject):
    """Works in the given thread and shows by the line how far it is; a newer wish takes the place of an older one.

    The figures come first, then those of single documents if they are many, then the intervals; `found` tells each.
    """

    found = Signal(object)  # Found
    failed = Signal(object)  # KnownError
    stopped = Signal()
    begun = Signal()

    def __init__(self, page: QWidget, thread: WorkThread, line: ProgressLine) -> None:
        super().__init__(page)
        self._page, self._thread, self._line = page, thread, line
        self._found: Found | None = None
        self._work: LongWork | None = None
        # Which version of which file is wanted, is being compared now, and is known.
        self._wanted: Version | None = None
        self._asked: Version | None = None
        self._known: Version | None = None
        self.choice = Choice()
        line.stop_wanted.connect(self.stop)

    def compare(self, path: Path, version: str) -> None:
        """Compare what is finished in a file, unless that is done or being done for this version of it."""
        self._wanted = path, version
        if self._wanted in (self._known, self._asked):
            return
        self._asked = self._wanted
        choice = self.choice
        self._start(lambda tick: _compare(path, choice, tick))

    def choose(self, choice: Choice) -> None:
        """Give other figures of the same report; while another report is on its way, that one will give them."""
        self.choice = choice
        if self._asked is None:
            self._go_on()

    def again(self) -> None:
        """Begin again what was stopped."""
        if self._wanted is not None and self._wanted != self._known:
            self.compare(*self._wanted)
        else:
            self._go_on()

    def stop(self) -> None:
        """Ask what is being worked out to stop."""
        if self._work is not None:
            self._work.stop()

    def forget(self) -> None:
        """Let go of everything: another project comes."""
        self.stop()
        self._work = self._found = None
        self._wanted = self._asked = self._known = None
        self.choice = replace(self.choice, pair=None)

    def _go_on(self) -> None:
        """Work out what is still lacking: what is chosen, the figures of documents, the intervals."""
        found, choice = self._found, self.choice
        if found is None:
            return
        if choice != found.view.choice:
            self._start(lambda tick: _reckon(found.viewer, choice, found.with_intervals, tick))
        elif found.view.documents is None:
            self._start(lambda tick: _reckon(found.viewer, choice, found.with_intervals, tick, documents=True))
        elif not found.with_intervals:
            self._start(
                lambda tick: _reckon(found.viewer.sharpened(tick), choice, True, documents=True), sharpening=True
            )

    def _start(self, reckon: Callable[[Tick], Found], *, sharpening: bool = False) -> None:
        """Reckon in the thread; what is still being worked out is of no use any more."""
        self.stop()
        work = self._work = LongWork(self._page, "", self._line)
        work.ended.connect(lambda: self._keep_line(work))
        work.stopped.connect(lambda: self._give_up(work))
        self._line.begin(sharpening=sharpening)
        self.begun.emit()
        work.start(
            self._thread.submit, reckon, lambda found: self._take(work, found), lambda error: self._fail(work, error)
        )

    def _keep_line(self, ended: LongWork) -> None:
        """Let the line stand when another work has begun while one was being stopped."""
        if self._work is not None and ended is not self._work:
            self._line.show()

    def _take(self, work: LongWork, found: Found) -> None:
        if work is not self._work:
            return
        self._known, self._asked, self._work = self._asked or self._known, None, None
        self._found = found
        if not found.viewer.knows(self.choice.pair):
            self.choice = replace(self.choice, pair=None)
        self.found.emit(found)
        self._go_on()

    def _fail(self, work: LongWork, error: KnownError) -> None:
        self._give_up(work)
        self.failed.emit(error)

    def _give_up(self, work: LongWork) -> None:
        if work is self._work:
            self._asked = self._work = None
            self.stopped.emit()


def _compare(path: Path, choice: Choice, tick: Tick) -> Found:
    viewer = Viewer(project_agreement(path, with_intervals=False, progress=tick))
    nothing_to_come = not viewer.report.titles
    choice = choice if viewer.knows(choice.pair) else replace(choice, pair=None)
    return _reckon(viewer, choice, nothing_to_come, tick)


def _reckon(
    viewer: Viewer, choice: Choice, with_intervals: bool, tick: Tick | None = None, *, documents: bool = False
) -> Found:
    view = viewer.view(choice, tick, documents=documents or viewer.has_few)
    return Found(viewer, view, view.overall if choice == Choice() else viewer.overall(Choice()), with_intervals)
