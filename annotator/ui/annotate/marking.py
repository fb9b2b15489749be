"""The keys of the reader and what they do: marking, walking from mark to mark, removing, doubting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Annotation, Clitics, Label, Span
from annotator.core.text.clitics import has_cut, next_start_cut, word_for
from annotator.ui.annotate.digit import ChangeLabel, GoToMark, MakeMark, what_digit_does
from annotator.ui.annotate.particle_hint import particle_hint
from annotator.ui.annotate.shaping import Shaping
from annotator.ui.annotate.wording import Gap, closed_words, gap_words, no_mark_words
from annotator.ui.keys.named import key_of, label_badge
from annotator.ui.open_document import OpenDocument
from annotator.ui.plain import isolate
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session


class Marking(QObject):
    """Ties one reader to the session; `current_changed` names the current mark, `told` says a short sentence.

    `labelled` comes after a digit made a mark or changed its label, `wanted` carries the keys that are the page's:
    ids of `annotator.ui.keys.commands`.
    """

    current_changed = Signal(object)  # id or None
    labelled = Signal(bytes)
    told = Signal(str)
    wanted = Signal(str)

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader = session, reader
        self.shaping = Shaping(session, reader, self)
        self.holds_mark: Callable[[], bool] = lambda: False  # while its link is asked, the caret looks for words
        self.takes_label: Callable[[str], bool] = lambda _: False  # a suggestion that is the current mark takes it
        self.actions: dict[str, Callable[[], None]] = {
            "mark.next": lambda: self._walk(backward=False),
            "mark.previous": lambda: self._walk(backward=True),
            "mark.to_selection": self._space,
            "page.back": lambda: self._reader.turn_page(-1),
            "mark.remove": self.remove_current,
            "mark.unsure": self._doubt,
            **{f"label.{digit}": partial(self.use_digit, digit) for digit in range(1, 10)},
            **self.shaping.actions,
        }
        reader.key_action.connect(self._on_key)
        reader.label_chosen.connect(self.use_label)
        reader.edge_dragged.connect(self.shaping.move)
        reader.cursorPositionChanged.connect(self._leave_mark)
        self.shaping.told.connect(self.told)

    def _on_key(self, action: str) -> None:
        if action in self.actions:
            self.actions[action]()
        else:
            self.wanted.emit(action)

    # --- labels ------------------------------------------------------------------------------------------------

    def use_digit(self, digit: int) -> None:
        """Do what a digit does (keys.md)."""
        label = self._session.labels.by_digit(digit)
        if label:
            self.use_label(label.key)
        else:
            self.told.emit(self.tr("No label has this key."))

    def use_label(self, key: str) -> None:
        """Do what a digit or a label button does."""
        opened, reader = self._session.open_document, self._reader
        label = self._session.labels.get(key)
        if opened is None or label is None or self.is_closed():
            return
        if self.takes_label(key):
            return
        current = opened.get(reader.current_mark() or b"")
        selected = reader.selected_span()
        word = None if selected or current else self.word_for(label)
        if word and self.asks(label, word):
            return
        act = what_digit_does(key, selected, current, word, opened.find)
        if isinstance(act, MakeMark):
            self.went(self._session.annotate(act.span, key))
            if word and (hint := particle_hint(reader.text, word)):
                self.told.emit(hint)
        elif isinstance(act, ChangeLabel):
            self._session.relabel(act.annotation, key)
            self.went(act.annotation)
        elif isinstance(act, GoToMark):
            self.go_to(act.annotation)
            self.told.emit(self.tr("These words carry this label already."))
        else:
            self.told.emit(self.tr("Select words first, or put the caret on one."))

    def went(self, mark: bytes | None) -> None:
        """Go on from a mark that has just got its label: what it must have is asked."""
        self.go_to(mark)
        if mark is not None:
            self.labelled.emit(mark)

    def word_for(self, label: Label) -> Span | None:
        """Give the word at the caret as the label wants it; None where no word is."""
        text = self._reader.text
        return word_for(text, self._reader.caret_offset(), label.clitics, self._reader.words.vocabulary())

    def asks(self, label: Label, word: Span) -> bool:
        """Ask where a label leaves it open whether the particle belongs to the mark: select, and wait for the digit."""
        text, vocabulary = self._reader.text, self._reader.words.vocabulary()
        if label.clitics is not Clitics.ASK or not has_cut(text, word, vocabulary):
            return False
        cut = next_start_cut(text, word, vocabulary)
        self._reader.select_span(cut)
        self.told.emit(self._question(text[word.start : cut.start], label))
        return True

    def _question(self, particle: str, label: Label) -> str:
        words = [self.tr("With or without {particle}?").format(particle=isolate(f"«{particle}»"))]
        if key := key_of("cut.start"):
            words.append(self.tr("{key} changes it.").format(key=key))
        if key := label_badge(label.digit):
            words.append(self.tr("{key} marks it.").format(key=key))
        return " ".join(words)

    def word_rule(self, offset: int) -> Span | None:
        """Give what a double click on an offset selects: the word as most labels of the project want it."""
        labels = [label for label in self._session.labels.labels if label.digit and not label.retired]
        inside = sum(label.clitics is Clitics.INSIDE for label in labels)
        policy = Clitics.INSIDE if 2 * inside > len(labels) else Clitics.OUTSIDE
        text = self._reader.text
        return word_for(text, offset, policy, self._reader.words.vocabulary())

    # --- the current mark --------------------------------------------------------------------------------------

    def go_to(self, annotation_id: bytes | None, *, scroll: bool = False, quiet: bool = False) -> None:
        """Make a mark the current one; the selection goes. `quiet` tells nobody."""
        if annotation_id is not None:
            if self._reader.selected_span():
                self._reader.clear_selection()
            self._reader.set_current_mark(annotation_id, scroll=scroll)
            if not quiet:
                self.current_changed.emit(annotation_id)

    def leave_selection(self) -> bool:
        """Take the selection away; tells whether there was one."""
        if self._reader.selected_span() is None:
            return False
        self._reader.clear_selection()
        return True

    def leave_current(self) -> bool:
        """Let no mark be the current one; tells whether one was."""
        if self._reader.current_mark() is None:
            return False
        self._reader.set_current_mark(None)
        self.current_changed.emit(None)
        return True

    def remove_current(self) -> None:
        """Remove the current mark and say how it comes back."""
        opened, mark = self._session.open_document, self.current_mark()
        if opened is None or mark is None or self.is_closed():
            return
        lost = list(_links_to(mark.id, opened))
        self._session.remove(mark.id)
        if lost:
            words = self.tr("{list}; undo brings it back.")
            self.told.emit(words.format(list=gap_words(lost, self._session.labels)))

    def _doubt(self) -> None:
        mark = self.current_mark()
        if mark is None or self.is_closed():
            return
        self._session.set_unsure(mark.id, not mark.unsure)
        self.told.emit(self.tr("Marked as sure.") if mark.unsure else self.tr("Marked as not sure."))

    def current_mark(self) -> Annotation | None:
        """Give the current mark, or say that none is chosen; a suggestion is none."""
        opened, current = self._session.open_document, self._reader.current_mark()
        mark = opened.get(current) if opened and current else None
        if mark is None:
            self.told.emit(no_mark_words())
        return mark

    def _walk(self, *, backward: bool) -> None:
        found = self._reader.neighbour_mark(backward=backward)
        if found is None:
            self.told.emit(self.tr("No mark before this place.") if backward else self.tr("No mark after this place."))
        self.go_to(found, scroll=True)

    def _space(self) -> None:
        mark = self._reader.marks.get(self._reader.current_mark())
        if mark:
            self._reader.select_span(Span(mark.start, mark.end))
        else:
            self._reader.turn_page(1)

    def _leave_mark(self) -> None:
        """A caret that has left the current mark means the words where it is now."""
        mark = self._reader.marks.get(self._reader.current_mark())
        if mark and not self.holds_mark() and not mark.start <= self._reader.caret_offset() <= mark.end:
            self.leave_current()

    def is_closed(self) -> bool:
        """Tell whether the open document takes no marks, and say so."""
        opened = self._session.open_document
        if opened is None or opened.is_open:
            return False
        self.told.emit(closed_words(opened.progress))
        return True


def _links_to(mark: bytes, opened: OpenDocument) -> Iterator[Gap]:
    """Give what would point to nothing if a mark went."""
    for other, _ in opened.shown():
        for role, targets in other.links.items():
            if mark in targets and not any(opened.get(target) for target in targets if target != mark):
                yield other.label, role
