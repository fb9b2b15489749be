"""What `check` finds, and what it does not call damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.model import NewMark, Proposal
from annotator.core.project import Project
from annotator.core.store import check, check_rows
from tests.core.store.samples import documents, living, place, refused


def _worked(project: Project, me: bytes) -> None:
    document = documents(project)[0]
    text = project.document(document).text
    proposals = [Proposal(start, start + 3, "location", "model", 0.9) for start in (0, 40)]
    project.accept(me, document, [(proposals[0], NewMark(document, 0, 3, "location"))])
    project.refuse(me, document, [proposals[1]])
    for word, label in (("موسكو", "actor"), ("تهريب المخدرات", "threat"), ("قلقها", "stance")):
        project.annotate(me, document, place(text, word), label)
    actor, threat, stance = (
        next(item.id for item in living(project, document, me) if item.label == label)
        for label in ("actor", "threat", "stance")
    )
    project.set_links(stance, "holder", (actor,))
    project.set_links(stance, "target", (threat, actor))
    project.set_note(stance, "ملاحظة")


def _behind_the_back(path: Path, statement: str) -> None:
    """Change a file as no verb would."""
    with sqlite3.connect(path) as other:
        assert other.execute(statement).rowcount != 0, "the statement must do damage"
    other.close()


_LAST = "(SELECT max(stamp) FROM changes)"
DAMAGE = {
    "altered text": "UPDATE texts SET text = replace(text, 'موسكو', 'طوكيو') WHERE document = 1",
    "shorter text": "UPDATE texts SET text = substr(text, 1, 20) WHERE document = 1",
    "lost text": "DELETE FROM texts WHERE document = 2",
    "altered span": "UPDATE annotations SET start = start + 1 WHERE origin = 'manual' AND label = 'threat'",
    "span outside": "UPDATE annotations SET \"end\" = 1000000 WHERE origin = 'import' AND document = 2",
    "altered label": "UPDATE annotations SET label = 'location' WHERE origin = 'manual' AND label = 'actor'",
    "altered note": "UPDATE annotations SET note = 'x' WHERE note IS NOT NULL",
    "revived row": "UPDATE annotations SET deleted = 5 WHERE origin = 'manual' AND label = 'threat'",
    "lost annotation": "DELETE FROM annotations WHERE pk = 2",
    "lost link": "DELETE FROM links WHERE role = 'target'",
    "lost set": "DELETE FROM sets WHERE document = 1",
    "lost document": "DELETE FROM documents WHERE pk = 3",
    "lost person": "DELETE FROM people WHERE name = 'سمير'",
    "lost label": "DELETE FROM labels WHERE key = 'location'",
    "altered version": "UPDATE annotations SET stamp = stamp + 1 WHERE pk = 1",
    "altered edits": "UPDATE edits SET after = replace(after, 'ملاحظة', 'ملحوظة')",
    "altered old edits": "UPDATE edits SET after = replace(after, 'actor', 'acter') WHERE tbl = 'annotations'",
    "lost edits": "DELETE FROM edits WHERE tbl = 'links'",
    "foreign edits": "INSERT INTO edits VALUES(x'00', 7, 0, 'links', 'a', NULL, '{}')",
    "lost last change": f"DELETE FROM changes WHERE stamp = {_LAST}",
    "lost old change": "DELETE FROM changes WHERE verb = 'label_set'",
    "altered verb": "UPDATE changes SET verb = 'remove' WHERE verb = 'annotate'",
    "altered stamp": f"UPDATE changes SET stamp = stamp + 1 WHERE stamp = {_LAST}",
    "broken chain": "UPDATE changes SET hash = x'00' WHERE verb = 'import'",
    "lost head": "DELETE FROM file WHERE key GLOB 'head:*'",
    "altered digest": "UPDATE file SET value = iif(value > '1', '0', '1') || substr(value, 2) WHERE key = 'state'",
    "lost digest": "DELETE FROM file WHERE key = 'state'",
    "digest in pieces": "UPDATE file SET value = 'x' WHERE key = 'state'",
    "link out of its set": "UPDATE links SET target = 1 WHERE role = 'holder'",
    "answer outside": 'UPDATE answers SET "end" = 1000000 WHERE annotation IS NULL',
    "answer at another place": "UPDATE answers SET start = start + 1 WHERE annotation IS NULL",
    "answer of another person": "UPDATE answers SET person = (SELECT max(pk) FROM people) WHERE annotation IS NULL",
    "answer with a mark of another set": "UPDATE answers SET annotation = 1 WHERE annotation IS NOT NULL",
    "answer with a mark of nobody": "UPDATE answers SET annotation = 999 WHERE annotation IS NOT NULL",
    "altered answer": "UPDATE answers SET annotation = NULL WHERE annotation IS NOT NULL",
    "lost answer": "DELETE FROM answers WHERE annotation IS NULL",
    "view": "CREATE VIEW v AS SELECT * FROM people",
}
# What opening leaves to the check: single columns, altered with the row's version kept.
_ONLY_CHECK = {"altered span", "span outside", "altered label", "altered note", "revived row", "altered answer"}
_ONLY_CHECK |= {case for case in DAMAGE if case.startswith("answer ") and case != "answer with a mark of nobody"}


@pytest.mark.parametrize("case", DAMAGE)
def test_damage_is_found(project: Project, me: bytes, path: Path, case: str) -> None:
    _worked(project, me)
    project.add_person("ليلى")  # so that the damaged rows are not those of the newest change
    assert project.check().problems == []
    _behind_the_back(path, DAMAGE[case])
    report = project.check()
    assert report.problems != []
    project.close()
    if case in _ONLY_CHECK:
        Project.open(path).close()
    else:
        with refused("project.damaged"):
            Project.open(path)


def test_a_row_of_the_newest_change_is_compared_on_opening(project: Project, me: bytes, path: Path) -> None:
    _worked(project, me)
    project.close()
    _behind_the_back(path, DAMAGE["altered note"])
    with refused("project.damaged"):
        Project.open(path)


def test_each_look_reads_in_one_transaction(project: Project, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program may save an act in the middle of it."""
    asked: list[bool] = []

    def look(connection: sqlite3.Connection) -> list[str]:
        asked.append(connection.in_transaction)
        return []

    monkeypatch.setattr(check.check_history, "heads", look)
    assert project.check().problems == []
    with Project.open(path, write=False):
        assert not project.connection.in_transaction
    assert asked == [True, True]


