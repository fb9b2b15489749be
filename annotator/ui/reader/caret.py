"""The keys that move the caret: by letter and word in the order of the text, so that ← goes forward in Arabic."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from annotator.core.text.graphemes import next_grapheme, previous_grapheme
from annotator.core.text.words import next_word, previous_word

if TYPE_CHECKING:
    from annotator.ui.reader.view import ArticleView

_Key, _Ctrl, _Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_Move = QTextCursor.MoveOperation

_FORWARD: dict[tuple[int, bool], Callable[[str, int], int]] = {
    (_Key.Key_Left, False): next_grapheme,
    (_Key.Key_Left, True): next_word,
}
_BACKWARD: dict[tuple[int, bool], Callable[[str, int], int]] = {
    (_Key.Key_Right, False): previous_grapheme,
    (_Key.Key_Right, True): previous_word,
}
_OPERATIONS: dict[tuple[int, bool], QTextCursor.MoveOperation] = {
    (_Key.Key_Up, False): _Move.Up,
    (_Key.Key_Down, False): _Move.Down,
    (_Key.Key_Home, False): _Move.StartOfLine,
    (_Key.Key_End, False): _Move.EndOfLine,
    (_Key.Key_Home, True): _Move.Start,
    (_Key.Key_End, True): _Move.End,
}
_PAGES: dict[int, int] = {_Key.Key_PageDown: 1, _Key.Key_PageUp: -1}


def caret_after(view: ArticleView, event: QKeyEvent) -> QTextCursor | None:
    """Give the text cursor as the key wants it; None if the key does not move the caret."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & ~(_Ctrl | _Shift):
        return None
    key, keep = (event.key(), bool(held & _Ctrl)), bool(held & _Shift)
    cursor, mode = view.textCursor(), QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
    if key in _FORWARD or key in _BACKWARD:
        cursor.setPosition(_stepped(view, cursor, key, keep=keep), mode)
    elif key in _OPERATIONS:
        cursor.movePosition(_OPERATIONS[key], mode)
    elif key[0] in _PAGES and not key[1]:
        cursor.setPosition(_paged(view, _PAGES[key[0]]), mode)
    else:
        return None
    return cursor


def _stepped(view: ArticleView, cursor: QTextCursor, key: tuple[int, bool], *, keep: bool) -> int:
    """Give the position one letter or word on; without Shift a selection is first left by the side of the arrow."""
    forward = key in _FORWARD
    if cursor.hasSelection() and not keep and not key[1]:
        return cursor.selectionEnd() if forward else cursor.selectionStart()
    step = _FORWARD[key] if forward else _BACKWARD[key]
    return view.offsets.to_position(step(view.text, view.offsets.to_offset(cursor.position())))


def _paged(view: ArticleView, direction: int) -> int:
    """Turn the page and give the position at the same height of the new one."""
    at = QPointF(view.caret_area().center())
    view.turn_page(direction)
    return view.position_at(at)
