"""The history of a mark in words, and the frame that shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotator.core.model import Annotation, Attribute, AttributeKind, Choice, Label, LabelSet
from annotator.core.store.history import PastAct
from annotator.ui import language
from annotator.ui.panels.history_words import history_lines
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.when import moment
from tests.ui.panels.helpers import PERSON, TEXT, mark, rows

LAYLA, OTHER = PERSON, b"o" * 16
MOSCOW, RUSSIA = mark(1, "موسكو", "actor"), mark(2, "روسيا", "actor")
STANCE = mark(3, "عن قلقها", "stance")
popups = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")


def act(
    stamp: int, after: dict, before: dict | None = None, verb: str = "attributes", person: bytes = LAYLA
) -> PastAct:
    return PastAct(stamp << 12, person, verb, before or {}, after)


def link(stamp: int, role: str, target: Annotation, *, deleted: bool = False) -> PastAct:
    after = {"role": role, "target": target.id.hex(), "deleted": 7 if deleted else None}
    return act(stamp, after, {"deleted": None} if deleted else {}, "links")


@pytest.fixture
def around(labels) -> Surroundings:
    made = Surroundings(labels, "en", people={LAYLA: "Layla"})
    made.marks.set(rows([MOSCOW, RUSSIA, STANCE]))
    return made


@pytest.fixture
def told(around):
    """Give what the history of the stance says, without the signs that keep foreign words apart."""

    def tell(*acts: PastAct, now: Annotation = STANCE, text: str = TEXT) -> list[str]:
        lines = [line.what for line in history_lines(acts, now, text, around)]
        return ["".join(letter for letter in line if letter not in "\u2066\u2068\u2069") for line in lines]

    return tell


def test_a_life(told) -> None:
    start, end = STANCE.start, STANCE.end
    acts = [
        act(1, {"start": start + 3, "end": end, "label": "actor", "origin": "manual"}, verb="annotate"),
        act(2, {"label": "stance"}, {"label": "actor"}, "relabel"),
        act(3, {"start": start}, {"start": start + 3}, "resize"),
        act(4, {"deleted": 99}, {"deleted": None}, "remove"),
        act(5, {"deleted": None}, {"deleted": 99}, "undo"),
    ]
    assert told(*acts) == [
        "brought back (undo)",
        "removed",
        "moved the right edge: «قلقها» → «عن قلقها»",
        "label: actor → stance",
        "marked as actor: «قلقها»",
    ]


def test_edges_are_named_as_they_are_seen(told) -> None:
    start, end = STANCE.start, STANCE.end
    assert told(act(1, {"end": end}, {"end": end - 6})) == ["moved the left edge: «عن» → «عن قلقها»"]
    both = act(1, {"start": start, "end": end}, {"start": start + 3, "end": end + 5})
    assert told(both) == ["moved both edges: «قلقها إزاء» → «عن قلقها»"]
    latin = replace(STANCE, start=0, end=6)
    assert told(act(1, {"start": 0}, {"start": 3}), now=latin, text="MOSCOW said")[0].startswith("moved the left edge")
    assert told(act(1, {"end": 6}, {"end": 3}), now=latin, text="MOSCOW said")[0].startswith("moved the right edge")


def test_attributes_by_name(told) -> None:
    changed = act(1, {"attributes": '{"polarity":"opposed","past":true}'}, {"attributes": '{"polarity":"mixed"}'})
    assert told(changed) == ["polarity: mixed → opposed · past: yes"]
    assert told(act(1, {"attributes": '{"polarity":"opposed"}'}, {"attributes": None})) == ["polarity: opposed"]
    assert told(act(1, {"attributes": None}, {"attributes": '{"past":true}'})) == ["past: yes taken away"]
    assert told(act(1, {"attributes": '{"holder_is":"author"}'}, {"attributes": None})) == ["holder: the author"]


def test_an_attribute_of_the_label_that_the_mark_had_then(told, around) -> None:
    """Two labels mean different things by one key and by one value."""
    kinds = [
        Attribute("kind", AttributeKind.CHOICE, {"en": f"kind of {key}"}, choices=(Choice("x", {"en": f"{key} x"}),))
        for key in ("actor", "threat")
    ]
    around.labels = LabelSet(tuple(Label(kind.choices[0].names["en"][:-2], {}, attributes=(kind,)) for kind in kinds))
    now = replace(STANCE, label="threat")
    assert told(act(1, {"attributes": '{"kind":"x"}'}), now=now) == ["kind of threat: threat x"]
    relabelled = act(2, {"label": "threat", "attributes": None}, {"label": "actor", "attributes": '{"kind":"x"}'})
    assert told(relabelled, now=now)[0].endswith(": actor x taken away")


def test_what_no_label_knows_is_shown_as_it_is_written(told) -> None:
    assert told(act(1, {"attributes": '{"mood":"grim"}'}, {"attributes": None})) == ["mood: grim"]
    assert told(act(1, {"attributes": '{"polarity":"odd"}'}, {"attributes": None})) == ["polarity: odd"]


def test_links_of_one_act_are_one_phrase(told) -> None:
    assert told(link(1, "holder", MOSCOW)) == ["holder: «موسكو»"]
    swapped = [link(2, "holder", MOSCOW, deleted=True), link(2, "holder", RUSSIA)]
    assert told(*swapped) == ["holder: «موسكو» → «روسيا»"]
    assert told(link(1, "target", MOSCOW), link(1, "target", RUSSIA)) == ["target: «موسكو», «روسيا»"]
    assert told(link(1, "holder", MOSCOW, deleted=True)) == ["holder: «موسكو» taken away"]
    assert told(link(1, "holder", mark(9, "أفغانستان", "location"))) == ["holder: a removed mark"]


def test_note_and_doubt(told) -> None:
    assert told(act(1, {"note": "انظر\nهنا"}, {"note": None}, "note")) == ["note: «انظر هنا»"]
    assert told(act(1, {"note": None}, {"note": "x"}, "note")) == ["note taken away"]
    assert told(act(1, {"unsure": 1}, {"unsure": 0}, "unsure")) == ["not sure"]
    assert told(act(1, {"unsure": 0}, {"unsure": 1}, "unsure")) == ["sure again"]


def test_who_and_when_newest_first(around) -> None:
    acts = [act(5, {"unsure": 1}, {"unsure": 0}), act(9, {"unsure": 0}, {"unsure": 1}, person=OTHER)]
    lines = history_lines(acts, STANCE, TEXT, around)
    assert [(line.person, line.stamp >> 12) for line in lines] == [("", 9), ("Layla", 5)]


def test_a_long_quotation_is_cut(told) -> None:
    whole = replace(STANCE, start=0, end=len(TEXT))
    (line,) = told(act(1, {"start": 0, "end": len(TEXT), "label": "actor"}), now=whole)
    assert line.endswith("…»")
    assert len(line) < 100


def test_today_and_yesterday_have_names() -> None:
    now = QDateTime.fromString("2026-11-22T12:30:00", Qt.DateFormat.ISODate)

    def at(when: str) -> str:
        made = QDateTime.fromString(when, Qt.DateFormat.ISODate).toMSecsSinceEpoch() << 12
        return moment(made, now).replace("\u2068", "").replace("\u2069", "")

    assert at("2026-11-22T00:03:00") == "today 00:03"
    assert at("2026-11-21T23:59:00") == "yesterday 23:59"
    assert at("2026-11-20T12:03:00").endswith(" 12:03")
    assert "20" in at("2026-11-20T12:03:00")
    assert "today" not in at("2026-11-23T12:03:00")


# The frame


@pytest.fixture
def panel(qtbot, labels) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(280, 900)
    made.set_labels(labels, "en")
    made.set_people({LAYLA: "Layla"})
    made.set_marks(rows([MOSCOW, RUSSIA, STANCE]))
    made.set_mark(STANCE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def words(panel: Inspector) -> list[str]:
    return [label.text() for label in panel._history.findChildren(QLabel) if label.isVisible() and label.text()]


@popups
def test_the_link_asks_and_the_answer_opens_the_frame(qtbot, panel: Inspector) -> None:
    with qtbot.waitSignal(panel.history_wanted) as wanted:
        QTest.mouseClick(panel.details.origin.history, Qt.MouseButton.LeftButton)
    assert wanted.args == [STANCE.id]
    panel.show_history(STANCE.id, [act(1, {"unsure": 1}, {"unsure": 0})], TEXT)
    heading, who, what = words(panel)
    assert "عن قلقها" in heading
    assert "Layla" in who
    assert what.endswith("not sure")
    QTest.keyClick(panel._history, Qt.Key.Key_Escape)
    assert not panel._history.isVisible()


@popups
def test_no_change_and_too_many_are_said(panel: Inspector) -> None:
    panel.show_history(STANCE.id, [], TEXT)
    assert "No change" in words(panel)[-1]
    panel._history.close()
    panel.show_history(STANCE.id, [act(n, {"unsure": n % 2}, {"unsure": 1 - n % 2}) for n in range(230)], TEXT)
    assert "30 older change" in words(panel)[-1]


@popups
def test_a_late_answer_opens_nothing(panel: Inspector) -> None:
    panel.set_mark(MOSCOW)
    panel.show_history(STANCE.id, [], TEXT)
    assert panel._history is None


@popups
@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_the_frame_stays_on_the_screen(panel: Inspector, restored, tongue: str) -> None:
    language.apply(restored, tongue)
    panel.show_history(STANCE.id, [act(n, {"unsure": 1}, {"unsure": 0}) for n in range(40)], TEXT)
    panel._history.grab()
    screen = panel.screen().availableGeometry().adjusted(0, 0, 2, 2)
    assert screen.contains(panel._history.geometry())
