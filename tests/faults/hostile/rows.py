"""Files whose layout is ours and whose rows are not: each is sealed again, so that only the row itself tells."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from annotator.core.store.identity import GOLD_ID, document_id
from tests.faults.hostile.tools import Hostile, Spoil, chained, loose, loosened, opened, reseal, run, sealed

_BIDI = "char(8238)"  # a right-to-left override
_FIRST = "(SELECT min(pk) FROM annotations)"
_GOLD = f"(SELECT pk FROM people WHERE id = x'{GOLD_ID.hex()}')"
_BOMB = "[" * 100_000 + "]" * 100_000
_WIDE = json.dumps({f"k{number}": "v" for number in range(20_000)})


def _with_text(text: str, *, honest: bool) -> Spoil:
    """Another text for an article without marks; with `honest` hashes its id and SHA-256 fit."""

    def spoil(path: Path) -> None:
        sha256 = hashlib.sha256(text.encode()).digest()
        with opened(path) as connection:
            pk = connection.execute("SELECT max(pk) FROM documents").fetchone()[0]
            connection.execute("DELETE FROM annotations WHERE document = ?", (pk,))
            connection.execute("UPDATE texts SET text = ? WHERE document = ?", (text, pk))
            if honest:
                values = (document_id(sha256), sha256, len(text), pk)
                connection.execute("UPDATE documents SET id = ?, sha256 = ?, length = ? WHERE pk = ?", values)
        reseal(path)

    return spoil


def _renamed_label(key: str) -> Spoil:
    """A label of another key, with everything that names it."""

    def spoil(path: Path) -> None:
        with opened(path) as connection:
            definition = json.loads(
                connection.execute("SELECT definition FROM labels WHERE key = 'threat'").fetchone()[0]
            )
            text = json.dumps({**definition, "key": key}, ensure_ascii=False)
            connection.execute("UPDATE labels SET key = ?, definition = ? WHERE key = 'threat'", (key, text))
            connection.execute("UPDATE attributes SET label = ? WHERE label = 'threat'", (key,))
            connection.execute("UPDATE annotations SET label = ? WHERE label = 'threat'", (key,))
        reseal(path)

    return spoil


def _sets_twice(path: Path) -> None:
    """Two rows of one key, in the order that the table's own tree would have with one column more in its key."""
    with loosened(path, "sets", "PRIMARY KEY(document, person)", "PRIMARY KEY(document, person, state)"):
        run(
            path,
            "INSERT INTO sets SELECT document, person, 'finished', NULL, NULL, stamp, writer, NULL FROM sets "
            "WHERE state = 'in_progress' LIMIT 1",
        )
    reseal(path)


def _unindexed(table: str, *statements: str) -> Spoil:
    """Run statements while a table lacks its unique keys, and give them back without looking at the rows."""

    def spoil(path: Path) -> None:
        with opened(path) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE tbl_name = '{table}'")
            connection.execute(f"DELETE FROM sqlite_schema WHERE name GLOB 'sqlite_autoindex_{table}_*'")
            connection.execute(
                f"UPDATE sqlite_schema SET sql = replace(sql, ' UNIQUE', '') WHERE name = '{table}' AND type = 'table'"
            )
            kept = connection.execute("SELECT * FROM kept").fetchall()
        run(path, *statements)
        with opened(path) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute(f"DELETE FROM sqlite_schema WHERE tbl_name = '{table}'")
            connection.executemany("INSERT INTO sqlite_schema VALUES(?, ?, ?, ?, ?)", kept)
        reseal(path)

    return spoil


def _handed_over(*values: tuple[str, str]) -> Spoil:
    def spoil(path: Path) -> None:
        with opened(path) as connection:
            connection.execute("UPDATE file SET value = 'handover' WHERE key = 'role'")
            connection.executemany("INSERT INTO file VALUES(?, ?)", values)

    return spoil


