"""The reasons for which an article can be left out: a short list with a digit for each."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidget, QWidgetAction

from annotator.core.project.progress import SKIP_REASONS
from annotator.ui import theme
from annotator.ui.annotate.skip_reasons import reason_name
from annotator.ui.language import number
from annotator.ui.panels.digit_keys import typed_digit


class SkipMenu(QMenu):
    """Chosen with a digit, the arrows and Enter, or the mouse; Escape leaves the article as it is."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setContentsMargins(28, 6, 28, 6)  # over the words of the lines
        theme.set_role(self._heading, "small")
        heading = QWidgetAction(self)
        heading.setDefaultWidget(self._heading)
        heading.setEnabled(False)
        self.addAction(heading)
        self.reasons = [self._new_line(reason) for reason in SKIP_REASONS]

    def open_over(self, anchor: QWidget) -> None:
        """Open over that widget along its leading edge, with the first reason ready for Enter."""
        self._heading.setText(self.tr("Why is this article left out?"))
        for place, action in enumerate(self.reasons, 1):
            action.setText(f"{number(place)}  {reason_name(action.data())}".replace("&", "&&"))
        self.ensurePolished()
        size = self.sizeHint()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.popup(anchor.mapToGlobal(QPoint(anchor.width() - size.width() if rtl else 0, -size.height())))
        self.setActiveAction(self.reasons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        if digit and digit <= len(self.reasons):
            self.close()
            self.reasons[digit - 1].trigger()
        else:
            super().keyPressEvent(event)

    def _new_line(self, reason: str) -> QAction:
        action = QAction(self)
        action.setData(reason)
        action.triggered.connect(lambda: self.chosen.emit(reason))
        self.addAction(action)
        return action
