"""What is assumed of the marks of the open document, as other marks of the same name say; not written yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Change, Document
from annotator.core.project.progress import Remembered
from annotator.ui.open_document import OpenDocument

if TYPE_CHECKING:
    from annotator.core.suggest.recommender import Recommender
    from annotator.core.suggest.remembered import Assumptions
    from annotator.ui.session.bridge import Bridge
    from annotator.ui.session.suggesting import Suggesting

_LATER_MS = 250  # an article is shown first, and what learns is loaded after the first one
_NOTHING: Remembered = {}


class Assuming(QObject):
    """Asks the thread of the suggestions once what other documents say, and the shown marks each time.

    So an answer holds for the next mark at once, also while it is on its way to the file. `changed` says that other
    documents say something else.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, suggesting: Suggesting) -> None:
        super().__init__(bridge)
        self._bridge, self._suggesting = bridge, suggesting
        self._asked_for: OpenDocument | None = None
        self._assumptions: Assumptions | None = None
        self._known: tuple[object, Mapping[str, str | bool]] = None, {}  # the last answer, and what it was made from
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._ask)
        bridge.document_opened.connect(self._open)
        bridge.changed.connect(self._follow)
        suggesting.learned.connect(self._ask)

    def all(self) -> Remembered:
        """Give attribute -> value for each mark of the open document of which something is assumed."""
        opened, assumptions = self._bridge.open_document, self._in_use()
        if opened is None or assumptions is None:
            return _NOTHING
        return assumptions.of((mark for mark, _ in opened.shown()), self._bridge.labels)

    def of(self, mark_id: bytes) -> Mapping[str, str | bool]:
        """Give attribute -> value of what is assumed of one mark."""
        opened, assumptions, labels = self._bridge.open_document, self._in_use(), self._bridge.labels
        mark = opened.get(mark_id) if opened else None
        if opened is None or mark is None or assumptions is None:
            return {}
        made_from = assumptions, opened.version, labels, mark_id
        if made_from != self._known[0]:  # several views ask for the current mark with each act
            shown = (other for other, _ in opened.shown())
            self._known = made_from, assumptions.of_one(mark, shown, labels)
        return self._known[1]

    def _in_use(self) -> Assumptions | None:
        opened = self._asked_for
        return self._assumptions if opened and opened is self._bridge.open_document and opened.is_open else None

    def _open(self, opened: OpenDocument | None) -> None:
        person = self._bridge.person
        self._asked_for = opened if opened and person and opened.person == person.id else None
        self._assumptions = None
        if self._asked_for is not None:
            self._later.start()

    def _follow(self, change: Change) -> None:
        """Ask again after an act elsewhere; what the open document says is on the screen."""
        opened = self._asked_for
        if opened and any(one.document != opened.document.id for one in change.annotations):
            self._ask()

    def _ask(self) -> None:
        opened = self._asked_for
        if opened is None:
            return
        document, labels, annotations = opened.document, self._bridge.labels, list(opened.saved.values())

        def work(recommender: Recommender) -> Assumptions:
            found = _assumptions(recommender, document)
            found.of((one for one in annotations if not one.deleted), labels)  # the names are made beside the window
            return found

        def done(assumptions: Assumptions) -> None:
            if opened is self._asked_for:
                self._assumptions = assumptions
                self.changed.emit()

        self._suggesting.run(work, done)


def _assumptions(recommender: Recommender, document: Document) -> Assumptions:
    from annotator.core.suggest.reading import Reading
    from annotator.core.suggest.remembered import Assumptions

    memory = recommender.memory
    known = memory.documents.get(document.id)
    reading = known.reading if known else Reading(document.text)
    return Assumptions(reading, memory.remembered.elsewhere(document.id, reading))
