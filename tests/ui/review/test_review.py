"""A reviewer's work with keys: accepting, rejecting, correcting, many at once, settling, and taking it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Progress, Span, Verdict
from annotator.core.project import Project
from annotator.core.review.plan import GoldPlan
from annotator.core.store.identity import GOLD_ID
from annotator.ui import language
from annotator.ui.review.desk import ReviewDesk
from annotator.ui.review.page import ReviewPage
from tests.ui.review.conftest import Review, Team, span_of


def test_the_cases_say_what_the_sets_differ_in(review: Review) -> None:
    assert review.kinds == ["agree", "agree", "attribute", "label", "proclitic", "boundary", "missing"]
    assert review.page.panel.title.text() == "Case 1 of 7"
    assert [row.face.cap for row in review.page.panel.rows] == ["1", ""]


def test_a_number_accepts_and_the_next_case_comes_by_itself(review: Review) -> None:
    review.go_to("أفغانستان")
    labels = [lane.annotation.label for lane in review.case.lanes]
    review.press(str(labels.index("location") + 1))
    assert review.gold_words() == [("أفغانستان", "location")]
    assert {one.gold for one in review.verdicts()} == {review.gold()[0].id}
    assert review.case.kind.value == "proclitic"
    assert review.page.panel.title.text() == "Case 4 of 6"


def test_nought_says_that_there_is_no_mark(review: Review) -> None:
    review.go_to("طالبان")
    review.press("0")
    assert review.gold() == []
    assert [(one.gold, one.reason) for one in review.verdicts()] == [(None, "")]
    assert len(review.page.desk.queue.open_cases()) == 6


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_rejection_has_a_reason_and_a_reason_can_come_before_the_verdict(review: Review) -> None:
    review.go_to("طالبان")
    review.press("X", "4")
    assert [one.reason for one in review.verdicts()] == ["not_a_case"]
    review.go_to("أفغانستان")
    review.press("R", "2")
    assert "Wrong label" in review.page.panel.buttons["review.reason"].text()
    review.press("1")
    assert sorted(one.reason for one in review.verdicts()) == ["", "label", "not_a_case"]
    assert "Wrong label" not in review.page.panel.buttons["review.reason"].text()


def test_undo_takes_the_last_verdict_back_and_the_case_is_open_again(review: Review) -> None:
    review.go_to("أفغانستان")
    review.press("1")
    before = len(review.page.desk.queue.open_cases())
    review.page.acts["edit.undo"]()
    review.settle()
    assert review.gold() == []
    assert len(review.page.desk.queue.open_cases()) == before + 1
    review.page.acts["edit.redo"]()
    review.settle()
    assert len(review.gold()) == 1


def test_all_that_agree_are_accepted_in_one_act(review: Review) -> None:
    review.press("Shift+A")
    assert review.gold_words() == [("موسكو", "actor"), ("موسكو", "actor")]
    review.page.acts["edit.undo"]()
    review.settle()
    assert review.gold() == []


def test_particles_are_settled_by_the_rule_of_the_label(review: Review) -> None:
    QTest.mouseClick(review.page.panel.buttons["review.proclitics"], Qt.MouseButton.LeftButton)
    review.settle()
    assert review.gold_words() == [("روسيا", "actor")]


def test_a_set_is_taken_for_the_rest_of_the_article(review: Review) -> None:
    review.go_to("أفغانستان")
    lane = next(n for n, lane in enumerate(review.case.lanes, 1) if lane.annotation.label == "location")
    person = review.case.lanes[lane - 1].people[0]
    review.press(f"Shift+{lane}")
    assert {words for words, _ in review.gold_words()} == {
        "أفغانستان",
        "روسيا",
        "وزير الخارجية الروسي سيرغي لافروف",
        "طالبان",
    }
    own = {mark.span for mark in review.page.desk.reviewed.sets[person]}
    assert {mark.span for mark in review.gold()} <= own


def test_the_keys_walk_and_put_off(review: Review) -> None:
    first = review.case
    review.press("Tab")
    second = review.case
    assert second is not first
    review.press("Shift+Tab")
    assert review.case is first
    review.press("S")
    assert review.case is second
    assert review.page.desk.queue.shown()[-1] is first


def test_cases_of_one_label_or_one_annotator_can_be_seen_alone(review: Review) -> None:
    panel = review.page.panel
    QTest.mouseClick(panel.chips.button("all"), Qt.MouseButton.LeftButton)
    for key, expected in (("label:location", ["label"]), ("label:threat", ["attribute"]), ("", review.kinds)):
        panel.filter.setCurrentIndex(panel.filter.findData(key))
        panel.filter.activated.emit(panel.filter.currentIndex())
        assert [case.kind.value for case in review.page.desk.queue.shown()] == expected
    assert panel.filter.itemText(panel.filter.count() - 1) == "Annotator B"
    panel.filter.setCurrentIndex(panel.filter.count() - 1)
    panel.filter.activated.emit(panel.filter.currentIndex())
    shown = review.page.desk.queue.shown()
    person = list(review.case.marks)[1]
    assert all(case.marks[person] for case in shown)
    assert len(shown) in (6, 7)


def test_the_whole_article_is_settled_with_the_keyboard_alone(review: Review) -> None:
    """Must show: a reviewer settles all cases with keys, ends the article, and the gold can be exported."""
    for _ in range(len(review.kinds)):
        review.press("1")
    assert review.page.desk.queue.open_cases() == []
    review.page.acts["document.finish"]()
    review.settle()
    with Project.open(review.path, write=False) as project:
        document = review.page.desk.rows[0].id
        assert project.progress(document, GOLD_ID) is Progress.FINISHED
        assert len(project.living_annotations(document, GOLD_ID)) in (6, 7)
        assert project.check().problems == []


def test_after_a_settled_article_comes_the_next_one(qtbot, session, team: Team, path) -> None:
    for who in (0, 1):
        team.finish(who, document=1)
    lead, (first, second) = team.lead, team.documents
    team.project.close()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    desk = ReviewDesk(session)
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(next(one for one in opened.args[0].people if one.id == lead))
    with qtbot.waitSignal(desk.cases_changed):
        desk.load()
    desk.open(second)
    qtbot.waitUntil(lambda: desk.reviewed.document.id == second)
    desk.finish()  # nobody marked anything there
    qtbot.waitUntil(lambda: desk.reviewed.document.id == first)
    qtbot.waitUntil(lambda: [row.progress for row in desk.rows] == [Progress.NEW, Progress.FINISHED])
    assert not desk.is_settled


def test_an_article_with_open_cases_is_not_settled(review: Review) -> None:
    review.press("Tab", "Tab")
    review.page.acts["document.finish"]()
    review.settle()
    assert review.told[-1].startswith("7 case")
    assert review.page.panel.title.text() == "Case 1 of 7"
    assert not review.page.desk.is_settled


def test_names_are_hidden_until_the_article_is_settled(review: Review, restored) -> None:
    names = {"سمير", "ليلى", "حسن"}
    assert not any(name in row.face.who for name in names for row in review.page.panel.rows)
    language.apply(restored, "ar")
    review.page.retranslate()
    assert review.page.panel.rows[0].face.who.startswith("موسِّم أ")
    for _ in range(len(review.kinds)):
        review.press("1")
    review.page.acts["document.finish"]()
    review.settle()
    assert any(name in row.face.who for name in names for row in review.page.panel.rows)


def test_the_lead_may_show_names_always(review: Review) -> None:
    names = {"سمير", "ليلى", "حسن"}
    QTest.mouseClick(review.page.panel.names, Qt.MouseButton.LeftButton)
    review.settle()
    assert any(name in row.face.who for name in names for row in review.page.panel.rows)
    review.page.acts["edit.undo"]()
    review.settle()
    assert not review.page.panel.names.isChecked()
    assert not any(name in row.face.who for name in names for row in review.page.panel.rows)


def test_comments_belong_to_the_case_and_are_sent_with_control_and_enter(review: Review) -> None:
    review.go_to("طالبان")
    review.press("C")
    assert review.page.panel.field.hasFocus()
    QTest.keyClicks(review.page.panel.field, "is the group an actor here?")
    QTest.keyClick(review.page.panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    review.settle()
    assert review.page.reader.hasFocus()
    assert "is the group an actor here?" in review.page.panel.said.text()
    review.press("Tab")
    assert not review.page.panel.said.isVisible()


def test_a_half_written_comment_is_kept_when_the_place_is_left(review: Review) -> None:
    review.press("C")
    QTest.keyClicks(review.page.panel.field, "half")
    review.page.leave()
    review.settle()
    assert [one.text for one in review.page.desk.reviewed.comments] == ["half"]


def test_a_comment_does_not_tell_whose_mark_it_is(review: Review, team: Team) -> None:
    """Annotators comment on their own marks: their names would undo the letters."""
    document, place = review.page.desk.reviewed.document, span_of("طالبان")
    review.go_to("طالبان")
    for person, text in ((team.people[0], "is it an actor?"), (team.lead, "it is")):
        review.session.act(lambda project, who=person, said=text: project.comment(who, document.id, place, said))
    review.settle()
    said = review.page.panel.said.text
    letters = {row.face.who for row in review.page.panel.rows if row.face.who.startswith("Annotator")}
    assert "سمير" not in said()
    assert any(letter in said() for letter in letters)
    assert "مديرة" in said()  # who reviews knows what they said themselves
    QTest.mouseClick(review.page.panel.names, Qt.MouseButton.LeftButton)
    review.settle()
    assert "سمير" in said()


def test_what_is_said_on_the_whole_article_stands_with_each_case_and_says_so(review: Review, team: Team) -> None:
    document = review.page.desk.reviewed.document
    whole = Span(0, len(document.text))
    review.session.act(lambda project: project.comment(team.people[0], document.id, whole, "cut at its end"))
    review.settle()
    for _ in range(2):
        assert review.page.panel.said.text().count("on the whole article") == 1
        review.press("Tab")


def test_a_settled_case_becomes_a_decision(review: Review) -> None:
    review.go_to("طالبان")
    review.press("G")
    assert "Settle the case first" in review.told[-1]
    mark = review.case
    review.press(str(next(n for n, lane in enumerate(mark.lanes, 1) if lane.annotation)))
    review.page.desk.queue.choose(review.page.desk.queue.show.ALL, None, None)
    review.page.desk.go_to_place(mark.place.start)
    review.press("G")
    with Project.open(review.path, write=False) as project:
        assert [(one.name, one.label) for one in project.decisions()] == [("طالبان", "actor")]


def test_a_click_in_the_text_goes_to_the_case_there(review: Review) -> None:
    area = review.page.reader.span_area(span_of("أفغانستان"))
    QTest.mouseClick(review.page.reader.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert review.case.kind.value == "label"


def test_an_unsure_mark_comes_first(qtbot, session, team: Team, path) -> None:
    document = team.documents[0]
    team.project.reopen(team.people[0], document)
    marks = team.project.living_annotations(document, team.people[0])
    team.project.set_unsure(next(one for one in marks if one.span == span_of("طالبان")).id, True)
    team.finish(0)
    found_cases = cases_of(qtbot, session, team, path)
    assert found_cases[0].unsure
    assert found_cases[0].place == span_of("طالبان")


def cases_of(qtbot, session, team: Team, path):
    lead = team.lead
    team.project.close()
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    desk = ReviewDesk(session)
    with qtbot.waitSignal(session.rows_loaded):
        session.choose_person(next(one for one in opened.args[0].people if one.id == lead))
    with qtbot.waitSignal(desk.cases_changed):
        desk.load()
    return desk.queue.shown()


def test_a_mark_that_was_changed_since_opens_its_case_again(qtbot, session, team: Team, path) -> None:
    document = team.documents[0]
    mark = next(
        one for one in team.project.living_annotations(document, team.people[0]) if one.span == span_of("طالبان")
    )
    plan = GoldPlan(verdicts=(Verdict(mark.id, team.lead, mark.stamp, None),))
    team.project.settle(team.lead, document, plan)
    team.project.reopen(team.people[0], document)
    team.project.set_unsure(mark.id, True)
    team.finish(0)
    found_cases = cases_of(qtbot, session, team, path)
    found = next(case for case in found_cases if case.place == span_of("طالبان"))
    assert (found.is_open, found.changed_since) == (True, True)


def test_without_finished_articles_the_page_says_what_to_do(qtbot, session, tmp_path) -> None:
    path = tmp_path / "empty.hashiya"
    with Project.create(path, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.add_person("سمير")
    with qtbot.waitSignal(session.opened) as opened:
        session.open(path)
    page = ReviewPage(session)
    qtbot.addWidget(page)
    session.choose_person(next(one for one in opened.args[0].people if one.kind == "person"))
    with qtbot.waitSignal(page.desk.rows_loaded):
        page.enter()
    assert page.pages.currentIndex() == 0
    assert "Nothing to review yet" in page.empty.text()
