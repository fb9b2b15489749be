"""The switches of look and language that the start page and the open project share."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from annotator.ui import appearance, language, theme


def choose_theme(scheme: theme.Scheme) -> None:
    """Give the running program this look, now and for the next time."""
    appearance.choose_theme(_application(), scheme)


def choose_language(wanted: language.Language) -> None:
    """Let the running program speak this language, now and for the next time."""
    appearance.choose_language(_application(), wanted)


def choose_digits(wanted: language.Digits) -> None:
    """Let the running program write numbers in these digits, now and for the next time."""
    appearance.choose_digits(_application(), wanted)


def other_theme() -> None:
    """Change from light to dark or back; from high contrast too, and back to it."""
    choose_theme(theme.other())


def other_language() -> None:
    """Change from Arabic to English or back."""
    choose_language("en" if language.current() == "ar" else "ar")


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
