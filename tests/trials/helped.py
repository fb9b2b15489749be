"""Hands that take what the program offers: suggestions, alone or all of a name, all places, repeated passages."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from annotator.core.model import Span
from annotator.core.suggest.repeated import offer_at
from annotator.core.suggest.suggestion import Suggestion
from annotator.core.text.repeats import Repeats
from annotator.ui.annotate.shown_marks import shown_id
from annotator.ui.annotate.tag_all.choice import choice_of
from annotator.ui.main_window import MainWindow
from tests.trials.gold import Gold
from tests.trials.key_paths import walk
from tests.trials.typist import Made, Typist, wait

_FARTHEST_TAB = 12
_WORTH_IT = 3  # marks


class Helped(Typist):
    """Knows which (span, label) are `wanted`, so that it can tell a right offer from a wrong one."""

    def __init__(self, window: MainWindow, wanted: Collection[tuple[Span, str]]) -> None:
        super().__init__(window)
        self._wanted, self._repeats = frozenset(wanted), Repeats(self.reader.text)

    def make(self, gold: Gold, span: Span, links: dict[str, tuple[Span, ...]]) -> Made:
        """Make one mark, and where its label is not suggested yet, all others of its words."""
        made = super().make(gold, span, links)
        digit = next(one.digit for one in self.window.session.labels.labels if one.key == gold.label)
        if gold.label == "threat" and self._all_places_are_right(span, gold.label):
            wait(lambda: self.reader.current_mark() == self._mark_at(span))
            for key in (f"Shift+{digit}", "Enter"):
                self.press(key, "offer")
            self.rest()
        return made

    def _all_places_are_right(self, span: Span, label: str) -> bool:
        session = self.window.session
        policies = {each.key: each.clitics for each in session.labels.labels}
        vocabulary = self.reader.words.vocabulary()
        choice = choice_of(session.open_document.document, span, label, self._marks(), vocabulary, policies)
        spans = [choice.span(row) for row in choice.rows if row.ticked] if choice else []
        return len(spans) > 1 and all((one, label) in self._wanted for one in spans)

    def _mark_at(self, span: Span) -> bytes | None:
        return next((mark.id for mark in self._marks() if mark.span == span), None)

    def _mark(self, gold: Gold, span: Span, group: str) -> None:
        if self._has(span, gold.label):
            self._now.offered = True  # it came with others of its name
            return
        self.settle()
        if self._repeat(span):
            self._now.offered = True
            return
        offer = next((one for one in self._offers() if (one.span, one.label) == (span, gold.label)), None)
        way = self._way_to(offer) if offer else None
        if offer is None or way is None:
            super()._mark(gold, span, group)
            return
        self._now.offered = True
        for key in way:
            self.press(key, "travel")
        members = self.window.session.suggesting.group(offer)
        all_right = len(members) > 1 and all((one.span, one.label) in self._wanted for one in members)
        self.press("Shift+Enter" if all_right else "Enter", "offer")

    def _repeat(self, span: Span) -> bool:
        """Copy the marks of the same passage elsewhere, where all of them are right and this one is among them."""
        found = offer_at(self._repeats, span.start, self._marks(), self.window.session.labels)
        missing = {(one, mark.label) for mark, one in found.missing} if found else set()
        if len(missing) < _WORTH_IT or span not in {one for one, _ in missing} or not missing <= self._wanted:
            return False
        walked = walk(self.reader, {span.start})
        assert walked is not None
        if walked[0] and self.reader.current_mark():
            self.press("Escape", "travel")
        for key in walked[0]:
            self.press(key, "travel")
        self.press("D", "offer")
        return True

    def settle(self) -> None:
        """Wait until the suggestions are those of what is marked now."""
        self.rest()
        wait(lambda: self.window.session.suggesting.is_up_to_date)

    def _offers(self) -> tuple[Suggestion, ...]:
        return self.window.session.suggesting.suggestions

    def _has(self, span: Span, label: str) -> bool:
        return any((mark.span, mark.label) == (span, label) for mark in self._marks())

    def _way_to(self, offer: Suggestion) -> tuple[str, ...] | None:
        """Give the keys that make a suggestion the current one: none, A for the next one, or Tab a few times."""
        reader, wanted = self.reader, shown_id(offer)
        current = reader.marks.get(reader.current_mark())
        if current and current.id == wanted:
            return ()
        if not (current and current.suggested):
            here = reader.caret_offset()
            following = next((one for one in self._offers() if one.span.start >= here), self._offers()[0])
            if shown_id(following) == wanted:
                return ("A",)
        for key, backward in (("Tab", False), ("Shift+Tab", True)):
            mark, offset, steps = current, reader.caret_offset(), 0
            for steps in islice(range(1, _FARTHEST_TAB), None):
                mark = reader.marks.neighbour(mark, offset, backward=backward)
                if mark is None:
                    break
                if mark.id == wanted:
                    return (key,) * steps
        return None
