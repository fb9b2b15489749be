"""What a person may be called in a project."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication

from annotator.core.model import GOLD_NAME, ORIGINAL_NAME

LONGEST = 60
_JOINERS = "\u200c\u200d"  # they shape letters of names and hide nothing
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


class NameFault(Enum):
    """Why a name will not do."""

    EMPTY = "empty"
    LONG = "long"
    HIDDEN = "hidden"
    RESERVED = "reserved"
    TAKEN = "taken"


def tidy(name: str) -> str:
    """Give the name as it is kept: composed letters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def fault_of(name: str, taken: Iterable[str]) -> NameFault | None:
    """Say why the name will not do, None when it will; names that differ in case alone count as the same."""
    name = tidy(name)
    if not name:
        return NameFault.EMPTY
    if len(name) > LONGEST:
        return NameFault.LONG
    if any(unicodedata.category(letter) in _HIDDEN and letter not in _JOINERS for letter in name):
        return NameFault.HIDDEN
    if name.casefold() in (GOLD_NAME, ORIGINAL_NAME, "all"):
        return NameFault.RESERVED
    return NameFault.TAKEN if name.casefold() in {tidy(other).casefold() for other in taken} else None


def fault_sentence(fault: NameFault) -> str:
    """Say the fault in the language of the moment."""
    translate = QCoreApplication.translate
    sentences = {
        NameFault.EMPTY: translate("PersonName", "Enter a name."),
        NameFault.LONG: translate("PersonName", "A name has at most 60 characters."),
        NameFault.HIDDEN: translate("PersonName", "This name holds a hidden character: type it instead of pasting it."),
        NameFault.RESERVED: translate("PersonName", "This word is the name of a set; choose another name."),
        NameFault.TAKEN: translate("PersonName", "This name is in the list; choose it there, or enter another one."),
    }
    return sentences[fault]
