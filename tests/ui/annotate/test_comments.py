"""Comments in the annotator's place with real keys: on a mark, on words, on the article; changed and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.core.model import Comment, Progress, Span
from annotator.core.store.identity import GOLD_ID
from annotator.ui.panels.comment_thread import CommentThread
from tests.ui.annotate.hands import TEXT, Hands

LEFT = Qt.MouseButton.LeftButton


def thread(hands: Hands) -> CommentThread:
    return hands.page.inspector.details.comments


def said(hands: Hands) -> list[Comment]:
    return sorted(hands.session.open_document.comments, key=lambda one: one.id)


def shown(hands: Hands) -> list[str]:
    """Give the words of the entries, without the signs that keep them apart."""
    return [entry.words.text().strip("\u200e\u200f\u2068\u2069") for entry in thread(hands).entries]


def in_file(hands: Hands, count: int) -> list[Comment]:
    """Wait until that many comments are there and none of them waits for the file."""
    hands._qtbot.waitUntil(lambda: [bool(one.stamp) for one in said(hands)] == [True] * count)
    return said(hands)


def write(hands: Hands, words: str) -> None:
    hands.keys("C")
    assert thread(hands).form.field.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), words)


def mark(hands: Hands, words: str, nth: int = 0) -> bytes:
    hands.caret_on(words, nth)
    hands.keys("1")
    hands.saved()
    return hands.reader.current_mark()


def say_as(hands: Hands, name: str, place: Span, text: str, on: bytes | None = None, count: int = 1) -> bytes:
    """Let somebody else say something on this machine; `count` comments are to be seen afterwards."""
    people: list[bytes] = []
    hands.session.run(lambda project: project.add_person(name), people.append)
    hands._qtbot.waitUntil(lambda: bool(people))
    document = hands.session.open_document.document.id
    hands.session.act(lambda project: project.comment(people[0], document, place, text, on))
    hands.session.reload()
    hands.saved()
    hands._qtbot.waitUntil(lambda: name in {one.name for one in hands.session.info.people})
    in_file(hands, count)
    return people[0]


def test_the_key_comments_on_the_current_mark_and_the_text_has_the_keyboard_again(hands: Hands) -> None:
    id_ = mark(hands, "موسكو")
    write(hands, "actor or place?")
    hands.keys("Ctrl+Enter")
    assert hands.reader.hasFocus()
    (one,) = in_file(hands, 1)
    assert (one.annotation, one.span, one.text) == (id_, hands.find("موسكو"), "actor or place?")
    assert one.person == hands.session.person.id
    assert shown(hands) == ["actor or place?"]
    assert "سمير" in thread(hands).entries[0].head.text()
    assert hands.session.open_document.get(id_).note == ""
    assert hands.session.open_document.is_open


def test_a_mark_with_a_comment_has_a_sign_in_the_text_and_in_the_list(hands: Hands) -> None:
    id_, other = mark(hands, "موسكو"), mark(hands, "طالبان")
    hands.page.marking.go_to(id_)
    plain = hands.reader.looks.label(hands.reader.marks.get(id_)).forms[0].width
    write(hands, "why")
    hands.keys("Ctrl+Enter")
    in_file(hands, 1)
    assert [hands.reader.marks.get(one).commented for one in (id_, other)] == [True, False]
    assert hands.reader.looks.label(hands.reader.marks.get(id_)).forms[0].width > plain
    listed = hands.page.inspector.list
    hands._qtbot.waitUntil(lambda: len(listed._model._rows) == 2)
    assert ["with comments" in listed._spoken(group) for group in listed._model._rows] == [True, False]
    hands.session.undo()
    hands._qtbot.waitUntil(lambda: not hands.reader.marks.get(id_).commented)


def test_without_a_mark_the_selected_words_or_the_whole_article_are_meant(hands: Hands) -> None:
    mark(hands, "موسكو")
    hands.keys("Escape")
    hands.select("الأمم المتحدة")
    write(hands, "with the article?")
    assert "«الأمم المتحدة»" in thread(hands).form.about.text()
    hands.keys("Ctrl+Enter")
    hands.reader.clear_selection()
    write(hands, "cut at its end")
    assert thread(hands).form.about.text() == "On the whole article"
    hands.keys("Ctrl+Enter")
    assert [(one.span, one.annotation) for one in in_file(hands, 2)] == [
        (hands.find("الأمم المتحدة"), None),
        (Span(0, len(TEXT)), None),
    ]
    assert shown(hands) == ["cut at its end", "with the article?"]
    assert thread(hands).head.text() == "Comments on the article 2"
    whole, words = thread(hands).entries
    assert whole.about.isHidden()
    assert "الأمم المتحدة" in words.about.text()
    QTest.mouseClick(words.about, LEFT)
    assert hands.reader.caret_offset() == hands.find("الأمم المتحدة").start


def test_what_was_said_about_a_mark_that_went_is_said_about_the_article(hands: Hands) -> None:
    mark(hands, "موسكو")
    write(hands, "why")
    hands.keys("Ctrl+Enter")
    in_file(hands, 1)
    hands.keys("X")
    hands._qtbot.waitUntil(lambda: thread(hands).head.text() == "Comments on the article 1")
    assert "«موسكو»" in thread(hands).entries[0].about.text()
    hands.saved()
    hands.session.undo()
    hands._qtbot.waitUntil(lambda: thread(hands).head.text() == "Comments 1")


def test_undo_and_redo_take_a_comment_like_any_act(hands: Hands) -> None:
    mark(hands, "موسكو")
    write(hands, "why")
    hands.keys("Ctrl+Enter")
    in_file(hands, 1)
    hands.session.undo()
    hands._qtbot.waitUntil(lambda: not said(hands))
    assert hands.marks() == {"موسكو": "actor"}
    hands.session.redo()
    in_file(hands, 1)
    assert shown(hands) == ["why"]


def test_the_own_comment_is_put_into_other_words_and_taken_back(hands: Hands) -> None:
    mark(hands, "موسكو")
    write(hands, "why")
    hands.keys("Ctrl+Enter")
    in_file(hands, 1)
    QTest.mouseClick(thread(hands).entries[0].reword, LEFT)
    assert thread(hands).form.field.toPlainText() == "why"
    QTest.keyClicks(QApplication.focusWidget(), " not")
    hands.keys("Ctrl+Enter")
    hands._qtbot.waitUntil(lambda: [one.text for one in in_file(hands, 1)] == ["why not"])
    QTest.mouseClick(thread(hands).entries[0].reword, LEFT)
    hands.keys("Escape")  # as it was: there is nothing to wait for
    assert thread(hands).form.isHidden()
    QTest.mouseClick(thread(hands).entries[0].remove, LEFT)
    hands.saved()
    assert said(hands) == []
    assert thread(hands).isHidden()
    assert not thread(hands).begin.isHidden()
    hands.session.undo()
    hands._qtbot.waitUntil(lambda: shown(hands) == ["why not"])


def test_another_ones_comment_has_a_name_and_no_buttons(hands: Hands) -> None:
    id_ = mark(hands, "موسكو")
    say_as(hands, "ليلى", hands.find("موسكو"), "راجع الدليل.\nالقاعدة الثالثة.", id_)
    (entry,) = thread(hands).entries
    assert "ليلى" in entry.head.text()
    assert entry.words.text().count("\n") == 1
    assert entry.reword.isHidden()
    assert entry.remove.isHidden()


def test_an_annotator_does_not_see_what_is_said_about_another_ones_mark(hands: Hands) -> None:
    mark(hands, "موسكو")
    theirs: list[bytes] = []
    document = hands.session.open_document.document.id

    def annotate(project) -> bytes:
        layla = project.add_person("ليلى")
        return project.annotate(layla, document, hands.find("طالبان"), "actor").annotations[0].id

    hands.session.run(annotate, theirs.append)
    hands._qtbot.waitUntil(lambda: bool(theirs))
    say_as(hands, "المدير", hands.find("طالبان"), "about hers", theirs[0], count=0)
    say_as(hands, "مراجع", hands.find("موسكو"), "about mine", hands.reader.current_mark())
    assert [one.text for one in said(hands)] == ["about mine"]
    hands.session.show_document(document, owner=GOLD_ID)
    hands._qtbot.waitUntil(lambda: hands.session.open_document.person == GOLD_ID)
    assert [one.text for one in said(hands)] == ["about hers", "about mine"]
    hands._qtbot.waitUntil(lambda: len(thread(hands).entries) == 2)
    # Whoever settles is blind, as in the review.
    assert all("somebody else" in entry.head.text() for entry in thread(hands).entries)


def test_a_finished_article_can_be_talked_about_and_stays_finished(hands: Hands) -> None:
    id_ = mark(hands, "موسكو")
    first = hands.session.open_document.document.id
    hands.page.finish()
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id != first)
    hands.page.go("document.previous")
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id == first)
    hands.page.marking.go_to(id_)
    write(hands, "why")
    hands.keys("Ctrl+Enter")
    assert [one.annotation for one in in_file(hands, 1)] == [id_]
    assert hands.session.open_document.progress is Progress.FINISHED
    QTest.mouseClick(thread(hands).entries[0].remove, LEFT)
    hands._qtbot.waitUntil(lambda: not said(hands))


def test_words_that_were_not_sent_wait_with_their_mark(hands: Hands) -> None:
    first, second = mark(hands, "موسكو"), mark(hands, "طالبان")
    write(hands, "half")
    hands.keys("Escape")
    assert hands.reader.hasFocus()
    assert not thread(hands).form.isHidden()
    hands.page.marking.go_to(first)
    hands._qtbot.waitUntil(thread(hands).form.isHidden)
    hands.page.inspector.commit(comments=False)  # as undo does: the words are no act yet
    hands.page.marking.go_to(second)
    hands._qtbot.waitUntil(lambda: thread(hands).form.field.toPlainText() == "half")
    assert said(hands) == []


def test_words_that_wait_go_out_with_the_article(hands: Hands) -> None:
    id_ = mark(hands, "موسكو")
    first = hands.session.open_document.document.id
    write(hands, "half")
    hands.keys("Escape")
    hands.page.marking.leave_current()
    write(hands, "whole")
    hands.page.go("document.next")
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id != first)
    assert said(hands) == []
    assert thread(hands).form.isHidden()
    hands.page.go("document.previous")
    hands._qtbot.waitUntil(lambda: hands.session.open_document.document.id == first)
    assert {(one.text, one.annotation) for one in in_file(hands, 2)} == {("half", id_), ("whole", None)}


def test_nothing_written_leaves_nothing_behind(hands: Hands) -> None:
    mark(hands, "موسكو")
    hands.keys("C", "Escape")
    assert thread(hands).form.isHidden()
    hands.keys("C", "Ctrl+Enter")
    assert thread(hands).form.isHidden()
    hands.page.inspector.commit()
    hands.saved()
    assert said(hands) == []


def test_words_that_the_file_refuses_come_back(hands: Hands) -> None:
    mark(hands, "موسكو")
    hands.keys("C")
    thread(hands).form.field.setPlainText("س" * 4_001)
    with hands._qtbot.waitSignal(hands.session.failed) as failed:
        hands.keys("Ctrl+Enter")
        assert len(said(hands)) == 1
    assert failed.args[0].code == "comment.length"
    assert thread(hands).form.words == "س" * 4_001
    hands._qtbot.waitUntil(lambda: said(hands) == [])


def test_many_comments_are_folded_behind_their_number(hands: Hands) -> None:
    id_ = mark(hands, "موسكو")
    session = hands.session
    for n in range(4):
        session.comment(session.person.id, session.open_document.document.id, hands.find("موسكو"), f"{n}", id_)
    in_file(hands, 4)
    hands._qtbot.waitUntil(lambda: thread(hands).head.text() == "Comments 4")
    assert shown(hands) == []
    QTest.mouseClick(thread(hands).head, LEFT)
    assert shown(hands) == ["0", "1", "2", "3"]
    QTest.mouseClick(thread(hands).head, LEFT)
    assert shown(hands) == []
    hands.keys("C")  # whoever answers sees what was said
    assert shown(hands) == ["0", "1", "2", "3"]


def test_a_low_window_shows_the_number_alone(hands: Hands) -> None:
    mark(hands, "موسكو")
    write(hands, "why")
    hands.keys("Ctrl+Enter")
    in_file(hands, 1)
    assert shown(hands) == ["why"]
    hands.page.resize(1024, 524)
    hands._qtbot.waitUntil(lambda: shown(hands) == [])
    assert not thread(hands).head.isHidden()


def test_the_form_is_brought_into_sight_below_what_it_answers(hands: Hands) -> None:
    id_ = mark(hands, "موسكو")
    hands.page.resize(1024, 524)
    session = hands.session
    for n in range(3):
        session.comment(session.person.id, session.open_document.document.id, hands.find("موسكو"), f"{n}\n" * 3, id_)
    in_file(hands, 3)
    hands._qtbot.waitUntil(lambda: thread(hands).head.text() == "Comments 3")
    hands.keys("C")
    send = thread(hands).form.send
    hands._qtbot.waitUntil(lambda: send.visibleRegion().boundingRect() == send.rect())


def test_an_empty_field_begins_where_the_interface_does(hands: Hands) -> None:
    field = thread(hands).form.field
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hands.keys("C")
    assert field.cursorRect().x() > field.width() / 2
    QTest.keyClicks(field, "why")
    first = field.textCursor()
    first.setPosition(0)
    assert field.cursorRect(first).x() < field.width() / 2
    field.setPlainText("لماذا")
    assert field.cursorRect(first).x() > field.width() / 2


def test_a_newcomer_sees_a_line_and_no_form(hands: Hands) -> None:
    assert thread(hands).isHidden()
    assert thread(hands).begin.isVisible()
    before = thread(hands).form.field.document().revision()
    mark(hands, "موسكو")
    mark(hands, "طالبان")
    hands._qtbot.waitUntil(lambda: hands.page.inspector.details.mark is not None)
    assert thread(hands).isHidden()
    assert thread(hands).form.field.document().revision() == before  # marking does nothing here
    QTest.mouseClick(thread(hands).begin, LEFT)
    assert thread(hands).form.field.hasFocus()


def test_the_key_brings_hidden_details_back(hands: Hands) -> None:
    mark(hands, "موسكو")
    hands.page.columns.toggle_inspector()
    write(hands, "why")
    assert hands.page.inspector.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")  # popups, on a screen that nobody sees
def test_the_menu_of_the_right_button_comments(hands: Hands) -> None:
    mark(hands, "موسكو")
    menu = QMenu(hands.reader)
    hands.page.popups.fill_menu(menu, hands.reader.current_mark())
    next(action for action in menu.actions() if action.text() == "Write a comment").trigger()
    assert thread(hands).form.field.hasFocus()
