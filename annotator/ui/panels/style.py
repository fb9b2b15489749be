"""The style sheet for what only panels and dialogs have; all controls get theirs from the application's sheet."""

from __future__ import annotations

from string import Template

from annotator.ui import theme
from annotator.ui.palette import mix

_SHEET = Template("""
QLabel[role="section"] { font-size: 14px; font-weight: 500; }
QLabel[role="caption"], QLabel[role="empty"] { color: $muted; }
QLabel[role="caption"] { font-size: 12px; }
QLabel[role="missing"] { font-size: 12px; color: $error; }
QLabel[role="state"] { font-size: 12px; color: $muted; }
QLabel[role="state-saved"] { font-size: 12px; color: $saved; }
QFrame[role="trouble"] { background: $trouble; border: none; border-top: 1px solid $error; }
QFrame[role="trouble"] QLabel { color: $error; font-weight: 500; }
QFrame[role="decision"] { background: $tint; border: none; border-radius: 6px; }
QLabel[role="decision"] { font-size: 13px; }
QFrame[role="popup"] { background: $paper; border: 1px solid $border; }

QPushButton[role="chip"] { background: transparent; color: $muted; border: 1px solid $line; border-radius: 14px;
    padding: 0 7px; min-height: 26px; min-width: 0; font-size: 12px; }
QPushButton[role="chip"]:hover { background: $hover; color: $text; }
QPushButton[role="chip"]:checked { background: $tint; color: $text; border-color: $accent; font-weight: 500; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 0 6px; min-height: 24px; }

QToolButton[role="segment"] { background: $paper; border: 1px solid $border; border-radius: 6px;
    padding: 0 2px; min-height: 26px; font-size: 13px; }
QToolButton[role="segment"]:hover { background: $hover; }
QToolButton[role="segment"]:checked { background: $accent; color: $onaccent; border-color: $accent; font-weight: 500; }
QToolButton[role="segment"]:focus { border: 2px solid $accent; padding: 0 1px; min-height: 24px; }
QToolButton[role="segment"]:checked:focus { background: $tint; color: $accent; }
QToolButton[role="segment-assumed"] { background: $hover; color: $muted; border: 1px dashed $border;
    border-radius: 6px; padding: 0 2px; min-height: 26px; font-size: 13px; }
QToolButton[role="segment-assumed"]:focus { border: 2px solid $accent; padding: 0 1px; min-height: 24px; }
QComboBox[role="assumed"] { color: $muted; border-style: dashed; }
QToolButton[role="segment"]:disabled { color: $disabled; border-color: $line; background: transparent; }
QToolButton[role="segment"]:checked:disabled { background: $pressed; color: $text; border-color: $line; }

QToolButton[role="place"] { border: none; border-bottom: 2px solid transparent; border-radius: 0; color: $muted;
    padding: 2px 12px 0 12px; min-height: 34px; }
QToolButton[role="place"]:hover { color: $text; }
QToolButton[role="place"]:checked { background: transparent; color: $text; border-bottom: 2px solid $accent;
    font-weight: 500; }
QToolButton[role="place"]:focus { border: 2px solid $accent; border-radius: 6px; padding: 0 10px; }

QProgressBar[role="saved"] { min-height: 6px; max-height: 6px; border-radius: 3px; }
QProgressBar[role="saved"]::chunk { border-radius: 3px; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent; min-width: 0;
    padding: 0 3px; min-height: 26px; font-size: 13px; }
QPushButton[role="link"]:hover { background: $hover; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 2px; min-height: 24px; }
QCheckBox[role="even"] { padding: 2px 0; }
QPushButton[role="slot"] { background: transparent; border: 1px dashed $border; color: $accent; min-width: 0;
    padding: 0 9px; min-height: 26px; font-size: 13px; }
QPushButton[role="slot"]:hover { background: $hover; }
QPushButton[role="slot"]:focus { border: 2px solid $accent; padding: 0 8px; min-height: 24px; }
QToolButton[role="cross"] { min-width: 28px; min-height: 28px; padding: 0; border: none; border-radius: 4px; }
QToolButton[role="cross"]:focus { border: 2px solid $accent; min-width: 24px; min-height: 24px; }
QPlainTextEdit[role="note"] { background: $paper; border: 1px solid $border; border-radius: 6px; padding: 1px 3px; }
QPlainTextEdit[role="note"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPlainTextEdit[role="note"]:read-only { background: $chrome; border-color: $line; }
QPlainTextEdit[role="writing"], QPlainTextEdit[role="writing"]:focus { background: $paper; border: none;
    border-radius: 0; padding: 0; }
QSplitter[role="stacked"]::handle:vertical { background: transparent; border-top: 1px solid $line; margin: 0; }
QLineEdit QToolButton { min-width: 0; min-height: 0; padding: 0; border: none; background: transparent; }
QTableView[role="rows"], QTableView[role="rows"]:focus { background: transparent; border: none; border-radius: 0;
    padding: 0; }
""")


def shades() -> dict[str, str]:
    """Give the colours of the palette by name, with the surfaces between them."""
    p = theme.palette()
    return {
        "paper": p.paper,
        "chrome": p.chrome,
        "text": p.text,
        "muted": p.muted,
        "border": p.border,
        "accent": p.accent,
        "error": p.error,
        "saved": p.saved,
        "line": p.hairline,
        "hover": p.hover,
        "pressed": p.pressed,
        "tint": p.tint,
        "onaccent": p.on_accent,
        "disabled": p.disabled,
        "trouble": mix(p.chrome, p.error, 0.10),
    }


def sheet() -> str:
    """Give the style sheet in the colours of the moment."""
    return _SHEET.substitute(shades())
