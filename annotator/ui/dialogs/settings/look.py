"""The page of what the program looks like: light or dark, language, digits."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.ui import language, settings, switches, theme
from annotator.ui.dialogs.settings.parts import Choice, Page, add_row, words_choice
from annotator.ui.dialogs.settings.scheme_picture import SchemePicture
from annotator.ui.panels.panel import plain_label
from annotator.ui.settings import Settings

_SCHEMES: tuple[theme.Scheme, ...] = ("light", "dark", "system", "contrast")
_DIGITS = {"latin": "123", "arabic": "١٢٣"}


class LookPage(Page):
    """Follows the switches in the window too: the look tells by its notifier, the language by its event."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scheme = Choice({scheme: SchemePicture(scheme) for scheme in _SCHEMES}, gap=4)
        self.language = words_choice(*language.LANGUAGES)
        self.digits = words_choice(*language.DIGITS)
        self._captions = [plain_label() for _ in range(3)]
        self.hint = plain_label("small", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_values(self) -> None:
        saved = Settings()
        self.scheme.set_value(saved.get(settings.THEME))
        self.language.set_value(language.current())
        self.digits.set_value(saved.get(settings.NUMBERS))
        self.digits.setEnabled(language.current() == "ar")

    def reset(self) -> None:
        """Put look and digits back; the language stays, or the next word could be one that the user cannot read."""
        switches.choose_theme(settings.THEME.default)
        switches.choose_digits(settings.NUMBERS.default)

    def restyle(self) -> None:
        self.show_values()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Look"))
        names = (self.tr("Colours"), self.tr("Language"), self.tr("Digits"))
        for caption, name in zip(self._captions, names, strict=True):
            caption.setText(name)
        self.scheme.set_words(
            names[0],
            {
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "system": self.tr("As the system"),
                "contrast": self.tr("High contrast"),
            },
        )
        self.language.set_words(names[1], language.OWN_NAMES)
        self.digits.set_words(names[2], _DIGITS)
        self.hint.setText(self.tr("Digits of the program when it speaks Arabic. Digits in articles never change."))
        self.show_values()

    def _lay_out(self) -> None:
        digits = QWidget()
        below = QGridLayout(digits)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.digits)
        below.addWidget(self.hint)
        grid = QGridLayout()
        grid.setVerticalSpacing(12)
        for caption, control in zip(self._captions[1:], (self.language, digits), strict=True):
            add_row(grid, caption, control)
        self.column.addWidget(self._captions[0])
        self.column.addWidget(self.scheme)
        self.column.addSpacing(8)
        self.column.addLayout(grid)
        self.column.addStretch()

    def _connect(self) -> None:
        self.scheme.chosen.connect(switches.choose_theme)
        self.language.chosen.connect(switches.choose_language)
        self.digits.chosen.connect(switches.choose_digits)
