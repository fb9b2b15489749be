"""The strip on the screen: opening it for a mark, going from field to field, following what changes, closing it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Annotation
from annotator.ui.annotate.strip.fields import Field, commands_of, fields_of, following, missing
from annotator.ui.annotate.strip.naming import name
from annotator.ui.annotate.strip.options import Situation
from annotator.ui.annotate.strip.situation import Place, likely_spans, situation_of
from annotator.ui.annotate.wording import closed_words
from annotator.ui.plain import isolate
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.annotate.strip.stage import Stage
    from annotator.ui.annotate.strip.view import StripView

_FRAME_MS = 16


class OpenStrip(QObject):
    """Stands on one mark and one field at a time.

    `told` carries a short sentence why something did nothing; `closed` comes whenever the strip goes away.
    """

    told = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader = session, reader
        self._place: Place | None = None
        self._drawn: Situation | None = None  # the one that is on the screen
        self._known: tuple[object, Situation | None] = None, None  # the last situation, and what it was made from
        self._stage: Stage | None = None
        self._links = False  # whether the field that is asked takes marks
        self._arriving = False  # whether the mark that is asked about has not been shown yet
        # After a label key the mark is painted first and the strip follows; keys mean the strip from the key on.
        self._later = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._later.timeout.connect(self._draw)
        self._writing = False
        session.document_opened.connect(lambda _opened: self.close())
        session.labels_changed.connect(lambda _labels: self.refresh())

    @property
    def is_open(self) -> bool:
        """Say whether the strip is on the screen."""
        return self._place is not None

    @property
    def holds_mark(self) -> bool:
        """Say whether the mark stays the current one while the caret looks for words to link it to."""
        return self._place is not None and self._links

    def open_for(self, mark_id: bytes, field: str | None = None) -> bool:
        """Ask for a field of a mark: `holder`, `speaker`, `target` or an attribute key; None is the first gap.

        Tells why not, and gives False, where the article is closed or the label has no such field.
        """
        opened = self._session.open_document
        mark = opened.get(mark_id) if opened else None
        if opened is None or mark is None:
            return False
        wanted = self._wanted(mark, field)
        if not opened.is_open or wanted is None:
            self.told.emit(closed_words(opened.progress) or self._no_field(mark))
            return False
        self._ask(mark_id, wanted.key)
        return True

    def open_if_missing(self, mark_id: bytes) -> bool:
        """Ask for what a mark must have and lacks; where it lacks nothing that the strip knows, the strip goes."""
        opened = self._session.open_document
        mark = opened.get(mark_id) if opened else None
        if opened and opened.is_open and mark and self._missing(mark):
            self._later.start()
            return self.open_for(mark_id)
        self.close()
        return False

    def close(self) -> None:
        """Take the strip away; what was answered stays."""
        if self._place is None:
            return
        if self._links and self._reader.current_mark() == self._place.mark and not self._reader.selected_span():
            self._back_to_mark()  # the caret may have gone to look for words
        self._place, self._arriving, self._drawn = None, False, None
        self._later.stop()
        if self._stage:
            self._stage.hide()
        self.closed.emit()

    def escape(self) -> bool:
        """Close the strip; tells whether it was open."""
        was_open = self.is_open
        self.close()
        return was_open

    def refresh(self) -> None:
        """Show what the mark has now; the strip goes with its mark, and when another one is the current mark."""
        if self._place is None or self._writing:
            return
        if self._reader.current_mark() in (None, self._place.mark):
            self._show()
        else:
            self.close()

    def follow(self) -> None:
        """Show what the marks say now; that one of them is saved now, or drawn in another look, changes nothing."""
        stays = self._place is not None and self._reader.current_mark() in (None, self._place.mark)
        if not stays or self._drawn is None or self._now() is not self._drawn:
            self.refresh()

    # Fields

    def _fields(self, mark: Annotation) -> tuple[Field, ...]:
        label = self._session.labels.get(mark.label)
        return fields_of(label, mark) if label else ()

    def _missing(self, mark: Annotation) -> list[Field]:
        left = missing(self._fields(mark), mark, self._living)
        assumed = self._session.assuming.of(mark.id) if left else {}  # it looks at all marks, so only where it matters
        return [field for field in left if field.key not in assumed]

    def _wanted(self, mark: Annotation, name_or_key: str | None) -> Field | None:
        """Give the field of that role or key; for None the first that lacks an answer, else the first of all."""
        fields = self._fields(mark)
        if name_or_key is None:
            return next(iter(self._missing(mark)), fields[0] if fields else None)
        commands = commands_of(fields)
        by_role = (field for field in fields if commands[field.key] == f"strip.{name_or_key}")
        return next(by_role, next((field for field in fields if field.key == name_or_key), None))

    def _go_on(self) -> None:
        """Ask for the next thing that is missing, after this field and round to those before it; else close."""
        now = self._now()
        if self._place is None or now is None:
            self.close()
            return
        left = missing(following(now.fields, now.field.key), now.mark, now.living, now.assumed)
        if left:
            self._ask(self._place.mark, left[0].key)
        else:
            self.close()

    def _ask(self, mark_id: bytes, field: str) -> None:
        arriving = self._place is None or self._place.mark != mark_id
        self._place = Place(mark_id, field)
        now = self._now()
        if now and not now.field.links:
            self._back_to_mark()  # selected words mean nothing to a choice
        self._show(arriving=arriving)

    # Showing

    def _now(self) -> Situation | None:
        opened = self._session.open_document
        if self._place is None or opened is None or not opened.is_open:
            return None
        labels, selected = self._session.labels, self._reader.selected_span()
        assumed = self._session.assuming.of(self._place.mark)
        made_from = opened.version, labels, self._place, selected, assumed
        if made_from != self._known[0]:  # a key asks for it three times, and to rank hundreds of marks is felt
            self._known = made_from, situation_of(opened, labels, self._place, selected, assumed)
        return self._known[1]

    def _show(self, *, arriving: bool = False, moving: bool = False) -> None:
        """Show the situation; `arriving` at a mark or `moving` to a candidate, the strip looks for its side anew."""
        now, opened = self._now(), self._session.open_document
        if self._place is None or now is None or opened is None:
            self.close()
            return
        self._place, self._links = replace(self._place, order=now.candidates), now.field.links
        self._arriving = self._arriving or arriving
        if not self._later.isActive():
            self._draw(moving=moving)

    def _draw(self, *, moving: bool = False) -> None:
        now, opened = self._now(), self._session.open_document
        if now is None or opened is None:
            self.close()
            return
        arriving, self._arriving, self._drawn = self._arriving, False, now
        stage = self._ready_stage()
        stage.show(now, opened, self._session.labels)
        if arriving or moving:
            stage.choose_side(likely_spans(opened, now), anew=arriving)
        if arriving:
            stage.arrive(now.mark.span)

    def _ready_stage(self) -> Stage:
        if self._stage is None:
            from annotator.ui.annotate.strip.stage import Stage

            self._stage = Stage(self._reader)
            self._connect(self._stage.view)
        return self._stage

    def _connect(self, view: StripView) -> None:
        view.field_chosen.connect(self._tab_clicked)
        view.closing.connect(self.close)
        view.stale.connect(self.refresh)
        view.picks.chip_chosen.connect(self._chip_clicked)
        view.picks.chip_pointed.connect(self._reader.set_pointed)

    def _back_to_mark(self) -> None:
        """Make the mark the current one again: nothing is selected, and the caret is on it."""
        if self._place:
            self._reader.set_current_mark(self._place.mark)

    def _living(self, mark_id: bytes) -> bool:
        opened = self._session.open_document
        return opened is not None and opened.get(mark_id) is not None

    def _no_field(self, mark: Annotation) -> str:
        label = self._session.labels.get(mark.label)
        words = self.tr("The label {label} has no such field.")
        return words.format(label=isolate(name(label) if label else mark.label))

    # What was clicked; the keyboard goes back to the text

    def _tab_clicked(self, field: str) -> None:
        self._reader.setFocus()
        if self._place:
            self._ask(self._place.mark, field)

    def _chip_clicked(self, mark_id: bytes) -> None:
        self._reader.setFocus()
        opened = self._session.open_document
        mark = opened.get(mark_id) if opened else None
        if mark:
            self._reader.show_offset(mark.start)
