"""Which labels a link may point to: ticks, and none of them means any mark."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.core.model import Label
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.team.labels.words import name


class TargetsField(Panel):
    """Tells the keys of the labels that are ticked, in the order of the labels."""

    changed = Signal(object)  # tuple[str, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.hint = plain_label("caption"), plain_label("caption", wrap=True)
        self.ticks: dict[str, QCheckBox] = {}
        self._labels: Sequence[Label] = ()
        self._targets: Collection[str] = ()
        self._box = QWidget()
        self._flow = FlowLayout(self._box, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.caption, self._box, self.hint):
            column.addWidget(part)
        self.retranslate()

    def show_targets(self, targets: Collection[str], labels: Sequence[Label]) -> None:
        """Show which labels are ticked; a retired one is there only while it is."""
        self._targets = targets
        self._labels = [label for label in labels if not label.retired or label.key in targets]
        if list(self.ticks) != [label.key for label in self._labels]:
            self._rebuild()
        self.retranslate()

    def retranslate(self) -> None:
        self.caption.setText(self.tr("May point to"))
        self.hint.setText(self.tr("Any mark, as long as nothing is ticked."))
        self.hint.setVisible(not self._targets)
        for label in self._labels:
            tick = self.ticks[label.key]
            tick.setText(name(label).replace("&", "&&"))
            tick.setIcon(sample_icon(label))
            tick.setChecked(label.key in self._targets)

    def restyle(self) -> None:
        self.retranslate()

    def _rebuild(self) -> None:
        for tick in self.ticks.values():
            self._flow.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {label.key: QCheckBox() for label in self._labels}
        for tick in self.ticks.values():
            self._flow.addWidget(tick)
            tick.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit(tuple(key for key, tick in self.ticks.items() if tick.isChecked()))
