"""Marks from the list: a digit marks the ticked places, Delete removes their marks, each in one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from annotator.core.model import Change, Label, Progress
from annotator.ui import language
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import isolate
from annotator.ui.search.panel import SearchPanel
from annotator.ui.search.planning import Marking, Outcome, open_places, plan_marking, plan_removal, removable
from annotator.ui.search.rows import Place
from annotator.ui.session import Session


class Acting(QObject):
    """Asks the session; `told` says what became of it, when it is in the file.

    `progress` gives how far the user is with a document, `counts` those of the words of the project.
    """

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        panel: SearchPanel,
        progress: Callable[[bytes], Progress],
        counts: Callable[[], Mapping[str, int]],
    ) -> None:
        super().__init__(panel)
        self._session, self._panel, self._progress, self._counts = session, panel, progress, counts
        self._sent: list[tuple[str, str]] = []  # verbs on their way, and what is said when they are there
        panel.view.label_wanted.connect(self.mark)
        panel.view.removal_wanted.connect(self.remove)
        session.changed.connect(self._done)
        session.failed.connect(lambda _: self._sent.clear())

    # --- marking -----------------------------------------------------------------------------------------------

    def mark(self, digit: int) -> None:
        """Mark the ticked places, or the current one, with the label of a digit."""
        label, person = self._session.labels.by_digit(digit), self._session.person
        if label is None:
            self.told.emit(self.tr("No label has this key."))
            return
        places, closed = self._places()
        if person is None or not self._may_act() or not (places or closed):
            return
        counts = self._counts()
        self._session.searching.run(
            lambda search: plan_marking(search, places, closed, label, person.id, counts),
            lambda plan: self._use(plan, label),
            self._session.failed.emit,
        )
        if places and not self._panel.model.ticks:
            self._step()

    def _use(self, plan: Marking, label: Label) -> None:
        sentence = self._marked_words(plan.outcome, isolate(self._name(label.key)))
        if not plan.marks:
            self.told.emit(sentence)
            return
        self._send("annotate_all", sentence)
        self._session.annotate_all(plan.marks)

    def _step(self) -> None:
        """Go on to the next place, so that a whole list is marked with digits alone."""
        view = self._panel.view
        after = self._panel.model.next_place(view.line, 1)
        if after is not None:
            view.go_to_line(after)

    # --- removing ----------------------------------------------------------------------------------------------

    def remove(self) -> None:
        """Remove the user's marks of the ticked places, or of the current one; of several labels one is asked for."""
        places, closed = self._places()
        if not self._may_act() or not (places or closed):
            return
        wanted = self._panel.bar.choices.labels
        labels = removable(places, wanted)
        if len(labels) > 1 and not wanted:
            self._ask(labels, places, closed)
        else:
            self._remove(labels, places, closed)

    def _remove(self, labels: Sequence[str], places: Sequence[Place], closed: int) -> None:
        plan = plan_removal(places, closed, labels)
        sentence = self._removed_words(plan.outcome)
        if plan.marks:
            self._send("remove_all", sentence)
            self._session.remove_all(plan.marks)
        else:
            self.told.emit(sentence)

    def _ask(self, labels: Sequence[str], places: Sequence[Place], closed: int) -> None:
        """Ask beside the current line of which label the marks shall go."""
        view = self._panel.view
        menu = QMenu(view)
        menu.aboutToHide.connect(menu.deleteLater)
        for key in labels:
            action = menu.addAction(self.tr("Remove: {label}").format(label=self._name(key)).replace("&", "&&"))
            if label := self._session.labels.get(key):
                action.setIcon(sample_icon(label))
            action.triggered.connect(lambda _=False, key=key: self._remove([key], places, closed))
        menu.addAction(self.tr("Remove all of these")).triggered.connect(lambda: self._remove(labels, places, closed))
        area = view.visualRect(view.currentIndex())
        corner = area.bottomRight() if view.isRightToLeft() else area.bottomLeft()
        menu.setActiveAction(menu.actions()[0])
        menu.popup(view.viewport().mapToGlobal(corner))

    # --- words --------------------------------------------------------------------------------------------------

    def _marked_words(self, outcome: Outcome, label: str) -> str:
        """Say how many places were marked with a label (isolated), and why others were not."""
        done = self.tr("%n place(s) marked as {label}.", "", outcome.done).format(label=label)
        return self._with_passed(done if outcome.done else self.tr("Nothing was marked."), outcome)

    def _removed_words(self, outcome: Outcome) -> str:
        """Say how many marks were removed, and why others were not."""
        done = self.tr("%n mark(s) removed.", "", outcome.done)
        return self._with_passed(done if outcome.done else self.tr("Nothing was removed."), outcome)

    def _with_passed(self, done: str, outcome: Outcome) -> str:
        parts = [done]
        if outcome.there:
            parts.append(self.tr("%n carried the label already.", "", outcome.there))
        if outcome.bare:
            parts.append(self.tr("%n had no such mark of yours.", "", outcome.bare))
        if outcome.closed:
            parts.append(self.tr("%n in closed articles: left as they are.", "", outcome.closed))
        return language.digits(" ".join(parts))

    # --- both --------------------------------------------------------------------------------------------------

    def _places(self) -> tuple[list[Place], int]:
        """Give what is meant in articles that take marks, and how many places are in others."""
        model = self._panel.model
        current = model.place(self._panel.view.line)
        meant = model.ticked or ([current] if current else [])
        places = open_places(meant, self._progress)
        return places, len(meant) - len(places)

    def _may_act(self) -> bool:
        """Say whether marks made now would be the user's own, or why not."""
        opened, person = self._session.open_document, self._session.person
        if opened is None or person is None:
            return False
        if opened.person != person.id:
            self.told.emit(self.tr("You are editing gold: go back to the review before you mark places of the list."))
            return False
        return True

    def _send(self, verb: str, sentence: str) -> None:
        self._sent.append((verb, sentence))

    def _done(self, change: Change) -> None:
        if self._sent and self._sent[0][0] == change.verb:
            _, sentence = self._sent.pop(0)
            self._panel.model.untick_all()
            self.told.emit(sentence)

    def _name(self, key: str) -> str:
        label = self._session.labels.get(key)
        return name_of(label.names if label else {}, language.current(), key)
