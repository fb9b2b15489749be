"""Press every key of the table in real layouts and compare what the program does: `python -m tests.trials.layouts`.

Not part of CI: it needs the Debian packages xvfb, xdotool and x11-xkb-utils. It presses keys by their places on the
keyboard, so that X, Qt and the program do all that they do under a user's fingers: first a short story with marks,
strip, note, comment and dialogs; then each key alone, with the commands written down instead of done.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.trials import display

if TYPE_CHECKING:
    from tests.trials.each_key import Outcome
    from tests.trials.stage import Stage

LAYOUTS = ("us", "ara", "ara(digits)", "ara(azerty)", "ara,us")
_WIDTH = 13


def main() -> int:
    """Run the trial; 1 says that something differed."""
    with tempfile.TemporaryDirectory() as folder, display.screen():
        os.environ.update(QT_QPA_PLATFORM="xcb", HASHIYA_HOME=folder)  # before the first import of Qt
        wrong = _run(Path(folder))
    print(*(wrong or ["no difference"]), sep="\n")
    return 1 if wrong else 0


def _run(folder: Path) -> list[str]:
    from tests.trials import each_key
    from tests.trials.stage import Stage
    from tests.trials.story import story

    stage = Stage(folder)
    wrong: list[str] = []
    print("part".ljust(_WIDTH), *(layout.ljust(_WIDTH) for layout in LAYOUTS))
    wrong += _part(stage, "story", story)
    stage.listen()
    for part in (each_key.text_keys, each_key.window_keys, each_key.strip_keys, each_key.keypad, each_key.silent_keys):
        wrong += _part(stage, part.__name__, part)
    display.set_layout("us")
    stage.close()
    return wrong


def _part(stage: Stage, name: str, part: Callable[[Stage], Iterable[Outcome]]) -> list[str]:
    """Play one part in each layout, print how many of its steps were right, give the others as lines."""
    wrong: list[str] = []
    print(name.ljust(_WIDTH), end=" ")
    for layout in LAYOUTS:
        display.set_layout(layout)
        stage.pause(0.4)  # until Qt has read the new keyboard
        stage.take_keyboard()
        outcomes = list(part(stage))
        right = [outcome for outcome in outcomes if outcome[1] == outcome[2]]
        wrong += [f"{layout}: {did}: {wanted} wanted, {came} came" for did, wanted, came in outcomes if wanted != came]
        print(f"{len(right)} of {len(outcomes)}".ljust(_WIDTH), end=" ", flush=True)
    print()
    return wrong


if __name__ == "__main__":
    sys.exit(main())
