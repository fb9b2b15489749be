"""What must be known of a table to read and check it in bulk, derived once from its form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from annotator.core.store.received.faults import bad_value, points_to_nothing
from annotator.core.store.received.form import Form
from annotator.core.store.received.forms import FORMS
from annotator.core.store.received.kinds import Question, is_long, question_of
from annotator.core.store.rows import TABLES, Table, quoted

Row = tuple[Any, ...]
Column = Sequence[Any]
Ids = Mapping[str, Mapping[int, bytes]]  # by table: the id of each local key
_COLUMN = re.compile(r"\[(\d+)\]`$")


@dataclass(frozen=True)
class Shape:
    """A table as it is read: its columns, and by their numbers what is asked of them."""

    name: str
    form: type[Form]
    fields: Mapping[str, Any]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Give the names of the columns in their order."""
        return tuple(self.fields)

    @cached_property
    def query(self) -> str:
        """Select all of them from the table itself: what its indexes say was looked at by nobody."""
        return f"SELECT {', '.join(map(quoted, self.columns))} FROM {self.name} NOT INDEXED"

    @cached_property
    def _list(self) -> Any:
        return list[self.form]  # type: ignore[name-defined]

    @cached_property
    def is_long(self) -> bool:
        """Tell whether a row may hold long texts, so that few may be fetched at once."""
        return any(map(is_long, self.fields.values()))

    @cached_property
    def questions(self) -> list[tuple[int, Question]]:
        """Give which texts need a second look."""
        asked = ((number, question_of(kind)) for number, kind in enumerate(self.fields.values()))
        return [(number, question) for number, question in asked if question]

    @cached_property
    def keys(self) -> list[int]:
        """Give which columns name a row."""
        return [self.columns.index(column) for column, _ in TABLES[self.name].keys]

    @cached_property
    def version(self) -> tuple[int, int]:
        """Give which columns are its stamp and its writer."""
        return self.columns.index("stamp"), self.columns.index("writer")

    @cached_property
    def references(self) -> list[tuple[int, str]]:
        """Give which columns refer to a row, and of which table."""
        table = TABLES.get(self.name)
        targets = references_of(table) if table else {"person": "people", "document": "documents"}
        return [(self.columns.index(column), target) for column, target in targets.items() if column in self.fields]

    def check(self, rows: list[Row]) -> tuple[Column, ...]:
        """Give the columns of a slice; raises RowError for a value that cannot be."""
        try:
            msgspec.convert(rows, self._list)
        except msgspec.ValidationError as error:
            raise bad_value(self._named(error)) from error
        columns = tuple(zip(*rows, strict=True))
        for number, fits in self.questions:
            require_fitting(columns[number], fits, self.columns[number])
        return columns

    def _named(self, error: msgspec.ValidationError) -> str:
        place = _COLUMN.search(str(error))
        return self.columns[int(place[1])] if place else "?"

    def resolve(self, columns: Sequence[Column], ids: Ids) -> list[Column]:
        """Put ids in the place of local keys; raises RowError where there is no such row."""
        resolved = list(columns)
        for number, target in self.references:
            known = ids[target]
            found = list(map(known.get, columns[number]))
            require_found(found, columns[number], self.columns[number])
            resolved[number] = found
        return resolved

    def of(self, columns: tuple[str, ...]) -> Shape:
        """Give the same table with these columns first.

        `stamp` is always among them: no index has it, and a table without rowids may be read from an index otherwise.
        """
        taken = columns if "stamp" in columns else (*columns, "stamp")
        return Shape(self.name, self.form, {column: self.fields[column] for column in taken})

    def resolve_rows(self, rows: list[Row], ids: Ids, count: int) -> list[Row]:
        """Give the first so many columns, row by row, with ids in the place of local keys."""
        if not self.references and count == len(self.columns):
            return rows
        return list(zip(*self.resolve(tuple(zip(*rows, strict=True)), ids)[:count], strict=True))


def require_fitting(texts: Column, fits: Question, column: str) -> None:
    """Raise RowError for a text that is none of its kind; equal ones, such as labels, are looked at once a slice."""
    if not all(fits(text) for text in set(texts) if text is not None):
        raise bad_value(column)


def require_found(found: list[bytes | None], keys: Column, column: str) -> None:
    """Raise RowError where a key that is not NULL belongs to no row."""
    if None in found and found.count(None) != keys.count(None):
        raise points_to_nothing(column)


def references_of(table: Table) -> dict[str, str]:
    """Give the columns of a versioned table that refer to rows, each with the table of those."""
    keys = {column: target for column, target in table.keys if target}
    return {**keys, **table.references}


def shape_of(name: str, form: type[Form]) -> Shape:
    """Look at a form once."""
    return Shape(name, form, {field.name: field.type for field in msgspec.structs.fields(form)})


SHAPES = {name: shape_of(name, form) for name, form in FORMS.items()}
