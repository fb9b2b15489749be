"""Marks per label: of all people together, or of one set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.core.model import Label
from annotator.core.project.overview import Overview
from annotator.core.project.shares import Share
from annotator.ui import language
from annotator.ui.language import digits, number
from annotator.ui.overview.card import Card
from annotator.ui.overview.label_bars import LabelBar, LabelBars
from annotator.ui.overview.sheet import Row, Sheet
from annotator.ui.overview.whose import Whose
from annotator.ui.overview.words import name_of
from annotator.ui.panels import wording
from annotator.ui.plain import isolate


class LabelsCard(Card):
    """Labels in the order of the project, retired ones only where marks have them."""

    def __init__(self) -> None:
        self.bars, self.whose = LabelBars(), Whose()
        super().__init__(self.bars)
        self._overview: Overview | None = None
        self.add_control(self.whose)
        self.whose.activated.connect(lambda _: self._show())

    def show_overview(self, overview: Overview) -> None:
        """Count anew; whose marks are shown stays as it was chosen."""
        self._overview = overview
        self.whose.offer(share.person for share in (*overview.people, *overview.sets) if share.marks)
        self.whose.setAccessibleName(self.tr("Whose marks"))
        self._show()

    def _show(self) -> None:
        overview = self._overview
        if overview is None:
            return
        counts = self._counts(overview)
        total = sum(counts.values())
        labels = [label for label in overview.labels.labels if not label.retired or self._is_used(overview, label)]
        self.set_words(self.tr("Marks per label"), digits(self.tr("%n mark(s)", "", total)))
        self.bars.set_bars([self._bar(label, counts.get(label.key, 0), total) for label in labels])
        self.set_sheet(self._sheet(overview, labels), "" if total or self.whose.count() > 1 else self._nothing())

    def _nothing(self) -> str:
        return self.tr("Nobody has marked anything yet.")

    def _counts(self, overview: Overview) -> Mapping[str, int]:
        shares = overview.people if self.whose.is_everybody else (*overview.people, *overview.sets)
        counts: dict[str, int] = {}
        for share in shares:
            if self.whose.takes(share.person.id):
                for label, count in share.marks.items():
                    counts[label] = counts.get(label, 0) + count
        return counts

    @staticmethod
    def _is_used(overview: Overview, label: Label) -> bool:
        return any(share.marks.get(label.key) for share in (*overview.people, *overview.sets))

    def _bar(self, label: Label, count: int, total: int) -> LabelBar:
        name = wording.name_of(label.names, language.current(), label.key)
        words = self.tr("{label}: {count} of {total}").format(
            label=isolate(name), count=number(count), total=number(total)
        )
        return LabelBar(label, name, count, words)

    def _sheet(self, overview: Overview, labels: Sequence[Label]) -> Sheet:
        """Set people and sets side by side, whoever is chosen for the bars."""
        shares: list[Share] = [*overview.people, *overview.sets]
        headings = (self.tr("Label"), self.tr("All people"), *(name_of(share.person) for share in shares))
        rows: list[Row] = []
        for label in labels:
            counts = [share.marks.get(label.key, 0) for share in shares]
            name = wording.name_of(label.names, language.current(), label.key)
            rows.append((name, sum(counts[: len(overview.people)]), *counts))
        return Sheet(headings, tuple(rows))
