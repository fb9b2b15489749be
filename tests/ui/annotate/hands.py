"""A user of the page who presses keys alone, on a real project with two articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Clitics, LabelSet, Span
from annotator.core.project import Project
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.session import Session

TEXT = (
    "موسكو تحاور طالبان\n"
    "أعربت موسكو عن قلقها من تهريب المخدرات، وروسيا تتابع «تنظيم الدولة» في أفغانستان.\n"
    "وقالت روسيا إن الأمم المتحدة ستعقد اجتماعا، وللأمم المتحدة فريق هناك.\n"
)
TITLES = ("أول", "ثان", "ثالث", "رابع")
IN_QT = {"Enter": "Return", "Escape": "Esc", "Delete": "Del"}


class Hands:
    """Presses keys in whatever has the keyboard, and knows what was said."""

    def __init__(self, page: AnnotatePage, session: Session, qtbot) -> None:
        self.page, self.session, self.reader, self._qtbot = page, session, page.reader, qtbot
        self.text = page.reader.text  # of the article that the test begins with; another one may come
        self.told: list[str] = []
        for teller in (
            page.marking,
            page.links,
            page.closing,
            page.popups,
            page.finding,
            page.tag_all,
            page.repeating,
        ):
            teller.told.connect(self.told.append)

    def keys(self, *names: str) -> None:
        for name in names:
            *held, key = name.split("+")
            pressed = QKeySequence("+".join((*held, IN_QT.get(key, key))))[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.reader
            QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    def find(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def caret_on(self, words: str, nth: int = 0) -> None:
        self.reader.set_caret(self.find(words, nth).start + 1)

    def select(self, words: str, nth: int = 0) -> None:
        self.reader.select_span(self.find(words, nth))

    def marks(self) -> dict[str, str]:
        """Give what is marked: words -> label."""
        return {self.text[m.start : m.end]: m.label for m, _ in self.session.open_document.shown()}

    @property
    def current(self) -> str:
        mark = self.reader.marks.get(self.reader.current_mark())
        return self.text[mark.start : mark.end] if mark else ""

    @property
    def selected(self) -> str:
        span = self.reader.selected_span()
        return self.text[span.start : span.end] if span else ""

    def saved(self) -> None:
        self._qtbot.waitUntil(lambda: self.session.waiting == 0)


def asking(labels: LabelSet) -> LabelSet:
    """Let the label location ask about particles, and topic take them in."""
    policies = {"location": Clitics.ASK, "topic": Clitics.INSIDE}
    made = (replace(one, clitics=policies.get(one.key, one.clitics)) for one in labels.labels)
    return replace(labels, labels=tuple(made))


@pytest.fixture
def articles() -> tuple[str, ...]:
    """The texts of the project; a test may have others."""
    return TEXT, "نص آخر قصير."


@pytest.fixture
def hands(qtbot, tmp_path: Path, articles: tuple[str, ...]) -> Iterator[Hands]:
    path = tmp_path / "p.hashiya"
    labels = asking(default_label_set(paths.resource("labels", "default.toml")))
    with Project.create(path, "p", labels) as project:
        project.import_articles(Article(text, title, "x") for text, title in zip(articles, TITLES, strict=False))
        project.add_person("سمير")
    session = Session()
    page = AnnotatePage(session)
    qtbot.addWidget(page, before_close_func=lambda _: qtbot.waitUntil(lambda: session.waiting == 0))
    page.resize(1280, 700)
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    with qtbot.waitSignal(session.document_opened, check_params_cb=lambda opened: opened is not None):
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.reader.setFocus()
    qtbot.waitUntil(page.reader.hasFocus)
    yield Hands(page, session, qtbot)
    session.shut_down()
