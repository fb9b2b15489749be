"""What the reader says and shows of what is under the mouse: the mark, the pointer's shape, tool tips, the menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import make_style, mark
from tests.ui.reader.hands import LEFT, NO, NONE, click, double_click, move, point, press, release, selected, span_of

# What the offscreen platform says of every tool tip and menu.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
MakeReader = Callable[..., Reader]
TEXT = "أعربت موسكو عن قلقها، وروسيا قلقة من «داعش» وMOSCOW 24 في 2021/10/21\nثم قال لا إله هنا"
INNER, OUTER = mark(TEXT, "روسيا"), mark(TEXT, "قلقها، وروسيا قلقة", "threat", 2)
IBEAM, HAND, SIZE = Qt.CursorShape.IBeamCursor, Qt.CursorShape.PointingHandCursor, Qt.CursorShape.SizeHorCursor


def hover(reader: Reader, place: QPoint) -> None:
    move(reader.viewport(), place, NO, NONE)


def tag(reader: Reader, surface: str) -> QPoint:
    """A point on the tag of a mark, which stands over its first letter."""
    area = reader.span_area(span_of(reader, surface))
    for y in range(area.top() - 10, area.bottom()):
        place = QPoint(area.right() - 4, y)
        if reader.tag_at(QPointF(place)):
            return place + QPoint(0, 3)
    raise AssertionError("the mark has no tag")


# The mark under the pointer


def test_the_mark_under_the_mouse_is_told_when_it_changes(make_reader: MakeReader) -> None:
    reader, told = make_reader(TEXT, INNER, OUTER), []
    reader.hovered.connect(told.append)
    places = ["أعربت", "عن", "روسيا", "روسيا", "قلقة", "قلقها", "2021"]
    for surface in places:
        for part in (0.3, 0.6):
            hover(reader, point(reader, surface, part))
    assert told == [INNER.id, OUTER.id, None]
    hover(reader, tag(reader, "روسيا"))
    QApplication.sendEvent(reader.viewport(), QEvent(QEvent.Type.Leave))
    assert told == [INNER.id, OUTER.id, None, INNER.id, None]


def test_nothing_is_painted_and_little_is_done_while_the_mouse_rests(make_reader: MakeReader, qtbot: QtBot) -> None:
    reader = make_reader(TEXT, INNER, OUTER)
    painted, looked = [], []
    reader.viewport().grab()
    reader.marks_at, marks_at = lambda at: looked.append(at) or marks_at(at), reader.marks_at  # type: ignore
    reader.viewport().installEventFilter(watcher := Watcher(painted))
    hover(reader, point(reader, "روسيا"))
    QApplication.sendPostedEvents()
    looked.clear()
    painted.clear()
    for _ in range(5):
        hover(reader, point(reader, "روسيا"))
    assert looked == []
    for surface in ("أعربت", "قلقها", "روسيا"):
        hover(reader, point(reader, surface))
    QApplication.processEvents()
    assert len(looked) == 3
    assert painted == []
    reader.viewport().removeEventFilter(watcher)


class Watcher(QWidget):
    """Notes when what it watches is painted."""

    def __init__(self, painted: list[QEvent.Type]) -> None:
        super().__init__()
        self.painted = painted

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.append(event.type())
        return False


def test_a_page_that_scrolls_under_the_mouse_changes_what_is_under_it(make_reader: MakeReader) -> None:
    text = "\n".join(["كلمة أخرى " * 20] * 30)
    reader, told = make_reader(text, mark(text, "كلمة"), height=300), []
    reader.hovered.connect(told.append)
    hover(reader, point(reader, "كلمة"))
    reader.verticalScrollBar().setValue(200)
    reader.verticalScrollBar().setValue(0)
    assert told == [INNER.id, None, INNER.id]


def test_another_article_has_nothing_under_the_mouse(make_reader: MakeReader) -> None:
    reader, told = make_reader(TEXT, INNER), []
    reader.hovered.connect(told.append)
    hover(reader, point(reader, "روسيا"))
    reader.load(TEXT)
    reader.set_marks([INNER])
    hover(reader, point(reader, "روسيا"))
    assert told == [INNER.id, None, INNER.id]


def test_a_drag_is_no_hovering(make_reader: MakeReader) -> None:
    reader, told = make_reader(TEXT, INNER), []
    reader.hovered.connect(told.append)
    press(reader, point(reader, "عن"))
    move(reader.viewport(), point(reader, "روسيا"))
    release(reader, point(reader, "روسيا"))
    assert told == []


# The shape of the pointer


def test_the_pointer_shows_what_a_press_would_do(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, INNER)
    reader.set_marking(allowed=True)
    viewport = reader.viewport()
    hover(reader, point(reader, "روسيا"))
    assert viewport.cursor().shape() == IBEAM
    hover(reader, tag(reader, "روسيا"))
    assert viewport.cursor().shape() == HAND
    reader.set_current_mark(INNER.id)
    area = reader.handle_area("end")
    assert area
    place = area.center().toPoint()
    hover(reader, place)
    assert viewport.cursor().shape() == SIZE
    press(reader, place)
    move(viewport, point(reader, "قلقة"))
    assert viewport.cursor().shape() == SIZE
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    hover(reader, point(reader, "عن"))
    assert viewport.cursor().shape() == IBEAM


# Tool tips


@pytest.fixture
def tipped(make_reader: MakeReader) -> Iterator[Reader]:
    reader = make_reader(TEXT + "\u200f", INNER)
    reader.set_tip(lambda identity: "فاعل\n<b>روسيا</b>" if identity == INNER.id else "")
    yield reader
    QToolTip.hideText()
    QApplication.processEvents()


def ask_tip(reader: Reader, place: QPoint) -> str:
    hover(reader, place)
    there = reader.viewport().mapToGlobal(place)
    QApplication.sendEvent(reader.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, there))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_a_mark_has_a_tip_of_plain_words(tipped: Reader) -> None:
    tip = ask_tip(tipped, point(tipped, "روسيا"))
    assert "&lt;b&gt;روسيا&lt;/b&gt;" in tip
    assert "فاعل<br>" in tip


def test_a_tip_goes_with_its_mark(tipped: Reader, qtbot: QtBot) -> None:
    assert ask_tip(tipped, tag(tipped, "روسيا"))
    hover(tipped, point(tipped, "2021"))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert ask_tip(tipped, point(tipped, "2021")) == ""


def test_a_chip_says_which_character_it_stands_for(tipped: Reader) -> None:
    tipped.set_invisibles(shown=True)
    area = tipped.span_area(span_of(tipped, "هنا"))
    tips = {ask_tip(tipped, QPoint(area.left() - 1, y)) for y in range(area.top(), area.bottom() + 20, 2)}
    assert "<qt>RIGHT-TO-LEFT MARK</qt>" in tips


# The menu


def ask_menu(reader: Reader, place: QPoint, reason: QContextMenuEvent.Reason) -> QMenu:
    """Ask for the menu as Qt does, and give it, closed again."""
    asked = QContextMenuEvent(reason, place, reader.viewport().mapToGlobal(place))
    QApplication.sendEvent(reader if reason == QContextMenuEvent.Reason.Keyboard else reader.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.fixture
def asked(make_reader: MakeReader, qtbot: QtBot) -> Iterator[tuple[Reader, list[object], Callable[..., QMenu]]]:
    reader, told, menus = make_reader(TEXT, INNER, OUTER), [], []
    reader.menu_wanted.connect(lambda menu, about: (menu.addAction("صفحة"), told.append(about)))

    def ask(place: QPoint, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Mouse) -> QMenu:
        menus.append(ask_menu(reader, place, reason))
        return menus[-1]

    yield reader, told, ask
    for menu in menus:
        menu.close()


def test_the_menu_is_about_the_mark_under_the_mouse(asked, qtbot: QtBot) -> None:
    reader, told, ask = asked
    activated: list[object] = []
    reader.mark_activated.connect(activated.append)
    menu = ask(point(reader, "روسيا"))
    assert [action.text() for action in menu.actions()] == ["Copy", "صفحة"]
    assert not menu.actions()[0].isEnabled()
    assert told == activated == [INNER.id]
    assert reader.current_mark() == INNER.id


def test_the_menu_of_a_current_mark_is_about_that_one(asked) -> None:
    reader, told, ask = asked
    reader.set_current_mark(OUTER.id)
    ask(point(reader, "روسيا"))
    assert told == [OUTER.id]


def test_the_menu_on_plain_words_is_about_that_place(asked) -> None:
    reader, told, ask = asked
    reader.set_current_mark(INNER.id)
    ask(point(reader, "موسكو", 0.01))
    assert told == [TEXT.index("موسكو")]
    assert (reader.caret_offset(), reader.current_mark()) == (TEXT.index("موسكو"), None)


def test_the_menu_on_a_selection_leaves_it(asked) -> None:
    reader, told, ask = asked
    start = TEXT.index("موسكو")
    reader.select_span(Span(start, start + 8))
    menu = ask(point(reader, "موسكو"))
    assert selected(reader) == "موسكو عن"
    assert isinstance(told[0], int)
    menu.actions()[0].trigger()
    assert QApplication.clipboard().text() == "موسكو عن"


def test_the_menu_beside_the_text_leaves_a_selection(asked) -> None:
    reader, _, ask = asked
    reader.select_span(Span(0, 5))
    ask(QPoint(300, reader.viewport().height() - 10))
    assert reader.selected_span() == Span(0, 5)


def test_the_menu_key_is_about_the_current_mark_or_the_caret(asked) -> None:
    reader, told, ask = asked
    reader.set_caret(3)
    menu = ask(QPoint(0, 0), QContextMenuEvent.Reason.Keyboard)
    caret = reader.viewport().mapToGlobal(reader.caret_area().bottomLeft())
    assert (menu.pos() - caret).manhattanLength() < menu.width() + 40
    reader.set_current_mark(INNER.id)
    ask(QPoint(0, 0), QContextMenuEvent.Reason.Keyboard)
    assert told == [3, INNER.id]


def test_the_bar_goes_when_a_menu_comes(asked) -> None:
    reader, _, _ = asked
    double_click(reader, point(reader, "موسكو"))
    assert reader.bar.isVisible()
    QTest.mousePress(reader.viewport(), Qt.MouseButton.RightButton, NO, point(reader, "موسكو"))
    assert not reader.bar.isVisible()


# The ring of the keyboard


@pytest.fixture
def pane(qtbot: QtBot, shipped_fonts: None) -> Iterator[tuple[Reader, QPushButton]]:
    window, button = QWidget(), QPushButton("زر")
    reader = Reader(make_style())
    reader.load(TEXT)
    layout = QVBoxLayout(window)
    layout.addWidget(button)
    layout.addWidget(reader)
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    yield reader, button
    window.close()


def ring(reader: Reader) -> set[str]:
    """The colours of the page's two sides."""
    image: QImage = reader.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in (0, 1, image.width() - 1) for y in (0, 150, image.height() - 1)}


