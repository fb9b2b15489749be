"""The one dialog that says that something of ours broke."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.plain import isolate


class CrashDialog(QDialog):
    """Says what happened, that saved work is safe and where the log is; the details can be copied."""

    def __init__(self, details: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details if log is None else f"{details}\n\nlog: {log}"
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(_label(self.tr("Something went wrong in Hashiya"), "title"))
        layout.addWidget(
            _label(
                self.tr(
                    "Everything that was shown as saved is safe in your project. You can go on working; if something "
                    "looks wrong, close the window and open the project again."
                ),
                "",
            )
        )
        if log is not None:
            layout.addWidget(
                _label(
                    self.tr("The details are in this file, on this computer alone: {path}").format(
                        path=isolate(str(log))
                    ),
                    "muted",
                )
            )
        layout.addWidget(self._text(), 1)
        layout.addLayout(self._buttons())
        self._close.setFocus()  # not the text: Enter must close at once

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._details, readOnly=True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setAccessibleName(self.tr("Details"))
        text.setTabChangesFocus(True)
        return text

    def _buttons(self) -> QHBoxLayout:
        copy, close = QPushButton(self.tr("Copy details")), QPushButton(self.tr("Close"))
        self._close = close
        theme.set_icon(copy, "copy")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(copy)
        line.addWidget(close)
        return line


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    theme.set_role(label, role)
    return label
