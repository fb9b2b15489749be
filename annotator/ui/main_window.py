"""The window: places the views and hands actions on; it decides nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.errors import KnownError
from annotator.core.model import Annotator
from annotator.core.project.project import ProjectInfo
from annotator.core.store.history import PastChange
from annotator.ui import appearance, language, settings, theme
from annotator.ui.actions import Actions
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.panels.title_row import TitleRow
from annotator.ui.plain import plain
from annotator.ui.project.auto_backup import AutoBackup
from annotator.ui.project.exporting import Exporting
from annotator.ui.project.importing import Importing
from annotator.ui.project.opening import Opening
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.start_page import StartPage
from annotator.ui.verb_names import verb_name

_SMALLEST = (1024, 600)
_FIRST_SIZE = (1366, 768)


class MainWindow(QWidget):
    """One window on one project, or on the start page."""

    def __init__(self) -> None:
        super().__init__()
        self.settings = Settings()
        self.session = Session(self)
        self.title_row, self.start_page = TitleRow(), StartPage()
        self.page = AnnotatePage(self.session, self.settings.get(settings.READING_SIZE))
        self.opening = Opening(self, self.session, self.settings)
        self.importing = Importing(self, self.session)
        self.exporting = Exporting(self, self.session)
        self.backups = AutoBackup(self.session, self)
        self.actions_ = Actions(self, self._what_actions_do())
        self._history: tuple[PastChange | None, PastChange | None] = (None, None)
        self._lay_out()
        self._connect()
        self._show_start()
        self.retranslate()

    def _lay_out(self) -> None:
        project = QWidget()
        column = QVBoxLayout(project)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title_row)
        column.addWidget(self.page, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(project)
        self._project_view = project
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)

    def open_project(self, path: Path) -> None:
        """Open a project file in this window."""
        self.session.open(path)

    # --- wiring ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, start = self.session, self.start_page
        session.opened.connect(self._show_project)
        session.closed.connect(self._show_start)
        session.person_changed.connect(self._title)
        session.failed.connect(self._show_trouble)
        session.changed.connect(lambda _: self.page.bar.set_trouble(""))
        session.history_changed.connect(self._show_history)
        session.saving.connect(lambda waiting: self._title())
        start.open_requested.connect(self.opening.open)
        start.new_requested.connect(lambda: self.opening.new())
        start.sample_requested.connect(self.opening.sample)
        start.articles_dropped.connect(self._new_from_articles)
        start.forget_requested.connect(self._forget)
        start.language_chosen.connect(self._choose_language)
        start.theme_chosen.connect(self._choose_theme)
        self.title_row.triggered.connect(self._title_action)
        self.page.list.import_requested.connect(self.importing.choose)
        self.page.list.files_dropped.connect(self.importing.start)
        self.page.bar.person_requested.connect(self.opening.ask_person)
        self.page.reading_px_changed.connect(lambda px: self.settings.set(settings.READING_SIZE, px))

    def _what_actions_do(self) -> dict[str, Callable[[], None]]:
        page, session = self.page, self.session
        return (
            {
                "project.open": lambda: self.opening.open(None),
                "project.new": lambda: self.opening.new(),
                "project.close": self._close_project,
                "project.import": self.importing.choose,
                "project.export": self.exporting.start,
                "project.saved": self._tell_saved,
                "edit.undo": self._undo,
                "edit.redo": self._redo,
                "document.finish": page.finish,
                "document.next": lambda: page.go("document.next"),
                "document.previous": lambda: page.go("document.previous"),
                "document.go": page.list.focus_search,
                "view.inspector": lambda: page.toggle(page.inspector),
                "view.list": lambda: page.toggle(page.list),
                "view.reading_only": lambda: page.set_reading_only(page.list.isVisible() or page.inspector.isVisible()),
                "view.larger": lambda: page.set_reading_px(page.reading_px + 1),
                "view.smaller": lambda: page.set_reading_px(page.reading_px - 1),
                "view.normal": lambda: page.set_reading_px(settings.READING_SIZE.default),
                "view.theme": self._other_theme,
                "view.language": self._other_language,
            }
            if session
            else {}
        )

    def _title_action(self, key: str) -> None:
        ids = {
            "import": "project.import",
            "export": "project.export",
            "undo": "edit.undo",
            "redo": "edit.redo",
            "theme": "view.theme",
            "language": "view.language",
        }
        self.actions_[ids[key]].trigger()

    # --- what is shown -----------------------------------------------------------------------------------------

    def _show_start(self) -> None:
        self.start_page.set_recent(self.settings.recent())
        self._stack.setCurrentWidget(self.start_page)
        self._enable_project_actions(False)
        self._title()

    def _show_project(self, info: ProjectInfo) -> None:
        self._stack.setCurrentWidget(self._project_view)
        self.title_row.set_project(plain(info.name, 80))
        self._enable_project_actions(True)
        self.page.bar.set_trouble("")
        geometry, state = self.settings.window(info.file_id)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
            self.page.splitter.restoreState(state)
        self._title()

    def _enable_project_actions(self, enabled: bool) -> None:
        for key in ("project.close", "project.import", "project.export", "project.saved", "document.finish"):
            self.actions_[key].setEnabled(enabled)
        for key in ("document.next", "document.previous", "document.go", "view.inspector", "view.list"):
            self.actions_[key].setEnabled(enabled)
        if not enabled:
            self._show_history(None, None)

    def _show_history(self, undo: PastChange | None, redo: PastChange | None) -> None:
        self._history = (undo, redo)
        self.title_row.set_undo(verb_name(undo.verb) if undo else None)
        self.title_row.set_redo(verb_name(redo.verb) if redo else None)
        self.actions_["edit.undo"].setEnabled(undo is not None)
        self.actions_["edit.redo"].setEnabled(redo is not None)

    def _show_trouble(self, error: KnownError) -> None:
        if error.code.startswith("store."):
            self.page.bar.set_trouble(sentence(error))
        else:
            self.page.notice.tell(sentence(error))

    def _title(self, _person: Annotator | None = None) -> None:
        info = self.session.info
        self.setWindowTitle(plain(info.name, 80) if info else self.tr("Hashiya"))

    def _tell_saved(self) -> None:
        waiting = self.session.waiting
        words = self.tr("%n change(s) are being saved…", "", waiting) if waiting else self.tr("Everything is saved.")
        self.page.notice.tell(language.digits(words))

    # --- acts --------------------------------------------------------------------------------------------------

    def _undo(self) -> None:
        self.page.inspector.commit()
        self.session.undo()

    def _redo(self) -> None:
        self.session.redo()

    def _new_from_articles(self, files: list[Path]) -> None:
        self.opening.new(then=lambda: self.importing.start(files))

    def _forget(self, path: Path) -> None:
        self.settings.forget(path)
        self.start_page.set_recent(self.settings.recent())

    def _close_project(self) -> None:
        self._keep_window()
        self.page.inspector.commit()
        self.session.close()

    def _keep_window(self) -> None:
        info = self.session.info
        if info:
            self.settings.keep_window(info.file_id, self.saveGeometry(), self.page.splitter.saveState())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_window()
        self.page.inspector.commit()
        self.hide()  # what is still to be saved is saved behind the closed window
        self.exporting.stop()
        self.backups.stop()
        self.session.shut_down()
        event.accept()

    def _other_theme(self) -> None:
        self._choose_theme("light" if theme.palette().dark else "dark")

    def _other_language(self) -> None:
        self._choose_language("en" if language.current() == "ar" else "ar")

    def _choose_theme(self, scheme: theme.Scheme) -> None:
        appearance.choose_theme(_application(), scheme)

    def _choose_language(self, wanted: language.Language) -> None:
        appearance.choose_language(_application(), wanted)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words of the window itself in the present language."""
        self.actions_.retranslate()
        self._show_history(*self._history)
        self._title()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
