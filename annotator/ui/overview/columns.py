"""How the parts of the overview lie: head and answers over the whole width, cards in two columns or in one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_MARGIN, _GAP = 24, 16


class Columns(QScrollArea):
    """Scrolls where the window is too low; `full` parts come first."""

    def __init__(self) -> None:
        super().__init__()
        self.content = QWidget()
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._inside, self._beside = QVBoxLayout(self.content), QHBoxLayout()
        self._inside.setContentsMargins(_MARGIN, _GAP, _MARGIN, _MARGIN)
        self._inside.setSpacing(_GAP)
        for column in self._columns:
            column.setSpacing(_GAP)
            self._beside.addLayout(column, 1)
            self._beside.setAlignment(column, Qt.AlignmentFlag.AlignTop)
        self.setWidgetResizable(True)
        self.setWidget(self.content)

    def set_full(self, *parts: QWidget) -> None:
        """Let these parts take the whole width, over the columns."""
        for part in parts:
            self._inside.addWidget(part)
        self._inside.addLayout(self._beside)
        self._inside.addStretch()

    def arrange(self, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        """Set cards into the columns; without a second one the first takes the whole width."""
        for column, parts in zip(self._columns, (first, second), strict=True):
            for part in parts:
                column.addWidget(part)
        self._beside.setStretch(1, 1 if second else 0)
        self._beside.setSpacing(_GAP if second else 0)

    def reveal(self, part: QWidget, box: QRect) -> None:
        """Scroll so that a box of a part is seen."""
        middle = part.mapTo(self.content, box.center())
        self.ensureVisible(middle.x(), middle.y(), 0, box.height())
