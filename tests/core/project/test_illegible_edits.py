"""Edits that nothing of ours wrote are told as damage, where the history of a mark is read and where one is undone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.core.project import Project
from tests.core.store.samples import documents, place, refused

_DEEP = '{"note":' + "[" * 100_000 + "]" * 100_000 + "}"
ILLEGIBLE = {
    "row of a link without its target": "UPDATE edits SET row_id = substr(row_id, 1, 39) WHERE tbl = 'links'",
    "row of a link with a word for an id": "UPDATE edits SET row_id = row_id || 'x' WHERE tbl = 'links'",
    "half of the new values": "UPDATE edits SET after = substr(after, 1, 9) WHERE tbl = 'annotations'",
    "half of the old values": "UPDATE edits SET before = '{\"note\":' WHERE tbl = 'annotations'",
    "a list of values": "UPDATE edits SET after = '[]' WHERE tbl = 'links'",
    "values without an end": f"UPDATE edits SET after = '{_DEEP}' WHERE tbl = 'annotations'",
}


@pytest.fixture
def document(project: Project) -> bytes:
    return documents(project)[0]


@pytest.fixture
def stance(project: Project, me: bytes, document: bytes) -> bytes:
    """A mark with a value and a link, whose newest change has edits of a row and of a link."""
    text = project.document(document).text
    made = project.annotate(me, document, place(text, "قلقها"), "stance").annotations[0].id
    project.set_attribute(made, "polarity", "opposed")
    project.annotate_linked(me, document, place(text, "موسكو"), "actor", made, "holder")
    return made


def _behind_the_back(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as other:
        assert other.execute(statement).rowcount != 0, "the statement must do damage"
    other.close()


@pytest.mark.parametrize("case", ILLEGIBLE)
def test_a_history_that_cannot_be_read_is_damage(project: Project, path: Path, stance: bytes, case: str) -> None:
    assert len(project.history_of(stance)) == 3
    _behind_the_back(path, ILLEGIBLE[case])
    with refused("project.damaged"):
        project.history_of(stance)


def test_attributes_are_read_as_whoever_shows_them_will(project: Project, path: Path, stance: bytes) -> None:
    _behind_the_back(path, """UPDATE edits SET after = '{"attributes":"{"}' WHERE after GLOB '*polarity*'""")
    with refused("project.damaged"):
        project.history_of(stance)


@pytest.mark.parametrize("case", ILLEGIBLE)
def test_a_change_that_cannot_be_read_is_not_undone(
    project: Project, path: Path, me: bytes, document: bytes, stance: bytes, case: str
) -> None:
    _behind_the_back(path, ILLEGIBLE[case])
    before = project.annotations(document, me)
    with refused("project.damaged"):
        project.undo(me)
    assert project.annotations(document, me) == before


def test_a_change_of_an_unknown_table_is_not_undone(project: Project, path: Path, me: bytes, stance: bytes) -> None:
    _behind_the_back(path, "UPDATE edits SET tbl = 'strangers' WHERE tbl = 'links'")
    with refused("project.damaged"):
        project.undo(me)
