"""The colour of a label in one look: typed, or chosen, with what is to be known of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.core.model import Label
from annotator.ui import theme
from annotator.ui.panels.panel import Panel, plain_label, set_role
from annotator.ui.plain import own_tooltip
from annotator.ui.team.labels.color_words import close_words, measure_words, weak_words
from annotator.ui.team.labels.colors import Look, color_of, free_color, reading

_COLOR = re.compile(r"#?([0-9A-Fa-f]{6})")
_SIDE = 32


class Swatch(QToolButton):
    """A square of the colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = "#000000"
        self.setFixedSize(_SIDE, _SIDE)

    def show_color(self, color: str) -> None:
        """Show that colour."""
        self.color = color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            painter.setPen(QPen(QColor(colors.accent if focused else colors.border), 2 if focused else 1))
            painter.setBrush(QColor(self.color))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 5, 5)


class ColorField(Panel):
    """Tells a colour as soon as one is typed in full; a half-typed one changes nothing."""

    changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look = look
        self._label: Label | None = None
        self._labels: Sequence[Label] = ()
        self.caption, self.measure = plain_label("caption"), plain_label("caption")
        self.warning = plain_label("small-error", wrap=True)
        self.swatch, self.field, self.free = Swatch(), QLineEdit(), QPushButton()
        self._lay_out()
        self.field.textEdited.connect(self._take)
        self.field.editingFinished.connect(self._show_whole)
        self.swatch.clicked.connect(self._choose)
        self.free.clicked.connect(self._use_free)

    def show_label(self, label: Label, labels: Sequence[Label]) -> None:
        """Show the colour of a label among all labels."""
        self._label, self._labels = label, labels
        color = color_of(label, self._look)
        self.swatch.show_color(color)
        if self._typed() != color:
            self.field.setText(color)
        self.retranslate()

    def retranslate(self) -> None:
        light = self._look == "light"
        name = self.tr("Colour in the light look") if light else self.tr("Colour in the dark look")
        self.caption.setText(name)
        self.field.setAccessibleName(name)
        self.swatch.setAccessibleName(self.tr("Choose: {color}").format(color=name))
        self.swatch.setToolTip(self.tr("Choose a colour"))
        self.free.setText(self.tr("Suggest one"))
        self.free.setToolTip(self.tr("Take a colour that is far from those of the other labels"))
        if self._label:
            found = reading(self._label, self._labels, self._look)
            self.measure.setText(measure_words(found))
            self.measure.setToolTip(self._measures())
            self.warning.setText(" ".join(filter(None, (weak_words(found), close_words(found)))))
            self.warning.setVisible(bool(self.warning.text()))

    def _measures(self) -> str:
        return own_tooltip(
            self.tr(
                "Contrast is that of the colour with the page; 4.5 is the least for text.\nΔE is how far apart two "
                "colours look, to colour-blind readers too; from 15 on they are told apart at a glance."
            )
        )

    # -----------------------------------------------------------------------------------------------------------

    def _typed(self) -> str:
        found = _COLOR.fullmatch(self.field.text().strip())
        return f"#{found[1].upper()}" if found else ""

    def _take(self) -> None:
        color = self._typed()
        set_role(self.field, "" if color else "error")
        if color:
            self.changed.emit(color)

    def _show_whole(self) -> None:
        """Put the colour that holds in the place of one that was not typed in full."""
        if self._label:
            self.field.setText(color_of(self._label, self._look))
            set_role(self.field, "")

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(self.swatch.color), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self.caption.text())
        dialog.colorSelected.connect(lambda color: self.changed.emit(color.name().upper()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _use_free(self) -> None:
        others = [one for one in self._labels if self._label is None or one.key != self._label.key]
        self.changed.emit(free_color(others, self._look))

    def _lay_out(self) -> None:
        self.field.setMaxLength(7)
        self.field.setFixedWidth(96)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.free.setProperty("role", "link")
        self.free.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.swatch)
        row.addWidget(self.field)
        row.addWidget(self.free)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.caption)
        column.addLayout(row)
        column.addWidget(self.measure)
        column.addWidget(self.warning)
        column.addStretch()
