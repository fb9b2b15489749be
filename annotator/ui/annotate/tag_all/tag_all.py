"""Marking all places of some words: from the words in the text to the list, and from the list to one act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.model import Change, Label, Span
from annotator.ui import language
from annotator.ui.annotate.marking import Marking
from annotator.ui.keys.named import key_of
from annotator.ui.language import number
from annotator.ui.open_document import OpenDocument
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.core.suggest.elsewhere import Found
    from annotator.ui.annotate.tag_all.choice import Choice, Line, Row
    from annotator.ui.annotate.tag_all.elsewhere import Elsewhere
    from annotator.ui.annotate.tag_all.sheet import TagAllSheet

_LONG = 100_000  # code points; a longer article is looked through beside the window


class TagAll(QObject):
    """Opens the list for the selected words, the current mark or the word at the caret, and marks what is ticked.

    What it needs of core is loaded when it is first wanted. `place` puts the list where it belongs, under the text.
    """

    told = Signal(str)
    opening = Signal()

    def __init__(
        self,
        session: Session,
        reader: Reader,
        marking: Marking,
        place: Callable[[Callable[[QWidget], TagAllSheet]], TagAllSheet],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._reader, self._marking, self._place = session, reader, marking, place
        self._sheet: TagAllSheet | None = None
        self._elsewhere: Elsewhere | None = None
        self._choice: Choice | None = None
        self._scrolled = 0
        self.actions = {f"label_all.{digit}": self._opener(digit) for digit in range(1, 10)}
        session.document_opened.connect(lambda _: self.close(back=False))
        session.changed.connect(self._follow)

    def _opener(self, digit: int) -> Callable[[], None]:
        return lambda: self.use_digit(digit)

    # --- opening -----------------------------------------------------------------------------------------------

    def use_digit(self, digit: int) -> None:
        """List all places of the words for the label with that digit."""
        label = self._session.labels.by_digit(digit)
        if label is None:
            self.told.emit(self.tr("No label has this key."))
        else:
            self.open(label.key)

    def open(self, key: str) -> None:
        """List all places of the words for a label; say why that cannot be."""
        opened, label = self._session.open_document, self._session.labels.get(key)
        if opened is None or label is None or self._marking.is_closed():
            return
        span = self._subject(label)
        if span is None:
            return
        look = self._look(opened, span, label)
        if len(opened.document.text) <= _LONG:
            self._show(look(), opened, span)
        else:
            self._session.run(lambda _: look(), lambda choice: self._show(choice, opened, span))

    def _subject(self, label: Label) -> Span | None:
        """Give the words that are meant, as a digit takes them; None where there are none or something is asked."""
        mark = self._reader.marks.get(self._reader.current_mark())  # or a suggestion
        span = self._reader.selected_span() or (Span(mark.start, mark.end) if mark else None)
        if span is None:
            span = self._marking.word_for(label)
            if span and self._marking.asks(label, span):
                return None
            if span is None:
                self.told.emit(self.tr("Select words first, or put the caret on one."))
        return span

    def _look(self, opened: OpenDocument, span: Span, label: Label) -> Callable[[], Choice | None]:
        """Give what looks for the words, in any thread: all that it needs is taken along."""
        # Late: it brings what the window does not need before its first paint.
        from annotator.ui.annotate.tag_all.choice import choice_of

        vocabulary, marks = self._reader.words.vocabulary(), [mark for mark, _ in opened.shown()]
        policies = {each.key: each.clitics for each in self._session.labels.labels}
        return lambda: choice_of(opened.document, span, label.key, marks, vocabulary, policies)

    def _show(self, choice: Choice | None, opened: OpenDocument, span: Span) -> None:
        if opened is not self._session.open_document:
            return  # another article has come meanwhile
        if choice is None:
            self.told.emit(self.tr("All places are those of whole words: select whole words first."))
            return
        self.close(back=False)
        self.opening.emit()
        self._choice, self._scrolled = choice, self._reader.verticalScrollBar().value()
        words = opened.document.text[span.start : span.end]
        self._made_sheet().open(choice, words, self._session.labels, language.current())

    def _made_sheet(self) -> TagAllSheet:
        if self._sheet is None:
            from annotator.ui.annotate.tag_all.elsewhere import Elsewhere
            from annotator.ui.annotate.tag_all.sheet import TagAllSheet

            self._sheet = sheet = self._place(TagAllSheet)
            sheet.pointed.connect(self._preview)
            sheet.ticked.connect(self._tick)
            sheet.labelled.connect(self._relabel)
            sheet.along_wanted.connect(self._take_along)
            sheet.everywhere_wanted.connect(self._look_everywhere)
            sheet.accepted.connect(self._mark)
            sheet.closed.connect(self.close)
            sheet.left.connect(lambda: self.close(back=False))
            self._elsewhere = Elsewhere(self._session, self)
            self._elsewhere.found.connect(self._add)
            self._elsewhere.advanced.connect(self._tell_progress)
        return self._sheet

    def close(self, *, back: bool = True) -> None:
        """Close the list and change nothing; `back` brings the text to where it was, and the keyboard to it."""
        if self._sheet is None or self._elsewhere is None or self._choice is None:
            return
        self._choice = None
        self._elsewhere.stop()
        self._sheet.shut()
        self._reader.set_hits((), None)
        if back:
            self._reader.verticalScrollBar().setValue(self._scrolled)
            self._reader.setFocus()

    # --- the list ----------------------------------------------------------------------------------------------

    def take_label(self, key: str) -> bool:
        """Give the line in hand the label of a button; tells whether the list was there."""
        line = self._sheet.line() if self._sheet and self._choice else None
        if line is not None:
            self._give(line, key)
        return line is not None

    def _tick(self, line: Line) -> None:
        assert self._choice is not None
        self._choice.tick(line)
        self._refresh()

    def _relabel(self, line: Line, digit: int) -> None:
        label = self._session.labels.by_digit(digit)
        if label is None:
            self.told.emit(self.tr("No label has this key."))
        else:
            self._give(line, label.key)

    def _give(self, line: Line, key: str) -> None:
        assert self._choice is not None
        self._choice.relabel(line, key)
        self._refresh()

    def _take_along(self, along: bool) -> None:
        assert self._choice is not None
        self._choice.take_along(along=along)
        self._refresh()

    def _refresh(self) -> None:
        assert self._sheet is not None
        self._sheet.refresh()

    def _preview(self, line: Line | None) -> None:
        """Show in the text what would be marked, and the place in hand; the selection stays where it is."""
        opened, choice = self._session.open_document, self._choice
        if opened is None or choice is None:
            return
        in_hand = choice.rows_of(line)[0] if line else None
        here = [row for row in choice.rows if row.document == opened.document.id and (row.ticked or row is in_hand)]
        spans = _apart(sorted(((choice.span(row), row) for row in here), key=lambda pair: pair[0]))
        current = next((at for at, (_, row) in enumerate(spans) if row is in_hand), None)
        self._reader.set_hits([span for span, _ in spans], current)
        if current is not None:
            self._reader.show_offset(spans[current][0].start)

    def _follow(self, change: Change) -> None:
        """List what an act has left to mark: undo and finishing work while the list is there."""
        opened, choice, sheet = self._session.open_document, self._choice, self._sheet
        if opened is None or choice is None or sheet is None:
            return
        if not opened.is_open:
            self.close()
            return
        choice.follow(mark for mark, _ in opened.shown())
        if sheet.everywhere.isChecked() and any(one.document != opened.document.id for one in change.annotations):
            choice.leave_others()
            self._look_everywhere(True)
        self._refresh()

    # --- other articles ----------------------------------------------------------------------------------------

    def _look_everywhere(self, everywhere: bool) -> None:
        opened, choice = self._session.open_document, self._choice
        if opened is None or choice is None or self._elsewhere is None or self._sheet is None:
            return
        if everywhere:
            counts = self._reader.words.of_project
            self._elsewhere.start(choice.what, opened.document.id, opened.person, counts)
        else:
            self._elsewhere.stop()
            choice.leave_others()
            self._sheet.set_progress("")
            self._refresh()

    def _add(self, found: list[Found]) -> None:
        if found and self._choice:
            self._choice.add(found)
            self._refresh()

    def _tell_progress(self, done: int, total: int) -> None:
        if self._sheet is None:
            return
        words = self.tr("Looked through {done} of {total} open articles").format(done=number(done), total=number(total))
        self._sheet.set_progress(words if done < total else "")

    # --- the act -----------------------------------------------------------------------------------------------

    def _mark(self) -> None:
        assert self._choice is not None
        marks, opened = self._choice.marks(), self._session.open_document
        own = next((self._choice.span(row) for row in self._choice.rows if row.ticked and row.occurrence.own), None)
        self.close()
        self._session.annotate_all(marks)
        self.told.emit(self._done_words(len(marks), len({mark.document for mark in marks})))
        made = next((mark.id for mark, _ in opened.shown() if mark.span == own), None) if opened else None
        self._marking.go_to(made)

    def _done_words(self, marks: int, documents: int) -> str:
        """Say what was marked, and how all of it is taken back."""
        words = language.digits(self.tr("Marked %n place(s)", "", marks))
        if documents > 1:
            where = language.digits(self.tr("in %n article(s)", "", documents))
            words = f"{words} {where}"
        key = key_of("edit.undo")
        undo = self.tr("{key} takes all of it back").format(key=key) if key else ""
        return " · ".join(filter(None, (words, undo)))


def _apart(spans: list[tuple[Span, Row]]) -> list[tuple[Span, Row]]:
    """Give the spans that overlap none before them."""
    kept: list[tuple[Span, Row]] = []
    for span, row in spans:
        if not kept or kept[-1][0].end <= span.start:
            kept.append((span, row))
    return kept
