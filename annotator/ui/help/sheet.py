"""The style sheet for what only the help pages have."""

from __future__ import annotations

from string import Template

from annotator.ui import theme
from annotator.ui.panels.style import shades

# Style sheets mirror the alignment of text themselves.
_SHEET = Template("""
QLabel[role="capture"] { background: $tint; border: 2px dashed $accent; border-radius: 6px; padding: 0 10px; }
QTextEdit[role="page"], QTextEdit[role="page"]:focus { background: $paper; border: none; border-radius: 0; padding: 0;
    selection-background-color: $selection; selection-color: $text; }
QPushButton[role="contents"] { background: transparent; border: 2px solid transparent; color: $text; min-width: 0;
    padding: 0; min-height: 24px; text-align: left; }
QPushButton[role="contents"]:hover { background: $hover; }
QPushButton[role="contents"]:focus { border-color: $accent; }
""")


def sheet() -> str:
    """Give the style sheet in the colours of the moment."""
    return _SHEET.substitute(shades(), selection=theme.palette().selection)
