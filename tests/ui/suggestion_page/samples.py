"""Figures to show: a model that helps with places, and threats that do not help yet."""

from __future__ import annotations

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.suggest.knowledge import Knowledge, KnownName
from annotator.core.suggest.model import Model, Scores, Tally, Validation
from annotator.core.suggest.terms import terms_of
from annotator.ui.suggestion_page.facts import Facts, facts_of

LABELS = default_label_set(paths.resource("labels", "default.toml"))
NAMES = (
    KnownName("موسكو", "location", 14, 15),
    KnownName("الأمم المتحدة", "actor", 3, 3),
    KnownName("كابول", "location", 1, 4),
)
ALONE = {"location": Tally(40, 2, 8, 60), "actor": Tally(30, 5, 5, 30)}
BOTH = {"location": Tally(70, 2, 8, 30), "actor": Tally(30, 5, 6, 30), "threat": Tally(4, 0, 6, 20)}
CURVE = (
    Scores(2, {"location": Tally(2, 0, 2, 8)}, {"location": Tally(2, 0, 2, 8), "threat": Tally(0, 0, 9, 9)}),
    Scores(8, {"location": Tally(5, 0, 1, 5)}, {"location": Tally(8, 0, 1, 2), "threat": Tally(0, 0, 9, 9)}),
)
MODEL = Model(b"", 10, Validation(10, ALONE, BOTH, CURVE), 1_800_000_000.0)
KNOWN = Knowledge(NAMES, finished=10, in_work=1, marks={"location": 15, "actor": 3})
UNPROVEN = terms_of(LABELS).unproven


def facts(
    *, model: Model | None = MODEL, known: Knowledge = KNOWN, off: set[str] | None = None, learning: int = 0
) -> Facts:
    return facts_of(known, model, LABELS, unproven=UNPROVEN, off=off or set(), learning=learning)
