"""The files of an import as a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.ui import theme
from annotator.ui.dialogs.import_facts import FilePreview, ImportState
from annotator.ui.language import number
from annotator.ui.plain import isolate, own_tooltip, tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NAME, KIND, ARTICLES, SPANS, ENCODING, STATE = range(6)
_NUMBERS = (ARTICLES, SPANS)


class ImportTable(QAbstractTableModel):
    """One row for each file; the last column says what is to be known of it."""

    def __init__(self, state: ImportState) -> None:
        super().__init__()
        self._state = state

    def reset(self) -> None:
        """Show the files anew."""
        self.beginResetModel()
        self.endResetModel()

    def refresh(self) -> None:
        """Show the same files as they are now."""
        last = self.index(self.rowCount() - 1, STATE)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._state.previews)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else STATE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("File"),
            self.tr("Kind"),
            self.tr("Articles"),
            self.tr("Spans"),
            self.tr("Encoding"),
            self.tr("Remarks"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._state.previews):
            return None
        preview, column = self._state.previews[index.row()], index.column()
        out = preview.path in self._state.left_out
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(preview, column, out=out)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self._words(preview, column, out=out)
            return tooltip(str(preview.path)) if column == NAME else own_tooltip(words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return _ink(preview, column, out=out)
        if role == Qt.ItemDataRole.DecorationRole and column == STATE and preview.problem and not out:
            return theme.icon("warning", "error", 16)
        return None

    def _words(self, preview: FilePreview, column: int, *, out: bool) -> str:
        if column == NAME:
            return isolate(preview.path.name)
        if column == KIND:
            return self.tr("text") if preview.kind == "text" else "JSONL"
        if column == ENCODING:
            return preview.encoding.upper() if preview.kind == "text" else ""
        if column == STATE:
            return self._state_words(preview, out=out)
        return "" if preview.problem else number(preview.articles if column == ARTICLES else preview.spans)

    def _state_words(self, preview: FilePreview, *, out: bool) -> str:
        if out:
            return self.tr("left out")
        if preview.problem:
            return preview.problem
        if preview.duplicates:
            return self.tr("in the project already: {count}").format(count=number(preview.duplicates))
        if preview.unknown_labels:
            return self.tr("unknown labels: {count}").format(count=number(len(preview.unknown_labels)))
        return ""


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column in _NUMBERS else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


def _ink(preview: FilePreview, column: int, *, out: bool) -> QColor | None:
    p = theme.palette()
    if out:
        return QColor(p.disabled)
    if column == STATE:
        return QColor(p.error if preview.problem else p.muted)
    return None if column == NAME else QColor(p.muted)
