"""Read which sets are a calibration: a newcomer's, on documents whose gold was settled before they were handed out.

Each such hand-over has a value in the table `project`, under its file id: the ids of its documents. It stays with the
lead, and an older program passes over it.
"""

from __future__ import annotations

import sqlite3

import msgspec

_PREFIX = "calibration."
CALIBRATIONS = f"{_PREFIX}*"  # what the names of such values look like
_IDS = msgspec.json.Decoder(list[str])
_SETTLED = """SELECT d.id FROM sets s JOIN documents d ON d.pk = s.document WHERE s.state = 'finished'
    AND s.person = (SELECT pk FROM people WHERE kind = 'gold') AND s.deleted IS NULL AND d.deleted IS NULL
    AND NOT EXISTS (SELECT 1 FROM sets o WHERE o.document = d.pk AND o.person = :person AND o.deleted IS NULL)
    AND NOT EXISTS (SELECT 1 FROM assignments x WHERE x.document = d.pk AND x.person = :person AND x.deleted IS NULL)
    AND d.pk NOT IN (SELECT a.document FROM verdicts v JOIN annotations a ON a.pk = v.annotation
        WHERE v.reviewer = :person AND v.deleted IS NULL)
    ORDER BY d.ordinal, d.id"""
# What is no calibration, among sets `s`; `:calibrations` is the text that `sets_text` gives.
NO_CALIBRATION = """(s.document, s.person) NOT IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(:calibrations))"""


def key_of(file_id: bytes) -> str:
    """Give the name of the value that lists the documents of a calibration."""
    return f"{_PREFIX}{file_id.hex()}"


def value_of(documents: tuple[bytes, ...]) -> str:
    """Write the documents of a calibration down."""
    return msgspec.json.encode([document.hex() for document in documents]).decode()


def read_calibrations(connection: sqlite3.Connection) -> dict[bytes, tuple[bytes, ...]]:
    """Give the documents of each hand-over that is a calibration, by file id."""
    rows = connection.execute(
        f"SELECT key, value FROM project WHERE key GLOB '{CALIBRATIONS}' AND deleted IS NULL"
    ).fetchall()
    return {
        bytes.fromhex(key.removeprefix(_PREFIX)): tuple(map(bytes.fromhex, _IDS.decode(value))) for key, value in rows
    }


def sets_of_calibrations(connection: sqlite3.Connection) -> set[tuple[bytes, bytes]]:
    """Give the document and the person of each set that is a calibration."""
    found = read_calibrations(connection)
    rows = connection.execute("SELECT h.id, p.id FROM handovers h JOIN people p ON p.pk = h.person") if found else ()
    return {(document, person) for file_id, person in rows for document in found.get(file_id, ())}


def people_of_calibrations(connection: sqlite3.Connection, document: bytes) -> frozenset[bytes]:
    """Give those whose set on a document is a calibration."""
    return frozenset(person for known, person in sets_of_calibrations(connection) if known == document)


def keys_of_calibrations(connection: sqlite3.Connection) -> set[tuple[int, int]]:
    """Give the same by the keys that documents and people have in this file."""
    query = "SELECT d.pk, p.pk FROM documents d CROSS JOIN people p WHERE d.id = ? AND p.id = ?"
    rows = (connection.execute(query, pair).fetchone() for pair in sets_of_calibrations(connection))
    return {(row[0], row[1]) for row in rows if row}


def sets_text(connection: sqlite3.Connection) -> str:
    """Write the keys for a statement, see `NO_CALIBRATION`."""
    return msgspec.json.encode(sorted(keys_of_calibrations(connection))).decode()


def suitable(connection: sqlite3.Connection, person: bytes) -> list[bytes]:
    """Give the documents with settled gold of which a person knows nothing yet, in the order of the list."""
    key = connection.execute("SELECT pk FROM people WHERE id = ?", (person,)).fetchone()
    return [id_ for (id_,) in connection.execute(_SETTLED, {"person": key[0] if key else None})]
