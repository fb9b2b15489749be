"""A reader, a session on a real file and the strip between them, tied together as the page does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Span
from annotator.core.project import Project
from annotator.ui.annotate.reader_style import reader_style
from annotator.ui.annotate.shown_marks import draw_all, draw_touched
from annotator.ui.annotate.strip.relations import relations_of
from annotator.ui.annotate.strip.strip import Strip
from annotator.ui.reader.widget import Reader
from annotator.ui.session import Session

TEXT = (
    "محادثات موسكو\n"
    "قال مسؤولون روس إن المحادثات مهمة.\n"
    "أعربت موسكو عن قلقها إزاء الخطر القادم من أفغانستان، وأعلنت روسيا أن الصين لن تشمل الاعتراف بطالبان. "
    "وترى طهران غير ذلك.\n"
    "وقالت الهند كلاما آخر."
)


def make_project(path: Path, text: str = TEXT) -> None:
    """Make a project file with one article and one person."""
    with Project.create(path, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles([Article(text, "مقال", "x")])
        project.add_person("سمير")


def press(reader: Reader, *names: str) -> None:
    """Press keys in a reader, by name: digits, letters, Enter, Tab, Shift+Left ..."""
    for name in names:
        *held, key = name.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= getattr(Qt.KeyboardModifier, f"{one}Modifier")
        key = {"Enter": "Return", "-": "Minus"}.get(key, key)
        QTest.keyClick(reader, getattr(Qt.Key, f"Key_{key}"), modifiers)
    settle(reader)


def settle(reader: Reader) -> None:
    """Wait until the strip that has the keys of a reader is drawn: it follows the mark a frame later."""
    strip = reader.key_hook.__self__
    while strip._later.isActive():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class Desk(QObject):
    """What the page ties together, without its panels."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.reader = Reader(reader_style(session.labels, closed=False))
        self.strip = Strip(session, self.reader, self)
        self.told: list[str] = []
        self.closed = 0
        self.reader.load(session.open_document.document.text)
        draw_all(session, self.reader)
        self.reader.key_hook = self.strip.take_key
        self.reader.key_action.connect(self._act)
        self.reader.mark_activated.connect(self._activated)
        session.marks_changed.connect(self._draw)
        self.strip.told.connect(self.told.append)
        self.strip.closed.connect(self._count)

    # As the page

    def _draw(self) -> None:
        draw_touched(self.session, self.reader)
        self.strip.refresh()
        self.show_relations()

    def show_relations(self) -> None:
        session = self.session
        self.reader.set_relations(relations_of(session.open_document, session.labels, self.reader.current_mark()))

    def _activated(self, mark: bytes | None) -> None:
        if not self.strip.take_mark(mark):
            self.show_relations()

    def _count(self) -> None:
        self.closed += 1

    def _act(self, action: str) -> None:
        kind, _, rest = action.partition(".")
        selected, current = self.reader.selected_span(), self.reader.current_mark()
        if kind == "label" and selected:
            self.go(self.session.annotate(selected, self.session.labels.by_digit(int(rest)).key))
        elif kind == "label" and current:
            self.session.relabel(current, self.session.labels.by_digit(int(rest)).key)
            self.go(current)
        elif kind == "strip" and current:
            self.strip.open_for(current, None if rest == "open" else rest)
        elif action == "escape":
            self.strip.escape()

    def go(self, mark: bytes) -> None:
        self.reader.set_current_mark(mark)
        self.strip.open_if_missing(mark)

    # As a user

    def keys(self, *names: str) -> None:
        """Press keys in the reader, by name: digits, letters, Enter, Tab ..."""
        press(self.reader, *names)

    def find(self, words: str, nth: int = 0) -> Span:
        """Give the nth place of these words."""
        text, start = self.reader.text, -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    def mark(self, words: str, label: str, nth: int = 0) -> bytes:
        """Mark words without the keyboard; the strip stays out of it."""
        made = self.session.annotate(self.find(words, nth), label)
        assert made is not None
        return made

    def select(self, words: str, nth: int = 0) -> None:
        self.reader.select_span(self.find(words, nth))

    def current(self):
        """Give the annotation that is current in the reader."""
        return self.session.open_document.get(self.reader.current_mark())
