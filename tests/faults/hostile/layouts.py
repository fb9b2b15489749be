"""Files whose layout is not ours: triggers, views, columns and indexes that run or show what they should not."""

from __future__ import annotations

from pathlib import Path

from tests.faults.hostile.tools import Hostile, bytes_at, loosened, opened, rewrite, run

_ENDLESS = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c"
LONG = _ENDLESS.replace("FROM c)", "FROM c WHERE n < 3000000)")


def run_all(*statements: str):
    return lambda path: run(path, *statements)


def as_view(table: str, select: str):
    """A view in the place of a table, which lives on under another name."""

    def spoil(path: Path) -> None:
        run(path, "PRAGMA legacy_alter_table = ON", f"ALTER TABLE {table} RENAME TO real_{table}")
        run(path, f"CREATE VIEW {table} AS {select.format(real=f'real_{table}')}")

    return spoil


def _virtual(path: Path) -> None:
    with opened(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "INSERT INTO sqlite_schema VALUES('table', 'notes', 'notes', 0, 'CREATE VIRTUAL TABLE notes USING fts5(a)')"
        )


def _left_over(*values: object):
    def spoil(path: Path) -> None:
        with opened(path) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("INSERT INTO sqlite_schema VALUES(?, ?, ?, ?, ?)", values)

    return spoil


def _roots_swapped(path: Path) -> None:
    with opened(path) as connection:
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE name IN ('labels', 'project')"))
        connection.execute("PRAGMA writable_schema = ON")
        query = "UPDATE sqlite_schema SET rootpage = ? WHERE name = ?"
        connection.executemany(query, [(roots["labels"], "project"), (roots["project"], "labels")])


def _root_shared(root: str):
    def spoil(path: Path) -> None:
        with opened(path) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute(f"UPDATE sqlite_schema SET rootpage = {root} WHERE name = 'decisions'")

    return spoil


def _reworded(name: str, old: str, new: str):
    return lambda path: rewrite(path, name, old, new)


def _check_that_computes(path: Path) -> None:
    """A condition that `quick_check` computes for each row."""
    rewrite(path, "annotations", "CHECK(0 <= start", "CHECK(length(hex(zeroblob(400000000))) > 0 AND 0 <= start")


