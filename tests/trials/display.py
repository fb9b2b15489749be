"""A screen that nobody sees, the layouts of its keyboard, and fingers on its keys."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.ui.keys.places import PLACES

XKB_SHIFT = 8
# Keys of a PC keyboard as X numbers them; Escape has the number 9, which xdotool would take for the digit.
_KEYCODES = {
    "Ctrl": "37",
    "Alt": "64",
    "Shift": "50",
    "Escape": "Escape",
    "NumLock": "Num_Lock",
    "Tab": "23",
    "Space": "65",
    "Enter": "36",
    "Backspace": "22",
    "Delete": "119",
    "PgUp": "112",
    "PgDown": "117",
    "Left": "113",
    "Right": "114",
    "Home": "110",
    "End": "115",
    **{f"F{number}": str(66 + number) for number in range(1, 11)},
    **{f"Keypad{digit}": str(code) for digit, code in enumerate((90, 87, 88, 89, 83, 84, 85, 79, 80, 81))},
}


@contextmanager
def screen() -> Iterator[None]:
    """Start Xvfb for as long as the block lasts, unless there is a screen already."""
    if os.environ.get("DISPLAY"):
        yield
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        os.environ["DISPLAY"] = ":" + numbers.readline().strip()
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def set_layout(name: str) -> None:
    """Let the keyboard type in a layout such as `ara(digits)`; `ara,us` is Arabic with another one beside it."""
    layout, _, variant = name.rstrip(")").partition("(")
    subprocess.run(["setxkbmap", "-layout", layout, "-variant", variant], check=True)


def focus(window: int) -> None:
    """Give the keyboard to a window, as a window manager would."""
    subprocess.run(["xdotool", "windowfocus", "--sync", str(window)], check=True)


def press(chord: str) -> None:
    """Press the keys of a chord by their places and let them go."""
    *held, key = (_keycode(name) for name in chord.split("+"))
    downs = [part for name in held for part in ("keydown", name)]
    ups = [part for name in reversed(held) for part in ("keyup", name)]
    subprocess.run(["xdotool", *downs, "key", key, *ups], check=True)


def _keycode(name: str) -> str:
    return _KEYCODES[name] if name in _KEYCODES else str(PLACES[name].scan + XKB_SHIFT)
