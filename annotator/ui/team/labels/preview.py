"""How a mark with the label looks in the text, in the light and in the dark look, beside the label that is nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.model import Label, LabelSet
from annotator.ui import theme
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.palette import DARK, LIGHT, Palette
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.reader.lines import BlockLines
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.reader.view import ArticleView
from annotator.ui.team.labels.colors import Look, color_of, reading

SENTENCE = "هذه علامة، وتلك غيرها."  # a mark, and another one with a particle before it
_OWN, _OTHER = "هذه علامة", "تلك غيرها"
_PALETTES: dict[Look, Palette] = {"light": LIGHT, "dark": DARK}
_HEIGHT, _PX, _MARGIN, _PITCH = 84, 19, 10, 2.5


class _Page(ArticleView):
    """Nobody goes there, so no caret stands in it."""

    def _paint_caret_among(self, painter: QPainter, shown: Iterable[BlockLines]) -> None:
        pass


class Preview(Panel):
    """The reader itself with one sentence, twice; to be looked at alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._labels: Sequence[Label] = ()
        self._captions = {look: plain_label("caption") for look in _PALETTES}
        self.pages = {look: _Page(_style(LabelSet(()), look)) for look in _PALETTES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for look, page in self.pages.items():
            row.addLayout(_framed(self._captions[look], page, _PALETTES[look]), 1)
        self.retranslate()

    def show_label(self, label: Label, labels: Sequence[Label]) -> None:
        """Show a label among all labels."""
        self._label, self._labels = label, labels
        self.restyle()

    def restyle(self) -> None:
        if self._label is None:
            return
        for look, page in self.pages.items():
            page.set_style(_style(LabelSet(tuple(self._labels)), look))
            page.set_marks(_marks(self._label, self._labels, look))
            page.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        names: dict[Look, str] = {"light": self.tr("In the light look"), "dark": self.tr("In the dark look")}
        for look, name in names.items():
            self._captions[look].setText(name)
            self.pages[look].setAccessibleName(name)
        self.restyle()


def _framed(caption: QWidget, page: ArticleView, colors: Palette) -> QVBoxLayout:
    frame, column = QFrame(), QVBoxLayout()
    theme.set_role(frame, "card")
    frame.setStyleSheet(f'QFrame[role="card"] {{ background: {colors.paper}; }}')  # its rim lies around the page
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    page.load(SENTENCE)
    frame.setFixedHeight(_HEIGHT)
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(2, 2, 2, 2)
    inner.addWidget(page)
    column.setSpacing(3)
    column.addWidget(caption)
    column.addWidget(frame)
    return column


def _style(labels: LabelSet, look: Look) -> ReaderStyle:
    """Give the style of the articles in another look than that of the moment, at the size of a sample."""
    style, colors = reader_style(labels, closed=False), _PALETTES[look]
    return replace(
        style,
        paper=colors.paper,
        text=colors.text,
        muted=colors.muted,
        border=colors.border,
        accent=colors.accent,
        selection=colors.selection,
        error=colors.error,
        reading_font=theme.reading_font(_PX),
        labels={key: replace(one, color=color_of(labels[key], look)) for key, one in style.labels.items()},
        fill_alpha=colors.fill_alpha,
        line_width=colors.line_width,
        tags_always=True,
        line_pitch=_PITCH,
        margin=_MARGIN,
    )


def _marks(label: Label, labels: Sequence[Label], look: Look) -> list[ShownMark]:
    found = [(_OWN, label), (_OTHER, reading(label, labels, look).nearest)]
    return [
        ShownMark(words.encode(), SENTENCE.index(words), SENTENCE.index(words) + len(words), one.key)
        for words, one in found
        if one
    ]
