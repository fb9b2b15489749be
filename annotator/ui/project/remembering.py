"""Where everything stood in a project: the window and its columns, the article and the caret; kept and brought back."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.project.project import ProjectInfo
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.project.reading_place import Place, read_place, write_place
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.work_thread import WorkThread

_PAUSE_MS = 3_000
_log = logging.getLogger(__name__)


class Remembering(QObject):
    """Keeps it by the id of the file, so that a copy of a project has a place of its own.

    Article and caret are kept while the user works, for a window that is killed: every few seconds at most, when they
    changed, and in a thread of its own, so that no disk holds the window up. The rest is kept when a project is left.
    """

    def __init__(self, window: QWidget, session: Session, page: AnnotatePage, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._page, self._settings = window, session, page, settings
        self._thread = WorkThread("places", self)
        self._known: dict[str, Place] = {}  # of each file, what was written last, or is about to be
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._keep_now_and_then)
        session.document_opened.connect(lambda _: self._note())
        page.reader.cursorPositionChanged.connect(self._note)

    def bring_back(self, info: ProjectInfo) -> None:
        """Let the window stand as it stood; the article and the caret follow when the list is loaded."""
        geometry, columns = self._settings.window(info.file_id)
        if not geometry.isEmpty():
            self._window.restoreGeometry(geometry)
            self._page.columns.restore_state(columns)
        self._page.restore_place(self._place_in(info.file_id))

    def keep(self) -> None:
        """Keep where everything stands in the open project."""
        info = self._session.info
        if info is not None:
            self._settings.keep_window(info.file_id, self._window.saveGeometry(), self._page.columns.save_state())
            self._keep_place(info.file_id)

    def end(self) -> None:
        """Let the thread write what it still has to; it ends by itself."""
        self._soon.stop()
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether the thread still writes, or waits for something to write."""
        return self._thread.isRunning()

    def stop(self) -> None:
        """Do what `end` says and wait for it."""
        self.end()
        self._thread.stop()

    def _place_in(self, file_id: str) -> Place | None:
        """Give where reading stopped; the file may be older than what is still being written, or newer than ours."""
        if not self._thread.waiting:
            self._known.clear()
        if file_id not in self._known and (place := read_place(file_id)):
            self._known[file_id] = place
        return self._known.get(file_id)

    def _note(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _keep_now_and_then(self) -> None:
        if self._thread.waiting:
            self._note()  # the disk is still busy with the place before
        elif info := self._session.info:
            self._keep_place(info.file_id)

    def _keep_place(self, file_id: str) -> None:
        place = self._page.place()
        if place is not None and place != self._known.get(file_id):
            self._known[file_id] = place
            self._thread.submit(lambda: write_place(file_id, place), lambda _: None, _not_kept)


def _not_kept(error: KnownError) -> None:
    _log.info("the place is not kept: %s", error)
