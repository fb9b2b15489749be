"""Why some keys cannot serve a command, in one sentence each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.caps import shown
from annotator.ui.keys.chosen import moves_caret, works_for
from annotator.ui.keys.commands import Command, title
from annotator.ui.plain import isolate


def why_not(entry: Command, chord: str | None) -> str:
    """Say why the command cannot have these keys; empty when it can, if need be by taking them from another."""
    if chord is None:
        return QCoreApplication.translate("BindingCard", "These keys cannot be used: choose others.")
    if moves_caret(chord):
        return QCoreApplication.translate("BindingCard", "{keys} moves the caret: choose other keys.").format(
            keys=shown(chord)
        )
    fixed = next((other for other in bindings().conflicts(entry.id, chord) if other.fixed), None)
    if fixed:
        words = QCoreApplication.translate("BindingCard", "{keys} always means “{command}”: choose other keys.")
        return words.format(keys=shown(chord), command=isolate(title(fixed.id)))
    if not works_for(entry, chord):
        return QCoreApplication.translate(
            "BindingCard", "This works in the whole window, so it needs Ctrl, Alt or one of the keys F1 to F12."
        )
    return ""


def in_the_way(entry: Command, chord: str) -> str:
    """Say what the keys mean now; empty when they mean nothing yet."""
    others = bindings().conflicts(entry.id, chord)
    if not others:
        return ""
    return QCoreApplication.translate("BindingCard", "{keys} means “{command}” now.").format(
        keys=shown(chord), command=isolate(title(others[0].id))
    )
