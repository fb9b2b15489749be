"""The strip over a real reader and a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.model import Annotation
from annotator.ui.session import Session
from tests.ui.annotate.strip.desk import Desk, make_project


@pytest.fixture
def session(qtbot, tmp_path: Path) -> Iterator[Session]:
    """A session on an open article."""
    make_project(tmp_path / "p.hashiya")
    session = Session()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(tmp_path / "p.hashiya")
    with qtbot.waitSignal(session.rows_loaded) as rows:
        session.choose_person(next(person for person in opened.args[0].people if person.kind == "person"))
    with qtbot.waitSignal(session.document_opened):
        session.show_document(rows.args[0][0].id)
    yield session
    session.shut_down()


@pytest.fixture
def desk(qtbot, session: Session) -> Desk:
    desk = Desk(session)

    def go(_reader: object) -> None:
        """Let nothing come after the reader is gone: neither an answer of the store nor the strip's next frame."""
        qtbot.waitUntil(lambda: session.waiting == 0)
        desk.strip.close()

    qtbot.addWidget(desk.reader, before_close_func=go)
    desk.reader.resize(720, 520)
    with qtbot.waitExposed(desk.reader):
        desk.reader.show()
    desk.reader.setFocus()
    return desk


@pytest.fixture
def settled(qtbot, session: Session):
    """Wait until everything is in the file, and give a mark as it is there."""

    def wait(mark: bytes) -> Annotation:
        qtbot.waitUntil(lambda: session.waiting == 0)
        return session.open_document.saved[mark]

    return wait