def _set(table: str, column: str, value: str, where: str = "1") -> Spoil:
    """Change one row that the newest act did not write."""
    return sealed(f"UPDATE {table} SET {column} = {value} WHERE {where}")


def _mark(column: str, value: str) -> Spoil:
    return _set("annotations", column, value, f"pk = {_FIRST}")


def _edit(column: str, value: str) -> Spoil:
    """Change an edit of an early change, chained again."""
    return chained(
        f"UPDATE edits SET {column} = {value} WHERE tbl = 'annotations' AND n = 1 "
        "AND seq = (SELECT min(seq) FROM edits WHERE tbl = 'annotations' AND n = 1)"
    )


_VALUES: dict[str, Spoil] = {
    "id too short": loose("people", "UPDATE people SET id = x'00' WHERE kind = 'person'"),
    "id of gold for a mark that is not": _mark("id", f"x'{'00' * 6}80{'00' * 9}'"),
    "writer too short": _mark("writer", "x'0102'"),
    "writer too long": _mark("writer", "zeroblob(17)"),
    "negative start": _mark("start", "-1"),
    "start past any text": _mark("start", '9223372036854775806, "end" = 9223372036854775807'),
    "stamp below nothing": lambda path: run(path, f"UPDATE annotations SET stamp = -5 WHERE pk = {_FIRST}"),
    "stamp at the end of numbers": _mark("stamp", "9223372036854775807"),
    "stamp of the year 9999": _mark("stamp", "253402300799000 * 4096"),
    "deleted in the year 9999": _mark("deleted", "253402300799000 * 4096"),
    "unsure of two": _mark("unsure", "2"),
    "confidence above one": _mark("confidence", "1.5"),
    "confidence without end": _mark("confidence", "9e999"),
    "batch of no measure": _mark("batch", "9000000000000000000"),
    "ordinal of no measure": _set("documents", "ordinal", "9000000000000000000", "pk = 1"),
    "label with a bidi control": _renamed_label("thr\u202eeat"),
    "label with a line break": _renamed_label("thr\neat"),
    "label that is not composed": _renamed_label("threa\u0301t e\u0301"),
    "label of blanks": _renamed_label("  "),
    "label without end": _renamed_label("t" * 5000),
    "label with a NUL": _renamed_label("thr\0eat"),
    "name with a bidi control": _set("people", "name", f"'a' || {_BIDI} || 'b'", "kind = 'person'"),
    "name without end": _set("people", "name", "hex(zeroblob(500))", "kind = 'person'"),
    "empty name": _set("people", "name", "''", "kind = 'person'"),
    "name with a NUL": _set("people", "name", "'a' || char(0) || 'b'", "kind = 'person'"),
    "a person who says to be gold": _set("people", "kind", "'gold'", "kind = 'person'"),
    "gold that says to be a person": _set("people", "kind", "'person'", "kind = 'gold'"),
    "kind that is none": _set("people", "kind", "'lead'", "kind = 'person'"),
    "state that is none": _set("sets", "state", "'locked'", "state = 'in_progress'"),
    "title without end": _set("documents", "title", "hex(zeroblob(600))", "pk = 1"),
    "title with a NUL": _set("documents", "title", "'a' || char(0)", "pk = 1"),
    "note without end": _mark("note", "hex(zeroblob(200001))"),
    "note with a NUL": _mark("note", "'a' || char(0) || 'b'"),
    "hash too short": _set("documents", "sha256", "x'00'", "pk = 1"),
    "hash of a source too long": _set("documents", "raw_sha256", "zeroblob(3000000)", "pk = 1"),
    "attributes of no JSON": _mark("attributes", "'{'"),
    "attributes of a list": _mark("attributes", "'[]'"),
    "attributes in attributes": _mark("attributes", '\'{"a":{"b":"c"}}\''),
    "attributes of numbers": _mark("attributes", "'{\"a\":1}'"),
    "attributes of a number without end": _mark("attributes", f"'{{\"a\":{'9' * 50_000}}}'"),
    "attributes nested without end": _mark("attributes", f"'{_BOMB}'"),
    "attributes by the thousand": _mark("attributes", f"'{_WIDE}'"),
    "attributes with half a character": _mark("attributes", '\'{"a":"\\ud800"}\''),
    "attributes with a NUL": _mark("attributes", '\'{"a":"\\u0000"}\''),
    "attributes with a bidi key": _mark("attributes", '\'{"a\\u202e":"b"}\''),
    "meta of no JSON": _set("documents", "meta", "'nothing'", "pk = 1"),
    "meta nested without end": _set("documents", "meta", f"'{{\"a\":{_BOMB}}}'", "pk = 1"),
    "meta nested deeply": _set("documents", "meta", f"'{{\"a\":{'[' * 500}{']' * 500}}}'", "pk = 1"),
    "definition of another label": _set(
        "labels", "definition", "replace(definition, 'threat', 'other')", "key = 'threat'"
    ),
    "definition of no JSON": _set("labels", "definition", "'x'", "key = 'threat'"),
    "definition of a strange colour": _set(
        "labels", "definition", "replace(definition, '#5F5B53', 'url(x)')", "key = 'threat'"
    ),
    "definition of a strange digit": _set(
        "labels", "definition", "replace(definition, '\"digit\":3', '\"digit\":77')", "key = 'threat'"
    ),
    "attribute of a strange kind": _set(
        "attributes", "definition", "replace(definition, '\"flag\"', '\"macro\"')", "key = 'conditional'"
    ),
    "project id that is none": _set("project", "value", "'../../x'", "key = 'project_id'"),
    "guidelines without end": _set("project", "value", "hex(zeroblob(2100000))", "key = 'guidelines.en'"),
    "role with a bidi control": _set("links", "role", f"'a' || {_BIDI}", "role = 'holder'"),
    "hand-over in the year 9999": _set("handovers", "made", "253402300799000"),
    "review of two": _set("handovers", "review", "2"),
    "comment with a NUL": _set("comments", "text", "'a' || char(0)", "annotation IS NOT NULL"),
    "answer with a bidi label": _set("answers", "label", f"'a' || {_BIDI}", "annotation IS NULL"),
    "answer from a source with a NUL": _set("answers", "source", "'a' || char(0)", "annotation IS NULL"),
    "answer surer than sure": _set("answers", "confidence", "1.5", "annotation IS NULL"),
    "decision without end": _set("decisions", "name", "hex(zeroblob(600))"),
    "verb with a line break": chained("UPDATE changes SET verb = 'a' || char(10) WHERE seq = 3"),
    "number of a change below nothing": sealed("UPDATE changes SET batch = -1 WHERE seq = 3"),
}
# Of these SQLite itself says that they cannot stand in a strict table.
_KINDS: dict[str, Spoil] = {
    "words for a number": loose("annotations", f"UPDATE annotations SET start = 'one' WHERE pk = {_FIRST}"),
    "a number for words": loose("project", "UPDATE project SET value = x'41' WHERE key = 'guidelines.en'"),
    "bytes for a name": loose("people", "UPDATE people SET name = x'616263' WHERE kind = 'person'"),
    "half a number": loose("documents", "UPDATE documents SET ordinal = 1.5 WHERE pk = 1"),
    "nothing for a title": loose(
        "documents", "UPDATE documents SET title = NULL WHERE pk = 1", old="title TEXT NOT NULL", new="title TEXT"
    ),
}
_MISFITS: dict[str, Spoil] = {
    "mark of nobody": _mark("person", "999"),
    "mark of no article": _mark("document", "999"),
    "mark of no label": _mark("label", "'nothing'"),
    "mark past its text": _mark('"end"', "100000"),
    "mark that ends before it starts": _mark("start", '"end" + 1'),
    "empty mark": _mark("start", '"end"'),
    "set of nobody": _set("sets", "person", "999", "state = 'in_progress' AND person = (SELECT max(pk) FROM people)"),
    "link to nothing": _set("links", "target", "99999", "role = 'holder'"),
    "mark linked to itself": _set("links", "target", "annotation", "role = 'holder'"),
    "link to another set": _set("links", "target", _FIRST, "role = 'holder'"),
    "link to another article": _set(
        "links", "target", "(SELECT max(pk) FROM annotations WHERE document = 4)", "role = 'holder'"
    ),
    "assignment of nobody": _set("assignments", "person", "77"),
    "hand-over to nobody": _set("handovers", "person", "77"),
    "verdict on nothing": _set("verdicts", "annotation", "9999", "gold IS NOT NULL"),
    "verdict with nothing in gold": _set("verdicts", "gold", "9999", "gold IS NOT NULL"),
    "verdict with a mark that is not gold": _set("verdicts", "gold", _FIRST, "gold IS NOT NULL"),
    "verdict of nobody": _set("verdicts", "reviewer", "99", "gold IS NOT NULL"),
    "comment past its text": _set("comments", '"end"', "100000", "annotation IS NULL"),
    "comment that ends before it starts": _set("comments", "start", '"end" + 1', "annotation IS NULL"),
    "comment on a mark of another article": _set("comments", "document", "2", "annotation IS NOT NULL"),
    "answer past its text": _set("answers", '"end"', "100000", "annotation IS NULL"),
    "answer that ends before it starts": _set("answers", "start", '"end" + 1', "annotation IS NULL"),
    "answer in another article": _set("answers", "document", "2", "annotation IS NULL"),
    "answer of somebody else": _set("answers", "person", _GOLD, "annotation IS NULL"),
    "answer with a mark of another set": _set("answers", "annotation", _FIRST, "annotation IS NOT NULL"),
    "answer with a mark of nobody": _set("answers", "annotation", "9999", "annotation IS NOT NULL"),
    "attribute of no label": _set("attributes", "label", "'nothing'", "key = 'cue'"),
    "text of no article": sealed("INSERT INTO texts VALUES(999, 'x')"),
    "article without a text": sealed("DELETE FROM texts WHERE document = 6"),
    "article of another id": _set("documents", "id", "randomblob(16)", "pk = 6"),
    "article of another hash": _set("documents", "sha256", "randomblob(32)", "pk = 6"),
    "article of another length": _set("documents", "length", "length + 1", "pk = 6"),
    "another text": _with_text("نص آخر", honest=False),
    "text that was never cleaned": _with_text("سطر\r\nسطر", honest=True),
    "text with a NUL": _with_text("سطر\0سطر", honest=True),
    "text with a byte order mark": _with_text("\ufeffسطر", honest=True),
    "text that is no text": sealed("UPDATE texts SET text = CAST(x'fffe41' AS TEXT) WHERE document = 6"),
    "text with half a character": sealed("UPDATE texts SET text = CAST(x'41eda08041' AS TEXT) WHERE document = 6"),
    "title that is no text": sealed("UPDATE documents SET title = CAST(x'c328' AS TEXT) WHERE pk = 6"),
    "text of 70 MB": sealed("UPDATE texts SET text = CAST(zeroblob(70000000) AS TEXT) WHERE document = 6"),
    "note of 20 MB": _mark("note", "CAST(zeroblob(20000000) AS TEXT)"),
    "two sets of a person": _sets_twice,
    "two marks of an id": _unindexed(
        "annotations",
        f"UPDATE annotations SET id = (SELECT id FROM annotations WHERE pk = {_FIRST}) WHERE pk = {_FIRST} + 2",
    ),
    "two people of a name": _unindexed("people", "UPDATE people SET name = 'gold' WHERE kind = 'person'"),
    "change of nobody": sealed("UPDATE changes SET person = 99 WHERE seq = 3"),
    "change of no article": sealed("UPDATE changes SET document = 99 WHERE seq = 3"),
}
_VERSION = f'{{"stamp":1,"writer":"{"ab" * 16}"}}'


