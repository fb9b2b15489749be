"""What waited comes in with what it waited for, whichever file brings that: so the order of files says nothing.

A link may wait for a mark, a verdict, a comment or an answer for the mark that it speaks of, a mark for its label or
its article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from annotator.core.store.received import ReceivedRow
from annotator.core.store.waiting import Waiting
from annotator.core.teamwork.plan import Outcome, Reason
from annotator.core.teamwork.rules import Rules
from annotator.core.teamwork.terms import Terms

# What another file, or the lead, may still bring about.
_WAITS = frozenset((Reason.WAITS, Reason.UNKNOWN_LABEL))


class Late:
    """The rows that wait: `known` did so before this merge, and more may come with its file.

    Each is decided by the rules for the file that it came in; all of these rules know the same marks. `locked` gives
    the documents that are locked for a person.
    """

    def __init__(self, known: Sequence[Waiting], terms: Terms, locked: Callable[[bytes], frozenset[bytes]]) -> None:
        self._terms, self._locked = terms, locked
        self._known = {it.name: it for it in known}
        self._waiting = dict(self._known)
        self._came: set[str] = set()
        self._rules: dict[tuple[bytes, bool], Rules] = {}
        self._rows = {(it.table, *it.row.key) for it in known}

    def meets(self, table: str, keys: Iterable[tuple[object, ...]]) -> bool:
        """Tell whether a version of one of these rows waits."""
        return bool(self._rows) and any((table, *key) in self._rows for key in keys)

    def keep(self, table: str, row: ReceivedRow, outcome: Outcome | Reason) -> bool:
        """Let a row of this file wait if it is one that may; a work file keeps none: all of a hand-over goes in."""
        if outcome not in _WAITS or self._terms.outward:
            return False
        it = Waiting(table, row, self._terms.person, self._terms.review)
        self._waiting.setdefault(it.name, it)
        self._came.add(it.name)
        self._rows.add((table, *row.key))
        return True

    def of(self, table: str) -> list[Waiting]:
        """Give the rows of a table that wait, the newest versions first."""
        return sorted((it for it in self._waiting.values() if it.table == table), key=lambda it: it.name, reverse=True)

    def rules_for(self, it: Waiting) -> Rules:
        """Give the rules for a row that waits."""
        origin = (it.person, it.review)
        if origin not in self._rules:
            terms = replace(self._terms, person=it.person, review=it.review, locked=self._locked(it.person))
            self._rules[origin] = Rules(terms)
        return self._rules[origin]

    def done(self, it: Waiting) -> None:
        """Let a row wait no longer: it came in, or a newer one is there."""
        del self._waiting[it.name]

    def came(self, it: Waiting) -> bool:
        """Tell whether a row is in the file of this merge, and not in an earlier one alone."""
        return it.name in self._came

    def ended(self) -> list[Waiting]:
        """Give the rows that waited before and do so no longer."""
        return [it for name, it in self._known.items() if name not in self._waiting]

    def new(self) -> list[Waiting]:
        """Give the rows of this file that wait from now on."""
        return [it for name, it in self._waiting.items() if name not in self._known]


def marks_of(waiting: Iterable[Waiting]) -> set[bytes]:
    """Give the ids of the annotations that rows speak of."""
    return {id_ for it in waiting for id_ in _told(it.table, it.row) if isinstance(id_, bytes)}


def _told(table: str, row: ReceivedRow) -> tuple[object, ...]:
    if table == "links":
        return row.key[0], row.key[-1]
    if table == "verdicts":
        return row.key[0], row.values["gold"]
    return (row.values["annotation"],) if table in ("comments", "answers") else ()
