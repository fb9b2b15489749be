"""The panel of the current mark, and under it the list of all marks of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from annotator.core.model import Annotation, LabelSet
from annotator.ui.panels import style
from annotator.ui.panels.edit_links import LinksEditor
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.mark_details import MarkDetails
from annotator.ui.panels.mark_list import MarkList
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.surroundings import Surroundings


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
    mark_chosen = Signal(bytes)
    mark_pointed = Signal(object)  # the mark under the pointer in a chip or in the choice of links, None for none
    pick_started = Signal(bytes, str)  # a click on a mark in the text is awaited for this role: answer with `take_pick`
    pick_stopped = Signal()
    done = Signal()  # the keyboard goes back to the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._intents = Surroundings(), Intents(self)
        self._picking: LinksEditor | None = None
        self.details = MarkDetails(self._around, self._intents)
        self.list = MarkList(self._around)
        self._lay_out()
        self._connect()
        self.setMinimumWidth(240)
        self.restyle()
        for part in (self.details, self.list):
            part.retranslate()

    # Data

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Show names in that language; builds the editors anew."""
        self._stop_picking()
        self._around.labels, self._around.language = labels, language
        self.details.rebuild()
        self.list.refresh()

    def set_people(self, names: Mapping[bytes, str]) -> None:
        """Name the annotators by id, for the line that says who made a mark."""
        self._around.people = names
        self.details.refresh()

    def set_mark(self, mark: Annotation | None, quotation: Callable[[bytes], str] | None = None) -> None:
        """Show this mark; `quotation` gives the words of any mark of the document by id, of removed ones too."""
        if quotation is not None:
            self._around.quotation = quotation
        if self._picking and (mark is None or self._picking.mark is None or mark.id != self._picking.mark.id):
            self._stop_picking()
        self.details.set_mark(mark)
        self.list.set_current(mark.id if mark else None)

    def set_marks(self, marks: Iterable[tuple[Annotation, str, bool]]) -> None:
        """Show all marks of the document, each with its quotation and whether it is not in the file yet."""
        self._around.marks.set(marks)
        self.details.refresh()
        self.list.refresh()

    def set_read_only(self, read_only: bool) -> None:
        """Allow changes or not."""
        if read_only:
            self._stop_picking()
        self.details.set_read_only(read_only)

    def commit(self) -> None:
        """Send what was typed and not sent yet: to be called before finishing, closing, and changing the document."""
        self.details.commit()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.details.refresh()

    # Keyboard

    def focus_label(self) -> None:
        """Put the keyboard on the label."""
        self._focus(self.details.label)

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

    def open_links(self, key: str) -> bool:
        """Open the choice of targets of that link attribute; False when the current mark has none."""
        editor = self.details.editor(key)
        if isinstance(editor, LinksEditor):
            self._focus(editor.field())
            editor.open_picker()
            return True
        return False

    # Picking a target in the text

    @property
    def picking(self) -> bool:
        """Say whether a click on a mark in the text is awaited."""
        return self._picking is not None

    def take_pick(self, target: bytes) -> bool:
        """Link to the mark that was clicked in the text; False when its label is not allowed, and picking goes on."""
        taken = self._picking is not None and self._picking.take(target)
        if taken:
            self._stop_picking()
        return taken

    def stop_picking(self) -> None:
        """Await no click any longer."""
        self._stop_picking()

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
        layout.addWidget(self._splitter)

    def _connect(self) -> None:
        wishes = self._intents
        wishes.relabel.connect(self.relabel)
        wishes.attribute_changed.connect(self.attribute_changed)
        wishes.links_changed.connect(self.links_changed)
        wishes.unlinked_changed.connect(self.unlinked_changed)
        wishes.note_changed.connect(self.note_changed)
        wishes.unsure_changed.connect(self.unsure_changed)
        wishes.remove.connect(self.remove)
        wishes.mark_chosen.connect(self.mark_chosen)
        wishes.mark_pointed.connect(self.mark_pointed)
        wishes.pick_started.connect(self._start_picking)
        wishes.pick_stopped.connect(self._stop_picking)
        wishes.done.connect(self.done)
        self.list.mark_chosen.connect(self.mark_chosen)

    def _focus(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _start_picking(self, mark: bytes, key: str) -> None:
        editor = self.details.editor(key)
        if isinstance(editor, LinksEditor):
            self._stop_picking()
            self._picking = editor
            editor.set_picking(picking=True)
            self.pick_started.emit(mark, key)

    def _stop_picking(self) -> None:
        if self._picking is not None:
            editor, self._picking = self._picking, None
            editor.set_picking(picking=False)
            self.pick_stopped.emit()
