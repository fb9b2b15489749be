"""What is said once on this machine: that a particle has stayed outside a mark, and which key brings it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Span
from annotator.core.text.words import word_at
from annotator.ui import settings
from annotator.ui.keys.named import key_of
from annotator.ui.plain import isolate
from annotator.ui.preferences import preferences

translate = QCoreApplication.translate


def particle_before(text: str, word: Span) -> str:
    """Give the letters of a word that stand before its marked part (code points), "" where all of it is marked."""
    whole = word_at(text, word.start)
    return text[whole.start : word.start] if whole else ""


def particle_hint(text: str, word: Span) -> str:
    """Say that a particle stays outside, of the first mark that leaves one there; "" ever after."""
    particle = particle_before(text, word)
    if not particle or preferences().get(settings.PROCLITIC_TOLD):
        return ""
    preferences().set(settings.PROCLITIC_TOLD, True)
    shown, key = isolate(f"«{particle}»"), key_of("cut.start")
    if not key:
        return translate("Annotate", "{particle} stays outside the mark.").format(particle=shown)
    words = translate("Annotate", "{particle} stays outside the mark; {key} brings it back.")
    return words.format(particle=shown, key=key)
