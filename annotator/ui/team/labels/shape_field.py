"""The shape of a label's bracket: five to choose from, each drawn as it lies under the words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.dialogs.settings.parts import Choice
from annotator.ui.panels.label_sample import draw_bracket
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.team.labels.new_label import SHAPES

_ICON = QSize(28, 16)


class ShapeField(Panel):
    """Tells the shape that was taken."""

    chosen = Signal(object)  # str

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = plain_label("caption")
        self.choice = Choice({shape: QRadioButton() for shape in SHAPES}, gap=2)
        self.choice.chosen.connect(self.chosen)
        for button in self.choice.buttons.values():
            button.setIconSize(_ICON)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.caption)
        column.addWidget(self.choice)
        self.restyle()
        self.retranslate()

    def show_shape(self, shape: str) -> None:
        """Show this shape; one that is not known is drawn as the first."""
        self.choice.set_value(shape if shape in SHAPES else SHAPES[0])

    def retranslate(self) -> None:
        self.caption.setText(self.tr("Bracket"))
        words = {
            "solid": self.tr("square"),
            "round": self.tr("round"),
            "barbs": self.tr("barbed"),
            "double": self.tr("double"),
            "dots": self.tr("dotted"),
        }
        self.choice.set_words(self.tr("Bracket"), words)

    def restyle(self) -> None:
        for shape, button in self.choice.buttons.items():
            button.setIcon(_icon(shape))


def _icon(shape: str) -> QIcon:
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    pixmap = QPixmap(_ICON * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        draw_bracket(painter, QRectF(1, 0, _ICON.width() - 2, _ICON.height() - 3), shape, QColor(theme.palette().text))
    return QIcon(pixmap)
