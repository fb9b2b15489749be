"""What every test of the window needs: the shipped fonts and look, and a reset of what the program can switch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.ui import language, theme


@pytest.fixture(scope="session", autouse=True)
def app_fonts(qapp: QApplication) -> QApplication:
    """The application with the shipped fonts, Fusion and the light palette, so that sizes are those of the program."""
    theme.load_fonts()
    theme.apply(qapp, "light")
    return qapp


@pytest.fixture
def restored(app_fonts: QApplication) -> Iterator[QApplication]:
    """The application, put back to English, left to right and light after the test."""
    yield app_fonts
    language.apply(app_fonts, "en")
    theme.apply(app_fonts, "light")
    app_fonts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
