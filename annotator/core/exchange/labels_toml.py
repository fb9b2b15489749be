"""Reading a label set from TOML: `[[labels]]` with the fields of Label, Attribute and Choice.

The guidelines (Markdown) stand in a table `[guidelines]` by language, or each in a file of its own beside this one.
"""

from __future__ import annotations

import tomllib
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from annotator.core.errors import KnownError
from annotator.core.exchange.sources import open_source, unreadable
from annotator.core.model import Attribute, Choice, Label, LabelSet
from annotator.core.project.label_checks import label_set_fault
from annotator.core.text.keys import key_fault

FORMAT = "hashiya-labels/1"
_SIZE_LIMIT = 2 * 1024 * 1024
_BESIDE = "guidelines.*.md"
_LONGEST_LANGUAGE = 20
_PARTS: dict[str, type] = {"attributes": Attribute, "choices": Choice, "unlinked": Choice}


@cache
def default_label_set(path: Path) -> LabelSet:
    """Give the label set of a new project; the file is ours and read once."""
    return read_label_set(path)


def read_label_set(path: Path) -> LabelSet:
    """Read a label set with its guidelines.

    A file without `[guidelines]` has those that lie beside it (`guidelines.ar.md`, `guidelines.en.md`). Raises
    KnownError `labels.form` with the reason.
    """
    data = _parse(path)
    if data.pop("format", FORMAT) != FORMAT:
        raise _fault(path, f"its format is not {FORMAT}; a newer program may have written it")
    entries, texts = data.pop("labels", None), data.pop("guidelines", None)
    if data or not isinstance(entries, list) or not entries:
        raise _fault(path, "it must be a list of [[labels]] with [guidelines] and nothing else")
    labels = LabelSet(_convert(path, entries), _beside(path) if texts is None else _within(path, texts))
    if fault := label_set_fault(labels):
        raise _fault(path, fault)
    return labels


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_read(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _fault(path, "it is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _fault(path, f"it is not TOML: {error}") from error
    except RecursionError as error:
        raise _fault(path, "it is nested too deeply") from error


def _convert(path: Path, entries: list[Any]) -> tuple[Label, ...]:
    for number, entry in enumerate(entries, 1):
        if unknown := _unknown_field(entry, Label):
            raise _fault(path, f"label {number} has the unknown field “{unknown}”")
    try:
        return msgspec.convert(entries, tuple[Label, ...])
    except msgspec.ValidationError as error:
        raise _fault(path, str(error)) from error


def _unknown_field(entry: object, form: type) -> str | None:
    """Find a misspelt field; a dataclass would pass over it in silence."""
    if not isinstance(entry, dict):
        return None
    known = {field.name for field in fields(form)}
    for name, value in entry.items():
        if name not in known:
            return str(name)
        for part in value if name in _PARTS and isinstance(value, list) else ():
            if unknown := _unknown_field(part, _PARTS[name]):
                return unknown
    return None


def _within(path: Path, texts: object) -> dict[str, str]:
    try:
        found = msgspec.convert(texts, dict[str, str])
    except msgspec.ValidationError as error:
        raise _fault(path, f"its guidelines are no texts by language: {error}") from error
    if not all(map(_is_language, found)):
        raise _fault(path, "its guidelines do not say their languages")
    return found


def _beside(path: Path) -> dict[str, str]:
    found = {}
    for file in sorted(path.parent.glob(_BESIDE)):
        language = file.name.split(".")[1]
        if not _is_language(language):
            raise _fault(file, "its name does not say a language")
        try:
            found[language] = _read(file).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise _fault(file, "it is not UTF-8") from error
    return found


def _is_language(name: str) -> bool:
    return len(name) <= _LONGEST_LANGUAGE and not key_fault(name)


def _read(path: Path) -> bytes:
    with open_source(path) as file:
        try:
            raw = file.read(_SIZE_LIMIT + 1)
        except OSError as error:
            raise unreadable(path, error) from error
    if len(raw) > _SIZE_LIMIT:
        raise _fault(path, f"it is larger than {_SIZE_LIMIT >> 20} MB")
    return raw


def _fault(path: Path, reason: str) -> KnownError:
    sentence = f"{path.name} is no label set: {reason}; mend the file or choose another one."
    return KnownError(sentence, code="labels.form", path=str(path), reason=reason)
