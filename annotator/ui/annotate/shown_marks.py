"""From the open document to the marks in the reader: all of them, or those that look different now."""

from __future__ import annotations

from annotator.core.model import Annotation
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session


def draw_all(session: Session, reader: Reader) -> None:
    """Give the reader, which has just loaded the open document, all its marks."""
    opened = session.open_document
    if opened:
        opened.take_touched()
        reader.set_marks(_shown_mark(annotation, pending=pending) for annotation, pending in opened.shown())


def draw_touched(session: Session, reader: Reader) -> None:
    """Give the reader the marks that look different now."""
    opened = session.open_document
    if opened is None:
        return
    pairs = {id_: opened.pair(id_) for id_ in opened.take_touched()}
    put = [_shown_mark(pair[0], pending=pair[1]) for pair in pairs.values() if pair]
    reader.change_marks(put, [id_ for id_, pair in pairs.items() if pair is None])


def _shown_mark(annotation: Annotation, *, pending: bool) -> ShownMark:
    return ShownMark(
        annotation.id, annotation.start, annotation.end, annotation.label, pending=pending, unsure=annotation.unsure
    )
