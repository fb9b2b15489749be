"""The page of the annotator: what its views and keys ask for, and the acts that the window asks of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui import settings
from annotator.ui.annotate.panes import move_keyboard
from annotator.ui.annotate.shown_page import ShownPage
from annotator.ui.annotate.tips import tip_of
from annotator.ui.panels.talk import Topic
from annotator.ui.preferences import preferences
from annotator.ui.session import Session


class AnnotatePage(ShownPage):
    """Ties the views to the session: a wish of one view goes to the session, never to another view.

    `gold_left` says that a reviewer who edited gold wants to go back to the review.
    """

    gold_left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._connect_views()
        self._connect_acts()
        self._show_document(None)

    # --- from the views ----------------------------------------------------------------------------------------

    def _connect_views(self) -> None:
        session, inspector, bar = self._session, self.inspector, self.bar
        self.list.document_chosen.connect(self._choose_document)
        self.columns.step_requested.connect(self.go)
        self.columns.text_wanted.connect(self.reader.setFocus)
        inspector.relabel.connect(session.relabel)
        inspector.attribute_changed.connect(session.set_attribute)
        inspector.links_changed.connect(session.set_links)
        inspector.unlinked_changed.connect(session.set_unlinked)
        inspector.note_changed.connect(session.set_note)
        inspector.unsure_changed.connect(session.set_unsure)
        inspector.remove.connect(lambda _: self._remove())
        inspector.suggestion_answered.connect(self._answer)
        inspector.mark_chosen.connect(lambda mark: self.marking.go_to(mark, scroll=True))
        inspector.mark_pointed.connect(self.reader.set_pointed)
        inspector.history_wanted.connect(self._show_history)
        inspector.comment_wanted.connect(self._write_comment)
        inspector.comment_written.connect(self._keep_comment)
        inspector.comment_removed.connect(session.take_comment_back)
        inspector.place_chosen.connect(self.show_place)
        inspector.done.connect(self.reader.setFocus)
        bar.label_chosen.connect(self._use_label)
        bar.finish_requested.connect(self.finish)
        bar.suggestions_requested.connect(self._go_to_suggestions)
        bar.skip_requested.connect(lambda: self.popups.skip(bar.skip))
        bar.reopen_requested.connect(session.reopen)
        self.heading.reopen_requested.connect(session.reopen)
        self.gold_band.left.connect(self._leave_gold)
        self.reader.set_word_rule(self.marking.word_rule)
        self.reader.set_tip(lambda mark: tip_of(self._session.open_document, self._session.labels, mark))
        self.reader.menu_wanted.connect(self.popups.fill_menu)

    def _connect_acts(self) -> None:
        """Tie together what works on the text: each says a sentence, some ask the page for more."""
        for teller in (
            self.marking,
            self.answering,
            self.links,
            self.closing,
            self.finding,
            self.popups,
            self.tag_all,
            self.repeating,
            self.search,
        ):
            teller.told.connect(self.notice.tell)
        self.marking.wanted.connect(self._on_key)
        self.links.current_changed.connect(self._details_later.start)
        self.search.text_wanted.connect(self.reader.setFocus)
        self.find_bar.project_wanted.connect(self.open_search)
        self.finding.mark_wanted.connect(self.marking.use_digit)
        self.closing.done.connect(lambda said: self.go("document.next", said))
        self.closing.gap_found.connect(self._show_gap)
        self.popups.skipped.connect(self.closing.skip)
        self.popups.history_wanted.connect(self._show_history)
        self.popups.comment_wanted.connect(self._write_comment)
        self.popups.all_places_wanted.connect(self.tag_all.open)
        self.popups.offered = self.repeating.menu_words
        self.popups.repeat_wanted.connect(self.repeating.repeat)
        self.reader.all_places_wanted.connect(self.tag_all.open)
        self.tag_all.opening.connect(self._make_room)
        self._actions = {
            **self.links.actions,
            **self.answering.actions,
            **self.tag_all.actions,
            "mark.repeat": self.repeating.repeat,
            "label.all": self.popups.all_labels,
            "mark.comment": self._write_comment,
            "mark.note": self._write_note,
            "document.next": lambda: self.go("document.next"),
            "document.previous": lambda: self.go("document.previous"),
            "document.skip": lambda: self.popups.skip(self.bar.skip),
            "view.tags": self.toggle_tags,
            "enter": self._enter,
            "escape": self._step_back,
        }

    def _on_key(self, action: str) -> None:
        if action in self._actions:
            self._actions[action]()

    def _enter(self) -> None:
        """Accept the suggestion that is chosen, else go to the next one; take a closed article up again."""
        if not self.answering.accept() and not self.answering.go_on():
            self.closing.reopen()

    def _step_back(self) -> None:
        """Leave the nearest thing that can be left: one step for each press of Escape."""
        steps = (
            self.links.close_strip,
            self.links.stop_pick,
            self.marking.leave_selection,
            self.marking.leave_current,
            self.finding.close_if_open,
            self.search.close_if_open,
            self._leave_gold,
        )
        for leave in steps:
            if leave():
                return

    def _make_room(self) -> None:
        """Close what also lies over or beside the text, before the list of places comes."""
        self.links.close_strip()
        self.finding.close_if_open()

    def _leave_gold(self) -> bool:
        if self.edits_gold:
            self.inspector.commit()
            self.gold_left.emit()
        return self.edits_gold

    def _write_note(self) -> None:
        if self.marking.current_mark():
            self._open_details()
            self.inspector.focus_note()

    def _write_comment(self) -> None:
        """Open the field for a comment on the current mark, else on the selected words, else on the article."""
        if self._session.open_document is not None:
            self._open_details()
            self.inspector.write_comment(self.reader.selected_span())

    def _keep_comment(self, topic: Topic, words: str) -> None:
        def give_back() -> None:
            self.inspector.give_back(topic, words)

        if topic.comment:
            self._session.reword_comment(topic.comment, words, give_back)
        else:
            self._session.comment(topic.writer, topic.document, topic.place, words, topic.mark, give_back)

    def _open_details(self) -> None:
        """Show the details of the current mark now, also where they were hidden."""
        if not self.inspector.isVisibleTo(self):
            self.columns.toggle_inspector()
        self._show_details()

    def _show_history(self, mark: bytes) -> None:
        opened = self._session.open_document
        if opened:
            self._open_details()
            self._session.history_of(mark, lambda acts: self.inspector.show_history(mark, acts, opened.document.text))

    def _choose_document(self, document: bytes) -> None:
        if self._session.person is None:
            self.bar.person_requested.emit()  # marks need somebody whose they are
            return
        self.inspector.commit()
        self._session.show_document(document)

    def _use_label(self, key: str) -> None:
        if self.tag_all.take_label(key):
            return
        if not self.links.strip.take_label(key):
            self.marking.use_label(key)
        self.reader.setFocus()

    def _answer(self, command: str) -> None:
        self.answering.do(command)
        self.reader.setFocus()

    def _go_to_suggestions(self) -> None:
        self.answering.go_on()
        self.reader.setFocus()

    def _remove(self) -> None:
        self.marking.remove_current()
        self.reader.setFocus()

    def _show_gap(self, mark: bytes) -> None:
        """Go to the first gap that hinders finishing, with the strip open on it; a text is typed in the details."""
        self.marking.go_to(mark, scroll=True)
        self.reader.setFocus()
        if not self.links.strip.open_if_missing(mark):
            self._open_details()
            self.inspector.focus_missing()

    # --- acts of the window ------------------------------------------------------------------------------------

    def go(self, action: str, said: str = "") -> None:
        """Open the next unfinished or the previous article of the list, and say that sentence."""
        opened = self._session.open_document
        here = opened.document.id if opened else None
        wanted = self.list.next_after(here) if action == "document.next" else self.list.previous_before(here)
        is_other = wanted is not None and wanted != here
        if words := " ".join(filter(None, (said, "" if is_other else self._end_words()))):
            self.notice.tell(words)
        if wanted is not None and is_other:
            self._choose_document(wanted)

    def _end_words(self) -> str:
        """Say that there is no other article; whoever has finished all of a hand-over, what comes now."""
        opened, info = self._session.open_document, self._session.info
        if info and info.assignee and opened and not opened.is_open and self.list.shows_all:
            return self.tr("All articles are done: press “Hand in” at the top.")
        return self.tr("There is no other article in the list.")

    def finish(self) -> None:
        """Finish the open document and go on to the next, or say what is missing; from gold, go back to the review."""
        self.inspector.commit()
        if not self._leave_gold():
            self.closing.finish()

    def open_find(self) -> None:
        """Open the bar that finds words in the article."""
        self.finding.open()

    def find_again(self, backward: bool) -> None:
        """Go to the next or the previous hit: of the project while its search is open, else of the article."""
        if self.search.is_open and self.find_bar.isHidden():
            self.search.again(backward=backward)
        else:
            self.finding.again(backward=backward)

    def open_search(self) -> None:
        """Open the search in the project, with what is looked for in the article if that is open."""
        words = "" if self.find_bar.isHidden() else self.find_bar.field.text()
        self.finding.close_if_open()
        self.search.open(words)

    def next_pane(self, backward: bool) -> None:
        """Give the keyboard to the next pane, or the one before, and say which it is."""
        names: dict[QWidget, str] = {
            self.reader: self.tr("Text"),
            self.inspector: self.tr("Details"),
            self.bar: self.tr("Labels"),
        }
        panes = [self.reader if part is self._middle else part for part in self.columns.shown_parts()]
        if self.search.is_open:
            names[self.search.panel] = self.tr("Search in the project")
            panes.append(self.search.panel)
        pane = move_keyboard([*panes, self.bar], backward=backward)
        if pane is not None:
            self.notice.tell(names.get(pane, self.tr("Articles")))

    def enlarge(self, by: int) -> None:
        """Make the letters of the article larger, or smaller, by so many pixels."""
        sizes = settings.READING_PX_RANGE
        px = preferences().get(settings.READING_SIZE) + by
        preferences().set(settings.READING_SIZE, max(sizes.start, min(sizes.stop - 1, px)))

    def toggle_tags(self) -> None:
        """Show name tags over all marks, or over the one that is pointed at."""
        always = preferences().get(settings.TAGS) == "always"
        preferences().set(settings.TAGS, "pointing" if always else "always")

    def toggle_invisibles(self) -> None:
        """Show characters that cannot be seen, or no longer."""
        preferences().set(settings.INVISIBLES, not preferences().get(settings.INVISIBLES))
