"""What a new label begins with: a free key, digit, shape and colour. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.core.model import Label
from annotator.ui.team.labels.colors import free_color
from annotator.ui.team.labels.naming import key_from

SHAPES = ("solid", "round", "barbs", "double", "dots")
FALLBACK = "label"


def new_label(labels: Sequence[Label]) -> Label:
    """Give a label that is told from these by all its looks, as far as there are any left."""
    digits, shapes = {label.digit for label in labels}, Counter(label.shape for label in labels if not label.retired)
    return Label(
        key_from({}, {label.key for label in labels}, FALLBACK),
        {},
        light=free_color(labels, "light"),
        dark=free_color(labels, "dark"),
        shape=min(SHAPES, key=lambda shape: shapes[shape]),
        digit=next((digit for digit in range(1, 10) if digit not in digits), 0),
    )