def _versions(row: str, after: str = _VERSION) -> Spoil:
    """As a merge notes which version of a row it replaced by which."""
    return chained(f"UPDATE edits SET row_id = '{row}', before = '{_VERSION}', after = '{after}' WHERE tbl = 'batch'")


_EDITS: dict[str, Spoil] = {
    "edit of a strange column": _edit("after", '\'{"label = label; --":"x"}\''),
    "edit of a column that asks": _edit("before", '\'{"(SELECT text FROM texts)":"x"}\''),
    "edit of a strange table": _edit("tbl", "'sqlite_schema'"),
    "edit of a strange row": _edit("row_id", "'nothing'"),
    "edit of a row with two keys": _edit("row_id", "row_id || '/' || row_id"),
    "edit of a row in capitals": _edit("row_id", "upper(row_id) || ''"),
    "edit with a strange value": _edit("after", '\'{"start":"x"}\''),
    "edit with a place of no measure": _edit("after", "'{\"start\":99999999999999999}'"),
    "edit with a strange id": _edit("after", '\'{"document":"00"}\''),
    "edit with a bidi label": _edit("after", '\'{"label":"a\\u202eb"}\''),
    "edit of no JSON": _edit("after", "'{'"),
    "edit nested without end": _edit("after", f"'{_BOMB}'"),
    "batch of a strange form": chained("UPDATE edits SET after = '{\"rows\":\"x\"}' WHERE tbl = 'batch'"),
    "batch of a strange number": chained("UPDATE edits SET row_id = '1; DROP' WHERE tbl = 'batch'"),
    "versions of a strange table": _versions("sqlite_schema/x"),
    "versions of a strange row": _versions("annotations/nothing"),
    "version of a strange form": _versions(f"annotations/{'ab' * 16}", '{"stamp":1}'),
    "version of no measure": _versions(f"annotations/{'ab' * 16}", f'{{"stamp":{1 << 62},"writer":"{"ab" * 16}"}}'),
}
_FILE: dict[str, Spoil] = {
    "role that is none": sealed("UPDATE file SET value = 'lead' WHERE key = 'role'"),
    "no role": sealed("DELETE FROM file WHERE key = 'role'"),
    "no file id": sealed("DELETE FROM file WHERE key = 'file_id'"),
    "file id that is none": sealed("UPDATE file SET value = '../x' WHERE key = 'file_id'"),
    "no state": lambda path: run(path, "DELETE FROM file WHERE key = 'state'"),
    "state of no numbers": lambda path: run(path, "UPDATE file SET value = 'a b c' WHERE key = 'state'"),
    "state in Arabic digits": lambda path: run(path, "UPDATE file SET value = value || '٣' WHERE key = 'state'"),
    "head of a strange form": lambda path: run(path, "UPDATE file SET value = 'x' WHERE key GLOB 'head:*'"),
    "guest of a strange form": lambda path: run(path, f"INSERT INTO file VALUES('came:{'0' * 32}', 'x')"),
    "guest of nobody": lambda path: run(path, "INSERT INTO file VALUES('came:x', '1')"),
    "head of nobody": lambda path: run(path, "INSERT INTO file VALUES('head:x', '1 00')"),
    "hand-over to no one": _handed_over(),
    "hand-over to a stranger": _handed_over(("assignee", "ab" * 16)),
    "hand-over to a name": _handed_over(("assignee", "سمير")),
    "value without end": lambda path: run(path, "INSERT INTO file VALUES('more', hex(zeroblob(1000)))"),
}


