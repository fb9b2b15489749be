"""Who did how much on which day, from the changes of the last weeks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from annotator.core.store.overview import ActRow

Work = Mapping[bytes, Mapping[date, "DayWork"]]
_ON_SETS = ("finish", "skip", "reopen")


@dataclass(slots=True)
class DayWork:
    """What one person did on one day: documents finished and annotations made."""

    finished: int = 0
    marks: int = 0


def days_until(last: date, count: int) -> tuple[date, ...]:
    """Give so many days in their order, the last one included."""
    return tuple(last - timedelta(days=back) for back in reversed(range(count)))


def start_of(day: date) -> int:
    """Give the beginning of a local day in milliseconds since 1970."""
    return round(datetime.combine(day, time()).timestamp() * 1000)


def work_by_day(acts: Iterable[ActRow], days: Collection[date]) -> Work:
    """Count what stands of these acts (the newest first) by person and local day; other days are left out.

    What was undone does not count. A document counts once for a person: on the day of its last finish, and not at all
    if it was reopened since.
    """
    work: dict[bytes, dict[date, DayWork]] = {}
    settled: set[tuple[bytes, int | None]] = set()
    for act in _standing(acts):
        day = date.fromtimestamp(act.at / 1000)
        done = work.setdefault(act.person, {}).setdefault(day, DayWork()) if day in days else DayWork()
        done.marks += act.marks
        if act.verb in _ON_SETS and (act.person, act.document) not in settled:
            settled.add((act.person, act.document))
            done.finished += act.verb == "finish"
    return work


def _standing(acts: Iterable[ActRow]) -> Iterator[ActRow]:
    """Leave out what was taken back: an undo that stands takes back its act, a redo that stands takes back the undo."""
    taken_back: set[tuple[bytes | None, int | None]] = set()
    for act in acts:
        if (act.writer, act.seq) in taken_back:
            continue
        if act.undoes_writer is not None:
            taken_back.add((act.undoes_writer, act.undoes_seq))
        yield act
