"""What the window shows of an open project, with all that can be done to it; made when the start page is painted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.errors import KnownError
from annotator.core.project.project import ProjectInfo
from annotator.core.store.history import PastChange
from annotator.ui import language, settings, switches
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
from annotator.ui.verb_names import verb_name

_PROJECT_ACTIONS = (
    "project.close",
    "project.import",
    "project.export",
    "project.saved",
    "document.finish",
    "document.next",
    "document.previous",
    "document.go",
    "view.inspector",
    "view.list",
)
_TITLE_ACTIONS = {
    "import": "project.import",
    "export": "project.export",
    "undo": "edit.undo",
    "redo": "edit.redo",
    "theme": "view.theme",
    "language": "view.language",
}


class ProjectView(QWidget):
    """Ties session, views and actions together; `entered` and `left` say whether a project is open."""

    entered = Signal(object)  # ProjectInfo
    left = Signal()

    def __init__(self, window: QWidget, kept: Settings) -> None:
        super().__init__(window)
        self._settings = kept
        self.session = Session(self)
        self.title_row = TitleRow()
        self.page = AnnotatePage(self.session, kept.get(settings.READING_SIZE))
        self.opening = Opening(window, self.session, kept)
        self.importing = Importing(window, self.session)
        self.exporting = Exporting(window, self.session)
        self.backups = AutoBackup(self.session, self)
        self.actions_ = Actions(window, self._what_actions_do())
        self._history: tuple[PastChange | None, PastChange | None] = (None, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title_row)
        column.addWidget(self.page, 1)
        self._connect()
        self._leave()
        self.retranslate()

    # --- wiring ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, page = self.session, self.page
        session.opened.connect(self._enter)
        session.closed.connect(self._leave)
        session.failed.connect(self._show_trouble)
        session.changed.connect(lambda _: page.bar.set_trouble(""))
        session.history_changed.connect(self._show_history)
        self.title_row.triggered.connect(lambda key: self.actions_[_TITLE_ACTIONS[key]].trigger())
        page.list.import_requested.connect(self.importing.choose)
        page.list.files_dropped.connect(self.importing.start)
        page.bar.person_requested.connect(self.opening.ask_person)
        page.reading_px_changed.connect(lambda px: self._settings.set(settings.READING_SIZE, px))

    def _what_actions_do(self) -> dict[str, Callable[[], None]]:
        page = self.page
        return {
            "project.open": lambda: self.opening.open(None),
            "project.new": self._new,
            "project.close": self._close_project,
            "project.import": self.importing.choose,
            "project.export": self.exporting.start,
            "project.saved": self._tell_saved,
            "edit.undo": self._undo,
            "edit.redo": self.session.redo,
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
            "view.theme": switches.other_theme,
            "view.language": switches.other_language,
        }

    # --- what is shown -----------------------------------------------------------------------------------------

    def _enter(self, info: ProjectInfo) -> None:
        self.title_row.set_project(plain(info.name, 80))
        self._enable_project_actions(True)
        self.page.bar.set_trouble("")
        self.entered.emit(info)

    def _leave(self) -> None:
        self._enable_project_actions(False)
        self._show_history(None, None)
        self.left.emit()

    def _enable_project_actions(self, enabled: bool) -> None:
        for key in _PROJECT_ACTIONS:
            self.actions_[key].setEnabled(enabled)

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

    def _tell_saved(self) -> None:
        waiting = self.session.waiting
        words = self.tr("%n change(s) are being saved…", "", waiting) if waiting else self.tr("Everything is saved.")
        self.page.notice.tell(language.digits(words))

    # --- acts --------------------------------------------------------------------------------------------------

    def _undo(self) -> None:
        self.page.inspector.commit()
        self.session.undo()

    def _new(self) -> None:
        self.opening.new()

    def new_from_articles(self, files: list[Path]) -> None:
        """Make a new project and import these files into it."""
        self.opening.new(then=lambda: self.importing.start(files))

    def _close_project(self) -> None:
        self.commit()
        self.session.close()

    def commit(self) -> None:
        """Take over what is half written in a field, and remember how the window is laid out."""
        self.page.inspector.commit()
        if info := self.session.info:
            self._settings.keep_window(info.file_id, self.window().saveGeometry(), self.page.splitter.saveState())

    def shut_down(self) -> None:
        """Save what still waits, make the last backup and end all threads."""
        self.exporting.stop()
        self.backups.stop()
        self.session.shut_down()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words of actions and history in the present language."""
        self.actions_.retranslate()
        self._show_history(*self._history)
