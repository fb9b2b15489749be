"""All that was learned from one annotator: the dictionary, the habits, and the documents that it came from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from annotator.core.model import Annotation, Change, Clitics, Progress
from annotator.core.suggest.archive import Finished
from annotator.core.suggest.dictionary import Dictionary, Entry
from annotator.core.suggest.habits import CliticHabit, NestingHabit, lies_inside, nested
from annotator.core.suggest.notes import Notes
from annotator.core.suggest.parts import PartHabit, parts_seen
from annotator.core.suggest.reading import Place, Reading
from annotator.core.suggest.remembered import Remembered, Values
from annotator.core.suggest.suggestion import Answered, Mark

_NO_ANSWERS: Mapping[bytes, Answered] = MappingProxyType({})
_NO_VALUES: Mapping[bytes, Values] = MappingProxyType({})

_NOTHING: Values = MappingProxyType({})


class Memory:
    """Learns from each act on the documents that it was told of, and forgets what is taken back.

    `policies` are the clitic policies of the labels. Nothing here is written anywhere.
    """

    def __init__(self, policies: Mapping[str, Clitics]) -> None:
        self.policies = dict(policies)
        self.dictionary = Dictionary()
        self.clitics = CliticHabit(policies)
        self.nesting = NestingHabit()
        self.parts = PartHabit()
        self.remembered = Remembered()
        self.documents: dict[bytes, Notes] = {}
        self.gold: set[bytes] = set()  # of the documents those that were learned from gold, where the lead allows it

    def add(
        self,
        document: bytes,
        reading: Reading,
        marks: Mapping[bytes, Mark],
        answers: Mapping[bytes, Answered] = _NO_ANSWERS,
        attributes: Mapping[bytes, Values] = _NO_VALUES,
        *,
        finished: bool = False,
    ) -> None:
        """Take in a document that is not known yet, with the annotator's marks and answers by their ids.

        `attributes` are what stands on the marks.
        """
        notes = self.documents[document] = Notes(reading)
        for annotation, mark in marks.items():
            self.mark(document, annotation, mark, attributes.get(annotation, _NOTHING))
        notes.answers.update(answers)
        self._weigh(document)
        if finished:
            self.finish(document)

    def remove(self, document: bytes) -> None:
        """Forget a document and all that was learned from it."""
        notes = self.documents[document]
        self._set_finished(document, finished=False)
        for annotation in list(notes.marks):
            self.unmark(document, annotation)
        for name, label in notes.refused_names.elements():
            self.dictionary.forgive(name, label)
        del self.documents[document]
        self.gold.discard(document)

    def make_way(self, document: bytes) -> None:
        """Forget what gold says of a document that the annotator begins: nobody is shown what was to be found."""
        if document in self.gold:
            self.remove(document)

    def follow(self, change: Change) -> None:
        """Learn what an act in this annotator's set did, undo and redo too; other documents are passed over."""
        marked = {annotation.document for annotation in change.annotations}
        answered = {answer.document for answer in change.answers}
        for document in self.gold & (marked | answered | ({change.document} if change.document else set())):
            self.make_way(document)
        for document in self.documents.keys() & (marked | answered):
            self._take_over(document, change)
        if change.document in self.documents and change.progress is not None:
            self._set_finished(change.document, finished=change.progress is Progress.FINISHED)

    def mark(self, document: bytes, annotation: bytes, mark: Mark, attributes: Values = _NOTHING) -> None:
        """Learn a new mark of a document that is not finished."""
        notes = self.documents[document]
        self.clitics.count(notes.reading, mark)
        if name := notes.put(annotation, mark):
            self.dictionary.learn(name, mark.label)
            self.remembered.learn((name, mark.label), document, annotation, attributes)

    def unmark(self, document: bytes, annotation: bytes) -> None:
        """Forget a mark of a document that is not finished: all is as if it had never been."""
        notes = self.documents[document]
        mark, name = notes.take(annotation)
        self.clitics.count(notes.reading, mark, -1)
        if name:
            self.dictionary.forget(name, mark.label)
            self.remembered.forget((name, mark.label), annotation)

    def refuse(self, document: bytes, mark: Mark) -> None:
        """Learn that a place is not to be marked so, in a document that is not finished: the name counts for less."""
        if name := self.documents[document].count_refusal(mark):
            self.dictionary.refuse(name, mark.label)

    def forgive(self, document: bytes, mark: Mark) -> None:
        """Forget a refusal in a document that is not finished."""
        if name := self.documents[document].count_refusal(mark, -1):
            self.dictionary.forgive(name, mark.label)

    def finish(self, document: bytes) -> None:
        """Learn that what is not marked in a document is not to be marked; its refusals say nothing more."""
        notes = self.documents[document]
        marks = list(notes.marks.values())
        notes.nested = nested(notes.ground, marks, self._passed_over(notes))
        self.nesting.count(notes.nested)
        notes.parts = parts_seen(notes, self.dictionary)
        self.parts.count(notes.parts)
        for name, label in notes.refused_names.elements():
            self.dictionary.forgive(name, label)
        self.dictionary.finish(document, Finished(notes.reading, marks), notes.known_names())
        notes.finished = True

    def reopen(self, document: bytes) -> None:
        """Undo `finish`."""
        notes = self.documents[document]
        self.dictionary.reopen(document, notes.known_names())
        for name, label in notes.refused_names.elements():
            self.dictionary.refuse(name, label)
        self.nesting.count(notes.nested, -1)
        self.parts.count(notes.parts, -1)
        notes.finished = False

    def _take_over(self, document: bytes, change: Change) -> None:
        """Let marks and answers of a document be as a change left them."""
        was_finished = self.documents[document].finished
        self._set_finished(document, finished=False)
        for annotation in change.annotations:
            if annotation.document == document:
                self._replace(annotation)
        self.documents[document].take_answers(answer for answer in change.answers if answer.document == document)
        self._weigh(document)
        self._set_finished(document, finished=was_finished)

    def _replace(self, annotation: Annotation) -> None:
        notes = self.documents[annotation.document]
        mark = Mark(annotation.start, annotation.end, annotation.label)
        name = notes.names.get(annotation.id)
        if name and not annotation.deleted and notes.marks[annotation.id] == mark:
            self.remembered.learn((name, mark.label), annotation.document, annotation.id, annotation.attributes)
            return
        if annotation.id in notes.marks:
            self.unmark(annotation.document, annotation.id)
        if not annotation.deleted:
            self.mark(annotation.document, annotation.id, mark, annotation.attributes)

    def _weigh(self, document: bytes) -> None:
        """Count the answers that stand as refusals by now, and no others: a mark that was accepted may have gone."""
        notes = self.documents[document]
        before, notes.against = notes.against, notes.refusals()
        for id_ in before.keys() - notes.against.keys():
            self.forgive(document, before[id_])
        for id_ in notes.against.keys() - before.keys():
            self.refuse(document, notes.against[id_])

    def _set_finished(self, document: bytes, *, finished: bool) -> None:
        if self.documents[document].finished is not finished:
            (self.finish if finished else self.reopen)(document)

    def _passed_over(self, notes: Notes) -> list[Mark]:
        """Give the known names inside longer marks of another label that are not marked themselves."""
        marks = set(notes.marks.values())

        def is_passed_over(place: Place, entry: Entry) -> bool:
            mark = self._mark_at(notes, place, entry.label)
            inside = any(lies_inside(mark, outer) for outer in notes.ground.over(mark.span))
            return inside and mark not in marks and entry.probability > 0.5

        matches = self.dictionary.matches(notes.reading, is_passed_over)
        return [self._mark_at(notes, match.place, match.entry.label) for match in matches]

    def _mark_at(self, notes: Notes, place: Place, label: str) -> Mark:
        """Give the mark that this annotator would make there, with or without the proclitics."""
        span = notes.reading.span(place, inside=self.clitics.is_inside(label))
        return Mark(span.start, span.end, label)
