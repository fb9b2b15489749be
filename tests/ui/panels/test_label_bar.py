from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Label, LabelSet, Progress
from annotator.ui import language, theme
from annotator.ui.keys.bindings import Bindings
from annotator.ui.panels.label_bar import HEIGHT, LabelBar

LEFT = Qt.MouseButton.LeftButton
NOON = datetime(2026, 11, 22, 12, 3, 22).astimezone()


@pytest.fixture
def bar(qtbot, labels) -> LabelBar:
    widget = LabelBar()
    qtbot.addWidget(widget)
    widget.set_labels(labels, "en")
    widget.set_person("سمير")
    widget.set_progress(Progress.IN_PROGRESS)
    widget.resize(1200, HEIGHT)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def button(bar: LabelBar, key: str):
    return next(one for one in bar.strip.buttons if one.label.key == key)


def test_a_click_on_a_label_tells_its_key_and_takes_no_keyboard(qtbot, bar) -> None:
    with qtbot.waitSignal(bar.label_chosen) as chosen:
        QTest.mouseClick(button(bar, "threat"), LEFT)
    assert chosen.args == ["threat"]
    assert not button(bar, "threat").hasFocus()


def test_grey_digits_say_why(bar) -> None:
    assert "Click into the text" not in button(bar, "actor").toolTip()
    bar.set_keys_active(False)
    assert not button(bar, "actor").keys_active
    assert "Click into the text" in button(bar, "actor").toolTip()


def test_a_button_shows_the_key_that_its_label_has_now(bar, keys: Bindings) -> None:
    actor = button(bar, "actor")
    assert actor.key == "1"
    assert actor.toolTip().startswith("<qt>\u2068actor\u2069 (key 1)<br>\u2068A state")
    narrow = actor.sizeHint().width()
    keys.set("label.1", ("Shift+F2",))
    assert actor.key == "\u2066Shift+F2\u2069"
    assert "(key \u2066Shift+F2\u2069)" in actor.toolTip()
    assert actor.width() == actor.sizeHint().width() > narrow
    assert button(bar, "location").x() >= actor.geometry().right()
    keys.set("label.1", ())
    assert actor.key == ""
    assert "(key" not in actor.toolTip()
    assert actor.width() == actor.sizeHint().width() < narrow
    keys.reset("label.1")
    assert (actor.key, actor.width()) == ("1", narrow)


def test_labels_without_room_have_their_keys_in_the_menu(bar, keys: Bindings) -> None:
    keys.set("label.5", ("F2",))
    bar.strip.resize(120, bar.strip.height())
    bar.strip.menu.aboutToShow.emit()
    assert bar.strip.menu.actions()[-1].text() == "\u2066F2\u2069  topic"


def test_what_can_be_done_is_named_with_the_keys_of_the_moment(bar, keys: Bindings) -> None:
    acts = bar.acts
    assert acts.finish.text() == "Finish  \u2066Ctrl+↵\u2069"
    assert acts.skip.toolTip() == "<qt>Leave this article out, with a reason (\u2066O \u2068خ\u2069\u2069)</qt>"
    keys.set("document.finish", ("Ctrl+Shift+F9",))
    keys.set("document.skip", ("F4",))
    assert acts.finish.text() == "Finish  \u2066Ctrl+Shift+F9\u2069"
    assert acts.finish.toolTip().endswith("(\u2066Ctrl+Shift+F9\u2069)</qt>")
    assert acts.skip.toolTip().endswith("(\u2066F4\u2069)</qt>")
    keys.set("document.finish", ())
    assert acts.finish.text() == "Finish"
    assert acts.finish.toolTip() == "<qt>Finish this article and go to the next one</qt>"


def test_saved_saving_and_the_last_time_again(bar) -> None:
    assert bar.saved.words.text() == ""
    bar.set_saving(1)
    assert bar.saved.words.text() == "saving…"
    bar.set_saving(3)
    assert bar.saved.words.text() == "saving 3…"
    bar.set_saved(NOON)
    assert bar.saved.words.text() == f"saved {NOON:%H:%M:%S}"
    bar.set_saving(1)
    bar.set_saving(0)
    assert bar.saved.words.text() == f"saved {NOON:%H:%M:%S}"


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_saving_and_saved_have_the_same_room(qtbot, bar, restored, tongue: str) -> None:
    """Each act says both: what stands beside them must not be laid out anew."""
    language.apply(restored, tongue)
    bar.set_saved(NOON)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: bar.saved.size() == bar.saved.sizeHint())
    room, beside = bar.saved.geometry(), bar.person.geometry()
    for tell in (lambda: bar.set_saving(1), lambda: bar.set_saving(12), lambda: bar.set_saved(NOON)):
        tell()
        QApplication.processEvents()
        words = bar.saved.words
        assert (bar.saved.geometry(), bar.person.geometry()) == (room, beside)
        assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width()


def test_trouble_stays_until_it_is_closed_or_over(qtbot, bar) -> None:
    bar.set_trouble("The disk is full: free some space.")
    bar.set_saved(NOON)
    assert bar.trouble.isVisible()
    assert bar.trouble.sentence.text() == "The disk is full: free some space."
    with qtbot.waitSignal(bar.trouble_closed):
        QTest.mouseClick(bar.trouble.cross, LEFT)
    assert not bar.trouble.isVisible()
    bar.set_trouble("again")
    bar.set_trouble("")
    assert not bar.trouble.isVisible()


