"""The places found so far as a Qt model, with those that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, Qt, Signal

from annotator.core.project.searching import FoundMark
from annotator.ui.panels.lines import ROOT, Index
from annotator.ui.search.rows import Heading, Key, Place, Row, rows_of, with_marks
from annotator.ui.session.search_work import FoundPart

_Flag = Qt.ItemFlag


class SearchModel(QAbstractListModel):
    """Grows at its end; the keyboard steps over articles. `spoken` says a line to a screen reader."""

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._lines: dict[bytes, range] = {}  # of each article, with its heading
        self._ticked: dict[Key, None] = {}
        self._own = b""
        self.spoken: Callable[[Row, bool], str] = lambda _row, _ticked: ""

    # --- rows --------------------------------------------------------------------------------------------------

    def begin(self, own: bytes, parts: Iterable[FoundPart]) -> None:
        """Show the first places of another question of the person with that id."""
        self.beginResetModel()
        self._own, self._rows, self._lines = own, [], {}
        self._take(parts)
        had_ticks, self._ticked = bool(self._ticked), {}
        self.endResetModel()
        if had_ticks:
            self.ticks_changed.emit()

    def add(self, parts: Iterable[FoundPart]) -> None:
        """Show more places of the same question."""
        parts, first = list(parts), len(self._rows)
        headings = len({part.document for part in parts} - self._lines.keys())
        new = headings + sum(len(part.hits) for part in parts)
        if new:
            self.beginInsertRows(ROOT, first, first + new - 1)
            self._take(parts)
            self.endInsertRows()

    def _take(self, parts: Iterable[FoundPart]) -> None:
        for part in parts:
            before = self._lines.get(part.document)
            first = len(self._rows) if before is None else before.start
            self._rows.extend(rows_of(part, self._own, begun=before is not None))
            self._lines[part.document] = range(first, len(self._rows))

    def set_marks(self, document: bytes, marks: Sequence[FoundMark]) -> None:
        """Show the marks that the user has in an article now."""
        lines = self._lines.get(document, range(0))
        for line in lines:
            row = self._rows[line]
            if isinstance(row, Place):
                self._rows[line] = with_marks(row, marks)
        if lines:
            self.dataChanged.emit(self.index(lines.start), self.index(lines.stop - 1))

    def repaint(self, document: bytes) -> None:
        """Show that something else about an article is different."""
        if lines := self._lines.get(document):
            self.dataChanged.emit(self.index(lines.start), self.index(lines.stop - 1))

    @property
    def documents(self) -> Sequence[bytes]:
        """Give the articles that are shown, in their order."""
        return list(self._lines)

    def row(self, line: int) -> Row | None:
        """Give what is on that line, None past the end."""
        return self._rows[line] if 0 <= line < len(self._rows) else None

    def place(self, line: int) -> Place | None:
        """Give the place on that line, None for an article and past the end."""
        row = self.row(line)
        return row if isinstance(row, Place) else None

    def next_place(self, line: int, step: int) -> int | None:
        """Give the next line with a place, upwards with a `step` of -1; None where there is none."""
        line += step
        while self.row(line) is not None and self.place(line) is None:
            line += step
        return line if self.place(line) is not None else None

    def line_of(self, key: Key) -> int | None:
        """Give the line of a place, or None."""
        lines = self._lines.get(key[0], range(0))
        return next((line for line in lines if (row := self.place(line)) and row.key == key), None)

    def number(self, line: int) -> int:
        """Give which of all places (from 1) is on that line."""
        return line + 1 - sum(lines.start <= line for lines in self._lines.values())

    # --- ticks -------------------------------------------------------------------------------------------------

    @property
    def ticked(self) -> list[Place]:
        """Give the places that are ticked, in their order."""
        return [row for row in self._rows if isinstance(row, Place) and row.key in self._ticked] if self._ticked else []

    @property
    def ticks(self) -> int:
        """Count the places that are ticked."""
        return len(self._ticked)

    def is_ticked(self, place: Place) -> bool:
        """Say whether a place is ticked."""
        return place.key in self._ticked

    def tick(self, lines: Iterable[int], *, on: bool) -> None:
        """Tick the places on these lines, or no longer; articles among them are passed over."""
        places = [(line, place) for line in lines if (place := self.place(line)) and self.is_ticked(place) != on]
        for _, place in places:
            if on:
                self._ticked[place.key] = None
            else:
                del self._ticked[place.key]
        if places:
            changed = [line for line, _ in places]
            self.dataChanged.emit(self.index(min(changed)), self.index(max(changed)))
            self.ticks_changed.emit()

    def untick_all(self) -> bool:
        """Tick nothing any more; tell whether something was."""
        had = bool(self._ticked)
        self.tick([line for line, row in enumerate(self._rows) if isinstance(row, Place)], on=False)
        return had

    # --- for the view ------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        return _Flag.ItemIsEnabled | _Flag.ItemIsSelectable if isinstance(row, Place) else _Flag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Heading) else row.hit.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row, isinstance(row, Place) and self.is_ticked(row))
        return None
