"""A card of the overview: a heading, one plain sentence, and below a chart that can be a table, and be saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.core.errors import KnownError
from annotator.core.exchange.csv_write import write_csv
from annotator.ui import messages, theme
from annotator.ui.overview.chart import Chart
from annotator.ui.overview.picture import picture_of, write_png
from annotator.ui.overview.sheet import Sheet
from annotator.ui.overview.table import SheetTable
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.plain import isolate, own_tooltip

_MARGINS = (16, 10, 16, 14)


class Card(Panel):
    """Shows a chart, its table, or a sentence where there is nothing yet; `saved` tells what to say of a new file."""

    saved = Signal(str)

    def __init__(self, chart: Chart, *above: QWidget) -> None:
        super().__init__()
        self.chart, self.above = chart, above
        self.heading, self.remark = plain_label("section"), plain_label("caption", wrap=True)
        self.empty = plain_label("empty", wrap=True)
        self.table, self.controls = SheetTable(), QWidget()
        self.as_table, self.save, self.menu = QToolButton(), QToolButton(), QMenu(self)
        self.save_csv, self.save_png = self.menu.addAction(""), self.menu.addAction("")
        self.project: Path | None = None
        theme.set_role(self, "card")
        self._lay_out()
        self._connect()
        self.set_sheet(Sheet(()))
        self.retranslate()

    # Data

    def set_sheet(self, sheet: Sheet, nothing: str = "") -> None:
        """Take the table of what the chart shows; with a sentence in `nothing` only that is shown."""
        self.table.set_sheet(sheet)
        self.empty.setText(nothing)
        self._show_parts()

    def set_words(self, heading: str, remark: str) -> None:
        """Put the heading and the sentence under it."""
        self.heading.setText(heading)
        self.remark.setText(remark)
        self.table.setAccessibleName(heading)
        self.chart.setAccessibleName(f"{heading}. {remark}" if remark else heading)

    def add_control(self, control: QWidget) -> None:
        """Put a control into the head of the card."""
        self._controls.addWidget(control)

    def retranslate(self) -> None:
        self.as_table.setToolTip(own_tooltip(self.tr("Show as a table")))
        self.as_table.setAccessibleName(self.tr("Show as a table"))
        self.save.setToolTip(own_tooltip(self.tr("Save")))
        self.save.setAccessibleName(self.tr("Save"))
        self.save_csv.setText(self.tr("Table for spreadsheets (CSV)…"))
        self.save_png.setText(self.tr("Picture (PNG)…"))

    def first_stop(self) -> QWidget:
        """Give what takes the keyboard when this card is reached; it is hidden where there is nothing to see."""
        return self.table if self.as_table.isChecked() else self.chart

    # Inside

    def _lay_out(self) -> None:
        theme.set_icon(self.as_table, "list", "muted")
        theme.set_icon(self.save, "export", "muted")
        self.as_table.setCheckable(True)
        self.save.setMenu(self.menu)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addStretch()
        self._controls = QHBoxLayout(self.controls)
        self._controls.setContentsMargins(0, 0, 4, 0)
        head.addWidget(self.controls)
        for button in (self.as_table, self.save):
            button.setFocusPolicy(KEYBOARD_ONLY)
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(8)
        layout.addLayout(head)
        for part in (self.remark, *self.above, self.chart, self.table, self.empty):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.as_table.toggled.connect(lambda _: self._show_parts())
        self.save_csv.triggered.connect(lambda: self._ask("csv", self.tr("Tables (*.csv)"), self.write_csv))
        self.save_png.triggered.connect(lambda: self._ask("png", self.tr("Pictures (*.png)"), self.write_png))

    def _show_parts(self) -> None:
        full, table = not self.empty.text(), self.as_table.isChecked()
        for part in (*self.above, self.chart):
            part.setVisible(full and not table)
        self.table.setVisible(full and table)
        self.empty.setVisible(not full)
        self.remark.setVisible(full and bool(self.remark.text()))
        for part in (self.controls, self.as_table, self.save):
            part.setVisible(full)

    def _ask(self, suffix: str, kinds: str, write: Callable[[Path], None]) -> None:
        """Ask for a file and write it."""
        folder = self.project.parent if self.project else Path.home()
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save"), str(folder / f"{self.heading.text()}.{suffix}"), kinds
        )
        if name:
            path = Path(name)
            self.write(path if path.suffix else path.with_suffix(f".{suffix}"), write)

    def write(self, path: Path, write: Callable[[Path], None]) -> None:
        """Write a file and say so, or why it could not be."""
        try:
            write(path)
        except KnownError as error:
            messages.error(self, error)
        else:
            self.saved.emit(self.tr("Saved: {file}").format(file=isolate(path.name)))

    def write_csv(self, path: Path) -> None:
        """Write the table, the words of strangers guarded against being formulas."""
        write_csv(path, self.table.sheet.all_rows(), forbidden=[self.project] if self.project else [])

    def write_png(self, path: Path) -> None:
        """Write the chart under its heading."""
        painted = (*self.above, self.chart)
        for widget in painted:  # behind the table they have no place yet
            widget.resize(self.table.width() if self.as_table.isChecked() else widget.width(), widget.height())
        write_png(path, picture_of(self.heading.text(), painted))
