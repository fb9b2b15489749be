"""The order in which a reviewer gets the cases of a document, and which one is current. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.review.case import Case
from annotator.core.review.choosing import disagreements, of_annotator, of_label, unsure_first, without_verdict

Key = frozenset[bytes]


class Show(StrEnum):
    """Which cases the queue has."""

    OPEN = "open"
    DIFFERENT = "different"
    ALL = "all"


def key_of(case: Case) -> Key:
    """Name a case so that it is found again after others were settled: by its annotations, else by its gold."""
    return frozenset(mark.id for mark in (case.annotations or case.gold))


@dataclass(slots=True)
class Queue:
    """The cases of one document; those just settled count as closed before the file has been read again."""

    cases: Sequence[Case] = ()
    show: Show = Show.OPEN
    label: str | None = None
    person: bytes | None = None
    case: Case | None = None
    differing: Collection[Key] | None = None  # which cases differ, where that is not said by the sets alone
    _closed: set[Key] = field(default_factory=set)
    _put_off: list[Key] = field(default_factory=list)
    _keys: dict[int, Key] = field(default_factory=dict)  # by the identity of the case: they are asked for all the time
    _shown: list[Case] | None = None

    def put(self, cases: Sequence[Case], *, anew: bool = True, unlike_gold: Iterable[Case] | None = None) -> None:
        """Take the cases as they are now; `anew` begins with the first, otherwise the current one stays.

        Where one set alone is held against gold, `unlike_gold` are those that differ.
        """
        here = self._key(self.case) if self.case and not anew else None
        self.cases, self._closed, self._shown = cases, set(), None
        self._keys = {id(case): key_of(case) for case in cases}
        self.differing = None if unlike_gold is None else {self._key(case) for case in unlike_gold}
        if anew:
            self._put_off = []
        same = next((case for case in cases if self._key(case) == here), None)
        self.case = same or next(iter(self.shown()), None)

    def _key(self, case: Case) -> Key:
        return self._keys.get(id(case)) or key_of(case)

    def shown(self) -> list[Case]:
        """Give the cases in the order in which they come: unsure ones first, put off ones last."""
        if self._shown is None:
            self._shown = self._arranged()
        return self._shown

    def _arranged(self) -> list[Case]:
        found: Iterable[Case] = self.cases
        if self.show is Show.OPEN:
            found = [case for case in without_verdict(found) if self._key(case) not in self._closed]
        elif self.show is Show.DIFFERENT:
            found = self._disagreements()
        if self.label is not None:
            found = of_label(found, self.label)
        if self.person is not None:
            found = of_annotator(found, self.person)
        put_off = {key: place for place, key in enumerate(self._put_off)}
        return sorted(unsure_first(found), key=lambda case: put_off.get(self._key(case), -1))

    def _disagreements(self) -> list[Case]:
        if self.differing is None:
            return disagreements(self.cases)
        return [case for case in self.cases if self._key(case) in self.differing]

    def is_open(self, case: Case) -> bool:
        """Tell whether a case waits for a verdict."""
        return case.is_open and self._key(case) not in self._closed

    def open_cases(self) -> list[Case]:
        """Give all cases that wait for a verdict, in reading order."""
        return [case for case in self.cases if self.is_open(case)]

    def step(self, by: int) -> None:
        """Go to another case, round and round."""
        shown = self.shown()
        if shown:
            here = self._place(shown)
            self.case = shown[(here + by) % len(shown)] if here is not None else shown[0 if by > 0 else -1]

    def go_to(self, case: Case) -> None:
        """Make a case the current one, also one that is not among those shown."""
        self.case = case

    def close(self, case: Case) -> None:
        """Count a case as settled and go on to the next open one after it."""
        shown = self.shown()
        here = self._place(shown) or 0
        self._closed.add(self._key(case))
        self._shown = None
        after = [one for one in shown[here + 1 :] + shown[:here] if self.is_open(one)]
        if after:
            self.case = after[0]

    def put_off(self) -> None:
        """Leave the current case to the end."""
        if self.case is None:
            return
        here, key = self.case, self._key(self.case)
        self.step(1)
        self._put_off = [*(one for one in self._put_off if one != key), key]
        self._shown = None
        if self.case is here:
            self.case = next(iter(self.shown()), None)

    def choose(self, show: Show, label: str | None, person: bytes | None) -> None:
        """Show other cases; the current one stays if it is among them."""
        self.show, self.label, self.person, self._shown = show, label, person, None
        shown = self.shown()
        if self._place(shown) is None:
            self.case = next(iter(shown), None)

    def show_all(self) -> None:
        """Show the open cases without a filter."""
        self.choose(Show.OPEN, None, None)

    def counts(self) -> dict[Show, int]:
        """Give how many cases there are of each kind, without the filters by label and annotator."""
        return {
            Show.OPEN: len(self.open_cases()),
            Show.DIFFERENT: len(self._disagreements()),
            Show.ALL: len(self.cases),
        }

    def number(self) -> int | None:
        """Give which one (from 1) of the shown cases is current."""
        here = self._place(self.shown())
        return None if here is None else here + 1

    def _place(self, shown: Sequence[Case]) -> int | None:
        key = self._key(self.case) if self.case else None
        return next((number for number, case in enumerate(shown) if self._key(case) == key), None)
