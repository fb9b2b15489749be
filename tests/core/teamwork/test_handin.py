"""Handing work in: a copy that is proved good, under a name that overwrites nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID
from annotator.core.teamwork.handin import HandIn, hand_in
from tests.core.store.samples import refused
from tests.core.teamwork.stage import Team, mark

TODAY = date.today().isoformat()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def test_it_says_what_it_holds(team: Team, folder: Path) -> None:
    me = team.people[0]
    first, second, _ = team.documents
    with Project.open(team.file(0)) as work:
        work.finish(me, first)
        mark(work, me, second, 0)
        done = hand_in(work, folder)
        assert done == HandIn(folder / f"تجربة - سمير - {TODAY}.hashiya", 1, 1, 0, 1)
        work.skip(me, second, "duplicate")
        assert hand_in(work, folder) == HandIn(folder / f"تجربة - سمير - {TODAY} (2).hashiya", 1, 0, 1, 1)
    with Project.open(done.path) as copy:
        assert copy.check().problems == []
    assert team.take(done.path).plan.progress == {"finished": 1, "in_progress": 1}


def test_a_reviewers_documents_count_by_gold(team: Team, folder: Path) -> None:
    reviewer = team.people[1]
    with Project.open(team.file(1, review=True)) as work:
        with work.store.write(reviewer, "finish", team.documents[0], owner=GOLD_ID) as transaction:
            transaction.put("sets", (team.documents[0], GOLD_ID), {"state": "finished"})
        assert hand_in(work, folder).finished == 1


def test_the_project_itself_is_not_handed_in(team: Team, folder: Path) -> None:
    with refused("handover.not_one"):
        hand_in(team.main, folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_gone_is_one_sentence(team: Team, folder: Path) -> None:
    with Project.open(team.file(0)) as work, refused("handover.no_folder"):
        hand_in(work, folder / "none")


def test_names_make_no_path(tmp_path: Path, folder: Path) -> None:
    team = Team(tmp_path, names=("../أ/ب: «ج»?" + "ط" * 50,))
    with Project.open(team.file(0)) as work:
        done = hand_in(work, folder)
    assert done.path.parent == folder
    assert done.path.name.startswith("تجربة - أ ب «ج» ططط")
    team.close()
