"""What a reviewer works on: the documents that somebody finished, the cases of one of them, and the acts on these.

It asks the session and tells the views; it knows no widget.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Annotation, Change, DocumentRow, Progress, Span
from annotator.core.project import Project
from annotator.core.project.reviewing import ReviewedDocument
from annotator.core.review.bulk import accept_agreed, majority, prefill, set_of, settle_proclitics
from annotator.core.review.bulk import all_agree as agreeing
from annotator.core.review.case import Case
from annotator.core.review.cases import cases
from annotator.core.review.choosing import unlike_gold
from annotator.core.review.plan import GoldPlan, Review
from annotator.core.review.settling import accept, reject
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language
from annotator.ui.review.queue import Queue
from annotator.ui.session import Session

_AGAIN_MS, _FEW = 150, 2


class ReviewDesk(QObject):
    """Holds one document with its cases and where the reviewer is among them."""

    rows_loaded = Signal(object)  # list[DocumentRow]
    document_opened = Signal()  # another document, or none
    cases_changed = Signal()  # its cases, or which one is current
    told = Signal(str)
    edit_wanted = Signal()  # gold of the document, by hand

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[DocumentRow] = []
        self.reviewed: ReviewedDocument | None = None
        self.review: Review | None = None
        self.queue = Queue()
        self.reason = ""  # of the next verdict
        self._simple = True
        self._wanted: bytes | None = None
        self.alone: bytes | None = None  # whose set is held against gold, without the others
        # After a verdict the next case is painted first; looking again would take the processor from it.
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(lambda: self.open(self._wanted, self.alone) if self._wanted else None)
        session.changed.connect(self._follow)
        session.closed.connect(self._forget)

    # --- what is open ------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Load the documents anew and the cases of the open one, or of the first that is not settled."""
        self._session.run(lambda project: project.review_rows(), self._on_rows)

    def _on_rows(self, rows: list[DocumentRow]) -> None:
        self.rows = rows
        self.rows_loaded.emit(rows)
        known = {row.id for row in rows}
        here = self._wanted if self._wanted in known or self.alone else None
        first = next((row.id for row in rows if row.progress is not Progress.FINISHED), rows[0].id if rows else None)
        if here:
            self.open(here, self.alone)
        elif first:
            self.open(first)
        else:
            self._forget()

    def _forget(self) -> None:
        self.reviewed, self.review, self._wanted, self.alone = None, None, None, None
        self.queue.put(())
        self.document_opened.emit()

    def open(self, document_id: bytes, alone: bytes | None = None) -> None:
        """Show the cases of a document, or those of one person's set `alone` and gold."""
        is_new = self.reviewed is None or self.reviewed.document.id != document_id or self.alone != alone
        self._wanted, self.alone = document_id, alone
        person, labels = self._session.person, self._session.labels
        if person is None:
            return
        reviewer = person.id

        def look(project: Project) -> tuple[ReviewedDocument, Review]:
            found = project.reviewed(document_id, alone)
            sets = {one: found.sets[one] for one in shuffled(document_id, found.sets)}
            return found, Review(cases(found.document.text, sets, found.gold, labels, found.verdicts), labels, reviewer)

        self._session.run(look, lambda answer: self._on_cases(answer[0], answer[1], alone, is_new=is_new))

    def _on_cases(self, reviewed: ReviewedDocument, review: Review, alone: bytes | None, *, is_new: bool) -> None:
        if (reviewed.document.id, alone) != (self._wanted, self.alone):
            return
        self.reviewed, self.review = reviewed, review
        differing = unlike_gold(review.cases, review.labels) if alone else None
        self.queue.put(review.cases, anew=is_new, unlike_gold=differing)
        if is_new:
            self.document_opened.emit()
        self.cases_changed.emit()

    @property
    def case(self) -> Case | None:
        """Give the current case."""
        return self.queue.case

    @property
    def is_settled(self) -> bool:
        """Tell whether the gold of the document is finished."""
        return self.reviewed is not None and self.reviewed.progress is Progress.FINISHED

    @property
    def is_calibration(self) -> bool:
        """Tell whether the set in view is scored against gold and has no part in it."""
        return self.reviewed is not None and self.alone in self.reviewed.calibrations

    def quote(self, span: Span) -> str:
        """Give the words of a span, cut from the stored text."""
        return self.reviewed.document.text[span.start : span.end] if self.reviewed else ""

    # --- going about -------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to another case of the queue, round and round."""
        self.queue.step(by)
        self.cases_changed.emit()

    def go_to(self, case: Case) -> None:
        """Make a case the current one."""
        self.queue.go_to(case)
        self.cases_changed.emit()

    def go_to_place(self, offset: int) -> None:
        """Go to the innermost case at an offset (code points)."""
        found = [case for case in self.queue.cases if case.place.start <= offset < case.place.end]
        if found:
            self.go_to(min(found, key=lambda case: case.place.end - case.place.start))

    def later(self) -> None:
        """Leave the current case to the end of the queue."""
        self.queue.put_off()
        self.cases_changed.emit()

    def next_document(self) -> bool:
        """Open the next document whose gold is not finished; tells whether there is one."""
        ids = [row.id for row in self.rows]
        here = ids.index(self._wanted) + 1 if self._wanted in ids else 0
        rows = [row for row in self.rows[here:] + self.rows[:here] if row.id != self._wanted]
        found = next((row.id for row in rows if row.progress is not Progress.FINISHED), None)
        if found:
            self.open(found)
        return found is not None

    # --- acts --------------------------------------------------------------------------------------------------

    def take(self, number: int) -> None:
        """Accept what lane `number` (from 1) of the current case has; a lane without an annotation rejects."""
        if (case := self._asked()) is None or not 0 < number <= len(case.lanes):
            return
        annotation = case.lanes[number - 1].annotation
        self._settle_case(lambda review: self._taken(review, case, annotation))

    def _taken(self, review: Review, case: Case, annotation: Annotation | None) -> GoldPlan:
        return accept(review, case, annotation, self.reason) if annotation else reject(review, case, self.reason)

    def accept(self) -> None:
        """Accept the annotation of a case about which there is nothing to choose."""
        if (case := self._asked()) is None:
            return
        if len(case.lanes) == 1:
            self.take(1)
        else:
            self.told.emit(self.tr("The sets differ here: press the number of the one that is right."))

    def reject(self, reason: str = "") -> None:
        """Say that there is no mark here."""
        if (case := self._asked()) is not None:
            self._settle_case(lambda review: reject(review, case, reason or self.reason))

    def take_rest(self, number: int) -> None:
        """Accept what the first set of that lane has in all open cases from here on."""
        if (case := self._asked()) is None or not 0 < number <= len(case.lanes):
            return
        person = case.lanes[number - 1].people[0]
        rest = [one for one in self.queue.cases if one.place.start >= case.place.start]
        self._settle_many(lambda review: prefill(review, set_of(person), rest))

    def accept_agreed(self) -> None:
        """Accept in one act what all sets have."""
        self._settle_many(accept_agreed)

    def settle_proclitics(self) -> None:
        """Settle the cases that differ by a proclitic as the labels' policy has it."""
        text = self.reviewed.document.text if self.reviewed else ""
        self._settle_many(lambda review: settle_proclitics(review, text))

    def prefill(self, strategy: str) -> None:
        """Settle open cases by `agree`, `majority`, or by the set of a person, named by its id in hexadecimal."""
        known = {"agree": agreeing, "majority": majority(2)}
        chosen = known.get(strategy) or set_of(bytes.fromhex(strategy))
        self._settle_many(lambda review: prefill(review, chosen))

    def finish(self) -> None:
        """Declare gold of the document finished, or go to the first case that is open."""
        if self.reviewed is None or self.is_settled:
            return
        if self.alone is not None:
            self.told.emit(self.tr("All sets are shown again: an article is settled with all of them in view."))
            self.open(self.reviewed.document.id)
            return
        waiting = self.queue.open_cases()
        if waiting:
            self.told.emit(language.digits(self.tr("%n case(s) are still open.", "", len(waiting))))
            self.queue.show_all()
            self.go_to(waiting[0])
            return
        document = self.reviewed.document.id
        self._session.act(lambda project: project.finish(GOLD_ID, document))

    def reopen(self) -> None:
        """Take a settled document up again."""
        if self.reviewed and self.is_settled:
            document = self.reviewed.document.id
            self._session.act(lambda project: project.reopen(GOLD_ID, document))

    def comment(self, text: str) -> None:
        """Say something about the current case."""
        case, person = self.case, self._session.person
        if case and person and self.reviewed and text.strip():
            document = self.reviewed.document.id
            mark = case.annotations[0].id if case.annotations else None
            self._session.act(lambda project: project.comment(person.id, document, case.place, text, mark))

    def show_names(self, shown: bool) -> None:
        """Say, as the lead, whether reviewers see names before an article is settled."""
        if (person := self._session.person) is not None:
            self._session.act(lambda project: project.show_names(person.id, shown=shown))

    def decide(self) -> None:
        """Make what gold has at the current case a decision of the project."""
        case, person = self.case, self._session.person
        row = case.gold[0] if case and case.gold else None
        if row is None or person is None:
            self.told.emit(self.tr("Settle the case first: a decision says what gold has."))
            return
        name = self.quote(row.span)
        attributes = {key: value for key, value in row.attributes.items() if not key.endswith("_is")}
        self._session.act(lambda project: project.decide(person.id, name, row.label, attributes, ""))
        self.told.emit(self.tr("Kept as a decision of the project."))

    # --- inside ------------------------------------------------------------------------------------------------

    def _asked(self) -> Case | None:
        """Give the current case if it can be settled."""
        return self.case if self._may_settle() else None

    def _may_settle(self) -> bool:
        """Tell whether an act may change gold here, and say why where it may not."""
        if self.is_calibration:
            self.told.emit(self.tr("This set is scored against gold; gold stays as it is."))
        elif self.is_settled:
            self.told.emit(self.tr("This article is settled; reopen it to change its gold."))
        return not (self.is_calibration or self.is_settled)

    def _settle_case(self, plan: Callable[[Review], GoldPlan]) -> None:
        """Settle the current case and go on to the next open one before the answer comes."""
        case = self.case
        if self.review is None or case is None:
            return
        made = plan(self.review)
        self.reason = ""
        if not made.is_empty:
            self._send(made)
            self._tell_companions(made)
        self.queue.close(case)
        self.cases_changed.emit()

    def _settle_many(self, plan: Callable[[Review], GoldPlan]) -> None:
        if self.review is None or not self._may_settle():
            return
        made = plan(self.review)
        if made.is_empty:
            self.told.emit(self.tr("There is nothing of that kind to settle."))
            return
        settled = {verdict.annotation for verdict in made.verdicts}
        count = sum(any(mark.id in settled for mark in case.annotations) for case in self.queue.cases)
        self.told.emit(language.digits(self.tr("%n case(s) settled.", "", count)))
        self._send(made)

    def _send(self, plan: GoldPlan) -> None:
        assert self.reviewed is not None
        assert self._session.person is not None
        reviewer, document = self._session.person.id, self.reviewed.document.id
        # What brought others along, or settled many cases, changes what the next verdict has to know.
        self._simple = not plan.companions and len(plan.put) + len(plan.remove) <= _FEW
        self._session.act(lambda project: project.settle(reviewer, document, plan))

    def _tell_companions(self, plan: GoldPlan) -> None:
        marks = self.review.marks if self.review else {}
        brought = [marks[one.annotation] for one in plan.companions if one.annotation in marks]
        if brought:
            words = "، ".join(f"«{self.quote(mark.span)[:40]}»" for mark in brought)
            self.told.emit(self.tr("With it came: {marks}").format(marks=words))

    def _follow(self, change: Change) -> None:
        """Look again when gold, verdicts or comments of this document changed; go on when its gold was finished."""
        if any(edit.table == "documents" for edit in change.edits):
            self.load()  # articles were removed or came back
            return
        here = self.reviewed.document.id if self.reviewed else None
        if change.document is None or change.document != here:
            return
        if change.verb == "finish" and change.owner == GOLD_ID:
            if not self.next_document():
                self.told.emit(self.tr("All articles are settled."))
            self.load()
        elif change.verb == "settle" and self._simple:
            self._again.start()
        else:
            self.open(change.document, self.alone)

    @property
    def is_stale(self) -> bool:
        """Tell whether the cases will be looked at again in a moment, since verdicts were given."""
        return self._again.isActive()


def shuffled(document_id: bytes, people: Iterable[bytes]) -> list[bytes]:
    """Give the annotators of a document in an order of its own, so that a letter tells nobody's name."""
    return sorted(people, key=lambda person: hashlib.blake2b(document_id + person, digest_size=8).digest())
