"""Whether suggestions may learn from gold is the lead's word; of what one has to find oneself, gold says nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.model import Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID
from annotator.core.suggest.memory import Memory
from annotator.core.suggest.past import past_documents, remember
from annotator.core.suggest.training import lesson_of
from annotator.core.teamwork.handover import hand_over
from tests.core.suggest.samples import OUTSIDE
from tests.core.teamwork.stage import Team, mark, settle, take


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Gold is finished in four articles: one has begun the first, was given the second and skipped the third."""
    team = Team(tmp_path, articles=5)
    me, (first, second, third, fourth, _) = team.people[0], team.documents
    for document in (first, second, third, fourth):
        settle(team.main, team.lead, document, 0)
        team.main.finish(GOLD_ID, document)
    mark(team.main, me, first, 6)
    team.main.assign(team.lead, me, [second])
    team.main.skip(me, third, "other")
    yield team
    team.close()


def gold(team: Team, project: Project | None = None) -> list[bytes]:
    path = (project or team.main).path
    return [each.id for each in past_documents(path, team.people[0]) if each.of_gold]


def test_gold_teaches_nobody_unless_the_lead_allows_it(team: Team) -> None:
    assert not team.main.info().gold_teaches
    assert gold(team) == []
    team.main.let_gold_teach(team.lead, allowed=True)
    assert team.main.info().gold_teaches
    assert gold(team) == [team.documents[3]], "of what one has to do, or did, gold says nothing"
    team.main.undo(team.lead)
    assert not team.main.info().gold_teaches
    assert gold(team) == []
    team.main.redo(team.lead)
    team.main.let_gold_teach(team.lead, allowed=False)
    assert gold(team) == []
    assert team.main.check().problems == []


def test_the_leads_word_travels_with_what_is_handed_over(team: Team) -> None:
    for allowed in (False, True):
        team.main.let_gold_teach(team.lead, allowed=allowed)
        path = team.file(1, team.documents[3:])
        with Project.open(path) as work:
            assert work.info().gold_teaches is allowed


def test_a_second_file_brings_another_word(team: Team, tmp_path: Path) -> None:
    path = team.file(1, team.documents[3:4])
    team.main.let_gold_teach(team.lead, allowed=True)
    again = tmp_path / "again.hashiya"
    hand_over(team.main, again, Contents(team.people[1], tuple(team.documents[4:])), acting=team.lead)
    with Project.open(path) as work:
        take(work, again, acting=team.people[1])
        assert work.info().gold_teaches


def test_what_gold_says_is_learned_and_makes_way_for_ones_own_work(team: Team) -> None:
    team.main.let_gold_teach(team.lead, allowed=True)
    me, fourth = team.people[0], team.documents[3]
    memory = Memory(OUTSIDE)
    remember(memory, past_documents(team.main.path, me))
    assert memory.gold == {fourth}
    assert len(lesson_of(memory).documents) == 1
    memory.follow(team.main.annotate(me, fourth, Span(6, 9), "actor"))
    assert memory.gold == set()
    assert fourth not in memory.documents, "it is read anew, as one's own"
    remember(memory, past_documents(team.main.path, me, [fourth]))
    assert [mark.span for mark in memory.documents[fourth].marks.values()] == [Span(6, 9)]
