"""Whose act a cue names: told by the signs by which Arabic shows a subject, not by a parser. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.core.model import Annotation
from annotator.core.text.subjects import has_pronoun_before, is_governed, is_right_after, is_subject_before
from annotator.ui.annotate.strip.rings import Rings, ring_of

# So many code points farther away than it is seems a mark after a preposition, one behind the cue, and what lies in
# another clause, sentence, paragraph, or farther still.
_NO_SUBJECT, _BEHIND = 100, 200
_FARTHER = (0, 0, 100, 500, 1000)
_SUBJECT_BEFORE = 40  # code points; particles between a subject and its verb are short
_LOOKED_AT = 600  # code points; farther away it does not matter what stands before a mark, and hundreds would be felt


class Holders:
    """Says how far each of the fitting marks is from being the holder of the source.

    The subject of an Arabic verb stands right after it («تخشى روسيا»), or was named before it («أعربت موسكو عن قلقها»);
    what stands after a preposition is none, nor is a name inside a longer one. A verb without a subject goes on with
    that of the one before, so each earlier cue names its holder again in `role`, and what it was about is less likely.
    """

    def __init__(
        self,
        text: str,
        source: Annotation,
        fitting: Sequence[Annotation],
        rings: Rings,
        earlier: Iterable[Annotation],
        role: str,
    ) -> None:
        self._text, self._source, self._rings = text, source, rings
        answered = [cue for cue in sorted(earlier, key=lambda cue: cue.start) if cue.links.get(role)]
        self._again = {mark: cue.end for cue in answered for mark in cue.links[role]}
        others = (marks for key, marks in answered[-1].links.items() if key != role) if answered else ()
        self._no_subjects = {mark for marks in others for mark in marks} | set(_inside_others(fitting))
        self._named = self._has_subject(fitting)

    def distance(self, mark: Annotation) -> int:
        """Give how far the mark is, in code points and what counts like them; less than 0 for the surest."""
        source, again = self._source, self._again.get(mark.id)
        if not self._named and is_right_after(self._text, source.end, mark.start):
            return -1
        far = self._from(mark.start, mark.end) + (_NO_SUBJECT if self._is_no_subject(mark) else 0)
        return far if again is None else min(far, self._from(again - 1, again))

    def _from(self, start: int, end: int) -> int:
        source = self._source
        gap = source.start - end if start < source.start else start - source.end + _BEHIND
        return max(gap, 0) + _FARTHER[ring_of(start, end, self._rings)]

    def _is_no_subject(self, mark: Annotation) -> bool:
        is_near = abs(mark.start - self._source.start) <= _LOOKED_AT
        return mark.id in self._no_subjects or (is_near and is_governed(self._text, mark.start))

    def _has_subject(self, fitting: Iterable[Annotation]) -> bool:
        """Say whether the subject of the source stands right before it, so that what follows is an object."""
        start = self._source.start
        near = (mark for mark in fitting if 0 <= start - mark.end <= _SUBJECT_BEFORE and not self._is_no_subject(mark))
        return has_pronoun_before(self._text, start) or any(
            is_subject_before(self._text, mark.end, start) for mark in near
        )


def _inside_others(marks: Iterable[Annotation]) -> Iterator[bytes]:
    """Give the marks that are part of a longer one, as «طالبان» of «وفد طالبان»."""
    widest: Annotation | None = None
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        if widest and mark.end <= widest.end:
            if (mark.start, mark.end) != (widest.start, widest.end):
                yield mark.id
        else:
            widest = mark
