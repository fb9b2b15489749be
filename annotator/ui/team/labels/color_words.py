"""What a colour's measures mean, in one plain sentence each."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QCoreApplication

from annotator.ui import language
from annotator.ui.panels.wording import led
from annotator.ui.plain import isolate
from annotator.ui.team.labels.colors import Reading
from annotator.ui.team.labels.words import name


def measure_words(found: Reading) -> str:
    """Give the contrast, and how far the nearest label is; rounded down, so that what falls short looks so."""
    translate = QCoreApplication.translate
    words = [translate("LabelColors", "Contrast {ratio}").format(ratio=_ratio(floor(10 * found.contrast) / 10))]
    if found.nearest:
        near = translate("LabelColors", "nearest: {label}, ΔE {difference}")
        words.append(near.format(label=_name(found), difference=_number(str(floor(found.difference)))))
    return led(" · ".join(words))


def weak_words(found: Reading) -> str:
    """Say that a colour is hard to read, "" where it is not."""
    if not found.is_weak:
        return ""
    return QCoreApplication.translate(
        "LabelColors", "Name tags in this colour are hard to read: choose a stronger one."
    )


def close_words(found: Reading) -> str:
    """Say that a colour may be taken for another label's, "" where it may not."""
    if not found.is_close:
        return ""
    translate = QCoreApplication.translate
    if found.normal < found.least:
        words = translate("LabelColors", "It is easily taken for {label}.")
    else:
        words = translate("LabelColors", "Some colour-blind readers may take it for {label}.")
    return words.format(label=_name(found))


def _name(found: Reading) -> str:
    assert found.nearest
    return isolate(f"«{name(found.nearest)}»")


def _ratio(value: float) -> str:
    return f"\u2066{language.decimal(value, 1)}{language.digits(':1')}\u2069"


def _number(text: str) -> str:
    return isolate(language.digits(text))
