"""A team's whole story in real windows: hand over with overlap, mark, hand in, take back twice; and what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, Progress, Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.teamwork.handover import hand_over
from annotator.ui.handed.arrival import Meant
from tests.e2e.conftest import Player, type_words
from tests.ui.shell.test_messages import boxes

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NAMES = ("سمير", "ليلى")
ARTICLES = [
    {"title": f"مقال {number}", "text": f"مقال {number}\n\nأعربت موسكو عن قلقها إزاء طالبان مرة {number}."}
    for number in range(1, 11)
]
Steps = Generator[Callable, None, None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The lead's project with nobody and nothing in it."""
    path = tmp_path / "lead" / "أخبار.hashiya"
    path.parent.mkdir()
    Project.create(path, "أخبار", default_label_set(paths.resource("labels", "default.toml"))).close()
    return path


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Sit down at the computer of somebody, with a folder of its own."""

    def sit_down(name: str) -> Path:
        monkeypatch.setenv("HASHIYA_HOME", str(tmp_path / f"home-{name}"))
        folder = tmp_path / f"folder-{name}"
        folder.mkdir(exist_ok=True)
        return folder

    return sit_down


def drop(widget: QWidget, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    where = QPoint(widget.width() // 2, widget.height() // 2)
    how = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(where, *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(where), *how))


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT, pos=widget.rect().center())


def enter_name(player: Player, name: str) -> Steps:
    yield lambda: player.dialog("PeopleDialog")
    dialog = player.dialog("PeopleDialog")
    type_words(dialog.field, name)
    QTest.keyClick(dialog.field, KEYS.Key_Return)
    yield lambda: player.window.session.person is not None


def section(player: Player, name: str) -> QWidget:
    """Give a section of the team's place, which is shown."""
    page = player.window.project.places.currentWidget()
    page.show_section(name)
    return page.section


def go_to_team(player: Player) -> Steps:
    player.window.actions_["place.team"].trigger()
    yield lambda: player.window.project.places.current == "team"


def add_people(player: Player) -> Steps:
    work = section(player, "work")
    for name in NAMES:
        click(work.add)
        yield lambda: player.dialog("NewPersonDialog")
        dialog = player.dialog("NewPersonDialog")
        type_words(dialog.field, name)
        QTest.keyClick(dialog.field, KEYS.Key_Return)
        yield lambda name=name: any(row.name == name for row in work.people_model.rows)


def tick(dialog: QWidget, names: tuple[str, ...]) -> None:
    """Tick people in the list of the hand-over with the keyboard."""
    people = dialog.form.people
    people.setFocus()
    for line in range(people.count()):
        people.setCurrentRow(line)
        wanted = any(name in people.item(line).text() for name in names)
        if wanted != (people.item(line).checkState() == Qt.CheckState.Checked):
            QTest.keyClick(people, KEYS.Key_Space)


