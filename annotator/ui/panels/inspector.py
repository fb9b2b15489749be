"""The panel of the current mark, and under it the list of all marks of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from annotator.core.model import Annotation, Decision, LabelSet, Span
from annotator.ui.panels import style
from annotator.ui.panels.decision_note import DecisionNote
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.mark_details import MarkDetails
from annotator.ui.panels.mark_list import MarkList
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.picking import Picking
from annotator.ui.panels.popup import area_of
from annotator.ui.panels.suggestion_card import SuggestionFace
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.tab_walk import tab_target
from annotator.ui.panels.talk import Talk, Topic

if TYPE_CHECKING:
    from annotator.core.store.history import PastAct
    from annotator.ui.panels.mark_history import MarkHistory

_ROOMY_PX = 620  # on a lower screen comments would leave no room for the label


class Inspector(Panel):
    """Shows what it is given and tells what is wished, each time with the id of the mark that is meant.

    `links_changed` means the role now points to these marks and no word stands instead; `unlinked_changed` means the
    word stands instead of any link (None: nothing stands there). Each is one act.
    """

    relabel = Signal(bytes, str)
    attribute_changed = Signal(bytes, str, object)
    links_changed = Signal(bytes, str, object)
    unlinked_changed = Signal(bytes, str, object)
    note_changed = Signal(bytes, str)
    unsure_changed = Signal(bytes, bool)
    remove = Signal(bytes)
    history_wanted = Signal(bytes)  # answer with `show_history`
    comment_wanted = Signal()  # answer with `write_comment`
    comment_written = Signal(object, str)  # Topic; answer with `give_back` what cannot be kept
    comment_removed = Signal(object)  # Comment
    suggestion_answered = Signal(str)  # the id of a command
    mark_chosen = Signal(bytes)
    place_chosen = Signal(int)  # an offset (code points)
    mark_pointed = Signal(object)  # the mark under the pointer in a chip or in the choice of links, None for none
    pick_started = Signal(bytes, str)  # a click on a mark in the text is awaited for this role: answer with `take_pick`
    pick_stopped = Signal()
    done = Signal()  # the keyboard goes back to the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._intents = Surroundings(), Intents(self)
        self._history: MarkHistory | None = None
        self.decision = DecisionNote()
        self.details = MarkDetails(self._around, self._intents)
        self._picks = Picking(self.details.editor, self)
        self.list = MarkList(self._around)
        # What is unfolded above the form gets its place when Qt lays it out, once more when a scroll bar comes.
        self._form_later = QTimer(self, singleShot=True, interval=0)
        self._form_later.timeout.connect(self._show_form)
        self._lay_out()
        self._connect()
        self.setMinimumWidth(240)
        self.restyle()
        for part in (self.details, self.list):
            part.retranslate()

    # Data

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show names in that language; builds the editors anew."""
        self._picks.stop()
        self._around.labels, self._around.language = labels, language
        self.details.rebuild()
        self.list.refresh()

    def set_people(self, names: Mapping[bytes, str]) -> None:
        """Name the annotators by id, for the line that says who made a mark."""
        self._around.people = names
        self.details.refresh()

    def set_assumed(self, assumed: Callable[[bytes], Mapping[str, str | bool]]) -> None:
        """Show what `assumed` gives for a mark, by attribute, in grey where the mark has nothing."""
        self._around.assumed = assumed
        self.details.refresh()

    def set_mark(self, mark: Annotation | None, quotation: Callable[[bytes], str] | None = None) -> None:
        """Show this mark; `quotation` gives the words of any mark of the document by id, of removed ones too."""
        known = mark is self.details.mark and quotation in (None, self._around.quotation)
        if quotation is not None:
            self._around.quotation = quotation
        self._picks.stop_unless(mark)
        if not known:  # what changed around it was shown when it came
            self.details.set_mark(mark)
        self.list.set_current(mark.id if mark else None)

    def show_suggestion(self, face: SuggestionFace | None) -> None:
        """Show the suggestion that is chosen in the text instead of a mark, or none."""
        self.details.show_suggestion(face)

    def set_marks(self, marks: Iterable[tuple[Annotation, str, bool]]) -> None:
        """Show all marks of the document, each with its quotation and whether it is not in the file yet."""
        self._around.marks.set(marks)
        self._marks_changed()

    def change_marks(self, put: Iterable[tuple[Annotation, str, bool]], removed: Iterable[bytes] = ()) -> None:
        """Add or replace some marks and take others away; the cost is that of the marks that are given."""
        self._around.marks.change(put, removed)
        self._marks_changed()

    def _marks_changed(self) -> None:
        self.details.refresh()
        self.list.show_marks()

    def show_history(self, mark: bytes, acts: Iterable[PastAct], text: str) -> None:
        """Open the history of the current mark, given its acts and the article's text; too late for another mark."""
        from annotator.ui.panels.history_words import history_lines
        from annotator.ui.panels.mark_history import MarkHistory

        if self.details.mark is None or self.details.mark.id != mark:
            return
        self._history = self._history or MarkHistory(self)
        lines = history_lines(acts, self.details.mark, text, self._around)
        self._history.open_for(area_of(self.details.origin.history), self._around.quote(mark), lines)

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Show what the project decided about the words of the moment; nothing where it decided nothing."""
        self.decision.show_decisions(decisions, self._around.labels)

    def set_talk(self, talk: Talk) -> None:
        """Show what was said about the document; half written words go out first when it is another one."""
        before, self._around.talk = self._around.talk, talk
        if (talk.document, talk.reader) != (before.document, before.reader):
            self.details.comments.send_all()
        self.details.comments.show_mark(self.details.mark)
        self.list.show_talk()

    def write_comment(self, place: Span | None) -> None:
        """Put the keyboard where the current mark is commented on, else that place, else the article."""
        self.details.comments.write(place)
        self._form_later.start()

    def give_back(self, topic: Topic, words: str) -> None:
        """Show words again that could not be kept."""
        self.details.comments.give_back(topic, words)

    def set_read_only(self, read_only: bool) -> None:
        """Allow changes or not."""
        if read_only:
            self._picks.stop()
        self.details.set_read_only(read_only)

    def commit(self, *, comments: bool = True) -> None:
        """Send what was typed and not sent yet: to be called before finishing, closing, and changing the document."""
        self.details.commit()
        if comments:
            self.details.comments.send_all()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.details.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.details.comments.set_roomy(self.height() >= _ROOMY_PX)

    # Keyboard

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk as the eye reads; Qt would go in the order in which the parts were made."""
        here = QApplication.focusWidget()
        target = tab_target(self, (self.details, self.list), here, forward=forward) if here else None
        if target is None:
            return super().focusNextPrevChild(forward)
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text with Escape from the list of marks too."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focus_note(self) -> None:
        """Put the keyboard into the note."""
        self._focus(self.details.note)

    def focus_attribute(self, key: str) -> bool:
        """Put the keyboard on that attribute of the current mark; False when it has none."""
        editor = self.details.editor(key)
        if editor is None:
            return False
        self._focus(editor.field())
        return True

    def focus_missing(self) -> bool:
        """Put the keyboard on the first required value that is missing; False when none is."""
        form = self.details.form()
        editor = form.first_missing() if form else None
        return editor is not None and self.focus_attribute(editor.attribute.key)

    # Picking a target in the text

    @property
    def picking(self) -> bool:
        """Say whether a click on a mark in the text is awaited."""
        return self._picks.active

    def take_pick(self, target: bytes) -> bool:
        """Link to the mark that was clicked in the text; False when its label is not allowed, and picking goes on."""
        return self._picks.take(target)

    def stop_picking(self) -> None:
        """Await no click any longer."""
        self._picks.stop()

    # Inside

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.details)
        scroll.viewport().setAutoFillBackground(False)
        self.details.setAutoFillBackground(False)
        scroll.verticalScrollBar().rangeChanged.connect(self._form_later.start)
        self._scroll = scroll
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setProperty("role", "stacked")
        self._splitter.setHandleWidth(7)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(scroll)
        self._splitter.addWidget(self.list)
        self._splitter.setStretchFactor(0, 5)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setSizes([440, 260])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.decision)
        layout.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        wishes = self._intents
        wishes.relabel.connect(self.relabel)
        wishes.attribute_changed.connect(self.attribute_changed)
        wishes.links_changed.connect(self.links_changed)
        wishes.unlinked_changed.connect(self.unlinked_changed)
        wishes.note_changed.connect(self.note_changed)
        wishes.unsure_changed.connect(self.unsure_changed)
        wishes.remove.connect(self.remove)
        wishes.history_wanted.connect(self.history_wanted)
        wishes.comment_wanted.connect(self.comment_wanted)
        wishes.comment_written.connect(self.comment_written)
        wishes.comment_removed.connect(self.comment_removed)
        wishes.mark_chosen.connect(self.mark_chosen)
        wishes.place_chosen.connect(self.place_chosen)
        wishes.mark_pointed.connect(self.mark_pointed)
        wishes.pick_started.connect(self._picks.start)
        wishes.pick_stopped.connect(self._picks.stop)
        self._picks.started.connect(self.pick_started)
        self._picks.stopped.connect(self.pick_stopped)
        wishes.done.connect(self.done)
        self.details.suggestion.answered.connect(self.suggestion_answered)
        self.list.mark_chosen.connect(self.mark_chosen)

    def _show_form(self) -> None:
        """Keep the form in sight in which a comment is being written."""
        form = self.details.comments.form
        if form.field.hasFocus():
            self._scroll.ensureWidgetVisible(form)

    def _focus(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
