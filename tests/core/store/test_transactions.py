"""One act, one transaction: rows, digest, history and chain move together, and each writer has its own chain."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.model import Article, ArticleSpan, Change
from annotator.core.project import Project
from annotator.core.store import reading
from annotator.core.store.digest import chain_hash, edits_digest, file_state, heads_digest
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.state import State
from tests.core.store.samples import article, contents, documents, living, place, refused


def sound(project: Project) -> bool:
    """The digest and the count in the file are those of the rows as they are."""
    state = State.read(project.connection)
    edits = project.connection.execute("SELECT count(*) FROM edits").fetchone()[0]
    return (state.digest, state.edit_rows) == (file_state(project.connection), edits)


def mark(project: Project, person: bytes, word: str, label: str = "actor", number: int = 0) -> Change:
    document = documents(project)[number]
    return project.annotate(person, document, place(project.document(document).text, word), label)


def test_after_each_verb_the_digest_is_that_of_the_rows(project: Project, me: bytes) -> None:
    document = documents(project)[0]
    actor = mark(project, me, "موسكو").annotations[0].id
    other = mark(project, me, "وروسيا").annotations[0].id
    stance = mark(project, me, "قلقها", "stance").annotations[0].id
    threat = mark(project, me, "تهريب المخدرات", "threat").annotations[0].id
    acts = [
        lambda: project.set_attribute(stance, "polarity", "opposed"),
        lambda: project.set_links(stance, "holder", (actor,)),
        lambda: project.set_links(stance, "target", (actor, threat)),
        lambda: project.set_links(stance, "target", (threat, other)),
        lambda: project.set_links(stance, "holder", (other,)),
        lambda: project.set_unlinked(stance, "holder", "author"),
        lambda: project.set_note(stance, "ملاحظة"),
        lambda: project.set_unsure(stance, True),
        lambda: project.set_attribute(threat, "kind", "unrest"),
        lambda: project.resize(threat, place(project.document(document).text, "تهريب")),
        lambda: project.relabel(other, "location"),
        lambda: project.remove(actor),
        lambda: project.finish(me, document),
        lambda: project.reopen(me, document),
        lambda: project.skip(me, documents(project)[1], "duplicate"),
        lambda: project.add_person("ليلى"),
        lambda: project.import_articles([article(7, "actor:موسكو"), article(0, "actor:موسكو", "threat:تهريب")]),
        lambda: project.import_articles([article(8, "new:موسكو")], set_name="هدى", add_labels=True),
        lambda: project.undo(me),
        lambda: project.redo(me),
    ]
    for number, act in enumerate(acts):
        act()
        assert sound(project), f"act {number}"
    assert project.check().problems == []


def test_edits_keep_the_changed_columns_alone(project: Project, me: bytes) -> None:
    change = mark(project, me, "موسكو")
    assert [edit.table for edit in change.edits] == ["sets", "annotations"]
    assert all(edit.before is None for edit in change.edits)
    id_ = change.annotations[0].id
    note = project.set_note(id_, "أ")
    assert [(edit.row, edit.before, edit.after) for edit in note.edits] == [(id_.hex(), {"note": None}, {"note": "أ"})]
    relabelled = project.relabel(id_, "location")
    assert [(edit.before, edit.after) for edit in relabelled.edits] == [({"label": "actor"}, {"label": "location"})]
    second = mark(project, me, "وروسيا")
    assert [edit.table for edit in second.edits] == ["annotations"], "the set exists already"


def test_an_act_that_changes_nothing_is_not_recorded(project: Project, me: bytes) -> None:
    id_ = mark(project, me, "موسكو").annotations[0].id
    before = project.connection.execute("SELECT count(*) FROM changes").fetchone(), contents(project)
    for change in (
        project.set_note(id_, ""),
        project.relabel(id_, "actor"),
        project.set_unsure(id_, False),
        project.set_attribute(id_, "kind", None),
        project.resize(id_, place(project.document(documents(project)[0]).text, "موسكو")),
    ):
        assert change.edits == ()
    assert (project.connection.execute("SELECT count(*) FROM changes").fetchone(), contents(project)) == before
    assert project.can_undo(me).verb == "annotate"


def test_anything_raised_inside_an_act_leaves_no_trace(project: Project, me: bytes) -> None:
    before = contents(project), State.read(project.connection)

    def half_an_act() -> None:
        with project.store.write(me, "test") as transaction:
            transaction.put("project", ("a",), {"value": "b"})
            transaction.delete("project", ("nothing",))

    with pytest.raises(LookupError):
        half_an_act()
    assert (contents(project), State.read(project.connection)) == before
    mark(project, me, "موسكو")
    assert project.check().problems == []


def test_chains_hang_together_by_hand(project: Project, me: bytes) -> None:
    for word in ("موسكو", "وروسيا", "قلقها"):
        mark(project, me, word)
    rows = project.connection.execute(
        "SELECT seq, stamp, verb, edits_digest, hash, writer FROM changes WHERE person = "
        "(SELECT pk FROM people WHERE id = ?) ORDER BY seq",
        (me,),
    ).fetchall()
    assert [(row[0], row[2]) for row in rows] == [(0, "new_person"), *((n, "annotate") for n in (1, 2, 3))]
    for before, (seq, stamp, verb, edits, digest, writer) in itertools.pairwise(rows):
        lines = project.connection.execute(
            "SELECT tbl, row_id, before, after FROM edits WHERE writer = ? AND seq = ? ORDER BY n", (writer, seq)
        )
        assert edits == edits_digest(lines)
        assert digest == chain_hash(before[4], writer, seq, stamp, verb, edits)


def test_each_opening_and_each_person_writes_a_chain_of_its_own(project: Project, me: bytes, path: Path) -> None:
    you = project.add_person("ليلى")
    mark(project, me, "موسكو")
    mark(project, you, "موسكو")
    project.close()
    with Project.open(path) as again:
        mark(again, me, "قلقها")
        mark(again, me, "وروسيا")
        rows = again.connection.execute(
            "SELECT p.id, c.writer, count(*), min(c.seq), max(c.seq) FROM changes c JOIN people p ON p.pk = c.person "
            "GROUP BY c.writer ORDER BY min(c.stamp)"
        ).fetchall()
        assert [(row[0], *row[2:]) for row in rows] == [
            (ORIGINAL_ID, 2, 0, 1),  # new and label set, before the file had its name
            (ORIGINAL_ID, 1, 0, 0),
            (me, 2, 0, 1),
            (you, 2, 0, 1),
            (me, 2, 0, 1),
        ]
        assert len({row[1] for row in rows}) == len(rows)
        heads = again.connection.execute("SELECT count(*) FROM file WHERE key GLOB 'head:*'").fetchone()
        assert heads == (len(rows),)
        assert again.check().problems == []


def test_the_first_change_of_a_writer_hangs_on_the_heads_that_it_saw(project: Project, path: Path) -> None:
    heads = [bytes.fromhex(value.split()[1]) for (value,) in project.connection.execute(
        "SELECT value FROM file WHERE key GLOB 'head:*'")]  # fmt: skip
    project.close()
    with Project.open(path) as again:
        again.add_person("ليلى")
        row = again.connection.execute(
            "SELECT writer, seq, stamp, verb, edits_digest, hash FROM changes ORDER BY stamp DESC LIMIT 1"
        ).fetchone()
        assert row[-1] == chain_hash(heads_digest(heads), *row[:-1])


def test_a_program_that_wrote_past_the_lock_breaks_no_digest(project: Project, me: bytes, path: Path) -> None:
    """On a shared drive locks may fail: each act begins with the file as it is, not as it was."""
    mark(project, me, "موسكو")
    (path.parent / f".{path.name}.lock").unlink()
    with Project.open(path) as other:
        mark(other, me, "قلقها")
    mark(project, me, "وروسيا")
    assert sound(project)
    assert project.check().problems == []
    assert len(living(project, documents(project)[0], me)) == 3


def test_a_change_brings_the_rows_as_they_are_now(project: Project, me: bytes) -> None:
    change = mark(project, me, "موسكو")
    (annotation,) = change.annotations
    assert annotation == project.annotations(documents(project)[0], me)[0]
    assert (change.verb, change.person, change.document) == ("annotate", me, documents(project)[0])
    assert annotation.stamp == change.stamp


def test_the_fixed_person_comes_back_where_a_file_lacks_it(project: Project) -> None:
    assert reading.person(project.connection, ORIGINAL_ID) is not None
    assert reading.person(project.connection, GOLD_ID) is not None
    assert reading.person(project.connection, bytes(16)) is None


def test_a_failed_import_leaves_the_clock_and_the_chain_as_they_were(project: Project) -> None:
    before = State.read(project.connection)
    bad = Article("نص", "t", "x", spans=[ArticleSpan(0, 1, "unknown")])
    with refused("import.labels"):
        project.import_articles([bad])
    with pytest.raises(KnownError):
        project.import_articles(_stops())
    assert State.read(project.connection) == before
    assert sound(project)


def _stops():
    yield article(50)
    raise KnownError("Stopped.")
