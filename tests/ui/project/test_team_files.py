"""What happens between the dialogs of a team and the files: Stop keeps what is whole, one fault keeps no other file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import paths
from annotator.core.errors import CancelledError, KnownError
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotator, Article, Span
from annotator.core.project import Project
from annotator.core.store.backup import Backups
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.teamwork.handin import hand_in
from annotator.core.teamwork.handover import hand_over
from annotator.ui.project import handing_over, taking_back
from annotator.ui.project.handing_over import HandingOver
from annotator.ui.project.taking_back import TakingBack
from annotator.ui.session import Session
from annotator.ui.team.handover.dialog import HandOverDialog
from annotator.ui.team.handover.facts import FilePlan, Source, Wish, plan_files
from annotator.ui.team.takeback.dialog import TakeBackDialog
from annotator.ui.team.takeback.facts import Returned
from annotator.ui.team.work.new_person import NewPersonDialog
from tests.ui.panels.helpers import type_text

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
TEXT = "أعربت موسكو عن قلقها"
Tick = Callable[[int, int], None]


def calm(_done: int, _total: int) -> None:
    """Report to nobody."""


def stop_after(share: float) -> Tick:
    """Stop as the user would, when that share of the work is behind."""

    def tick(done: int, total: int) -> None:
        if done >= share * total:
            raise CancelledError

    return tick


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project.create(tmp_path / "p.hashiya", "أخبار", default_label_set(paths.resource("labels", "default.toml")))
    made.import_articles(Article(f"{TEXT} {number}", f"مقال {number}", "x") for number in range(6))
    for name in ("هند", "سمير", "ليلى"):
        made.add_person(name)
    yield made
    made.close()


def named(project: Project, name: str) -> Annotator:
    return next(person for person in project.people() if person.name == name)


def plans(project: Project, folder: Path) -> tuple[Wish, list[FilePlan]]:
    people = (named(project, "سمير").id, named(project, "ليلى").id)
    wish = Wish(people, Source.UNASSIGNED, count=6, folder=folder)
    return wish, plan_files(handing_over._facts(project, ()), wish)


def make(project: Project, folder: Path, tick: Tick = calm):
    wish, files = plans(project, folder)
    return handing_over._make_files(project, named(project, "هند").id, wish, files, tick)


# --- handing over ------------------------------------------------------------------------------------------------


def test_a_stop_keeps_the_files_that_are_whole(project, tmp_path: Path) -> None:
    made = make(project, tmp_path, stop_after(0.6))
    assert (len(made.files), made.stopped) == (1, True)
    assert [file.name for file in tmp_path.glob("أخبار*")] == ["أخبار - سمير - 1.hashiya"]
    assert [one.number for one in project.hand_overs()] == [1]


def test_a_stop_in_the_first_file_leaves_nothing(project, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        make(project, tmp_path, stop_after(0.2))
    assert list(tmp_path.glob("أخبار*")) == []
    assert project.hand_overs() == []


def test_a_file_that_is_there_keeps_its_name_and_the_new_one_gets_another(project, tmp_path: Path) -> None:
    there = tmp_path / "أخبار - سمير - 1.hashiya"
    there.write_text("work", encoding="utf-8")
    made = make(project, tmp_path)
    assert made.files[0][1].name == "أخبار - سمير - 1 (2).hashiya"
    assert there.read_text(encoding="utf-8") == "work"


def test_one_that_fails_keeps_no_other(project, tmp_path: Path) -> None:
    wish, files = plans(project, tmp_path)
    files[0] = FilePlan(b"?" * 16, "?", files[0].documents, 0, 0, None, files[0].path)
    made = handing_over._make_files(project, named(project, "هند").id, wish, files, calm)
    assert [error is None for _, _, error in made.files] == [False, True]
    assert isinstance(made.files[0][2], KnownError)
    assert len(project.hand_overs()) == 1


# --- taking back -------------------------------------------------------------------------------------------------


@pytest.fixture
def returned(project: Project, tmp_path: Path) -> list[Path]:
    """Two people's files with one mark each, handed in."""
    files = []
    for name, first in (("سمير", 0), ("ليلى", 3)):
        person, work = named(project, name), tmp_path / f"{name}.hashiya"
        documents = tuple(row.id for row in project.articles()[first : first + 3])
        hand_over(project, work, Contents(person.id, documents), acting=named(project, "هند").id)
        with Project.open(work) as opened:
            opened.annotate(person.id, documents[0], Span(6, 11), "actor")
            files.append(hand_in(opened, tmp_path).path)
    return files


def look(project: Project, files: list[Path]) -> list[Returned]:
    return [taking_back._looked(project, Returned(file), calm) for file in files]


def take(project: Project, files: list[Path], tick: Tick = calm):
    return taking_back._take_in(project, named(project, "هند").id, look(project, files), tick)


def marks(project: Project) -> dict[str, int]:
    return {person.name: person.annotations for person in project.status().people if person.annotations}