def test_a_sound_project_is_counted(project: Project, me: bytes) -> None:
    _worked(project, me)
    report = project.check()
    assert (report.problems, report.warnings) == ([], [])
    assert (report.documents, report.annotations, report.orphaned_links) == (3, 10, 0)
    assert report.changes == project.connection.execute("SELECT count(*) FROM changes").fetchone()[0]


def test_a_link_to_a_removed_mark_is_unfinished_work_and_no_damage(project: Project, me: bytes, path: Path) -> None:
    _worked(project, me)
    document = documents(project)[0]
    actor = next(item.id for item in living(project, document, me) if item.label == "actor")
    project.remove(actor)
    report = project.check()
    assert (report.problems, report.orphaned_links) == ([], 2)
    project.undo(me)
    assert project.check().orphaned_links == 0
    project.close()
    Project.open(path).close()


def test_a_text_that_was_altered_is_not_shown(project: Project, path: Path) -> None:
    _behind_the_back(path, DAMAGE["altered text"])
    with refused("project.damaged"):
        project.document(documents(project)[0])


def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ROWS_AT_ONCE", "PAGES_AT_ONCE", "EDITS_AT_ONCE"):
        monkeypatch.setattr(check, name, 0)


@pytest.fixture
def counted(project: Project, me: bytes) -> Callable[[], bool]:
    """Says stop when it is asked for the third time."""
    asked = iter((False, False, True))
    return lambda: next(asked)


def test_a_very_large_file_is_looked_at_in_two_steps(
    project: Project, me: bytes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _worked(project, me)
    project.close()
    _small(monkeypatch)
    with Project.open(path) as large:
        assert not large.store.verified
        assert large.verify_slowly(lambda: False)
        assert large.store.verified


def test_the_slow_look_stops_when_an_act_waits(
    project: Project, path: Path, counted: Callable[[], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    _small(monkeypatch)
    monkeypatch.setattr(check, "_OPS_BETWEEN_STOPS", 10)
    with Project.open(path) as large:
        assert not large.verify_slowly(counted)
        assert not large.store.verified
        large.add_person("ليلى")
        assert large.verify_slowly(lambda: False)


@pytest.mark.parametrize("case", ["altered text", "lost annotation", "altered version", "altered digest", "lost set"])
def test_the_slow_look_finds_what_opening_left_out(
    project: Project, me: bytes, path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _worked(project, me)
    project.add_person("ليلى")
    project.close()
    _behind_the_back(path, DAMAGE[case])
    _small(monkeypatch)
    with Project.open(path, write=False) as large, refused("project.damaged"):
        large.verify_slowly(lambda: False)


@pytest.mark.parametrize(
    ("index", "row"),
    [
        ("annotations_place", "annotations"),
        ("sqlite_autoindex_annotations_1", "annotations"),
        ("sqlite_autoindex_documents_1", "documents"),
        ("sqlite_autoindex_people_2", "people"),
        ("links_target", "links"),
        ("changes_person", "changes"),
    ],
)
def test_an_index_that_lost_a_row_is_noticed(
    project: Project, me: bytes, path: Path, index: str, row: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In small files by SQLite itself, in large ones by comparing counts and sums."""
    _worked(project, me)
    project.close()
    _lose_from_index(path, index)
    with refused("project.damaged"):
        Project.open(path)
    _small(monkeypatch)
    with refused("project.damaged"):
        Project.open(path)


def _lose_from_index(path: Path, index: str) -> None:
    """Take the last cell from the index's first leaf page, as if that page were an older one."""
    with sqlite3.connect(path) as other:
        root = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (index,)).fetchone()[0]
    other.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        kind, count = file.read(1), None
        assert kind == b"\x0a", "the index must fit one page"
        file.seek((root - 1) * 4096 + 3)
        count = int.from_bytes(file.read(2), "big")
        file.seek((root - 1) * 4096 + 3)
        file.write((count - 1).to_bytes(2, "big"))


@pytest.mark.parametrize("case", [case for case in DAMAGE if case.startswith("answer ")])
def test_answers_are_held_against_their_place(project: Project, me: bytes, path: Path, case: str) -> None:
    """Of those that came by a merge no edit tells what they were."""
    _worked(project, me)
    project.add_person("ليلى")
    assert check_rows.answers(project.connection) == []
    _behind_the_back(path, DAMAGE[case])
    (problem,) = check_rows.answers(project.connection)
    assert problem.startswith("1 answers")
