"""One recent project on the start page: open it, or take it out of the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from annotator.ui import theme
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.plain import isolate, plain, tooltip
from annotator.ui.settings import Recent


class RecentRow(QPushButton):
    """Name and place of a project; where its file is gone it says so and stays until it is removed."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, recent: Recent) -> None:
        super().__init__()
        self.setAutoDefault(True)  # Enter opens it
        self._recent = recent
        self._sign, self._name, self._place = QLabel(), ElidedLabel(isolate(recent.name)), ElidedLabel()
        self._remove = QToolButton()
        self._remove.setMinimumSize(28, 28)
        theme.set_role(self, "row")
        theme.set_icon(self._remove, "close", "muted", 16)
        self._remove.clicked.connect(lambda: self.removed.emit(self._recent.path))
        self.clicked.connect(self._open)
        self._build()
        theme.notifier.changed.connect(self._draw)
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._look()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._recent.path)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def _open(self) -> None:
        self._look()  # a stick may have been put in, or taken out, since the page was shown
        if self._here:
            self.opened.emit(self._recent.path)

    def _look(self) -> None:
        """See whether the file is there and say so."""
        self._here = self._recent.path.exists()
        gone = QCoreApplication.translate("RecentRow", "not found here")
        folder = isolate(str(self._recent.path.parent))
        self._place.setText(folder if self._here else f"{gone} · {folder}")
        theme.set_role(self._name, "" if self._here else "muted")
        theme.set_role(self._place, "small" if self._here else "small-error")
        self.setToolTip(tooltip(str(self._recent.path)))
        self.setAccessibleName(plain(self._recent.name) if self._here else f"{plain(self._recent.name)}, {gone}")
        out = QCoreApplication.translate("RecentRow", "Remove from this list (the file stays)")
        self._remove.setToolTip(out)
        self._remove.setAccessibleName(out)
        self._draw()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._place)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(12)
        line.addWidget(self._sign)
        line.addLayout(words, 1)
        line.addWidget(self._remove)
        for child in (self._sign, self._name, self._place):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _draw(self) -> None:
        name, role = ("file", "muted") if self._here else ("warning", "error")
        self._sign.setPixmap(theme.icon(name, role).pixmap(20, 20))