def _without_newest(path: Path) -> None:
    """As if the pages of the history were those of before the last act."""
    with opened(path) as connection:
        newest = connection.execute("SELECT writer, seq FROM changes ORDER BY stamp DESC LIMIT 1").fetchone()
        connection.execute("DELETE FROM changes WHERE writer = ? AND seq = ?", newest)
        count = connection.execute("DELETE FROM edits WHERE writer = ? AND seq = ?", newest).rowcount
        state = connection.execute("SELECT value FROM file WHERE key = 'state'").fetchone()[0].split()
        value = f"{state[0]} {state[1]} {int(state[2]) - count}"
        connection.execute("UPDATE file SET value = ? WHERE key = 'state'", (value,))


_TORN: dict[str, Spoil] = {
    "digest of other rows": lambda path: run(path, f"UPDATE annotations SET stamp = stamp + 1 WHERE pk = {_FIRST}"),
    "row left out": lambda path: run(path, "DELETE FROM decisions"),
    "newest change left out": _without_newest,
    "newest row as it was before": lambda path: run(
        path, "UPDATE sets SET state = 'new' WHERE document = 3 AND person = 3"
    ),
    "change left out": sealed("DELETE FROM edits WHERE seq = 5", "DELETE FROM changes WHERE seq = 5"),
    "edit left out": sealed("DELETE FROM edits WHERE seq = 5 AND n = 0"),
    "edit changed": sealed("UPDATE edits SET after = '{}' WHERE seq = 1 AND n = 0"),
    "edit more": lambda path: run(
        path, "INSERT INTO edits SELECT writer, seq, n + 100, tbl, row_id, before, after FROM edits LIMIT 1"
    ),
    "edits of no change": sealed(
        f"INSERT INTO edits SELECT x'{'ff' * 16}', seq, n, tbl, row_id, before, after FROM edits LIMIT 1"
    ),
    "edits of an unknown writer": sealed(
        "INSERT INTO edits SELECT zeroblob(16), 0, 0, tbl, row_id, before, after FROM edits LIMIT 1"
    ),
    "count of edits": lambda path: run(path, "UPDATE file SET value = value || '9' WHERE key = 'state'"),
    "hash changed": sealed("UPDATE changes SET hash = zeroblob(16) WHERE seq = 4"),
    "verb changed": sealed("UPDATE changes SET verb = 'other' WHERE seq = 4"),
    "change of somebody else in a chain": sealed("UPDATE changes SET person = 1 WHERE seq = 4"),
    "no project id": sealed("DELETE FROM project WHERE key = 'project_id'"),
}
_FINE: dict[str, Spoil] = {
    "markup in names": _set("people", "name", "'<img src=x> <b>'", "kind = 'person'"),
    "markup in a label": _renamed_label("<a href=x>"),
    "path as a title": _set("documents", "title", "'../../etc/passwd'", "pk = 6"),
    "title with a bidi control": _set("documents", "title", f"'a' || {_BIDI} || char(10) || 'b'", "pk = 6"),
    "formula as a note": _mark("note", "'=cmd|calc'"),
    "circle of same_as": sealed(
        "INSERT INTO links SELECT target, role, annotation, stamp, writer, deleted FROM links WHERE role = 'same_as'"
    ),
    "stamp of next year": _mark("stamp", "stamp + 40000000000 * 4096"),
    "attribute twice": _mark("attributes", '\'{"a":"b","a":"c"}\''),
    "meta of odd values": _set("documents", "meta", '\'{"a":[1,null,{"b":1.5}],"\\u202e":"x"}\'', "pk = 6"),
    "a longer line of file": lambda path: run(path, "INSERT INTO file VALUES('from a newer program', 'x')"),
}

ROWS = [
    *(
        Hostile(name, spoil, "received.row")
        for part in (_VALUES, _MISFITS, _EDITS, _FILE)
        for name, spoil in part.items()
    ),
    *(Hostile(name, spoil, "received.damaged") for part in (_KINDS, _TORN) for name, spoil in part.items()),
    *(Hostile(name, spoil, "") for name, spoil in _FINE.items()),
]
