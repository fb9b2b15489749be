"""The same words in Arabic and in English, side by side: names in lines, definitions in a few of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from annotator.ui.dialogs.parts import captioned
from annotator.ui.language import LANGUAGES
from annotator.ui.panels.note_field import run
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.team.draft_field import lead_to_draft

_LONGEST_NAME, _LONGEST_TEXT, _LINES = 80, 2_000, 3
_DIRECTIONS = {"ar": Qt.LayoutDirection.RightToLeft, "en": Qt.LayoutDirection.LeftToRight}


class PairField(Panel):
    """Tells all words by language when some of them were typed; other languages stay as they are."""

    changed = Signal(object)  # dict[str, str]

    def __init__(self, fields: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Mapping[str, str] = {}
        self._captions = {language: plain_label("caption") for language in fields}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for language, field in fields.items():
            field.setLayoutDirection(_DIRECTIONS[language])
            row.addLayout(captioned(self._captions[language], field), 1)

    def set_captions(self, captions: Mapping[str, str]) -> None:
        """Say over each field what it holds."""
        for language, caption in captions.items():
            self._captions[language].setText(caption)

    def _take(self, language: str, text: str) -> None:
        words = {**self._words, language: text.strip()}
        self._words = {key: value for key, value in words.items() if value}
        self.changed.emit(self._words)


class NamesField(PairField):
    """Names, a line for each language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.fields: dict[str, QLineEdit] = {language: QLineEdit() for language in LANGUAGES}
        super().__init__(self.fields, parent)
        for language, field in self.fields.items():
            field.setMaxLength(_LONGEST_NAME)
            lead_to_draft(field)
            field.textEdited.connect(lambda text, language=language: self._take(language, text))

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show these names; the field that is typed in keeps its caret."""
        self._words = words
        for language, field in self.fields.items():
            if field.text().strip() != words.get(language, "").strip():
                field.setText(words.get(language, ""))

    def set_captions(self, captions: Mapping[str, str]) -> None:
        super().set_captions(captions)
        for language, caption in captions.items():
            self.fields[language].setAccessibleName(caption)


class TextsField(PairField):
    """Texts of a few lines for each language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.fields: dict[str, QPlainTextEdit] = {language: QPlainTextEdit() for language in LANGUAGES}
        super().__init__(self.fields, parent)
        self._quiet = False
        for language, field in self.fields.items():
            field.setProperty("role", "note")
            run(field, from_right=_DIRECTIONS[language] is Qt.LayoutDirection.RightToLeft)
            field.setTabChangesFocus(True)
            lead_to_draft(field)
            field.setFixedHeight(QFontMetrics(field.font()).lineSpacing() * _LINES + 16)
            field.textChanged.connect(lambda language=language: self._typed(language))

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show these texts; the field that is typed in keeps its caret."""
        self._words, self._quiet = words, True
        for language, field in self.fields.items():
            if field.toPlainText().strip() != words.get(language, "").strip():
                field.setPlainText(words.get(language, ""))
        self._quiet = False

    def set_captions(self, captions: Mapping[str, str]) -> None:
        super().set_captions(captions)
        for language, caption in captions.items():
            self.fields[language].setAccessibleName(caption)

    def _typed(self, language: str) -> None:
        if not self._quiet:
            self._take(language, self.fields[language].toPlainText()[:_LONGEST_TEXT])
