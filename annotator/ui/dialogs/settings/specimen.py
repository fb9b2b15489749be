"""A marked sentence in the look that the settings give to articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.ui import settings, theme
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.preferences import preferences
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.view import ArticleView

# With Latin letters and digits, and with a direction mark for those who want to see what cannot be seen.
SENTENCE = "نقلت «TASS»\u200f عن لافروف في 21 أكتوبر أن روسيا تخشى تهريب المخدرات عبر حدود طاجيكستان."
_MARKS = (
    ("لافروف", "actor"),
    ("روسيا", "actor"),
    ("تخشى", "stance"),
    ("تهريب المخدرات", "threat"),
    ("حدود طاجيكستان", "location"),
)
_HEIGHT, _MARGIN = 184, 16


class _Page(ArticleView):
    """Nobody goes there, so no caret stands in it."""

    def _paint_caret_among(self, painter: QPainter, shown: Iterable[BlockLines]) -> None:
        pass


class Specimen(QFrame):
    """The reader itself with one sentence, to be looked at alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._labels = default_label_set(paths.resource("labels", "default.toml"))
        self.view = _Page(self._style())
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view.load(SENTENCE)
        self.view.set_marks(_marks())
        self.setFixedHeight(_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.view)
        preferences().changed.connect(self.show_values)
        theme.notifier.changed.connect(self.show_values)
        self.show_values()

    def show_values(self) -> None:
        """Take the look of the moment."""
        self.view.set_style(self._style())
        self.view.set_invisibles(shown=preferences().get(settings.INVISIBLES))
        self.view.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(QCoreApplication.translate("ReadingPage", "An example in this look"))
            self.show_values()

    def _style(self) -> ReaderStyle:
        return replace(reader_style(self._labels, closed=False), margin=_MARGIN)


def _marks() -> list[ShownMark]:
    starts = [(SENTENCE.index(words), words, label) for words, label in _MARKS]
    return [ShownMark(bytes([start]), start, start + len(words), label) for start, words, label in starts]
