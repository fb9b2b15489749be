"""What opens over the text for one choice: all labels, the reasons for skipping, the menu of the right button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.model import Label, Span
from annotator.ui import language, settings
from annotator.ui.annotate.answer_offers import AnswerOffers
from annotator.ui.annotate.label_picker import LabelPicker
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.skip_menu import SkipMenu
from annotator.ui.annotate.wording import closed_words
from annotator.ui.keys.commands import title
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.wording import name_of
from annotator.ui.preferences import preferences
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session


class Popups(QObject):
    """Each is made when it is first wanted; the keyboard goes back by itself when it closes."""

    told = Signal(str)
    skipped = Signal(str)  # one of the reasons
    history_wanted = Signal(bytes)
    comment_wanted = Signal()
    all_places_wanted = Signal(str)  # key of a label
    repeat_wanted = Signal()

    def __init__(
        self, session: Session, reader: Reader, marking: Marking, offers: AnswerOffers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._reader, self._marking, self._offers = session, reader, marking, offers
        self._skip: SkipMenu | None = None
        self._picker: LabelPicker | None = None
        self.offered: Callable[[], str] = lambda: ""  # what can be repeated where the caret is

    def skip(self, anchor: QWidget) -> None:
        """Ask why the open article is left out, over that widget."""
        if not self._may_mark():
            return
        if self._skip is None:
            self._skip = SkipMenu(anchor)
            self._skip.chosen.connect(self.skipped)
        self._skip.open_over(anchor)

    def all_labels(self) -> None:
        """Offer all labels beside the words that would be marked."""
        if not self._may_mark():
            return
        if self._picker is None:
            self._picker = LabelPicker(self._reader)
            self._picker.chosen.connect(self._marking.use_label)
        self._picker.set_labels(self._session.labels, language.current())
        self._picker.open_at(self._area())

    def _area(self) -> QRect:
        """Give the place on the screen of what a label would go to."""
        reader, current = self._reader, self._reader.marks.get(self._reader.current_mark())
        span = reader.selected_span() or (Span(current.start, current.end) if current else None)
        area = reader.span_area(span) if span else reader.caret_area()
        return QRect(reader.viewport().mapToGlobal(area.topLeft()), area.size())

    def _may_mark(self) -> bool:
        opened = self._session.open_document
        if opened is not None and not opened.is_open:
            self.told.emit(closed_words(opened.progress))
        return opened is not None and opened.is_open

    # --- the menu of the right button --------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, subject: bytes | int) -> None:
        """Add what can be done with a mark, or with the words at an offset (code points)."""
        opened = self._session.open_document
        if opened is None:
            return
        if isinstance(subject, bytes):
            self._marking.go_to(subject)
        elif self._reader.selected_span() is None:
            self._reader.set_caret(subject)
        self._offers.fill_menu(menu)
        if opened.is_open:
            menu.addMenu(self._label_menu(menu, self.tr("Label"), self._marking.use_label))
            menu.addMenu(self._label_menu(menu, self.tr("Mark all places"), self.all_places_wanted.emit))
            if words := self.offered():
                menu.addAction(words, self.repeat_wanted.emit)
        menu.addAction(self.tr("Write a comment"), self.comment_wanted.emit)
        if isinstance(subject, bytes) and opened.get(subject):
            if opened.is_open:
                menu.addAction(self.tr("Remove the mark"), self._marking.remove_current)
            menu.addAction(self.tr("History of this mark"), lambda: self.history_wanted.emit(subject))
        menu.addSeparator()
        menu.addAction(self._invisibles(menu))

    def _label_menu(self, menu: QMenu, name: str, use: Callable[[str], None]) -> QMenu:
        labels = QMenu(name, menu)
        for label in self._session.labels.labels:
            if not label.retired:
                labels.addAction(self._label_action(label, labels, use))
        return labels

    def _label_action(self, label: Label, menu: QMenu, use: Callable[[str], None]) -> QAction:
        name = name_of(label.names, language.current(), label.key).replace("&", "&&")
        action = QAction(sample_icon(label), name, menu)
        action.triggered.connect(lambda: use(label.key))
        return action

    def _invisibles(self, menu: QMenu) -> QAction:
        action = QAction(title("view.invisibles"), menu, checkable=True)
        action.setChecked(preferences().get(settings.INVISIBLES))
        action.triggered.connect(lambda on: preferences().set(settings.INVISIBLES, on))
        return action
