"""The suggestions of the open document as the views see them; what is slow happens in a thread of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Annotator, Change, Document, Progress
from annotator.core.suggest.terms import LabelTerms, terms_of
from annotator.ui.open_document import OpenDocument
from annotator.ui.session.suggesting.advisor import Advisor
from annotator.ui.session.suggesting.ahead import Ahead
from annotator.ui.session.suggesting.room import in_the_way
from annotator.ui.session.suggesting.training import Training
from annotator.ui.session.suggesting.wishes import Wishes
from annotator.ui.suggestion_wish import Wish
from annotator.ui.work_thread import WorkThread

if TYPE_CHECKING:
    from annotator.core.suggest.model import Model
    from annotator.core.suggest.recommender import Recommender
    from annotator.core.suggest.suggestion import Suggestion
    from annotator.ui.session.bridge import Bridge

T = TypeVar("T")

_BEGIN_MS = 200  # after somebody was chosen: the first article is read and shown before
_PAUSE_MS = 15  # between two slices of the past, in which the window has the machine to itself
_CALM_MS = 250  # after an act; somebody who works is not to share the interpreter with the past
# The window paints an article, or saves what comes in one go, before its suggestions are worked out beside it.
_AFTER_OPENING_MS, _AFTER_ACT_MS = 5, 40


class Suggesting(Wishes):
    """Follows the session and keeps the suggestions of the open document as they are now.

    `changed` says that these are others, `learned` that what they come from is: the past, the model, the wishes. They
    are empty while the document is not the person's to mark, or switched off. `training_turned` says that a training
    began or ended.
    """

    changed = Signal()
    learned = Signal()
    training_turned = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._thread = WorkThread("suggest", self)
        self._training = Training(self)
        self._training.trained.connect(self._adopt)
        self._training.turned.connect(self.training_turned)
        self._advisor: Advisor | None = None
        self._terms: LabelTerms | None = None
        self._gold_teaches = False
        self._number = 0  # of the last question about the open document: only its answer is of use
        self.suggestions: tuple[Suggestion, ...] = ()
        self.model: Model | None = None
        self._begin_later = QTimer(self, singleShot=True, interval=_BEGIN_MS)
        self._begin_later.timeout.connect(self._begin)
        self._next_slice = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next_slice.timeout.connect(self._remember)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._ask_soon = QTimer(self, singleShot=True)
        self._ask_soon.timeout.connect(self._ask)
        self._ahead = Ahead(self, bridge)
        self._wished.connect(self._use_wish)
        bridge.person_changed.connect(self._meet)
        bridge.closed.connect(self._leave)
        bridge.loaded_again.connect(self._begin_anew)
        bridge.labels_changed.connect(lambda _: self._use_labels())
        bridge.people_changed.connect(lambda _: self._use_info())
        bridge.document_opened.connect(self._show)
        bridge.drawn.connect(self._make_room)
        bridge.changed.connect(self._follow)
        bridge.saving.connect(lambda waiting: None if waiting else self._ask())  # an act failed: all is as it was

    # --- whose suggestions they are ----------------------------------------------------------------------------

    def owners_to_learn_from(self) -> tuple[bytes, ...]:
        """Give the ids of the sets that teach: in blind double annotation nobody learns from anybody else."""
        person = self._bridge.person
        return (person.id,) if person else ()

    def _meet(self, person: Annotator | None) -> None:
        self._leave()
        if person is not None:
            self._remember_wish()
            self._begin_later.start()

    def _leave(self) -> None:
        """Forget what was learned: somebody else comes, or nobody."""
        self._let_go()
        self._training.stop()
        self.model = None
        self._number += 1
        self._take(())

    def _let_go(self) -> None:
        for timer in (self._begin_later, self._next_slice, self._ask_soon, self._ahead):
            timer.stop()
        if self._advisor is not None:
            self._advisor.leave()
            self._submit(self._advisor.close, lambda _: None)
        self._advisor = None

    def _use_labels(self) -> None:
        if self._advisor is not None and terms_of(self._bridge.labels) != self._terms:
            self._begin_anew()

    def _use_info(self) -> None:
        info = self._bridge.info
        if info is not None and info.gold_teaches != self._gold_teaches:
            self._begin_anew()

    def _use_wish(self, wish: Wish) -> None:
        if self._advisor is not None:
            advisor = self._advisor
            self._submit(lambda: advisor.wish(wish), lambda _: None)
            self._ask()
        self.learned.emit()

    def _begin_anew(self) -> None:
        """Learn all again: something was written that no act told of."""
        if self._advisor is not None:
            self._leave()
            self._begin()

    def _begin(self) -> None:
        self._begin_later.stop()
        info = self._bridge.info
        if info is None or self._bridge.person is None:
            return
        self._terms, self._gold_teaches = terms_of(self._bridge.labels), info.gold_teaches
        self._advisor = Advisor(info.path, self.owners_to_learn_from(), self._terms, self._wish)
        self._training.begin()
        self._ask()
        self._remember()

    def _remember(self) -> None:
        advisor = self._advisor
        if advisor is None:
            return

        def done(all_is_in: bool) -> None:
            if advisor is not self._advisor:
                return
            if not all_is_in:
                self._next_slice.start(_CALM_MS if self._calm.isActive() else _PAUSE_MS)
                return
            self._ask()
            self._training.look()
            self.learned.emit()

        self._submit(advisor.remember_some, done)

    # --- the open document -------------------------------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        advisor = self._advisor
        if advisor is None or change.owner not in self.owners_to_learn_from():
            return
        self._submit(lambda: advisor.follow(change), lambda _: None)
        self._ask_later(_AFTER_ACT_MS)
        if change.progress is not None:
            self._training.look()

    def _ask_later(self, pause: int) -> None:
        """Ask in so many milliseconds; what is on its way meanwhile was asked of what is so no more."""
        self._number += 1
        self._ask_soon.start(pause)

    def _ask(self) -> None:
        """Ask for the suggestions of the open document; an older question that still waits is not answered any more."""
        if self._bridge.waiting:  # the thread hears of an act when it is in the file
            self._ask_later(_AFTER_ACT_MS)
            return
        self._ask_soon.stop()
        self._number += 1
        number, opened, advisor = self._number, self._bridge.open_document, self._advisor
        if opened is None or advisor is None or not self._is_theirs(opened):
            self._take(())
            return
        version, saved = opened.version, tuple(opened.saved.values())
        is_new = opened.progress is Progress.NEW and not saved

        def work() -> tuple[Suggestion, ...] | None:
            return advisor.suggest(opened.document, saved, is_new=is_new) if number == self._number else None

        def done(found: tuple[Suggestion, ...] | None) -> None:
            # Of another version there is more to come: an act that is on its way to the file.
            if found is not None and number == self._number and version == opened.version:
                self._take(found if self._wish.on else ())

        self._submit(work, done)

    def _is_theirs(self, opened: OpenDocument) -> bool:
        """Say whether somebody marks in this document: it is neither gold nor finished nor put aside."""
        return opened.is_open and self._bridge.person is not None and opened.person == self._bridge.person.id

    def _take(self, suggestions: tuple[Suggestion, ...]) -> None:
        if suggestions != self.suggestions:
            self.suggestions = suggestions
            self.changed.emit()

    def _show(self, _: OpenDocument | None) -> None:
        self._take(())  # those of the document before
        self._ask_later(_AFTER_OPENING_MS)

    def _make_room(self, drawn: Iterable[Annotation]) -> None:
        """Take away at once what stands where a mark is drawn now; the thread says later what else changes."""
        self._calm.start()
        self._ahead.put_off()
        if self._next_slice.isActive():
            self._next_slice.start(_CALM_MS)
        marks = [mark for mark in drawn if not mark.deleted]
        self.drop([one for mark in marks for one in in_the_way(mark, self.suggestions)])

    @property
    def is_up_to_date(self) -> bool:
        """Say whether nothing is on its way that could change the suggestions."""
        return not (self._ask_soon.isActive() or self._begin_later.isActive() or self._thread.waiting)

    def drop(self, suggestions: Collection[Suggestion]) -> None:
        """Show these no more: they are being answered."""
        if gone := set(suggestions):
            self._take(tuple(one for one in self.suggestions if one not in gone))
            self._ask_later(_AFTER_ACT_MS)

    def group(self, suggestion: Suggestion) -> tuple[Suggestion, ...]:
        """Give all suggestions of the document with the same name and label, which one key answers together."""
        wanted = (suggestion.name, suggestion.label)
        return tuple(one for one in self.suggestions if (one.name, one.label) == wanted)

    # --- the document that comes next --------------------------------------------------------------------------

    def expect(self, document: bytes | None) -> None:
        """Say which document is likely to be opened next; while nobody works, its suggestions are prepared."""
        self._ahead.expect(document)

    def prepare(self, document: Document) -> None:
        """Read a document in the thread, so that the first question about it is answered at once."""
        advisor = self._advisor
        if advisor is not None:
            self._submit(lambda: advisor.prepare(document), lambda _: None)

    @property
    def is_busy(self) -> bool:
        """Say whether the thread works or is about to."""
        return self._next_slice.isActive() or not self.is_up_to_date

    # --- what else is asked ------------------------------------------------------------------------------------

    def run(self, work: Callable[[Recommender], T], done: Callable[[T], None]) -> None:
        """Ask the recommender something in its thread; without a person nothing happens.

        `done` gets the answer in the window's thread, unless all has begun anew meanwhile.
        """
        if self._begin_later.isActive():
            self._begin()
        advisor = self._advisor
        if advisor is not None:
            self._submit(
                lambda: work(advisor.recommender),
                lambda answer: done(answer) if advisor is self._advisor else None,
            )

    @property
    def learning(self) -> int:
        """Give from how many documents a model is being trained now, 0 where none is."""
        return self._training.learning

    def learn_now(self) -> None:
        """Train a model on all that is finished, if that is enough."""
        self._training.learn()

    def stop_learning(self) -> None:
        """End the training that is under way; none begins before more is finished."""
        self._training.cancel()

    def _adopt(self, model: Model) -> None:
        self.model = model
        self.run(lambda recommender: recommender.adopt(model), lambda _: self._ask())
        self.learned.emit()

    def _submit(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._thread.submit(work, done, _fall_silent)

    # --- the end -----------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Let the threads end by themselves; no signal follows."""
        self._let_go()
        self._training.end()
        self._thread.end()

    @property
    def is_running(self) -> bool:
        """Say whether one of the threads still has something to do."""
        return self._thread.isRunning() or self._training.is_running

    def shut_down(self) -> None:
        """Do what `end` says and wait for it."""
        self.end()
        self._thread.stop()
        self._training.shut_down()


def _fall_silent(_: KnownError) -> None:
    """Do without: whoever marks has no need of suggestions, and the store says itself what is wrong with the file."""
