"""My corrections: what gold changed of one's own marks, with reasons and comments, and the way to the article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotation, Document, Span
from annotator.core.project.reviewing import CorrectedDocument
from annotator.core.review.bulk import accept_agreed
from annotator.core.review.cases import cases
from annotator.core.review.corrections import Correction
from annotator.core.review.plan import Review
from annotator.core.review.settling import accept, reject
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language
from annotator.ui.corrections.page import CorrectionsPage
from annotator.ui.corrections.rows import rows
from annotator.ui.project.places import places_of
from tests.ui.review.conftest import Team, span_of


def settle(team: Team) -> None:
    """Accept what all agree on, ليلى's edges, and reject طالبان with a reason."""
    project, document, (first, second, _) = team.project, team.documents[0], team.people

    def review() -> Review:
        found = project.reviewed(document)
        return Review(
            cases(found.document.text, found.sets, found.gold, project.labels(), found.verdicts),
            project.labels(),
            team.lead,
        )

    project.settle(team.lead, document, accept_agreed(review()))
    for words, who in (("سيرغي لافروف", second), ("أفغانستان", first), ("تهريب المخدرات", first), ("روسيا", first)):
        now = review()
        case = next(one for one in now.cases if one.place.start <= span_of(words).start < one.place.end)
        project.settle(team.lead, document, accept(now, case, case.marks[who], "boundary"))
    now = review()
    case = next(one for one in now.cases if one.place == span_of("طالبان"))
    project.settle(team.lead, document, reject(now, case, "guideline_unclear"))
    project.comment(team.lead, document, span_of("طالبان"), "بانتظار قرار المشروع")
    project.comment(team.lead, document, Span(0, len(project.document(document).text)), "المقال مبتور")
    project.finish(GOLD_ID, document)


@pytest.fixture
def page(qtbot, session, team: Team, path) -> CorrectionsPage:
    settle(team)
    me = team.people[0]
    team.project.close()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    page = CorrectionsPage(session)
    qtbot.addWidget(page)
    page.resize(1024, 560)
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(next(one for one in opened.args[0].people if one.id == me))
    with qtbot.waitSignal(page.model.modelReset):
        page.enter()
    return page


def cells(page: CorrectionsPage) -> list[tuple[str, ...]]:
    strip = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
    model = page.model
    return [
        tuple(model.index(row, column).data().translate(strip) for column in range(3))
        for row in range(model.rowCount())
    ]


def test_each_mark_that_gold_changed_is_told_with_the_reason(page: CorrectionsPage) -> None:
    assert cells(page) == [
        ("actor «وزير الخارجية الروسي سيرغي لافروف»", "actor «سيرغي لافروف»", "Wrong edges"),
        ("actor «طالبان»", "no mark", "Guidelines unclear"),
    ]


def test_the_score_against_gold_is_told_by_label(page: CorrectionsPage) -> None:
    strip = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
    # Of seven own marks gold has six, and one of these with other edges.
    assert page.score.text().translate(strip) == (
        "Marks exactly as in gold (F1): all 0.77 · actor 0.67 · location 1.00 · threat 1.00"
    )


def test_from_right_to_left_too_the_first_is_chosen(qtbot, page: CorrectionsPage, restored: QApplication) -> None:
    language.apply(restored, "ar")
    restored.processEvents()
    with qtbot.waitSignal(page.model.modelReset):
        page.enter()
    assert page.table.currentIndex().row() == 0
    assert page.show_it.isEnabled()


def test_a_correction_of_an_attribute_alone_says_it(restored: QApplication) -> None:
    labels = default_label_set(paths.resource("labels", "default.toml"))
    mine = Annotation(b"1" * 16, b"d" * 16, b"m" * 16, 0, 5, "actor", {"kind": "state"})
    gold = replace(mine, id=b"2" * 16, person=GOLD_ID, attributes={"kind": "person"})
    document = Document(b"d" * 16, "عنوان", "موسكو", b"")
    (row,) = rows([CorrectedDocument(document, [Correction(mine, gold)], [], True)], labels)
    assert row.mine.endswith("kind\u2069: \u2068state or government\u2069")
    assert row.gold.endswith("kind\u2069: \u2068person\u2069")


def test_the_line_below_shows_the_words_around_and_what_was_said(page: CorrectionsPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert "⟦طالبان⟧" in page.around.text()
    assert "بانتظار قرار المشروع" in page.said.text()
    assert "المقال مبتور" not in page.said.text()  # that is about no mark
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    assert not page.said.isVisible()


def test_the_button_leads_to_the_place_in_the_article(qtbot, session, page: CorrectionsPage) -> None:
    page.table.selectRow(1)
    places: list[str] = []
    page.place_wanted.connect(places.append)
    with qtbot.waitSignal(page.mark_wanted) as told:
        QTest.mouseClick(page.show_it, Qt.MouseButton.LeftButton)
    assert (places, told.args) == (["annotate"], [span_of("طالبان").start])
    assert session.open_document is not None


def test_who_was_not_corrected_is_told_so(qtbot, session, page: CorrectionsPage) -> None:
    hassan = next(one for one in session.info.people if one.name == "حسن")
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(hassan)
    with qtbot.waitSignal(page.model.modelReset):
        page.enter()
    assert page.pages.currentIndex() == 0
    assert "Nothing was corrected" in page.empty.sentence.text()


def test_a_hand_over_offers_the_place_once_there_is_gold(team: Team) -> None:
    info = team.project.info()
    assert "corrections" not in places_of(info)
    handed = replace(info, assignee=team.people[0])
    assert places_of(handed) == ("annotate",)
    settle(team)
    handed = replace(team.project.info(), assignee=team.people[0])
    assert places_of(handed) == ("annotate", "corrections")
    assert places_of(replace(handed, review=True)) == ("annotate", "review")
