"""What a digit or Delete does to places of the list: worked out before anything is written. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.model import Label, NewMark, Progress, Span
from annotator.core.project.searching import FoundMark, Marked, ProjectSearch
from annotator.core.text.labelled import span_for
from annotator.core.text.vocabulary import Vocabulary
from annotator.ui.search.rows import Place

_OPEN = frozenset({Progress.NEW, Progress.IN_PROGRESS})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of an act on several places: how many are changed, and how many are passed over and why.

    `there` carry the label already, `bare` have no mark of the user, `closed` are in articles that take no marks.
    """

    done: int
    there: int = 0
    bare: int = 0
    closed: int = 0


@dataclass(frozen=True, slots=True)
class Marking:
    """The marks that a digit makes, and what becomes of all places."""

    marks: tuple[NewMark, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Removal:
    """The marks (by id) that Delete removes, and what becomes of all places."""

    marks: tuple[bytes, ...]
    outcome: Outcome


def open_places(places: Iterable[Place], progress: Callable[[bytes], Progress]) -> list[Place]:
    """Give the places in articles that take marks."""
    return [place for place in places if progress(place.document) in _OPEN]


def plan_marking(
    search: ProjectSearch, places: Sequence[Place], closed: int, label: Label, own: bytes, counts: Mapping[str, int]
) -> Marking:
    """Work out what a label marks at places in open articles, by its clitic policy; for the thread of the search.

    `counts` are those of the words of the project, `closed` places were left out before.
    """
    marks: dict[tuple[bytes, Span], NewMark] = {}
    there, documents = 0, dict.fromkeys(place.document for place in places)
    for document in documents:
        some = [place for place in places if place.document == document]
        text = search.text(document)
        if text is None:
            continue
        vocabulary = Vocabulary(text, counts)
        taken = _spans(search.marks(document, Marked(frozenset({label.key}), own)))
        for place in some:
            span = place.marked or span_for(text, place.hit.span, label.clitics, vocabulary)
            if span in taken or (document, span) in marks:
                there += 1
            else:
                marks[document, span] = NewMark(document, span.start, span.end, label.key)
    return Marking(tuple(marks.values()), Outcome(len(marks), there=there, closed=closed))


def removable(places: Iterable[Place], labels: Collection[str] | None) -> list[str]:
    """Give the labels of the user's marks on these places: those of the filter, or all."""
    found = (mark.label for place in places for mark in place.own if not labels or mark.label in labels)
    return list(dict.fromkeys(found))


def plan_removal(places: Sequence[Place], closed: int, labels: Collection[str]) -> Removal:
    """Work out which marks of these labels go from places in open articles."""
    found = [[mark.id for mark in place.own if mark.label in labels] for place in places]
    marks = tuple(dict.fromkeys(mark for some in found for mark in some))
    return Removal(marks, Outcome(len(marks), bare=sum(not some for some in found), closed=closed))


def _spans(marks: Iterable[FoundMark]) -> set[Span]:
    return {Span(mark.start, mark.end) for mark in marks}
