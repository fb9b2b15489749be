"""What is decided without a window: the question of some choices, looser ones, and what an act does to places."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.model import Progress, Span
from annotator.core.project import Project
from annotator.core.project.searching import FoundMark, Hit, Marked, ProjectSearch
from annotator.core.store.identity import GOLD_ID
from annotator.core.text.query import Extent, Query
from annotator.ui.search.choices import Choices
from annotator.ui.search.planning import Outcome, open_places, plan_marking, plan_removal, removable
from annotator.ui.search.rows import Heading, Place, rows_of, with_marks
from annotator.ui.session.search_work import Asked, FoundPart, Question
from tests.ui.search.conftest import TEXTS, make_project

ME, DOCUMENT = b"me", b"document"


def mark(start: int, end: int, label: str = "actor", person: bytes = ME) -> FoundMark:
    return FoundMark(f"{start}{end}{label}".encode(), person, start, end, label)


def place(start: int, end: int, *own: FoundMark) -> Place:
    return Place(Hit(DOCUMENT, "t", Span(start, end), "w", "", ""), own)


def test_the_choices_make_the_question() -> None:
    asked = Choices("روسيا", exact=True, extent=Extent.WORD).question(ME)
    assert asked == Question(Query("روسيا", True, Extent.WORD), None, ME)
    threats = Choices(labels=frozenset({"threat"}))
    assert threats.question(ME).marked == Marked(frozenset({"threat"}), ME)
    assert not threats.question(ME).is_empty
    assert Choices(labels=frozenset(), whose="gold").question(ME).marked == Marked(frozenset(), GOLD_ID)
    assert Choices(labels=frozenset(), whose="all").question(ME).marked == Marked()
    assert Choices(" ").question(ME).is_empty


def test_looser_questions_ask_for_less_in_one_thing_each() -> None:
    asked = Choices("روسيا", exact=True, extent=Extent.WORD, labels=frozenset({"threat"})).question(ME)
    looser = [(one.query.exact, one.query.extent, one.marked is None) for one in asked.loosened()]
    assert looser == [
        (False, Extent.WORD, False),
        (True, Extent.CLITICS, False),
        (True, Extent.PART, False),
        (True, Extent.WORD, True),
    ]
    assert Choices("روسيا").question(ME).loosened() == []
    assert Choices(labels=frozenset({"threat"})).question(ME).loosened() == []
    marks_alone = Question(Query("ًّ", exact=True))
    assert not marks_alone.is_empty
    assert marks_alone.loosened() == []


def test_lines_are_articles_with_their_places() -> None:
    hits = tuple(Hit(DOCUMENT, "t", Span(n, n + 1), "w", "", "", (mark(0, 9, person=b"other"),)) for n in (1, 5))
    part = FoundPart(DOCUMENT, "t", 7, hits, (mark(0, 3), mark(0, 3, "threat"), mark(5, 6)))
    heading, first, second = rows_of(part, ME, begun=False)
    assert heading == Heading(DOCUMENT, "t", 7)
    assert len(list(rows_of(part, ME, begun=True))) == 2
    assert (first.labels, second.labels) == (("actor", "threat"), ("actor",))
    assert (first.marked, second.marked) == (None, Span(5, 6))
    assert with_marks(second, ()).own == ()
    assert with_marks(second, ()).labels == ("actor",)  # that of somebody else


def test_removing_takes_marks_of_the_wanted_labels_each_once() -> None:
    both = place(1, 2, mark(0, 9), mark(1, 2, "threat"))
    places = [both, place(3, 4, mark(0, 9)), place(5, 6)]
    assert removable(places, None) == ["actor", "threat"]
    assert removable(places, frozenset({"threat"})) == ["threat"]
    plan = plan_removal(places, 4, ["actor"])
    assert plan.marks == (mark(0, 9).id,)
    assert plan.outcome == Outcome(1, bare=1, closed=4)


@pytest.mark.parametrize("progress", list(Progress))
def test_places_in_closed_articles_are_left_out(progress: Progress) -> None:
    is_open = progress in (Progress.NEW, Progress.IN_PROGRESS)
    assert open_places([place(1, 2)], lambda _: progress) == ([place(1, 2)] if is_open else [])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


def test_marking_passes_over_what_is_there_and_what_comes_twice(path: Path, tmp_path: Path) -> None:
    person, documents = make_project(path)
    with Project.open(path) as project:
        actor = project.labels()["actor"]
        start = TEXTS[0].index("روسيا")
        project.annotate(person, documents[0], Span(start, start + 5), "actor")
    with ProjectSearch(path, tmp_path / "cache") as search:
        hits = [*search.hits(Query("روسيا")), *search.hits(Query("وسي"))]
        places = [Place(hit) for hit in hits if hit.document in documents[:2]]
        plan = plan_marking(search, places, 1, actor, person, {})
        assert plan.outcome == Outcome(3, there=5, closed=1)
        texts = dict(zip(documents, TEXTS, strict=True))
        assert {texts[one.document][one.start : one.end] for one in plan.marks} == {"روسيا", "رُوسيا"}


def test_a_question_comes_in_portions_and_ends_when_it_is_stopped(path: Path, tmp_path: Path) -> None:
    make_project(path, tuple(f"{number} " + "روسيا " * 30 for number in range(60)))
    with ProjectSearch(path, tmp_path / "cache") as search:
        stop: list[bool] = []
        asked = Asked(Question(Query("روسيا")), lambda: bool(stop))
        portion = asked.portion(search)
        assert sum(len(part.hits) for part in portion.parts) >= 100
        assert not portion.ended
        places, documents, ended = asked.count(search)
        assert places == 30 * documents
        stop.append(True)
        assert asked.portion(search).ended
        assert asked.count(search)[2]
        assert not ended or documents == 60


def test_a_long_article_comes_in_several_parts(path: Path, tmp_path: Path) -> None:
    make_project(path, ("ض " * 450, "ض"))
    with ProjectSearch(path, tmp_path / "cache") as search:
        asked = Asked(Question(Query("ض")), lambda: False)
        first, second = asked.portion(search), asked.portion(search)
        assert [(part.total, len(part.hits)) for part in (*first.parts, *second.parts)][:2] == [(450, 100), (450, 100)]
