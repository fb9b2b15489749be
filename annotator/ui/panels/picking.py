"""Choosing the target of a link by a click on a mark in the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Annotation
from annotator.ui.panels.attribute_editor import AttributeEditor
from annotator.ui.panels.edit_links import LinksEditor


class Picking(QObject):
    """At most one editor of links awaits a click; `editor_of` gives the editor of an attribute of the current mark."""

    started = Signal(bytes, str)
    stopped = Signal()

    def __init__(self, editor_of: Callable[[str], AttributeEditor | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor_of = editor_of
        self._editor: LinksEditor | None = None

    @property
    def active(self) -> bool:
        """Say whether a click is awaited."""
        return self._editor is not None

    def start(self, mark: bytes, key: str) -> None:
        """Await a click for that attribute of that mark."""
        editor = self._editor_of(key)
        if isinstance(editor, LinksEditor):
            self.stop()
            self._editor = editor
            editor.set_picking(picking=True)
            self.started.emit(mark, key)

    def stop(self) -> None:
        """Await no click any longer."""
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.set_picking(picking=False)
            self.stopped.emit()

    def stop_unless(self, mark: Annotation | None) -> None:
        """Await no click any longer when another mark than the one that awaits it is shown."""
        awaiting = self._editor.mark if self._editor else None
        if mark is None or awaiting is None or mark.id != awaiting.id:
            self.stop()

    def take(self, target: bytes) -> bool:
        """Link to the mark that was clicked; False when its label is not allowed, and the wait goes on."""
        taken = self._editor is not None and self._editor.take(target)
        if taken:
            self.stop()
        return taken