def test_the_page_has_a_ring_when_the_keyboard_came_by_a_key(pane: tuple[Reader, QPushButton]) -> None:
    reader, button = pane
    paper, accent = reader.looks.paper.name(), reader.looks.accent.name()
    assert ring(reader) == {paper}
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert reader.hasFocus()
    assert ring(reader) == {accent}
    QTest.keyClick(reader, Qt.Key.Key_Left)
    assert ring(reader) == {accent}
    click(reader, point(reader, "موسكو"))
    assert ring(reader) == {paper}
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring(reader) == {accent}
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        button.setFocus()
        assert ring(reader) == {paper}
        reader.setFocus(reason)
        assert ring(reader) == {accent}
    button.setFocus()
    assert ring(reader) == {paper}
    QTest.mouseClick(reader.viewport(), LEFT, NO, point(reader, "موسكو"))
    reader.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring(reader) == {paper}


def test_the_caret_is_there_without_the_keyboard_too(pane: tuple[Reader, QPushButton]) -> None:
    reader, button = pane
    middle = reader.caret_area().center()
    for focus, color in ((reader, reader.looks.text), (button, reader.looks.muted)):
        focus.setFocus()
        assert reader.caret_area().width() == 2
        assert reader.viewport().grab().toImage().pixelColor(middle).name() == color.name()
