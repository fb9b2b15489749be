"""The place of the team: its sections in a quiet column, and beside it the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui import item_views, messages, theme
from annotator.ui.panels import style
from annotator.ui.project.places import PlacePage
from annotator.ui.session import Session
from annotator.ui.team.section import Section
from annotator.ui.team.sections import SECTIONS

_ICON_PX, _SIDE_PX = 20, 172
_UNSAVED = "•"


class TeamPage(PlacePage):
    """A section is made when it is first shown; what it holds unsaved stays in it until the place is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list, self.stack = QListWidget(), QStackedWidget()
        self.sections: dict[str, Section] = {}
        self._own: dict[str, Callable[[], None]] = {
            "document.next": lambda: self._step(1),
            "document.previous": lambda: self._step(-1),
            "pane.next": self._other_pane,
            "pane.previous": self._other_pane,
        }
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_row)
        self.restyle()
        self.retranslate()
        self.list.setCurrentRow(0)

    # --- sections ----------------------------------------------------------------------------------------------

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.sections[SECTIONS[self.list.currentRow()].id]

    def show_section(self, section: str) -> None:
        """Show the section of that id."""
        self.list.setCurrentRow([entry.id for entry in SECTIONS].index(section))

    def _show_row(self, row: int) -> None:
        self.stack.setCurrentWidget(self._made(SECTIONS[row].id))
        self.section.enter()
        self._show_state()

    def _made(self, section: str) -> Section:
        if section not in self.sections:
            self._add(section, next(entry for entry in SECTIONS if entry.id == section).make(self._session))
        return self.sections[section]

    def _add(self, section: str, made: Section) -> None:
        self.sections[section] = made
        self.stack.addWidget(made)
        made.told.connect(self.notice.tell)
        made.person_wanted.connect(self.person_wanted)
        made.place_wanted.connect(self.place_wanted)
        made.cases_wanted.connect(self.cases_wanted)
        made.section_wanted.connect(self._point_to)
        made.handed_on.connect(lambda other, part: self._made(other).take_over(part))
        made.state_changed.connect(self._show_state)

    def _point_to(self, section: str, part: object) -> None:
        self.show_section(section)
        self.section.show_part(part)
        self._enter_section()

    def _step(self, by: int) -> None:
        row = (self.list.currentRow() + by) % len(SECTIONS)
        had_keyboard = self.list.hasFocus()
        self.list.setCurrentRow(row)
        if not had_keyboard:
            self._enter_section()

    def _other_pane(self) -> None:
        if self.list.hasFocus():
            self._enter_section()
        else:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter_section(self) -> None:
        """Give the keyboard to the first control of the section."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    # --- the place ---------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self.section.enter()
        self._show_state()
        if not self.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus()

    def may_leave(self) -> bool:
        """Ask about what is not saved; a section that cannot save it as it is keeps the user there."""
        unsaved = [entry for entry in SECTIONS if entry.id in self.sections and self.sections[entry.id].has_changes]
        if not unsaved:
            return True
        question = self.tr("Not everything is saved: {sections}.").format(
            sections=self.tr(", ").join(entry.name for entry in unsaved)
        )
        chosen = messages.ask(self, question, [self.tr("Save"), self.tr("Discard")])
        if chosen is None:
            return False
        for entry in unsaved:
            section = self.sections[entry.id]
            if chosen == 1:
                section.discard()
            elif not section.save():
                self.show_section(entry.id)
                return False
        return True

    def _show_state(self) -> None:
        """Mark the sections with something unsaved, and let saving and undo mean them."""
        self._name_rows()
        section, drafted = self.section, {"project.saved": self._save}
        meant = {"edit.undo": (section.can_undo, section.undo), "edit.redo": (section.can_redo, section.redo)}
        steps = {command: act for command, (possible, act) in meant.items() if possible}
        self.acts = {**self._own, **section.acts, **(drafted if section.has_changes else {}), **steps}
        self.acts_changed.emit()

    def _save(self) -> None:
        self.section.save()

    def past(self, undo: str | None, redo: str | None) -> tuple[str | None, str | None]:
        """Edits that are not saved go first; while there are any, nothing of the project is taken back."""
        section, edit = self.section, self.tr("an edit that is not saved yet")
        if section.has_changes:
            undo = redo = None
        return (edit if section.can_undo else undo), (edit if section.can_redo else redo)

    # --- look --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Sections of the team"))
        self._name_rows()

    def _name_rows(self) -> None:
        for row, entry in enumerate(SECTIONS):
            changed = entry.id in self.sections and self.sections[entry.id].has_changes
            item = self.list.item(row)
            item.setText(f"{entry.name} {_UNSAVED}" if changed else entry.name)
            item.setToolTip(self.tr("Not saved yet") if changed else "")

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        for row, entry in enumerate(SECTIONS):
            self.list.item(row).setIcon(theme.icon(entry.icon, px=_ICON_PX))

    def _lay_out(self) -> None:
        item_views.prepare(self.list)
        self.list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.list.setFixedWidth(_SIDE_PX)
        theme.set_role(self.list, "bare")
        for _ in SECTIONS:
            self.list.addItem(QListWidgetItem())
        side, edge, top = QVBoxLayout(), QFrame(), QFrame()
        theme.set_role(edge, "post")
        theme.set_role(top, "line")
        side.setContentsMargins(8, 12, 8, 8)
        side.addWidget(self.list)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(side)
        middle.addWidget(edge)
        middle.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addLayout(middle, 1)
