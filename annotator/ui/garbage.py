"""How often Python looks for cyclic garbage: a look at everything holds the window up for a tenth of a second."""

from __future__ import annotations

import gc

# New objects until the youngest are looked at, and how many such looks lead to one at the older, then at all of them.
# Python's own 700, 10, 10 looks at all marks of a long article again after every few acts.
_THRESHOLDS = (10_000, 20, 100)


def spare_the_window() -> None:
    """Look seldom, and no more at what the program itself consists of, which stays to the end."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
    gc.enable()
