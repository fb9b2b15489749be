"""When something of ours breaks: note it in a local log, say so once, go on. Nothing leaves this machine.

`start` hooks into Python and Qt and returns the reports of runs that ended badly; `stop` says that this one ended well.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.core.errors import KnownError
from annotator.ui import crash_files

if TYPE_CHECKING:
    from annotator.ui.crash_dialog import CrashDialog

_log = logging.getLogger("annotator.crash")
_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def versions() -> str:
    """Give one line on what runs here, for the head of logs and reports."""
    system = " ".join(os.uname()[0:3:2]) if hasattr(os, "uname") else sys.platform
    return f"Hashiya {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {system}"


class CrashCare(QObject):
    """The hooks of one run, its log and its marker."""

    # Queued always: the error may come from a worker thread, or from inside a paint event where no dialog can open.
    _failed = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.reports: list[Path] = []
        self.log_path: Path | None = None
        self._marker: crash_files.Marker | None = None
        self._handlers: list[logging.Handler] = []
        self._seen: Counter[str] = Counter()
        self._dialog: CrashDialog | None = None
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._start_log(folder)
        self._hook()

    def stop(self) -> None:
        """Take the hooks out and say that this run ended well."""
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._former
        faulthandler.disable()
        if self._marker is not None:
            self._marker.remove()
        logging.getLogger().setLevel(self._level)
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()

    def _start_log(self, folder: Path) -> None:
        root = logging.getLogger()
        self._level = root.level
        root.setLevel(logging.INFO)
        if sys.stderr is not None:
            self._handlers.append(logging.StreamHandler())
            self._handlers[0].setLevel(logging.WARNING)
        try:
            self._open_files(folder)
        except OSError as error:  # a full or read-only home must not keep anybody from working
            _log.info("no log: %s", error)
        for handler in self._handlers:
            root.addHandler(handler)
        _log.info("%s", versions())

    def _open_files(self, folder: Path) -> None:
        log = crash_files.new_log(folder)
        self._handlers.append(log)
        self.log_path = log.path
        self.reports = crash_files.take_reports(folder)
        self._marker = crash_files.Marker(folder, f"{versions()}\nlog: {log.path}")
        faulthandler.enable(self._marker.file)

    def _hook(self) -> None:
        self._former = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(_on_qt_message)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        elif isinstance(error, KnownError):
            _log.warning("%s", error)
            self._failed.emit(error)
        else:
            self._report(error, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: Any) -> None:
        if args.exc_value is not None:
            _log.error("%s", _text(args.exc_value, args.exc_traceback))

    def _report(self, error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and tell the user the first time; one that repeats, as in painting, must not fill the disk."""
        where = traceback.extract_tb(trace)[-1:]
        key = f"{type(error).__name__} {where}"
        self._seen[key] += 1
        times = self._seen[key]
        if times == 1:
            text = _text(error, trace)
            _log.critical("%s", text)
            self._failed.emit(text)
        elif str(times).strip("0") == "1":
            _log.critical("%s: %d times so far", error, times)

    def _tell(self, failure: object) -> None:
        """Open the dialog, unless one is open: later errors are in the log."""
        from annotator.ui import messages
        from annotator.ui.crash_dialog import CrashDialog

        if isinstance(failure, KnownError):
            messages.error(None, failure)
        elif self._dialog is None:
            self._dialog = CrashDialog(f"{versions()}\n{failure}", self.log_path, QApplication.activeWindow())
            self._dialog.finished.connect(self._closed)
            self._dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


_care: CrashCare | None = None


def start(folder: Path) -> list[Path]:
    """Begin crash care with logs in a folder; give the reports of runs that ended unexpectedly, oldest first."""
    global _care  # noqa: PLW0603  # hooks are global by nature
    if _care is None:
        _care = CrashCare(folder)
    return _care.reports


def stop() -> None:
    """End crash care: this run ended well."""
    global _care  # noqa: PLW0603
    if _care is not None:
        _care.stop()
        _care = None


def log_path() -> Path | None:
    """Give the log of this run, or None when there is none."""
    return _care.log_path if _care is not None else None


def _text(error: BaseException, trace: TracebackType | None) -> str:
    return "".join(traceback.format_exception(type(error), error, trace)).rstrip()


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    where = f" ({context.category})" if context.category and context.category != "default" else ""
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s%s", text, where)
