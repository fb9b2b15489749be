"""The language of the interface: translators, direction, digits. It can change while the window is open."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.errors import KnownError

Language: TypeAlias = Literal["ar", "en"]
Digits: TypeAlias = Literal["latin", "arabic"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DIGITS: tuple[Digits, ...] = get_args(Digits)
# Each in its own words, so that people find theirs.
OWN_NAMES = {"ar": "العربية", "en": "English"}
# Arabic with Latin digits and points is the Emirates' form; the bare "ar" would mean Egypt's.
_LOCALES = {("ar", "latin"): "ar_AE", ("ar", "arabic"): "ar_EG", ("en", "latin"): "en_GB", ("en", "arabic"): "en_GB"}
_ARABIC = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")
_GROUPED_FROM = 10_000

_log = logging.getLogger(__name__)


class _State:
    language: Language = "en"
    digits: Digits = "latin"


_state = _State()


def current() -> Language:
    """Give the language in use."""
    return _state.language


def is_rtl() -> bool:
    """Say whether the interface runs from right to left."""
    return _state.language == "ar"


def apply(app: QApplication, language: Language, digits: Digits = "latin") -> None:
    """Switch the interface to a language: every widget gets QEvent.LanguageChange, all layouts turn round.

    Where a translation is missing, the English words stay and the direction is still right.
    """
    _state.language, _state.digits = language, digits
    QLocale.setDefault(QLocale(_LOCALES[language, digits]))
    _replace_translators(app, language)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl() else Qt.LayoutDirection.LeftToRight)
    # Qt sends it with a translator only; windows get it from the queue, and several in a row are one.
    QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))


def number(value: int) -> str:
    """Give a whole number for the interface, in the chosen digits, grouped from 10,000 on."""
    return digits(f"{value:,}" if abs(value) >= _GROUPED_FROM else str(value))


def decimal(value: float, places: int = 2) -> str:
    """Give a number with a point for the interface; a minus stays before it in every direction."""
    text = f"{value:.{places}f}"
    if float(text) == 0:
        text = text.removeprefix("-")
    shown = digits(text)
    return f"\u2066{shown if shown == text else shown.replace('.', '٫')}\u2069"


def digits(text: str) -> str:
    """Give our own text, such as a time or a tr() with %n, with its digits as the user wants them."""
    if _state.digits == "arabic" and _state.language == "ar":
        return text.translate(_ARABIC)
    return text


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text of a table for lupdate, which knows this name, and give it back; PySide's own has no type."""
    return text


def _replace_translators(app: QApplication, language: Language) -> None:
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    for path in (_qt_translation(language), _own_translation(language)):
        translator = QTranslator(app)
        if path is not None and translator.load(str(path)):
            app.installTranslator(translator)


def _own_translation(language: Language) -> Path | None:
    try:
        return paths.resource("i18n", f"hashiya_{language}.qm")
    except KnownError as error:
        _log.info("%s", error)
        return None


def _qt_translation(language: Language) -> Path | None:
    path = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    return path if path.exists() else None
