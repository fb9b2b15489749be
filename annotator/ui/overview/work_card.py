"""Work over time: what was finished and marked on each of the last days, by everybody or by one person."""

from __future__ import annotations

from datetime import date

from annotator.core.project.overview import Overview
from annotator.core.project.work import DayWork
from annotator.ui.language import digits, number
from annotator.ui.overview.card import Card
from annotator.ui.overview.sheet import Sheet
from annotator.ui.overview.whose import Whose
from annotator.ui.overview.work_columns import Day, WorkColumns, day_name

DAYS = 42


class WorkCard(Card):
    """Six weeks of days, today included."""

    def __init__(self) -> None:
        self.columns, self.whose = WorkColumns(), Whose()
        super().__init__(self.columns)
        self._overview: Overview | None = None
        self.add_control(self.whose)
        self.whose.activated.connect(lambda _: self._show())

    def show_overview(self, overview: Overview) -> None:
        """Count anew; whose work is shown stays as it was chosen."""
        self._overview = overview
        self.whose.offer(share.person for share in overview.people if share.person.id in overview.work)
        self.whose.setAccessibleName(self.tr("Whose work"))
        self._show()

    def _show(self) -> None:
        overview = self._overview
        if overview is None:
            return
        days = [(day, self._done(overview, day)) for day in overview.days]
        finished, marks = sum(done.finished for _, done in days), sum(done.marks for _, done in days)
        names = (self.tr("Finished articles"), self.tr("Marks"))
        self.set_words(self.tr("Work over time"), self._remark(finished, marks))
        self.columns.set_days([self._day(day, done) for day, done in days], names)
        nothing = self.tr("Nobody has finished or marked anything in the last six weeks.")
        rows = tuple((day.isoformat(), done.finished, done.marks) for day, done in reversed(days))
        self.set_sheet(Sheet((self.tr("Day"), *names), rows), "" if finished or marks else nothing)

    def _done(self, overview: Overview, day: date) -> DayWork:
        whose = [days for person, days in overview.work.items() if self.whose.takes(person)]
        found = [days[day] for days in whose if day in days]
        return DayWork(sum(one.finished for one in found), sum(one.marks for one in found))

    def _remark(self, finished: int, marks: int) -> str:
        articles = digits(self.tr("%n article(s) finished", "", finished))
        return self.tr("The last six weeks: {articles}, {marks}.").format(
            articles=articles, marks=digits(self.tr("%n mark(s) made", "", marks))
        )

    def _day(self, day: date, done: DayWork) -> Day:
        words = self.tr("{day}: articles finished {finished}, marks {marks}").format(
            day=digits(day_name(day, weekday=True)), finished=number(done.finished), marks=number(done.marks)
        )
        return Day(day, done.finished, done.marks, words)