def _two_of_a_name(path: Path) -> None:
    with opened(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'people'")


def _same_index_twice(path: Path) -> None:
    with opened(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        query = "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'sqlite_autoindex_people_1'"
        connection.execute(query)


def _loosely_typed(path: Path) -> None:
    loosening = loosened(path, "people")
    loosening.__enter__()  # and never made strict again


_BIDI = "x\u202e\u0007\n<b>\u2066" + "y" * 300

LAYOUTS = [
    Hostile(name, spoil, "received.layout")
    for name, spoil in {
        "trigger": run_all("CREATE TRIGGER t AFTER INSERT ON people BEGIN DELETE FROM annotations; END"),
        "trigger with the name of a table's index": run_all(
            "DROP INDEX links_target", "CREATE TRIGGER links_target AFTER UPDATE ON file BEGIN DELETE FROM file; END"
        ),
        "trigger of a strange name": run_all(f'CREATE TRIGGER "{_BIDI}" AFTER DELETE ON file BEGIN SELECT 1; END'),
        "view": run_all("CREATE VIEW everything AS SELECT * FROM texts"),
        "endless view": run_all(f"CREATE VIEW numbers AS {_ENDLESS}"),
        "view of a strange name": run_all(f'CREATE VIEW "{_BIDI}" AS SELECT 1'),
        "view named as people": as_view("people", "SELECT * FROM {real}"),
        "view named as texts": as_view("texts", "SELECT document, hex(zeroblob(100000000)) AS text FROM {real}"),
        "endless view named as decisions": as_view("decisions", f"SELECT * FROM {{real}} WHERE pk IN ({_ENDLESS})"),
        "view named as sets": as_view("sets", "SELECT * FROM {real}"),
        "another table": run_all("CREATE TABLE more(a)"),
        "another strict table": run_all("CREATE TABLE more(a INTEGER PRIMARY KEY) STRICT"),
        "table of a strange name": run_all(f'CREATE TABLE "{_BIDI}"(a)'),
        "table missing": run_all("DROP TABLE decisions"),
        "table renamed": run_all("ALTER TABLE decisions RENAME TO decided"),
        "column added": run_all("ALTER TABLE people ADD COLUMN more TEXT"),
        "generated column": run_all("ALTER TABLE texts ADD COLUMN t TEXT AS (hex(zeroblob(100000000)))"),
        "stored generated column": _reworded("texts", "text TEXT NOT NULL", "text TEXT AS ('x') STORED"),
        "column renamed": run_all("ALTER TABLE people RENAME COLUMN kind TO sort"),
        "column with a default": _reworded("people", "deleted INTEGER", "deleted INTEGER DEFAULT 1"),
        "column with another collation": _reworded("people", "name TEXT", "name TEXT COLLATE NOCASE"),
        "table that is not strict": _loosely_typed,
        "reference that cascades": _reworded(
            "texts", "REFERENCES documents(pk)", "REFERENCES documents ON DELETE CASCADE"
        ),
        "check that computes": _check_that_computes,
        "check that is gone": _reworded("annotations", 'CHECK(0 <= start AND start < "end")', "CHECK(1)"),
        "a blank more": _reworded("people", "STRICT", "STRICT "),
        "other case": _reworded("project", "CREATE TABLE project", "CREATE table project"),
        "another index": run_all("CREATE INDEX more ON people(name)"),
        "index missing": run_all("DROP INDEX comments_document"),
        "partial index over everything": run_all(
            "DROP INDEX annotations_place",
            "CREATE INDEX annotations_place ON annotations(document, person, start) WHERE deleted IS NULL AND start",
        ),
        "index over an expression": run_all("CREATE INDEX more ON people(hex(name) || hex(name))"),
        "index over an expression under a name of ours": run_all(
            "DROP INDEX links_target", "CREATE INDEX links_target ON links(target + 0)"
        ),
        "index twice": _same_index_twice,
        "unique index": run_all(
            "DROP INDEX comments_document", "CREATE UNIQUE INDEX comments_document ON comments(document, pk)"
        ),
        "statistics": run_all("ANALYZE"),
        "virtual table": _virtual,
        "left-over view": _left_over("view", "v", "v", 0, "CREATE VIEW v AS SELECT 1"),
        "left-over trigger": _left_over(
            "trigger", "t", "people", 0, "CREATE TRIGGER t AFTER INSERT ON people BEGIN SELECT 1; END"
        ),
        "left-over table of type view": _left_over("view", "w", "w", 0, "CREATE VIEW w AS SELECT * FROM w"),
        "view that calls itself": _left_over("view", "a", "a", 0, "CREATE VIEW a AS SELECT * FROM a, a AS b, a AS c"),
    }.items()
] + [
    Hostile(name, spoil, "received.damaged")
    for name, spoil in {
        "left-over row of nothing": _left_over(None, None, None, None, None),
        "left-over broken statement": _left_over("table", "broken", "broken", 5, "CREATE TABLE broken(a b c d,,)"),
        "left-over statement with broken letters": _left_over("table", "b", "b", 5, b"CREATE TABLE \xff\xfe("),
        "left-over endless statement": _left_over(
            "view", "v", "v", 0, f"CREATE VIEW v AS SELECT {'(' * 5000}1{')' * 5000}"
        ),
        "left-over statement of a megabyte": _left_over(
            "view", "v", "v", 0, f"CREATE VIEW v AS SELECT '{'x' * 1_000_000}'"
        ),
        "left-over statement of many columns": _left_over(
            "table", "m", "m", 5, f"CREATE TABLE m({', '.join(f'c{number}' for number in range(1500))})"
        ),
        "two tables of a name": _two_of_a_name,
        "roots swapped": _roots_swapped,
        "root of the layout itself": _root_shared("1"),
        "root of another table": _root_shared("(SELECT rootpage FROM sqlite_schema WHERE name = 'edits')"),
        "root that is not there": _root_shared("70000"),
        "no root": _root_shared("0"),
        "negative root": _root_shared("-1"),
        "root of no number": _root_shared("'abc'"),
        "another file format": bytes_at(44, (9).to_bytes(4, "big")),
    }.items()
]
