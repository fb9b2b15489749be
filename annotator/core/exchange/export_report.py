"""What an export wrote, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from annotator.core.exchange.export_rows import ExportedRow

_label = itemgetter(3)


@dataclass(slots=True)
class SetCounts:
    """Lines and spans per label of one annotation set's name."""

    lines: int = 0
    labels: Counter[str] = field(default_factory=Counter)

    def add(self, rows: Sequence[ExportedRow]) -> None:
        """Count one line with its rows."""
        self.lines += 1
        self.labels.update(map(_label, rows))

    @property
    def spans(self) -> int:
        """Give the number of spans."""
        return self.labels.total()


@dataclass(slots=True)
class ExportReport:
    """What an export wrote: one line per annotation set; `dropped_links` by role had lost their target."""

    lines: int = 0
    documents: int = 0
    sets: dict[str, SetCounts] = field(default_factory=dict)
    dropped_links: Counter[str] = field(default_factory=Counter)
    sha256: str = ""

    @property
    def labels(self) -> Counter[str]:
        """Give the number of spans per label over all sets."""
        return sum((counts.labels for counts in self.sets.values()), Counter())

    @property
    def spans(self) -> int:
        """Give the number of spans over all sets."""
        return sum(counts.spans for counts in self.sets.values())
