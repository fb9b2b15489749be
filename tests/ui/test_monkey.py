"""A monkey at the window: 20,000 random keys and mouse acts, always the same ones. What is shown stays what is so."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article
from annotator.core.project import Project
from annotator.core.text.clean import clean
from annotator.ui import settings, switches
from annotator.ui.annotate.shown_marks import shown_id
from annotator.ui.keys.command import Where
from annotator.ui.keys.commands import COMMANDS
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.title_parts import PLACES
from annotator.ui.preferences import preferences
from annotator.ui.project.places import ANNOTATE
from annotator.ui.reader.widget import Reader
from annotator.ui.settings import Settings
from tests.core.store.samples import contents, living
from tests.hard_strings import HARD_STRINGS

ACTS, SETTLE_EVERY, LOOK_EVERY, TURN_EVERY = 20_000, 200, 1_000, 2_500
SEED, RESCUE_MS = 20261122, 100
TEXTS = (
    "محادثات موسكو تستكشف قدرة طالبان\nأولت محادثات موسكو الدولية بشأن أفغانستان قضية الأمن وتهريب المخدرات اهتماما "
    "كبيرا، إذ تخشى روسيا من امتداد الفوضى.\nوقال وزير الخارجية «سيرغي لافروف» إن بلاده (ومعها الصين) لن تعترف بحركة "
    "طالبان ما لم تف بوعودها، وأضاف: لا مفر من ذلك.\n" * 4,
    "\n".join(clean(line)[0] for line in HARD_STRINGS) + "\n",
)
# They open a dialog that waits for a file, or leave the project: a monkey learns nothing there.
LEFT_OUT = {"project.open", "project.new", "project.close", "project.import", "project.export", "window.new"}
LEFT_OUT |= {"settings.open", "about.open", "help.open", "help.keys"}
LEFT_OUT |= {place.command for place in PLACES if place.id != "annotate"}  # it looks at the reader of the first place
CHORDS = sorted(
    chord
    for command in COMMANDS
    if command.id not in LEFT_OUT and command.where not in (Where.FIELD, Where.FIND, Where.REVIEW)
    for chord in command.keys
)
MOVES = [held + key for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+") for key in ("Left", "Right", "Up", "Down")]
# Labels and the keys of the strip come more often than their number: an annotator presses little else.
LIKELY = ["1", "2", "3", "4", "5", "Enter", "Space", "Tab", "[", "]", ",", "X", "Q"] * 3
IN_QT = {"Enter": "Return", "Escape": "Esc", "Delete": "Del"}
BUTTONS = [Qt.MouseButton.LeftButton] * 12 + [Qt.MouseButton.RightButton]
HELD = [Qt.KeyboardModifier.NoModifier] * 6 + [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "monkey.hashiya"
    with Project.create(file, "monkey", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(text, text[:20], "x") for text in TEXTS)
        person = project.add_person("سمير")
        Settings().set_person(bytes.fromhex(project.info().file_id), person)
    return file


@pytest.fixture
def window(qtbot, restored: QApplication, path: Path) -> Iterator[MainWindow]:
    window = MainWindow()
    window.resize(1024, 600)
    window.show()
    window.activateWindow()
    with qtbot.waitSignal(window.session.document_opened):
        window.open_project(path)
    qtbot.waitUntil(lambda: window.session.open_document is not None)
    yield window
    window.close()
    window.shut_down()
    window.deleteLater()


class Monkey:
    """Presses, clicks and drags by chance in whatever has the keyboard or lies under the mouse."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.chance = window, random.Random(seed)
        self.log: list[str] = []
        self._acts = self._seen = 0
        # The menu of a button runs a loop of its own and keeps the hand that opened it: somebody must close it.
        self._rescue = QTimer(window, interval=RESCUE_MS)
        self._rescue.timeout.connect(self._free_hand)
        self._rescue.start()

    def _free_hand(self) -> None:
        if self._acts == self._seen and (popup := QApplication.activePopupWidget()):
            popup.close()
        self._seen = self._acts

    def act(self) -> None:
        """Do one thing and let the window answer."""
        self._acts += 1
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            self.window.activateWindow()  # a window manager would: a popup that is closed while it opens took it along
        if self.window.project.places.current != ANNOTATE:
            self.window.project.places.go(ANNOTATE)  # Tab and Space lead elsewhere, where undo may mean something else
        modal = QApplication.activeModalWidget()
        if modal is not None:
            self._press("Escape", modal)
        else:
            self.chance.choices((self._key, self._click, self._double, self._drag, self._wheel), (70, 12, 5, 10, 3))[
                0
            ]()
        QApplication.processEvents()

    def _key(self) -> None:
        self._press(self.chance.choice(CHORDS + MOVES * 2 + LIKELY))

    def _press(self, chord: str, target: QWidget | None = None) -> None:
        self.log.append(chord)
        *held, key = chord.split("+") if not chord.endswith("++") else (*chord[:-2].split("+"), "+")
        pressed = QKeySequence("+".join((*held, IN_QT.get(key, key))))[0]
        target = target or QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    def _place(self) -> tuple[QWidget, QPoint]:
        """Give a point in the window and what lies there; mostly in the text."""
        if popup := QApplication.activePopupWidget():
            return popup, self._point(popup)
        page = self.window.page
        viewport = page.reader.viewport()
        area = self.chance.choices((viewport, page.inspector, page.list, page.bar.strip), (80, 8, 4, 8))[0]
        if not area.isVisible():
            area = viewport
        point = self._point(area)
        under = area.childAt(point) or area
        return under, under.mapFrom(area, point)

    def _point(self, area: QWidget) -> QPoint:
        return QPoint(self.chance.randrange(max(area.width(), 1)), self.chance.randrange(max(area.height(), 1)))

    def _click(self) -> None:
        target, point = self._place()
        self.log.append(f"click {type(target).__name__} {point.toTuple()}")
        QTest.mouseClick(target, self.chance.choice(BUTTONS), self.chance.choice(HELD), point)

    def _double(self) -> None:
        target, point = self._place()
        self.log.append(f"double {type(target).__name__} {point.toTuple()}")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QTest.mouseDClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def _drag(self) -> None:
        viewport, held = self.window.page.reader.viewport(), self.chance.choice(HELD)
        first, last = self._point(viewport), self._point(viewport)
        self.log.append(f"drag {first.toTuple()} {last.toTuple()}")
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, held, first)
        QTest.mouseMove(viewport, (first + last) / 2)
        QTest.mouseMove(viewport, last)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, last)

    def _wheel(self) -> None:
        viewport = self.window.page.reader.viewport()
        place, turned = QPointF(viewport.rect().center()), QPoint(0, self.chance.choice((-240, 240)))
        phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(
            place, viewport.mapToGlobal(place), QPoint(), turned, Qt.MouseButton.NoButton, none, phase, False
        )
        QApplication.sendEvent(viewport, event)

    def calm_down(self) -> None:
        """Leave fields, popups, strip, selection and current mark; the mouse leaves the window."""
        while popup := QApplication.activePopupWidget():
            popup.close()
        while modal := QApplication.activeModalWidget():
            modal.close()
        self.window.page.reader.setFocus()
        for _ in range(6):
            self._press("Escape", self.window.page.reader)
        QApplication.sendEvent(self.window.page.reader.viewport(), QEvent(QEvent.Type.Leave))
        QApplication.processEvents()


