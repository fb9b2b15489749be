"""Agreement beside the window: once for each version of a file, stopped and begun again, never an older answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.core.project import Project
from annotator.ui.overview import agreement_view
from annotator.ui.overview import reckoner as reckoner_module
from annotator.ui.overview.agreement_view import Choice, Family
from annotator.ui.overview.progress_line import ProgressLine
from annotator.ui.overview.reckoner import Reckoner
from annotator.ui.work_thread import WorkThread
from tests.core.store.samples import documents
from tests.ui.overview.conftest import MARKS, mark


class Desk:
    """A reckoner with its line and thread, and what it told."""

    def __init__(self, qtbot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.line, self.thread = ProgressLine(self.page), WorkThread("overview", self.page)
        self.reckoner = Reckoner(self.page, self.thread, self.line)
        self.found: list[object] = []
        self.reckoner.found.connect(self.found.append)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.rest = lambda: qtbot.waitUntil(self.is_done, timeout=30_000)

    def is_done(self) -> bool:
        return bool(self.found) and self.found[-1].with_intervals and self.thread.waiting == 0


@pytest.fixture
def desk(qtbot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.thread.stop()


class Gate:
    """Holds the comparing thread at its articles until they are let through."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self._passes = threading.Event(), threading.Semaphore(0)
        compare = reckoner_module.project_agreement

        def held(path, *, with_intervals, progress):
            def tick(done: int, total: int) -> None:
                self.reached.set()
                assert self._passes.acquire(timeout=20)
                progress(done, total)

            return compare(path, with_intervals=with_intervals, progress=tick)

        monkeypatch.setattr(reckoner_module, "project_agreement", held)

    def let_through(self, times: int = 100) -> None:
        self._passes.release(times)


@pytest.fixture
def gate(monkeypatch) -> Gate:
    return Gate(monkeypatch)


def test_a_version_is_compared_once(qtbot, desk: Desk, team: Path) -> None:
    desk.reckoner.compare(team, "1")
    desk.reckoner.compare(team, "1")
    desk.rest()
    assert [person.name for person in desk.found[-1].view.people] == ["سمير", "ليلى"]
    assert not desk.line.isVisible()
    desk.reckoner.compare(team, "1")
    assert desk.thread.waiting == 0
    with qtbot.waitSignal(desk.reckoner.found, timeout=30_000):
        desk.reckoner.compare(team, "2")
    desk.rest()
    assert len(desk.found) == 4


def test_the_figures_come_first_and_their_intervals_after_them(qtbot, desk: Desk, team: Path) -> None:
    with Project.open(team) as project:
        other = project.person_named("ليلى").id
        mark(project, other, documents(project)[1], MARKS[1])
        project.finish(other, documents(project)[1])
    desk.reckoner.compare(team, "1")
    desk.rest()
    assert [found.with_intervals for found in desk.found] == [False, True]
    first, second = (found.report.pairs[0].all_marks for found in desk.found)
    assert {cell: result.value for cell, result in first.items()} == {
        cell: result.value for cell, result in second.items()
    }
    assert {result.interval for result in first.values()} == {None}
    assert any(result.interval for result in second.values())


def test_the_figures_of_many_documents_come_after_the_others(qtbot, desk: Desk, team: Path, monkeypatch) -> None:
    monkeypatch.setattr(agreement_view, "_FEW", 0)
    desk.reckoner.compare(team, "1")
    desk.rest()
    stages = [(found.view.documents is not None, found.with_intervals) for found in desk.found]
    assert stages == [(False, False), (True, False), (True, True)]


def test_another_choice_needs_no_new_comparison(qtbot, desk: Desk, team: Path, monkeypatch) -> None:
    desk.reckoner.compare(team, "1")
    desk.rest()
    monkeypatch.delattr(reckoner_module, "project_agreement")
    with qtbot.waitSignal(desk.reckoner.found):
        desk.reckoner.choose(Choice(Family.EXACT))
    desk.rest()
    _, first, other = desk.found
    assert (other.viewer is first.viewer, other.view.choice.family, other.first) == (True, Family.EXACT, first.first)


