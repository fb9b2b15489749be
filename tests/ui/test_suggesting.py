"""What the session suggests, on a real file: at once after a mark, for its own person, and begun anew where it must."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotator, Article, NewMark, Span
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.core.suggest.reading import Reading
from annotator.ui.session import Session

TEXTS = (
    "أعربت موسكو عن قلقها.\nقالت موسكو إن الوضع خطير.\nوردت موسكو على ذلك.",
    "عادت موسكو إلى الطاولة.\nزار الوفد موسكو أمس.",
    "لا شيء هنا.",
)
MOSCOW, ELSEWHERE = ([Span(*found.span()) for found in re.finditer("موسكو", text)] for text in TEXTS[:2])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "p.hashiya"
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article(text, text[:10], "x") for text in TEXTS)
        project.add_person("سمير")
        project.add_person("ليلى")
    return file


@pytest.fixture
def session(qtbot, path: Path) -> Iterator[Session]:
    session = Session()
    with qtbot.waitSignal(session.opened):
        session.open(path)
    choose(qtbot, session, "سمير")
    yield session
    session.shut_down()


def choose(qtbot, session: Session, name: str) -> list[bytes]:
    with qtbot.waitSignal(session.rows_loaded) as rows, qtbot.waitSignal(session.suggesting.learned):
        session.choose_person(person_named(session, name))
    return [row.id for row in rows.args[0]]


def person_named(session: Session, name: str) -> Annotator:
    return next(person for person in session.info.people if person.name == name)


def document(session: Session, number: int) -> bytes:
    with Project.open(session.info.path, write=False) as project:
        return project.document_rows(None)[number].id


def show(qtbot, session: Session, number: int, owner: bytes | None = None) -> None:
    with qtbot.waitSignal(session.document_opened):
        session.show_document(document(session, number), owner=owner)


def suggested(session: Session) -> list[Span]:
    return [each.span for each in session.suggesting.suggestions]


def wait_for(qtbot, session: Session, *spans: Span) -> None:
    qtbot.waitUntil(lambda: suggested(session) == list(spans))


def asked(qtbot, session: Session) -> None:
    """Wait until the thread has answered all that it was asked before."""
    answered: list[int] = []
    session.suggesting.run(lambda _: 1, answered.append)
    qtbot.waitUntil(lambda: bool(answered) and session.suggesting.is_up_to_date)


def test_a_mark_that_was_just_made_is_offered_at_its_other_places(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    show(qtbot, session, 1)
    wait_for(qtbot, session, *ELSEWHERE)


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The texts that were taken to words, in that order."""
    texts: list[str] = []
    make = Reading.__init__
    monkeypatch.setattr(Reading, "__init__", lambda self, text: (texts.append(text), make(self, text))[1])
    return texts


def test_the_article_that_comes_next_is_read_while_nobody_works(qtbot, session: Session, read: list[str]) -> None:
    show(qtbot, session, 0)
    session.suggesting.expect(document(session, 1))
    qtbot.waitUntil(lambda: TEXTS[1] in read)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    show(qtbot, session, 1)
    wait_for(qtbot, session, *ELSEWHERE)
    assert read.count(TEXTS[1]) == 1
    show(qtbot, session, 2)
    asked(qtbot, session)
    assert TEXTS[2] in read, "one that was not expected is read when it comes"


