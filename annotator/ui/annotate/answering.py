"""What the user says to suggestions: yes, no, or nearly; and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Span
from annotator.ui.annotate.faces import face_of
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.shown_marks import shown_id
from annotator.ui.panels.suggestion_card import SuggestionFace
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session
from annotator.ui.session.answers import Accepted

if TYPE_CHECKING:
    from annotator.core.suggest.suggestion import Suggestion


class Answering(QObject):
    """Takes keys before marks do while a suggestion is what the reader rings; after an answer the next one is.

    `told` says a short sentence.
    """

    told = Signal(str)

    def __init__(self, session: Session, reader: Reader, marking: Marking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader, self._marking = session, reader, marking
        marking.takes_label, marking.shaping.takes_move = self._take_label, self._take_move
        self.actions: dict[str, Callable[[], None]] = {
            "suggestion.accept": lambda: self._answer(self.accept),
            "suggestion.accept_all": lambda: self._answer(partial(self.accept, group=True)),
            "suggestion.refuse_all": lambda: self._answer(partial(self.refuse, group=True)),
        }
        marking.actions["mark.remove"] = self._remove

    # --- which ones --------------------------------------------------------------------------------------------

    def current(self) -> Suggestion | None:
        """Give the suggestion that the reader rings, None where it rings a mark or nothing."""
        current = self._reader.current_mark()
        return next((one for one in self._session.suggesting.suggestions if shown_id(one) == current), None)

    def group(self) -> tuple[Suggestion, ...]:
        """Give the current suggestion with all others of the same name and label, by place."""
        current = self.current()
        return self._session.suggesting.group(current) if current else ()

    def go_on(self) -> bool:
        """Go to the next suggestion after the current one or the caret, round and round; False: there is none."""
        current = self.current()
        here = current.span.end if current else self._reader.caret_offset()
        following = next_after(self._session.suggesting.suggestions, here)
        if following:
            self._marking.go_to(shown_id(following), scroll=True)
        return following is not None

    def face(self) -> SuggestionFace | None:
        """Give what the details show of the current suggestion, None where there is none."""
        current, opened = self.current(), self._session.open_document
        if current is None or opened is None:
            return None
        return face_of(current, opened.document.text, self._session.labels, len(self.group()))

    def do(self, command: str) -> None:
        """Do what one of the commands `suggestion.*` and `mark.remove` says."""
        (self.actions | self._marking.actions)[command]()

    # --- answers -----------------------------------------------------------------------------------------------

    def accept(self, *, group: bool = False) -> bool:
        """Make a mark of the current suggestion, or of all of its group; False: none is current."""
        some = self._meant(group=group)
        self._make([Accepted(one, one.span, one.label) for one in some])
        return bool(some)

    def refuse(self, *, group: bool = False) -> bool:
        """Say no to the current suggestion, or to all of its group; False: none is current."""
        some = self._meant(group=group)
        if some:
            self._session.refuse(some)
            self._next(some[0])
        return bool(some)

    def _meant(self, *, group: bool) -> tuple[Suggestion, ...]:
        """Give the current suggestion, before the others of its group."""
        current = self.current()
        others = (one for one in self.group() if one != current) if group else ()
        return (current, *others) if current else ()

    def _answer(self, answer: Callable[[], bool]) -> None:
        """Answer with a key, or say which suggestion that would need."""
        if not answer() and not self.go_on():
            self.told.emit(self.tr("There is no suggestion in this article."))

    def _remove(self) -> None:
        if not self.refuse():
            self._marking.remove_current()

    def _make(self, accepted: Sequence[Accepted]) -> None:
        """Accept and go on to the next; where the label asks for more, stay and ask for that."""
        made = self._session.accept(accepted) if accepted else ()
        if made and self._asks_more(accepted[0].label):
            self._marking.went(made[0])
        elif made:
            self._next(accepted[0].suggestion)

    def _asks_more(self, label_key: str) -> bool:
        label = self._session.labels.get(label_key)
        return label is not None and any(one.required and not one.retired for one in label.attributes)

    def _next(self, answered: Suggestion) -> None:
        """Go to the next one that is left, or let go and say that there is none."""
        following = next_after(self._session.suggesting.suggestions, answered.span.end)
        if following:
            self._marking.go_to(shown_id(following), scroll=True)
        else:
            self._marking.leave_current()
            self.told.emit(self.tr("No suggestion is left in this article."))

    # --- nearly right ------------------------------------------------------------------------------------------

    def _take_label(self, key: str) -> bool:
        """Accept the current suggestion with the label of a key, over the words that are selected on it if any are."""
        current, selected = self.current(), self._reader.selected_span()
        if current is None or (selected and not self._is_free(current, selected, key)):
            return False
        if selected and selected != current.span:
            self._correct(current, selected, key)
        else:
            self._make([Accepted(current, current.span, key)])
        return True

    def _take_move(self, mark: bytes, span: Span) -> bytes | None:
        """Accept a suggestion at the place that its edge was moved to, and give the mark; None: it is none."""
        current = self.current()
        if current is None or shown_id(current) != mark:
            return None
        if span == current.span or not self._is_free(current, span, current.label):
            return mark
        return self._correct(current, span, current.label)

    def _is_free(self, suggestion: Suggestion, span: Span, label: str) -> bool:
        """Say whether these words may become the mark of a suggestion: some are its own, and no mark is just there."""
        opened, offered = self._session.open_document, suggestion.span
        meet = span.start < offered.end and offered.start < span.end
        return meet and opened is not None and opened.find(span, label) is None

    def _correct(self, suggestion: Suggestion, span: Span, label: str) -> bytes | None:
        """Accept a suggestion otherwise than it was offered, and stay on the mark."""
        made = next(iter(self._session.accept([Accepted(suggestion, span, label)])), None)
        self._marking.went(made)
        return made


def next_after(suggestions: Sequence[Suggestion], offset: int) -> Suggestion | None:
    """Give the first suggestion that begins at an offset (code points) or later, else the first of all."""
    return next((one for one in suggestions if one.span.start >= offset), next(iter(suggestions), None))