def test_looking_writes_nothing_and_taking_in_makes_one_backup(project, returned, home: Path) -> None:
    before = project.path.read_bytes()
    look(project, returned)
    assert project.path.read_bytes() == before
    taken = take(project, returned)
    assert [file.error for file in taken.files] == [None, None]
    assert marks(project) == {"سمير": 1, "ليلى": 1}
    assert Backups(paths.backup_dir()).count() == (1, 1)
    (backup,) = paths.backup_dir().glob("*/*/*-merge.hashiya")
    with Project.open(backup, write=False) as kept:
        assert marks(kept) == {}


def test_the_same_file_twice_brings_nothing_the_second_time(project, returned) -> None:
    first, second = take(project, [returned[0]]).files[0], take(project, [returned[0]]).files[0]
    assert (first.plan.brings_nothing, second.plan.brings_nothing) == (False, True)
    assert marks(project) == {"سمير": 1}


def test_a_stop_while_taking_in_keeps_the_files_before(project, returned) -> None:
    taken = take(project, returned, stop_after(0.7))
    assert (len(taken.files), taken.stopped) == (1, True)
    assert marks(project) == {"سمير": 1}
    assert not project.check().problems


def test_a_stop_in_the_first_file_changes_nothing(project, returned) -> None:
    with pytest.raises(CancelledError):
        take(project, returned, stop_after(0.1))
    assert marks(project) == {}


def test_one_that_cannot_be_read_keeps_no_other(project, returned, tmp_path: Path) -> None:
    files = look(project, returned)
    returned[0].write_bytes(b"torn")
    taken = taking_back._take_in(project, named(project, "هند").id, files, calm)
    assert [file.error is None for file in taken.files] == [False, True]
    assert marks(project) == {"ليلى": 1}


def test_a_file_the_project_has_no_record_of_needs_a_name(project, returned, tmp_path: Path) -> None:
    """The lead restored an older backup: whose work it is has to be said."""
    twin = tmp_path / "twin.hashiya"
    project.backup(twin)
    with Project.open(twin) as older:
        with older.store.write(named(older, "هند").id, "test") as transaction:
            for made in older.hand_overs():
                transaction.delete("handovers", (made.id,))
        (asked,) = look(older, returned[:1])
        assert asked.standing == "asks"
        known = taking_back._looked(older, replace(asked, person=named(older, "سمير").id), calm)
        assert known.standing == "ready"
        taken = taking_back._take_in(older, named(older, "هند").id, [known], calm)
        assert taken.files[0].error is None
        assert marks(older) == {"سمير": 1}


# --- who does it -------------------------------------------------------------------------------------------------


@pytest.fixture
def session(qtbot, project: Project) -> Iterator[Session]:
    project.close()
    made = Session()
    with qtbot.waitSignal(made.opened):
        made.open(project.path)
    yield made
    made.shut_down()


def dialogs(kind: type) -> list:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


@pytest.mark.parametrize(("work", "dialog"), [(HandingOver, HandOverDialog), (TakingBack, TakeBackDialog)])
def test_it_begins_when_somebody_is_there(qtbot, session, work: type, dialog: type) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    lead = work(window, session)
    with qtbot.waitSignal(lead.person_wanted):
        lead.start()
    assert dialogs(dialog) == []
    session.choose_person(next(one for one in session.info.people if one.name == "هند"))
    qtbot.waitUntil(lambda: len(dialogs(dialog)) == 1)
    QTest.keyClick(dialogs(dialog)[0], Qt.Key.Key_Escape)


def test_somebody_new_can_be_entered_while_handing_over(qtbot, session) -> None:
    session.choose_person(next(one for one in session.info.people if one.name == "هند"))
    window = QWidget()
    qtbot.addWidget(window)
    HandingOver(window, session).start()
    qtbot.waitUntil(lambda: dialogs(HandOverDialog) and dialogs(HandOverDialog)[0].form.people.count() == 3)
    (dialog,) = dialogs(HandOverDialog)
    QTest.mouseClick(dialog.form.add, Qt.MouseButton.LeftButton)
    (asking,) = dialogs(NewPersonDialog)
    type_text(asking.field, "كريم")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.form.people.count() == 4)
    assert len(dialog.form.people.ticked()) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


# --- what a wish becomes ------------------------------------------------------------------------------------------


def test_a_calibration_and_a_beginning_are_made_as_wished(project, tmp_path: Path) -> None:
    samir, layla, acting = (named(project, name).id for name in ("سمير", "ليلى", "هند"))
    first = project.articles()[0].id
    project.annotate(ORIGINAL_ID, first, Span(6, 11), "actor")
    project.annotate(GOLD_ID, first, Span(6, 11), "actor")
    project.finish(GOLD_ID, first)
    for number, wish in enumerate(
        (
            Wish((samir,), Source.OWN, calibration=True, folder=tmp_path),
            Wish((layla,), Source.CHOSEN, begin_with_original=True, folder=tmp_path),
        )
    ):
        files = plan_files(handing_over._facts(project, (first,)), wish)
        made = handing_over._make_files(project, acting, wish, files, calm)
        with Project.open(made.files[0][1], write=False) as work:
            assert [row.id for row in work.articles()] == [first]
            assert len(work.living_annotations(first, (samir, layla)[number])) == number
    assert [one.calibration for one in project.hand_overs()] == [True, False]
