"""Language, digits and look as the settings say, and changed together with them."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from annotator.ui import language, settings, theme
from annotator.ui.language import Digits, Language
from annotator.ui.settings import Settings
from annotator.ui.theme import Scheme


def apply_saved(app: QApplication) -> None:
    """Give the application the look, the language and the digits of the settings."""
    saved = Settings()
    theme.apply(app, saved.get(settings.THEME))
    language.apply(app, saved.get(settings.LANGUAGE), saved.get(settings.NUMBERS))


def choose_theme(app: QApplication, scheme: Scheme) -> None:
    """Change the look now and for the next time."""
    Settings().set(settings.THEME, scheme)
    theme.apply(app, scheme)


def choose_language(app: QApplication, wanted: Language) -> None:
    """Change the language now and for the next time."""
    saved = Settings()
    saved.set(settings.LANGUAGE, wanted)
    language.apply(app, wanted, saved.get(settings.NUMBERS))


def choose_digits(app: QApplication, wanted: Digits) -> None:
    """Change the digits now and for the next time."""
    saved = Settings()
    saved.set(settings.NUMBERS, wanted)
    language.apply(app, saved.get(settings.LANGUAGE), wanted)
