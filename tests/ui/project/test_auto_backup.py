"""Automatic backups: into the folder that was chosen, into the program's own where that one fails, and it is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.errors import KnownError
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.core.store.backup import Backups
from annotator.ui import settings
from annotator.ui.preferences import preferences
from annotator.ui.project.auto_backup import AutoBackup
from annotator.ui.project.backup_folder import chosen_folder, fault, make_backup, newest_for
from annotator.ui.session import Session

TEXT = "أعربت موسكو عن قلقها"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as made:
        made.import_articles([Article(TEXT, TEXT, "x")])
        made.add_person("سمير")
    return file


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    preferences().set(settings.BACKUP_FOLDER, str(folder))
    return folder


@pytest.fixture
def session(qtbot, project: Path) -> Iterator[Session]:
    made = Session()
    made.backups = AutoBackup(made)
    with qtbot.waitSignal(made.opened) as opened:
        made.open(project)
    with qtbot.waitSignal(made.rows_loaded) as rows:
        made.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitSignal(made.document_opened):
        made.show_document(rows.args[0][0].id)
    yield made
    made.backups.stop()
    made.shut_down()


def test_the_preferences_stay_the_window_s_where_a_thread_is_the_first_to_ask_for_the_folder(qtbot, stick) -> None:
    preferences.cache_clear()
    asked: list[Path] = []
    thread = Thread(target=lambda: asked.append(chosen_folder()))
    thread.start()
    thread.join()
    assert asked == [stick]
    assert preferences().thread() == QApplication.instance().thread(), "else nobody here hears of a change"


def mark(qtbot, session: Session, span: Span) -> None:
    with qtbot.waitSignal(session.saved):
        session.annotate(span, "actor")


def count(folder: Path) -> int:
    return Backups(folder).count()[0]


# --- without a window ----------------------------------------------------------------------------------------------


def test_a_backup_goes_where_the_user_wants_it(project: Path, stick: Path) -> None:
    assert chosen_folder() == stick
    backup, trouble = make_backup(project, chosen_folder())
    assert trouble is None
    assert backup.is_relative_to(stick)
    assert count(stick) == 1
    assert count(paths.backup_dir()) == 0


@pytest.mark.parametrize("broken", ["gone", "file in the way"])
def test_where_the_wish_fails_the_own_folder_takes_it(project: Path, stick: Path, broken: str) -> None:
    if broken == "gone":
        stick.rmdir()
    else:
        (first, _) = make_backup(project, stick)
        place = stick / first.relative_to(stick).parts[0]
        for path in sorted(place.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        place.rmdir()
        place.write_text("no folder")
    backup, trouble = make_backup(project, stick)
    assert isinstance(trouble, KnownError)
    assert backup.is_relative_to(paths.backup_dir())
    assert count(paths.backup_dir()) == 1
    assert broken != "gone" or not stick.exists()  # a stick that is out is not replaced by a folder of its name


def test_where_none_can_be_written_it_is_an_error(project: Path, home: Path) -> None:
    paths.backup_dir().parent.mkdir(parents=True)
    paths.backup_dir().write_text("no folder")
    with pytest.raises(KnownError) as caught:
        make_backup(project, paths.backup_dir())
    assert caught.value.code.startswith("backup.")


def test_a_trial_leaves_nothing(stick: Path) -> None:
    assert fault(stick) is None
    assert fault(paths.backup_dir()) is None
    assert list(stick.iterdir()) == []
    assert list(paths.backup_dir().iterdir()) == []
    trouble = fault(stick / "gone")
    assert trouble
    assert trouble.code == "backup.no_folder"


def test_the_newest_backup_is_found_in_either_folder(project: Path, stick: Path) -> None:
    assert newest_for(project) is None
    own, _ = make_backup(project, paths.backup_dir())
    assert newest_for(project).path == own
    chosen, _ = make_backup(project, stick)
    own.touch()
    assert newest_for(project).path == own
    own.unlink()
    assert newest_for(project).path == chosen
    preferences().set(settings.BACKUP_FOLDER, "")
    assert newest_for(project) is None


# --- on a session --------------------------------------------------------------------------------------------------


def test_without_a_change_none_is_made(session: Session, stick: Path) -> None:
    session.backups.stop()
    assert count(stick) == 0
    assert count(paths.backup_dir()) == 0


def test_a_change_is_backed_up_once(qtbot, session: Session, stick: Path) -> None:
    mark(qtbot, session, Span(6, 11))
    session.backups.make()
    session.backups.make()
    session.backups.stop()
    assert count(stick) == 1


def test_falling_back_is_told_once_for_each_fault(qtbot, session: Session, stick: Path) -> None:
    told: list[KnownError] = []
    session.backups.fell_back.connect(told.append)
    stick.rmdir()
    for number, span in enumerate((Span(0, 5), Span(6, 11)), 1):
        mark(qtbot, session, span)
        session.backups.make()
        qtbot.waitUntil(lambda: not session.backups._thread.waiting)
        assert [error.code for error in told] == ["backup.elsewhere"]
        assert count(paths.backup_dir()) >= 1, number
    stick.mkdir()
    mark(qtbot, session, Span(15, 20))
    session.backups.make()
    qtbot.waitUntil(lambda: count(stick) == 1)
    qtbot.waitUntil(lambda: not session.backups._thread.waiting)
    stick.rename(stick.with_name("out"))
    mark(qtbot, session, Span(12, 14))
    session.backups.make()
    qtbot.waitUntil(lambda: len(told) == 2)
