"""Trains a model when enough is finished, in a process of its own that a thread waits for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import paths
from annotator.core.errors import KnownError
from annotator.ui.work_thread import WorkThread

if TYPE_CHECKING:
    from annotator.core.suggest.memory import Memory
    from annotator.core.suggest.model import Model
    from annotator.core.suggest.recommender import Recommender
    from annotator.core.suggest.training import Lesson
    from annotator.ui.session.suggesting.suggesting import Suggesting

_LATER_MS = 5_000


class Training(QObject):
    """Looks now and then whether a training is due, one at a time; `trained` brings the model.

    `turned` says that one began or ended; `learning` is from how many documents it learns, 0 while there is none.
    """

    trained = Signal(object)  # Model
    turned = Signal()

    def __init__(self, suggesting: Suggesting) -> None:
        super().__init__(suggesting)
        self._suggesting = suggesting
        self._thread = WorkThread("train", self)
        self._stopped = threading.Event()
        self.learning = 0
        self._tried = 0  # from so many finished documents no model came: not before there are more
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._ask)

    def begin(self) -> None:
        """Begin with nothing learned."""
        self._stopped, self._tried = threading.Event(), 0
        self._turn(0)

    def look(self) -> None:
        """Look soon whether a training is due."""
        if not self._later.isActive():
            self._later.start()

    def learn(self) -> None:
        """Learn from all that is finished, whether that is due or not, and find out anew what it is worth."""
        if not self.learning:
            self._suggesting.run(_lesson_if_enough, lambda lesson: self._start(lesson, None) if lesson else None)

    def cancel(self) -> None:
        """End the training that is under way, and begin none before more is finished."""
        self._stopped.set()
        self._stopped, self._tried = threading.Event(), self.learning
        self._turn(0)

    def _turn(self, learning: int) -> None:
        if learning != self.learning:
            self.learning = learning
            self.turned.emit()

    def _ask(self) -> None:
        if self._thread.waiting:
            self._later.start()  # one is under way
            return
        model, tried = self._suggesting.model, self._tried

        def due(recommender: Recommender) -> Lesson | None:
            return _lesson_if_due(recommender.memory, model, tried)

        self._suggesting.run(due, lambda lesson: self._start(lesson, model) if lesson else None)

    def _start(self, lesson: Lesson, before: Model | None) -> None:
        stopped = self._stopped
        self._turn(len(lesson.documents))

        def work() -> Model | None:
            from annotator.core.suggest.training import train_apart

            return train_apart(lesson, paths.cache_dir() / "models", before, stopped.is_set)

        def done(model: Model | None) -> None:
            if stopped.is_set():
                return
            if model is None:
                self._tried = len(lesson.documents)
            else:
                self.trained.emit(model)
            self._turn(0)

        def failed(_: KnownError) -> None:
            if not stopped.is_set():
                self._tried = len(lesson.documents)  # the dictionary does without
                self._turn(0)

        self._thread.submit(work, done, failed)

    def stop(self) -> None:
        """End the training that is under way: nobody waits for its model any more."""
        self._later.stop()
        self._stopped.set()

    def end(self) -> None:
        """Let the thread end by itself; no signal follows."""
        self.stop()
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether the thread still waits for a training."""
        return self._thread.isRunning()

    def shut_down(self) -> None:
        """Do what `end` says and wait for it."""
        self.end()
        self._thread.stop()


def _lesson_if_enough(recommender: Recommender) -> Lesson | None:
    from annotator.core.suggest.training import is_due, lesson_of

    lesson = lesson_of(recommender.memory)
    return lesson if is_due(len(lesson.documents), None) else None


def _lesson_if_due(memory: Memory, model: Model | None, tried: int) -> Lesson | None:
    from annotator.core.suggest.training import is_due, lesson_of

    finished = sum(notes.finished for notes in memory.documents.values())
    return lesson_of(memory) if finished > tried and is_due(finished, model) else None
