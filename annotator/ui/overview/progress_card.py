"""Progress: the project as a whole and each person, those with the most left first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from annotator.core.model import Progress
from annotator.core.project.overview import Overview
from annotator.ui.language import digits
from annotator.ui.overview.card import Card
from annotator.ui.overview.legend import Entry, Legend
from annotator.ui.overview.progress_bars import Bar, ProgressBars
from annotator.ui.overview.sheet import Row, Sheet
from annotator.ui.overview.state_fills import ORDER, draw_state
from annotator.ui.overview.words import done_first, name_of, share_of, states_in_words
from annotator.ui.panels.progress_sign import progress_name

Line = tuple[str, Mapping[Progress, int]]


class ProgressCard(Card):
    """One bar each; gold comes last, once something is settled."""

    def __init__(self) -> None:
        self.legend, self.bars = Legend(), ProgressBars()
        super().__init__(self.bars, self.legend)

    def show_overview(self, overview: Overview) -> None:
        """Show how far everybody is."""
        lines = list(self._lines(overview))
        self.set_words(self.tr("Progress"), self._remark(overview))
        self.legend.set_entries(
            [
                Entry(partial(draw_state, state=state), progress_name(state))
                for state in ORDER
                if any(counts.get(state) for _, counts in lines)
            ]
        )
        self.bars.set_bars([self._bar(*line) for line in lines])
        headings = (self.tr("Name"), *(progress_name(state) for state in ORDER), self.tr("In all"))
        self.set_sheet(Sheet(headings, tuple(_row(*line) for line in lines)))

    def _lines(self, overview: Overview) -> Iterator[Line]:
        yield self.tr("All articles"), overview.progress
        for share in done_first(overview):
            yield name_of(share.person), share.progress
        if overview.gold:
            yield name_of(overview.gold.person), overview.gold.progress

    @staticmethod
    def _bar(name: str, counts: Mapping[Progress, int]) -> Bar:
        end = share_of(counts.get(Progress.FINISHED, 0), sum(counts.values()))
        return Bar(name, counts, end, states_in_words(name, counts))

    def _remark(self, overview: Overview) -> str:
        if overview.unassigned is None:
            return self.tr("Nothing is assigned: each person is measured by all articles.")
        if overview.unassigned:
            return digits(self.tr("%n article(s) are not with anybody yet.", "", overview.unassigned))
        return self.tr("Each person is measured by the articles that they were given.")


def _row(name: str, counts: Mapping[Progress, int]) -> Row:
    return (name, *(counts.get(state, 0) for state in ORDER), sum(counts.values()))
