"""Where everything stood in a project: the window and its columns, the article and the caret; kept and brought back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.core.project.project import ProjectInfo
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.session import Session
from annotator.ui.settings import Settings


class Remembering:
    """Keeps it by the id of the file, so that a copy of a project has a place of its own.

    It is kept when a project is left, not at each article: writing the settings holds the window up on a slow disk.
    """

    def __init__(self, window: QWidget, session: Session, page: AnnotatePage, settings: Settings) -> None:
        self._window, self._session, self._page, self._settings = window, session, page, settings

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
        if place := self._page.place():
            self._settings.keep_place(info.file_id, place)
