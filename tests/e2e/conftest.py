"""Stories are told through `main()`: a story is a generator that acts with real events and yields what to wait for."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.cli import main
from annotator.core.model import Span
from annotator.ui import language, theme
from annotator.ui.main_window import MainWindow

Condition = Callable[[], Any]
Story = Callable[["Player"], Generator[Condition, None, None]]
_SECONDS, _POLL_MS = 30.0, 5


class Player:
    """Hands of a user on the one window that `main` opened."""

    window: MainWindow

    def dialog(self, kind: str) -> QWidget | None:
        """Give the visible dialog of that class name."""
        return next(
            (
                widget
                for widget in QApplication.topLevelWidgets()
                if type(widget).__name__ == kind and widget.isVisible()
            ),
            None,
        )

    @property
    def reader(self):
        return self.window.page.reader

    def opened(self, title: str) -> Condition:
        """Wait until an article whose title begins so is open."""
        return lambda: (opened := self.window.session.open_document) and opened.document.title.startswith(title)

    def saved(self, marks: int) -> Condition:
        """Wait until so many marks are shown and none is pending."""
        session = self.window.session
        return lambda: (
            session.open_document
            and len(session.open_document.shown()) == marks
            and not any(pending for _, pending in session.open_document.shown())
            and session.waiting == 0
        )

    def find(self, words: str, nth: int = 0) -> Span:
        """Give the place of the nth occurrence of words in the open article."""
        text, start = self.reader.text, -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    def point(self, offset: int, side: str = "before") -> QPoint:
        """Give the point in the viewport just inside the letter after (or before) an offset."""
        letter = Span(offset, offset + 1) if side == "before" else Span(offset - 1, offset)
        self.reader.show_offset(offset)
        area = self.reader.span_area(letter)
        x = area.right() - 1 if side == "before" else area.left() + 1
        return QPoint(x, area.center().y())

    def drag(self, span: Span, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Drag over a span with the left button."""
        viewport = self.reader.viewport()
        first, last = self.point(span.start), self.point(span.end, "after")
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, first)
        QTest.mouseMove(viewport, (first + last) / 2)
        QTest.mouseMove(viewport, last)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifier, last)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)


def type_words(widget: QWidget, words: str) -> None:
    """Type Arabic; QTest knows the keys of ASCII alone."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def _run(player: Player, story: Story, failures: list[BaseException]) -> QTimer:
    deadline = time.monotonic() + _SECONDS
    state: dict[str, Any] = {"steps": None, "condition": None}
    timer = QTimer(interval=_POLL_MS)

    def tick() -> None:
        try:
            if state["steps"] is None:
                window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
                if window is None or not window.isVisible():
                    return
                player.window = window
                state["steps"] = story(player)
                state["condition"] = next(state["steps"])
            elif QApplication.activeWindow() is None:
                player.window.activateWindow()  # as a window manager does when a dialog has gone
            elif state["condition"]():
                state["condition"] = next(state["steps"])
            elif time.monotonic() > deadline:
                raise TimeoutError(f"the story waits in line {state['steps'].gi_frame.f_lineno}")
        except StopIteration:
            timer.stop()
            player.window.close()
        except BaseException as error:  # noqa: BLE001 - it is raised again by the fixture, outside Qt
            failures.append(error)
            timer.stop()
            for widget in QApplication.topLevelWidgets():
                widget.close()
            QApplication.quit()

    timer.timeout.connect(tick)
    timer.start()
    return timer


@pytest.fixture
def play(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, allowed_logs: list[str]) -> Iterator[Callable[..., None]]:
    """Run `hashiya ARGUMENTS` in this process and play a story in its window until it closes the window."""
    allowed_logs.append("propagateSizeHints")  # the offscreen platform says so of every window

    def run(story: Story, *arguments: str) -> None:
        failures: list[BaseException] = []
        monkeypatch.setattr(sys, "argv", ["hashiya", *arguments])
        player = Player()
        timer = _run(player, story, failures)
        with pytest.raises(SystemExit) as end:
            main()
        timer.stop()
        if failures:
            raise failures[0]
        assert end.value.code == 0

    yield run
    language.apply(qapp, "en")  # the program came up in Arabic; other tests expect the source's words
    theme.apply(qapp, "light")
