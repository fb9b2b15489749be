"""Where everything stood in a project: the window and its columns, the article and the caret; kept and brought back."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from annotator.core.project.project import ProjectInfo
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.open_document import OpenDocument
from annotator.ui.session import Session
from annotator.ui.settings import Settings

_SOON_MS = 1_000


class Remembering:
    """Keeps it by the id of the file, so that a copy of a project has a place of its own."""

    def __init__(self, window: QWidget, session: Session, page: AnnotatePage, settings: Settings) -> None:
        self._window, self._session, self._page, self._settings = window, session, page, settings
        self._later = QTimer(window, singleShot=True, interval=_SOON_MS)
        self._later.timeout.connect(self._keep_place)

    def bring_back(self, info: ProjectInfo) -> None:
        """Let the window stand as it stood; the article and the caret follow when the list is loaded."""
        geometry, columns = self._settings.window(info.file_id)
        if not geometry.isEmpty():
            self._window.restoreGeometry(geometry)
            self._page.columns.restore_state(columns)
        self._page.restore_place(self._settings.place(info.file_id))

    def keep(self) -> None:
        """Keep where everything stands in the open project."""
        info = self._session.info
        if info is None:
            return
        self._settings.keep_window(info.file_id, self._window.saveGeometry(), self._page.columns.save_state())
        self._keep_place()

    def keep_soon(self, opened: OpenDocument | None) -> None:
        """Keep which article was opened, when there is time: a settings file that is written holds the window up."""
        if opened is not None:
            self._later.start()

    def _keep_place(self) -> None:
        info, place = self._session.info, self._page.place()
        if info and place:
            self._settings.keep_place(info.file_id, place)
