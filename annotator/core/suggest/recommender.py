"""The suggestions for one annotator: the dictionary's at once, the model's for the labels for which it is better."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress

from annotator.core.model import Clitics
from annotator.core.suggest.dictionary import Entry
from annotator.core.suggest.learner import Tagger
from annotator.core.suggest.memory import Memory
from annotator.core.suggest.model import Model
from annotator.core.suggest.notes import Notes, without_overlaps
from annotator.core.suggest.parts import part_probability, parts
from annotator.core.suggest.reading import Place, Reading
from annotator.core.suggest.suggestion import Reason, Source, Suggestion
from annotator.core.suggest.tagging import Guess, flags

MINIMUM = 0.5


class Recommender:
    """Suggests for the documents in its memory; what it knows comes from one annotator's marks alone.

    Labels that are `off` are learned and not suggested; `unproven` ones are suggested when the cross-validation of the
    adopted model says that it helps. Only what is likelier than `minimum` to be right is suggested.
    """

    def __init__(
        self,
        policies: Mapping[str, Clitics],
        *,
        minimum: float = MINIMUM,
        off: Collection[str] = (),
        unproven: Collection[str] = (),
    ) -> None:
        self.memory = Memory(policies)
        self._minimum = minimum
        self.off = frozenset(off)
        self.unproven = frozenset(unproven)
        self._tagger: Tagger | None = None
        self._better: frozenset[str] = frozenset()
        self._helpful: frozenset[str] = frozenset()
        self._guesses: dict[bytes, list[Guess]] = {}

    @property
    def minimum(self) -> float:
        """Give the probability that a suggestion must exceed."""
        return self._minimum

    @minimum.setter
    def minimum(self, minimum: float) -> None:
        self._minimum = minimum
        self._guesses.clear()

    def adopt(self, model: Model | None) -> None:
        """Use a model for the labels for which it is better; None goes back to the dictionary alone."""
        self._tagger = model.tagger() if model and model.validation.better else None
        self._better = model.validation.better if model else frozenset()
        self._helpful = model.validation.helpful if model else frozenset()
        self._guesses.clear()

    def prepare(self, reading: Reading) -> None:
        """Do now what the first question about this reading would wait for; it is kept until the next one."""
        if self._tagger:
            self._tagger.guess(reading, flags(self.memory.dictionary, reading), self.minimum)

    def remove(self, document: bytes) -> None:
        """Forget a document and all that was learned from it."""
        self.memory.remove(document)
        self._guesses.pop(document, None)

    def suggestions(self, document: bytes) -> list[Suggestion]:
        """Give what is suggested for a document as it is marked now, by place, none overlapping another.

        Names that were marked in the document itself go before what the model says, and so do names of which it would
        mark a part; others go after it, and then the short forms of names that were marked in the document.
        """
        notes = self.memory.documents[document]
        here = set(notes.known_names())
        known = list(self._from_dictionary(notes))
        guessed = list(self._from_model(document, notes))
        goes_before = [one.name in here or _has_part(one, guessed) for one in known]
        return without_overlaps(
            [
                *compress(known, goes_before),
                *guessed,
                *known,
                *self._from_parts(notes),
            ]
        )

    def group(self, document: bytes, suggestion: Suggestion) -> list[Suggestion]:
        """Give all suggestions of the document with the same name and label, which one key answers together."""
        wanted = (suggestion.name, suggestion.label)
        return [other for other in self.suggestions(document) if (other.name, other.label) == wanted]

    def _from_dictionary(self, notes: Notes) -> Iterator[Suggestion]:
        def accepts(place: Place, entry: Entry) -> bool:
            return self._is_shown(entry.label, entry.probability) and self._has_room(notes, place, entry.label)

        for place, entry in self.memory.dictionary.matches(notes.reading, accepts):
            reason = Reason(Source.DICTIONARY, entry.marked, entry.places)
            yield self._suggestion(notes, place, entry.label, entry.probability, reason)

    def _from_parts(self, notes: Notes) -> Iterator[Suggestion]:
        for place, name, label, whole in parts(notes):
            chance = part_probability(self.memory.dictionary, name, label, self.memory.parts.prior(label))
            is_wanted = self._is_shown(label, chance) and notes.refused_names[name, label] <= 0
            if is_wanted and self._has_room(notes, place, label):
                entry = self.memory.dictionary.entry(name, label)
                reason = Reason(Source.PART, entry.marked, entry.places, whole)
                yield self._suggestion(notes, place, label, chance, reason)

    def _from_model(self, document: bytes, notes: Notes) -> Iterator[Suggestion]:
        for place, label, probability in self._guesses_for(document, notes):
            if not (label in self._better and self._is_shown(label, probability)):
                continue
            suggestion = self._suggestion(notes, place, label, probability, Reason(Source.MODEL))
            refused = notes.refused_names[suggestion.name, label] > 0
            if not refused and notes.has_room(suggestion.span, label, self.memory.nesting):
                yield suggestion

    def _guesses_for(self, document: bytes, notes: Notes) -> list[Guess]:
        """Ask the model once for each document, when it is first looked at: what it sees does not change by a mark."""
        if self._tagger and document not in self._guesses:
            said = flags(self.memory.dictionary, notes.reading)
            self._guesses[document] = self._tagger.guess(notes.reading, said, self.minimum)
        return self._guesses.get(document, [])

    def _is_shown(self, label: str, probability: float) -> bool:
        is_on = label not in self.off and (label not in self.unproven or label in self._helpful)
        return is_on and probability > self.minimum

    def _has_room(self, notes: Notes, place: Place, label: str) -> bool:
        span = notes.reading.span(place, inside=self.memory.clitics.is_inside(label))
        return notes.has_room(span, label, self.memory.nesting)

    def _suggestion(self, notes: Notes, place: Place, label: str, probability: float, reason: Reason) -> Suggestion:
        name = notes.reading.name_of(place)
        place = place._replace(cut=place.cut or notes.reading.likely_cut(place.first))
        span = notes.reading.span(place, inside=self.memory.clitics.is_inside(label))
        return Suggestion(span, label, probability, name, reason)


def _has_part(whole: Suggestion, others: Sequence[Suggestion]) -> bool:
    """Say whether one of the others, which come by place and do not overlap, is a part of a suggestion."""
    first = bisect_left(others, whole.span.start, key=lambda one: one.span.start)
    return first < len(others) and others[first].span != whole.span and others[first].span.end <= whole.span.end