def lead_hands_over(player: Player, out: Path) -> Steps:
    """Import by dropping, choose all articles, and hand them to two people, four of ten to both."""
    yield from enter_name(player, "المديرة")
    yield from go_to_team(player)
    articles = section(player, "articles")
    source = out / "articles.jsonl"
    source.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in ARTICLES), encoding="utf-8")
    drop(player.window.project, [source])
    yield lambda: (found := player.dialog("ImportDialog")) and found.go.isEnabled()
    click(player.dialog("ImportDialog").go)
    yield lambda: articles.model.rowCount() == len(ARTICLES)
    yield from add_people(player)
    section(player, "articles")
    articles.view.setFocus()
    player.key(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(articles.chosen()) == len(ARTICLES)
    click(articles.widgets.hand_over)
    yield lambda: (found := player.dialog("HandOverDialog")) and found.form.people.count() == 3
    dialog = player.dialog("HandOverDialog")
    tick(dialog, NAMES)
    click(dialog.form.shared)
    dialog.form.overlap.setValue(40)
    dialog.folder.setText(str(out))
    assert [len(plan.documents) for plan in dialog.preview.model.rows] == [7, 7]
    click(dialog.go)
    yield lambda: dialog.pages.currentWidget() is dialog.done_page
    assert dialog.done_page.letter.toPlainText()
    click(dialog.done_page.close_button)
    yield lambda: player.dialog("HandOverDialog") is None
    work = section(player, "work")
    yield lambda: [row.given for row in work.people_model.rows] == [0, 7, 7]
    assert [row.made.number for row in work.batch_model.rows] == [2, 1]


def annotate_and_hand_in(player: Player, name: str, label: KEYS, out: Path) -> Steps:
    """Answer «are you …», mark the first word of the first article, finish it, and hand in."""
    yield lambda: player.dialog("StartDialog")
    dialog = player.dialog("StartDialog")
    assert name in dialog.heading.text()
    assert "7" in dialog.share.text()
    click(dialog.go)
    yield lambda: player.window.session.open_document
    assert player.window.session.person.name == name
    assert player.window.project.places.available == ("annotate",)
    yield player.reader.hasFocus
    player.drag(player.find("موسكو"))
    player.key(label)
    yield player.saved(1)
    player.key(KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    first = player.window.session.open_document.document.id
    yield lambda: player.window.session.open_document.document.id != first
    assert player.window.windowTitle().endswith(name)
    hand_in = player.window.project.title_row.actions_["hand_in"]
    assert hand_in.isVisible()
    click(hand_in)
    yield lambda: player.dialog("HandInDialog")
    dialog = player.dialog("HandInDialog")
    dialog.folder.setText(str(out))
    click(dialog.go)
    yield lambda: dialog.pages.currentWidget() is dialog.done_page
    assert "1" in dialog.holds.text()
    click(dialog.close_button)
    yield lambda: player.dialog("HandInDialog") is None


def take_back(player: Player, files: list[Path], new_marks: int) -> Steps:
    """Drop returned files on the window, read the report, take them in."""
    yield lambda: player.window.session.person is not None
    yield from go_to_team(player)
    drop(player.window.project, files)
    yield lambda: (found := player.dialog("TakeBackDialog")) and len(found.files) == len(files)
    dialog = player.dialog("TakeBackDialog")
    yield dialog.go.isEnabled
    assert sum(file.plan.kinds["annotations"].new for file in dialog.files) == new_marks
    click(dialog.go)
    yield lambda: dialog.pages.currentWidget() is dialog.done_page
    click(dialog.done_page.close_button)
    yield lambda: player.dialog("TakeBackDialog") is None


def test_a_team_works_with_files(play: Callable, project: Path, machine: Callable, tmp_path: Path) -> None:
    out = machine("lead")
    play(lambda player: lead_hands_over(player, out), str(project))
    files = sorted(out.glob("*.hashiya"))
    assert len(files) == 2
    returned = []
    for name, label in zip(NAMES, (KEYS.Key_1, KEYS.Key_2), strict=True):
        (given,) = (file for file in files if name in file.name)
        stick = machine(name)
        work = stick / given.name
        work.write_bytes(given.read_bytes())
        play(lambda player, name=name, label=label, to=stick: annotate_and_hand_in(player, name, label, to), str(work))
        returned += [file for file in stick.glob("*.hashiya") if file != work]
    assert len(returned) == 2
    machine("lead")

    def twice(player: Player) -> Steps:
        yield from take_back(player, returned, 2)
        work = section(player, "work")
        yield lambda: [row.closed for row in work.people_model.rows] == [0, 1, 1]
        assert {row.where for row in work.batch_model.rows} == {"back"}
        yield from take_back(player, returned[:1], 0)

    play(twice, str(project))
    with Project.open(project, write=False) as opened:
        assert not opened.check().problems
        for name, label in zip(NAMES, ("actor", "location"), strict=True):
            person = opened.person_named(name)
            rows = opened.document_rows(person.id)
            marks = [mark for row in rows for mark in opened.living_annotations(row.id, person.id)]
            assert [mark.label for mark in marks] == [label]
            assert sum(row.progress is Progress.FINISHED for row in rows) == 1


@pytest.fixture
def handed(project: Path, tmp_path: Path) -> Callable[[str, range], Path]:
    """Hand articles of the project over to somebody, as the command line would."""
    with Project.open(project) as opened:
        opened.import_articles(Article(line["text"], line["title"], "x") for line in ARTICLES)
        lead = opened.add_person("المديرة")
        for name in NAMES:
            opened.add_person(name)

    def hand(name: str, articles: range) -> Path:
        file = tmp_path / f"{name} {articles.start}.hashiya"
        with Project.open(project) as opened:
            rows = opened.articles()
            documents = tuple(rows[number].id for number in articles)
            hand_over(opened, file, Contents(opened.person_named(name).id, documents), acting=lead)
        return file

    return hand


def begin(player: Player, articles: int) -> Steps:
    """Say that one is the person of the file."""
    yield lambda: player.dialog("StartDialog")
    dialog = player.dialog("StartDialog")
    assert dialog.bar.maximum() == articles
    click(dialog.go)
    yield lambda: player.window.session.open_document


def mark_first(player: Player, label: KEYS) -> Steps:
    yield player.reader.hasFocus
    player.drag(player.find("موسكو"))
    player.key(label)
    yield player.saved(1)


def choose_way(player: Player, way: Meant) -> Steps:
    yield lambda: player.dialog("ArrivalDialog")
    click(player.dialog("ArrivalDialog").ways[way])
    yield lambda: player.dialog("ArrivalDialog") is None


def test_a_second_batch_comes_into_the_work_file(play: Callable, machine: Callable, handed: Callable) -> None:
    """Opened, it asks; added, the person goes on in one file with all articles and the marks of before."""
    first, second = handed("سمير", range(3)), handed("سمير", range(3, 8))
    machine("سمير")

    def day_one(player: Player) -> Steps:
        yield from begin(player, 3)
        yield from mark_first(player, KEYS.Key_1)

    def day_two(player: Player) -> Steps:
        yield from choose_way(player, Meant.ADD)
        yield lambda: player.dialog("StartDialog")
        dialog = player.dialog("StartDialog")
        assert "سمير" in dialog.heading.text()
        assert not dialog.no.isVisible()  # who it is was asked on the first day
        assert dialog.news.text()
        yield from begin(player, 8)
        assert player.window.session.info.path == first
        yield player.opened("مقال 1")
        yield player.saved(1)

    play(day_one, str(first))
    play(day_two, str(second))
    with Project.open(first, write=False) as work:
        assert len(work.document_ids()) == 8
        assert not work.check().problems


def test_a_second_batch_dropped_on_the_work_file_is_added_too(
    play: Callable, machine: Callable, handed: Callable
) -> None:
    first, second = handed("سمير", range(3)), handed("سمير", range(3, 5))
    stranger = handed("ليلى", range(2))
    machine("سمير")

    def story(player: Player) -> Steps:
        yield from begin(player, 3)
        drop(player.window.project, [second])
        yield from begin(player, 5)
        drop(player.window.project, [first])  # it is open: nothing happens
        drop(player.window.project, [stranger])  # opened as what it is
        yield lambda: (found := player.dialog("StartDialog")) and "ليلى" in found.heading.text()
        QTest.keyClick(player.dialog("StartDialog"), KEYS.Key_Escape)
        yield lambda: player.window.session.info is None
        assert player.window.start_page.isVisible()

    play(story, str(first))


def test_several_batches_opened_at_once_come_into_one_file(
    play: Callable, machine: Callable, handed: Callable, tmp_path: Path
) -> None:
    """On the first day into the first of them, later into the work file; what belongs to others is named."""
    first, second = handed("سمير", range(2)), handed("سمير", range(2, 4))
    third, fourth = handed("سمير", range(4, 5)), handed("سمير", range(5, 8))
    stranger, text = handed("ليلى", range(2)), tmp_path / "news.txt"
    text.write_text("خبر", encoding="utf-8")
    machine("سمير")

    def day_one(player: Player) -> Steps:
        drop(player.window.start_page, [first, second, stranger, text])
        yield lambda: player.dialog("ArrivalDialog")
        dialog = player.dialog("ArrivalDialog")
        assert list(dialog.ways) == [Meant.OPEN]
        assert "ليلى" in dialog.left.text() and "news.txt" in dialog.left.text()
        yield from choose_way(player, Meant.OPEN)
        yield from begin(player, 4)
        assert player.window.session.info.path == first
        yield from mark_first(player, KEYS.Key_1)

    def day_two(player: Player) -> Steps:
        drop(player.window.start_page, [third, fourth])
        yield from choose_way(player, Meant.ADD)
        yield lambda: player.dialog("StartDialog")
        assert "4" in player.dialog("StartDialog").news.text()
        yield from begin(player, 8)
        assert player.window.session.info.path == first
        yield player.saved(1)

    play(day_one)
    play(day_two)
    with Project.open(first, write=False) as work:
        assert len(work.document_ids()) == 8
        assert not work.check().problems


def test_several_files_dropped_on_the_work_file_are_added_as_far_as_they_are_its_person_s(
    play: Callable, machine: Callable, handed: Callable, project: Path
) -> None:
    first, second = handed("سمير", range(2)), handed("سمير", range(2, 4))
    stranger = handed("ليلى", range(2))
    machine("سمير")

    def story(player: Player) -> Steps:
        yield from begin(player, 2)
        drop(player.window.project, [second, stranger, project])
        yield boxes
        (box,) = boxes()
        assert "ليلى" in box.text() and "أخبار" in box.text() and "سمير" not in box.text()
        box.close()
        yield from begin(player, 4)
        assert player.window.session.info.path == first

    play(story, str(first))


def test_one_of_several_that_cannot_be_added_keeps_no_other(
    play: Callable, machine: Callable, handed: Callable, project: Path
) -> None:
    first, good = handed("سمير", range(2)), handed("سمير", range(2, 4))
    with Project.open(project) as opened:
        person = opened.person_named("سمير").id
        apart = good.with_name("آخر.hashiya")
        documents = tuple(row.id for row in opened.articles()[4:5])
        hand_over(opened, apart, Contents(person, documents, review=True), acting=opened.person_named("المديرة").id)
    machine("سمير")

    def story(player: Player) -> Steps:
        yield from begin(player, 2)
        drop(player.window.project, [apart, good])
        yield boxes
        (box,) = boxes()
        assert "آخر" in box.informativeText() and "للمراجعة" in box.informativeText()
        box.close()
        yield from begin(player, 4)

    play(story, str(first))


def test_several_people_s_files_are_taken_back_together(
    play: Callable, project: Path, machine: Callable, handed: Callable
) -> None:
    files = [handed("سمير", range(2)), handed("ليلى", range(2, 4))]
    machine("lead")

    def story(player: Player) -> Steps:
        drop(player.window.start_page, [*files, project])
        yield lambda: player.dialog("ArrivalDialog")
        assert not player.dialog("ArrivalDialog").left.isVisible()
        yield from choose_way(player, Meant.TAKE_BACK)
        yield from enter_name(player, "ضيفة")
        yield lambda: (found := player.dialog("TakeBackDialog")) and len(found.files) == 2
        assert player.window.session.info.path == project
        QTest.keyClick(player.dialog("TakeBackDialog"), KEYS.Key_Escape)
        yield lambda: player.dialog("TakeBackDialog") is None

    play(story)


def test_who_is_somebody_else_leaves_no_trace(play: Callable, machine: Callable, handed: Callable) -> None:
    file = handed("سمير", range(3))
    machine("ليلى")

    def story(player: Player) -> Steps:
        yield lambda: player.dialog("StartDialog")
        dialog = player.dialog("StartDialog")
        click(dialog.no)
        click(dialog.close_file)
        yield lambda: player.window.session.info is None
        assert player.window.start_page.isVisible()

    before = file.read_bytes()
    play(story, str(file))
    play(story, str(file))  # and is asked again
    assert file.read_bytes() == before


def test_the_lead_who_opens_a_hand_over_is_led_to_taking_it_back(
    play: Callable, project: Path, machine: Callable, handed: Callable
) -> None:
    file = handed("سمير", range(3))
    machine("سمير")

    def annotator(player: Player) -> Steps:
        yield from begin(player, 3)
        yield from mark_first(player, KEYS.Key_1)

    play(annotator, str(file))
    machine("lead")

    def lead(player: Player) -> Steps:
        yield from enter_name(player, "ضيفة")
        player.window.open_project(file)
        yield from choose_way(player, Meant.TAKE_BACK)
        yield lambda: (found := player.dialog("TakeBackDialog")) and len(found.files) == 1
        dialog = player.dialog("TakeBackDialog")
        yield dialog.go.isEnabled
        assert player.window.session.info.path == project
        QTest.keyClick(dialog, KEYS.Key_Escape)
        yield lambda: player.dialog("TakeBackDialog") is None

    def lead_from_the_start_page(player: Player) -> Steps:
        yield player.window.start_page.isVisible
        drop(player.window.start_page, [file])
        yield from choose_way(player, Meant.TAKE_BACK)
        yield lambda: (found := player.dialog("TakeBackDialog")) and len(found.files) == 1
        dialog = player.dialog("TakeBackDialog")
        yield dialog.go.isEnabled
        click(dialog.go)
        yield lambda: dialog.pages.currentWidget() is dialog.done_page
        click(dialog.done_page.close_button)
        yield lambda: player.dialog("TakeBackDialog") is None

    play(lead, str(project))
    play(lead_from_the_start_page)
    with Project.open(project, write=False) as opened:
        (samir,) = [person for person in opened.status().people if person.name == "سمير"]
        assert samir.labels == {"actor": 1}


def test_what_cannot_be_taken_back_is_told_file_by_file(
    play: Callable, project: Path, machine: Callable, handed: Callable, tmp_path: Path
) -> None:
    """A torn copy, the project itself, a file of another project, no project at all: each one sentence."""
    good = handed("سمير", range(3))
    torn, text, other = tmp_path / "torn.hashiya", tmp_path / "text.hashiya", tmp_path / "other.hashiya"
    torn.write_bytes(good.read_bytes()[:20_000])
    text.write_text("no project", encoding="utf-8")
    Project.create(other, "آخر", default_label_set(paths.resource("labels", "default.toml"))).close()
    machine("lead")

    def story(player: Player) -> Steps:
        yield from enter_name(player, "ضيفة")
        yield from go_to_team(player)
        player.window.actions_["project.take_back"].trigger()
        yield lambda: player.dialog("TakeBackDialog")
        dialog = player.dialog("TakeBackDialog")
        drop(dialog, [torn, text, other, project])
        yield lambda: len(dialog.files) == 4
        assert [file.standing for file in dialog.files] == ["refused"] * 4
        said = set()
        for line in range(4):
            dialog.list.setCurrentRow(line)
            said.update(dialog.report.sentences())
        assert len(said) == 4
        assert not dialog.go.isEnabled()
        QTest.keyClick(dialog, KEYS.Key_Escape)
        yield lambda: player.dialog("TakeBackDialog") is None

    play(story, str(project))
    with Project.open(project, write=False) as opened:
        assert not opened.check().problems
        assert opened.status().annotations == 0


def test_whoever_has_finished_everything_is_told_to_hand_in(
    play: Callable, machine: Callable, handed: Callable
) -> None:
    file = handed("سمير", range(1))
    machine("سمير")

    def story(player: Player) -> Steps:
        yield from begin(player, 1)
        yield player.reader.hasFocus
        player.key(KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield lambda: "«سلّم»" in player.window.page.notice.text()

    play(story, str(file))


def test_a_reviewer_gets_what_somebody_has_finished(
    play: Callable, project: Path, machine: Callable, handed: Callable
) -> None:
    """What somebody has finished waits for review; the reviewer's file knows whose marks they are."""
    handed("سمير", range(2))
    with Project.open(project) as opened:
        samir = opened.person_named("سمير").id
        opened.finish(samir, opened.articles()[0].id)
    out = machine("lead")

    def lead(player: Player) -> Steps:
        yield from enter_name(player, "مراجعة")
        yield from go_to_team(player)
        work = section(player, "work")
        yield lambda: len(work.people_model.rows) == 4
        click(work.hand_over)
        yield lambda: (found := player.dialog("HandOverDialog")) and found.form.people.count() == 4
        dialog = player.dialog("HandOverDialog")
        tick(dialog, ("ليلى",))
        QTest.keyClick(dialog.form.reviewing, KEYS.Key_Space)
        assert [len(plan.documents) for plan in dialog.preview.model.rows] == [1]
        dialog.folder.setText(str(out))
        click(dialog.go)
        yield lambda: dialog.pages.currentWidget() is dialog.done_page
        QTest.keyClick(dialog, KEYS.Key_Escape)
        yield lambda: player.dialog("HandOverDialog") is None
        yield lambda: work.batch_model.rows[0].made.review

    play(lead, str(project))
    (file,) = out.glob("*.hashiya")
    machine("ليلى")

    def reviewer(player: Player) -> Steps:
        yield from begin(player, 1)
        assert player.window.session.info.review
        assert "team" not in player.window.project.places.available

    play(reviewer, str(file))


def test_a_question_on_a_mark_is_answered_in_the_hand_over_and_the_answer_comes_back(
    play: Callable, project: Path, machine: Callable, handed: Callable
) -> None:
    """The lead asks on a mark, the annotator reads it and answers; what is half written is no act that undo takes."""
    handed("سمير", range(1))
    out = machine("lead") / "سؤال.hashiya"
    with Project.open(project) as opened:
        samir, lead = opened.person_named("سمير").id, opened.person_named("المديرة").id
        document = opened.articles()[0].id
        start = opened.document(document).text.index("طالبان")
        place = Span(start, start + len("طالبان"))
        mark = opened.annotate(samir, document, place, "actor").annotations[0].id
        opened.comment(lead, document, place, "فاعل أم مكان؟", mark)
        hand_over(opened, out, Contents(samir, (document,)), acting=lead)
    machine("سمير")

    def annotator(player: Player) -> Steps:
        yield from begin(player, 1)
        yield player.reader.hasFocus
        comments = player.window.page.inspector.details.comments
        assert player.reader.marks.get(mark).commented
        player.key(KEYS.Key_Tab)
        yield lambda: len(comments.entries) == 1
        assert "فاعل أم مكان؟" in comments.entries[0].words.text()
        assert "المديرة" in comments.entries[0].head.text()
        player.drag(player.find("موسكو"))
        player.key(KEYS.Key_2)
        yield player.saved(2)
        player.key(KEYS.Key_C)
        yield comments.form.field.hasFocus
        type_words(comments.form.field, "نصف")
        player.key(KEYS.Key_Escape)
        yield player.reader.hasFocus
        player.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield player.saved(1)
        player.window.page.marking.go_to(mark)
        player.key(KEYS.Key_C)
        yield comments.form.field.hasFocus
        type_words(comments.form.field, "فاعل: المقصود الحركة")
        player.key(KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield lambda: player.window.session.waiting == 0 and len(comments.entries) == 2

    play(annotator, str(out))
    with Project.open(out) as work:
        assert [one.text for one in work.comments(document) if one.annotation == mark] == [
            "فاعل أم مكان؟",
            "فاعل: المقصود الحركة",
        ]
    machine("lead")

    def back(player: Player) -> Steps:
        yield from enter_name(player, "ضيفة")
        yield from take_back(player, [out], 1)  # of the mark that undo took the row is left

    play(back, str(project))
    with Project.open(project, write=False) as opened:
        assert "فاعل: المقصود الحركة" in {one.text for one in opened.comments(document)}
        assert not opened.check().problems
