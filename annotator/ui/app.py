"""The application around the window: names, fonts, look, language, crash care, and how it starts and ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from annotator import __version__, paths
from annotator.core.errors import KnownError
from annotator.ui import appearance, crash, icons, qt_check, theme
from annotator.ui.first_paint import after_first_paint
from annotator.ui.plain import isolate
from annotator.ui.windows import Windows

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_ASK_AGAIN_MS = 100
_TURN = 0.001  # seconds that a thread beside the window may make it wait for the interpreter


def create_application(argv: Sequence[str]) -> QApplication:
    """Make the application ready for windows; KnownError when this machine cannot show any."""
    sys.setswitchinterval(_TURN)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        qt_check.require_display()
        app = QApplication(list(argv))
    app.setApplicationName("hashiya")
    app.setApplicationDisplayName(paths.APP_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("hashiya")
    app.setStyle(QStyleFactory.create("Fusion"))
    theme.load_fonts()
    appearance.apply_saved(app)
    app.setWindowIcon(icons.app_icon())
    return app


def run(path: Path | None, *, sample: bool = False) -> int:
    """Show the window with a project, the sample project or the start page; returns the exit code."""
    try:
        app = create_application(["hashiya"])  # not the script's path: window managers show it
    except KnownError as error:
        if sys.stderr is not None:
            sys.stderr.write(f"{error}\n")
        return 1
    reports = crash.start(paths.log_dir())
    windows = Windows()
    window = windows.show_new()
    # Inside the event loop, where crash care can show what goes wrong.
    after_first_paint(window, lambda: _begin(window, path, reports, sample=sample))
    with _quitting_on_signals(app):
        code = app.exec()
    windows.shut_down()
    crash.stop()
    return code


def _begin(window: MainWindow, path: Path | None, reports: Sequence[Path], *, sample: bool) -> None:
    if reports:
        tell_last_crash(window, reports[-1])
    if sample:
        from annotator.samples import sample_project

        path = sample_project()
    if path is not None:
        window.open_project(path)


def tell_last_crash(window: QWidget, report: Path) -> None:
    """Say that the program ended unexpectedly the last time, and where its notes are."""
    from annotator.ui import messages

    translate = QCoreApplication.translate
    messages.inform(
        window,
        translate("Crash", "The program ended unexpectedly last time."),
        translate(
            "Crash",
            "Everything that was shown as saved is in your project. What was noted is in this file, on this computer "
            "alone: {path}",
        ).format(path=isolate(str(report))),
    )


@contextmanager
def _quitting_on_signals(app: QApplication) -> Iterator[None]:
    """Close the windows in order on Ctrl+C in a terminal and at the end of a session.

    Python runs its signal handlers only when it gets a turn; the notifier on the wake-up pipe gives it one. Work that
    must be taken back first refuses to go at once, so it is asked again.
    """
    if sys.platform == "win32":
        yield
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(reader, 64))
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    again = QTimer(interval=_ASK_AGAIN_MS)
    again.timeout.connect(app.quit)

    def leave(*_: object) -> None:
        app.quit()
        again.start()

    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    former = [signal.signal(number, leave) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, former, strict=True):
            signal.signal(number, handler)
        again.stop()
        signal.set_wakeup_fd(-1)
        notifier.setEnabled(False)
        os.close(writer)
        os.close(reader)
