"""Message boxes: plain text, verbs, and nothing that opens twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from annotator.core.errors import KnownError
from annotator.ui import messages

PAYLOADS = ["<img src='/etc/passwd' width=100000 height=100000>", "<b>bold</b>", "a&nbsp;b", "<a href='file:///'>x</a>"]


def boxes() -> list[QMessageBox]:
    return [
        window for window in QApplication.topLevelWidgets() if isinstance(window, QMessageBox) and window.isVisible()
    ]


def when_asked(answer: Callable[[QMessageBox], None]) -> None:
    """Answer the box that the next line opens, from inside its own event loop."""
    QTimer.singleShot(0, lambda: answer(boxes()[0]))


def press(text: str) -> Callable[[QMessageBox], None]:
    def answer(box: QMessageBox) -> None:
        QTest.mouseClick(next(button for button in box.buttons() if button.text() == text), Qt.MouseButton.LeftButton)

    return answer


def key(code: Qt.Key) -> Callable[[QMessageBox], None]:
    return lambda box: QTest.keyClick(box.focusWidget() or box, code)


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_text_is_plain(window: QWidget, payload: str) -> None:
    messages.inform(window, payload, payload)
    (box,) = boxes()
    labels = [label for label in box.findChildren(QLabel) if label.text()]
    assert [label.text() for label in labels] == [payload, payload]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert box.sizeHint().width() < 1000
    box.close()


def test_error_shows_its_sentence_once(window: QWidget) -> None:
    fault = KnownError("English fallback.", code="no.such.code")
    messages.error(window, fault)
    messages.error(window, fault)
    (box,) = boxes()
    assert box.text() == "English fallback."
    box.close()
    messages.error(window, fault)
    (again,) = boxes()
    again.close()


def test_error_without_a_parent_stays_until_it_is_closed(app_fonts: QApplication) -> None:
    messages.error(None, KnownError("x"))
    QApplication.processEvents()
    (box,) = boxes()
    press("Close")(box)
    assert not boxes()


@pytest.mark.parametrize(("answer", "given"), [(press("Delete"), True), (press("Cancel"), False)])
def test_confirm_gives_what_was_pressed(window: QWidget, answer, given: bool) -> None:
    when_asked(answer)
    assert messages.confirm(window, "Delete 5 marks?", "Delete", danger=True) is given


@pytest.mark.parametrize(("danger", "given"), [(True, False), (False, True)])
def test_enter_takes_the_safe_way(window: QWidget, danger: bool, given: bool) -> None:
    when_asked(key(Qt.Key.Key_Return))
    assert messages.confirm(window, "Sure?", "Do it", danger=danger) is given


def test_escape_is_no(window: QWidget) -> None:
    when_asked(key(Qt.Key.Key_Escape))
    assert messages.confirm(window, "Sure?", "Do it") is False
    when_asked(key(Qt.Key.Key_Escape))
    assert messages.ask(window, "Which?", ["One", "Two"]) is None


@pytest.mark.parametrize(("verb", "index"), [("One", 0), ("Two", 1), ("Cancel", None)])
def test_ask_gives_the_index(window: QWidget, verb: str, index: int | None) -> None:
    when_asked(press(verb))
    assert messages.ask(window, "Which?", ["One", "Two"]) == index


def test_dangerous_button_looks_dangerous(window: QWidget) -> None:
    roles: dict[str, str | None] = {}
    when_asked(lambda box: (roles.update({b.text(): b.property("role") for b in box.buttons()}), box.close()))
    messages.confirm(window, "Sure?", "Delete", danger=True)
    assert roles == {"Delete": "danger", "Cancel": None}


# In a process of its own: how wide a box may be hangs on the screen, and that of the tests is smaller than real ones.
_SHOW_BOXES = """
from PySide6.QtWidgets import QLabel, QMessageBox
from annotator.ui import language, messages, theme
from annotator.ui.app import create_application

application = create_application(["hashiya"])
language.apply(application, "ar")
theme.apply(application, "light")
words = "أغلقه هناك أولًا ثم حاول مرة أخرى. "
for count in range(1, 12):
    for detail in ("", words, words * count):
        messages.inform(None, words * count, detail)
        application.processEvents()
        box = next(one for one in application.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible())
        for label in box.findChildren(QLabel):
            if label.text():
                needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                fits = label.wordWrap() or label.sizeHint().width() <= label.width()
                assert fits and needed <= label.height(), (count, detail, label.geometry(), label.sizeHint())
        assert box.width() >= 456
        box.close()
print("all shown")
"""


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_no_word_is_cut_on_a_screen_of_any_width(tmp_path: Path, width: int) -> None:
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": 768, "logicalDpi": 96, "dpr": 1}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    environment = {**os.environ, "QT_QPA_PLATFORM": platform, "HASHIYA_HOME": str(tmp_path / "home")}
    run = subprocess.run(
        [sys.executable, "-c", _SHOW_BOXES], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert (run.returncode, run.stdout.strip()) == (0, "all shown"), run.stderr
