"""A merge in plain words: what comes in, what is overruled, what stays out and why, what to know before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Progress
from annotator.core.teamwork.plan import MergePlan, Notice, Reason, Refusal, Tally, Warn
from annotator.ui.language import QT_TRANSLATE_NOOP, number
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import isolate

Mood: TypeAlias = Literal["good", "plain", "warning"]
_SHOWN_NAMES = 5
# What people care for, in this order; the rest of the tables goes along with these.
KINDS = {
    "annotations": QT_TRANSLATE_NOOP("TakeBack", "Marks"),
    "gold_annotations": QT_TRANSLATE_NOOP("TakeBack", "Settled marks"),
    "verdicts": QT_TRANSLATE_NOOP("TakeBack", "Verdicts"),
    "comments": QT_TRANSLATE_NOOP("TakeBack", "Comments"),
    "documents": QT_TRANSLATE_NOOP("TakeBack", "Articles"),
    "sets": QT_TRANSLATE_NOOP("TakeBack", "States of articles"),
    "gold_sets": QT_TRANSLATE_NOOP("TakeBack", "Settled articles"),
}
_OTHERS = {
    "people": QT_TRANSLATE_NOOP("TakeBack", "People"),
    "answers": QT_TRANSLATE_NOOP("TakeBack", "Answers to suggestions"),
    "links": QT_TRANSLATE_NOOP("TakeBack", "Links"),
    "gold_links": QT_TRANSLATE_NOOP("TakeBack", "Links"),
    "labels": QT_TRANSLATE_NOOP("TakeBack", "Labels"),
    "attributes": QT_TRANSLATE_NOOP("TakeBack", "Attributes"),
    "project": QT_TRANSLATE_NOOP("TakeBack", "Guidelines"),
    "decisions": QT_TRANSLATE_NOOP("TakeBack", "Decisions"),
    "assignments": QT_TRANSLATE_NOOP("TakeBack", "Assignments"),
    "handovers": QT_TRANSLATE_NOOP("TakeBack", "Hand-overs"),
}
_REASONS = {
    Reason.NOT_ASSIGNEE: QT_TRANSLATE_NOOP("TakeBack", "they are somebody else's work"),
    Reason.LEAD: QT_TRANSLATE_NOOP("TakeBack", "only the project lead changes these"),
    Reason.NEW_PERSON: QT_TRANSLATE_NOOP("TakeBack", "new people come in by the project lead alone"),
    Reason.NAME_TAKEN: QT_TRANSLATE_NOOP("TakeBack", "somebody else here has that name"),
    Reason.UNKNOWN_LABEL: QT_TRANSLATE_NOOP(
        "TakeBack", "this project does not have their label; once it does, they come in with the next file"
    ),
    Reason.LOCKED: QT_TRANSLATE_NOOP("TakeBack", "their articles are locked"),
    Reason.REMOVED_DOCUMENT: QT_TRANSLATE_NOOP("TakeBack", "their articles were removed"),
    Reason.TAKEN: QT_TRANSLATE_NOOP("TakeBack", "their numbers stand for something else here"),
    Reason.WAITS: QT_TRANSLATE_NOOP("TakeBack", "what they belong to is not here yet; they come in together with it"),
}
_NOTICES = {
    Warn.CLOCK_AHEAD: QT_TRANSLATE_NOOP(
        "TakeBack",
        "The clock of that computer was wrong (hours ahead: {count}); newer changes of others may lose to it.",
    ),
    Warn.JOURNAL: QT_TRANSLATE_NOOP(
        "TakeBack", "The file was still open when it was sent; the last act in it may be missing."
    ),
    Warn.UNFINISHED: QT_TRANSLATE_NOOP("TakeBack", "Articles that are begun and not finished: {count}"),
    Warn.FORKED: QT_TRANSLATE_NOOP(
        "TakeBack", "Two copies of this file were worked in; what was done in both comes in."
    ),
    Warn.KEPT_APART: QT_TRANSLATE_NOOP(
        "TakeBack", "Articles with the title of one here but another text, which are kept apart: {count}"
    ),
    Warn.WAITED: QT_TRANSLATE_NOOP("TakeBack", "What waited since an earlier file and comes in now: {count}"),
}


class Line(NamedTuple):
    """One sentence of the report and how it is meant."""

    mood: Mood
    text: str


def kind_name(kind: str) -> str:
    """Give what rows of a table are called in the language of the moment."""
    return QCoreApplication.translate("TakeBack", {**KINDS, **_OTHERS}.get(kind, kind))


def shown_kinds(kinds: Mapping[str, Tally]) -> list[tuple[str, Tally]]:
    """Give what the table of a report shows: kinds that people care for and of which the file holds something.

    Articles that are here already say nothing.
    """
    found = [(kind, kinds[kind]) for kind in KINDS if kinds.get(kind, Tally()) != Tally()]
    return [(kind, tally) for kind, tally in found if kind != "documents" or tally.applied or tally.overruled]


def name_of(plan: MergePlan) -> str:
    """Say whose file it is and which hand-over."""
    name = isolate(plan.person.name)
    if plan.number is None:
        return name
    words = QCoreApplication.translate("TakeBack", "{name} · hand-over {number}")
    return words.format(name=name, number=number(plan.number))


def headline(plan: MergePlan) -> str:
    """Say whose file it is, which hand-over, and what it was for."""
    translate = QCoreApplication.translate
    task = translate("TakeBack", "reviewing") if plan.review else translate("TakeBack", "annotating")
    return translate("TakeBack", "{name} · {task}").format(name=name_of(plan), task=task)


def lines(plan: MergePlan) -> list[Line]:
    """Give the sentences of a report, what comes in first."""
    return [*_progress(plan), *_sum(plan), *map(_notice, plan.notices), *map(_refusal, plan.refusals)]


def _progress(plan: MergePlan) -> Iterator[Line]:
    """Say how far the person is with the articles of the file."""
    states = [
        f"{progress_name(state)} {number(plan.progress[state])}"
        for state in (Progress.FINISHED, Progress.IN_PROGRESS, Progress.SKIPPED, Progress.NEW)
        if plan.progress.get(state)
    ]
    if states:
        words = QCoreApplication.translate("TakeBack", "Articles begun: {states}")
        yield Line("plain", words.format(states=" · ".join(states)))


def _sum(plan: MergePlan) -> Iterator[Line]:
    translate = QCoreApplication.translate
    if plan.brings_nothing:
        yield Line("plain", translate("TakeBack", "All of this is in the project already; nothing will be written."))
    overruled = sum(tally.overruled for tally in plan.kinds.values())
    if overruled:
        words = translate("TakeBack", "Older than what the project has, so ours stays: {count}")
        yield Line("plain", words.format(count=number(overruled)))


def _notice(notice: Notice) -> Line:
    words = QCoreApplication.translate("TakeBack", _NOTICES[notice.code]).format(count=number(notice.count))
    mood: Mood = "plain" if notice.code is Warn.WAITED else "warning"
    return Line(mood, f"{words} {_names(notice.names)}".rstrip())


def _refusal(refusal: Refusal) -> Line:
    translate = QCoreApplication.translate
    reason = translate("TakeBack", _REASONS[refusal.reason])
    words = translate("TakeBack", "Not taken in: {kind} ({count}), because {reason}.")
    sentence = words.format(kind=kind_name(refusal.kind), count=number(refusal.count), reason=reason)
    return Line("warning", f"{sentence} {_names(tuple(refusal.names))}".rstrip())


def _names(names: tuple[str, ...]) -> str:
    """Give some names in brackets."""
    if not names:
        return ""
    translate = QCoreApplication.translate
    shown = translate("TakeBack", ", ").join(isolate(name, 60) for name in names[:_SHOWN_NAMES])
    more = len(names) - _SHOWN_NAMES
    if more > 0:
        shown = translate("TakeBack", "{names} and {count} more").format(names=shown, count=number(more))
    return f"({shown})"


def brought(plan: MergePlan) -> str:
    """Say in one line what a file brought."""
    translate = QCoreApplication.translate
    if plan.brings_nothing:
        return translate("TakeBack", "nothing new")
    parts = [
        translate("TakeBack", "{kind}: {count}").format(kind=kind_name(kind), count=number(tally.applied))
        for kind, tally in shown_kinds(plan.kinds)
        if tally.applied
    ]
    return " · ".join(parts) or translate("TakeBack", "nothing that is counted here")
