"""The window: the start page, and in its place a project once one is open; it decides nothing itself."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import switches
from annotator.ui.first_paint import after_first_paint
from annotator.ui.garbage import spare_the_window
from annotator.ui.plain import plain
from annotator.ui.room import room
from annotator.ui.settings import Settings
from annotator.ui.start_page import StartPage

if TYPE_CHECKING:
    from annotator.core.project.project import ProjectInfo
    from annotator.ui.actions import Actions
    from annotator.ui.annotate.page import AnnotatePage
    from annotator.ui.project_view import ProjectView
    from annotator.ui.session import Session

_SMALLEST, _FIRST_SIZE = QSize(1024, 600), QSize(1366, 768)


class MainWindow(QWidget):
    """One window on one project, or on the start page.

    The view of the project loads most of the program, so it is made when the start page stands on the screen, or
    sooner if somebody asks for it. `is_elsewhere` says whether another window takes care of a project.
    """

    window_requested = Signal(object)  # this window, beside which another one is wanted
    entered = Signal(object)  # this window, when a project stands in it
    closed = Signal(object)  # this window

    def __init__(self) -> None:
        super().__init__()
        self.settings = Settings()
        self.is_elsewhere: Callable[[MainWindow, Path], bool] = lambda _window, _path: False
        self.start_page = StartPage()
        self._project: ProjectView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumSize(_SMALLEST.boundedTo(room()))
        self.resize(_FIRST_SIZE.boundedTo(room()))
        self._connect()
        self._show_start()
        after_first_paint(self, self._get_ready)

    @property
    def project(self) -> ProjectView:
        """The view of the project, made now if there is none."""
        self._get_ready()
        assert self._project is not None
        return self._project

    def _get_ready(self) -> None:
        """Load what the first click will need."""
        if self._project is None:
            self._project = self._make_project()

    def _make_project(self) -> ProjectView:
        from annotator.ui.project_view import ProjectView

        view = ProjectView(self, self.settings)
        view.entered.connect(self._show_project)
        view.left.connect(self._show_start)
        view.window_requested.connect(lambda: self.window_requested.emit(self))
        view.opening.is_elsewhere = lambda path: self.is_elsewhere(self, path)
        self._stack.addWidget(view)
        if not gc.get_freeze_count():  # what a second window makes goes with it
            spare_the_window()
        return view

    @property
    def session(self) -> Session:
        """The bridge to the project."""
        return self.project.session

    @property
    def page(self) -> AnnotatePage:
        """The page on which articles are marked."""
        return self.project.page

    @property
    def actions_(self) -> Actions:
        """The actions of the window by their ids."""
        return self.project.actions_

    def open_project(self, path: Path) -> None:
        """Open a project file in this window, unless another one has it."""
        self.project.opening.open(path)

    def holds(self, path: Path) -> bool:
        """Say whether the project in that file is open here, or about to be."""
        return self._project is not None and self._project.opening.holds(path)

    def come_forward(self) -> None:
        """Show this window over all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _connect(self) -> None:
        start = self.start_page
        start.open_requested.connect(self._open)
        start.projects_dropped.connect(self._open_all)
        start.new_requested.connect(self._new)
        start.sample_requested.connect(self._open_sample)
        start.articles_dropped.connect(self._new_from_articles)
        start.forget_requested.connect(self._forget)
        start.settings_requested.connect(self._show_settings)
        start.help_requested.connect(self._show_help)
        start.language_chosen.connect(switches.choose_language)
        start.theme_chosen.connect(switches.choose_theme)

    def _open(self, path: Path | None) -> None:
        self.project.opening.open(path)

    def _open_all(self, files: list[Path]) -> None:
        self.project.opening.open_all(files)

    def _new(self) -> None:
        self.project.opening.new()

    def _open_sample(self) -> None:
        self.project.opening.sample()

    def _new_from_articles(self, files: list[Path]) -> None:
        self.project.new_from_articles(files)

    def _show_settings(self) -> None:
        self.project.dialogs.show_settings()

    def _show_help(self) -> None:
        self.project.dialogs.show_help()

    def _show_start(self) -> None:
        self.start_page.set_recent(self.settings.recent())
        self._stack.setCurrentWidget(self.start_page)
        self.retranslate()

    def _show_project(self, info: ProjectInfo) -> None:
        self._stack.setCurrentWidget(self.project)
        from annotator.ui.handed.naming import file_name_of

        self.setWindowTitle(plain(file_name_of(info), 80))
        self.entered.emit(self)

    def _forget(self, path: Path) -> None:
        self.settings.forget(path)
        self.start_page.set_recent(self.settings.recent())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._project and not self._project.may_leave():
            event.ignore()
            return
        if self._project:
            self._project.leave()
        event.accept()
        self.closed.emit(self)

    def end(self) -> None:
        """Save what still waits and make the last backup, in threads that end by themselves; see `is_busy`."""
        if self._project:
            self._project.end()

    @property
    def is_busy(self) -> bool:
        """Say whether something of this window is still being saved."""
        return self._project is not None and self._project.is_busy

    def shut_down(self) -> None:
        """Do what `end` says and wait for it; called once, behind the closed window."""
        if self._project:
            self._project.shut_down()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._stack.currentWidget() is self.start_page:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Name the window in the present language; an open project gives its own name."""
        self.setWindowTitle(self.tr("Hashiya"))
