"""The story of a team on real texts: handed out with overlap, taken back in two orders and twice, settled, exported."""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import AttributeKind, Progress, Span
from annotator.core.project import Project
from annotator.core.teamwork.sharing import share_out
from annotator.ui import theme
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from tests.core.exchange.samples import shared

NAMES = ("سمير", "ليلى", "حسن")
FROM_CORPUS = 20


def hashiya(*arguments: object) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments), "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """The lead's project with the two real articles and twenty of the corpus, spans of these as original."""
    project, some = tmp_path / "أخبار.hashiya", tmp_path / "some.jsonl"
    with shared("corpora", "anercorp.dev.jsonl").open(encoding="utf-8") as lines:
        some.write_text("".join(itertools.islice(lines, FROM_CORPUS)), encoding="utf-8")
    hashiya("new", project, "--name", "أخبار")
    hashiya("import", project, shared("articles"))
    hashiya("import", project, some, "--add-labels")
    return project


@pytest.fixture
def handed(lead: Path, tmp_path: Path) -> dict[str, Path]:
    """A file for each of three people, a third of the articles with two of them."""
    with Project.open(lead, write=False) as project:
        documents = [row.id for row in project.document_rows(None)]
    shares = share_out(documents, [name.encode() for name in NAMES], overlap=1 / 3, seed=4)
    files = {}
    for name in NAMES:
        files[name] = tmp_path / f"{name}.hashiya"
        ids = ",".join(document.hex() for document in shares[name.encode()])
        hashiya("handover", lead, files[name], "--annotator", name, "--documents", ids)
    return files


def mark(path: Path, name: str, original: dict[bytes, list]) -> None:
    """Work as one annotator does: most spans of the corpus, some with other edges or labels; a name in each article."""
    chance = random.Random(NAMES.index(name))
    with Project.open(path) as project:
        me = project.person_named(name).id
        for row in project.document_rows(me):
            text = project.document(row.id).text
            at = text.find("طالبان")
            given = original.get(row.id) or [(at, at + len("طالبان"), "actor")]
            for place in dict.fromkeys(changed(given, chance)):
                project.annotate(me, row.id, Span(*place[:2]), place[2])
            _answer(project, me, row.id)
            project.finish(me, row.id)


def changed(spans: list, chance: random.Random) -> Iterator[tuple[int, int, str]]:
    """Give most of the actors and locations, a few with another label or another beginning, a few not at all."""
    for start, end, label in spans:
        luck = chance.random()
        if label in ("actor", "location") and not 0.05 <= luck < 0.12:
            other = luck < 0.05 and label == "actor"
            yield start + (luck > 0.95 and end - start > 3), end, "location" if other else label


def _answer(project: Project, person: bytes, document: bytes) -> None:
    for gap in project.missing(person, document):
        attribute = project.labels()[gap.label].attribute(gap.attribute)
        assert attribute is not None and attribute.kind is AttributeKind.CHOICE
        project.set_attribute(gap.annotation, gap.attribute, attribute.choices[0].value)


def original_spans(lead: Path) -> dict[bytes, list]:
    with Project.open(lead, write=False) as project:
        person = project.person_named("original").id
        return {
            row.id: [(one.start, one.end, one.label) for one in project.living_annotations(row.id, person)]
            for row in project.document_rows(None)
        }


@pytest.fixture
def window(qtbot, qapp: QApplication) -> Iterator[MainWindow]:
    theme.load_fonts()
    theme.apply(qapp, "light")
    window = MainWindow()
    window.resize(1200, 700)
    window.show()
    window.activateWindow()
    yield window
    window.close()
    window.shut_down()
    window.deleteLater()


def settle_by_keys(qtbot, window: MainWindow, path: Path) -> int:
    """Settle every case of every article with the keyboard alone; give how many verdicts it took."""
    with Project.open(path) as project:
        reviewer = project.add_person("مراجعة")
        Settings().set_person(bytes.fromhex(project.info().file_id), reviewer)
    with qtbot.waitSignal(window.session.document_opened):
        window.open_project(path)
    qtbot.waitUntil(lambda: window.session.open_document is not None)
    QTest.keyClick(window.page.reader, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page, session = window.project.places.currentWidget(), window.session
    qtbot.waitUntil(lambda: page.desk.reviewed is not None)
    pressed, settled = 0, set()
    while len(settled) < len(page.desk.rows):
        here = page.desk.reviewed.document.id
        QTest.keyClick(page.reader, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
        _rest(qtbot, page, session)
        while page.desk.queue.open_cases():
            # The first set that has something; the order of the sets is the article's own, whatever came back first.
            lanes = page.desk.case.lanes
            number = next(n for n, lane in enumerate(lanes, 1) if lane.annotation)
            QTest.keyClick(page.reader, getattr(Qt.Key, f"Key_{number}"))
            pressed += 1
            _rest(qtbot, page, session)
        QTest.keyClick(page.reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settled.add(here)
        if len(settled) < len(page.desk.rows):
            qtbot.waitUntil(lambda old=here: page.desk.reviewed.document.id != old)
        _rest(qtbot, page, session)
    qtbot.waitUntil(lambda: session.waiting == 0)
    with qtbot.waitSignal(session.closed):
        window.actions_["project.close"].trigger()
    return pressed


def _rest(qtbot, page, session) -> None:
    for _ in range(3):
        done: list[bool] = []
        session.run(lambda _: True, done.append)
        qtbot.waitUntil(lambda answered=done: bool(answered) and session.waiting == 0 and not page.desk.is_stale)


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_team_comes_to_the_same_gold_in_any_order(qtbot, lead: Path, handed, window: MainWindow, tmp_path) -> None:
    original = original_spans(lead)
    for name, path in handed.items():
        mark(path, name, original)
    hashiya("backup", lead, other := tmp_path / "other.hashiya")
    first, second, third = handed.values()
    for main, returned in ((lead, (first, second, third, second)), (other, (third, first, second))):
        before = hashiya("status", main)
        hashiya("merge", main, *returned, "--dry-run")
        assert hashiya("status", main) == before
        for path in returned:
            hashiya("merge", main, path)
        assert hashiya("check", main)["ok"]
    counts = [hashiya("status", main) for main in (lead, other)]
    assert _people(counts[0]) == _people(counts[1])
    assert hashiya("agreement", lead)["pairs"] == hashiya("agreement", other)["pairs"]
    presses = [settle_by_keys(qtbot, window, main) for main in (lead, other)]
    assert presses[0] == presses[1] > 20
    golds = []
    for main, name in ((lead, "a"), (other, "b")):
        out = tmp_path / f"{name}.jsonl"
        assert hashiya("export", main, out, "--set", "gold")["documents"] == FROM_CORPUS + 2
        assert hashiya("check", main)["ok"]
        golds.append(lines(out))
    for line in golds[0]:
        assert line["state"] == Progress.FINISHED
        assert all(line["text"][span["start"] : span["end"]] == span["text"] for span in line["spans"])
    assert [_spans(line) for line in golds[0]] == [_spans(line) for line in golds[1]]
    assert sum(len(line["spans"]) for line in golds[0]) > 200


def _people(status: dict) -> dict[str, tuple]:
    return {one["name"]: (one["progress"], one["labels"]) for one in status["people"]}


def _spans(line: dict) -> tuple:
    return line["id"], [(span["id"], span["start"], span["end"], span["label"]) for span in line["spans"]]
