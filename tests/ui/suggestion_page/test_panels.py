"""The three tabs with real keys, on figures that are given."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from annotator.core.suggest.knowledge import Knowledge
from annotator.ui import language
from annotator.ui.overview.sheet import shown as cell
from annotator.ui.suggestion_page.names import NamesPanel
from annotator.ui.suggestion_page.quality import QualityPanel
from annotator.ui.suggestion_page.switches import LEAST, MOST, SwitchesPanel
from tests.ui.suggestion_page.samples import KNOWN, MODEL, facts

KEYS = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def stand(qtbot, panel: QWidget) -> None:
    qtbot.addWidget(panel)
    panel.resize(780, 460)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()


@pytest.fixture
def switches(qtbot, restored: QApplication) -> SwitchesPanel:
    panel = SwitchesPanel()
    panel.show_wish(on=True, minimum=0.5)
    panel.show_facts(facts())
    stand(qtbot, panel)
    return panel


@pytest.fixture
def quality(qtbot, restored: QApplication) -> QualityPanel:
    panel = QualityPanel()
    panel.show_facts(facts())
    stand(qtbot, panel)
    return panel


@pytest.fixture
def names(qtbot, restored: QApplication) -> NamesPanel:
    panel = NamesPanel()
    panel.show_facts(facts())
    stand(qtbot, panel)
    return panel


def rows(names: NamesPanel) -> list[tuple[str, ...]]:
    model = names.model
    return [tuple(model.words(row, column) for column in range(4)) for row in model.rows]


# --- what is wanted ------------------------------------------------------------------------------------------------


def test_each_wish_is_told_at_once(qtbot, switches: SwitchesPanel) -> None:
    with qtbot.waitSignal(switches.on_wanted) as on:
        QTest.keyClick(switches.on, KEYS.Key_Space)
    assert on.args == [False]
    actor = switches.labels[0]
    with qtbot.waitSignal(switches.label_wanted) as label:
        QTest.keyClick(actor.box, KEYS.Key_Space)
    assert label.args == ["actor", False]


def test_the_minimum_is_moved_by_keys_in_steps_of_five(qtbot, switches: SwitchesPanel) -> None:
    told: list[float] = []
    switches.minimum_wanted.connect(told.append)
    switches.slider.setFocus()
    QTest.keyClick(switches.slider, KEYS.Key_Up)
    assert (told, switches.percent.text()) == ([0.55], "55%")
    QTest.keyClick(switches.slider, KEYS.Key_PageDown)
    QTest.keyClick(switches.slider, KEYS.Key_Home)
    QTest.keyClick(switches.slider, KEYS.Key_End)
    assert told[1:] == [0.45, LEAST / 100, MOST / 100]


def test_what_is_shown_tells_nothing(qtbot, switches: SwitchesPanel) -> None:
    with qtbot.assertNotEmitted(switches.minimum_wanted), qtbot.assertNotEmitted(switches.on_wanted):
        switches.show_wish(on=False, minimum=0.8)
    assert switches.slider.value() == 80
    assert not any(part.isEnabled() for part in (switches.slider, *switches.labels))


def test_a_label_says_why_it_is_off_to_screen_readers_too(switches: SwitchesPanel) -> None:
    threat = next(one for one in switches.labels if one.key == "threat")
    assert threat.why.text() == threat.box.accessibleDescription() == "off until it helps: 4 of 10 right so far"
    assert threat.box.isChecked(), "it is wanted, and waits"
    switches.show_facts(facts(off={"threat"}))
    assert not threat.box.isChecked()


def test_labels_come_and_go(switches: SwitchesPanel) -> None:
    whole = facts()
    switches.show_facts(replace(whole, labels=whole.labels[:2]))
    assert [one.key for one in switches.labels] == ["actor", "location"]
    switches.show_facts(whole)
    assert len(switches.labels) == len(whole.labels)


# --- how far learning is -------------------------------------------------------------------------------------------


def test_what_comes_next_is_said(switches: SwitchesPanel) -> None:
    state = switches.state
    switches.show_facts(facts(model=None, known=Knowledge(finished=1)))
    assert "begin at 2 finished articles; 1 are finished" in state.next.text()
    assert not state.learn.isEnabled()
    switches.show_facts(facts(model=None, known=Knowledge(finished=2)))
    assert "begins by itself" in state.next.text()
    assert state.learn.isEnabled()
    switches.show_facts(facts())
    assert "10 finished articles" in state.last.text()
    assert "It helps with: \u2068location\u2069" in state.last.text()
    assert "at 11 finished articles" in state.next.text()
    switches.show_facts(facts(known=replace(KNOWN, gold=3)))
    assert "Gold of 3 articles is among them." in state.next.text()
    worse = replace(MODEL, validation=replace_both(MODEL))
    switches.show_facts(facts(model=worse))
    assert "no better than the dictionary" in state.last.text()


def replace_both(model):
    """Let the model be as good as the dictionary, which is not enough."""
    validation = model.validation
    return type(validation)(validation.documents, validation.dictionary, validation.dictionary)


def test_the_button_stops_what_it_began_and_keeps_the_keyboard(qtbot, switches: SwitchesPanel) -> None:
    state = switches.state
    state.learn.setFocus()
    with qtbot.waitSignal(state.learn_wanted):
        QTest.keyClick(state.learn, KEYS.Key_Space)
    switches.show_facts(facts(learning=10))
    assert state.stop.hasFocus()
    assert state.bar.isVisible()
    assert not state.learn.isVisible()
    with qtbot.waitSignal(state.stop_wanted):
        QTest.keyClick(state.stop, KEYS.Key_Space)
    switches.show_facts(facts())
    assert state.learn.hasFocus()


# --- how good ------------------------------------------------------------------------------------------------------


def test_every_figure_is_in_the_tables(quality: QualityPanel) -> None:
    score, curve = quality.score.table.sheet, quality.curve.table.sheet
    assert [row[0] for row in score.rows] == ["actor", "location", "threat"], "of the others nothing was measured"
    location = score.rows[1]
    assert location[4:] == (70, 2, 8, 30)
    assert (cell(location[1]), cell(location[2])) == ("\u20660.88\u2069", "\u20660.70\u2069")
    assert [row[0] for row in curve.rows] == [2, 8]
    assert curve.rows[1][-1] == 7
    assert len(score.headings) == len(location)
    assert len(curve.headings) == len(curve.rows[0])


def test_the_keyboard_reads_the_charts(qtbot, quality: QualityPanel) -> None:
    chart = quality.curve.curve
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    QTest.keyClick(chart, KEYS.Key_Right)
    assert chart.accessibleDescription() == (
        "after 8 articles · score 84%, the dictionary alone 62% · of 10 suggestions 9 are right, and 8 of 10 marks "
        "are found"
    )
    assert quality.score.bars.parts[0].words.startswith("\u2068actor\u2069: of 10")


def test_before_anything_is_measured_it_says_from_when_on(quality: QualityPanel) -> None:
    quality.show_facts(facts(model=None))
    assert "From 2 finished articles on" in quality.score.empty.text()
    assert quality.curve.empty.text()
    assert not quality.score.bars.isVisible()


# --- the names -----------------------------------------------------------------------------------------------------


def test_names_stand_with_label_and_counts(names: NamesPanel) -> None:
    assert rows(names)[0] == ("موسكو", "location", "14", "15")
    assert [names.label.itemText(n) for n in range(names.label.count())] == [
        "All labels (3)",
        "actor (1)",
        "location (2)",
    ]


def test_names_are_found_in_any_spelling_and_by_label(names: NamesPanel) -> None:
    names.search.setFocus()
    names.search.insert("الامم")
    assert [row[0] for row in rows(names)] == ["الأمم المتحدة"]
    assert names.count.text() == "1 name"
    QTest.keyClick(names.search, KEYS.Key_Escape)
    assert len(rows(names)) == 3
    names.label.setFocus()
    QTest.keyClick(names.label, KEYS.Key_End)
    assert [row[1] for row in rows(names)] == ["location", "location"]
    names.show_facts(facts(known=replace(KNOWN, names=KNOWN.names[1:])))
    assert [row[0] for row in rows(names)] == ["كابول"], "what was chosen stays"


@pytest.mark.parametrize("tongue", ["en", "ar"])
def test_arrows_walk_from_the_field_through_the_names(names: NamesPanel, restored: QApplication, tongue: str) -> None:
    language.apply(restored, tongue)
    restored.processEvents()
    names.search.setFocus()
    QTest.keyClick(names.search, KEYS.Key_Down)
    QTest.keyClick(names.search, KEYS.Key_Down)
    assert names.table.line() == 1
    QTest.keyClick(names.search, KEYS.Key_PageDown)
    assert names.table.line() == 2


def test_before_the_first_name_it_says_what_to_do(names: NamesPanel) -> None:
    names.show_facts(facts(known=Knowledge()))
    assert names.empty.isVisible()
    assert names.empty.sentence.text()


# --- both languages ------------------------------------------------------------------------------------------------


def words_in(panel: QWidget) -> str:
    """Give all words that stand on a panel."""
    parts = (*panel.findChildren(QLabel), *panel.findChildren(QAbstractButton))
    return " ".join(part.text() for part in parts if part.isVisibleTo(panel))


@pytest.mark.parametrize("make", [SwitchesPanel, QualityPanel, NamesPanel])
def test_it_follows_the_language_and_fits_a_small_window(qtbot, restored: QApplication, make) -> None:
    panel = make()
    panel.show_facts(facts())
    stand(qtbot, panel)
    panel.resize(608, 320)
    assert panel.minimumSizeHint().width() <= 608
    assert re.search("[a-z]{3}", words_in(panel))
    language.apply(restored, "ar")
    qtbot.waitUntil(lambda: not re.search("[a-z]{3}", words_in(panel)))
    assert panel.minimumSizeHint().width() <= 608
