"""The limits: plain sqlite3 and msgspec doing the same work without any of our promises."""

from __future__ import annotations

import sqlite3
import uuid
from pathlib import Path

import msgspec


def plain_import(source: Path, database: Path) -> None:
    """From the JSONL file to a committed database of four plain columns, DELETE + EXTRA, one transaction."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE documents(pk INTEGER PRIMARY KEY, text TEXT)")
    connection.execute('CREATE TABLE spans(document INTEGER, start INTEGER, "end" INTEGER, label TEXT)')
    connection.execute("BEGIN IMMEDIATE")
    decode = msgspec.json.decode
    with source.open("rb") as file:
        for pk, line in enumerate(file):
            document = decode(line)
            connection.execute("INSERT INTO documents VALUES(?, ?)", (pk, document["text"]))
            rows = [(pk, span["start"], span["end"], span["label"]) for span in document["spans"]]
            connection.executemany("INSERT INTO spans VALUES(?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()


def plain_copy(project: Path, database: Path) -> None:
    """Copy every row of our project file into plain tables without keys, DELETE + EXTRA, one transaction."""
    source = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("BEGIN IMMEDIATE")
    for (table,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        rows = source.execute(f"SELECT * FROM {table}")
        columns = [f'"{name}"' for name, *_ in rows.description]
        connection.execute(f"CREATE TABLE {table}({', '.join(columns)})")
        connection.executemany(f"INSERT INTO {table} VALUES({', '.join('?' * len(columns))})", rows)
    connection.execute("COMMIT")
    connection.close()
    source.close()


def plain_export(project: Path, out: Path) -> None:
    """Read the same rows of our project file and write the same fields with msgspec, nothing verified."""
    connection = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    encode = msgspec.json.Encoder().encode
    documents = connection.execute(
        "SELECT d.pk, d.id, d.title, t.text, d.sha256, d.meta FROM documents d JOIN texts t ON t.document = d.pk"
    ).fetchall()
    with out.open("wb", buffering=1 << 20) as file:
        for pk, id_, title, text, sha256, meta in documents:
            spans = [
                {
                    "id": str(uuid.UUID(bytes=span)),
                    "start": start,
                    "end": end,
                    "label": label,
                    "text": text[start:end],
                    "attributes": msgspec.Raw(attributes.encode()) if attributes else {},
                    "note": note or "",
                    "origin": origin,
                    "created_at": stamp >> 12,
                    "changed_at": stamp >> 12,
                }
                for span, start, end, label, attributes, note, origin, stamp in connection.execute(
                    'SELECT id, start, "end", label, attributes, note, origin, stamp FROM annotations'
                    ' WHERE document = ? AND person = 1 AND deleted IS NULL ORDER BY start, "end", label',
                    (pk,),
                )
            ]
            line = {
                "format": "hashiya/1",
                "id": str(uuid.UUID(bytes=id_)),
                "title": title,
                "text": text,
                "sha256": sha256.hex(),
                "meta": msgspec.Raw(meta.encode()),
                "set": "original",
                "spans": spans,
            }
            file.write(encode(line) + b"\n")
    connection.close()


def bare_export(database: Path, out: Path) -> None:
    """From the four plain columns to lines of text and spans alone: the least that an export can be."""
    connection = sqlite3.connect(database)
    encode = msgspec.json.Encoder().encode
    with out.open("wb", buffering=1 << 20) as file:
        spans = connection.execute('SELECT document, start, "end", label FROM spans ORDER BY rowid')
        waiting = spans.fetchone()
        for pk, text in connection.execute("SELECT pk, text FROM documents ORDER BY pk"):
            found = []
            while waiting and waiting[0] == pk:
                found.append({"start": waiting[1], "end": waiting[2], "label": waiting[3]})
                waiting = spans.fetchone()
            file.write(encode({"text": text, "spans": found}) + b"\n")
    connection.close()
