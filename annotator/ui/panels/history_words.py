"""The history of a mark in words: from changed columns to what an annotator did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Annotation
from annotator.ui.panels.history_values import attribute_phrases, link_phrases
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import is_rtl, quoted

if TYPE_CHECKING:
    from annotator.core.store.history import PastAct

Columns = Mapping[str, object]
LONGEST = 60  # code points of a quotation


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one person did to the mark in one act; `person` is a name, "" for a person that is not known."""

    person: str
    stamp: int
    what: str


def history_lines(acts: Iterable[PastAct], mark: Annotation, text: str, around: Surroundings) -> list[HistoryLine]:
    """Say what became of a mark, newest first, a line for each act, in the language of the moment.

    `mark` is as it is now and `text` the article's: an act holds only what it changed, and the rest is known from here.
    """
    now: dict[str, object] = {"start": mark.start, "end": mark.end, "label": mark.label}
    lines = []
    newest_first = sorted(acts, key=_when, reverse=True)
    for (stamp, person), rows in groupby(newest_first, key=_when):
        group = list(rows)
        then = now | {key: value for act in group if "role" not in act.after for key, value in act.before.items()}
        what = _what(group, then, now, text, around)
        if what:
            lines.append(HistoryLine(around.people.get(person, ""), stamp, what))
        now = then
    return lines


def _when(act: PastAct) -> tuple[int, bytes]:
    return act.stamp, act.person


def _what(acts: Sequence[PastAct], then: Columns, now: Columns, text: str, around: Surroundings) -> str:
    """Say one act, which may have changed the mark's own row and several of its links."""
    rows = [act for act in acts if "role" not in act.after]
    links = [act.after for act in acts if "role" in act.after]
    phrases = [phrase for act in rows for phrase in _row_phrases(act, then, now, text, around)]
    what = " · ".join([*phrases, *link_phrases(links, str(now["label"]), around)])
    undo = QCoreApplication.translate("History", "{what} (undo)")
    return undo.format(what=what) if what and acts[0].verb == "undo" else what


def _row_phrases(act: PastAct, then: Columns, now: Columns, text: str, around: Surroundings) -> Iterator[str]:
    translate = QCoreApplication.translate
    after = act.after
    if not act.before and "start" in after:
        marked = translate("History", "marked as {label}: {words}")
        yield marked.format(label=around.label_name(str(now["label"])), words=_words(now, text))
        return
    labels = str(then["label"]), str(now["label"])
    if "label" in after:
        old, new = map(around.label_name, labels)
        yield translate("History", "label: {before} → {after}").format(before=old, after=new)
    if "start" in after or "end" in after:
        yield _edges(after, then, now, text)
    if "attributes" in after:
        yield from attribute_phrases(act.before.get("attributes"), after["attributes"], labels, around)
    yield from _flag_phrases(after)


def _flag_phrases(after: Columns) -> Iterator[str]:
    translate = QCoreApplication.translate
    if "note" in after:
        note = str(after["note"] or "")
        said = translate("History", "note: {note}").format(note=quoted(note, LONGEST))
        yield said if note else translate("History", "note taken away")
    if "unsure" in after:
        yield translate("History", "not sure") if after["unsure"] else translate("History", "sure again")
    if "deleted" in after:
        yield translate("History", "removed") if after["deleted"] else translate("History", "brought back")


def _edges(after: Columns, then: Columns, now: Columns, text: str) -> str:
    """Say which edges moved as they are seen: the first letter of Arabic words is at their right edge."""
    translate = QCoreApplication.translate
    if "start" in after and "end" in after:
        words = translate("History", "moved both edges: {before} → {after}")
    elif ("start" in after) == is_rtl(_cut(now, text) + _cut(then, text)):
        words = translate("History", "moved the right edge: {before} → {after}")
    else:
        words = translate("History", "moved the left edge: {before} → {after}")
    return words.format(before=_words(then, text), after=_words(now, text))


def _words(state: Columns, text: str) -> str:
    return quoted(_cut(state, text), LONGEST)


def _cut(state: Columns, text: str) -> str:
    start, end = state["start"], state["end"]
    return text[start:end] if isinstance(start, int) and isinstance(end, int) else ""
