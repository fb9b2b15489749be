"""Who may change what by handing a file back, and which version of a row stands: pure decisions, row by row.

The rules see a row of the returned file, how it stands in ours, and what the merge knows already. Nothing of what the
returned file says about itself decides anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from annotator.core.store.identity import GOLD_ID
from annotator.core.store.ours import Standing
from annotator.core.store.received import ReceivedRow
from annotator.core.teamwork.plan import Outcome, Reason
from annotator.core.teamwork.terms import Terms

# In this order, so that what a row refers to is there before it.
ORDER = (
    "people",
    "project",
    "labels",
    "attributes",
    "decisions",
    "documents",
    "assignments",
    "handovers",
    "sets",
    "annotations",
    "links",
    "comments",
    "answers",
    "verdicts",
)
_OF_A_SET = frozenset(("sets", "annotations", "links"))
# Why a mark stays out, and every link of it with it: the two are of one set.
_WITH_ITS_LINKS = frozenset((Reason.NOT_ASSIGNEE, Reason.LOCKED, Reason.REMOVED_DOCUMENT))


def judge(row: ReceivedRow, ours: Standing | None, refusal: Callable[[], Reason | None]) -> Outcome | Reason:
    """Let the larger (stamp, writer) win, whole row by whole row; `refusal` is asked where theirs would win.

    A row that is not there means nothing: a deletion is a row.
    """
    if ours is None:
        return refusal() or Outcome.NEW
    theirs, standing = (row.stamp, row.writer), (ours.stamp, ours.writer)
    if theirs == standing:
        return Outcome.UNCHANGED
    if theirs < standing:
        return Outcome.OVERRULED
    return refusal() or Outcome.CHANGED


class Rules:
    """Decides for each table whether a returned row may be applied."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._owners = {terms.person, GOLD_ID} if terms.review else {terms.person}
        self._refusals: Mapping[str, Callable[[ReceivedRow, Standing | None], Reason | None]] = {
            "people": self._person,
            "decisions": self._decision,
            "documents": self._document,
            "sets": self._set,
            "annotations": self._annotation,
            "links": self._link,
            "comments": self._comment,
            "answers": self._answer,
            "verdicts": self._verdict,
        }

    def decide(self, table: str, row: ReceivedRow, ours: Standing | None) -> Outcome | Reason:
        """Say what becomes of a row; an annotation that is in our file afterwards is remembered."""
        refuse = self._refusals.get(table, self._of_the_lead)
        outcome = judge(row, ours, lambda: refuse(row, ours))
        if outcome in (Outcome.NEW, Outcome.CHANGED):
            self._remember(table, row)
        elif table == "annotations" and ours is not None and ours.owner and ours.document:
            self._terms.marks.add((_id(row.key[0]),), (ours.owner,), (ours.document,))
        elif table == "annotations" and isinstance(outcome, Reason) and outcome in _WITH_ITS_LINKS:
            self._terms.marks.refused[_id(row.key[0])] = outcome
        if outcome is Outcome.OVERRULED and not self._may_bring(table, row):
            return Outcome.UNCHANGED  # an older copy of what only we change
        return outcome

    def admits_all(
        self, ids: Sequence[bytes], owners: Sequence[bytes], documents: Sequence[bytes], labels: Sequence[str]
    ) -> bool:
        """Tell whether all of these annotations, none of which we have, may come in; then they are remembered."""
        terms = self._terms
        whose, places = set(owners), set(documents)
        admitted = (
            not terms.outward
            and whose <= self._owners
            and places <= terms.documents
            and not places & (terms.locked | terms.removed)
            and set(labels) <= terms.labels
        )
        if admitted:
            terms.marks.add(ids, owners, documents)
            terms.marks.new.update(ids)
        return admitted

    def owners_of_new(self, sources: Sequence[bytes], targets: Sequence[bytes]) -> list[bytes]:
        """Give whose links these are if all lead from annotations that are new here to others of their set; else []."""
        marks = self._terms.marks
        if not marks.new.issuperset(sources):
            return []
        places = list(map(marks.get, sources))
        return [place[0] for place in places if place] if places == list(map(marks.get, targets)) else []

    def owner_of_mark(self, id_: bytes) -> bytes:
        """Give whose an annotation is that the merge met."""
        place = self._terms.marks.get(id_)
        return place[0] if place else b""

    def remember(self, ids: Sequence[bytes], owners: Sequence[bytes], documents: Sequence[bytes]) -> None:
        """Take note of annotations that stand in our file as they came."""
        self._terms.marks.add(ids, owners, documents)

    def _remember(self, table: str, row: ReceivedRow) -> None:
        terms = self._terms
        if table == "annotations":
            terms.marks.add((_id(row.key[0]),), (_id(row.values["person"]),), (_id(row.values["document"]),))
        elif table == "documents":
            terms.documents.add(_id(row.key[0]))
        elif table == "people":
            terms.people[_id(row.key[0])] = str(row.values["name"])

    def owner(self, table: str, row: ReceivedRow) -> bytes | None:
        """Give whose row it is, or None where it is nobody's."""
        if table in ("annotations", "comments", "answers"):
            return _id(row.values["person"])
        if table in ("sets", "verdicts"):
            return _id(row.key[1])
        place = self._terms.marks.get(row.key[0]) if table == "links" else None
        return place[0] if place else None

    def _may_bring(self, table: str, row: ReceivedRow) -> bool:
        if self._terms.outward or table == "documents":
            return True
        if table == "verdicts":
            return self._terms.review and row.key[1] == self._terms.person
        if table in ("comments", "answers"):
            return row.values["person"] == self._terms.person
        return table in _OF_A_SET and self.owner(table, row) in self._owners

    def _of_the_lead(self, _row: ReceivedRow, _ours: Standing | None) -> Reason | None:
        return None if self._terms.outward else Reason.LEAD

    def _person(self, row: ReceivedRow, ours: Standing | None) -> Reason | None:
        if not self._terms.outward:
            return Reason.LEAD if ours else Reason.NEW_PERSON
        id_, name = row.key[0], row.values["name"]
        taken = any(other != id_ and known == name for other, known in self._terms.people.items())
        return Reason.NAME_TAKEN if taken else None

    def _decision(self, _row: ReceivedRow, ours: Standing | None) -> Reason | None:
        """Reviewers add settled cases, and change them until somebody does so here; then they are the lead's."""
        theirs = self._terms.review and (ours is None or ours.writer not in self._terms.writers)
        return None if theirs or self._terms.outward else Reason.LEAD

    def _document(self, row: ReceivedRow, ours: Standing | None) -> Reason | None:
        removed = row.values["deleted"] is not None or (ours is not None and ours.deleted is not None)
        return Reason.REMOVED_DOCUMENT if removed and not self._terms.outward else None

    def _set(self, row: ReceivedRow, _ours: Standing | None) -> Reason | None:
        return self._in_set(_id(row.key[1]), _id(row.key[0]))

    def _in_set(self, owner: bytes, document: bytes) -> Reason | None:
        """Say why nothing may come into a set."""
        terms = self._terms
        if not terms.outward and owner not in self._owners:
            return Reason.NOT_ASSIGNEE
        if self._is_removed(document):
            return Reason.REMOVED_DOCUMENT
        if not terms.outward and owner == terms.person and document in terms.locked:
            return Reason.LOCKED
        return None if document in terms.documents and owner in terms.people else Reason.WAITS

    def _is_removed(self, document: object) -> bool:
        """Tell whether the lead took a document out: what others did in it waits until it is in the project again."""
        return not self._terms.outward and document in self._terms.removed

    def _annotation(self, row: ReceivedRow, ours: Standing | None) -> Reason | None:
        owner, document = _id(row.values["person"]), _id(row.values["document"])
        if refusal := self._in_set(owner, document):
            return refusal
        if ours is not None and (ours.owner, ours.document) != (owner, document):
            return Reason.TAKEN
        known = row.values["label"] in self._terms.labels or row.values["deleted"] is not None
        return None if known or self._terms.outward else Reason.UNKNOWN_LABEL

    def _link(self, row: ReceivedRow, _ours: Standing | None) -> Reason | None:
        marks = self._terms.marks
        source, target = (marks.get(row.key[at]) for at in (0, 2))
        if source is None or target is None:
            refused = (marks.refused.get(_id(row.key[at])) for at in (0, 2))
            return next(filter(None, refused), Reason.WAITS)
        return Reason.TAKEN if source != target else self._in_set(*source)

    def _comment(self, row: ReceivedRow, ours: Standing | None) -> Reason | None:
        owner, document, mark = row.values["person"], row.values["document"], row.values["annotation"]
        if not self._terms.outward and owner != self._terms.person:
            return Reason.NOT_ASSIGNEE
        if self._is_removed(document):
            return Reason.REMOVED_DOCUMENT
        if ours is not None and (ours.owner, ours.document) != (owner, document):
            return Reason.TAKEN
        there = owner in self._terms.people and document in self._terms.documents
        return None if there and (mark is None or self._terms.marks.get(mark)) else Reason.WAITS

    def _answer(self, row: ReceivedRow, _ours: Standing | None) -> Reason | None:
        """An answer is part of the work in a set; its id says whose and where, so that no two stand for one place."""
        terms, mark = self._terms, row.values["annotation"]
        owner, document = _id(row.values["person"]), _id(row.values["document"])
        if not terms.outward and owner != terms.person:
            return Reason.NOT_ASSIGNEE
        if refusal := self._in_set(owner, document):
            return refusal
        place = terms.marks.get(mark)
        if mark is None or place == (owner, document):
            return None
        return Reason.TAKEN if place else Reason.WAITS

    def _verdict(self, row: ReceivedRow, _ours: Standing | None) -> Reason | None:
        """A reviewer's newest word holds: it takes away what another reviewer said otherwise."""
        terms, (annotation, reviewer), gold = self._terms, row.key, row.values["gold"]
        marks = terms.marks
        if not terms.outward and not terms.review:
            return Reason.NOT_ASSIGNEE
        place = marks.get(annotation)
        if place and self._is_removed(place[1]):
            return Reason.REMOVED_DOCUMENT
        there = reviewer in terms.people and marks.get(annotation) and (gold is None or marks.get(gold))
        return None if there else Reason.WAITS


def _id(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value
