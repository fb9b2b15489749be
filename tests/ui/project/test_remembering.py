"""Where reading stopped is kept in a file of its own, seldom, and only when it changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article
from annotator.core.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.project import remembering
from annotator.ui.project.reading_place import Place, read_place, write_place
from annotator.ui.settings import Settings

PLACE = Place(b"d" * 16, 7)


def test_a_place_is_read_as_it_was_written(home: Path) -> None:
    assert read_place("aa") is None
    write_place("aa", PLACE)
    write_place("bb", Place(b"e" * 16, 0))
    assert (read_place("aa"), read_place("bb")) == (PLACE, Place(b"e" * 16, 0))


@pytest.mark.parametrize("found", [b"", b"{", b"[]", b'{"document":"ZA==","caret":-1}', b'{"document":7,"caret":7}'])
def test_a_broken_file_is_no_place(home: Path, found: bytes) -> None:
    write_place("aa", PLACE)
    (paths.places_dir() / "aa.json").write_bytes(found)
    assert read_place("aa") is None


@pytest.fixture
def window(qtbot, tmp_path: Path, restored, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window on a project of two articles, which keeps its place as soon as it may."""
    monkeypatch.setattr(remembering, "_PAUSE_MS", 1)
    path = tmp_path / "p.hashiya"
    with Project.create(path, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(f"{number} أعربت موسكو عن قلقها.", str(number), "x") for number in (1, 2))
        Settings().set_person(bytes.fromhex(project.info().file_id), project.add_person("سمير"))
    made = MainWindow()
    made.show()
    made.open_project(path)
    qtbot.waitUntil(lambda: made.session.open_document is not None)
    yield made
    made.close()
    made.shut_down()
    made.deleteLater()


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """What is written to the disk, in order."""
    places: list[Place] = []

    def write(file_id: str, place: Place) -> None:
        places.append(place)
        write_place(file_id, place)

    monkeypatch.setattr(remembering, "write_place", write)
    return places


def test_article_and_caret_are_kept_while_the_user_reads(qtbot, window: MainWindow) -> None:
    file_id = window.session.info.file_id
    qtbot.waitUntil(lambda: read_place(file_id) == window.page.place())
    window.page.reader.set_caret(9)
    qtbot.waitUntil(lambda: read_place(file_id) == Place(window.session.open_document.document.id, 9))
    here = window.session.open_document
    window.page.go("document.next")
    qtbot.waitUntil(lambda: window.session.open_document is not here)
    qtbot.waitUntil(lambda: read_place(file_id) == window.page.place())


def test_a_place_is_written_once(qtbot, window: MainWindow, written: list[Place]) -> None:
    def kept() -> bool:
        return read_place(window.session.info.file_id) == window.page.place()

    qtbot.waitUntil(kept)
    written.clear()
    window.page.reader.set_caret(9)
    qtbot.waitUntil(kept)
    window.page.reader.set_caret(4)
    window.page.reader.set_caret(9)
    window.project.commit()
    window.page.reader.set_caret(5)
    qtbot.waitUntil(kept)
    assert [place.caret for place in written] == [9, 5]


def test_a_disk_that_takes_nothing_is_noted_and_no_trouble(qtbot, window: MainWindow, home: Path, caplog) -> None:
    qtbot.waitUntil(lambda: window.project._remembering._thread.waiting == 0)
    (home / "state").rename(home / "moved")
    (home / "state").write_text("no folder")
    with caplog.at_level("INFO", remembering.__name__):
        window.page.reader.set_caret(9)
        qtbot.waitUntil(lambda: "the place is not kept" in caplog.text)
    assert window.page.bar.trouble.sentence.text() == ""
    (home / "state").unlink()
