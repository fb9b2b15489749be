"""What is ticked in the list of places, and with which label: decided here without Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Annotation, Clitics, Document, NewMark, Span
from annotator.core.suggest.elsewhere import Found, found_in
from annotator.core.suggest.occurrences import Level, Occurrence, Sought, sought
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.standing import standing
from annotator.core.text.clitics import Vocabulary
from annotator.core.text.context import context

_REACH = 60  # code points of context on each side


@dataclass(slots=True)
class Row:
    """One place: what is around it, from `base` of its text on, the label that it would get, and whether it does.

    `title` is that of another document, "" in the open one. `other` is a label that the words carry already.
    """

    document: bytes
    title: str
    occurrence: Occurrence
    around: str
    base: int
    other: str
    label: str
    ticked: bool

    @property
    def key(self) -> tuple[bytes, int]:
        """Give what the place is known by, with its head or without."""
        return self.document, self.occurrence.words.without.end


@dataclass(frozen=True, slots=True)
class Heading:
    """All places of one level, or those of them after one word; "" as the word before are all others."""

    level: Level
    before: str | None
    rows: Sequence[Row]

    @property
    def key(self) -> tuple[str, str | None]:
        """Give what the heading is known by, also when more places come under it."""
        return self.level, self.before


Line = Heading | Row


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many places carry the label already, and how many are inside a longer mark of it."""

    marked: int = 0
    inside: int = 0


class Choice:
    """The places of some words in the documents that were looked through so far; `lines` is how they are listed.

    What the user has ticked or labelled stays so when heads come along, or places of other documents come and go.
    """

    def __init__(self, what: Sought, own_span: Span, label: str, policies: Mapping[str, Clitics]) -> None:
        self.what, self.label = what, label
        self.along = False
        self.lines: list[Line] = []
        self.rows: list[Row] = []
        self.left_out = LeftOut()
        self._own_span, self._policies = own_span, policies
        self._found: list[Found] = []
        self._here: bytes = b""
        self._kept: dict[tuple[bytes, int], tuple[str, bool]] = {}

    # What is listed

    def show(self, here: Found) -> None:
        """List the places of the open document alone."""
        self._here, self._found = here.document, [here]
        self._list()

    def add(self, found: Iterable[Found]) -> None:
        """List the places of these documents, too."""
        self._found.extend(found)
        self._list()

    def follow(self, marks: Iterable[Annotation]) -> None:
        """List the places of the open document as these marks leave them."""
        kept = list(marks)
        self._found = [found.marked(kept) if found.document == self._here else found for found in self._found]
        self._list()

    def leave_others(self) -> None:
        """List no places of other documents any more."""
        self._found = [found for found in self._found if found.document == self._here]
        self._list()

    def take_along(self, *, along: bool) -> None:
        """Take the heads before the words along, or leave them."""
        self.along = along
        self._list()

    def rows_of(self, line: Line) -> Sequence[Row]:
        """Give the places that a line stands for."""
        return line.rows if isinstance(line, Heading) else (line,)

    # What the user decides

    def tick(self, line: Line) -> None:
        """Tick what a line stands for, or take the ticks away where all are ticked."""
        rows = self.rows_of(line)
        wanted = not all(row.ticked for row in rows)
        self._decide(rows, lambda row: (row.label, wanted))

    def relabel(self, line: Line, label: str) -> None:
        """Give what a line stands for another label; a place is ticked by that, unlike all places of a line."""
        is_row = isinstance(line, Row)
        self._decide(self.rows_of(line), lambda row: (label, row.ticked or is_row))

    def _decide(self, rows: Iterable[Row], decided: Callable[[Row], tuple[str, bool]]) -> None:
        for row in rows:
            row.label, row.ticked = self._kept[row.key] = decided(row)

    # What comes of it

    def span(self, row: Row) -> Span:
        """Give what would be marked (code points): as the label wants proclitics; the words themselves as they are."""
        occurrence = row.occurrence
        if occurrence.own and not (self.along and occurrence.headed):
            return self._own_span
        policy = self._policies.get(row.label, Clitics.OUTSIDE)
        return occurrence.ends(along=self.along).span(inside=self.what.is_inside(policy))

    def marks(self) -> list[NewMark]:
        """Give what is ticked, ready to be marked."""
        spans = ((row, self.span(row)) for row in self.rows if row.ticked)
        return [NewMark(row.document, span.start, span.end, row.label) for row, span in spans]

    @property
    def ticked(self) -> int:
        """Count the places that are ticked."""
        return sum(row.ticked for row in self.rows)

    # The lines

    def _list(self) -> None:
        sorted_ = [
            (found, standing(found.occurrences(along=self.along), found.marks, self.label)) for found in self._found
        ]
        self.left_out = LeftOut(sum(one.marked for _, one in sorted_), sum(one.inside for _, one in sorted_))
        self.rows = [self._row(found, *place) for found, one in sorted_ for place in one.free]
        self.lines = list(_lines(self.rows))

    def _row(self, found: Found, occurrence: Occurrence, other: str) -> Row:
        words = (occurrence.headed or occurrence.words).whole
        before, after = context(found.text, words, _REACH)
        base = words.start - len(before)
        title = "" if found.document == self._here else found.title
        around = found.text[base : words.end + len(after)]
        row = Row(found.document, title, occurrence, around, base, other, self.label, ticked=False)
        row.label, row.ticked = self._kept.get(row.key, (self.label, self._is_meant(occurrence, other)))
        return row

    def _is_meant(self, occurrence: Occurrence, other: str) -> bool:
        """Say whether a place is ticked before the user says anything.

        Not where the letters before the words may be their own, where the words carry another label, and where those
        looked for had a head that is missing.
        """
        has_lost_head = self.along and self.what.begins_with_head and not occurrence.headed
        return not other and (occurrence.own or (occurrence.sure and not has_lost_head))


def choice_of(
    document: Document,
    span: Span,
    label: str,
    marks: Iterable[Annotation],
    vocabulary: Vocabulary,
    policies: Mapping[str, Clitics],
) -> Choice | None:
    """Give the places of the words of a span in their own document; None where they are no whole words."""
    reading = Reading(document.text)
    what = sought(reading, span, vocabulary)
    if what is None:
        return None
    choice = Choice(what, span, label, policies)
    choice.show(found_in(document, reading, what, vocabulary, marks, own=True))
    return choice


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    """List the places by level; what stands more than once after the same word comes together, and first."""
    for level in Level:
        of_level = [row for row in rows if row.occurrence.level is level]
        if not of_level:
            continue
        yield Heading(level, None, of_level)
        groups = [(before, group) for before, group in _by_word_before(of_level) if before and len(group) > 1]
        for before, group in groups:
            yield Heading(level, before, group)
            yield from group
        grouped = {row.key for _, group in groups for row in group}
        alone = [row for row in of_level if row.key not in grouped]
        if groups and alone:
            yield Heading(level, "", alone)
        yield from alone


def _by_word_before(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Give the places after each word, by how it is first written; the largest group first."""
    from annotator.core.text.fold import fold_text

    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(fold_text(row.occurrence.before), []).append(row)
    largest = sorted(groups.values(), key=len, reverse=True)
    return [(group[0].occurrence.before, group) for group in largest]
