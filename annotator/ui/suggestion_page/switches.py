"""What is wanted of the suggestions: on or off, for all and by label, and how sure they must be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QSlider, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.language import digits, number
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import own_tooltip
from annotator.ui.suggestion_page.facts import Facts
from annotator.ui.suggestion_page.label_switch import LabelSwitch
from annotator.ui.suggestion_page.learning_state import LearningState

LEAST, MOST, _STEP = 30, 95, 5  # percent
_SLIDER_PX, _INDENT = 220, 4


class SwitchesPanel(Panel):
    """Tells each wish at once."""

    on_wanted = Signal(bool)
    minimum_wanted = Signal(float)
    label_wanted = Signal(str, bool)  # key, whether it is to be suggested

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on, self.slider = QCheckBox(), QSlider(Qt.Orientation.Horizontal)
        self.minimum_caption, self.percent = plain_label("section"), plain_label()
        self.minimum_hint = plain_label("caption", wrap=True)
        self.labels_caption = plain_label("section")
        self.labels: list[LabelSwitch] = []
        self.state = LearningState()
        self._facts = Facts()
        self._lay_out()
        self.on.clicked.connect(self.on_wanted)
        self.slider.valueChanged.connect(self._move)
        self.retranslate()

    def show_wish(self, *, on: bool, minimum: float) -> None:
        """Show what is wanted of all labels."""
        self.on.setChecked(on)
        self.slider.blockSignals(True)
        self.slider.setValue(round(100 * minimum))
        self.slider.blockSignals(False)
        for part in (self.slider, *self.labels):
            part.setEnabled(on)
        self._say_minimum()

    def show_facts(self, facts: Facts) -> None:
        """Show the labels, and how far learning is."""
        self._facts = facts
        while len(self.labels) > len(facts.labels):
            self.labels.pop().deleteLater()
        while len(self.labels) < len(facts.labels):
            self._add_label()
        for switch, one in zip(self.labels, facts.labels, strict=True):
            switch.show_facts(one)
            switch.box.setToolTip(own_tooltip(self.tr("A label that is off is learned all the same.")))
            switch.setEnabled(self.on.isChecked())
        self.state.show_facts(facts)

    def retranslate(self) -> None:
        self.on.setText(self.tr("Suggest while I mark"))
        self.minimum_caption.setText(self.tr("How sure"))
        self.slider.setAccessibleName(self.minimum_caption.text())
        hint = self.tr(
            "Only what is likelier than this to be right is suggested: lower, and there is more of it and more that is "
            "wrong; higher, and there is less and it is surer. At 50% a wrong one costs what a right one saves."
        )
        self.minimum_hint.setText(digits(hint))
        self.labels_caption.setText(self.tr("Labels"))
        self.show_facts(self._facts)
        self._say_minimum()

    def restyle(self) -> None:
        self.show_facts(self._facts)

    def _move(self, percent: int) -> None:
        self._say_minimum()
        self.minimum_wanted.emit(percent / 100)

    def _say_minimum(self) -> None:
        self.percent.setText(f"{number(self.slider.value())}%")

    def _add_label(self) -> None:
        switch = LabelSwitch()
        switch.wanted.connect(self.label_wanted)
        self.labels.append(switch)
        self._label_column.addWidget(switch)

    def _lay_out(self) -> None:
        self.slider.setRange(LEAST, MOST)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(2 * _STEP)
        self.slider.setMaximumWidth(_SLIDER_PX)
        sure = QHBoxLayout()
        sure.setSpacing(12)
        sure.addWidget(self.slider)
        sure.addWidget(self.percent)
        sure.addStretch()
        self._label_column = QVBoxLayout()
        self._label_column.setSpacing(4)
        inner = QWidget()
        theme.set_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(_INDENT, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.on)
        for caption, parts in (
            (self.minimum_caption, (sure, self.minimum_hint)),
            (self.labels_caption, (self._label_column,)),
        ):
            column.addSpacing(8)
            column.addWidget(caption)
            for part in parts:
                if isinstance(part, QWidget):
                    column.addWidget(part)
                else:
                    column.addLayout(part)
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(area, 1)
        layout.addWidget(self.state)
