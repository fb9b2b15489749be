"""Whole days of an annotator, from `main()` to the exported file, with real keys and a real mouse."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Progress
from annotator.core.project import Project
from tests.e2e.conftest import Player, type_words

TITLE = "موسكو قلقة من تهريب المخدرات"
TEXT = f"""{TITLE}

أعربت موسكو عن قلقها إزاء تهريب المخدرات من أفغانستان، وروسيا تخشى «داعش» على حدودها.
وقال 😀 المتحدث إن بالأمن القومي خطرا يُهَدِّدُ الجميع في 2021/10/21."""
OTHER = "مقالة أخرى\n\nنص قصير لا موقف فيه."
KEYS = Qt.Key


def exported(path: Path) -> list[dict]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    for line in lines:
        for span in line["spans"]:
            assert line["text"][span["start"] : span["end"]] == span["text"]
    return lines


def drop(widget: QWidget, files: list[Path]) -> None:
    """Let go of files over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    where = QPoint(widget.width() // 2, widget.height() // 2)
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(where, *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(where), *how))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles and nobody in it."""
    path = tmp_path / "days.hashiya"
    with Project.create(path, "أيام", default_label_set(paths.resource("labels", "default.toml"))) as made:
        made.import_articles([Article(TEXT, TITLE, "a"), Article(OTHER, "مقالة أخرى", "b")])
    return path


def enter_name(player: Player, name: str) -> Generator[Callable, None, None]:
    yield lambda: player.dialog("PeopleDialog")
    dialog = player.dialog("PeopleDialog")
    type_words(dialog.field, name)
    QTest.keyClick(dialog.field, KEYS.Key_Return)
    yield lambda: player.window.session.open_document


def test_with_the_mouse(play: Callable, project: Path, tmp_path: Path) -> None:
    """Drag, double click, selection bar, details with attributes and links, finish, export."""
    out = tmp_path / "out.jsonl"

    def story(player: Player) -> Generator[Callable, None, None]:
        yield from enter_name(player, "سمير")
        yield player.opened(TITLE)
        reader, session, page = player.reader, player.window.session, player.window.page
        # A drag from inside one word into another takes whole words; the bar at the selection marks them.
        place = player.find("موسكو عن قلقها")
        player.drag(player.find("موسكو", 1))
        assert reader.selected_span() == player.find("موسكو", 1)
        assert reader.bar.isVisible()
        QTest.mouseClick(reader.bar.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
        yield player.saved(1)
        holder = reader.current_mark()
        # A double click takes the word without its quotation marks.
        QTest.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=player.point(player.find("داعش").start + 1))
        assert reader.selected_span() == player.find("داعش")
        player.reader.setFocus()
        player.key(KEYS.Key_1)
        yield player.saved(2)
        # Inside a word: with Ctrl the drag takes letters, روسيا without its و.
        player.drag(player.find("روسيا"), Qt.KeyboardModifier.ControlModifier)
        assert reader.selected_span() == player.find("روسيا")
        player.key(KEYS.Key_1)
        yield player.saved(3)
        player.drag(player.find("تهريب المخدرات", 1))
        player.key(KEYS.Key_3)
        yield player.saved(4)
        threat = reader.current_mark()
        session.set_attribute(threat, "kind", "drug_trafficking")
        yield player.saved(4)
        player.drag(player.find("قلقها"))
        player.key(KEYS.Key_4)
        yield player.saved(5)
        stance = reader.current_mark()
        yield lambda: page.inspector.details.editor("polarity") is not None
        QTest.mouseClick(page.inspector.details.editor("polarity").field().button("opposed"), Qt.MouseButton.LeftButton)
        yield lambda: session.open_document.saved[stance].attributes.get("polarity") == "opposed"
        page.inspector.links_changed.emit(stance, "holder", (holder,))
        page.inspector.links_changed.emit(stance, "target", (threat,))
        yield lambda: set(session.open_document.saved[stance].links) == {"holder", "target"}
        assert place.start == reader.marks.get(holder).start
        QTest.mouseClick(page.bar.finish, Qt.MouseButton.LeftButton)
        yield player.opened("مقالة أخرى")
        player.window.actions_["project.export"].trigger()
        yield lambda: (dialog := player.dialog("ExportDialog")) and dialog.go.isEnabled()
        dialog = player.dialog("ExportDialog")
        dialog.set_path(out)
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        yield out.exists
        yield lambda: dialog.pages.currentWidget() is dialog.done_page
        QTest.keyClick(dialog, KEYS.Key_Escape)

    play(story, str(project))
    (line,) = exported(out)
    spans = {span["text"]: span for span in line["spans"]}
    assert line["state"] == "finished"
    assert set(spans) == {"موسكو", "داعش", "روسيا", "تهريب المخدرات", "قلقها"}
    stance = spans["قلقها"]["attributes"]
    assert stance["polarity"] == "opposed"
    assert stance["holder"] == spans["موسكو"]["id"]
    assert stance["target"] == [spans["تهريب المخدرات"]["id"]]
    assert spans["تهريب المخدرات"]["attributes"] == {"kind": "drug_trafficking", "status": "possible"}


def test_with_the_keyboard_alone_and_undo_after_closing(play: Callable, project: Path, tmp_path: Path) -> None:
    """Arrows, digits, Tab, Delete, relabel, undo and redo; the undo outlives the window."""
    shift = Qt.KeyboardModifier.ShiftModifier
    control = Qt.KeyboardModifier.ControlModifier

    def first_day(player: Player) -> Generator[Callable, None, None]:
        yield from enter_name(player, "ليلى")
        reader = player.reader
        yield reader.hasFocus
        player.key(KEYS.Key_2)  # the word at the caret: the first one
        yield player.saved(1)
        assert reader.marks.get(reader.current_mark()).end == len("موسكو")
        player.key(KEYS.Key_1)  # the current mark gets another label
        yield lambda: reader.marks.get(reader.current_mark()).label == "actor"
        yield player.saved(1)
        player.key(KEYS.Key_Escape)
        reader.set_caret(player.find("بالأمن").start)
        player.key(KEYS.Key_Left)  # forward in Arabic: past the ب
        for _ in range(len("الأمن")):
            player.key(KEYS.Key_Left, shift)
        assert reader.selected_span() == player.find("الأمن")
        player.key(KEYS.Key_3)
        yield player.saved(2)
        player.key(KEYS.Key_Escape)  # the strip that asks for the kind of threat
        player.key(KEYS.Key_Tab, shift)
        assert reader.marks.get(reader.current_mark()).start == 0
        player.key(KEYS.Key_Delete)
        yield player.saved(1)
        player.key(KEYS.Key_Z, control)
        yield player.saved(2)
        player.key(KEYS.Key_Y, control)
        yield player.saved(1)

    def second_day(player: Player) -> Generator[Callable, None, None]:
        yield player.opened(TITLE)  # who annotates is remembered, and the article in progress comes first
        yield player.saved(1)
        yield player.window.actions_["edit.undo"].isEnabled
        player.key(KEYS.Key_Z, control)
        yield player.saved(2)
        player.key(KEYS.Key_PageDown, control)
        yield player.opened("مقالة أخرى")
        player.key(KEYS.Key_Return, control)
        session = player.window.session
        yield player.opened(TITLE)
        player.key(KEYS.Key_Z, control)  # takes back the finishing, and goes to its article first
        yield player.opened("مقالة أخرى")
        yield lambda: session.open_document.progress is not Progress.FINISHED

    play(first_day, str(project))
    play(second_day, str(project))
    with Project.open(project) as opened:
        assert not opened.check().problems
        person = opened.person_named("ليلى")
        first, second = opened.document_rows(person.id)
        marks = {(mark.start, mark.label) for mark in opened.annotations(first.id, person.id) if not mark.deleted}
        assert marks == {(0, "actor"), (TEXT.index("الأمن"), "threat")}
        assert second.progress is not Progress.FINISHED


def test_a_new_project_from_dropped_files(play: Callable, tmp_path: Path) -> None:
    """Start page, new project, import with a wrong guess of the encoding mended, an empty file left out."""
    source = tmp_path / "خبر.txt"
    source.write_bytes("خبر قصير\n\nوصل الوفد إلى القاهرة.".encode("windows-1256"))
    empty = tmp_path / "empty.txt"
    empty.touch()

    def story(player: Player) -> Generator[Callable, None, None]:
        yield player.window.start_page.isVisible
        player.window.actions_["project.new"].trigger()
        yield lambda: player.dialog("NewProjectDialog")
        dialog = player.dialog("NewProjectDialog")
        dialog.set_defaults(tmp_path)
        type_words(dialog.name, "جديد")
        type_words(dialog.person, "منى")
        QTest.keyClick(dialog.person, KEYS.Key_Return)
        yield lambda: player.window.session.person is not None
        drop(player.window.page.list, [source, empty])
        yield lambda: (found := player.dialog("ImportDialog")) and found.choices().paths
        dialog = player.dialog("ImportDialog")
        assert not dialog.go.isEnabled()
        QTest.keyClick(dialog.detail.leave_out, KEYS.Key_Space)
        yield dialog.go.isEnabled
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        yield player.opened("خبر قصير")
        assert player.reader.text == "خبر قصير\n\nوصل الوفد إلى القاهرة."

    play(story)
    with Project.open(tmp_path / "جديد.hashiya", write=False) as made:
        (row,) = made.document_rows(None)
        assert made.document(row.id).encoding == "windows-1256"


def test_the_sample_opens_with_its_marks(play: Callable, home: Path) -> None:
    """`hashiya --sample` makes the sample once and shows a marked article at once."""

    def story(player: Player) -> Generator[Callable, None, None]:
        yield lambda: player.window.session.open_document
        assert len(player.window.session.open_document.shown()) >= 25

    play(story, "--sample")
    assert (home / "data" / "sample.hashiya").exists()
    play(story, "--sample")


def test_articles_stand_behind_the_question_who_annotates(play: Callable, project: Path) -> None:
    """Whoever closes the question sees the articles, and is asked again by choosing one."""

    def story(player: Player) -> Generator[Callable, None, None]:
        yield lambda: player.dialog("PeopleDialog")
        view = player.window.page.list.widgets.view
        yield lambda: view.model().rowCount() == 2
        QTest.keyClick(player.dialog("PeopleDialog"), KEYS.Key_Escape)
        yield lambda: player.dialog("PeopleDialog") is None
        place = view.visualRect(view.model().index(0, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        yield from enter_name(player, "سمير")

    play(story, str(project))