def test_a_long_sentence_is_wrapped_and_not_cut(bar) -> None:
    bar.resize(600, HEIGHT)
    bar.set_trouble("This mark was not saved because the disk is full. " * 4)
    line = bar.trouble.sentence
    assert line.heightForWidth(line.width()) <= line.height() or bar.sizeHint().height() > HEIGHT + 40


@pytest.mark.parametrize(
    ("progress", "finish", "reopen", "labels_work", "why"),
    [
        (None, False, False, False, "No article is open"),
        (Progress.NEW, True, False, True, ""),
        (Progress.IN_PROGRESS, True, False, True, ""),
        (Progress.FINISHED, False, True, False, "finished: reopen it"),
        (Progress.SKIPPED, False, True, False, "skipped: reopen it"),
        (Progress.LOCKED, False, False, False, "lead has locked"),
    ],
)
def test_what_can_be_done_follows_the_progress(bar, progress, finish, reopen, labels_work, why: str) -> None:
    bar.set_progress(progress)
    assert bar.skip.isVisible() is labels_work
    assert why in button(bar, "actor").toolTip()
    assert ("reopen" in button(bar, "actor").toolTip()) is ("reopen" in why)
    assert (bar.finish.isVisible() and bar.finish.isEnabled()) is finish
    assert bar.reopen.isVisible() is reopen
    assert button(bar, "actor").isEnabled() is labels_work


def test_finish_skip_reopen_person(qtbot, bar) -> None:
    with qtbot.waitSignal(bar.skip_requested):
        QTest.mouseClick(bar.skip, LEFT)
    assert not bar.skip.hasFocus()
    with qtbot.waitSignal(bar.finish_requested):
        QTest.mouseClick(bar.finish, LEFT)
    with qtbot.waitSignal(bar.person_requested):
        QTest.mouseClick(bar.person, LEFT)
    bar.set_progress(Progress.FINISHED)
    with qtbot.waitSignal(bar.reopen_requested):
        QTest.mouseClick(bar.reopen, LEFT)


@pytest.mark.parametrize("tongue", ["ar", "en"])
@pytest.mark.parametrize("width", [1366, 1024, 860, 700, 560])
def test_nothing_overlaps_at_any_width(bar, restored, tongue: str, width: int) -> None:
    language.apply(restored, tongue)
    bar.set_person("عبد الرحمن بن محمد المنصوري من قسم التحرير")
    bar.set_saved(NOON)
    bar.resize(width, HEIGHT)
    bar.grab()
    assert bar.width() == width
    all_parts = (*bar.strip.buttons, bar.strip.more, bar.saved, bar.person, bar.skip, bar.finish)
    parts = [one for one in all_parts if one.isVisible()]
    spans = sorted((p.mapTo(bar, p.rect().topLeft()).x(), p.mapTo(bar, p.rect().bottomRight()).x()) for p in parts)
    assert spans[0][0] >= 0
    assert spans[-1][1] < width
    assert all(end < start for (_, end), (start, _) in pairwise(spans))
    hidden = [one for one in bar.strip.buttons if not one.isVisible()]
    assert bar.strip.more.isVisible() is bool(hidden)
    assert not hidden or width < 1024


def test_words_go_one_after_another_where_the_bar_is_narrow(bar) -> None:
    bar.set_saved(NOON)
    seen = []
    for width in range(1200, 380, -4):
        bar.resize(width, HEIGHT)
        QApplication.processEvents()
        icon = Qt.ToolButtonStyle.ToolButtonIconOnly
        short = (
            bar.person.toolButtonStyle() == icon,
            bar.skip.toolButtonStyle() == icon,
            "Ctrl" not in bar.finish.text(),
            "saved" not in bar.saved.words.text(),
            bar.strip.more.isVisible(),
        )
        if not seen or seen[-1] != short:
            seen.append(short)
    assert seen == [tuple(n < folded for n in range(5)) for folded in range(6)]


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_all_labels_are_there_in_the_smallest_window(bar, restored, labels, tongue: str) -> None:
    language.apply(restored, tongue)
    bar.set_labels(labels, tongue)
    bar.set_saved(NOON)
    bar.resize(1024, HEIGHT)
    bar.grab()
    assert all(one.isVisible() for one in bar.strip.buttons)
    assert "Ctrl" in bar.finish.text()


def test_an_act_draws_no_sign_anew(bar, restored) -> None:
    def signs() -> list[int]:
        bar.set_saving(1)
        saving = bar.saved.sign.pixmap().cacheKey()
        bar.set_saved(NOON)
        return [saving, bar.saved.sign.pixmap().cacheKey()]

    first = signs()
    assert signs() == first
    theme.apply(restored, "dark")
    dark = signs()
    assert not set(dark) & set(first)
    assert signs() == dark


def test_labels_that_do_not_fit_are_in_the_menu(qtbot, bar) -> None:
    many = LabelSet(tuple(Label(f"k{n}", {"en": f"label {n}"}, digit=n) for n in range(1, 10)))
    bar.set_labels(many, "en")
    bar.resize(700, HEIGHT)
    bar.grab()
    assert bar.strip.more.isVisible()
    bar.strip.menu.aboutToShow.emit()
    shown = [one.label.key for one in bar.strip.buttons if one.isVisible()]
    actions = bar.strip.menu.actions()
    assert len(shown) + len(actions) == 9
    with qtbot.waitSignal(bar.label_chosen) as chosen:
        actions[-1].trigger()
    assert chosen.args == ["k9"]


def test_retired_labels_have_no_button(qtbot, bar) -> None:
    bar.set_labels(LabelSet((Label("a", {}), Label("b", {}, retired=True))), "en")
    assert [one.label.key for one in bar.strip.buttons] == ["a"]
