"""A scripted annotator who reads a document, answers suggestions and marks what is missing: exactly gold, in the end.

The costs are those of a keystroke-level simulation: marking by hand is two acts, a drag and a label; accepting and
refusing are one each; a suggestion with the right label or the right edges takes one to put right, another one two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from annotator.core.model import Change, NewMark, Proposal
from annotator.core.project.project import Project
from annotator.core.suggest.habits import overlap
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark, Suggestion

MARKING, ANSWERING = 2, 1


class Help(StrEnum):
    """How much of the help is used: suggestions as they were at opening, new ones at once, groups with one key."""

    STATIC = "static"
    LIVE = "live"
    GROUP = "group"


class Session:
    """One document, from opening to finishing, with the verbs of the real project."""

    def __init__(
        self,
        project: Project,
        person: bytes,
        document: bytes,
        recommender: Recommender,
        gold: Iterable[Mark],
        help_: Help,
    ) -> None:
        self.acts: Counter[str] = Counter()
        self.spent = 0
        self._project, self._person, self._document = project, person, document
        self._recommender, self._help = recommender, help_
        self._left = dict.fromkeys(sorted(gold))
        self._waiting = {suggestion.mark: suggestion for suggestion in recommender.suggestions(document)}
        self.opened_with = list(self._waiting)

    def run(self) -> None:
        """Work through the document from its beginning, then finish it."""
        while self._waiting or self._left:
            suggestion = min(self._waiting.values(), key=lambda one: one.span, default=None)
            missed = next((mark for mark in self._left if not self._is_suggested(mark)), None)
            if suggestion and (missed is None or suggestion.span.start <= missed.start):
                self._answer(suggestion)
            else:
                self._mark(missed)
                self._spend("marked", MARKING)
            if self._help is not Help.STATIC:
                self._look_again()
        left_alone = [proposal_of(suggestion) for suggestion in self._waiting.values()]
        self._follow(self._project.finish(self._person, self._document, left_alone))

    def _is_suggested(self, mark: Mark) -> bool:
        return any(overlap(mark.span, suggestion.span) for suggestion in self._waiting.values())

    def _look_again(self) -> None:
        self._waiting = {one.mark: one for one in self._recommender.suggestions(self._document)}

    def _answer(self, suggestion: Suggestion) -> None:
        group = [suggestion]
        if self._help is Help.GROUP:
            group = self._recommender.group(self._document, suggestion)
        right = [one for one in group if one.mark in self._left]
        if len(group) > 1 and right:
            self._spend("groups accepted", ANSWERING)
            for one in right:
                self._accept(one)
            self._answer_each(one for one in group if one not in right)
        elif len(group) > 1 and not any(self._near(one) for one in group):
            self._spend("groups refused", ANSWERING)
            for one in group:
                self._refuse(one)
        else:
            self._answer_each([suggestion])

    def _answer_each(self, suggestions: Iterable[Suggestion]) -> None:
        for suggestion in suggestions:
            if suggestion.mark in self._left:
                self._accept(suggestion)
                self._spend("accepted", ANSWERING)
            elif near := self._near(suggestion):
                self._correct(suggestion, near)
            else:
                self._refuse(suggestion)
                self._spend("refused", ANSWERING)

    def _near(self, suggestion: Suggestion) -> Mark | None:
        """Give the gold mark that the suggestion is put right to: best one with the same edges, or the same label."""
        near = [mark for mark in self._left if overlap(mark.span, suggestion.span)]
        return min(near, key=lambda mark: (mark.span != suggestion.span, mark.label != suggestion.label), default=None)

    def _accept(self, suggestion: Suggestion) -> None:
        self._put_right(suggestion, suggestion.mark)
        self._waiting.pop(suggestion.mark, None)

    def _correct(self, suggestion: Suggestion, near: Mark) -> None:
        """Accept with another label or with other edges; refuse and mark where both are wrong."""
        self._waiting.pop(suggestion.mark)
        if near.span == suggestion.span or near.label == suggestion.label:
            self._put_right(suggestion, near)
            self._spend("relabelled" if near.span == suggestion.span else "resized", ANSWERING)
        else:
            self._refuse(suggestion)
            self._mark(near)
            self._spend("marked anew", MARKING)

    def _refuse(self, suggestion: Suggestion) -> None:
        self._follow(self._project.refuse(self._person, self._document, [proposal_of(suggestion)]))
        self._waiting.pop(suggestion.mark, None)

    def _put_right(self, suggestion: Suggestion, mark: Mark) -> None:
        made = NewMark(self._document, mark.start, mark.end, mark.label)
        self._follow(self._project.accept(self._person, self._document, [(proposal_of(suggestion), made)]))
        del self._left[mark]

    def _mark(self, mark: Mark) -> None:
        self._follow(self._project.annotate(self._person, self._document, mark.span, mark.label))
        del self._left[mark]

    def _follow(self, change: Change) -> None:
        self._recommender.memory.follow(change)

    def _spend(self, act: str, cost: int) -> None:
        self.acts[act] += 1
        self.spent += cost


def proposal_of(suggestion: Suggestion) -> Proposal:
    """Give a suggestion as it is kept with its answer."""
    span, source = suggestion.span, suggestion.reason.source.value
    return Proposal(span.start, span.end, suggestion.label, source, suggestion.probability)
