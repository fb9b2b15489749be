"""A user of the search in the real window who presses keys alone, on a real project with several articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotation, Article, Span
from annotator.core.project import Project
from annotator.ui import language
from annotator.ui.main_window import MainWindow
from annotator.ui.search.rows import Place
from annotator.ui.settings import Settings

TEXTS = (
    "موسكو تحاور طالبان\nأعربت روسيا عن قلقها من تهريب المخدرات، ورُوسيا تتابع.\n",
    "طالبان ترد\nقالت الحركة إن روسيا جارة، وإن لروسيا مصالح.\n",
    "مقالة مغلقة\nتهريب السلاح عبر حدود روسيا.\n",
    "مقالة قصيرة\nلا شيء هنا عن ذلك.\n",
)
_IN_QT = {"Enter": "Return", "Escape": "Esc", "Delete": "Del", "PgDown": "PgDown"}


def make_project(path: Path, texts: tuple[str, ...] = TEXTS) -> tuple[bytes, list[bytes]]:
    """Make a project of a person whose third article is finished; give the ids of person and articles."""
    labels = default_label_set(paths.resource("labels", "default.toml"))
    with Project.create(path, "p", labels) as project:
        project.import_articles(Article(text, text.splitlines()[0], "x") for text in texts)
        person = project.add_person("سمير")
        documents = [row.id for row in project.document_rows(person)]
        if len(documents) > 2:
            project.finish(person, documents[2])
        Settings().set_person(bytes.fromhex(project.info().file_id), person)
    return person, documents


class Hands:
    """Presses keys in whatever has the keyboard, and sees the list."""

    def __init__(self, window: MainWindow, path: Path, person: bytes, documents: list[bytes], qtbot) -> None:
        self.window, self.path, self.person, self.documents, self.qtbot = window, path, person, documents, qtbot
        self.page, self.session, self.reader = window.page, window.session, window.page.reader
        self.told: list[str] = []
        self.page.search.told.connect(self.told.append)

    @property
    def panel(self):
        return self.page.search.panel

    def keys(self, *names: str) -> None:
        for name in names:
            *held, key = name.split("+")
            pressed = QKeySequence("+".join((*held, _IN_QT.get(key, key))))[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
            QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type Arabic; QTest knows the keys of ASCII alone."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def search(self, words: str) -> None:
        """Open the search and look for words."""
        self.keys("F4")
        self.panel.bar.field.selectAll()
        self.type(words)
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked is answered: by the file and by the search."""
        for _ in range(3):
            done: list[object] = []
            self.session.run(lambda _: True, done.append)
            self.session.searching.run(lambda _: True, done.append, done.append)
            self.qtbot.waitUntil(lambda done=done: len(done) == 2 and self.session.waiting == 0)

    def row_texts(self) -> list[str]:
        """Give the list: titles, and places with their words in brackets."""
        model = self.panel.model
        rows = [model.row(line) for line in range(model.rowCount())]
        return [f"[{row.hit.words}]" if isinstance(row, Place) else row.title for row in rows]

    def labels(self) -> list[tuple[str, ...]]:
        """Give the labels of each place."""
        model = self.panel.model
        return [row.labels for line in range(model.rowCount()) if (row := model.place(line))]

    @property
    def current(self) -> tuple[int, int] | None:
        """Give the current line as article and place in it."""
        place = self.panel.model.place(self.panel.view.line)
        return (self.documents.index(place.document), place.hit.span.start) if place else None

    @property
    def selected(self) -> tuple[int, str] | None:
        """Give what is selected in the text, with its article."""
        span, opened = self.reader.selected_span(), self.session.open_document
        return (self.documents.index(opened.document.id), self.reader.text[span.start : span.end]) if span else None

    def marks(self) -> list[tuple[int, str, str]]:
        """Give what the file holds: article, words and label."""
        found: list[tuple[int, str, str]] = []
        with Project.open(self.path, write=False) as project:
            for number, document in enumerate(self.documents):
                text = project.document(document).text
                some: list[Annotation] = project.living_annotations(document, self.person)
                found += sorted((number, text[one.start : one.end], one.label) for one in some if not one.deleted)
        return found

    def place(self, document: int, words: str, nth: int = 0) -> Span:
        text, start = TEXTS[document], -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "أخبار.hashiya"


@pytest.fixture
def hands(qtbot, restored: QApplication, path: Path) -> Iterator[Hands]:
    language.apply(restored, "en")  # with its plural forms
    person, documents = make_project(path)
    window = open_window(qtbot, path)
    yield Hands(window, path, person, documents, qtbot)
    close_window(window)


def start_window() -> MainWindow:
    window = MainWindow()
    window.resize(1024, 600)
    window.show()
    window.activateWindow()
    return window


def open_window(qtbot, path: Path) -> MainWindow:
    window = start_window()
    with qtbot.waitSignal(window.session.document_opened):
        window.open_project(path)
    qtbot.waitUntil(lambda: window.session.open_document is not None)
    qtbot.waitUntil(window.page.reader.hasFocus)
    return window


def close_window(window: MainWindow) -> None:
    window.close()
    window.shut_down()
    window.deleteLater()