def test_what_was_asked_of_one_article_is_never_shown_in_the_next(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    asked(qtbot, session)
    opened, answered, shown = threading.Event(), threading.Event(), list[list[Span]]()
    session.suggesting.run(lambda _: opened.wait(10), lambda _: None)
    session.suggesting.set_minimum(0.4)  # asks
    session.suggesting.run(lambda _: answered.set(), lambda _: None)
    session.document_opened.connect(lambda _: (opened.set(), answered.wait(10)))
    session.suggesting.changed.connect(lambda: shown.append(suggested(session)))
    show(qtbot, session, 2)
    asked(qtbot, session)
    assert shown == [[]]


@pytest.mark.parametrize("asked_first", [True, False])
def test_what_was_refused_does_not_come_back_before_the_refusal_is_saved(
    qtbot, session: Session, asked_first: bool
) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    asked(qtbot, session)
    learned, saved, shown = threading.Event(), threading.Event(), list[list[Span]]()
    session.suggesting.run(lambda _: learned.wait(10), lambda _: None)
    session.run(lambda _: saved.wait(10), lambda _: None)
    if asked_first:
        session.suggesting.set_minimum(0.4)
    session.refuse(session.suggesting.suggestions[:1])
    session.suggesting.changed.connect(lambda: shown.append(suggested(session)))
    if not asked_first:
        session.suggesting.set_minimum(0.4)
    learned.set()
    answered: list[int] = []
    session.suggesting.run(lambda _: 1, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    saved.set()
    qtbot.waitUntil(lambda: session.waiting == 0)
    asked(qtbot, session)
    assert not [spans for spans in shown if MOSCOW[1] in spans]
    assert suggested(session) == MOSCOW[2:]


def test_what_is_taken_back_is_offered_no_more(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    session.undo()
    wait_for(qtbot, session)
    session.redo()
    wait_for(qtbot, session, *MOSCOW[1:])


def test_a_mark_in_an_article_that_was_never_open_is_learned(qtbot, session: Session) -> None:
    """It was made in the list of the search."""
    show(qtbot, session, 0)
    asked(qtbot, session)
    session.annotate_all([NewMark(document(session, 1), ELSEWHERE[0].start, ELSEWHERE[0].end, "location")])
    wait_for(qtbot, session, *MOSCOW)
    session.undo(follow=False)
    wait_for(qtbot, session)


def test_the_past_is_remembered_when_the_person_comes_back(qtbot, session: Session, path: Path) -> None:
    show(qtbot, session, 0)
    with qtbot.waitSignal(session.saved):
        session.annotate(MOSCOW[0], "location")
    with qtbot.waitSignal(session.closed):
        session.close()
    with qtbot.waitSignal(session.opened):
        session.open(path)
    choose(qtbot, session, "سمير")
    show(qtbot, session, 1)
    wait_for(qtbot, session, *ELSEWHERE)


def test_nobody_is_offered_what_somebody_else_has_marked(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    choose(qtbot, session, "ليلى")
    show(qtbot, session, 0)
    asked(qtbot, session)
    assert suggested(session) == []


def test_nothing_is_offered_in_gold_and_in_an_article_that_is_finished(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    with qtbot.waitSignal(session.saved):
        session.finish()
    wait_for(qtbot, session)
    session.reopen()
    wait_for(qtbot, session, *MOSCOW[1:])
    show(qtbot, session, 0, GOLD_ID)
    asked(qtbot, session)
    assert suggested(session) == []


def test_what_is_wanted_is_kept_for_this_person_in_this_project(qtbot, session: Session, path: Path) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    session.suggesting.set_off("location", True)
    wait_for(qtbot, session)
    session.suggesting.set_off("location", False)
    wait_for(qtbot, session, *MOSCOW[1:])
    session.suggesting.set_minimum(0.9)
    wait_for(qtbot, session)
    session.suggesting.set_minimum(0.5)
    session.suggesting.set_on(False)
    wait_for(qtbot, session)
    assert session.suggesting.on is False
    choose(qtbot, session, "ليلى")
    assert session.suggesting.on is True
    choose(qtbot, session, "سمير")
    assert session.suggesting.on is False


def test_a_mark_made_while_suggestions_are_off_is_learned(qtbot, session: Session) -> None:
    session.suggesting.set_on(False)
    show(qtbot, session, 0)
    with qtbot.waitSignal(session.saved):
        session.annotate(MOSCOW[0], "location")
    asked(qtbot, session)
    assert suggested(session) == []
    session.suggesting.set_on(True)
    wait_for(qtbot, session, *MOSCOW[1:])


def test_a_label_that_asks_for_more_than_words_waits_for_the_proof(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "threat")
    qtbot.waitUntil(lambda: session.waiting == 0)
    asked(qtbot, session)
    assert suggested(session) == []


def test_a_label_that_is_retired_is_offered_no_more(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    labels = session.labels
    retired = replace(labels, labels=tuple(replace(one, retired=one.key == "location") for one in labels.labels))
    session.act(lambda project: project.set_labels(session.person.id, retired))
    wait_for(qtbot, session)


def test_a_merge_is_learned_from_the_file(qtbot, session: Session, path: Path) -> None:
    show(qtbot, session, 0)
    session.annotate(MOSCOW[0], "location")
    wait_for(qtbot, session, *MOSCOW[1:])
    person = session.person.id
    session.run(lambda project: project.annotate(person, document(session, 0), MOSCOW[1], "location"), lambda _: None)
    with qtbot.waitSignal(session.loaded_again):
        session.load_again()
    wait_for(qtbot, session, MOSCOW[2])


def test_the_end_waits_for_nobody(qtbot, session: Session) -> None:
    show(qtbot, session, 0)
    session.end()
    session.shut_down()
    assert not session.is_running


ROWS = (
    "زار الرئيس {0} مدينة {1} أمس والتقى الوزير {2} في {3}.",
    "قال {2} إن {0} وصل إلى {1} قادما من {3}.",
    "اجتمع {0} و{2} في {1} قبل السفر إلى {3}.",
    "وغادر {2} {3} عائدا إلى {1} مع {0}.",
)
PEOPLE = ("بوتين", "لافروف", "بايدن", "ماكرون", "شولتس", "أردوغان", "زيلينسكي", "مودي")
PLACES = ("موسكو", "باريس", "برلين", "أنقرة", "كييف", "دلهي", "واشنطن", "كابول")


@pytest.fixture
def taught(tmp_path: Path, home: Path) -> Path:
    """A project of which eight articles are finished, and one is open."""
    file = tmp_path / "taught.hashiya"
    names = [(PEOPLE[n], PLACES[n], PEOPLE[n - 3], PLACES[n - 3]) for n in range(8)]
    with Project.create(file, "p", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(Article("\n".join(ROWS).format(*some), some[0], "x") for some in names)
        project.import_articles([Article("\n".join(ROWS).format("سوناك", "لندن", "ترامب", "روما"), "جديد", "x")])
        person = project.add_person("سمير")
        for row, some in zip(project.document_rows(person), names, strict=False):
            text = project.document(row.id).text
            for number, name in enumerate(some):
                for found in re.finditer(name, text):
                    project.annotate(person, row.id, Span(*found.span()), ("actor", "location")[number % 2])
            project.finish(person, row.id)
    return file


@pytest.fixture
def learner(qtbot, taught: Path) -> Iterator[Session]:
    session = Session()
    session.suggesting._training._later.setInterval(0)
    with qtbot.waitSignal(session.opened):
        session.open(taught)
    yield session
    session.shut_down()


def test_a_model_is_trained_beside_the_window_and_used(qtbot, learner: Session) -> None:
    choose(qtbot, learner, "سمير")
    qtbot.waitUntil(lambda: learner.suggesting.model is not None, timeout=60_000)
    assert learner.suggesting.model.documents == 8
    assert len(list((paths.cache_dir() / "models").glob("*.model"))) == 1


def test_a_training_ends_when_the_project_is_left(qtbot, learner: Session) -> None:
    choose(qtbot, learner, "سمير")
    thread = learner.suggesting._training._thread
    qtbot.waitUntil(lambda: thread.waiting > 0)
    with qtbot.waitSignal(learner.closed):
        learner.close()
    qtbot.waitUntil(lambda: thread.waiting == 0)
    assert learner.suggesting.model is None


def test_without_a_place_for_models_the_dictionary_does(qtbot, learner: Session) -> None:
    paths.cache_dir().mkdir(parents=True)
    (paths.cache_dir() / "models").write_text("no folder")
    choose(qtbot, learner, "سمير")
    training = learner.suggesting._training
    qtbot.waitUntil(lambda: training._tried == 8)
    assert learner.suggesting.model is None
