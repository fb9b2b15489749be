"""Words with what is around them on one line of a list: all lines hold them at one place, so that the eye runs down."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.core.model import Span
from annotator.core.text.characters import BIDI_CONTROLS
from annotator.core.text.offsets import OffsetMap, display_text

_RTL, _LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
# Loose bidi controls in what is shown could turn the words around it; a list has no second line.
_DROPPED, _BLANK = re.compile(f"[{BIDI_CONTROLS}]"), re.compile(r"\s")
_BEFORE, _WIDE = 0.36, 100_000.0
_MORE = "…"


@dataclass(frozen=True, slots=True)
class InContext:
    """A piece of text, the span in it (code points) that is meant, and which way the text runs."""

    text: str
    span: Span
    rtl: bool


def draw_in_context(
    painter: QPainter, box: QRect, shown: InContext, font: QFont, tint: Callable[[QPainter, QRectF], None]
) -> None:
    """Write the text on one line, cut between words where the box ends; `tint` draws the ground of what is meant."""
    clean, span = _cleaned(shown)
    room = box.width() * _BEFORE
    before, after = clean[: span.start], clean[span.end :]
    metrics = QFontMetricsF(font)
    words_px = metrics.horizontalAdvance(clean[span.start : span.end])
    before = _fitting(before, room, metrics, keep_end=True)
    after = _fitting(after, max(box.width() - room - words_px, 0), metrics, keep_end=False)
    line = before + clean[span.start : span.end] + after
    layout = _laid_out(line, font, rtl=shown.rtl)
    left, right = _extent(layout, line, Span(len(before), len(before) + span.end - span.start))
    x = box.right() + 1 - room - right if shown.rtl else box.x() + room - left
    top = box.y() + (box.height() - layout.boundingRect().height()) / 2
    painter.save()
    painter.setClipRect(box)
    tint(painter, QRectF(x + left, box.y(), right - left, box.height()))
    layout.draw(painter, QPointF(x, top))
    painter.restore()


def _cleaned(shown: InContext) -> tuple[str, Span]:
    parts = (
        shown.text[: shown.span.start],
        shown.text[shown.span.start : shown.span.end],
        shown.text[shown.span.end :],
    )
    before, words, after = (_BLANK.sub(" ", _DROPPED.sub("", display_text(part))) for part in parts)
    return before + words + after, Span(len(before), len(before) + len(words))


def _fitting(words: str, room: float, metrics: QFontMetricsF, *, keep_end: bool) -> str:
    """Give as many of the words as have room, with … where some are left out; never a part of a word."""
    if metrics.horizontalAdvance(words) <= room:
        return words
    pieces = words.split(" ")
    while pieces:
        pieces = pieces[1:] if keep_end else pieces[:-1]
        kept = " ".join([_MORE, *pieces] if keep_end else [*pieces, _MORE])
        if metrics.horizontalAdvance(kept) <= room:
            return kept
    return ""


def _laid_out(line: str, font: QFont, *, rtl: bool) -> QTextLayout:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(_RTL if rtl else _LTR)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(line, font)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(_WIDE)
    layout.endLayout()
    return layout


def _extent(layout: QTextLayout, line: str, span: Span) -> tuple[float, float]:
    """Give the left and the right end of a span, measured from its glyphs."""
    offsets = OffsetMap(line)
    position, end_position = offsets.to_position(span.start), offsets.to_position(span.end)
    runs = layout.lineAt(0).glyphRuns(position, end_position - position)
    boxes = [run.boundingRect() for run in runs]
    if not boxes:
        return 0.0, 0.0  # nothing that has a glyph
    return min(box.left() for box in boxes), max(box.right() for box in boxes)
