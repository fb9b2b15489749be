"""What a user can want of the current mark: one object that carries the wishes of all parts of the inspector."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """Each wish names the mark it was meant for, which may no longer be the current one."""

    relabel = Signal(bytes, str)
    attribute_changed = Signal(bytes, str, object)
    links_changed = Signal(bytes, str, object)
    unlinked_changed = Signal(bytes, str, object)
    note_changed = Signal(bytes, str)
    unsure_changed = Signal(bytes, bool)
    remove = Signal(bytes)
    history_wanted = Signal(bytes)
    comment_wanted = Signal()
    comment_written = Signal(object, str)  # Topic
    comment_removed = Signal(object)  # Comment
    mark_chosen = Signal(bytes)
    place_chosen = Signal(int)
    mark_pointed = Signal(object)
    pick_started = Signal(bytes, str)
    pick_stopped = Signal()
    done = Signal()