def shown_marks(window: MainWindow) -> set[tuple]:
    marks = (mark for mark in window.page.reader.marks if not mark.suggested)
    return {(m.id, m.start, m.end, m.label, m.pending, m.unsure, m.orphan) for m in marks}


def shown_suggestions(window: MainWindow) -> set[bytes]:
    return {mark.id for mark in window.page.reader.marks if mark.suggested}


def true_marks(window: MainWindow) -> set[tuple]:
    shown = window.session.open_document.shown()
    living = {m.id for m, _ in shown}
    return {
        (m.id, m.start, m.end, m.label, pending, m.unsure, any(not set(ids) <= living for ids in m.links.values()))
        for m, pending in shown
    }


def marks_in_file(window: MainWindow, path: Path) -> list:
    opened = window.session.open_document
    with Project.open(path, write=False) as project:
        return living(project, opened.document.id, opened.person)


def fresh_picture(live: Reader) -> bytes:
    """Draw the same article with the same marks in a reader that has lived through nothing."""
    fresh = Reader(live.looks.style)
    fresh.setLayoutDirection(live.layoutDirection())
    fresh.resize(live.size())
    fresh.load(live.text)
    fresh.set_invisibles(shown=preferences().get(settings.INVISIBLES))
    fresh.set_marks(list(live.marks))
    fresh.setEnabled(live.isEnabled())
    fresh.grab()  # lays out
    fresh.set_caret(live.caret_offset())
    fresh.verticalScrollBar().setValue(live.verticalScrollBar().value())
    picture = _pixels(fresh)
    fresh.close()
    fresh.deleteLater()
    return picture


def _pixels(reader: Reader) -> bytes:
    image = reader.viewport().grab().toImage()
    return bytes(image.constBits())


def look(qtbot, monkey: Monkey, path: Path) -> None:
    """Compare what is drawn with what is so, in memory and in the file."""
    window = monkey.window
    monkey.calm_down()
    suggesting = window.session.suggesting
    qtbot.waitUntil(lambda: window.session.waiting == 0 and suggesting.is_up_to_date, timeout=20_000)
    QApplication.processEvents()
    assert shown_marks(window) == true_marks(window), monkey.log[-40:]
    assert shown_suggestions(window) == set(map(shown_id, suggesting.suggestions)), monkey.log[-40:]
    opened = window.session.open_document
    assert [m for m, _ in opened.shown()] == marks_in_file(window, path), monkey.log[-40:]
    reader = window.page.reader
    reader.clearFocus()
    QApplication.processEvents()
    assert _pixels(reader) == fresh_picture(reader), monkey.log[-40:]
    reader.setFocus()


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support")  # popups, on a screen that nobody sees
@pytest.mark.timeout(900)
def test_a_monkey_breaks_nothing_and_undo_leads_back(qtbot, window: MainWindow, path: Path) -> None:
    with Project.open(path, write=False) as project:
        before = contents(project)
    monkey, session = Monkey(window, SEED), window.session
    for number in range(1, ACTS + 1):
        monkey.act()
        if number % SETTLE_EVERY == 0:
            qtbot.waitUntil(lambda: session.waiting == 0, timeout=20_000)
        if number % TURN_EVERY == 0:
            switches.other_theme() if number % (2 * TURN_EVERY) else switches.other_language()
        if number % LOOK_EVERY == 0:
            look(qtbot, monkey, path)
    undo = window.actions_["edit.undo"]
    monkey.calm_down()
    taken_back, refused, places = 0, [], window.project.places
    session.failed.connect(refused.append)
    while undo.isEnabled():
        with qtbot.waitSignal(session.history_changed, timeout=20_000, raising=False) as answer:
            undo.trigger()
        assert answer.signal_triggered, (taken_back, refused, session.waiting, places.current, monkey.log[-40:])
        taken_back += 1
    assert taken_back > ACTS // 50  # a monkey that did nothing proves nothing
    look(qtbot, monkey, path)
    with Project.open(path, write=False) as project:
        assert contents(project) == before