def test_a_choice_made_meanwhile_is_shown_in_the_end(qtbot, desk: Desk, team: Path, gate: Gate) -> None:
    desk.reckoner.compare(team, "1")
    qtbot.waitUntil(gate.reached.is_set)
    assert desk.line.isVisible()
    desk.reckoner.choose(Choice(Family.OVERLAP))
    gate.let_through()
    desk.rest()
    families = [found.view.choice.family for found in desk.found]
    assert families == [Family.ALPHA, Family.OVERLAP, Family.OVERLAP]


def test_stop_stops_and_it_can_be_begun_again(qtbot, desk: Desk, team: Path, gate: Gate) -> None:
    desk.reckoner.compare(team, "1")
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(desk.line.stop.isVisible)
    with qtbot.waitSignal(desk.reckoner.stopped):
        desk.line.stop.click()
        gate.let_through()
    assert (desk.found, desk.line.isVisible()) == ([], False)
    with qtbot.waitSignal(desk.reckoner.found, timeout=30_000):
        desk.reckoner.again()


def test_a_newer_version_takes_the_place_of_an_older_one(qtbot, desk: Desk, team: Path, gate: Gate) -> None:
    desk.reckoner.compare(team, "1")
    qtbot.waitUntil(gate.reached.is_set)
    desk.reckoner.compare(team, "2")
    assert desk.thread.waiting == 2
    gate.let_through(1)
    qtbot.waitUntil(lambda: desk.thread.waiting == 1)
    assert desk.line.isVisible()
    gate.let_through()
    desk.rest()
    assert len(desk.found) == 2
    assert not desk.line.isVisible()
    desk.reckoner.compare(team, "2")
    assert desk.thread.waiting == 0


def test_nothing_comes_of_a_project_that_was_left(qtbot, desk: Desk, team: Path, gate: Gate) -> None:
    desk.reckoner.compare(team, "1")
    qtbot.waitUntil(gate.reached.is_set)
    desk.reckoner.forget()
    gate.let_through()
    qtbot.waitUntil(lambda: desk.thread.waiting == 0, timeout=30_000)
    assert (desk.found, desk.line.isVisible()) == ([], False)


def test_an_answer_that_was_on_its_way_when_the_project_was_left_is_not_told(qtbot, desk: Desk, team: Path) -> None:
    answered = threading.Event()
    desk.thread._answered.connect(lambda _: answered.set(), Qt.ConnectionType.DirectConnection)
    desk.reckoner.compare(team, "1")
    assert answered.wait(30)  # no event is handled meanwhile
    desk.reckoner.forget()
    qtbot.waitUntil(lambda: desk.thread.waiting == 0)
    assert desk.found == []


def test_a_pair_that_is_gone_counts_as_everybody(qtbot, desk: Desk, team: Path) -> None:
    with Project.open(team, write=False) as project:
        ids = [person.id for person in project.people() if person.kind == "person"]
    desk.reckoner.choose(Choice(Family.ALPHA, (ids[0], b"x" * 16)))
    with qtbot.waitSignal(desk.reckoner.found, timeout=30_000) as told:
        desk.reckoner.compare(team, "1")
    assert told.args[0].view.choice.pair is None
    assert desk.reckoner.choice.pair is None


def test_a_fault_is_told_and_can_be_tried_again(qtbot, desk: Desk, tmp_path: Path, team: Path) -> None:
    gone = tmp_path / "gone.hashiya"
    with qtbot.waitSignals([desk.reckoner.failed, desk.reckoner.stopped], timeout=30_000):
        desk.reckoner.compare(gone, "1")
    gone.write_bytes(team.read_bytes())
    with qtbot.waitSignal(desk.reckoner.found, timeout=30_000):
        desk.reckoner.again()


def test_the_line_says_how_far_it_is(qtbot, desk: Desk) -> None:
    desk.line.begin()
    assert (desk.line.bar.maximum(), desk.line.words.text()) == (0, "Working out the agreement…")
    desk.line.progress(3, 12, "")
    assert (desk.line.bar.value(), desk.line.words.text()) == (250, "Comparing article 3 of 12…")
    desk.line.begin(sharpening=True)
    assert desk.line.words.text() == "Working out how sure the numbers are…"
    desk.line.begin()
    desk.line.progress(12, 12, "")
    assert (desk.line.bar.maximum(), desk.line.bar.accessibleName()) == (0, "Working out the agreement…")
    with qtbot.waitSignal(desk.reckoner._line.stop_wanted):
        QTest.keyClick(desk.line.stop, " ")
