"""Long work seen from the window: a dialog with progress and Stop that follows signals. It starts no thread itself."""

from __future__ import annotations

import threading

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.core.errors import CancelledError
from annotator.ui import language, theme
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.plain import isolate, plain

SHOW_AFTER_MS = 300
_STEPS = 1000


class Cancel:
    """Carries the user's wish to stop from the window to the worker; safe between threads."""

    def __init__(self) -> None:
        self._event = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Say whether the user asked to stop."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the worker to stop at its next step."""
        self._event.set()

    def check(self) -> None:
        """Raise CancelledError when the user asked to stop; the worker calls it between steps."""
        if self.cancelled:
            raise CancelledError


class ProgressDialog(QDialog):
    """Shows how far long work is, and lets the user stop it.

    It appears when the work takes longer than 300 ms and stays until `finish`, also after Stop: what is half done must
    be taken back first.
    """

    def __init__(self, parent: QWidget | None, title: str, cancel: Cancel) -> None:
        super().__init__(parent)
        self._title, self._cancel = title, cancel
        self._done, self._total = 0, 0
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._build()
        self.retranslate()
        self._timer = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._timer.timeout.connect(self.open)
        self._timer.start()

    @Slot(object, object, str)
    def progress(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` steps are behind; a total of 0 means that nobody knows."""
        self._done, self._total = done, total
        # A bar counts in 32 bits; bytes of a large file do not fit.
        self._bar.setRange(0, _STEPS if total > 0 else 0)
        self._bar.setValue(min(_STEPS, done * _STEPS // total) if total > 0 else 0)
        self._what.setText(isolate(what))
        self._count.setText(self._counted())

    @Slot()
    def finish(self) -> None:
        """Close for good: the work is done, failed or taken back."""
        self._timer.stop()
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()

    def reject(self) -> None:
        """Esc and Stop: ask the worker, and wait for its `finish`."""
        self._cancel.cancel()
        self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words in the present language."""
        self.setWindowTitle(plain(self._title))
        self._stop.setText(self.tr("Stopping…") if self._cancel.cancelled else self.tr("Stop"))
        self._stop.setEnabled(not self._cancel.cancelled)
        self._count.setText(self._counted())

    def _counted(self) -> str:
        if self._total <= 0:
            return ""
        template = self.tr("{done} of {total}")
        return template.format(done=language.number(self._done), total=language.number(self._total))

    def _build(self) -> None:
        self._head, self._what, self._count = QLabel(), ElidedLabel(), QLabel()
        for label, role in ((self._head, "title"), (self._what, "muted"), (self._count, "muted")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            theme.set_role(label, role)
        self._head.setText(plain(self._title))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(plain(self._title))
        self._stop = QPushButton(autoDefault=False)
        self._stop.clicked.connect(self.reject)
        self.setMinimumWidth(440)
        self._arrange()

    def _arrange(self) -> None:
        words, buttons = QHBoxLayout(), QHBoxLayout()
        words.addWidget(self._what, 1)
        words.addWidget(self._count)
        buttons.addStretch(1)
        buttons.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addSpacing(8)
        layout.addWidget(self._bar)
        layout.addLayout(words)
        layout.addSpacing(8)
        layout.addLayout(buttons)
