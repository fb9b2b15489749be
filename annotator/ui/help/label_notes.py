"""The labels of the project, each with its look in the text, its digit and its definition."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.model import Label, LabelSet
from annotator.ui import language, theme
from annotator.ui.help.keycaps import KeyCaps
from annotator.ui.keys.bindings import bindings
from annotator.ui.panels.label_sample import draw_sample
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.wording import name_of
from annotator.ui.plain import plain

_LONGEST_DEFINITION = 600
_PAD, _HEIGHT = 8, 30


class LabelSample(QWidget):
    """The name of a label as a marked word."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._name = name_of(label.names, language.current(), label.key)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._name)

    def sizeHint(self) -> QSize:
        font = theme.ui_font()
        font.setBold(True)
        return QSize(QFontMetrics(font).horizontalAdvance(self._name) + 2 * _PAD, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = theme.ui_font()
        font.setBold(True)
        with QPainter(self) as painter:
            draw_sample(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._label)
            painter.setFont(font)
            painter.setPen(theme.palette().text)
            painter.drawText(QRectF(self.rect()).adjusted(0, 0, 0, -5), Qt.AlignmentFlag.AlignCenter, self._name)


class LabelNotes(Panel):
    """All labels below each other."""

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(18)
        self.show_labels(labels)

    def show_labels(self, labels: LabelSet) -> None:
        """Show these labels."""
        self._labels = [label for label in labels.labels if not label.retired]
        self.retranslate()

    def retranslate(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for label in self._labels:
            self._column.addWidget(_note(label))

    def restyle(self) -> None:
        self.update()


def _note(label: Label) -> QWidget:
    note, words = QWidget(), plain_label("small", wrap=True)
    words.setText(plain(name_of(label.definitions, language.current(), "", _LONGEST_DEFINITION), _LONGEST_DEFINITION))
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(LabelSample(label))
    head.addStretch(1)
    for chord in bindings().keys_of(f"label.{label.digit}")[:1] if label.digit else ():
        head.addWidget(KeyCaps(chord))
    column = QVBoxLayout(note)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addLayout(head)
    column.addWidget(words)
    words.setVisible(bool(words.text()))
    return note
