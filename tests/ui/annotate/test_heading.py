from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.model import Document, Progress
from annotator.core.project.progress import SKIP_REASONS
from annotator.ui.annotate.heading import Heading
from annotator.ui.annotate.skip_reasons import reason_name

DOCUMENT = Document(b"d" * 16, "عنوان", "قالت روسيا كذا", b"", {"source": "العرب", "published": "2021-10-21"})


@pytest.fixture
def heading(qtbot) -> Heading:
    made = Heading()
    qtbot.addWidget(made)
    made.resize(520, 100)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("progress", [Progress.NEW, Progress.IN_PROGRESS])
def test_an_article_that_is_worked_on_has_no_band(heading, progress) -> None:
    heading.show_document(DOCUMENT, progress)
    assert "العرب" in heading._facts.text()
    assert not heading.band.isVisible()


@pytest.mark.parametrize(
    ("progress", "reason", "words"),
    [
        (Progress.FINISHED, "", "Finished"),
        (Progress.SKIPPED, "duplicate", "Skipped: duplicate"),
        (Progress.SKIPPED, "", "Skipped"),
        (Progress.SKIPPED, "of another program", "Skipped: \u2068of another program\u2069"),
    ],
)
def test_a_closed_article_says_so_and_a_click_reopens_it(qtbot, heading, progress, reason: str, words: str) -> None:
    heading.show_document(DOCUMENT, progress, reason)
    assert heading.band.isVisible()
    assert heading.band.words.text() == words
    assert not heading.band.sign.pixmap().isNull()
    with qtbot.waitSignal(heading.reopen_requested):
        QTest.mouseClick(heading.band.act, Qt.MouseButton.LeftButton)
    assert not heading.band.act.hasFocus()


def test_a_locked_article_says_who_opens_it(heading) -> None:
    heading.show_document(DOCUMENT, Progress.LOCKED)
    assert "ask the project lead" in heading.band.words.text()
    assert not heading.band.act.isVisible()


def test_the_band_goes_with_the_next_article(heading) -> None:
    heading.show_document(DOCUMENT, Progress.FINISHED)
    heading.show_document(DOCUMENT, Progress.NEW)
    assert not heading.band.isVisible()


def test_every_reason_has_a_name() -> None:
    names = [reason_name(reason) for reason in SKIP_REASONS]
    assert len(set(names)) == len(SKIP_REASONS)
    assert not any("\u2068" in name for name in names)
