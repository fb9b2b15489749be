"""The reader with real mouse and key events."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.core.text.clean import clean
from annotator.core.text.words import words
from annotator.ui.reader.bar_button import BarButton
from annotator.ui.reader.marks import ShownMark
from annotator.ui.reader.style import ARABIC_DIGITS, LabelStyle
from annotator.ui.reader.widget import Reader
from tests.hard_strings import HARD_STRINGS
from tests.ui.reader.conftest import font, make_style, mark
from tests.ui.reader.hands import ALT, CTRL, LEFT, NO, SHIFT, double_click, drag, point, scroll_to, selected

ROOT = Path(__file__).parents[3]
MakeReader = Callable[..., Reader]
TEXT = "أعربت موسكو عن قلقها، وروسيا قلقة من «داعش» وMOSCOW 24 في 2021/10/21\nثم قال لا إله هنا"

STRINGS = [clean(string)[0] for string in (*HARD_STRINGS, "من\u00a0هنا")]


# Text


@pytest.mark.parametrize("text", STRINGS)
def test_the_words_of_hard_strings_are_shown_and_selected(make_reader: MakeReader, text: str) -> None:
    reader = make_reader(text)
    found = list(words(text))
    assert found
    for word in found:
        reader.select_span(word)
        assert reader.selected_span() == word
        reader.copy()
        assert QGuiApplication.clipboard().text() == text[word.start : word.end]
    reader.set_marks([ShownMark(bytes([i]) * 16, *ends, "actor") for i, ends in enumerate(map(ends_of, found))])
    reader.viewport().grab()


def ends_of(span: Span) -> tuple[int, int]:
    return span.start, span.end


characters = st.text(st.sampled_from(list("اب ج،\nل😀👩‍🔬\u064e\u0651a1\u202d\ufeff\u00a0«»")), max_size=40)


@given(characters, st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_offsets_survive_the_way_through_qt(reader_of_one: Reader, text: str, data: st.DataObject) -> None:
    reader_of_one.load(text)
    found = list(words(text))
    if found:
        word = data.draw(st.sampled_from(found))
        reader_of_one.select_span(word)
        assert reader_of_one.selected_span() == word
        assert reader_of_one.caret_offset() == word.end
    caret = data.draw(st.integers(0, len(text)))
    reader_of_one.set_caret(caret)
    assert reader_of_one.caret_offset() == caret
    assert reader_of_one.selected_span() is None


@pytest.fixture
def reader_of_one(make_reader: MakeReader) -> Reader:
    return make_reader("")


def test_copying_keeps_what_qt_would_change(make_reader: MakeReader) -> None:
    text = "من\u00a0هنا\n\ufeffثم😀"
    reader = make_reader(text)
    QTest.keyClick(reader, Qt.Key.Key_A, CTRL)
    QTest.keyClick(reader, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text
    data = reader.createMimeDataFromSelection()
    assert data.text() == text
    assert not data.hasHtml()


def test_nothing_is_pasted_or_dropped(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    data = QMimeData()
    data.setText("غريب")
    QGuiApplication.clipboard().setText("غريب")
    assert not reader.canInsertFromMimeData(data)
    assert not reader.acceptDrops()
    assert not reader.viewport().acceptDrops()
    reader.paste()
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.MiddleButton, NO, point(reader, "موسكو"))
    for typed in (Qt.Key.Key_V, Qt.Key.Key_Z, Qt.Key.Key_Y):
        QTest.keyClick(reader, typed, CTRL)
    for letter in "غريب":
        QApplication.sendEvent(reader, QKeyEvent(QEvent.Type.KeyPress, ord(letter), NO, letter))
    assert reader.document().toRawText() == TEXT.replace("\n", "\u2029")


# Mouse


def test_a_drag_snaps_to_words_on_release(make_reader: MakeReader, qtbot: QtBot) -> None:
    reader = make_reader(TEXT)
    with qtbot.waitSignal(reader.selection_changed) as caught:
        drag(reader, point(reader, "موسكو", 0.6), point(reader, "قلقها", 0.4))
    assert caught.args == [reader.selected_span()]
    assert selected(reader) == "موسكو عن قلقها"


def test_a_drag_with_control_takes_letters(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    drag(reader, point(reader, "روسيا", 0.0), point(reader, "روسيا", 1.0), CTRL)
    assert selected(reader) == "روسيا"
    drag(reader, point(reader, "قلقها", 0.0), point(reader, "وروسيا", 0.01), CTRL)
    assert selected(reader) == "قلقها،"


def test_a_drag_with_alt_takes_words_like_any(make_reader: MakeReader) -> None:
    """Window managers move windows by Alt and a drag, so nothing may hang on it."""
    reader = make_reader(TEXT)
    drag(reader, point(reader, "روسيا", 0.0), point(reader, "روسيا", 1.0), ALT)
    assert selected(reader) == "وروسيا"


def test_a_backward_drag_selects_the_same(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    drag(reader, point(reader, "قلقها", 0.4), point(reader, "موسكو", 0.6))
    assert selected(reader) == "موسكو عن قلقها"
    assert reader.caret_offset() == TEXT.index("قلقها") + 5


def test_a_drag_over_latin_takes_it_in_the_order_of_the_text(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    drag(reader, point(reader, "«داعش»", 0.5), point(reader, "في", 0.5))
    assert selected(reader) == "داعش» وMOSCOW 24 في" or selected(reader) == "«داعش» وMOSCOW 24 في"


def test_a_trembling_hand_is_no_drag(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    place = point(reader, "موسكو")
    drag(reader, place, place + QPoint(2, 1))
    assert reader.selected_span() is None


@pytest.mark.parametrize(
    ("clicked", "word"), [("داعش", "داعش"), ("قلقها", "قلقها"), ("2021/10/21", "2021/10/21"), ("روسيا", "وروسيا")]
)
def test_a_double_click_takes_the_bare_word(make_reader: MakeReader, clicked: str, word: str) -> None:
    reader = make_reader(TEXT)
    double_click(reader, point(reader, clicked))
    assert selected(reader) == word


def test_a_triple_click_takes_the_clause(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    place = point(reader, "موسكو")
    double_click(reader, place)
    QTest.mouseClick(reader.viewport(), LEFT, NO, place)
    assert selected(reader) == "أعربت موسكو عن قلقها"


def test_shift_click_stretches_the_selection(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    reader.set_caret(TEXT.index("موسكو"))
    QTest.mouseClick(reader.viewport(), LEFT, SHIFT, point(reader, "قلقها", 0.9))
    assert selected(reader) == "موسكو عن قلقها"


def test_a_drag_can_begin_beside_the_column(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=1100)
    assert reader.viewport().x() > 0 or reader.viewport().geometry().right() < reader.width() - 40
    place = reader.viewport().mapTo(reader, point(reader, "أعربت", 0.0)) + QPoint(20, 0)
    beside = QPoint(reader.width() - 3, place.y())
    QTest.mousePress(reader, LEFT, NO, beside)
    reach = reader.viewport().mapTo(reader, point(reader, "موسكو", 0.9))
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(reach), QPointF(reader.mapToGlobal(reach)), Qt.MouseButton.NoButton, LEFT, NO
    )
    QApplication.sendEvent(reader, move)
    QTest.mouseRelease(reader, LEFT, NO, reach)
    assert selected(reader) == "أعربت موسكو"


def test_the_wheel_turns_beside_the_column_too_and_never_zooms(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT * 60, width=1100)
    for widget, place in ((reader, QPoint(reader.width() - 5, 100)), (reader.viewport(), QPoint(200, 100))):
        before = reader.verticalScrollBar().value()
        assert turn(widget, place, NO)
        assert reader.verticalScrollBar().value() > before
        assert not turn(widget, place, CTRL)
    assert reader.font() == make_style().reading_font


def turn(widget: QWidget, place: QPoint, held: Qt.KeyboardModifier) -> bool:
    where, none = QPointF(widget.mapToGlobal(place)), QPoint()
    down = QPoint(0, -120)
    wheel = QWheelEvent(
        QPointF(place), where, none, down, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
    )
    wheel.ignore()
    QApplication.sendEvent(widget, wheel)
    return wheel.isAccepted()


def test_clicking_a_mark_activates_it_and_again_the_next(make_reader: MakeReader, qtbot: QtBot) -> None:
    inner, outer = mark(TEXT, "روسيا"), mark(TEXT, "قلقها، وروسيا قلقة", "threat", 2)
    reader = make_reader(TEXT, inner, outer)
    told: list[object] = []
    reader.mark_activated.connect(told.append)
    for _ in range(3):
        QTest.mouseClick(reader.viewport(), LEFT, NO, point(reader, "روسيا"))
    QTest.mouseClick(reader.viewport(), LEFT, NO, point(reader, "2021"))
    assert told == [inner.id, outer.id, inner.id, None]
    assert reader.current_mark() is None


def test_other_buttons_change_nothing(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    reader.select_span(Span(0, 5))
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(reader.viewport(), button, NO, point(reader, "قلقها"))
    assert reader.selected_span() == Span(0, 5)


# The bar


def test_the_bar_offers_labels_beside_a_mouse_selection(make_reader: MakeReader, qtbot: QtBot) -> None:
    reader = make_reader(TEXT, digits=ARABIC_DIGITS)
    double_click(reader, point(reader, "موسكو"))
    assert reader.bar.isVisible()
    assert reader.viewport().geometry().contains(reader.bar.geometry())
    assert not reader.bar.geometry().intersects(reader.span_area(Span(6, 11)).translated(reader.viewport().pos()))
    button = reader.bar.findChild(BarButton, "label.threat")
    assert button
    assert (button.accessibleDescription(), button.text()) == ("3", "تهديد")
    assert button.height() >= 28
    assert button.accessibleName() == "تهديد"
    with qtbot.waitSignal(reader.label_chosen) as caught:
        QTest.mouseClick(button, LEFT)
    assert caught.args == ["threat"]
    assert reader.hasFocus()


@pytest.mark.parametrize("leave", ["escape", "key", "letter", "scroll", "click", "load", "clear"])
def test_the_bar_goes_away(make_reader: MakeReader, leave: str) -> None:
    reader = make_reader(TEXT + "\n" + TEXT * 30, height=300)
    double_click(reader, point(reader, "موسكو"))
    assert reader.bar.isVisible()
    {
        "escape": lambda: QTest.keyClick(reader, Qt.Key.Key_Escape),
        "key": lambda: QTest.keyClick(reader, Qt.Key.Key_Left, SHIFT),
        "letter": lambda: QTest.keyClick(reader, Qt.Key.Key_Z),
        "scroll": lambda: reader.verticalScrollBar().setValue(40),
        "click": lambda: QTest.mouseClick(reader.viewport(), LEFT, NO, point(reader, "أعربت")),
        "load": lambda: reader.load(TEXT),
        "clear": reader.clear_selection,
    }[leave]()
    assert not reader.bar.isVisible()


def test_the_bar_stays_away_from_keys_and_finished_articles(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    QTest.keyClick(reader, Qt.Key.Key_Left, SHIFT | CTRL)
    assert reader.selected_span()
    assert not reader.bar.isVisible()
    reader.set_marking(allowed=False)
    double_click(reader, point(reader, "موسكو"))
    assert selected(reader) == "موسكو"
    assert not reader.bar.isVisible()


def test_the_bar_stays_while_shift_or_control_is_held(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    double_click(reader, point(reader, "موسكو"))
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control):
        QTest.keyClick(reader, key)
    assert reader.bar.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_bar_has_more_rows_on_a_narrow_page(make_reader: MakeReader, direction: Qt.LayoutDirection) -> None:
    many = {f"l{i}": LabelStyle("#233F73", "solid", "وسم طويل الاسم" * (1 + i // 7), i) for i in range(1, 10)}
    reader = make_reader(TEXT, width=340, height=400, labels=many)
    reader.setLayoutDirection(direction)
    double_click(reader, point(reader, "موسكو"))
    assert reader.viewport().geometry().contains(reader.bar.geometry())
    buttons = reader.bar.findChildren(BarButton)
    boxes = [button.geometry() for button in buttons]
    assert len(buttons) == 9
    assert all(reader.bar.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for i, one in enumerate(boxes) for other in boxes[:i])
    assert len({box.top() for box in boxes}) > 1
    on_the_left = direction == Qt.LayoutDirection.LeftToRight
    assert (boxes[0].left() if on_the_left else reader.bar.width() - 1 - boxes[0].right()) == 4


def test_labels_without_a_key_make_no_bar(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, labels={"topic": LabelStyle("#233F73", "dots", "موضوع")})
    double_click(reader, point(reader, "موسكو"))
    assert not reader.bar.isVisible()


@pytest.mark.parametrize("surface", ["أعربت", "2021/10/21", "هنا"])
def test_the_bar_stays_inside_a_small_page(make_reader: MakeReader, surface: str) -> None:
    reader = make_reader(TEXT, width=420, height=180)
    start = TEXT.index(surface)
    reader.show_offset(start)
    double_click(reader, point(reader, surface))
    assert reader.bar.isVisible()
    assert reader.viewport().geometry().contains(reader.bar.geometry())


def test_the_bar_stays_inside_though_the_selection_does_not(make_reader: MakeReader) -> None:
    reader = make_reader("كلمة " * 300, width=420, height=200)
    place = QPoint(200, 120)
    double_click(reader, place)
    QTest.mouseClick(reader.viewport(), LEFT, NO, place)
    assert reader.selected_span() == Span(0, 1499)
    assert reader.bar.isVisible()
    assert reader.viewport().geometry().contains(reader.bar.geometry())


# Keys


def test_arrows_go_with_the_text(make_reader: MakeReader) -> None:
    text = "مُحَمَّدٌ 😀 MOSCOW\nثم"
    reader = make_reader(text)
    found = []
    for _ in range(15):
        QTest.keyClick(reader, Qt.Key.Key_Left)
        found.append(reader.caret_offset())
    assert found == [2, 4, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    for _ in range(15):
        QTest.keyClick(reader, Qt.Key.Key_Right)
    assert reader.caret_offset() == 0


def test_control_and_arrows_go_by_words(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    found = []
    for _ in range(6):
        QTest.keyClick(reader, Qt.Key.Key_Left, CTRL)
        found.append(reader.caret_offset())
    assert found == [word.start for word in words(TEXT)][1:7]
    QTest.keyClick(reader, Qt.Key.Key_Right, CTRL)
    assert reader.caret_offset() == found[-2]


def test_shift_selects_and_the_spaces_are_trimmed(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    told: list[object] = []
    reader.selection_changed.connect(told.append)
    QTest.keyClick(reader, Qt.Key.Key_Left, SHIFT | CTRL)
    QTest.keyClick(reader, Qt.Key.Key_Left, SHIFT | CTRL)
    assert told == [Span(0, 5), Span(0, 11)]
    QTest.keyClick(reader, Qt.Key.Key_Left)
    assert told[-1] is None
    assert reader.caret_offset() == 12


def test_home_end_pages_and_lines(make_reader: MakeReader) -> None:
    text = "\n".join(["كلمة " * 40] * 30)
    reader = make_reader(text)
    for key, held, offset in (
        (Qt.Key.Key_End, CTRL, len(text)),
        (Qt.Key.Key_Home, CTRL, 0),
        (Qt.Key.Key_Down, NO, None),
        (Qt.Key.Key_Home, NO, None),
    ):
        QTest.keyClick(reader, key, held)
        assert offset is None or reader.caret_offset() == offset
    line = reader.caret_offset()
    assert line > 0
    QTest.keyClick(reader, Qt.Key.Key_End)
    assert reader.caret_offset() > line
    before = reader.caret_offset()
    QTest.keyClick(reader, Qt.Key.Key_PageDown, SHIFT)
    assert reader.caret_offset() > before + 200
    assert selected(reader)
    QTest.keyClick(reader, Qt.Key.Key_PageUp)
    assert reader.selected_span() is None
    assert reader.viewport().rect().contains(reader.caret_area())


def test_single_keys_become_actions(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    told: list[str] = []
    reader.key_action.connect(told.append)
    pressed = {
        Qt.Key.Key_3: "label.3",
        Qt.Key.Key_Tab: "mark.next",
        Qt.Key.Key_Backtab: "mark.previous",
        Qt.Key.Key_Space: "mark.to_selection",
        Qt.Key.Key_Delete: "mark.remove",
        Qt.Key.Key_Backspace: "mark.remove",
        Qt.Key.Key_X: "mark.remove",
        Qt.Key.Key_N: "document.next",
        Qt.Key.Key_P: "document.previous",
        Qt.Key.Key_Return: "enter",
        Qt.Key.Key_Escape: "escape",
    }
    for key in pressed:
        QTest.keyClick(reader, key)
    assert told == list(pressed.values())
    assert reader.hasFocus()
    for typed, action in (("٣", "label.3"), ("ى", "document.next"), ("ح", "document.previous"), ("ء", "mark.remove")):
        QApplication.sendEvent(reader, QKeyEvent(QEvent.Type.KeyPress, ord(typed), NO, typed))
        assert told[-1] == action


# Marks, looks, places


def test_the_current_mark_is_scrolled_to_and_holds_the_caret(make_reader: MakeReader) -> None:
    text = "\n".join(["كلمة " * 40] * 30)
    marks = [ShownMark(bytes([i]) * 16, i * 201, i * 201 + 4, "actor") for i in range(30)]
    reader = make_reader(text, *marks)
    reader.select_span(Span(0, 4))
    for one in marks[1:]:
        identity = reader.neighbour_mark()
        assert identity == one.id
        reader.set_current_mark(identity, scroll=True)
        assert reader.current_mark() == one.id
        assert reader.caret_offset() == one.start
        assert reader.selected_span() is None
        assert reader.viewport().rect().contains(reader.span_area(Span(one.start, one.end)))
    assert reader.neighbour_mark() is None
    assert reader.neighbour_mark(backward=True) == marks[-2].id
    reader.change_marks(removed=[marks[-1].id])
    assert reader.current_mark() is None


def test_changing_one_mark_prepares_its_paragraph_alone(make_reader: MakeReader) -> None:
    text = "\n".join(["كلمة " * 40] * 5)
    marks = [ShownMark(bytes([i]) * 16, i * 201, i * 201 + 4, "actor") for i in range(5)]
    reader = make_reader(text, *marks, height=900)
    reader.viewport().grab()
    kept = dict(reader._decor)
    reader.set_marks([*marks, ShownMark(b"n" * 16, 210, 230, "threat")])
    assert reader._decor == {number: decor for number, decor in kept.items() if number != 1}
    reader.viewport().grab()
    assert len(reader._decor[1]._by_line) > 0


def test_a_new_theme_keeps_everything_and_a_new_font_keeps_the_place(make_reader: MakeReader) -> None:
    text = "\n".join(["كلمة " * 40] * 60)
    reader = make_reader(text, ShownMark(b"m" * 16, 0, 4, "actor"))
    reader.select_span(Span(201, 205))
    scroll_to(reader, 201 * 20)
    place, document = reader.first_visible_offset(), reader.document()
    reader.set_style(make_style(paper="#000000", text="#FFFFFF"))
    assert reader.document() is document
    assert (reader.first_visible_offset(), reader.selected_span(), len(reader.marks)) == (place, Span(201, 205), 1)
    assert reader.viewport().grab().toImage().pixelColor(2, 2).name() == "#000000"
    reader.set_style(make_style(reading_font=font(30, "Noto Naskh Arabic", "Noto Sans")))
    assert reader.document() is not document
    shown = reader.first_visible_offset()
    assert abs(shown - place) < 60
    assert (reader.selected_span(), len(reader.marks)) == (Span(201, 205), 1)


def test_resizing_keeps_the_place(make_reader: MakeReader) -> None:
    text = "\n".join(["كلمة " * 40] * 60)
    reader = make_reader(text)
    scroll_to(reader, 201 * 30)
    place = reader.first_visible_offset()
    for width in (500, 1200, 640):
        reader.resize(width, 500)
        assert abs(reader.first_visible_offset() - place) < 120
    assert place > 201 * 29


def test_the_column_is_centred_and_never_wider_than_it_reads_well(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT, width=1400)
    assert reader.viewport().width() == 704
    side = reader.viewport().x()
    assert (
        abs(reader.width() - reader.verticalScrollBar().width() - 704 - 2 * side)
        <= 2 * reader.verticalScrollBar().width()
    )
    reader.resize(480, 400)
    assert reader.viewport().width() > 440


def test_a_long_article_opens_lazily_and_any_place_can_be_shown(make_reader: MakeReader, qtbot: QtBot) -> None:
    text = "\n".join(["كلمة " * 40] * 1000)
    reader = make_reader(text, ShownMark(b"m" * 16, 190000, 190004, "actor"))
    reader.load(text)
    last = reader.document().lastBlock()
    assert last.layout().lineCount() == 0
    reader.show_offset(190000)
    assert reader.viewport().rect().intersects(reader.span_area(Span(190000, 190004)))
    reader.load(text)
    qtbot.waitUntil(lambda: reader.document().lastBlock().layout().lineCount() > 0)


def test_the_text_can_be_read_by_assistive_programs(make_reader: MakeReader) -> None:
    reader = make_reader(TEXT)
    reader.setAccessibleName("المقالة")
    assert reader.isReadOnly()
    assert reader.toPlainText().startswith("أعربت")
    assert not reader.document().isUndoRedoEnabled()


def test_an_article_begins_at_its_very_top_wherever_the_last_one_stood(make_reader: MakeReader) -> None:
    reader = make_reader("سطر طويل من الكلام\n" * 60)
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    reader.load("عنوان\n" + "سطر آخر من الكلام\n" * 60)
    assert reader.verticalScrollBar().value() == 0


COPYING = """
from annotator.core.model import Span
from annotator.ui.app import create_application
from annotator.ui.reader.widget import Reader
from tests.ui.reader.conftest import make_style

app = create_application(["copying"])
reader = Reader(make_style())
reader.load("موسكو")
reader.select_span(Span(0, 5))
reader.copy()
assert app.clipboard().text() == "موسكو"
"""


def test_copied_words_do_not_bring_the_end_of_the_program_down() -> None:
    """What lies in the clipboard at the end is destroyed after the interpreter."""
    ended = subprocess.run([sys.executable, "-c", COPYING], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
