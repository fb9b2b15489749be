"""How the page of the annotator is built: the columns, what lies under the text, and the search under all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.ui import settings, theme
from annotator.ui.annotate.columns import Columns
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.preferences import preferences
from annotator.ui.reader.widget import Reader

Sheet = TypeVar("Sheet", bound=QWidget)


class Floors(QSplitter):
    """Articles, text and details side by side; `middle` is the text with what stands over and under it."""

    def __init__(self, articles: DocumentList, over: Sequence[QWidget], reader: Reader, inspector: Inspector) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        theme.set_role(self, "floors")
        self.middle = QWidget()
        theme.set_role(self.middle, "paper")
        self._column = QVBoxLayout(self.middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in over:
            self._column.addWidget(widget)
        self._column.addWidget(reader, 1)
        self.columns = Columns(articles, self.middle, inspector)
        self.addWidget(self.columns)

    def put_under_text(self, make: Callable[[QWidget], Sheet]) -> Sheet:
        """Make something that lies under the text while it is wanted: the text keeps its width, and stays in sight."""
        sheet = make(self.middle)
        self._column.addWidget(sheet)
        return sheet

    def place_search(self, panel: QWidget) -> None:
        """Put the search in the project under the columns, as high as it was."""
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        height = preferences().get(settings.SEARCH_HEIGHT)
        self.setSizes([max(self.height() - height, 1), height])
        self.splitterMoved.connect(lambda: preferences().set(settings.SEARCH_HEIGHT, panel.height()))
