"""A passage that stands twice: marks that one copy has are offered for the other, and copied in one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Span
from annotator.ui import language
from annotator.ui.annotate.wording import closed_words
from annotator.ui.keys.named import key_of, with_key
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.core.suggest.repeated import Offer
    from annotator.core.text.repeats import Repeats

_PAUSE_MS = 400
_LONG = 100_000  # code points; in a longer article the copies are looked for when somebody asks


class Repeating(QObject):
    """Says once for each copy what it lacks, when the caret rests in it; `repeat` copies it."""

    told = Signal(str)

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader = session, reader
        self._repeats: Repeats | None = None
        self._offered: set[Span] = set()
        self._rests = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._rests.timeout.connect(self._offer)
        reader.cursorPositionChanged.connect(self._rests.start)
        session.document_opened.connect(lambda _: self._forget())

    def _forget(self) -> None:
        self._repeats = None
        self._offered.clear()
        self._rests.stop()

    def _offer(self) -> None:
        """Say what could be repeated here, unless it was said already."""
        opened = self._session.open_document
        if opened is None or not opened.is_open or len(self._reader.text) > _LONG or not opened.count:
            return
        offer = self._found()
        if offer and offer.here not in self._offered:
            self._offered.add(offer.here)
            count = len(offer.missing)
            words = self.tr("This passage stands twice; %n mark(s) of the other copy can be repeated here", "", count)
            self.told.emit(with_key(language.digits(words), "mark.repeat"))

    def menu_words(self) -> str:
        """Give what the menu offers where the caret is; "" for nothing."""
        opened = self._session.open_document
        offer = self._found() if opened and opened.is_open else None
        return (
            self.tr("Repeat the marks here ({count})").format(count=language.number(len(offer.missing)))
            if offer
            else ""
        )

    def repeat(self) -> None:
        """Copy the marks of the other copy to the one at the caret, in one act, or say why there is nothing to copy."""
        opened = self._session.open_document
        if opened is None:
            return
        if not opened.is_open:
            self.told.emit(closed_words(opened.progress))
            return
        offer = self._found()
        if offer is None:
            self.told.emit(self.tr("These words stand in no other place with marks that are missing here."))
            return
        from annotator.core.suggest.repeated import new_marks

        living = [mark.id for mark, _ in opened.shown()]
        self._session.annotate_all(new_marks(offer, self._session.labels, living, self._session.new_id))
        words = language.digits(self.tr("Repeated %n mark(s)", "", len(offer.missing)))
        key = key_of("edit.undo")
        undo = self.tr("{key} takes all of it back").format(key=key) if key else ""
        self.told.emit(" · ".join(filter(None, (words, undo))))

    def _found(self) -> Offer | None:
        from annotator.core.suggest.repeated import offer_at
        from annotator.core.text.repeats import Repeats

        opened = self._session.open_document
        if opened is None:
            return None
        if self._repeats is None:
            self._repeats = Repeats(opened.document.text)
        selected = self._reader.selected_span()
        offset = selected.start if selected else self._reader.caret_offset()
        return offer_at(self._repeats, offset, (mark for mark, _ in opened.shown()), self._session.labels)
