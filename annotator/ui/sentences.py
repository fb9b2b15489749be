"""The sentence that the window shows for a KnownError, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from annotator.core.errors import KnownError
from annotator.ui.language import number
from annotator.ui.plain import isolate, plain
from annotator.ui.sentence_table import LINE_REASONS, SENTENCES

_MOST = 1000


def sentence(error: KnownError) -> str:
    """Give the translated sentence of an error; where none is known for its code, the error's own English one."""
    return _filled(SENTENCES.get(error.code), _shown(error.values)) or plain(str(error), _MOST)


def _filled(template: str | None, values: Mapping[str, str]) -> str:
    if template is None:
        return ""
    try:
        return QCoreApplication.translate("Errors", template).format_map(values)
    except (KeyError, IndexError):  # an error that carries less than its template needs says it itself
        return ""


def _shown(values: Mapping[str, object]) -> dict[str, str]:
    shown = {name: _value(value) for name, value in values.items()}
    if "path" in values:
        shown["file"] = isolate(PurePath(str(values["path"])).name)
    if reason := _filled(LINE_REASONS.get(str(values.get("kind"))), shown):
        shown["reason"] = reason
    return shown


def _value(value: object) -> str:
    """Make a stranger's value harmless; the limit keeps a whole article out of a message."""
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value)
    return isolate(", ".join(map(str, value)) if isinstance(value, list | tuple | set) else str(value))
