"""What the window shows of an open project, with all that can be done to it; made when the start page is painted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.errors import KnownError
from annotator.core.project.project import ProjectInfo
from annotator.core.store.history import PastChange
from annotator.ui import language, settings
from annotator.ui.actions import Actions
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.handed.naming import file_name_of
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.named import key_of
from annotator.ui.main_menu import MainMenu
from annotator.ui.panels.drops import dropped_files
from annotator.ui.panels.title_parts import BUTTONS, PLACES
from annotator.ui.panels.title_row import TitleRow
from annotator.ui.plain import plain
from annotator.ui.preferences import preferences
from annotator.ui.project.auto_backup import AutoBackup
from annotator.ui.project.exporting import Exporting
from annotator.ui.project.handing_in import HandingIn
from annotator.ui.project.handing_over import HandingOver
from annotator.ui.project.importing import Importing
from annotator.ui.project.opening import Opening
from annotator.ui.project.places import ANNOTATE, Places
from annotator.ui.project.remembering import Remembering
from annotator.ui.project.taking_back import TakingBack
from annotator.ui.sentences import sentence
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.start_page import PROJECT_SUFFIX
from annotator.ui.verb_names import verb_name
from annotator.ui.window_acts import NEEDS_PROJECT, OF_THE_ARTICLE, OF_THE_HANDED, OF_THE_LEAD, window_acts
from annotator.ui.window_dialogs import WindowDialogs

_TIPS_WITH_KEYS = [*(place.command for place in PLACES), *(button.command for button in BUTTONS.values())]
_RAIL_TIPS = ["document.go", "document.previous", "document.next"]


class ProjectView(QWidget):
    """Ties session, views and actions together; `entered` and `left` say whether a project is open."""

    entered = Signal(object)  # ProjectInfo
    left = Signal()
    window_requested = Signal()

    def __init__(self, window: QWidget, kept: Settings) -> None:
        super().__init__(window)
        self.session = Session(self)
        self.title_row = TitleRow()
        self.page = AnnotatePage(self.session)
        self.places = Places(self.session, self.page)
        self.opening = Opening(window, self.session, kept)
        self.importing = Importing(window, self.session)
        self.exporting = Exporting(window, self.session)
        self.handing_over, self.taking_back = HandingOver(window, self.session), TakingBack(window, self.session)
        self.handing_in = HandingIn(window, self.session)
        self.backups = AutoBackup(self.session, self)
        self.dialogs = WindowDialogs(window, self.session)
        self._remembering = Remembering(window, self.session, self.page, kept)
        self.actions_ = Actions(window, window_acts(self))
        self.menu = MainMenu(self._is_enabled, self._is_checked, self)
        self._history: tuple[PastChange | None, PastChange | None] = (None, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title_row)
        column.addWidget(self.places, 1)
        self.setAcceptDrops(True)
        self._connect()
        self._leave()
        self.retranslate()

    # --- wiring ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, page, row = self.session, self.page, self.title_row
        session.opened.connect(self._enter)
        session.closed.connect(self._leave)
        session.failed.connect(self._show_trouble)
        session.changed.connect(lambda _: page.bar.set_trouble(""))
        session.history_changed.connect(self._show_history)
        row.set_menu(self.menu)
        row.triggered.connect(lambda key: self.run(BUTTONS[key].command))
        row.place_chosen.connect(self.places.go)
        self.places.changed.connect(self._show_place)
        self.places.command_wanted.connect(self.run)
        self.menu.chosen.connect(self.run)
        bindings().changed.connect(self._show_keys)
        page.list.import_requested.connect(self.importing.choose)
        page.list.files_dropped.connect(self.take_files)
        page.bar.person_requested.connect(self.opening.ask_person)
        self.opening.leaving.connect(self.commit)
        self.opening.take_back_wanted.connect(self.taking_back.start)
        self.opening.may_leave = self.places.may_leave
        for part in (self.places, self.handing_over, self.taking_back):
            part.person_wanted.connect(self.opening.ask_person)
        session.told.connect(self.places.tell)
        self.backups.fell_back.connect(lambda error: self.places.tell(sentence(error)))

    def run(self, command_id: str) -> None:
        """Do what a command of the window does, if it can be done now."""
        if command_id == "view.tags":  # a key of the reader, where it needs no shortcut
            self.page.toggle_tags()
        else:
            self.actions_[command_id].trigger()

    def _is_enabled(self, command_id: str) -> bool:
        return self.session.info is not None if command_id == "view.tags" else self.actions_[command_id].isEnabled()

    def _is_checked(self, command_id: str) -> bool:
        states = {
            "view.tags": preferences().get(settings.TAGS) == "pointing",
            "view.invisibles": preferences().get(settings.INVISIBLES),
            "view.reading_only": self.page.columns.reading_only,
        }
        return states[command_id]

    # --- what is shown -----------------------------------------------------------------------------------------

    def _enter(self, info: ProjectInfo) -> None:
        self.title_row.set_project(plain(file_name_of(info), 80))
        self._enable_project_actions(True)
        self._show_role(handed=info.assignee is not None)
        self.title_row.set_places(self.places.available)
        self.page.bar.set_trouble("")
        self._remembering.bring_back(info)
        self.entered.emit(info)

    def _leave(self) -> None:
        self._enable_project_actions(False)
        self._show_history(None, None)
        self.left.emit()

    def _show_role(self, *, handed: bool) -> None:
        """Offer what belongs to the lead of a project, or to somebody who got a file."""
        self.title_row.set_handed(handed)
        for keys, enabled in ((OF_THE_LEAD, not handed), (OF_THE_HANDED, handed)):
            for key in keys:
                self.actions_[key].setEnabled(enabled)

    def _enable_project_actions(self, enabled: bool) -> None:
        for key in (*NEEDS_PROJECT, *OF_THE_LEAD, *OF_THE_HANDED):
            self.actions_[key].setEnabled(enabled)

    def _show_place(self, place: str) -> None:
        """Let those commands of the article rest that mean nothing in this place."""
        self.title_row.set_place(place)
        for key in OF_THE_ARTICLE:
            self.actions_[key].setEnabled(self.session.info is not None and self._is_meant(key))
        self.title_row.set_enabled("find", self.actions_["find.open"].isEnabled())
        self._show_history(*self._history)

    def _is_meant(self, command: str) -> bool:
        return self.places.current == ANNOTATE or self.places.takes(command)

    def _show_history(self, undo: PastChange | None, redo: PastChange | None) -> None:
        self._history = (undo, redo)
        names = (verb_name(past.verb) if past else None for past in self._history)
        back, again = self.places.past(*names)
        self.title_row.set_undo(back)
        self.title_row.set_redo(again)
        self.actions_["edit.undo"].setEnabled(back is not None)
        self.actions_["edit.redo"].setEnabled(again is not None)

    def _show_keys(self) -> None:
        """Name the keys of the moment in the tooltips."""
        keys = {command: key_of(command) for command in (*_TIPS_WITH_KEYS, *_RAIL_TIPS) if command}
        self.title_row.set_keys(keys)
        self.page.columns.rail.set_keys(keys)

    def _show_trouble(self, error: KnownError) -> None:
        if error.code.startswith("store."):
            self.page.bar.set_trouble(sentence(error))
        else:
            self.places.tell(sentence(error))

    def tell_saved(self) -> None:
        """Say whether everything is in the file."""
        waiting = self.session.waiting
        words = self.tr("%n change(s) are being saved…", "", waiting) if waiting else self.tr("Everything is saved.")
        self.places.tell(language.digits(words))

    # --- acts --------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the newest change; a half-written note is one, and is saved before."""
        self.page.inspector.commit(comments=False)
        self.session.undo(follow=not self.page.search.has_keyboard)

    def redo(self) -> None:
        """Bring back what undo took."""
        self.session.redo(follow=not self.page.search.has_keyboard)

    def open_search(self) -> None:
        """Search in the whole project, where its articles are marked: the list of places needs the text above it."""
        if self.places.current != ANNOTATE:
            self.places.go(ANNOTATE)
        if self.places.current == ANNOTATE:  # unless something held the user where he was
            self.page.open_search()

    def hand_in(self) -> None:
        """Write a copy for the project lead, with what is half written."""
        self.commit()
        self.handing_in.start()

    def take_files(self, files: list[Path]) -> None:
        """Take files that were dropped on the open project: articles come in, project files tell what they are."""
        if any(path.suffix.lower() == PROJECT_SUFFIX for path in files):
            self.opening.arriving.drop(files)
        elif files:
            self.importing.start(files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files(dropped_files(event.mimeData()))

    def new_from_articles(self, files: list[Path]) -> None:
        """Make a new project and import these files into it."""
        self.opening.new(then=lambda: self.importing.start(files))

    def close_project(self) -> None:
        """Save what is half written and go back to the start page."""
        if self.places.may_leave():
            self.commit()
            self.session.close()

    def commit(self) -> None:
        """Take over what is half written in a field, and remember where everything stands."""
        self.page.inspector.commit()
        self.places.commit()
        self._remembering.keep()

    # --- the end -----------------------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Say whether the window may be closed; a place with changes that are not saved asks the user."""
        return self.places.may_leave()

    def leave(self) -> None:
        """Save what is half written and close what stands beside the window."""
        self.commit()
        self.dialogs.close_all()

    def end(self) -> None:
        """Save what still waits and make the last backup, in threads that end by themselves; see `is_busy`."""
        for part in (self.exporting, self.backups, self.places, self.session, self._remembering):
            part.end()

    @property
    def is_busy(self) -> bool:
        """Say whether one of the threads still works."""
        return any(
            part.is_running for part in (self.exporting, self.backups, self.places, self.session, self._remembering)
        )

    def shut_down(self) -> None:
        """Do what `end` says and wait for it."""
        self.exporting.stop()
        self.backups.stop()
        self.places.stop()
        self.session.shut_down()
        self._remembering.stop()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words of actions and history in the present language."""
        self.actions_.retranslate()
        self._show_history(*self._history)
        self._show_keys()
